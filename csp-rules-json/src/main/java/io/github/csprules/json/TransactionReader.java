package io.github.csprules.json;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.FactTable;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Transaction;
import io.github.csprules.model.TransactionType;
import java.util.List;

/** Reads transactions: what each type requires and may have, then the facts of its table. */
final class TransactionReader {

    private final FactReader read;

    TransactionReader(FactReader read) {
        this.read = read;
    }

    Transaction.Builder<?, ?> transaction(JsonValue value) {
        JsonObject object = read.object(value);
        TransactionType type = read.kind(object, TransactionType.values());
        if (type == null) {
            return Enrollment.builder(read.standIn());
        }
        Transaction.Builder<?, ?> transaction = switch (type) {
            case SALE -> facts(object, Sale.FACTS, sale(object));
            case PARTNERSHIP ->
                facts(
                        object,
                        PartnershipRequest.FACTS,
                        PartnershipRequest.builder(partner(object, "provider"), partner(object, "reseller")));
            case PARTNERSHIP_REMOVAL ->
                facts(
                        object,
                        PartnershipRemoval.FACTS,
                        PartnershipRemoval.builder(
                                partner(object, "provider"),
                                partner(object, "reseller"),
                                read.oneOf(object.require("requestedBy"), PartnershipRemoval.Requester.values())));
            case CUSTOMER_RELATIONSHIP ->
                facts(
                        object,
                        CustomerRelationshipRequest.FACTS,
                        CustomerRelationshipRequest.builder(partners(object, "partners"), customer(object)));
            case RESELLER_ASSIGNMENT -> facts(object, ResellerAssignment.FACTS, resellerAssignment(object));
            case SUPPORT_ENGAGEMENT ->
                facts(
                        object,
                        SupportEngagement.FACTS,
                        SupportEngagement.builder(
                                partner(object, "partner"),
                                customer(object),
                                subscription(object.require("subscription"))));
            case ENROLLMENT -> facts(object, Enrollment.FACTS, Enrollment.builder(partner(object, "partner")));
            case AGREEMENT_SIGNATURE ->
                facts(
                        object,
                        AgreementSignature.FACTS,
                        AgreementSignature.builder(
                                partner(object, "partner"),
                                read.oneOf(object.require("agreement"), AgreementType.MICROSOFT_PARTNER_AGREEMENT)));
        };
        ValueReader.ifStated(object.get("assumed"), read::factNames, transaction::assuming);
        ValueReader.ifStated(object.get("extensions"), read::extensions, transaction::extensions);
        read.close(object);
        return transaction;
    }

    private <O, B> B facts(JsonObject object, FactTable<O, B> table, B builder) {
        read.facts(object, table, builder);
        return builder;
    }

    private Sale.Builder sale(JsonObject object) {
        Sale.Builder sale = Sale.builder(partners(object, "channel"), customer(object));
        ValueReader.ifStated(object.get("kind"), kind -> read.oneOf(kind, Sale.Kind.values()), sale::kind);
        ValueReader.ifStated(object.get("newCustomer"), read::flag, sale::newCustomer);
        ValueReader.ifStated(object.getUnlessNull("offer"), this::offer, sale::offer);
        ValueReader.ifStated(object.getUnlessNull("partnerIdOnRecord"), read::text, sale::partnerIdOnRecord);
        return sale;
    }

    private Sale.Offer offer(JsonValue value) {
        JsonObject object = read.object(value);
        Sale.Offer.Publisher publisher = read.oneOf(object.require("publisher"), Sale.Offer.Publisher.values());
        JsonValue name = object.getUnlessNull("name");
        read.close(object);
        Sale.Offer offer = name == null ? null : read.checked(object, () -> Sale.Offer.of(publisher, read.text(name)));
        return offer == null ? Sale.Offer.of(publisher) : offer;
    }

    private ResellerAssignment.Builder resellerAssignment(JsonObject object) {
        ResellerAssignment.Builder assignment = ResellerAssignment.builder(
                partner(object, "provider"),
                partner(object, "reseller"),
                customer(object),
                read.oneOf(object.require("purpose"), ResellerAssignment.Purpose.values()));
        ValueReader.ifStated(object.getUnlessNull("subscription"), this::subscription, assignment::subscription);
        return assignment;
    }

    private String partner(JsonObject object, String property) {
        return read.reference(object.require(property), ScenarioReader.PARTNERS);
    }

    private List<String> partners(JsonObject object, String property) {
        return read.references(object.require(property), ScenarioReader.PARTNERS);
    }

    private String customer(JsonObject object) {
        return read.reference(object.require("customer"), ScenarioReader.CUSTOMERS);
    }

    private String subscription(JsonValue value) {
        return read.reference(value, ScenarioReader.SUBSCRIPTIONS);
    }
}

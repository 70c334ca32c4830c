package io.github.csprules.json;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.Book;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Offer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Party;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes a scenario: what it states, in the order of the format, and nothing that says the same when it is left out. */
final class ScenarioWriter {

    private final JsonWriter json = new JsonWriter();

    private ScenarioWriter() {}

    static String write(Scenario scenario) {
        ScenarioWriter writer = new ScenarioWriter();
        writer.scenario(scenario);
        return writer.json.toString();
    }

    private void scenario(Scenario scenario) {
        json.startObject().property("schema", Format.SCENARIO.schema);
        optional("reference", scenario.reference());
        json.property("asOf", scenario.asOf());
        Book book = scenario.book();
        json.name("partners").list(book.partners(), (out, partner) -> partner(partner));
        if (!book.customers().isEmpty()) {
            json.name("customers").list(book.customers(), (out, customer) -> customer(customer));
        }
        if (!book.subscriptions().isEmpty()) {
            json.name("subscriptions").list(book.subscriptions(), (out, subscription) -> subscription(subscription));
        }
        fact("relationships", book.relationships(), all -> json.list(all, (out, one) -> relationship(one)));
        json.name("transaction");
        transaction(scenario.transaction());
        extensions(scenario.extensions());
        json.endObject();
    }

    private void partner(Partner partner) {
        json.startObject().property("id", partner.id());
        optional("name", partner.name());
        json.property("type", partner.type());
        text("organization", partner.organization());
        json.property("country", partner.country());
        tenant(partner, Fact.notStated()); // always CSP, which goes without saying
        fact("affiliates", partner.affiliates(), json::texts);
        text("onboardedOn", partner.onboardedOn());
        text("enrolledOn", partner.enrolledOn());
        fact("mpnId", partner.mpnId(), this::mpnId);
        agreements(partner);
        flag("restricted", partner.restricted());
        text("registrationId", partner.registrationId());
        assumed(partner.assumed());
        extensions(partner.extensions());
        json.endObject();
    }

    private void customer(Customer customer) {
        json.startObject().property("id", customer.id());
        optional("name", customer.name());
        text("organization", customer.organization());
        json.property("country", customer.country());
        tenant(customer, customer.tenant().type());
        agreements(customer);
        assumed(customer.assumed());
        extensions(customer.extensions());
        json.endObject();
    }

    private void tenant(Party party, Fact<Tenant.Type> type) {
        json.name("tenant").startObject().property("id", party.tenant().id());
        text("type", type);
        if (party.tenant().cloud() != Tenant.Cloud.GLOBAL) {
            json.property("cloud", party.tenant().cloud());
        }
        json.endObject();
    }

    private void mpnId(MpnId mpnId) {
        json.startObject().property("id", mpnId.id());
        text("type", mpnId.type());
        text("country", mpnId.country());
        json.endObject();
    }

    private void agreements(Party party) {
        fact("agreements", party.agreements(), all -> json.list(all, (out, agreement) -> agreement(agreement)));
    }

    private void agreement(Agreement agreement) {
        json.startObject().property("type", agreement.type()).property("signedOn", agreement.signedOn());
        optional("endedOn", agreement.endedOn());
        json.endObject();
    }

    private void subscription(Subscription subscription) {
        json.startObject().property("id", subscription.id()).property("customer", subscription.customer());
        json.name("soldBy").startObject().property("channel", subscription.channel());
        if (subscription.channel() == Subscription.Channel.CSP) {
            optional("partner", subscription.partner());
            optional("reseller", subscription.reseller());
        }
        json.endObject();
        extensions(subscription.extensions());
        json.endObject();
    }

    private void relationship(Relationship relationship) {
        json.startObject();
        if (relationship instanceof Partnership partnership) {
            json.property("type", "PARTNERSHIP")
                    .property("provider", partnership.provider())
                    .property("reseller", partnership.reseller())
                    .property("status", partnership.status());
        } else if (relationship instanceof ResellerRelationship of) {
            json.property("type", "RESELLER_RELATIONSHIP")
                    .property("partner", of.partner())
                    .property("customer", of.customer())
                    .property("status", of.status());
            text("delegatedAdmin", of.delegatedAdmin());
            assumed(of.delegatedAdmin().isAssumed() ? List.of(FactName.DELEGATED_ADMIN) : List.of());
        }
        json.endObject();
    }

    private void transaction(Transaction transaction) {
        json.startObject().property("type", transaction.type());
        switch (transaction.type()) {
            case SALE -> sale((Sale) transaction);
            case PARTNERSHIP -> partnershipRequest((PartnershipRequest) transaction);
            case PARTNERSHIP_REMOVAL -> partnershipRemoval((PartnershipRemoval) transaction);
            case CUSTOMER_RELATIONSHIP -> customerRelationshipRequest((CustomerRelationshipRequest) transaction);
            case RESELLER_ASSIGNMENT -> resellerAssignment((ResellerAssignment) transaction);
            case SUPPORT_ENGAGEMENT -> supportEngagement((SupportEngagement) transaction);
            case ENROLLMENT -> enrollment((Enrollment) transaction);
            case AGREEMENT_SIGNATURE -> agreementSignature((AgreementSignature) transaction);
        }
        text("role", transaction.role());
        assumed(transaction.assumed());
        extensions(transaction.extensions());
        json.endObject();
    }

    private void sale(Sale sale) {
        json.name("channel").texts(sale.channel()).property("customer", sale.customer());
        sale.offer().ifPresent(this::offer);
        optional("partnerIdOnRecord", sale.partnerIdOnRecord());
    }

    private void offer(Offer offer) {
        json.name("offer").startObject().property("publisher", offer.publisher());
        optional("name", offer.name());
        json.endObject();
    }

    private void partnershipRequest(PartnershipRequest request) {
        json.property("provider", request.provider()).property("reseller", request.reseller());
        text("acceptedBy", request.acceptedBy());
    }

    private void partnershipRemoval(PartnershipRemoval removal) {
        json.property("provider", removal.provider())
                .property("reseller", removal.reseller())
                .property("requestedBy", removal.requestedBy());
        flag("goodFaith", removal.goodFaith());
        text("legalNotice", removal.legalNotice());
    }

    private void customerRelationshipRequest(CustomerRelationshipRequest request) {
        json.name("partners").texts(request.partners()).property("customer", request.customer());
        text("acceptedBy", request.acceptedBy());
        flag("delegatedAdmin", request.delegatedAdmin());
    }

    private void resellerAssignment(ResellerAssignment assignment) {
        json.property("provider", assignment.provider())
                .property("reseller", assignment.reseller())
                .property("customer", assignment.customer())
                .property("purpose", assignment.purpose());
        optional("subscription", assignment.subscription());
        flag("newCustomer", assignment.newCustomer());
        text("mpnId", assignment.mpnId());
    }

    private void supportEngagement(SupportEngagement engagement) {
        json.property("partner", engagement.partner())
                .property("customer", engagement.customer())
                .property("subscription", engagement.subscription());
    }

    private void enrollment(Enrollment enrollment) {
        json.property("partner", enrollment.partner());
        flag("newToProgram", enrollment.newToProgram());
        text("primaryContactEmail", enrollment.primaryContactEmail());
        fact("profile", enrollment.profile(), this::profile);
        fact("capabilities", enrollment.capabilities(), json::texts);
        fact("annualRevenueUsd", enrollment.annualRevenueUsd(), this::number);
        fact("monthsAsReseller", enrollment.monthsAsReseller(), months -> json.literal(months.toString()));
        text("supportPlan", enrollment.supportPlan());
    }

    private void profile(CompanyProfile profile) {
        json.startObject();
        CompanyProfile.PARTS.forEach(part -> text(CompanyProfile.property(part), profile.part(part)));
        json.endObject();
    }

    private void agreementSignature(AgreementSignature signature) {
        json.property("partner", signature.partner()).property("agreement", signature.agreement());
        text("verification", signature.verification());
    }

    private void assumed(List<FactName> facts) {
        if (!facts.isEmpty()) {
            json.name("assumed").texts(facts);
        }
    }

    /** Their order says nothing, so they are sorted. */
    private void extensions(Extensions extensions) {
        if (extensions.isEmpty()) {
            return;
        }
        json.name("extensions").startObject();
        new TreeMap<>(extensions.asMap()).forEach((key, value) -> {
            json.name(key);
            if (value instanceof String text) {
                json.text(text);
            } else if (value instanceof BigDecimal number) {
                number(number);
            } else {
                json.literal(value.toString());
            }
        });
        json.endObject();
    }

    private void number(BigDecimal number) {
        json.literal(number.toPlainString());
    }

    private void optional(String name, Optional<?> value) {
        value.ifPresent(stated -> json.property(name, stated));
    }

    /** A fact whose text form is what is written. */
    private void text(String name, Fact<?> fact) {
        fact(name, fact, value -> json.text(value.toString()));
    }

    private void flag(String name, Fact<Boolean> fact) {
        fact(name, fact, value -> json.literal(value.toString()));
    }

    private <T> void fact(String name, Fact<T> fact, Consumer<T> value) {
        if (fact.isNotStated()) {
            return;
        }
        json.name(name);
        if (fact.isNone()) {
            json.none();
        } else {
            value.accept(fact.get());
        }
    }
}

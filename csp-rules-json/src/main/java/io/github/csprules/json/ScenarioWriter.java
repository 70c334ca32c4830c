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
import io.github.csprules.model.FactForm;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactTable;
import io.github.csprules.model.MpnId;
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
import java.util.function.Predicate;

/** Writes the statements of a scenario, in the order of the format, without defaults. */
final class ScenarioWriter {

    private final JsonWriter json;

    private ScenarioWriter(JsonWriter json) {
        this.json = json;
    }

    static String write(Scenario scenario) {
        JsonWriter json = new JsonWriter();
        new ScenarioWriter(json).scenario(scenario);
        return json.toString();
    }

    /** Writes a transaction where a value is due. */
    static void write(JsonWriter json, Transaction transaction) {
        new ScenarioWriter(json).transaction(transaction);
    }

    /** Writes what requests share. */
    static String write(SharedBook shared) {
        JsonWriter json = new JsonWriter();
        ScenarioWriter writer = new ScenarioWriter(json);
        json.startObject().property("schema", Format.BOOK.schema);
        writer.declared(shared.book());
        writer.assumed(shared.book().assumedOfScenario());
        writer.extensions(shared.extensions());
        return json.endObject().toString();
    }

    /** Writes a scenario but for its book. */
    static String writeRequest(Scenario scenario) {
        JsonWriter json = new JsonWriter();
        json.startObject().property("schema", Format.REQUEST.schema).property("asOf", scenario.asOf());
        new ScenarioWriter(json).asked(scenario, List.of());
        return json.endObject().toString();
    }

    private void scenario(Scenario scenario) {
        json.startObject().property("schema", Format.SCENARIO.schema).property("asOf", scenario.asOf());
        declared(scenario.book());
        asked(scenario, scenario.book().assumedOfScenario());
        json.endObject();
    }

    private void declared(Book book) {
        json.name("partners").list(book.partners(), (out, partner) -> party(partner, Partner.FACTS));
        if (!book.customers().isEmpty()) {
            json.name("customers").list(book.customers(), (out, customer) -> party(customer, Customer.FACTS));
        }
        if (!book.subscriptions().isEmpty()) {
            json.name("subscriptions").list(book.subscriptions(), (out, subscription) -> subscription(subscription));
        }
        facts(book, Book.FACTS);
    }

    private void asked(Scenario scenario, List<FactName<?>> assumed) {
        json.name("transaction");
        transaction(scenario.transaction());
        optional("reference", scenario.reference());
        assumed(assumed);
        extensions(scenario.extensions());
    }

    private <P extends Party, B> void party(P party, FactTable<P, B> table) {
        json.startObject().property("id", party.id());
        optional("name", party.name());
        if (party instanceof Partner partner) {
            json.property("type", partner.type());
        }
        facts(party, table, ScenarioWriter::isBeforeTenant);
        tenant(party);
        facts(party, table, fact -> !isBeforeTenant(fact));
        assumed(party.assumed());
        extensions(party.extensions());
        json.endObject();
    }

    private static boolean isBeforeTenant(FactName<?> fact) {
        return fact.equals(FactName.ORGANIZATION) || fact.equals(FactName.COUNTRY);
    }

    /** That the tenant of a partner is a CSP tenant goes without saying. */
    private void tenant(Party party) {
        json.name("tenant").startObject().property("id", party.tenant().id());
        if (party instanceof Customer && party.tenant().type().isStated()) {
            json.property("type", party.tenant().type().get());
        }
        if (party.tenant().cloud() != Tenant.Cloud.GLOBAL) {
            json.property("cloud", party.tenant().cloud());
        }
        json.endObject();
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
                    .property("reseller", partnership.reseller());
            facts(partnership, Partnership.FACTS);
        } else if (relationship instanceof ResellerRelationship of) {
            json.property("type", "RESELLER_RELATIONSHIP")
                    .property("partner", of.partner())
                    .property("customer", of.customer());
            facts(of, ResellerRelationship.FACTS);
        }
        assumed(relationship.assumed());
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
        assumed(transaction.assumed());
        extensions(transaction.extensions());
        json.endObject();
    }

    private void sale(Sale sale) {
        json.name("channel").texts(sale.channel()).property("customer", sale.customer());
        if (sale.kind() != Sale.Kind.NEW_ORDER) {
            json.property("kind", sale.kind());
        }
        if (sale.isNewCustomer()) {
            json.name("newCustomer").literal("true");
        }
        sale.offer().ifPresent(this::offer);
        optional("partnerIdOnRecord", sale.partnerIdOnRecord());
        facts(sale, Sale.FACTS);
    }

    private void offer(Sale.Offer offer) {
        json.name("offer").startObject().property("publisher", offer.publisher());
        optional("name", offer.name());
        json.endObject();
    }

    private void partnershipRequest(PartnershipRequest request) {
        json.property("provider", request.provider()).property("reseller", request.reseller());
        facts(request, PartnershipRequest.FACTS);
    }

    private void partnershipRemoval(PartnershipRemoval removal) {
        json.property("provider", removal.provider())
                .property("reseller", removal.reseller())
                .property("requestedBy", removal.requestedBy());
        facts(removal, PartnershipRemoval.FACTS);
    }

    private void customerRelationshipRequest(CustomerRelationshipRequest request) {
        json.name("partners").texts(request.partners()).property("customer", request.customer());
        facts(request, CustomerRelationshipRequest.FACTS);
    }

    private void resellerAssignment(ResellerAssignment assignment) {
        json.property("provider", assignment.provider())
                .property("reseller", assignment.reseller())
                .property("customer", assignment.customer())
                .property("purpose", assignment.purpose());
        optional("subscription", assignment.subscription());
        facts(assignment, ResellerAssignment.FACTS);
    }

    private void supportEngagement(SupportEngagement engagement) {
        json.property("partner", engagement.partner())
                .property("customer", engagement.customer())
                .property("subscription", engagement.subscription());
        facts(engagement, SupportEngagement.FACTS);
    }

    private void enrollment(Enrollment enrollment) {
        json.property("partner", enrollment.partner());
        facts(enrollment, Enrollment.FACTS);
    }

    private void agreementSignature(AgreementSignature signature) {
        json.property("partner", signature.partner()).property("agreement", signature.agreement());
        facts(signature, AgreementSignature.FACTS);
    }

    // facts

    private <O, B> void facts(O owner, FactTable<O, B> table) {
        facts(owner, table, fact -> true);
    }

    /** Parts are written with their whole. */
    private <O, B> void facts(O owner, FactTable<O, B> table, Predicate<FactName<?>> isWanted) {
        for (FactTable.Row<O, B, ?> row : table.rows()) {
            if (!row.isPart() && isWanted.test(row.name())) {
                fact(owner, row);
            }
        }
    }

    private <O> void fact(O owner, FactTable.Row<O, ?, ?> row) {
        Fact<?> fact = row.of(owner);
        if (fact.isNotStated()) {
            return;
        }
        json.name(row.property());
        if (fact.isNone()) {
            json.none();
        } else if (row.form().kind() == FactForm.Kind.OBJECT) {
            json.startObject();
            if (fact.get() instanceof MpnId mpnId) {
                json.property("id", mpnId.id());
            }
            row.parts().forEach(part -> fact(owner, part));
            json.endObject();
        } else {
            value(fact.get(), row.form().kind());
        }
    }

    /** Writes what is stated of a fact where a value is due: as in a scenario, an object whole. */
    static void value(JsonWriter json, Fact<?> fact) {
        if (fact.isNone()) {
            json.none();
        } else {
            new ScenarioWriter(json).value(fact.get());
        }
    }

    private void value(Object value) {
        if (value instanceof Agreement agreement) {
            agreement(agreement);
        } else if (value instanceof Relationship relationship) {
            relationship(relationship);
        } else if (value instanceof List<?> all) {
            json.list(all, (out, one) -> value(one));
        } else if (value instanceof MpnId mpnId) {
            json.startObject().property("id", mpnId.id());
            part("type", mpnId.type());
            part("country", mpnId.country());
            json.endObject();
        } else if (value instanceof CompanyProfile profile) {
            json.startObject();
            CompanyProfile.PARTS.forEach(part ->
                    part(part.name().substring(part.name().indexOf('.') + 1), profile.part(part)));
            json.endObject();
        } else if (value instanceof BigDecimal number) {
            number(number);
        } else if (value instanceof Boolean || value instanceof Number) {
            json.literal(value.toString());
        } else {
            json.text(value.toString());
        }
    }

    private void part(String name, Fact<?> fact) {
        if (!fact.isNotStated()) {
            json.name(name);
            value(json, fact);
        }
    }

    private void value(Object value, FactForm.Kind kind) {
        switch (kind) {
            case ID, TEXT, COUNTRY, DATE, CONSTANT -> json.text(value.toString());
            case FLAG, COUNT -> json.literal(value.toString());
            case AMOUNT -> number((BigDecimal) value);
            case IDS, CONSTANTS -> json.texts((List<?>) value);
            case AGREEMENTS -> json.list((List<?>) value, (out, one) -> agreement((Agreement) one));
            case RELATIONSHIPS -> json.list((List<?>) value, (out, one) -> relationship((Relationship) one));
            case OBJECT -> throw new IllegalArgumentException("an object is written part by part");
        }
    }

    private void assumed(List<FactName<?>> facts) {
        if (!facts.isEmpty()) {
            json.name("assumed").texts(facts.stream().map(FactName::name).toList());
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
}

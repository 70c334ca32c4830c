package io.github.csprules.json;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Offer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Party;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import io.github.csprules.model.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a scenario of a document.
 * <p>
 * Here is checked what only JSON can get wrong: properties, types, the spelling of constants and dates. Everything else is
 * the model's to check, which is handed stand-ins for what is malformed, and whose problems are told together with those
 * found here, each place once.
 */
final class ScenarioReader extends ValueReader {

    private enum RelationshipType {
        PARTNERSHIP,
        RESELLER_RELATIONSHIP
    }

    /** The properties of the document that declare what others refer to. */
    private static final String PARTNERS = "partners";

    private static final String CUSTOMERS = "customers";
    private static final String SUBSCRIPTIONS = "subscriptions";

    /** What is expected of numbers that are too long to be handed on. */
    private static final String MONTHS = "a whole number from 0 to 10000";

    private static final String BOUNDED_NUMBER = "a number of at most 15 digits before and 6 after the point";

    private final JsonObject document;
    private final Positions positions;

    private final List<Problem> problems = new ArrayList<>();
    /** Pointers to what has a problem: nothing is reported there or below any more. */
    private final Set<String> spoiled = new HashSet<>();
    /** References to what would be declared in a list that cannot be read. */
    private final Set<String> unresolvable = new HashSet<>();

    private ScenarioReader(JsonObject document, Positions positions) {
        super(Format.SCENARIO);
        this.document = document;
        this.positions = positions;
    }

    /** Reads the scenario, or throws every problem in the order of the text. */
    static Scenario read(JsonObject document, Positions positions) {
        return new ScenarioReader(document, positions).scenario();
    }

    private Scenario scenario() {
        requireSchema();
        Book.Builder book = book();
        Scenario.Builder scenario =
                Scenario.builder(date(document.require("asOf")), book, transaction(document.require("transaction")));
        ifStated(document.getUnlessNull("reference"), this::text, scenario::reference);
        ifStated(document.get("extensions"), this::extensions, scenario::extensions);
        close(document);
        if (problems.isEmpty()) {
            try {
                return scenario.build();
            } catch (InvalidScenarioException e) {
                addAll(e.problems());
            }
        } else {
            addAll(scenario.problems());
        }
        problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        throw new InvalidScenarioException(problems);
    }

    /** A document of another format is not looked at any further. */
    private void requireSchema() {
        JsonValue schema = document.require("schema");
        if (!Format.SCENARIO.schema.equals(schema.textOrNull())) {
            report(Problem.Code.SCHEMA, schema, "`" + Format.SCENARIO.schema + "`");
            throw new InvalidScenarioException(problems);
        }
    }

    private Book.Builder book() {
        Book.Builder book = Book.builder();
        list(document.require(PARTNERS), this::partner).forEach(book::partner);
        ifStated(document.get(CUSTOMERS), all -> list(all, this::customer), all -> all.forEach(book::customer));
        ifStated(
                document.get(SUBSCRIPTIONS),
                all -> list(all, this::subscription),
                all -> all.forEach(book::subscription));
        ifStated(document.get("relationships"), all -> list(all, this::relationship), book::relationships);
        return book;
    }

    // partners and customers

    private Partner.Builder partner(JsonValue value) {
        JsonObject object = object(value);
        Partner.Builder partner = Partner.builder(
                text(object.require("id")),
                oneOf(object.require("type"), PartnerType.values()),
                text(object.require("country")),
                partnerTenant(object.require("tenant")));
        party(object, partner);
        ifStated(object.get("affiliates"), this::texts, partner::affiliates);
        ifStated(object.get("onboardedOn"), partner::neverOnboarded, this::date, partner::onboardedOn);
        ifStated(object.get("enrolledOn"), partner::neverEnrolled, this::date, partner::enrolledOn);
        ifStated(object.get("mpnId"), partner::noMpnId, this::mpnId, partner::mpnId);
        ifStated(object.get("restricted"), this::flag, partner::restricted);
        ifStated(object.get("registrationId"), partner::noRegistrationId, this::text, partner::registrationId);
        close(object);
        return partner;
    }

    private Customer.Builder customer(JsonValue value) {
        JsonObject object = object(value);
        Customer.Builder customer = Customer.builder(
                text(object.require("id")), text(object.require("country")), customerTenant(object.require("tenant")));
        party(object, customer);
        close(object);
        return customer;
    }

    private void party(JsonObject object, Party.Builder<?> party) {
        ifStated(object.getUnlessNull("name"), this::text, party::name);
        ifStated(object.get("organization"), this::text, party::organization);
        ifStated(object.get("agreements"), all -> list(all, this::agreement), party::agreements);
        ifStated(object.get("assumed"), this::factNames, party::assuming);
        ifStated(object.get("extensions"), this::extensions, party::extensions);
    }

    private Tenant partnerTenant(JsonValue value) {
        return tenant(object(value), Fact.of(Tenant.Type.CSP));
    }

    private Tenant customerTenant(JsonValue value) {
        JsonObject object = object(value);
        JsonValue type = object.get("type");
        return tenant(object, type == null ? Fact.notStated() : Fact.of(oneOf(type, Tenant.Type.values())));
    }

    /** A tenant whose type or cloud is malformed is compared with none: it gets an id of its own. */
    private Tenant tenant(JsonObject object, Fact<Tenant.Type> type) {
        String id = text(object.require("id"));
        JsonValue stated = object.get("cloud");
        Tenant.Cloud cloud = stated == null ? Tenant.Cloud.GLOBAL : oneOf(stated, Tenant.Cloud.values());
        close(object);
        Tenant tenant = checked(object, () -> new Tenant(id, type, cloud));
        return tenant == null || isSpoiled(object, "type") || isSpoiled(object, "cloud")
                ? new Tenant(standIn(), type, cloud)
                : tenant;
    }

    private MpnId mpnId(JsonValue value) {
        JsonObject object = object(value);
        String id = text(object.require("id"));
        JsonValue statedType = object.get("type");
        Fact<MpnId.Type> type = statedType == null ? Fact.notStated() : Fact.of(oneOf(statedType, MpnId.Type.values()));
        JsonValue statedCountry = object.get("country");
        Fact<String> country = statedCountry == null ? Fact.notStated() : Fact.of(text(statedCountry));
        close(object);
        MpnId mpnId = checked(object, () -> new MpnId(id, type, country));
        return mpnId == null ? MpnId.of(standIn(), MpnId.Type.LOCATION, "US") : mpnId;
    }

    private Agreement agreement(JsonValue value) {
        JsonObject object = object(value);
        AgreementType type = oneOf(object.require("type"), AgreementType.values());
        LocalDate signedOn = date(object.require("signedOn"));
        JsonValue end = object.getUnlessNull("endedOn");
        LocalDate endedOn = end == null ? null : date(end);
        close(object);
        Agreement agreement = checked(
                object,
                () -> endedOn == null ? Agreement.signed(type, signedOn) : Agreement.ended(type, signedOn, endedOn));
        return agreement == null ? Agreement.signed(type, STAND_IN_DATE) : agreement;
    }

    // subscriptions

    private Subscription.Builder subscription(JsonValue value) {
        JsonObject object = object(value);
        String id = text(object.require("id"));
        String customer = reference(object.require("customer"), CUSTOMERS);
        JsonObject soldBy = object(object.require("soldBy"));
        Subscription.Channel channel = oneOf(soldBy.require("channel"), Subscription.Channel.values());
        Subscription.Builder subscription = Subscription.builder(id, customer, channel);
        ifStated(soldBy.get("partner"), seller -> reference(seller, PARTNERS), subscription::partner);
        ifStated(soldBy.getUnlessNull("reseller"), seller -> reference(seller, PARTNERS), subscription::reseller);
        close(soldBy);
        if (isSpoiled(soldBy, "channel")) {
            spoil(soldBy.pointer() + "/partner"); // whether it has to be there cannot be told
        }
        ifStated(object.get("extensions"), this::extensions, subscription::extensions);
        close(object);
        return subscription;
    }

    // relationships

    private Relationship relationship(JsonValue value) {
        JsonObject object = object(value);
        RelationshipType type = kind(object, RelationshipType.values());
        if (type == null) {
            return new Partnership(standIn(), standIn(), Relationship.Status.ACTIVE);
        }
        Relationship relationship = switch (type) {
            case PARTNERSHIP ->
                new Partnership(
                        reference(object.require("provider"), PARTNERS),
                        reference(object.require("reseller"), PARTNERS),
                        status(object));
            case RESELLER_RELATIONSHIP -> resellerRelationship(object);
        };
        JsonValue assumed = object.get("assumed");
        close(object);
        if (assumed == null) {
            return relationship;
        }
        FactName[] facts = factNames(assumed);
        Relationship assuming = checked(object, () -> relationship.assuming(facts));
        return assuming == null ? relationship : assuming;
    }

    private ResellerRelationship resellerRelationship(JsonObject object) {
        JsonValue delegatedAdmin = object.get("delegatedAdmin");
        return new ResellerRelationship(
                reference(object.require("partner"), PARTNERS),
                reference(object.require("customer"), CUSTOMERS),
                status(object),
                delegatedAdmin == null
                        ? Fact.notStated()
                        : Fact.of(oneOf(delegatedAdmin, ResellerRelationship.DelegatedAdmin.values())));
    }

    private Relationship.Status status(JsonObject object) {
        return oneOf(object.require("status"), Relationship.Status.values());
    }

    // transactions

    private Transaction.Builder<?, ?> transaction(JsonValue value) {
        JsonObject object = object(value);
        TransactionType type = kind(object, TransactionType.values());
        if (type == null) {
            return Enrollment.builder(standIn());
        }
        Transaction.Builder<?, ?> transaction = switch (type) {
            case SALE -> sale(object);
            case PARTNERSHIP -> partnershipRequest(object);
            case PARTNERSHIP_REMOVAL -> partnershipRemoval(object);
            case CUSTOMER_RELATIONSHIP -> customerRelationshipRequest(object);
            case RESELLER_ASSIGNMENT -> resellerAssignment(object);
            case SUPPORT_ENGAGEMENT -> supportEngagement(object);
            case ENROLLMENT -> enrollment(object);
            case AGREEMENT_SIGNATURE -> agreementSignature(object);
        };
        ifStated(object.get("role"), this::role, transaction::role);
        ifStated(object.get("assumed"), this::factNames, transaction::assuming);
        ifStated(object.get("extensions"), this::extensions, transaction::extensions);
        close(object);
        return transaction;
    }

    private Sale.Builder sale(JsonObject object) {
        Sale.Builder sale = Sale.builder(
                list(object.require("channel"), partner -> reference(partner, PARTNERS)),
                reference(object.require("customer"), CUSTOMERS));
        ifStated(object.getUnlessNull("offer"), this::offer, sale::offer);
        ifStated(object.getUnlessNull("partnerIdOnRecord"), this::text, sale::partnerIdOnRecord);
        return sale;
    }

    private Offer offer(JsonValue value) {
        JsonObject object = object(value);
        Offer.Publisher publisher = oneOf(object.require("publisher"), Offer.Publisher.values());
        JsonValue name = object.getUnlessNull("name");
        close(object);
        Offer offer = name == null ? null : checked(object, () -> Offer.of(publisher, text(name)));
        return offer == null ? Offer.of(publisher) : offer;
    }

    private PartnershipRequest.Builder partnershipRequest(JsonObject object) {
        PartnershipRequest.Builder request = PartnershipRequest.builder(
                reference(object.require("provider"), PARTNERS), reference(object.require("reseller"), PARTNERS));
        ifStated(object.get("acceptedBy"), request::notAccepted, this::role, request::acceptedBy);
        return request;
    }

    private PartnershipRemoval.Builder partnershipRemoval(JsonObject object) {
        PartnershipRemoval.Builder removal = PartnershipRemoval.builder(
                reference(object.require("provider"), PARTNERS),
                reference(object.require("reseller"), PARTNERS),
                oneOf(object.require("requestedBy"), PartnershipRemoval.Requester.values()));
        ifStated(object.get("goodFaith"), this::flag, removal::goodFaith);
        ifStated(
                object.get("legalNotice"),
                v -> oneOf(v, PartnershipRemoval.LegalNotice.values()),
                removal::legalNotice);
        return removal;
    }

    private CustomerRelationshipRequest.Builder customerRelationshipRequest(JsonObject object) {
        CustomerRelationshipRequest.Builder request = CustomerRelationshipRequest.builder(
                list(object.require("partners"), partner -> reference(partner, PARTNERS)),
                reference(object.require("customer"), CUSTOMERS));
        ifStated(object.get("acceptedBy"), request::notAccepted, this::role, request::acceptedBy);
        ifStated(object.get("delegatedAdmin"), this::flag, request::delegatedAdmin);
        return request;
    }

    private ResellerAssignment.Builder resellerAssignment(JsonObject object) {
        ResellerAssignment.Builder assignment = ResellerAssignment.builder(
                reference(object.require("provider"), PARTNERS),
                reference(object.require("reseller"), PARTNERS),
                reference(object.require("customer"), CUSTOMERS),
                oneOf(object.require("purpose"), ResellerAssignment.Purpose.values()));
        ifStated(
                object.getUnlessNull("subscription"),
                subscription -> reference(subscription, SUBSCRIPTIONS),
                assignment::subscription);
        ifStated(object.get("newCustomer"), this::flag, assignment::newCustomer);
        ifStated(object.get("mpnId"), this::text, assignment::mpnId);
        return assignment;
    }

    private SupportEngagement.Builder supportEngagement(JsonObject object) {
        return SupportEngagement.builder(
                reference(object.require("partner"), PARTNERS),
                reference(object.require("customer"), CUSTOMERS),
                reference(object.require("subscription"), SUBSCRIPTIONS));
    }

    private Enrollment.Builder enrollment(JsonObject object) {
        Enrollment.Builder enrollment = Enrollment.builder(reference(object.require("partner"), PARTNERS));
        ifStated(object.get("newToProgram"), this::flag, enrollment::newToProgram);
        ifStated(
                object.get("primaryContactEmail"),
                enrollment::noPrimaryContactEmail,
                this::text,
                enrollment::primaryContactEmail);
        ifStated(object.get("profile"), this::profile, enrollment::profile);
        ifStated(object.get("capabilities"), this::capabilities, enrollment::capabilities);
        ifStated(object.get("annualRevenueUsd"), this::amount, enrollment::annualRevenueUsd);
        ifStated(object.get("monthsAsReseller"), this::months, enrollment::monthsAsReseller);
        ifStated(object.get("supportPlan"), v -> oneOf(v, Enrollment.SupportPlan.values()), enrollment::supportPlan);
        return enrollment;
    }

    private CompanyProfile profile(JsonValue value) {
        JsonObject object = object(value);
        CompanyProfile profile = CompanyProfile.empty();
        for (FactName part : CompanyProfile.PARTS) {
            JsonValue stated = object.get(CompanyProfile.property(part));
            if (stated != null) {
                profile = stated.isNull() ? profile.withNone(part) : with(profile, part, stated, object);
            }
        }
        close(object);
        return profile;
    }

    private CompanyProfile with(CompanyProfile profile, FactName part, JsonValue stated, JsonObject object) {
        CompanyProfile more = checked(object, () -> profile.with(part, text(stated)));
        return more == null ? profile.with(part, standIn()) : more;
    }

    private AgreementSignature.Builder agreementSignature(JsonObject object) {
        AgreementSignature.Builder signature = AgreementSignature.builder(
                reference(object.require("partner"), PARTNERS),
                oneOf(object.require("agreement"), AgreementType.MICROSOFT_PARTNER_AGREEMENT));
        ifStated(
                object.get("verification"),
                v -> oneOf(v, AgreementSignature.Verification.values()),
                signature::verification);
        return signature;
    }

    // values

    private List<String> texts(JsonValue value) {
        return list(value, this::text);
    }

    private Role role(JsonValue value) {
        return oneOf(value, Role.values());
    }

    private List<Enrollment.Capability> capabilities(JsonValue value) {
        return list(value, capability -> oneOf(capability, Enrollment.Capability.values()));
    }

    private FactName[] factNames(JsonValue value) {
        return list(value, name -> FactName.of(text(name))).toArray(FactName[]::new);
    }

    private BigDecimal amount(JsonValue value) {
        if (!(value instanceof JsonScalar scalar) || !scalar.isNumber()) {
            report(Problem.Code.TYPE, value, "a number");
            return BigDecimal.ZERO;
        }
        BigDecimal number = scalar.number();
        if (number == null) {
            report(Problem.Code.VALUE, value, BOUNDED_NUMBER);
            return BigDecimal.ZERO;
        }
        return number;
    }

    private int months(JsonValue value) {
        if (!(value instanceof JsonScalar scalar) || scalar.kind() != JsonScalar.Kind.WHOLE_NUMBER) {
            report(Problem.Code.TYPE, value, "a whole number, without fraction and exponent");
            return 0;
        }
        try {
            return Integer.parseInt(scalar.text());
        } catch (NumberFormatException e) { // it does not fit
            report(Problem.Code.VALUE, value, MONTHS);
            return 0;
        }
    }

    private Extensions extensions(JsonValue value) {
        Map<String, Object> values = new LinkedHashMap<>();
        JsonObject object = object(value);
        object.all().forEach((key, one) -> values.put(key, extension(one)));
        close(object);
        return Extensions.of(values);
    }

    private Object extension(JsonValue value) {
        if (value instanceof JsonScalar scalar) {
            return switch (scalar.kind()) {
                case TEXT -> scalar.text();
                case WHOLE_NUMBER, NUMBER -> extensionNumber(scalar);
                case TRUE -> true;
                case FALSE -> false;
                case NULL, OTHER -> noExtension(value);
            };
        }
        return noExtension(value);
    }

    private boolean noExtension(JsonValue value) {
        report(Problem.Code.EXTENSION, value, "text, a number, true or false");
        return false;
    }

    private BigDecimal extensionNumber(JsonScalar scalar) {
        BigDecimal number = scalar.number();
        if (number == null) {
            report(Problem.Code.EXTENSION, scalar, BOUNDED_NUMBER);
            return BigDecimal.ZERO;
        }
        return number;
    }

    private String reference(JsonValue value, String declaredIn) {
        if (!spoiled.isEmpty() && spoiled.contains("/" + declaredIn)) {
            unresolvable.add(value.pointer());
        }
        return text(value);
    }

    /** What kind of thing an object is. If that cannot be told, nothing else about the object can. */
    private <E extends Enum<E>> @Nullable E kind(JsonObject object, E[] kinds) {
        JsonValue type = object.require("type");
        for (E kind : kinds) {
            if (kind.name().equals(type.textOrNull())) {
                return kind;
            }
        }
        if (!isMissingAsExpected(type)) {
            report(Problem.Code.KIND, type, listed(kinds));
            spoil(object.pointer());
        }
        return null;
    }

    // problems

    /** The format is closed: what an object has beyond the properties that it was asked for is a problem. */
    private void close(JsonObject object) {
        object.duplicates()
                .forEach(again -> report(Problem.Code.DUPLICATE, again, "the property a second time", "it once"));
        Map<String, JsonValue> unknown = object.unknown();
        if (!unknown.isEmpty()) {
            String expected = listed(object.known());
            unknown.forEach((name, value) ->
                    report(Problem.Code.UNKNOWN, value, "a property " + Problem.found(name), expected));
        }
    }

    /** What a small part of the model is made of, or null if it does not accept it. */
    private <T> @Nullable T checked(JsonObject object, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidScenarioException e) {
            addAll(e.problems().stream()
                    .map(problem -> problem.under(object.pointer()))
                    .toList());
            return null;
        }
    }

    /** Takes over what the model reports, except where there is something already. */
    private void addAll(List<Problem> others) {
        List<Problem> news = others.stream()
                .filter(problem -> !isSpoiled(problem.pointer()))
                .filter(problem ->
                        problem.code() != Problem.Code.REFERENCE || !unresolvable.contains(problem.pointer()))
                .toList();
        for (Problem problem : news) {
            problems.add(
                    positions.locate(problem, document.find(problem.pointer()).location()));
            spoil(problem.pointer());
        }
    }

    @Override
    void report(Problem.Code code, JsonValue at, String found, String expected) {
        String pointer = at.pointer();
        boolean isAboutProperty = code == Problem.Code.DUPLICATE || code == Problem.Code.UNKNOWN; // not about a value
        if (!isAboutProperty && isSpoiled(pointer)) {
            return;
        }
        problems.add(positions.locate(new Problem(code, pointer, found, expected), at.location()));
        if (!isAboutProperty) {
            spoil(pointer);
        }
    }

    private void spoil(String pointer) {
        spoiled.add(pointer);
    }

    private boolean isSpoiled(JsonObject object, String property) {
        return !spoiled.isEmpty() && isSpoiled(object.pointer() + "/" + property);
    }

    private boolean isSpoiled(String pointer) {
        String place = pointer;
        while (!spoiled.contains(place)) {
            int parent = place.lastIndexOf('/');
            if (parent < 0) {
                return false;
            }
            place = place.substring(0, parent);
        }
        return true;
    }
}

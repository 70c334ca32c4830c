package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.csprules.ExampleSale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a scenario invalid, code by code, each at its edge; what stands on the right side of it is valid. */
class ScenarioProblemsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 22);
    private static final String LETTER_OUTSIDE_THE_BASIC_PLANE = "\uD835\uDD38";

    /** A scenario and the problems that it has, each as code and pointer. */
    private record Case(String what, Scenario.Builder scenario, List<String> problems) {

        @Override
        public String toString() {
            return what;
        }
    }

    private static final List<Case> CASES = new ArrayList<>();

    private static void valid(String what, Scenario.Builder scenario) {
        CASES.add(new Case(what, scenario, List.of()));
    }

    private static void invalid(String problem, String what, Scenario.Builder scenario) {
        CASES.add(new Case(problem + ": " + what, scenario, List.of(problem)));
    }

    /** A part of a scenario that is refused on its own, with a pointer relative to it. */
    private record Refused(String problem, Runnable making) {

        @Override
        public String toString() {
            return problem;
        }
    }

    private static final List<Refused> REFUSED = new ArrayList<>();

    private static void refused(String problem, Runnable making) {
        REFUSED.add(new Refused(problem, making));
    }

    static {
        valid("the example", scenario(book(), sale()));
        ids();
        duplicateIds();
        references();
        countries();
        dates();
        tenants();
        relationships();
        sizes();
        repetitions();
        sellers();
        assumptions();
        extensions();
        numbers();
        newCustomers();
    }

    private static void newCustomers() {
        valid("a new order of a new customer", scenario(book(), sale().newCustomer(true)));
        for (Sale.Kind kind : List.of(Sale.Kind.ADDED_LICENSES, Sale.Kind.RENEWAL)) {
            valid(kind + " of a customer that there is", scenario(book(), sale().kind(kind)));
            invalid(
                    "newCustomer /transaction/newCustomer",
                    kind + " of a new customer",
                    scenario(book(), sale().kind(kind).newCustomer(true)));
        }
    }

    private static void ids() {
        for (String id : List.of("", " ", "\t", " x", "x ", "\u2003x", "x\n")) {
            invalid("id /partners/2/id", "`" + id + "`", withPartner(partner(id)));
            invalid("id /customers/1/id", "`" + id + "`", withCustomer(customer(id)));
            invalid("id /subscriptions/0/id", "`" + id + "`", withSubscription(microsoft(id, "fabrikam")));
            invalid(
                    "id /partners/2/organization",
                    "`" + id + "`",
                    withPartner(partner("x").organization(id)));
            invalid(
                    "id /customers/1/organization",
                    "`" + id + "`",
                    withCustomer(customer("x").organization(id)));
            invalid(
                    "id /partners/2/affiliates/1",
                    "`" + id + "`",
                    withPartner(partner("x").affiliates("a", id)));
            invalid(
                    "id /transaction/partnerIdOnRecord",
                    "`" + id + "`",
                    scenario(book(), sale().partnerIdOnRecord(id)));
            invalid(
                    "id /transaction/mpnId",
                    "`" + id + "`",
                    scenario(book(), assignment("shop").mpnId(id)));
            invalid("id /transaction/customer", "`" + id + "`", scenario(book(), saleTo(id, "distri", "shop")));
            invalid("id /transaction/channel/1", "`" + id + "`", scenario(book(), saleTo("fabrikam", "distri", id)));
            invalid(
                    "id /transaction/subscription",
                    "`" + id + "`",
                    scenario(book(), assignment("shop").subscription(id)));
            invalid("id /subscriptions/0/customer", "`" + id + "`", withSubscription(microsoft("mail", id)));
            invalid(
                    "id /subscriptions/0/soldBy/partner",
                    "`" + id + "`",
                    withSubscription(csp("mail").partner(id)));
            invalid(
                    "id /subscriptions/0/soldBy/reseller",
                    "`" + id + "`",
                    withSubscription(csp("mail").partner("distri").reseller(id)));
            invalid("id /relationships/0/provider", "`" + id + "`", withRelationships(partnership(id, "shop")));
            invalid("id /relationships/0/customer", "`" + id + "`", withRelationships(relationship("distri", id)));
        }
        for (String id : List.of("scenario", "transaction", "a/b", "/")) {
            invalid("id /partners/2/id", id, withPartner(partner(id)));
            invalid("id /customers/1/id", id, withCustomer(customer(id)));
            valid("a subscription " + id, withSubscription(microsoft(id, "fabrikam")));
            valid("an organization " + id, withPartner(partner("x").organization(id)));
        }
        for (String id : List.of("a b", "Scenario", "TRANSACTION", "é", "\u00A0x", "~", "0", "\u4E2D\u6587")) {
            valid("a partner `" + id + "`", withPartner(partner(id)));
            valid("a customer `" + id + "`", withCustomer(customer(id)));
        }
    }

    private static void duplicateIds() {
        invalid("duplicateId /partners/2/id", "of a partner", withPartner(partner("shop")));
        invalid("duplicateId /customers/1/id", "of a customer", withCustomer(customer("fabrikam")));
        invalid("duplicateId /customers/1/id", "of a partner", withCustomer(customer("shop")));
        invalid(
                "duplicateId /subscriptions/1/id",
                "of a subscription",
                scenario(
                        book().subscription(microsoft("mail", "fabrikam")).subscription(microsoft("mail", "fabrikam")),
                        sale()));
        valid("a subscription of the id of a partner", withSubscription(microsoft("shop", "fabrikam")));
        valid("ids that differ in case", withPartner(partner("SHOP")));
    }

    private static void references() {
        for (String id : List.of("nobody", "Distri", "scenario", "a/b")) {
            invalid("reference /transaction/channel/1", id, scenario(book(), saleTo("fabrikam", "distri", id)));
            invalid("reference /transaction/customer", id, scenario(book(), saleTo(id, "distri", "shop")));
            invalid("reference /transaction/reseller", id, scenario(book(), assignment(id)));
            invalid(
                    "reference /transaction/subscription",
                    id,
                    scenario(book(), assignment("shop").subscription(id)));
            invalid("reference /subscriptions/0/customer", id, withSubscription(microsoft("mail", id)));
            invalid(
                    "reference /subscriptions/0/soldBy/partner",
                    id,
                    withSubscription(csp("mail").partner(id)));
            invalid(
                    "reference /subscriptions/0/soldBy/reseller",
                    id,
                    withSubscription(csp("mail").partner("distri").reseller(id)));
            invalid("reference /relationships/0/provider", id, withRelationships(partnership(id, "shop")));
            invalid("reference /relationships/0/reseller", id, withRelationships(partnership("distri", id)));
            invalid("reference /relationships/0/partner", id, withRelationships(relationship(id, "fabrikam")));
            invalid("reference /relationships/0/customer", id, withRelationships(relationship("distri", id)));
            invalid("reference /transaction/partner", id, scenario(book(), Enrollment.builder(id)));
            invalid(
                    "reference /transaction/partner",
                    id,
                    scenario(book(), AgreementSignature.builder(id, AgreementType.MICROSOFT_PARTNER_AGREEMENT)));
            invalid(
                    "reference /transaction/partners/0",
                    id,
                    scenario(book(), CustomerRelationshipRequest.builder(List.of(id, "shop"), "fabrikam")));
            invalid("reference /transaction/provider", id, scenario(book(), PartnershipRequest.builder(id, "shop")));
            invalid(
                    "reference /transaction/reseller",
                    id,
                    scenario(book(), PartnershipRemoval.builder("distri", id, PartnershipRemoval.Requester.PROVIDER)));
        }
        invalid("reference /transaction/customer", "a partner", scenario(book(), saleTo("shop", "distri", "shop")));
        invalid("reference /transaction/channel/0", "a customer", scenario(book(), saleTo("fabrikam", "fabrikam")));
        invalid("reference /relationships/0/customer", "a partner", withRelationships(relationship("distri", "shop")));
        valid("partners of other types", scenario(book(), PartnershipRequest.builder("shop", "distri")));
        CASES.add(new Case(
                "a partner with a problem counts as declared",
                scenario(
                        book().partner(Partner.builder("x", PartnerType.DIRECT_BILL, Tenant.csp("t-x"))
                                .country("??")),
                        saleTo("fabrikam", "x")),
                List.of("country /partners/2/country")));
    }

    private static void countries() {
        for (String country : List.of("", "fr", "FRA", "UK", "XX", "F", "FR ", "ZZ", "ÄÖ")) {
            invalid(
                    "country /partners/2/country",
                    country,
                    withPartner(Partner.builder("x", PartnerType.DIRECT_BILL, Tenant.csp("t-x"))
                            .country(country)));
            invalid(
                    "country /customers/1/country",
                    country,
                    withCustomer(Customer.builder("x", Tenant.customer("t-x")).country(country)));
            refused("country /country", () -> MpnId.of("1", MpnId.Type.GLOBAL, country));
        }
        for (String country : List.of("XK", "CN", "CU", "EH", "IR", "KP", "SD", "SY", "AX")) {
            valid(
                    country,
                    withPartner(Partner.builder("x", PartnerType.DIRECT_BILL, Tenant.csp("t-x"))
                            .country(country)));
        }
    }

    private static void dates() {
        LocalDate first = LocalDate.of(1, 1, 1);
        LocalDate last = LocalDate.of(9999, 12, 31);
        for (LocalDate day : List.of(first, last)) {
            valid("on " + day, Scenario.builder(day, book(), sale()));
            valid("enrolled on " + day, withPartner(partner("x").enrolledOn(day).onboardedOn(day)));
        }
        for (LocalDate day : List.of(first.minusDays(1), last.plusDays(1), LocalDate.MAX, LocalDate.MIN)) {
            invalid("date /asOf", day.toString(), Scenario.builder(day, book(), sale()));
            invalid(
                    "date /partners/2/onboardedOn",
                    day.toString(),
                    withPartner(partner("x").onboardedOn(day)));
            invalid(
                    "date /partners/2/enrolledOn",
                    day.toString(),
                    withPartner(partner("x").enrolledOn(day)));
            refused("date /signedOn", () -> Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, day));
        }
        refused(
                "date /endedOn",
                () -> Agreement.ended(AgreementType.MICROSOFT_PARTNER_AGREEMENT, DAY, last.plusDays(1)));
        refused(
                "order /endedOn",
                () -> Agreement.ended(AgreementType.MICROSOFT_PARTNER_AGREEMENT, DAY, DAY.minusDays(1)));
    }

    private static void tenants() {
        invalid("tenant /partners/2/tenant", "a customer's type", withPartner(partnerIn(Tenant.customer("t-x"))));
        invalid("tenant /customers/1/tenant", "two types", withCustomer(customerIn(Tenant.customer("T-SHOP"))));
        invalid(
                "tenant /customers/1/tenant",
                "two types of customers",
                withCustomer(customerIn(Tenant.csp("t-fabrikam"))));
        invalid(
                "tenant /partners/2/tenant",
                "two clouds",
                withPartner(partnerIn(Tenant.csp("t-shop").in(Tenant.Cloud.CHINA))));
        invalid(
                "tenant /customers/1/tenant",
                "two clouds of customers",
                withCustomer(customerIn(Tenant.customer("T-Fabrikam").in(Tenant.Cloud.GERMANY))));
        invalid(
                "tenant /customers/1/tenant",
                "a type that is not stated and another cloud",
                withCustomer(customerIn(Tenant.of("t-fabrikam").in(Tenant.Cloud.GERMANY))));
        valid("a tenant of two partners", withPartner(partnerIn(Tenant.csp("T-Shop"))));
        valid("a tenant of a partner and a customer", withCustomer(customerIn(Tenant.csp("T-Shop"))));
        valid("a type that is not stated", withCustomer(customerIn(Tenant.of("t-shop"))));
        valid(
                "tenants that differ beyond A to Z",
                scenario(
                        book().customer(customerIn(Tenant.customer("t-é")))
                                .customer(
                                        Customer.builder("y", Tenant.csp("t-É")).country("FR")),
                        sale()));
        refused("id /id", () -> Tenant.of(" "));
        refused("id /id", () -> Tenant.csp("t "));
        refused("size /id", () -> Tenant.of("t".repeat(1001)));
    }

    private static void relationships() {
        invalid(
                "duplicateRelationship /relationships/1",
                "two partnerships",
                withRelationships(
                        partnership("distri", "shop"), Partnership.of("distri", "shop", Relationship.Status.REMOVED)));
        invalid(
                "duplicateRelationship /relationships/2",
                "two reseller relationships",
                withRelationships(
                        relationship("distri", "fabrikam"),
                        relationship("shop", "fabrikam"),
                        ResellerRelationship.of("distri", "fabrikam", Relationship.Status.REQUESTED)));
        valid("the other way round", withRelationships(partnership("distri", "shop"), partnership("shop", "distri")));
        invalid("sameParty /relationships/0/reseller", "a partnership", withRelationships(partnership("shop", "shop")));
        invalid("sameParty /transaction/reseller", "an assignment", scenario(book(), assignment("distri")));
        invalid(
                "sameParty /transaction/reseller",
                "a partnership",
                scenario(book(), PartnershipRequest.builder("shop", "shop")));
        invalid(
                "sameParty /transaction/reseller",
                "a removal",
                scenario(book(), PartnershipRemoval.builder("shop", "shop", PartnershipRemoval.Requester.RESELLER)));
    }

    private static void sizes() {
        Book.Builder many = book();
        List<String> channel = new ArrayList<>(List.of("distri", "shop"));
        for (int i = 3; i <= 6; i++) {
            many.partner(partner("p" + i));
            channel.add("p" + i);
        }
        valid("5 partners", scenario(many, Sale.builder(channel.subList(0, 5), "fabrikam")));
        valid("1 partner", scenario(book(), saleTo("fabrikam", "distri")));
        invalid("size /transaction/channel", "6 partners", scenario(many, Sale.builder(channel, "fabrikam")));
        invalid("size /transaction/channel", "no partner", scenario(book(), saleTo("fabrikam")));
        valid("2 partners ask", scenario(many, CustomerRelationshipRequest.builder(channel.subList(0, 2), "fabrikam")));
        invalid(
                "size /transaction/partners",
                "3 partners ask",
                scenario(many, CustomerRelationshipRequest.builder(channel.subList(0, 3), "fabrikam")));
        invalid(
                "size /transaction/partners",
                "nobody asks",
                scenario(book(), CustomerRelationshipRequest.builder(List.of(), "fabrikam")));

        for (String letter : List.of("x", LETTER_OUTSIDE_THE_BASIC_PLANE)) {
            String fits = letter.repeat(1000);
            String tooLong = letter.repeat(1001);
            valid("an id of 1000", withPartner(partner(fits)));
            invalid("size /partners/2/id", "1001", withPartner(partner(tooLong)));
            valid("a name of 1000", withPartner(partner("x").name(fits)));
            invalid("size /partners/2/name", "1001", withPartner(partner("x").name(tooLong)));
            invalid("size /customers/1/name", "1001", withCustomer(customer("x").name(tooLong)));
            valid("an organization of 1000", withPartner(partner("x").organization(fits)));
            invalid(
                    "size /partners/2/organization",
                    "1001",
                    withPartner(partner("x").organization(tooLong)));
            valid("an affiliate of 1000", withPartner(partner("x").affiliates(fits)));
            invalid(
                    "size /partners/2/affiliates/0",
                    "1001",
                    withPartner(partner("x").affiliates(tooLong)));
            valid("a number of 1000", withPartner(partner("x").registrationId(fits)));
            invalid(
                    "size /partners/2/registrationId",
                    "1001",
                    withPartner(partner("x").registrationId(tooLong)));
            valid(
                    "an address of 1000",
                    scenario(book(), Enrollment.builder("shop").primaryContactEmail(fits)));
            invalid(
                    "size /transaction/primaryContactEmail",
                    "1001",
                    scenario(book(), Enrollment.builder("shop").primaryContactEmail(tooLong)));
            invalid("size /transaction/partnerIdOnRecord", "1001", scenario(book(), sale().partnerIdOnRecord(tooLong)));
            invalid(
                    "size /transaction/mpnId",
                    "1001",
                    scenario(book(), assignment("shop").mpnId(tooLong)));
            refused("size /name", () -> Sale.Offer.of(Sale.Offer.Publisher.MICROSOFT, tooLong));
            refused("size /address", () -> CompanyProfile.empty().with(FactName.PROFILE_ADDRESS, tooLong));
            valid("a reference of 200", scenario(book(), sale()).reference(letter.repeat(200)));
            invalid("size /reference", "201", scenario(book(), sale()).reference(letter.repeat(201)));
        }

        valid("10,000 affiliates", withPartner(partner("x").affiliates(Collections.nCopies(10_000, "a"))));
        invalid(
                "size /partners/2/affiliates",
                "10,001",
                withPartner(partner("x").affiliates(Collections.nCopies(10_001, "a"))));
        Agreement signed = Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, DAY);
        valid("10,000 agreements", withPartner(partner("x").agreements(Collections.nCopies(10_000, signed))));
        invalid(
                "size /partners/2/agreements",
                "10,001",
                withPartner(partner("x").agreements(Collections.nCopies(10_001, signed))));
        invalid(
                "size /transaction/capabilities",
                "10,001",
                scenario(
                        book(),
                        Enrollment.builder("shop")
                                .capabilities(Collections.nCopies(10_001, Enrollment.Capability.BILLING))));
        FactName<?>[] assumed =
                Collections.nCopies(10_001, FactName.ORGANIZATION).toArray(FactName<?>[]::new);
        invalid(
                "size /partners/2/assumed",
                "10,001",
                withPartner(partner("x").organization("x").assuming(assumed)));
        Book.Builder full = book();
        Book.Builder overfull = book();
        IntStream.range(0, 9_998).forEach(i -> full.partner(partner("p" + i)));
        IntStream.range(0, 9_999).forEach(i -> overfull.partner(partner("p" + i)));
        valid("10,000 partners", scenario(full, sale()));
        invalid("size /partners", "10,001", scenario(overfull, sale()));
        valid("10,001 partners of a book that is there", Scenario.builder(DAY, overfull.build(), sale()));
        Book.Builder subscriptions = book();
        IntStream.range(0, 10_001).forEach(i -> subscriptions.subscription(microsoft("s" + i, "fabrikam")));
        invalid("size /subscriptions", "10,001", scenario(subscriptions, sale()));
    }

    private static void repetitions() {
        invalid("repeated /transaction/channel/1", "twice", scenario(book(), saleTo("fabrikam", "shop", "shop")));
        CASES.add(new Case(
                "repeated: three times",
                scenario(book(), saleTo("fabrikam", "shop", "distri", "shop", "shop")),
                List.of("repeated /transaction/channel/2", "repeated /transaction/channel/3")));
        invalid(
                "repeated /transaction/partners/1",
                "twice",
                scenario(book(), CustomerRelationshipRequest.builder(List.of("shop", "shop"), "fabrikam")));
    }

    private static void sellers() {
        invalid("soldBy /subscriptions/0/soldBy/partner", "nobody", withSubscription(csp("mail")));
        for (Subscription.Channel channel : Subscription.Channel.values()) {
            if (channel != Subscription.Channel.CSP) {
                Subscription.Builder of = Subscription.builder("mail", "fabrikam", channel);
                valid("sold by nobody: " + channel, withSubscription(of));
                invalid(
                        "soldBy /subscriptions/0/soldBy/partner",
                        channel.name(),
                        withSubscription(Subscription.builder("mail", "fabrikam", channel)
                                .partner("distri")));
                invalid(
                        "soldBy /subscriptions/0/soldBy/reseller",
                        channel.name(),
                        withSubscription(Subscription.builder("mail", "fabrikam", channel)
                                .reseller("shop")));
            }
        }
        valid("a seller", withSubscription(csp("mail").partner("distri")));
        valid("a reseller too", withSubscription(csp("mail").partner("distri").reseller("shop")));
    }

    private static void assumptions() {
        invalid(
                "assumed /partners/2/assumed/0",
                "what is not stated",
                withPartner(partner("x").assuming(FactName.ORGANIZATION)));
        invalid(
                "assumed /partners/2/assumed/1",
                "a fact of customers",
                withPartner(partner("x").organization("x").assuming(FactName.ORGANIZATION, FactName.TENANT_TYPE)));
        invalid(
                "assumed /partners/2/assumed/0",
                "no fact",
                withPartner(partner("x").name("x").assuming(FactName.of("name"))));
        invalid(
                "assumed /partners/2/assumed/0",
                "an extension",
                withPartner(partner("x")
                        .extensions(Extensions.of(Map.of("com.acme.hold", true)))
                        .assuming(FactName.of("com.acme.hold"))));
        invalid(
                "assumed /partners/2/assumed/0",
                "the type of no MPN ID",
                withPartner(partner("x").noMpnId().assuming(FactName.MPN_ID_TYPE)));
        valid(
                "none may be assumed",
                withPartner(partner("x").noMpnId().neverEnrolled().assuming(FactName.MPN_ID, FactName.ENROLLED_ON)));
        valid(
                "a name twice",
                withPartner(partner("x").organization("x").assuming(FactName.ORGANIZATION, FactName.ORGANIZATION)));
        valid(
                "parts of an MPN ID",
                withPartner(partner("x")
                        .mpnId(MpnId.of("1", MpnId.Type.GLOBAL, "FR"))
                        .assuming(FactName.MPN_ID, FactName.MPN_ID_TYPE, FactName.MPN_ID_COUNTRY)));
        valid("a country", withCustomer(customer("x").assuming(FactName.COUNTRY)));
        valid(
                "all relationships",
                scenario(book().relationships().assuming(FactName.RELATIONSHIPS, FactName.RELATIONSHIPS), sale()));
        invalid(
                "assumed /assumed/0",
                "relationships that are not stated",
                scenario(book().assuming(FactName.RELATIONSHIPS), sale()));
        invalid(
                "assumed /assumed/1",
                "what is no fact of scenarios",
                scenario(book().relationships().assuming(FactName.RELATIONSHIPS, FactName.ROLE), sale()));
        invalid(
                "size /transaction/assumed/0",
                "a name that is too long",
                scenario(book(), sale().assuming(FactName.of("x".repeat(1001)))));
        valid("a tenant's type", withCustomer(customer("x").assuming(FactName.TENANT_TYPE)));
        invalid(
                "assumed /customers/1/assumed/0",
                "a type that is not stated",
                withCustomer(customerIn(Tenant.of("t-x")).assuming(FactName.TENANT_TYPE)));
        invalid(
                "assumed /customers/1/assumed/0",
                "a fact of partners",
                withCustomer(customer("x").assuming(FactName.AFFILIATES)));
        invalid(
                "assumed /transaction/assumed/0",
                "a role that is no fact",
                scenario(book(), sale().role(Role.GLOBAL_ADMIN).assuming(FactName.ROLE)));
        valid(
                "a role that is a fact",
                scenario(
                        book(),
                        Enrollment.builder("shop").role(Role.GLOBAL_ADMIN).assuming(FactName.ROLE)));
        invalid(
                "assumed /transaction/assumed/0",
                "a fact of another transaction",
                scenario(book(), Enrollment.builder("shop").assuming(FactName.VERIFICATION)));
        invalid(
                "assumed /transaction/assumed/0",
                "a part of a profile that is not stated",
                scenario(
                        book(),
                        Enrollment.builder("shop")
                                .profile(CompanyProfile.empty())
                                .assuming(FactName.PROFILE_ADDRESS)));
        valid(
                "a part of a profile",
                scenario(
                        book(),
                        Enrollment.builder("shop")
                                .profile(CompanyProfile.empty().withNone(FactName.PROFILE_ADDRESS))
                                .assuming(FactName.PROFILE, FactName.PROFILE_ADDRESS)));
        refused("assumed /assumed/0", () -> relationship("distri", "fabrikam").assuming(FactName.DELEGATED_ADMIN));
    }

    private static void extensions() {
        for (String key : List.of("a.b", "com.acme.creditHold", "a1.B_-9.c", "a." + "b".repeat(998))) {
            valid("the key " + key, withExtension(key, true));
        }
        for (String key : List.of("", "a", "a.", ".a", "A.b", "1a.b", "a.1b", "a..b", "a-b.c", "a.b c", "a.é")) {
            invalid("extension /partners/2/extensions/" + key, "a key", withExtension(key, true));
        }
        invalid("extension /partners/2/extensions/a~1b~0", "a key", withExtension("a/b~", true));
        for (String number : List.of("-999999999999999.999999", "0", "1E+14", "999999999999999", "0.000001")) {
            valid("the number " + number, withExtension("a.b", new BigDecimal(number)));
        }
        for (String number : List.of("1E+15", "-1000000000000000", "0.0000001", "1E+999999999", "1E-999999999")) {
            invalid("extension /partners/2/extensions/a.b", number, withExtension("a.b", new BigDecimal(number)));
        }
        valid("a text of 1000", withExtension("a.b", LETTER_OUTSIDE_THE_BASIC_PLANE.repeat(1000)));
        invalid(
                "extension /partners/2/extensions/a.b",
                "a text of 1001",
                withExtension("a.b", LETTER_OUTSIDE_THE_BASIC_PLANE.repeat(1001)));
        valid("64 extensions", withPartner(partner("x").extensions(extensionsOf(64))));
        invalid("size /partners/2/extensions", "65", withPartner(partner("x").extensions(extensionsOf(65))));
        invalid("size /customers/1/extensions", "65", withCustomer(customer("x").extensions(extensionsOf(65))));
        invalid(
                "size /subscriptions/0/extensions",
                "65",
                withSubscription(microsoft("mail", "fabrikam").extensions(extensionsOf(65))));
        invalid("size /transaction/extensions", "65", scenario(book(), sale().extensions(extensionsOf(65))));
        invalid("size /extensions", "65", scenario(book(), sale()).extensions(extensionsOf(65)));
        invalid(
                "extension /extensions/a",
                "a key",
                scenario(book(), sale()).extensions(Extensions.of(Map.of("a", "b"))));
    }

    private static void numbers() {
        for (String amount : List.of("0", "0.000001", "999999999999999.999999", "1E+14", "300000.00")) {
            valid("an amount of " + amount, withRevenue(amount));
        }
        for (String amount : List.of(
                "-1", "-0.01", "1E+15", "1000000000000000", "0.0000001", "1.0000001", "1E+999999999", "1E-999999999")) {
            invalid("value /transaction/annualRevenueUsd", amount, withRevenue(amount));
        }
        for (int months : new int[] {0, 12, 10_000}) {
            valid(
                    months + " months",
                    scenario(book(), Enrollment.builder("shop").monthsAsReseller(months)));
        }
        for (int months : new int[] {-1, 10_001, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            invalid(
                    "value /transaction/monthsAsReseller",
                    months + " months",
                    scenario(book(), Enrollment.builder("shop").monthsAsReseller(months)));
        }
        for (AgreementType type : AgreementType.values()) {
            if (type != AgreementType.MICROSOFT_PARTNER_AGREEMENT) {
                invalid(
                        "value /transaction/agreement",
                        type.name(),
                        scenario(book(), AgreementSignature.builder("shop", type)));
            }
        }
    }

    static List<Case> cases() {
        return CASES;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void problems_are_told_with_code_and_pointer(Case one) {
        assertThat(one.scenario.problems())
                .extracting(problem -> problem.code().code() + " " + problem.pointer())
                .containsExactlyElementsOf(one.problems);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_invalid_scenario_is_not_built(Case one) {
        if (one.problems.isEmpty()) {
            assertThat(one.scenario.build()).isNotNull();
        } else {
            assertThatExceptionOfType(InvalidScenarioException.class)
                    .isThrownBy(one.scenario::build)
                    .satisfies(invalid -> assertThat(invalid.problems()).isEqualTo(one.scenario.problems()));
        }
    }

    static List<Refused> refused() {
        return REFUSED;
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_part_is_refused_with_a_pointer_relative_to_it(Refused part) {
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(part.making::run)
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(problem -> problem.code().code() + " " + problem.pointer())
                        .containsExactly(part.problem));
    }

    @Test
    void an_agreement_may_end_on_the_day_it_is_signed_and_is_never_in_force() {
        for (LocalDate day : List.of(LocalDate.of(1, 1, 1), DAY, LocalDate.of(9999, 12, 31))) {
            Agreement never = Agreement.ended(AgreementType.MICROSOFT_PARTNER_AGREEMENT, day, day);

            assertThat(never.isInForceOn(day)).isFalse();
            assertThat(never.endedOn()).contains(day);
        }
    }

    @Test
    void a_tenant_id_has_at_most_1000_characters() {
        assertThat(Tenant.of("t".repeat(1000)).id()).hasSize(1000);
    }

    @Test
    void all_problems_are_told_at_once() {
        Book.Builder book = Book.builder()
                .partner(Partner.builder(" ", PartnerType.DIRECT_BILL, Tenant.csp("t-1"))
                        .country("fr")
                        .enrolledOn(LocalDate.of(10_000, 1, 1)))
                .partner(partner("shop"))
                .customer(customer("shop").organization(""))
                .subscription(csp("mail"))
                .relationships(partnership("shop", "shop"), relationship("nobody", "shop"));
        Sale.Builder sale = Sale.builder(List.of("shop", "shop"), "nobody").assuming(FactName.ACCEPTED_BY);

        List<Problem> problems = Scenario.builder(LocalDate.of(0, 1, 1), book, sale)
                .reference("x".repeat(201))
                .problems();

        assertThat(problems)
                .extracting(problem -> problem.code().code() + " " + problem.pointer())
                .containsExactlyInAnyOrder(
                        "date /asOf",
                        "size /reference",
                        "id /partners/0/id",
                        "country /partners/0/country",
                        "date /partners/0/enrolledOn",
                        "id /customers/0/organization",
                        "duplicateId /customers/0/id",
                        "soldBy /subscriptions/0/soldBy/partner",
                        "reference /subscriptions/0/customer",
                        "sameParty /relationships/0/reseller",
                        "reference /relationships/1/partner",
                        "repeated /transaction/channel/1",
                        "assumed /transaction/assumed/0",
                        "reference /transaction/customer");
    }

    @Test
    void what_was_found_is_echoed_only_if_it_gives_nothing_away() {
        Function<String, String> found = id ->
                withPartner(partner("x").organization(id)).problems().get(0).found();

        assertThat(found.apply("")).isEqualTo("an empty text");
        assertThat(found.apply(" ann@contoso.com")).isEqualTo("text of 16 characters");
        assertThat(found.apply(" ")).isEqualTo("text of 1 character");
        assertThat(foundCustomer("fabrikan")).as("almost a customer").isEqualTo("`fabrikan`");
        assertThat(foundCustomer("no-body_1")).isEqualTo("text of 9 characters");
        assertThat(foundCustomer("distri")).isEqualTo("text of 6 characters, the id of a partner");
        assertThat(foundCustomer("x".repeat(41))).isEqualTo("text of 41 characters");
        assertThat(withRevenue("-12.5").problems().get(0).found()).isEqualTo("-12.5");
    }

    private static String foundCustomer(String id) {
        return scenario(book(), saleTo(id, "distri")).problems().get(0).found();
    }

    @Test
    void no_message_gives_a_name_an_address_or_a_tenant_away() {
        Book.Builder book = Book.builder()
                .partner(Partner.builder("shop", PartnerType.DIRECT_BILL, Tenant.customer("secret.example"))
                        .country("Secretland!")
                        .name("Secret Ltd " + "x".repeat(1000))
                        .organization("Secret Ltd ")
                        .affiliates("Secret Labs ")
                        .registrationId("secret number " + "x".repeat(1000))
                        .extensions(Extensions.of(Map.of("secret key", "secret value"))))
                .customer(Customer.builder(
                                "fabrikam", Tenant.customer("SECRET.example").in(Tenant.Cloud.CHINA))
                        .country("??")
                        .name("Secret Customer " + "x".repeat(1000)));
        Enrollment.Builder enrollment =
                Enrollment.builder("shop").primaryContactEmail("secret@contoso.com" + "x".repeat(1000));

        List<Problem> problems = Scenario.builder(DAY, book, enrollment).problems();

        assertThat(problems).hasSizeGreaterThan(8);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.message()).doesNotContainIgnoringCase("secret ltd", "secret labs", "secret.example");
            assertThat(problem.found() + problem.expected()).doesNotContainIgnoringCase("secret");
        });
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() -> Scenario.builder(DAY, book, enrollment).build())
                .satisfies(invalid -> {
                    assertThat(invalid.problems()).isEqualTo(problems);
                    assertThat(invalid).hasMessageEndingWith("and " + (problems.size() - 5) + " more");
                });
    }

    @Test
    void objects_tell_their_own_problems_with_pointers_relative_to_themselves() {
        assertThat(partner(" ").problems()).extracting(Problem::pointer).containsExactly("/id");
        assertThat(customer(" ").problems()).extracting(Problem::pointer).containsExactly("/id");
        assertThat(csp("mail").problems()).extracting(Problem::pointer).containsExactly("/soldBy/partner");
        assertThat(saleTo("fabrikam").problems()).extracting(Problem::pointer).containsExactly("/channel");
        assertThat(book().partner(partner(" ")).problems())
                .extracting(Problem::pointer)
                .containsExactly("/partners/2/id");
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() -> partner(" ").build());
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() -> customer(" ").build());
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() -> csp("mail").build());
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() -> saleTo("fabrikam").build());
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() -> book().partner(partner(" ")).build());
    }

    @Test
    void a_transaction_can_be_asked_of_a_book_that_is_checked_already() {
        Book book = book().build();

        assertThat(Scenario.builder(DAY, book, saleTo("fabrikam", "distri").build())
                        .problems())
                .isEmpty();
        assertThat(Scenario.builder(DAY, book, saleTo("nobody", "distri").build())
                        .problems())
                .extracting(Problem::pointer)
                .containsExactly("/transaction/customer");
    }

    // Parts of scenarios, valid unless a test says otherwise

    private static Scenario.Builder scenario(Book.Builder book, Transaction.Builder<?, ?> transaction) {
        return Scenario.builder(DAY, book, transaction);
    }

    private static Book.Builder book() {
        return Book.builder()
                .partner(ExampleSale.provider())
                .partner(ExampleSale.reseller())
                .customer(ExampleSale.customer());
    }

    private static Scenario.Builder withPartner(Partner.Builder partner) {
        return scenario(book().partner(partner), sale());
    }

    private static Scenario.Builder withCustomer(Customer.Builder customer) {
        return scenario(book().customer(customer), sale());
    }

    private static Scenario.Builder withSubscription(Subscription.Builder subscription) {
        return scenario(book().subscription(subscription), sale());
    }

    private static Scenario.Builder withRelationships(Relationship... all) {
        return scenario(book().relationships(all), sale());
    }

    private static Scenario.Builder withExtension(String key, Object value) {
        return withPartner(partner("x").extensions(Extensions.of(Map.of(key, value))));
    }

    private static Scenario.Builder withRevenue(String amount) {
        return scenario(book(), Enrollment.builder("shop").annualRevenueUsd(new BigDecimal(amount)));
    }

    private static Extensions extensionsOf(int count) {
        Map<String, Object> all = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> all.put("com.acme.x" + i, true));
        return Extensions.of(all);
    }

    private static Partner.Builder partner(String id) {
        return Partner.builder(id, PartnerType.DIRECT_BILL, Tenant.csp("t-more"))
                .country("FR");
    }

    private static Partner.Builder partnerIn(Tenant tenant) {
        return Partner.builder("x", PartnerType.DIRECT_BILL, tenant).country("FR");
    }

    private static Customer.Builder customer(String id) {
        return customerOf(id, Tenant.customer("t-other"));
    }

    private static Customer.Builder customerIn(Tenant tenant) {
        return customerOf("x", tenant);
    }

    private static Customer.Builder customerOf(String id, Tenant tenant) {
        return Customer.builder(id, tenant).country("FR");
    }

    private static Subscription.Builder csp(String id) {
        return Subscription.builder(id, "fabrikam", Subscription.Channel.CSP);
    }

    private static Subscription.Builder microsoft(String id, String customer) {
        return Subscription.builder(id, customer, Subscription.Channel.MICROSOFT);
    }

    private static Partnership partnership(String provider, String reseller) {
        return Partnership.of(provider, reseller, Relationship.Status.ACTIVE);
    }

    private static ResellerRelationship relationship(String partner, String customer) {
        return ResellerRelationship.of(partner, customer, Relationship.Status.ACTIVE);
    }

    private static Sale.Builder sale() {
        return ExampleSale.sale();
    }

    private static Sale.Builder saleTo(String customer, String... channel) {
        return Sale.builder(List.of(channel), customer);
    }

    private static ResellerAssignment.Builder assignment(String reseller) {
        return ResellerAssignment.builder(
                "distri", reseller, "fabrikam", ResellerAssignment.Purpose.ACCOUNT_MANAGEMENT);
    }
}

package io.github.csprules.testkit;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Party;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The ways of stating one fact of a scenario. */
final class Statements {

    /** Organizations, tenants and MPN IDs of others than those of the transaction: a few are as good as all. */
    private static final int SOME = 4;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final String FRESH_MPN_ID = "9000001";

    private final Scenario scenario;
    private final FactRef fact;
    private final List<Object> extensionValues;
    private final LocalDate asOf;
    private final LocalDate longAgo;
    private final LocalDate yesterday;
    private final LocalDate tomorrow;
    private final EditList edits = new EditList();

    Statements(Scenario scenario, FactRef fact, List<Object> extensionValues) {
        this.extensionValues = extensionValues;
        this.scenario = scenario;
        this.fact = fact;
        asOf = scenario.asOf();
        longAgo = asOf.isBefore(FIRST.plusYears(1)) ? FIRST : asOf.minusYears(1);
        yesterday = asOf.equals(FIRST) ? FIRST : asOf.minusDays(1);
        tomorrow = asOf.equals(LAST) ? LAST : asOf.plusDays(1);
    }

    /** What a fact is of, in words. */
    static String nameOf(FactRef fact) {
        if (fact.isOfRelationship()) {
            int slash = fact.of().indexOf('/');
            String partner = fact.of().substring(0, slash);
            return "the relationship of `" + partner + "` with `" + fact.of().substring(slash + 1) + "`";
        }
        boolean isParty = !fact.of().equals(FactRef.TRANSACTION) && !fact.of().equals(FactRef.SCENARIO);
        return isParty ? "`" + fact.of() + "`" : "the " + fact.of();
    }

    /**
     * One way of stating the fact.
     *
     * @param value the value in words
     * @param isNone whether it is none
     * @param stating states it
     */
    private record Way<B>(String value, boolean isNone, Consumer<B> stating) {

        static <B> Way<B> of(Object value, Consumer<B> stating) {
            return new Way<>(String.valueOf(value), false, stating);
        }

        static <B> Way<B> none(Consumer<B> stating) {
            return new Way<>("", true, stating);
        }
    }

    List<Edit> all() {
        Book book = scenario.book();
        if (fact.fact().isExtension()) {
            extensionValues.forEach(value -> state(
                    value instanceof String text ? "\"" + text + "\"" : value,
                    () -> Rebuild.withExtension(scenario, fact, value)));
        } else if (fact.equals(FactRef.RELATIONSHIPS)) {
            relationships();
        } else if (fact.isOfRelationship()) {
            delegatedAdmin();
        } else if (fact.of().equals(FactRef.TRANSACTION)) {
            transaction();
        } else if (book.partner(fact.of()).isPresent()) {
            Partner partner = book.partner(fact.of()).get();
            ways(partner).forEach(way -> state(way, () -> Rebuild.with(scenario, stated(partner, way))));
        } else {
            Customer customer = book.customer(fact.of()).orElseThrow(() -> Edits.undeclared(fact));
            if (fact.fact().equals(FactName.TENANT_TYPE)) {
                tenantTypes(customer);
            }
            ways(customer).forEach(way -> state(way, () -> Rebuild.with(scenario, stated(customer, way))));
        }
        return edits.toList();
    }

    private void state(Way<?> way, Supplier<Scenario> stating) {
        if (way.isNone()) {
            edits.add(nameOf(fact) + " states no `" + fact.fact() + "`", fact, stating);
        } else {
            state(way.value(), stating);
        }
    }

    private void state(Object value, Supplier<Scenario> stating) {
        edits.add(nameOf(fact) + " states `" + fact.fact() + "` " + value, fact, stating);
    }

    // Partners

    private Partner stated(Partner partner, Way<Partner.Builder> way) {
        Partner whole = way.isNone()
                ? Edits.withoutParts(scenario, fact)
                        .book()
                        .partner(partner.id())
                        .orElse(partner)
                : partner;
        Partner.Builder changed = whole.toBuilder();
        way.stating().accept(changed);
        return changed.build();
    }

    private List<Way<Partner.Builder>> ways(Partner partner) {
        return switch (fact.fact().name()) {
            case "organization" -> organizations(partner);
            case "affiliates" -> affiliates(partner);
            case "onboardedOn" -> dates(Partner.Builder::onboardedOn, Partner.Builder::neverOnboarded);
            case "enrolledOn" -> dates(Partner.Builder::enrolledOn, Partner.Builder::neverEnrolled);
            case "mpnId" -> mpnIds(partner);
            case "mpnId.type" -> mpnIdTypes(partner);
            case "mpnId.country" -> mpnIdCountries(partner);
            case "agreements" -> agreements();
            case "restricted" -> flags(Partner.Builder::restricted);
            case "registrationId" ->
                List.of(
                        Way.of("1234567", builder -> builder.registrationId("1234567")),
                        Way.none(Partner.Builder::noRegistrationId),
                        Way.of("blank", builder -> builder.registrationId(" ")));
            default -> List.of();
        };
    }

    private List<Way<Partner.Builder>> affiliates(Partner partner) {
        List<Way<Partner.Builder>> ways = new ArrayList<>();
        ways.add(Way.of("[]", Partner.Builder::affiliates));
        for (String organization : organizationsBeside(partner)) {
            ways.add(Way.of("[" + organization + "]", builder -> builder.affiliates(organization)));
        }
        String elsewhere = fresh("elsewhere", organizationsBeside(partner));
        ways.add(Way.of("[" + elsewhere + "]", builder -> builder.affiliates(elsewhere)));
        return ways;
    }

    private static <B> List<Way<B>> flags(BiConsumer<B, Boolean> stating) {
        return List.of(
                Way.of(false, builder -> stating.accept(builder, false)),
                Way.of(true, builder -> stating.accept(builder, true)));
    }

    private List<Way<Partner.Builder>> dates(
            BiConsumer<Partner.Builder, LocalDate> since, Consumer<Partner.Builder> never) {
        List<Way<Partner.Builder>> ways = new ArrayList<>();
        for (LocalDate day : List.of(longAgo, yesterday, asOf, tomorrow)) {
            ways.add(Way.of(day, builder -> since.accept(builder, day)));
        }
        ways.add(Way.none(never));
        return ways;
    }

    private List<Way<Partner.Builder>> mpnIds(Partner partner) {
        String present = hasMpnId(partner) ? partner.mpnId().get().id() : FRESH_MPN_ID;
        String abroad = Countries.other(partner.country());
        List<MpnId> ids = new ArrayList<>();
        ids.add(MpnId.of(present, MpnId.Type.LOCATION, partner.country()));
        ids.add(MpnId.of(present, MpnId.Type.GLOBAL, partner.country()));
        ids.add(MpnId.of(present, MpnId.Type.LOCATION, abroad));
        ids.add(MpnId.of(present, MpnId.Type.GLOBAL, abroad));
        for (String other : List.of(mpnIdOnOrder().orElse(FRESH_MPN_ID), FRESH_MPN_ID)) {
            MpnId located = MpnId.of(other, MpnId.Type.LOCATION, partner.country());
            if (!ids.contains(located)) {
                ids.add(located);
            }
        }
        List<Way<Partner.Builder>> ways = new ArrayList<>();
        for (MpnId id : ids) {
            String words =
                    id.id() + " (" + id.type().get() + ", " + id.country().get() + ")";
            ways.add(Way.of(words, builder -> builder.mpnId(id)));
        }
        ways.add(Way.none(Partner.Builder::noMpnId));
        return ways;
    }

    private Optional<String> mpnIdOnOrder() {
        if (scenario.transaction() instanceof Sale sale) {
            return sale.partnerIdOnRecord();
        }
        return scenario.transaction() instanceof ResellerAssignment assignment
                        && assignment.mpnId().isStated()
                ? Optional.of(assignment.mpnId().get())
                : Optional.empty();
    }

    private List<Way<Partner.Builder>> mpnIdTypes(Partner partner) {
        List<Way<Partner.Builder>> ways = new ArrayList<>();
        if (hasMpnId(partner)) {
            MpnId mpnId = partner.mpnId().get();
            for (MpnId.Type type : MpnId.Type.values()) {
                ways.add(Way.of(type, builder -> builder.mpnId(new MpnId(mpnId.id(), Fact.of(type), mpnId.country()))));
            }
        }
        return ways;
    }

    private List<Way<Partner.Builder>> mpnIdCountries(Partner partner) {
        List<Way<Partner.Builder>> ways = new ArrayList<>();
        if (hasMpnId(partner)) {
            MpnId mpnId = partner.mpnId().get();
            for (String country : List.of(partner.country(), Countries.other(partner.country()))) {
                ways.add(Way.of(
                        country, builder -> builder.mpnId(new MpnId(mpnId.id(), mpnId.type(), Fact.of(country)))));
            }
        }
        return ways;
    }

    static boolean hasMpnId(Partner partner) {
        return partner.mpnId().isStated() && !partner.mpnId().isNone();
    }

    // Customers

    private Customer stated(Customer customer, Way<Customer.Builder> way) {
        Customer.Builder changed = customer.toBuilder();
        way.stating().accept(changed);
        return changed.build();
    }

    private List<Way<Customer.Builder>> ways(Customer customer) {
        return switch (fact.fact().name()) {
            case "organization" -> organizations(customer);
            case "agreements" -> agreements();
            default -> List.of();
        };
    }

    private void tenantTypes(Customer customer) {
        for (Tenant.Type type : Tenant.Type.values()) {
            Tenant tenant = new Tenant(
                    customer.tenant().id(), Fact.of(type), customer.tenant().cloud());
            state(type, () -> Rebuild.with(scenario, Rebuild.customer(customer, customer.country(), tenant)));
        }
    }

    // Partners and customers

    private <B extends Party.Builder<B>> List<Way<B>> organizations(Party party) {
        Set<String> others = organizationsBeside(party);
        Set<String> all = new LinkedHashSet<>();
        all.add(fresh("group-of-" + party.id(), others));
        all.addAll(others);
        return all.stream()
                .<Way<B>>map(organization -> Way.of(organization, builder -> builder.organization(organization)))
                .toList();
    }

    /** The organizations of other parties, those that matter most first. */
    private Set<String> organizationsBeside(Party party) {
        List<Party> others = new ArrayList<>(Concerned.in(scenario).parties());
        others.addAll(scenario.book().partners());
        others.addAll(scenario.book().customers());
        Set<String> organizations = new LinkedHashSet<>();
        for (Party other : others) {
            if (!other.id().equals(party.id()) && other.organization().isStated() && organizations.size() < SOME) {
                organizations.add(other.organization().get());
            }
        }
        return organizations;
    }

    /** A key that nobody has. */
    private static String fresh(String key, Set<String> taken) {
        String fresh = key;
        while (taken.contains(fresh)) {
            fresh += "-too";
        }
        return fresh;
    }

    private <B extends Party.Builder<B>> List<Way<B>> agreements() {
        List<Way<B>> ways = new ArrayList<>();
        ways.add(Way.of("[]", builder -> builder.agreements()));
        for (AgreementType type : AgreementType.values()) {
            Agreement ended = Agreement.ended(type, longAgo, asOf);
            Agreement later = Agreement.signed(type, tomorrow);
            agreement(ways, Agreement.signed(type, longAgo));
            agreement(ways, Agreement.signed(type, asOf));
            agreement(ways, later);
            agreement(ways, ended);
            agreement(ways, Agreement.ended(type, longAgo, tomorrow));
            String words = "[" + type + " until " + asOf + " and from " + tomorrow + "]";
            ways.add(Way.of(words, builder -> builder.agreements(ended, later)));
        }
        return ways;
    }

    private static <B extends Party.Builder<B>> void agreement(List<Way<B>> ways, Agreement agreement) {
        String until = agreement.endedOn().map(end -> " until " + end).orElse("");
        String words = "[" + agreement.type() + " from " + agreement.signedOn() + until + "]";
        ways.add(Way.of(words, builder -> builder.agreements(agreement)));
    }

    // Relationships

    /** Statuses between the parties that matter; what others have stays, but for the empty list. */
    private void relationships() {
        state("[]", () -> Rebuild.withRelationships(scenario, List.of()));
        List<Relationship> possible = Relationships.possible(scenario);
        List<Relationship> others = new ArrayList<>(Edits.statedRelationships(scenario));
        others.removeIf(other -> possible.stream().anyMatch(one -> Relationships.isSamePair(one, other)));
        relationships("all ACTIVE", others, possible);
        for (int i = 0; i < possible.size(); i++) {
            for (Relationship.Status status : List.of(Relationship.Status.REQUESTED, Relationship.Status.REMOVED)) {
                List<Relationship> changed = new ArrayList<>(possible);
                changed.set(i, Relationships.withStatus(possible.get(i), status));
                String words = "all ACTIVE but for " + Relationships.nameOf(possible.get(i)) + ", " + status;
                relationships(words, others, changed);
            }
        }
    }

    private void relationships(String words, List<Relationship> others, List<Relationship> possible) {
        List<Relationship> all = new ArrayList<>(others);
        all.addAll(possible);
        state(words, () -> Rebuild.withRelationships(scenario, all));
    }

    private void delegatedAdmin() {
        for (Relationship relationship : Edits.statedRelationships(scenario)) {
            if (relationship instanceof ResellerRelationship of
                    && fact.of().equals(of.partner() + "/" + of.customer())) {
                for (ResellerRelationship.DelegatedAdmin granted : ResellerRelationship.DelegatedAdmin.values()) {
                    ResellerRelationship stated = of.withDelegatedAdmin(granted);
                    Relationship marked = of.delegatedAdmin().isAssumed() ? stated.assumingDelegatedAdmin() : stated;
                    state(granted, () -> Relationships.replace(scenario, of, marked));
                }
            }
        }
    }

    // Transactions

    private void transaction() {
        Transaction transaction = scenario.transaction();
        if (transaction instanceof PartnershipRequest request) {
            if (fact.fact().equals(FactName.ACCEPTED_BY)) {
                state(
                        acceptances(PartnershipRequest.Builder::acceptedBy, PartnershipRequest.Builder::notAccepted),
                        request::toBuilder);
            }
        } else if (transaction instanceof PartnershipRemoval removal) {
            state(ofRemoval(), removal::toBuilder);
        } else if (transaction instanceof CustomerRelationshipRequest request) {
            state(ofRequest(), request::toBuilder);
        } else if (transaction instanceof ResellerAssignment assignment) {
            state(ofAssignment(), assignment::toBuilder);
        } else if (transaction instanceof Enrollment enrollment) {
            state(ofEnrollment(enrollment), enrollment::toBuilder);
        } else if (transaction instanceof AgreementSignature signature) {
            state(ofSignature(), signature::toBuilder);
        }
    }

    private <B extends Transaction.Builder<?, B>> void state(List<Way<B>> ways, Supplier<B> builder) {
        for (Way<B> way : ways) {
            state(way, () -> {
                B changed = builder.get();
                way.stating().accept(changed);
                return Rebuild.with(scenario, changed.build());
            });
        }
    }

    private static <B> List<Way<B>> acceptances(BiConsumer<B, Role> accepted, Consumer<B> notAccepted) {
        List<Way<B>> ways = new ArrayList<>(each(Role.values(), accepted));
        ways.add(Way.none(notAccepted));
        return ways;
    }

    private static <B, E extends Enum<E>> List<Way<B>> each(E[] values, BiConsumer<B, E> stating) {
        List<Way<B>> ways = new ArrayList<>();
        for (E value : values) {
            ways.add(Way.of(value, builder -> stating.accept(builder, value)));
        }
        return ways;
    }

    private List<Way<PartnershipRemoval.Builder>> ofRemoval() {
        return switch (fact.fact().name()) {
            case "goodFaith" -> flags(PartnershipRemoval.Builder::goodFaith);
            case "legalNotice" ->
                each(PartnershipRemoval.LegalNotice.values(), PartnershipRemoval.Builder::legalNotice);
            default -> List.of();
        };
    }

    private List<Way<CustomerRelationshipRequest.Builder>> ofRequest() {
        return switch (fact.fact().name()) {
            case "acceptedBy" ->
                acceptances(
                        CustomerRelationshipRequest.Builder::acceptedBy,
                        CustomerRelationshipRequest.Builder::notAccepted);
            case "delegatedAdmin" -> flags(CustomerRelationshipRequest.Builder::delegatedAdmin);
            default -> List.of();
        };
    }

    private List<Way<ResellerAssignment.Builder>> ofAssignment() {
        return switch (fact.fact().name()) {
            case "newCustomer" -> flags(ResellerAssignment.Builder::newCustomer);
            case "mpnId" ->
                Reshaping.mpnIdsFor(scenario).stream()
                        .map(id -> Way.<ResellerAssignment.Builder>of(id, builder -> builder.mpnId(id)))
                        .toList();
            default -> List.of();
        };
    }

    private List<Way<AgreementSignature.Builder>> ofSignature() {
        return switch (fact.fact().name()) {
            case "role" -> each(Role.values(), AgreementSignature.Builder::role);
            case "verification" ->
                each(AgreementSignature.Verification.values(), AgreementSignature.Builder::verification);
            default -> List.of();
        };
    }

    private List<Way<Enrollment.Builder>> ofEnrollment(Enrollment enrollment) {
        return switch (fact.fact().name()) {
            case "role" -> each(Role.values(), Enrollment.Builder::role);
            case "newToProgram" -> flags(Enrollment.Builder::newToProgram);
            case "primaryContactEmail" -> emails();
            case "profile" -> profiles();
            case "profile.legalName", "profile.address", "profile.primaryContact", "profile.supportContact" ->
                partsOf(enrollment);
            case "capabilities" -> capabilities();
            case "annualRevenueUsd" ->
                each(
                        List.of("300000", "0", "299999.99", "1000000"),
                        (builder, amount) -> builder.annualRevenueUsd(new BigDecimal(amount)));
            case "monthsAsReseller" -> each(List.of(12, 0, 11, 24), Enrollment.Builder::monthsAsReseller);
            case "supportPlan" -> each(Enrollment.SupportPlan.values(), Enrollment.Builder::supportPlan);
            default -> List.of();
        };
    }

    private static <B, T> List<Way<B>> each(List<T> values, BiConsumer<B, T> stating) {
        return values.stream()
                .map(value -> Way.<B>of(value, builder -> stating.accept(builder, value)))
                .toList();
    }

    private static List<Way<Enrollment.Builder>> emails() {
        List<Way<Enrollment.Builder>> ways = new ArrayList<>(each(
                List.of("contact@contoso.example", "contact", "contact@@contoso.example", "contact@outlook.com"),
                Enrollment.Builder::primaryContactEmail));
        ways.add(Way.of("blank", builder -> builder.primaryContactEmail(" ")));
        ways.add(Way.none(Enrollment.Builder::noPrimaryContactEmail));
        return ways;
    }

    private static List<Way<Enrollment.Builder>> profiles() {
        CompanyProfile filled = CompanyProfile.empty();
        for (FactName part : CompanyProfile.PARTS) {
            filled = filled.with(part, "Contoso");
        }
        List<Way<Enrollment.Builder>> ways = new ArrayList<>();
        CompanyProfile complete = filled;
        ways.add(Way.of("filled", builder -> builder.profile(complete)));
        for (FactName part : CompanyProfile.PARTS) {
            ways.add(Way.of("without `" + part + "`", builder -> builder.profile(complete.withNone(part))));
            ways.add(Way.of("with a blank `" + part + "`", builder -> builder.profile(complete.with(part, " "))));
        }
        return ways;
    }

    private List<Way<Enrollment.Builder>> partsOf(Enrollment enrollment) {
        if (enrollment.profile().isNotStated()) {
            return List.of();
        }
        CompanyProfile profile = enrollment.profile().get();
        FactName part = fact.fact();
        return List.of(
                Way.of("Contoso", builder -> builder.profile(profile.with(part, "Contoso"))),
                Way.of("blank", builder -> builder.profile(profile.with(part, " "))),
                Way.none(builder -> builder.profile(profile.withNone(part))));
    }

    private static List<Way<Enrollment.Builder>> capabilities() {
        List<Way<Enrollment.Builder>> ways = new ArrayList<>();
        List<Enrollment.Capability> all = List.of(Enrollment.Capability.values());
        Function<List<Enrollment.Capability>, Way<Enrollment.Builder>> stated =
                some -> Way.of(some, builder -> builder.capabilities(some));
        ways.add(stated.apply(all));
        ways.add(stated.apply(List.of()));
        for (Enrollment.Capability missing : all) {
            ways.add(stated.apply(List.copyOf(EnumSet.complementOf(EnumSet.of(missing)))));
        }
        return ways;
    }
}

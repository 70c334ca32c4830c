package io.github.csprules.catalog;

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
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A scenario in the making, in which every rule is satisfied until a test says what is different.
 * <p>
 * The cast: the providers {@code distri} and {@code wholesale}, the resellers {@code shop} and {@code store}, the direct-bill
 * partners {@code direct} and {@code cloudly}; the customers {@code acme} and {@code fabrikam}. Everybody is in Europe, has a
 * tenant {@code t-ID}, belongs to an organization {@code ID-group} and states every fact. {@code acme} holds the
 * subscriptions {@code office}, sold by {@code distri} through {@code shop}, and {@code licenses}, bought outside the program.
 */
final class ScenarioFixture {

    /** The day of a scenario that says no other. */
    static final LocalDate TODAY = LocalDate.of(2021, 6, 1);

    /** The MPN ID of {@code shop}. */
    static final String SHOP_MPN_ID = "mpn-shop";

    private final Transaction.Builder<?, ?> transaction;
    private final Map<String, PartnerType> partners = new LinkedHashMap<>();
    private final List<String> customers = new ArrayList<>(List.of("acme", "fabrikam"));
    private final Map<String, String> countries = new HashMap<>(Map.of("distri", "FR", "acme", "ES"));
    private final Map<String, String> tenants = new HashMap<>();
    private final Map<String, Tenant.Type> tenantTypes = new HashMap<>();
    private final Map<String, Tenant.Cloud> clouds = new HashMap<>();
    private final Map<String, Set<FactName<?>>> notStated = new HashMap<>();
    private final Map<String, UnaryOperator<Partner.Builder>> ofPartners = new HashMap<>();
    private final Map<String, UnaryOperator<Customer.Builder>> ofCustomers = new HashMap<>();
    private final List<Subscription.Builder> subscriptions = new ArrayList<>();
    private Fact<List<Relationship>> relationships = Fact.of(List.of(
            Partnership.of("distri", "shop", Relationship.Status.ACTIVE),
            aRelationship("distri", "acme"),
            aRelationship("shop", "acme"),
            aRelationship("direct", "acme")));
    private LocalDate asOf = TODAY;

    private ScenarioFixture(Transaction.Builder<?, ?> transaction) {
        this.transaction = transaction;
        alsoPartner("distri", PartnerType.INDIRECT_PROVIDER).alsoPartner("wholesale", PartnerType.INDIRECT_PROVIDER);
        alsoPartner("shop", PartnerType.INDIRECT_RESELLER).alsoPartner("store", PartnerType.INDIRECT_RESELLER);
        alsoPartner("direct", PartnerType.DIRECT_BILL).alsoPartner("cloudly", PartnerType.DIRECT_BILL);
        subscription(Subscription.builder("office", "acme", Subscription.Channel.CSP)
                .partner("distri")
                .reseller("shop"));
        subscription(Subscription.builder("licenses", "acme", Subscription.Channel.EA));
    }

    /** Any transaction among the cast. */
    static ScenarioFixture of(Transaction.Builder<?, ?> transaction) {
        return new ScenarioFixture(transaction);
    }

    /** The default of a type; of the assignments, the one for incentives. */
    static ScenarioFixture ofType(TransactionType type) {
        return switch (type) {
            case SALE -> aSale();
            case PARTNERSHIP -> aPartnership();
            case PARTNERSHIP_REMOVAL -> aRemoval();
            case CUSTOMER_RELATIONSHIP -> aCustomerRelationship();
            case RESELLER_ASSIGNMENT -> anAssignment(ResellerAssignment.Purpose.INCENTIVES);
            case SUPPORT_ENGAGEMENT -> aSupportEngagement();
            case ENROLLMENT -> anEnrollment("shop");
            case AGREEMENT_SIGNATURE -> aSignature();
        };
    }

    // One of each type. Given a function, the transaction states what that says and no other fact.

    /** A sale to {@code acme}, by {@code distri} through {@code shop} unless another channel is given. */
    static ScenarioFixture aSale(String... channel) {
        List<String> sellers = channel.length == 0 ? List.of("distri", "shop") : List.of(channel);
        return of(Sale.builder(sellers, "acme"));
    }

    static ScenarioFixture aSale(UnaryOperator<Sale.Builder> states) {
        return of(states.apply(Sale.builder(List.of("distri", "shop"), "acme")));
    }

    static ScenarioFixture aPartnership() {
        return aPartnership(request -> request.role(Role.GLOBAL_ADMIN).acceptedBy(Role.GLOBAL_ADMIN));
    }

    static ScenarioFixture aPartnership(UnaryOperator<PartnershipRequest.Builder> states) {
        return of(states.apply(PartnershipRequest.builder("distri", "shop")));
    }

    static ScenarioFixture aRemoval() {
        return aRemoval(
                PartnershipRemoval.Requester.PROVIDER,
                removal -> removal.role(Role.GLOBAL_ADMIN)
                        .goodFaith(true)
                        .legalNotice(PartnershipRemoval.LegalNotice.GIVEN));
    }

    static ScenarioFixture aRemoval(PartnershipRemoval.Requester by, UnaryOperator<PartnershipRemoval.Builder> states) {
        return of(states.apply(PartnershipRemoval.builder("distri", "shop", by)));
    }

    static ScenarioFixture aCustomerRelationship() {
        return aCustomerRelationship(request ->
                request.role(Role.GLOBAL_ADMIN).acceptedBy(Role.GLOBAL_ADMIN).delegatedAdmin(true));
    }

    static ScenarioFixture aCustomerRelationship(UnaryOperator<CustomerRelationshipRequest.Builder> states) {
        return of(states.apply(CustomerRelationshipRequest.builder(List.of("distri", "shop"), "acme")));
    }

    /** An assignment of {@code shop} to {@code acme}, and to its subscription {@code office} where the purpose needs one. */
    static ScenarioFixture anAssignment(ResellerAssignment.Purpose purpose) {
        return switch (purpose) {
            case ACCOUNT_MANAGEMENT, AZURE_ACCOUNT_MANAGEMENT ->
                anAssignment(purpose, assignment -> assignment.newCustomer(true));
            case INCENTIVES, SUPPORT ->
                anAssignment(
                        purpose, assignment -> assignment.subscription("office").mpnId(SHOP_MPN_ID));
        };
    }

    static ScenarioFixture anAssignment(
            ResellerAssignment.Purpose purpose, UnaryOperator<ResellerAssignment.Builder> states) {
        return of(states.apply(ResellerAssignment.builder("distri", "shop", "acme", purpose)));
    }

    /** {@code acme} hires {@code shop} for {@code licenses}. */
    static ScenarioFixture aSupportEngagement() {
        return of(SupportEngagement.builder("shop", "acme", "licenses"));
    }

    static ScenarioFixture anEnrollment(String partner) {
        CompanyProfile profile = CompanyProfile.empty();
        for (FactName<?> part : CompanyProfile.PARTS) {
            profile = profile.with(part, "filled in");
        }
        CompanyProfile filled = profile;
        return anEnrollment(
                partner,
                enrollment -> enrollment
                        .role(Role.GLOBAL_ADMIN)
                        .newToProgram(false)
                        .primaryContactEmail("csp@" + partner + ".example")
                        .profile(filled)
                        .capabilities(Enrollment.Capability.values())
                        .annualRevenueUsd(BigDecimal.valueOf(300_000))
                        .monthsAsReseller(12)
                        .capabilitiesAssessment(Enrollment.CapabilitiesAssessment.PASSED));
    }

    static ScenarioFixture anEnrollment(String partner, UnaryOperator<Enrollment.Builder> states) {
        return of(states.apply(Enrollment.builder(partner)));
    }

    static ScenarioFixture aSignature() {
        return aSignature(signature ->
                signature.role(Role.GLOBAL_ADMIN).verification(AgreementSignature.Verification.AUTHORIZED));
    }

    static ScenarioFixture aSignature(UnaryOperator<AgreementSignature.Builder> states) {
        return of(states.apply(AgreementSignature.builder("shop", AgreementType.MICROSOFT_PARTNER_AGREEMENT)));
    }

    /** An active reseller relationship with delegated administration privileges. */
    static ResellerRelationship aRelationship(String partner, String customer) {
        return ResellerRelationship.of(partner, customer, Relationship.Status.ACTIVE)
                .withDelegatedAdmin(ResellerRelationship.DelegatedAdmin.DAP);
    }

    // What is different

    ScenarioFixture asOf(LocalDate day) {
        asOf = day;
        return this;
    }

    ScenarioFixture alsoPartner(String id, PartnerType type) {
        partners.put(id, type);
        return this;
    }

    ScenarioFixture alsoCustomer(String id) {
        customers.add(id);
        return this;
    }

    ScenarioFixture subscription(Subscription.Builder also) {
        subscriptions.add(also);
        return this;
    }

    ScenarioFixture type(String partner, PartnerType type) {
        partners.replace(partner, type);
        return this;
    }

    ScenarioFixture country(String party, String country) {
        countries.put(party, country);
        return this;
    }

    ScenarioFixture tenant(String party, String tenant) {
        tenants.put(party, tenant);
        return this;
    }

    ScenarioFixture tenantType(String customer, Tenant.Type type) {
        tenantTypes.put(customer, type);
        return this;
    }

    ScenarioFixture cloud(String party, Tenant.Cloud cloud) {
        clouds.put(party, cloud);
        return this;
    }

    /** The party leaves these facts out; {@code tenant.type}, {@code mpnId.type} and {@code mpnId.country} too. */
    ScenarioFixture notStating(String party, FactName<?>... facts) {
        notStated.computeIfAbsent(party, id -> new HashSet<>()).addAll(List.of(facts));
        return this;
    }

    ScenarioFixture partner(String id, UnaryOperator<Partner.Builder> states) {
        ofPartners.merge(id, states, (one, other) -> partner -> other.apply(one.apply(partner)));
        return this;
    }

    ScenarioFixture provider(UnaryOperator<Partner.Builder> states) {
        return partner("distri", states);
    }

    ScenarioFixture reseller(UnaryOperator<Partner.Builder> states) {
        return partner("shop", states);
    }

    ScenarioFixture customer(UnaryOperator<Customer.Builder> states) {
        ofCustomers.merge("acme", states, (one, other) -> customer -> other.apply(one.apply(customer)));
        return this;
    }

    ScenarioFixture relationships(Relationship... all) {
        relationships = Fact.of(List.of(all));
        return this;
    }

    ScenarioFixture withoutRelationships() {
        relationships = Fact.notStated();
        return this;
    }

    Scenario build() {
        Book.Builder book = Book.builder();
        partners.forEach((id, type) -> book.partner(partner(id, type)));
        customers.forEach(id -> book.customer(customer(id)));
        subscriptions.forEach(book::subscription);
        if (relationships.isStated()) {
            book.relationships(relationships.get());
        }
        return Scenario.builder(asOf, book, transaction).build();
    }

    private Partner.Builder partner(String id, PartnerType type) {
        Partner.Builder partner = Partner.builder(id, type, tenantOf(id, Tenant.Type.CSP));
        ifStated(id, FactName.COUNTRY, () -> partner.country(countryOf(id)));
        ifStated(id, FactName.ORGANIZATION, () -> partner.organization(id + "-group"));
        ifStated(id, FactName.AFFILIATES, partner::affiliates);
        ifStated(id, FactName.ONBOARDED_ON, () -> partner.onboardedOn(LocalDate.of(2019, 5, 2)));
        ifStated(id, FactName.ENROLLED_ON, () -> partner.enrolledOn(LocalDate.of(2019, 5, 9)));
        ifStated(id, FactName.MPN_ID, () -> partner.mpnId(mpnIdOf(id)));
        ifStated(
                id,
                FactName.AGREEMENTS,
                () -> partner.agreements(
                        Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, LocalDate.of(2020, 1, 20))));
        ifStated(id, FactName.AUTHORIZATION, () -> partner.authorization(Partner.Authorization.ACTIVE));
        ifStated(id, FactName.REGISTRATION_ID, () -> partner.registrationId("reg-" + id));
        return ofPartners.getOrDefault(id, UnaryOperator.identity()).apply(partner);
    }

    private Customer.Builder customer(String id) {
        Customer.Builder customer = Customer.builder(id, tenantOf(id, Tenant.Type.CUSTOMER));
        ifStated(id, FactName.COUNTRY, () -> customer.country(countryOf(id)));
        ifStated(id, FactName.ORGANIZATION, () -> customer.organization(id + "-group"));
        ifStated(
                id,
                FactName.AGREEMENTS,
                () -> customer.agreements(
                        Agreement.signed(AgreementType.MICROSOFT_CUSTOMER_AGREEMENT, LocalDate.of(2020, 2, 3))));
        return ofCustomers.getOrDefault(id, UnaryOperator.identity()).apply(customer);
    }

    private String countryOf(String id) {
        return countries.getOrDefault(id, "DE");
    }

    private Tenant tenantOf(String id, Tenant.Type type) {
        Fact<Tenant.Type> stated = unlessNotStated(id, FactName.TENANT_TYPE, tenantTypes.getOrDefault(id, type));
        return new Tenant(tenants.getOrDefault(id, "t-" + id), stated, clouds.getOrDefault(id, Tenant.Cloud.GLOBAL));
    }

    private MpnId mpnIdOf(String id) {
        return new MpnId(
                "mpn-" + id,
                unlessNotStated(id, FactName.MPN_ID_TYPE, MpnId.Type.LOCATION),
                unlessNotStated(id, FactName.MPN_ID_COUNTRY, countryOf(id)));
    }

    private void ifStated(String id, FactName<?> fact, Runnable state) {
        if (isStated(id, fact)) {
            state.run();
        }
    }

    private <T> Fact<T> unlessNotStated(String id, FactName<?> fact, T value) {
        return isStated(id, fact) ? Fact.of(value) : Fact.notStated();
    }

    private boolean isStated(String id, FactName<?> fact) {
        return !notStated.getOrDefault(id, Set.of()).contains(fact);
    }
}

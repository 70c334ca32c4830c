package io.github.csprules.testkit;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Offer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Party;
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
import io.github.csprules.testkit.PartyMaker.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes one scenario: the parties that a transaction needs, what is between them, the transaction, and bystanders.
 */
final class ScenarioMaker {

    private static final PartnerType PROVIDER = PartnerType.INDIRECT_PROVIDER;
    private static final PartnerType RESELLER = PartnerType.INDIRECT_RESELLER;
    private static final PartnerType DIRECT = PartnerType.DIRECT_BILL;

    /** The channels that are supported, the shorter first. */
    private static final List<List<PartnerType>> CHANNELS = List.of(List.of(DIRECT), List.of(PROVIDER, RESELLER));

    private static final List<List<PartnerType>> ODD_CHANNELS = List.of(
            List.of(RESELLER),
            List.of(PROVIDER),
            List.of(RESELLER, PROVIDER),
            List.of(DIRECT, RESELLER),
            List.of(PROVIDER, DIRECT),
            List.of(DIRECT, DIRECT),
            List.of(PROVIDER, PROVIDER, RESELLER),
            List.of(PROVIDER, RESELLER, RESELLER),
            List.of(PROVIDER, RESELLER, PROVIDER, RESELLER),
            List.of(DIRECT, PROVIDER, RESELLER, RESELLER, DIRECT));

    /** Who can ask a customer for a relationship, alone or together. */
    private static final List<List<PartnerType>> ASKERS = List.of(
            List.of(DIRECT),
            List.of(PROVIDER),
            List.of(RESELLER),
            List.of(PROVIDER, RESELLER),
            List.of(RESELLER, PROVIDER));

    private static final List<List<PartnerType>> ODD_ASKERS =
            List.of(List.of(PROVIDER, DIRECT), List.of(RESELLER, RESELLER), List.of(PROVIDER, PROVIDER));

    private static final List<Role> ANY_ROLE = List.of(
            Role.GLOBAL_ADMIN,
            Role.USER_ADMIN,
            Role.SALES_AGENT,
            Role.ADMIN_AGENT,
            Role.HELPDESK_AGENT,
            Role.BILLING_ADMIN);

    private static final List<Relationship.Status> STATUSES =
            List.of(Relationship.Status.ACTIVE, Relationship.Status.REQUESTED, Relationship.Status.REMOVED);

    private final Choices choices;
    private final Setting setting;
    private final PartyMaker parties;
    private final LocalDate day;
    private final List<Relationship> relationships = new ArrayList<>();
    private final Set<String> related = new HashSet<>();
    private final List<Subscription> subscriptions = new ArrayList<>();

    private ScenarioMaker(Choices choices, Setting setting) {
        this.choices = choices;
        this.setting = setting;
        day = day(choices, setting);
        parties = new PartyMaker(choices, setting, day);
    }

    private static LocalDate day(Choices choices, Setting setting) {
        Setting.Days days = setting.days();
        return days.first().plusDays(choices.favoring("day", days.count(), setting.favoriteDays()));
    }

    static Scenario scenario(Choices choices, Setting setting) {
        return new ScenarioMaker(choices, setting).make();
    }

    private Scenario make() {
        TransactionType type = choices.evenly("type", setting.types());
        Transaction transaction = transaction(type);
        bystanders();
        Book.Builder book = Book.builder()
                .partners(parties.partners())
                .customers(parties.customers())
                .subscriptions(subscriptions);
        // Not stated at all only as an oddity, or where there is nothing to state.
        boolean isStated = !choices.gap("relationshipsLeftOut")
                && !setting.unstated().contains(FactName.RELATIONSHIPS)
                && (!relationships.isEmpty() || setting.reads().contains(FactName.RELATIONSHIPS));
        if (isStated) {
            book.relationships(relationships);
            if (choices.of("relationships").chance("assumed", 0.03)) {
                book.assuming(FactName.RELATIONSHIPS);
            }
        }
        Scenario.Builder scenario = Scenario.builder(day, book.build(), transaction)
                .extensions(PartyMaker.extensions(choices, setting.extensionsOf(FactOwner.SCENARIO)));
        if (choices.chance("referenced", 0.2)) {
            scenario.reference(choices.variety("reference", List.of("1", "order 4711", "ö/ü")));
        }
        return scenario.build();
    }

    private Transaction transaction(TransactionType type) {
        return switch (type) {
            case SALE -> sale();
            case PARTNERSHIP -> partnership();
            case PARTNERSHIP_REMOVAL -> partnershipRemoval();
            case CUSTOMER_RELATIONSHIP -> customerRelationship();
            case RESELLER_ASSIGNMENT -> resellerAssignment();
            case SUPPORT_ENGAGEMENT -> supportEngagement();
            case ENROLLMENT -> enrollment();
            case AGREEMENT_SIGNATURE -> agreementSignature();
        };
    }

    // Transactions

    private Sale sale() {
        int odd = choices.oddity("oddChannel", ODD_CHANNELS.size() + 1);
        List<PartnerType> types = odd == 0 ? choices.evenly("channel", CHANNELS) : ODD_CHANNELS.get(odd - 1);
        List<Partner> channel = partners(types, Place.SELLS);
        Customer customer = parties.customer(PartyMaker.CUSTOMER, true);
        for (int i = 1; i < channel.size(); i++) {
            partnership(channel.get(i - 1), channel.get(i), true);
        }
        resellerRelationship(channel.get(0), customer, true);
        Sale.Builder sale = Sale.builder(ids(channel), customer.id());
        if (choices.chance("offered", 0.2)) {
            sale.offer(choices.variety(
                    "offer",
                    List.of(
                            Offer.of(Offer.Publisher.MICROSOFT),
                            Offer.of(Offer.Publisher.THIRD_PARTY),
                            Offer.of(Offer.Publisher.MICROSOFT, "Office 365 E3"))));
        }
        if (types.contains(RESELLER) && choices.chance("onRecord", 0.5)) {
            sale.partnerIdOnRecord(recordedMpnId(channel.get(types.indexOf(RESELLER))));
        }
        sale.kind(choices.oddity("kind", List.of(Sale.Kind.values())));
        sale.newCustomer(sale.build().kind() == Sale.Kind.NEW_ORDER && choices.chance("newCustomer", 0.2));
        Facts<Sale.Builder> facts = new Facts<>(choices, setting, sale);
        facts.state(
                FactName.PARTNER_ON_RECORD_ATTESTED,
                true,
                List.of(stating -> stating.partnerOnRecordAttested(true)),
                List.of(stating -> stating.partnerOnRecordAttested(false)));
        return finished(sale.assuming(facts.assumed()), false);
    }

    private Transaction partnership() {
        Partner provider = parties.partner("p", typeOr(PROVIDER), Place.STANDS_BY);
        Partner reseller = parties.partner("r", typeOr(RESELLER), Place.GETS_READY);
        if (choices.chance("customerToo", 0.3)) {
            Customer customer = parties.customerInTenantOf(reseller, "x");
            relate(ResellerRelationship.of(provider.id(), customer.id(), inactive("customerTooStatus")));
        }
        if (choices.chance("partnersAlready", 0.1)) {
            partnership(provider, reseller, false);
        }
        PartnershipRequest.Builder request = PartnershipRequest.builder(provider.id(), reseller.id());
        Facts<PartnershipRequest.Builder> facts = new Facts<>(choices, setting, request);
        facts.state(
                FactName.ACCEPTED_BY,
                true,
                List.of(stating -> stating.acceptedBy(Role.GLOBAL_ADMIN)),
                List.of(
                        PartnershipRequest.Builder::notAccepted,
                        stating -> stating.acceptedBy(Role.USER_ADMIN),
                        stating -> stating.acceptedBy(Role.SALES_AGENT)));
        return finished(request.assuming(facts.assumed()), false);
    }

    private Transaction partnershipRemoval() {
        Partner provider = parties.partner("p", typeOr(PROVIDER), Place.STANDS_BY);
        Partner reseller = parties.partner("r", typeOr(RESELLER), Place.STANDS_BY);
        partnership(provider, reseller, true);
        List<PartnershipRemoval.Requester> requesters =
                new ArrayList<>(List.of(PartnershipRemoval.Requester.MICROSOFT_SUPPORT));
        requesters.add(
                choices.chance("byProvider", 0.8)
                        ? PartnershipRemoval.Requester.PROVIDER
                        : PartnershipRemoval.Requester.RESELLER);
        PartnershipRemoval.Requester requester =
                choices.chance("requester", 0.5) ? requesters.get(1) : requesters.get(0);
        PartnershipRemoval.Builder removal = PartnershipRemoval.builder(provider.id(), reseller.id(), requester);
        Facts<PartnershipRemoval.Builder> facts = new Facts<>(choices, setting, removal);
        facts.state(
                FactName.GOOD_FAITH,
                true,
                List.of(stating -> stating.goodFaith(true)),
                List.of(stating -> stating.goodFaith(false)));
        facts.state(
                FactName.LEGAL_NOTICE,
                true,
                List.of(
                        stating -> stating.legalNotice(PartnershipRemoval.LegalNotice.NOT_REQUIRED),
                        stating -> stating.legalNotice(PartnershipRemoval.LegalNotice.GIVEN)),
                List.of(stating -> stating.legalNotice(PartnershipRemoval.LegalNotice.OUTSTANDING)));
        return finished(removal.assuming(facts.assumed()), false);
    }

    private Transaction customerRelationship() {
        int odd = choices.oddity("oddAskers", ODD_ASKERS.size() + 1);
        List<Partner> partners =
                partners(odd == 0 ? choices.evenly("askers", ASKERS) : ODD_ASKERS.get(odd - 1), Place.GETS_READY);
        Customer customer = parties.customer(PartyMaker.CUSTOMER, false);
        if (choices.chance("resellerToo", 0.3)) {
            Partner reseller = parties.resellerInTenantOf(customer, "q");
            partners.forEach(partner ->
                    relate(Partnership.of(partner.id(), reseller.id(), inactive("resellerToo" + partner.id()))));
        }
        if (partners.size() == 2) {
            boolean isProviderFirst = partners.get(0).type() == PROVIDER;
            partnership(partners.get(isProviderFirst ? 0 : 1), partners.get(isProviderFirst ? 1 : 0), true);
        }
        CustomerRelationshipRequest.Builder request = CustomerRelationshipRequest.builder(ids(partners), customer.id());
        Facts<CustomerRelationshipRequest.Builder> facts = new Facts<>(choices, setting, request);
        facts.state(
                FactName.ACCEPTED_BY,
                true,
                List.of(stating -> stating.acceptedBy(Role.GLOBAL_ADMIN)),
                List.of(
                        CustomerRelationshipRequest.Builder::notAccepted,
                        stating -> stating.acceptedBy(Role.BILLING_ADMIN)));
        boolean isNational = customer.tenant().cloud() != Tenant.Cloud.GLOBAL;
        facts.state(
                FactName.DELEGATED_ADMIN,
                isNational,
                List.of(stating -> stating.delegatedAdmin(true)),
                List.of(stating -> stating.delegatedAdmin(false)));
        return finished(request.assuming(facts.assumed()), false);
    }

    private Transaction resellerAssignment() {
        Partner provider = parties.partner("p", typeOr(PROVIDER), Place.SELLS);
        Partner reseller = parties.partner("r", typeOr(RESELLER), Place.SELLS);
        Customer customer = parties.customer(PartyMaker.CUSTOMER, false);
        ResellerAssignment.Purpose purpose = choices.evenly("purpose", List.of(ResellerAssignment.Purpose.values()));
        partnership(provider, reseller, true);
        boolean isOfSubscription =
                purpose == ResellerAssignment.Purpose.INCENTIVES || purpose == ResellerAssignment.Purpose.SUPPORT;
        if (isOfSubscription || choices.chance("relatedAnyway", 0.3)) {
            resellerRelationship(provider, customer, true);
        }
        ResellerAssignment.Builder assignment =
                ResellerAssignment.builder(provider.id(), reseller.id(), customer.id(), purpose);
        boolean isNamed =
                isOfSubscription ? choices.oddity("noSubscription", 2) == 0 : choices.chance("subscribed", 0.1);
        if (isNamed) {
            assignment.subscription(
                    subscriptionSoldBy(provider, reseller, customer).id());
        }
        Facts<ResellerAssignment.Builder> facts = new Facts<>(choices, setting, assignment);
        facts.state(
                FactName.NEW_CUSTOMER,
                !isOfSubscription,
                List.of(stating -> stating.newCustomer(true)),
                List.of(stating -> stating.newCustomer(false)));
        facts.state(
                FactName.MPN_ID,
                purpose == ResellerAssignment.Purpose.INCENTIVES,
                List.of(stating -> stating.mpnId(recordedMpnId(reseller))),
                List.of());
        return finished(assignment.assuming(facts.assumed()), false);
    }

    private Transaction supportEngagement() {
        PartnerType type = choices.evenly("supporter", List.of(DIRECT, PROVIDER, RESELLER));
        Partner partner = parties.partner(key(type), type, Place.GETS_READY);
        Customer customer = parties.customer(PartyMaker.CUSTOMER, false);
        resellerRelationship(partner, customer, true);
        Subscription subscription;
        if (choices.oddity("boughtHere", 2) == 0) {
            List<Subscription.Channel> elsewhere = List.of(
                    Subscription.Channel.MICROSOFT,
                    Subscription.Channel.ADVISOR,
                    Subscription.Channel.OPEN,
                    Subscription.Channel.EA,
                    Subscription.Channel.OTHER);
            subscription = Subscription.builder("s", owner(customer), choices.variety("soldBy", elsewhere))
                    .build();
            subscriptions.add(subscription);
        } else {
            Partner other =
                    parties.partner("q", choices.variety("sellerType", List.of(PROVIDER, DIRECT)), Place.STANDS_BY);
            subscription = subscriptionSoldBy(
                    choices.variety("seller", List.of(partner, other)),
                    choices.variety("through", List.of(other, partner)),
                    customer);
        }
        return finished(SupportEngagement.builder(partner.id(), customer.id(), subscription.id()), false);
    }

    private Transaction enrollment() {
        PartnerType type = choices.evenly("enrollee", List.of(RESELLER, DIRECT, PROVIDER));
        boolean isDirect = type == DIRECT;
        Partner partner = parties.partner(key(type), type, Place.HAS_MPN_ID);
        if (isDirect && choices.chance("resellerToo", 0.3)) {
            parties.resellerInTenantOf(partner, "r");
        }
        Enrollment.Builder enrollment = Enrollment.builder(partner.id());
        Facts<Enrollment.Builder> facts = new Facts<>(choices, setting, enrollment);
        Consumer<Enrollment.Builder> isNew = stating -> stating.newToProgram(true);
        Consumer<Enrollment.Builder> isNotNew = stating -> stating.newToProgram(false);
        facts.state(
                FactName.NEW_TO_PROGRAM,
                true,
                type == RESELLER ? List.of(isNew, isNotNew) : List.of(isNotNew),
                type == RESELLER ? List.of() : List.of(isNew));
        facts.state(
                FactName.PRIMARY_CONTACT_EMAIL,
                true,
                List.of(
                        stating -> stating.primaryContactEmail("a@b.c"),
                        stating -> stating.primaryContactEmail("it@gmail.com.example")),
                emails("", " ", "a", "@b.c", "a@b", "a@@b.c", "a b@c.d", "a@b..c", "a@gmail.com", "a@mail.Live.com"));
        profile(facts);
        facts.state(
                FactName.CAPABILITIES,
                isDirect,
                List.of(stating -> stating.capabilities(Enrollment.Capability.values())),
                List.of(
                        stating -> stating.capabilities(),
                        stating -> stating.capabilities(
                                Enrollment.Capability.BILLING,
                                Enrollment.Capability.SUPPORT,
                                Enrollment.Capability.API_INTEGRATION)));
        facts.state(
                FactName.ANNUAL_REVENUE_USD,
                isDirect,
                List.of(revenue("300000"), revenue("300000.01")),
                List.of(revenue("299999.99"), revenue("0")));
        facts.state(
                FactName.MONTHS_AS_RESELLER,
                isDirect,
                List.of(stating -> stating.monthsAsReseller(12), stating -> stating.monthsAsReseller(120)),
                List.of(stating -> stating.monthsAsReseller(11), stating -> stating.monthsAsReseller(0)));
        facts.state(
                FactName.CAPABILITIES_ASSESSMENT,
                isDirect,
                List.of(
                        assessed(Enrollment.CapabilitiesAssessment.PASSED),
                        assessed(Enrollment.CapabilitiesAssessment.NONE)),
                List.of(assessed(Enrollment.CapabilitiesAssessment.FAILED)));
        return finished(enrollment.assuming(facts.assumed()), true);
    }

    private void profile(Facts<Enrollment.Builder> facts) {
        CompanyProfile profile = CompanyProfile.empty();
        List<FactName<?>> parts = new ArrayList<>();
        for (FactName<?> part : CompanyProfile.PARTS) {
            Choices own = choices.of(part.name());
            if (setting.unstated().contains(part) || own.gap("left out")) {
                continue;
            }
            int way = own.oddity("odd", 3);
            profile = way == 1 ? profile.withNone(part) : profile.with(part, way == 0 ? "x" : " ");
            parts.add(part);
        }
        CompanyProfile stated = profile;
        boolean isProfileStated =
                setting.reads().contains(FactName.PROFILE) || setting.reads().contains(FactName.PROFILE_LEGAL_NAME);
        if (isProfileStated && !setting.unstated().contains(FactName.PROFILE) && !choices.gap("profileLeftOut")) {
            facts.build(stating -> stating.profile(stated));
            facts.stated(FactName.PROFILE);
            parts.forEach(facts::stated);
        }
    }

    private Transaction agreementSignature() {
        PartnerType type = choices.evenly("signer", List.of(RESELLER, DIRECT, PROVIDER));
        Partner partner = parties.partner(key(type), type, Place.HAS_MPN_ID);
        AgreementSignature.Builder signature =
                AgreementSignature.builder(partner.id(), AgreementType.MICROSOFT_PARTNER_AGREEMENT);
        Facts<AgreementSignature.Builder> facts = new Facts<>(choices, setting, signature);
        facts.state(
                FactName.VERIFICATION,
                true,
                List.of(stating -> stating.verification(AgreementSignature.Verification.AUTHORIZED)),
                List.of(
                        stating -> stating.verification(AgreementSignature.Verification.PENDING),
                        stating -> stating.verification(AgreementSignature.Verification.REJECTED)));
        return finished(signature.assuming(facts.assumed()), true);
    }

    // What transactions have in common

    /** Adds who acts: asked for where the role is a fact of the transaction, and judged wherever it is there. */
    private <T extends Transaction, B extends Transaction.Builder<T, B>> T finished(B transaction, boolean isRoleFact) {
        Facts<B> facts = new Facts<>(choices, setting, transaction);
        List<Consumer<B>> roles = new ArrayList<>();
        ANY_ROLE.forEach(role -> roles.add(stating -> stating.role(role)));
        if (isRoleFact || choices.chance("acts", 0.4)) {
            facts.state(FactName.ROLE, true, roles.subList(0, 1), roles.subList(1, roles.size()));
        }
        if (isRoleFact) {
            transaction.assuming(facts.assumed());
        }
        transaction.extensions(
                PartyMaker.extensions(choices.of("transaction"), setting.extensionsOf(FactOwner.TRANSACTION)));
        return transaction.build();
    }

    // Who there is, and what is between them

    private static String key(PartnerType type) {
        return switch (type) {
            case DIRECT_BILL -> "d";
            case INDIRECT_PROVIDER -> "p";
            case INDIRECT_RESELLER -> "r";
        };
    }

    private List<Partner> partners(List<PartnerType> types, Place place) {
        List<Partner> partners = new ArrayList<>();
        for (PartnerType type : types) {
            long before =
                    partners.stream().filter(partner -> partner.type() == type).count();
            partners.add(parties.partner(key(type) + (before == 0 ? "" : before + 1), type, place));
        }
        return partners;
    }

    /** The type that somebody in this place should have, or another. */
    private PartnerType typeOr(PartnerType wanted) {
        List<PartnerType> types = new ArrayList<>(List.of(wanted));
        List.of(PartnerType.values()).stream().filter(type -> type != wanted).forEach(types::add);
        return choices.oddity("insteadOf" + wanted, types);
    }

    private static List<String> ids(List<? extends Party> parties) {
        return parties.stream().map(Party::id).toList();
    }

    /** The status of a relationship that nobody wants to be active. */
    private Relationship.Status inactive(String label) {
        return choices.oddity(
                label, List.of(Relationship.Status.REMOVED, Relationship.Status.ACTIVE, Relationship.Status.REQUESTED));
    }

    private void partnership(Partner provider, Partner reseller, boolean isWanted) {
        Choices own = choices.of("partnership." + provider.id() + "." + reseller.id());
        if (!isWanted || own.oddity("missing", 2) == 0) {
            relate(status(own, Partnership.builder(provider.id(), reseller.id()))
                    .build());
        }
    }

    private void resellerRelationship(Partner partner, Customer customer, boolean isWanted) {
        Choices own = choices.of("resellerRelationship." + partner.id() + "." + customer.id());
        if (isWanted && own.oddity("missing", 2) == 1) {
            return;
        }
        ResellerRelationship relationship = status(own, ResellerRelationship.builder(partner.id(), customer.id()))
                .build();
        List<ResellerRelationship.DelegatedAdmin> good =
                List.of(ResellerRelationship.DelegatedAdmin.DAP, ResellerRelationship.DelegatedAdmin.GDAP);
        boolean isAsked = setting.reads().contains(FactName.DELEGATED_ADMIN);
        if (isAsked && !own.gap("delegatedAdminLeftOut") && !setting.unstated().contains(FactName.DELEGATED_ADMIN)) {
            boolean isGranted = own.oddity("delegatedAdmin", 2) == 0;
            relationship = relationship.withDelegatedAdmin(
                    isGranted ? own.variety("granted", good) : ResellerRelationship.DelegatedAdmin.NONE);
            if (own.chance("assumed", 0.05)) {
                relationship = relationship.assumingDelegatedAdmin();
            }
        }
        relate(relationship);
    }

    private <B extends Relationship.Builder<?, B>> B status(Choices own, B relationship) {
        Facts<B> facts = new Facts<>(own, setting, relationship);
        List<Consumer<B>> statuses = new ArrayList<>();
        STATUSES.forEach(status -> statuses.add(stating -> stating.status(status)));
        facts.state(FactName.STATUS, true, statuses.subList(0, 1), statuses.subList(1, statuses.size()));
        return relationship.assuming(facts.assumed());
    }

    /** No two parties have two relationships of one kind. */
    private void relate(Relationship relationship) {
        String between = relationship instanceof Partnership partnership
                ? "partnership " + partnership.provider() + "/" + partnership.reseller()
                : relationship instanceof ResellerRelationship other ? other.partner() + "/" + other.customer() : "";
        if (related.add(between)) {
            relationships.add(relationship);
        }
    }

    private String recordedMpnId(Partner reseller) {
        Fact<MpnId> mpnId = reseller.mpnId();
        List<String> ids = new ArrayList<>();
        if (mpnId.isStated() && !mpnId.isNone()) {
            ids.add(mpnId.get().id());
        }
        ids.add("another");
        return choices.oddity("recordedMpnId", ids);
    }

    private String owner(Customer customer) {
        return choices.oddity("soldToAnother", 2) == 0
                ? customer.id()
                : parties.customer("x", false).id();
    }

    private Subscription subscriptionSoldBy(Partner seller, Partner reseller, Customer customer) {
        Choices own = choices.of("subscription");
        String owner = owner(customer);
        Subscription.Channel channel =
                own.oddity("soldElsewhere", 2) == 0 ? Subscription.Channel.CSP : Subscription.Channel.MICROSOFT;
        Subscription.Builder subscription = Subscription.builder("s", owner, channel);
        if (channel == Subscription.Channel.CSP) {
            subscription.partner(
                    own.oddity("soldByAnother", List.of(seller, reseller)).id());
            if (own.chance("resold", 0.5)) {
                subscription.reseller(reseller.id());
            }
        }
        subscriptions.add(subscription.build());
        return subscriptions.get(subscriptions.size() - 1);
    }

    /** Others, who matter only if the parties of the transaction have to do with them. */
    private void bystanders() {
        if (!choices.chance("bystanders", 0.25)) {
            return;
        }
        Choices own = choices.of("bystander");
        List<Customer> customers = List.copyOf(parties.customers());
        List<Partner> partners = List.copyOf(parties.partners());
        Partner other = parties.partner("b", own.variety("type", List.of(RESELLER, DIRECT, PROVIDER)), Place.STANDS_BY);
        for (Customer customer : customers) {
            if (own.chance("sells." + customer.id(), 0.4)) {
                resellerRelationship(other, customer, false);
            }
            if (own.chance("sold." + customer.id(), 0.3)) {
                subscriptions.add(Subscription.builder("s-" + customer.id(), customer.id(), Subscription.Channel.CSP)
                        .partner(other.id())
                        .build());
            }
        }
        for (Partner partner : partners) {
            if (own.chance("partners." + partner.id(), 0.2)) {
                partnership(partner, other, false);
            }
        }
        if (own.chance("customer", 0.3)) {
            Customer customer = parties.customer("y", false);
            resellerRelationship(partners.get(0), customer, false);
        }
    }

    private static List<Consumer<Enrollment.Builder>> emails(String... odd) {
        List<Consumer<Enrollment.Builder>> ways = new ArrayList<>(List.of(Enrollment.Builder::noPrimaryContactEmail));
        for (String email : odd) {
            ways.add(stating -> stating.primaryContactEmail(email));
        }
        return ways;
    }

    private static Consumer<Enrollment.Builder> assessed(Enrollment.CapabilitiesAssessment result) {
        return stating -> stating.capabilitiesAssessment(result);
    }

    private static Consumer<Enrollment.Builder> revenue(String usDollars) {
        return stating -> stating.annualRevenueUsd(new BigDecimal(usDollars));
    }
}

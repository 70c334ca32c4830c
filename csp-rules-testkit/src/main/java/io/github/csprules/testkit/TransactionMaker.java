package io.github.csprules.testkit;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
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
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import io.github.csprules.model.TransactionType;
import io.github.csprules.testkit.PartyMaker.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes the transaction of a scenario, and first whom and what it needs. */
final class TransactionMaker {

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

    private final Choices choices;
    private final Setting setting;
    private final PartyMaker parties;
    private final BetweenMaker between;

    TransactionMaker(Choices choices, Setting setting, PartyMaker parties, BetweenMaker between) {
        this.choices = choices;
        this.setting = setting;
        this.parties = parties;
        this.between = between;
    }

    Transaction transaction(TransactionType type) {
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

    private Sale sale() {
        int odd = choices.oddity("oddChannel", ODD_CHANNELS.size() + 1);
        List<PartnerType> types = odd == 0 ? choices.evenly("channel", CHANNELS) : ODD_CHANNELS.get(odd - 1);
        List<Partner> channel = partners(types, Place.SELLS);
        Customer customer = parties.customer(PartyMaker.CUSTOMER, true);
        for (int i = 1; i < channel.size(); i++) {
            between.partnership(channel.get(i - 1), channel.get(i), true);
        }
        between.resellerRelationship(channel.get(0), customer, true);
        Sale.Builder sale = Sale.builder(ids(channel), customer.id());
        if (choices.chance("offered", 0.2)) {
            sale.offer(choices.variety(
                    "offer",
                    List.of(
                            Sale.Offer.of(Sale.Offer.Publisher.MICROSOFT),
                            Sale.Offer.of(Sale.Offer.Publisher.THIRD_PARTY),
                            Sale.Offer.of(Sale.Offer.Publisher.MICROSOFT, "Office 365 E3"))));
        }
        if (types.contains(RESELLER) && choices.chance("onRecord", 0.5)) {
            sale.partnerIdOnRecord(recordedMpnId(channel.get(types.indexOf(RESELLER))));
        }
        sale.kind(choices.variety("kind", List.of(Sale.Kind.values())));
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
            between.relate(ResellerRelationship.of(provider.id(), customer.id(), inactive("customerTooStatus")));
        }
        if (choices.chance("partnersAlready", 0.1)) {
            between.partnership(provider, reseller, false);
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
        between.partnership(provider, reseller, true);
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
            partners.forEach(partner -> between.relate(
                    Partnership.of(partner.id(), reseller.id(), inactive("resellerToo" + partner.id()))));
        }
        if (partners.size() == 2) {
            boolean isProviderFirst = partners.get(0).type() == PROVIDER;
            between.partnership(partners.get(isProviderFirst ? 0 : 1), partners.get(isProviderFirst ? 1 : 0), true);
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
        between.partnership(provider, reseller, true);
        boolean isOfSubscription =
                purpose == ResellerAssignment.Purpose.INCENTIVES || purpose == ResellerAssignment.Purpose.SUPPORT;
        if (isOfSubscription || choices.chance("relatedAnyway", 0.3)) {
            between.resellerRelationship(provider, customer, true);
        }
        ResellerAssignment.Builder assignment =
                ResellerAssignment.builder(provider.id(), reseller.id(), customer.id(), purpose);
        boolean isNamed =
                isOfSubscription ? choices.oddity("noSubscription", 2) == 0 : choices.chance("subscribed", 0.1);
        if (isNamed) {
            assignment.subscription(
                    between.subscriptionSoldBy(provider, reseller, customer).id());
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
        between.resellerRelationship(partner, customer, true);
        Subscription subscription;
        if (choices.oddity("boughtHere", 2) == 0) {
            List<Subscription.Channel> elsewhere = List.of(
                    Subscription.Channel.MICROSOFT,
                    Subscription.Channel.ADVISOR,
                    Subscription.Channel.OPEN,
                    Subscription.Channel.EA,
                    Subscription.Channel.OTHER);
            subscription = Subscription.builder("s", between.owner(customer), choices.variety("soldBy", elsewhere))
                    .build();
            between.add(subscription);
        } else {
            Partner other =
                    parties.partner("q", choices.variety("sellerType", List.of(PROVIDER, DIRECT)), Place.STANDS_BY);
            subscription = between.subscriptionSoldBy(
                    choices.variety("seller", List.of(partner, other)),
                    choices.variety("through", List.of(other, partner)),
                    customer);
        }
        return finished(SupportEngagement.builder(partner.id(), customer.id(), subscription.id()), false);
    }

    private Transaction enrollment() {
        PartnerType type = choices.evenly("enrollee", List.of(RESELLER, DIRECT, PROVIDER));
        Partner partner = parties.partner(key(type), type, Place.HAS_MPN_ID);
        if (type == DIRECT && choices.chance("resellerToo", 0.3)) {
            parties.resellerInTenantOf(partner, "r");
        }
        return finished(new EnrollmentMaker(choices, setting).enrollment(partner), true);
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
                ExtensionValues.drawn(choices.of("transaction"), setting.extensionsOf(FactKind.Owner.TRANSACTION)));
        return transaction.build();
    }

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

    private String recordedMpnId(Partner reseller) {
        Fact<MpnId> mpnId = reseller.mpnId();
        List<String> ids = new ArrayList<>();
        if (mpnId.isStated() && !mpnId.isNone()) {
            ids.add(mpnId.get().id());
        }
        ids.add("another");
        return choices.oddity("recordedMpnId", ids);
    }
}

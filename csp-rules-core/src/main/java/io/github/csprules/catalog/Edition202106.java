package io.github.csprules.catalog;

import io.github.csprules.model.Regions;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.Documentation;
import io.github.csprules.rule.TransactionRule;
import java.time.LocalDate;
import java.util.List;

/** The contents page of the edition 2021-06: what the documentation said in June 2021. */
final class Edition202106 implements Contents {

    private static final String NAME = "2021-06";
    private static final LocalDate KNOWN_FROM = LocalDate.of(2021, 1, 27);
    private static final LocalDate KNOWN_THROUGH = LocalDate.of(2021, 6, 30);

    private final Documentation documentation = new EditionDocumentation(NAME);
    private final Regions regions = Regions.of(() -> Tables.lines("regions-" + NAME + ".csv"));

    static Edition edition() {
        return new Edition(NAME, KNOWN_FROM, KNOWN_THROUGH, new Edition202106());
    }

    @Override
    public Documentation documentation() {
        return documentation;
    }

    @Override
    public Regions regions() {
        return regions;
    }

    @Override
    public List<TransactionRule> fivePages() {
        return List.of(

                // Channel: who sells to whom
                new SupportedChannel(),
                new TwoTierRoles(),

                // Own use: to whose tenant
                new CustomerTenant(),
                new NoSelfSale(),
                new NoAffiliateSale(),

                // Regions
                new CustomerWithinRegion(regions),
                new PartnershipWithinRegion(regions),

                // Partner agreement
                new PartnerAgreementSigned(),

                // The reseller's readiness
                new ResellerOnboarded(),
                new ResellerEnrolled(),
                new MpnIdAssociated(),
                new MpnIdInAccountCountry(),
                new MpnIdIsLocation(),
                new MpnIdOnRecord(),

                // Relationships
                new PartnershipActive(),
                new CustomerRelationshipActive(),
                new OneRelationshipPerProvider(),
                new PartnershipAccepted(),
                new CustomerAccepted(),
                new DelegatedAdminGranted(),
                new DelegatedAdminRequested(),

                // Assigning a reseller, supporting a subscription
                new AssignmentTarget(),
                new SubscriptionBoughtElsewhere(),

                // Ending a partnership
                RemovalChannel.throughSupport(),
                RemovalChannel.byProvider(),
                new RemovalInGoodFaith(),
                new LegalNoticeGiven(),

                // Enrolling in the program
                new EnrollAsReseller(),
                new BusinessContactEmail(),
                new CompanyProfileComplete(),
                new DirectBillCapabilities(),

                // Who may act, and signing
                new PermittedRole(),
                new EnrollmentVerified());
    }

    @Override
    public List<TransactionRule> linkedPages() {
        return List.of(
                new CustomerAgreementAccepted(),
                new CustomerAcceptedByGlobalAdmin(),
                new DirectBillNotRestricted(),
                new SameCloud(),
                new RegistrationIdProvided(),
                new DirectBillRevenue(),
                new DirectBillTenure());
    }

    @Override
    public List<ConsequenceRule> consequences() {
        return List.of(
                Consequences.EXISTING_SUBSCRIPTIONS_UNCHANGED,
                Consequences.INCENTIVES_NEED_MPN_ID,
                Consequences.PROVIDER_MAY_ORDER,
                Consequences.PROVIDER_HAS_ADMIN_ACCESS,
                Consequences.CUSTOMERS_KEPT,
                Consequences.DELEGATED_ADMIN_KEPT,
                Consequences.RESELLER_UNLISTED,
                Consequences.NO_NOTICE_SENT,
                Consequences.RESELLER_HAS_ADMIN_ACCESS,
                Consequences.GRANT_TENANT_OWNER,
                Consequences.RESELLER_EARNS_INCENTIVES,
                Consequences.RESELLER_IS_SUPPORT_CONTACT,
                Consequences.VERIFICATION_FOLLOWS,
                Consequences.AGREEMENT_TO_SIGN,
                Consequences.MPN_ID_TO_ASSOCIATE,
                Consequences.MAY_TRANSACT);
    }

    @Override
    public List<ConsequenceRule> extendedConsequences() {
        return consequences();
    }
}

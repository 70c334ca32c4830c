package io.github.csprules.catalog;

import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.TransactionRule;
import java.time.LocalDate;
import java.util.List;

/** The contents page of the edition 2023-10: what the documentation said on 23 October 2023. */
final class Edition202310 extends Contents {

    private static final String NAME = "2023-10";
    private static final LocalDate KNOWN_FROM = LocalDate.of(2021, 1, 27);
    private static final LocalDate KNOWN_THROUGH = LocalDate.of(2023, 10, 23);

    private Edition202310() {
        super(NAME);
    }

    static Edition edition() {
        return new Edition(NAME, KNOWN_FROM, KNOWN_THROUGH, new Edition202310());
    }

    @Override
    List<TransactionRule> fivePages() {
        return List.of(

                // Channel: who sells to whom
                new SupportedChannel(),
                new TwoTierRoles(),
                new JointRequest(),

                // Own use: to whose tenant
                new CustomerTenant(),
                new NoSelfSale(),
                new NoAffiliateSale(),

                // Regions
                new CustomerWithinRegion(regions),
                new PartnershipWithinRegion(regions),

                // Ready to transact
                new ResellerOnboarded(),
                new ResellerEnrolled(),
                new MpnIdAssociated(),
                new MpnIdInAccountCountry(),
                new MpnIdIsLocation(),
                new PartnerAgreementSigned(regions),
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
                new PartnershipToRemove(),
                RemovalChannel.throughSupport(),
                RemovalChannel.byProvider(),
                new RemovalInGoodFaith(),
                new LegalNoticeGiven(),

                // Enrolling in the program
                new EnrollAsReseller(),
                new BusinessContactEmail(),
                new CompanyProfileComplete(),
                new DirectBillCapabilities(),

                // Who may act
                PermittedRole.withUserAdminUntilSeptember2023(),
                PermittedRole.withoutUserAdmin(),

                // Signing
                new EnrollmentVerified());
    }

    @Override
    List<TransactionRule> linkedPages() {
        return List.of(
                new CustomerAgreementAccepted(),
                new CustomerAcceptedByGlobalAdmin("customers-revoke-admin-privileges"),
                new AccountNotSuspended(),
                new DirectBillNotRestricted(),
                new SameCloud(),
                new RegistrationIdProvided(),
                new PartnerOfRecordAttested(),
                new DirectBillRevenue(),
                new DirectBillTenure(),
                new DirectBillAssessed(),
                new OneEnrollmentPerTenant());
    }

    @Override
    List<ConsequenceRule> consequences() {
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
    List<ConsequenceRule> linkedConsequences() {
        return List.of();
    }
}

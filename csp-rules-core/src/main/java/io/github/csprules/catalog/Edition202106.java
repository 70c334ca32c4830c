package io.github.csprules.catalog;

import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.TransactionRule;
import java.time.LocalDate;
import java.util.List;

/** The contents page of the edition 2021-06: what the documentation said in June 2021. */
final class Edition202106 extends Contents {

    private static final String NAME = "2021-06";
    private static final LocalDate KNOWN_FROM = LocalDate.of(2021, 1, 27);
    private static final LocalDate KNOWN_THROUGH = LocalDate.of(2021, 6, 30);

    private Edition202106() {
        super(NAME);
    }

    static Edition edition() {
        return new Edition(NAME, KNOWN_FROM, KNOWN_THROUGH, new Edition202106());
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
                PermittedRole.withUserAdmin(),

                // Signing
                new EnrollmentVerified());
    }

    @Override
    List<TransactionRule> linkedPages() {
        return List.of(
                new CustomerAgreementAccepted(),
                new CustomerAcceptedByGlobalAdmin("request-a-relationship-with-a-customer"),
                new AccountNotSuspended(),
                new DirectBillNotRestricted(),
                new SameCloud(),
                new RegistrationIdProvided(),
                new DirectBillRevenue(),
                new DirectBillTenure());
    }

    @Override
    CustomerRelationshipSteps customerRelationships() {
        return CustomerRelationshipSteps.withPrivileges();
    }

    @Override
    List<ConsequenceRule> consequences() {
        return List.of(
                Consequences.EXISTING_SUBSCRIPTIONS_UNCHANGED,
                Consequences.INCENTIVES_NEED_MPN_ID,
                Consequences.CREDENTIALS_SHOWN_ONCE,
                Consequences.MAY_ORDER_FOR_CUSTOMER,
                Consequences.ORDERS_GO_THROUGH_RESELLER,
                Consequences.PROVIDER_NEEDS_RELATIONSHIP,
                Consequences.PARTNER_ADMINISTERS_TENANT,
                Consequences.NOTHING_SOLD_INTO_CSP_TENANT,
                Consequences.PROVIDER_MAY_ORDER,
                Consequences.PROVIDER_HAS_ADMIN_ACCESS,
                Consequences.CUSTOMERS_KEPT,
                Consequences.DELEGATED_ADMIN_KEPT,
                Consequences.RESELLER_UNLISTED,
                Consequences.NO_NOTICE_SENT,
                Consequences.ORDERS_END,
                Consequences.RESELLER_HAS_ADMIN_ACCESS,
                Consequences.GRANT_TENANT_OWNER,
                Consequences.RESELLER_EARNS_INCENTIVES,
                Consequences.RESELLER_MANAGES_SUBSCRIPTION,
                Consequences.RESELLER_IS_SUPPORT_CONTACT,
                Consequences.VERIFICATION_FOLLOWS,
                Consequences.PRIMARY_CONTACT_VERIFIED,
                Consequences.agreementToSign(regions),
                Consequences.MPN_ID_TO_ASSOCIATE,
                Consequences.PROVIDER_APPROVAL,
                Consequences.SUPPORT_PLAN_AFTER_CREDIT_CHECK,
                Consequences.AGREEMENT_IN_PLACE);
    }

    @Override
    List<ConsequenceRule> linkedConsequences() {
        return List.of(Consequences.SUPPORT_PLAN_AFTER_CREDIT_CHECK);
    }
}

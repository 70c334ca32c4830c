package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.AGREEMENT_SIGNATURE;
import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;

import io.github.csprules.model.PartnerType;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.KnownChange;
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
    CustomerRelationshipSteps customerRelationships() {
        return CustomerRelationshipSteps.withPrivilegesUntil(LocalDate.of(2023, 10, 9));
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
                Consequences.PARTNER_ADMINISTERS_TENANT_UNTIL_OCTOBER_2023,
                Consequences.PARTNER_ADMINISTERS_TENANT_SINCE_OCTOBER_2023,
                Consequences.DELEGATED_ADMIN_NOT_INCLUDED,
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
                Consequences.ASSESSMENT_FOLLOWS,
                Consequences.AGREEMENT_IN_PLACE,
                Consequences.REGION_UNCERTAIN);
    }

    @Override
    List<ConsequenceRule> linkedConsequences() {
        return List.of(Consequences.SUPPORT_PLAN_AFTER_CREDIT_CHECK, Consequences.ASSESSMENT_FOLLOWS);
    }

    /** Of some of these only others than Microsoft give the day. */
    @Override
    List<KnownChange> laterChanges() {
        return List.of(
                KnownChange.of("reseller-revenue", LocalDate.of(2024, 4, 1), SALE, PARTNERSHIP, RESELLER_ASSIGNMENT),
                KnownChange.of(
                        "agreement-per-tenant",
                        LocalDate.of(2025, 1, 1),
                        SALE,
                        RESELLER_ASSIGNMENT,
                        AGREEMENT_SIGNATURE),
                KnownChange.of("partner-of-record-valid", LocalDate.of(2025, 9, 1), SALE, RESELLER_ASSIGNMENT),
                KnownChange.of("direct-bill-requirements", LocalDate.of(2025, 10, 1), ENROLLMENT)
                        .as(PartnerType.DIRECT_BILL),
                KnownChange.of("customer-agreement-by-api", LocalDate.of(2025, 10, 7), SALE),
                KnownChange.of("program-agreement", LocalDate.of(2026, 8, 26), ENROLLMENT)
                        .as(PartnerType.DIRECT_BILL));
    }
}

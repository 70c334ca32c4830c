package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.ExampleSale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An object can be taken up again where it was left, and changing the copy leaves it as it is. */
class ToBuilderTest {

    private static final Extensions EXTENSIONS = Extensions.of(Map.of("com.acme.hold", true));

    @Test
    void a_partner_is_rebuilt_as_it_was() {
        Partner partner = ExampleSale.provider()
                .name("Contoso")
                .authorization(Partner.Authorization.ACTIVE)
                .registrationId("1")
                .extensions(EXTENSIONS)
                .assuming(FactName.MPN_ID_TYPE, FactName.ORGANIZATION)
                .build();

        assertThat(partner.toBuilder().build()).isEqualTo(partner).hasSameHashCodeAs(partner);
        assertThat(partner.toBuilder().noMpnId().neverEnrolled().problems())
                .as("what is assumed has to stay stated")
                .extracting(Problem::pointer)
                .containsExactly("/assumed/0");
        assertThat(partner.toBuilder().name("Other").build()).isNotEqualTo(partner);
        assertThat(partner.mpnId().get().type().isStated()).isTrue();
    }

    @Test
    void a_customer_is_rebuilt_as_it_was() {
        Customer customer = ExampleSale.customer()
                .name("Fabrikam")
                .extensions(EXTENSIONS)
                .assuming(FactName.TENANT_TYPE)
                .build();

        assertThat(customer.toBuilder().build()).isEqualTo(customer).hasSameHashCodeAs(customer);
        assertThat(customer.toBuilder().organization("other").build()).isNotEqualTo(customer);
    }

    static List<Transaction> transactions() {
        return List.of(
                ExampleSale.sale()
                        .offer(Sale.Offer.of(Sale.Offer.Publisher.THIRD_PARTY, "Backup"))
                        .role(Role.SALES_AGENT)
                        .extensions(EXTENSIONS)
                        .build(),
                PartnershipRequest.builder("distri", "shop")
                        .acceptedBy(Role.GLOBAL_ADMIN)
                        .role(Role.ADMIN_AGENT)
                        .extensions(EXTENSIONS)
                        .assuming(FactName.ACCEPTED_BY)
                        .build(),
                PartnershipRemoval.builder("distri", "shop", PartnershipRemoval.Requester.RESELLER)
                        .goodFaith(false)
                        .legalNotice(PartnershipRemoval.LegalNotice.GIVEN)
                        .role(Role.USER_ADMIN)
                        .extensions(EXTENSIONS)
                        .assuming(FactName.LEGAL_NOTICE)
                        .build(),
                CustomerRelationshipRequest.builder(List.of("distri", "shop"), "fabrikam")
                        .notAccepted()
                        .delegatedAdmin(true)
                        .role(Role.USER_ADMIN)
                        .extensions(EXTENSIONS)
                        .assuming(FactName.ACCEPTED_BY)
                        .build(),
                ResellerAssignment.builder("distri", "shop", "fabrikam", ResellerAssignment.Purpose.SUPPORT)
                        .subscription("mail")
                        .newCustomer(false)
                        .mpnId("1")
                        .role(Role.USER_ADMIN)
                        .extensions(EXTENSIONS)
                        .assuming(FactName.MPN_ID)
                        .build(),
                SupportEngagement.builder("shop", "fabrikam", "mail")
                        .role(Role.USER_ADMIN)
                        .extensions(EXTENSIONS)
                        .build(),
                Enrollment.builder("shop")
                        .newToProgram(true)
                        .primaryContactEmail("ann@contoso.com")
                        .profile(CompanyProfile.empty()
                                .with(FactName.PROFILE_ADDRESS, "1 Main Street")
                                .withNone(FactName.PROFILE_LEGAL_NAME))
                        .capabilities(Enrollment.Capability.BILLING)
                        .annualRevenueUsd(new BigDecimal("300000.50"))
                        .monthsAsReseller(12)
                        .capabilitiesAssessment(Enrollment.CapabilitiesAssessment.PASSED)
                        .role(Role.GLOBAL_ADMIN)
                        .extensions(EXTENSIONS)
                        .assuming(FactName.PROFILE_ADDRESS, FactName.ROLE)
                        .build(),
                AgreementSignature.builder("shop", AgreementType.MICROSOFT_PARTNER_AGREEMENT)
                        .verification(AgreementSignature.Verification.PENDING)
                        .role(Role.GLOBAL_ADMIN)
                        .extensions(EXTENSIONS)
                        .assuming(FactName.VERIFICATION)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("transactions")
    void a_transaction_is_rebuilt_as_it_was(Transaction transaction) {
        Transaction copy = transaction.toBuilder().build();

        assertThat(copy).isEqualTo(transaction).hasSameHashCodeAs(transaction);
        assertThat(copy.assumed()).isEqualTo(transaction.assumed());
        assertThat(copy.role()).isEqualTo(transaction.role());
        assertThat(copy.extensions()).isEqualTo(transaction.extensions());
        assertThat(transaction.toBuilder().role(Role.HELPDESK_AGENT).build()).isNotEqualTo(transaction);
        assertThat(transaction).hasToString(transaction.type().name());
    }

    @Test
    void transactions_of_different_types_are_never_equal() {
        for (Transaction one : transactions()) {
            assertThat(transactions().stream().filter(one::equals)).containsExactly(one);
        }
    }

    @Test
    void the_transactions_are_of_every_type() {
        assertThat(transactions()).extracting(Transaction::type).containsExactly(TransactionType.values());
    }

    @Test
    void amounts_are_equal_if_they_are_of_one_value() {
        assertThat(Enrollment.builder("shop")
                        .annualRevenueUsd(new BigDecimal("3E+5"))
                        .build())
                .isEqualTo(Enrollment.builder("shop")
                        .annualRevenueUsd(new BigDecimal("300000.00"))
                        .build());
        assertThat(Extensions.of(Map.of("a.b", new BigDecimal("1.0"))))
                .isEqualTo(Extensions.of(Map.of("a.b", new BigDecimal("1"))));
    }

    @Test
    void what_one_object_assumes_another_one_knows_unless_it_says_so() {
        MpnId mpnId = MpnId.of("1", MpnId.Type.LOCATION, "FR");
        Partner assuming = Partner.builder("one", PartnerType.DIRECT_BILL, Tenant.csp("t-one"))
                .country("FR")
                .mpnId(mpnId)
                .assuming(FactName.MPN_ID_TYPE)
                .build();
        Partner knowing = Partner.builder("other", PartnerType.DIRECT_BILL, Tenant.csp("t-other"))
                .country("FR")
                .mpnId(assuming.mpnId().get())
                .build();
        Customer guessed = Customer.builder("c", Tenant.customer("t-c"))
                .country("FR")
                .assuming(FactName.TENANT_TYPE)
                .build();
        Customer known = Customer.builder("d", guessed.tenant()).country("FR").build();

        assertThat(assuming.mpnId().get().type().isAssumed()).isTrue();
        assertThat(knowing.mpnId().get()).isEqualTo(mpnId);
        assertThat(guessed.tenant().type().isAssumed()).isTrue();
        assertThat(known.tenant()).isEqualTo(Tenant.customer("t-c"));
        assertThat(assuming.toBuilder().build()).isEqualTo(assuming);
        assertThat(guessed.toBuilder().build()).isEqualTo(guessed);
    }

    @Test
    void a_profile_that_one_enrollment_assumes_another_one_knows() {
        CompanyProfile profile = CompanyProfile.empty().with(FactName.PROFILE_ADDRESS, "x");
        Enrollment assuming = Enrollment.builder("d")
                .profile(profile)
                .assuming(FactName.PROFILE_ADDRESS)
                .build();

        assertThat(Enrollment.builder("d").profile(assuming.profile().get()).build())
                .isEqualTo(Enrollment.builder("d").profile(profile).build());
    }
}

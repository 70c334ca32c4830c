package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.SHOP_MPN_ID;
import static io.github.csprules.catalog.ScenarioFixture.aCustomerRelationship;
import static io.github.csprules.catalog.ScenarioFixture.aPartnership;
import static io.github.csprules.catalog.ScenarioFixture.aRelationship;
import static io.github.csprules.catalog.ScenarioFixture.aRemoval;
import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.aSignature;
import static io.github.csprules.catalog.ScenarioFixture.aSupportEngagement;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.anEnrollment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Tenant;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.ArgumentValue;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When which consequences follow. Codes, levels and clauses of all of them are traced elsewhere, against the policy's table. */
class ConsequencesTest {

    private static final String UNCHANGED = "existing-subscriptions-unchanged customer=fabrikam";
    private static final RuleSet OLDER = CspPolicy.edition("2021-06").standard();
    private static final RuleSet NEWER = CspPolicy.edition("2023-10").standard();
    private static final RuleSet OLDER_EXTENDED = CspPolicy.edition("2021-06").extended();
    private static final RuleSet NEWER_EXTENDED = CspPolicy.edition("2023-10").extended();

    // Beside what the customer has from others

    @Test
    void a_sale_beside_nothing_else_has_no_consequence() {
        assertThat(told(aSaleToFabrikam())).isEmpty();
    }

    @Test
    void an_active_relationship_with_another_partner_is_told() {
        assertThat(told(aSaleToFabrikam().relationships(withOther(Relationship.Status.ACTIVE))))
                .containsExactly(UNCHANGED);
        assertThat(told(aRequestToFabrikam().relationships(withOther(Relationship.Status.ACTIVE))))
                .startsWith(UNCHANGED);
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "ACTIVE")
    void a_relationship_that_is_not_active_is_not_told(Relationship.Status status) {
        assertThat(told(aSaleToFabrikam().relationships(withOther(status)))).isEmpty();
        assertThat(told(aRequestToFabrikam().relationships(withOther(status)))).doesNotContain(UNCHANGED);
    }

    @Test
    void a_relationship_whose_status_is_not_stated_is_not_told() {
        assertThat(told(aSaleToFabrikam()
                        .relationships(
                                aPartnershipOfTheTwo(),
                                aRelationship("distri", "fabrikam"),
                                ResellerRelationship.of("wholesale", "fabrikam"))))
                .isEmpty();
    }

    @Test
    void a_relationship_with_a_partner_of_the_transaction_or_of_another_customer_is_not_told() {
        assertThat(told(aSaleToFabrikam()
                        .relationships(
                                aPartnershipOfTheTwo(),
                                aRelationship("distri", "fabrikam"),
                                aRelationship("shop", "fabrikam"),
                                aRelationship("cloudly", "acme"))))
                .isEmpty();
    }

    @Test
    void a_subscription_that_another_partner_sold_through_the_program_is_told() {
        Subscription.Builder ofOther = Subscription.builder("mail", "fabrikam", Subscription.Channel.CSP)
                .partner("wholesale")
                .reseller("shop");

        assertThat(told(aSaleToFabrikam().subscription(ofOther))).containsExactly(UNCHANGED);
        assertThat(told(aRequestToFabrikam().subscription(ofOther))).startsWith(UNCHANGED);
    }

    @Test
    void other_subscriptions_are_not_told() {
        for (Subscription.Builder other : List.of(
                Subscription.builder("mail", "fabrikam", Subscription.Channel.CSP)
                        .partner("distri"),
                Subscription.builder("mail", "fabrikam", Subscription.Channel.CSP)
                        .partner("distri")
                        .reseller("store"),
                Subscription.builder("mail", "fabrikam", Subscription.Channel.MICROSOFT),
                Subscription.builder("mail", "acme", Subscription.Channel.CSP).partner("wholesale"))) {
            assertThat(told(aSaleToFabrikam().subscription(other))).isEmpty();
        }
    }

    @Test
    void whoever_hires_a_partner_keeps_what_it_has_from_others() {
        assertThat(told(aSupportEngagement())).containsExactly("existing-subscriptions-unchanged customer=acme");
    }

    // Sales

    @Test
    void without_the_mpn_id_on_the_order_the_reseller_earns_no_incentives() {
        assertThat(told(ScenarioFixture.of(Sale.builder(List.of("distri", "shop"), "fabrikam"))
                        .relationships(aPartnershipOfTheTwo(), aRelationship("distri", "fabrikam"))))
                .containsExactly("incentives-need-mpn-id resellers=shop");
        assertThat(told(ScenarioFixture.of(Sale.builder(List.of("direct"), "fabrikam"))
                        .relationships(aRelationship("direct", "fabrikam"))))
                .isEmpty();
    }

    @Test
    void both_consequences_of_a_sale_stand_in_order() {
        assertThat(told(aSale().subscription(Subscription.builder("mail", "acme", Subscription.Channel.CSP)
                        .partner("wholesale"))))
                .containsExactly(
                        "existing-subscriptions-unchanged customer=acme", "incentives-need-mpn-id resellers=shop");
    }

    @Test
    void the_credentials_of_a_new_customer_are_shown_once() {
        assertThat(told(ScenarioFixture.of(Sale.builder(List.of("distri", "shop"), "fabrikam")
                                .newCustomer(true)
                                .partnerIdOnRecord(SHOP_MPN_ID))
                        .relationships(aPartnershipOfTheTwo())))
                .containsExactly("credentials-shown-once customer=fabrikam");
    }

    // Relationships with customers

    @ParameterizedTest
    @CsvSource({
        "distri shop, may-order-for-customer partners=distri customer=fabrikam",
        "shop distri, may-order-for-customer partners=distri customer=fabrikam",
        "direct, may-order-for-customer partners=direct customer=fabrikam",
        "distri, may-order-for-customer partners=distri customer=fabrikam; "
                + "orders-go-through-reseller provider=distri customer=fabrikam",
        "shop, provider-needs-relationship reseller=shop customer=fabrikam"
    })
    void who_has_a_relationship_may_order_or_needs_somebody_who_does(String partners, String consequences) {
        for (Tenant.Type type : Tenant.Type.values()) {
            ScenarioFixture fixture = aRequestBy(partners).tenantType("fabrikam", type);
            assertThat(told(fixture))
                    .containsExactlyElementsOf(
                            type == Tenant.Type.CSP
                                    ? List.of("nothing-sold-into-csp-tenant customer=fabrikam")
                                    : List.of(consequences.split("; ")));
        }
        assertThat(told(aRequestBy(partners).notStating("fabrikam", FactName.TENANT_TYPE)))
                .containsExactly(consequences.split("; "));
    }

    @Test
    void nothing_is_sold_into_the_tenant_of_a_partner() {
        assertThat(told(aRequestBy("distri")
                        .notStating("fabrikam", FactName.TENANT_TYPE)
                        .tenant("fabrikam", "t-store")))
                .containsExactly("nothing-sold-into-csp-tenant customer=fabrikam");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06, 2023-10-09, GLOBAL, partner-administers-tenant",
        "2023-10, 2023-10-08, GLOBAL, partner-administers-tenant",
        "2023-10, 2023-10-09, GLOBAL, delegated-admin-not-included",
        "2021-06, 2023-10-09, US_GOVERNMENT, partner-administers-tenant",
        "2023-10, 2023-10-08, US_GOVERNMENT, partner-administers-tenant",
        "2023-10, 2023-10-09, US_GOVERNMENT, partner-administers-tenant",
        "2023-10, 2023-10-09, CHINA, partner-administers-tenant"
    })
    void delegated_admin_comes_with_a_relationship_until_october_2023(
            String edition, LocalDate asOf, Tenant.Cloud cloud, String code) {
        RuleSet rules = CspPolicy.edition(edition).standard();

        assertThat(told(aRequestToFabrikam().cloud("fabrikam", cloud).asOf(asOf), rules))
                .containsExactly(
                        "may-order-for-customer partners=distri customer=fabrikam",
                        code + " partners=distri, shop customer=fabrikam");
    }

    @Test
    void delegated_admin_that_is_not_asked_for_is_not_told() {
        assertThat(told(aRequestBy("distri shop"))).noneMatch(told -> told.contains("admin"));
        assertThat(told(aRequestBy("distri shop").asOf(LocalDate.of(2023, 10, 9))))
                .noneMatch(told -> told.contains("admin"));
    }

    // Always

    @Test
    void a_partnership_gives_the_provider_access() {
        assertThat(told(aPartnership().relationships()))
                .containsExactly(
                        "provider-may-order provider=distri reseller=shop",
                        "provider-has-admin-access provider=distri reseller=shop");
    }

    @Test
    void a_removal_leaves_customers_and_privileges() {
        assertThat(told(aRemoval()))
                .containsExactly(
                        "customers-kept reseller=shop",
                        "delegated-admin-kept provider=distri reseller=shop",
                        "reseller-unlisted provider=distri reseller=shop",
                        "no-notice-sent provider=distri reseller=shop",
                        "orders-end provider=distri reseller=shop");
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT_MANAGEMENT, credentials-shown-once customer=acme; reseller-has-admin-access reseller=shop customer=acme",
        "AZURE_ACCOUNT_MANAGEMENT, "
                + "credentials-shown-once customer=acme; grant-tenant-owner provider=distri reseller=shop customer=acme",
        "INCENTIVES, reseller-earns-incentives reseller=shop subscription=office; "
                + "reseller-manages-subscription reseller=shop customer=acme subscription=office",
        "SUPPORT, reseller-is-support-contact reseller=shop subscription=office"
    })
    void an_assignment_has_the_consequences_of_its_purpose(ResellerAssignment.Purpose purpose, String consequences) {
        assertThat(told(anAssignment(purpose))).containsExactly(consequences.split("; "));
    }

    @ParameterizedTest
    @EnumSource(names = {"INCENTIVES", "SUPPORT"})
    void a_subscription_that_a_changed_policy_does_not_ask_for_is_not_told(ResellerAssignment.Purpose purpose) {
        RuleSet changed = NEWER.without(CspRules.ASSIGNMENT_TARGET);

        assertThat(told(anAssignment(purpose, assignment -> assignment.mpnId(SHOP_MPN_ID)), changed))
                .isEmpty();
    }

    @Test
    void a_signature_no_longer_stands_in_the_way() {
        assertThat(told(aSignature())).containsExactly("agreement-in-place partner=shop");
    }

    // Enrollments

    @Test
    void an_enrollment_is_verified_and_the_contact_too() {
        assertThat(told(anEnrollment("shop")))
                .containsExactly("verification-follows partner=shop", "primary-contact-verified partner=shop");
    }

    @Test
    void an_enrollment_without_an_agreement_in_force_leaves_it_to_be_signed() {
        assertThat(told(anEnrollment("shop").reseller(partner -> partner.agreements())))
                .contains("agreement-to-sign partner=shop");
        assertThat(told(anEnrollment("shop").notStating("shop", FactName.AGREEMENTS)))
                .contains("agreement-to-sign partner=shop");
    }

    @ParameterizedTest
    @CsvSource({"FR, false", "JP, true"})
    void an_agreement_of_another_account_of_the_region_covers_the_enrolling_one(String country, boolean isToSign) {
        ScenarioFixture fixture = anEnrollment("shop")
                .reseller(partner -> partner.agreements().organization("store-group"))
                .country("store", country);

        assertThat(told(fixture).contains("agreement-to-sign partner=shop")).isEqualTo(isToSign);
    }

    @Test
    void an_enrollment_without_an_mpn_id_leaves_it_to_be_associated() {
        assertThat(told(anEnrollment("shop").reseller(partner -> partner.noMpnId())))
                .endsWith("mpn-id-to-associate partner=shop");
    }

    @Test
    void a_provider_is_approved_by_microsoft() {
        assertThat(told(anEnrollment("distri"))).endsWith("provider-approval partner=distri");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-23, PASSED, false",
        "2023-04-23, NONE, false",
        "2023-04-24, NONE, true",
        "2023-04-24, PASSED, false"
    })
    void a_direct_bill_partner_is_assessed_since_april_2023(
            LocalDate asOf, Enrollment.CapabilitiesAssessment assessment, boolean isAssessed) {
        String supportPlan = "support-plan-after-credit-check partner=direct";
        String follows = "assessment-follows partner=direct";
        ScenarioFixture fixture = anEnrollmentOfDirect(assessment).asOf(asOf);

        assertThat(told(fixture, NEWER_EXTENDED))
                .endsWith(isAssessed ? new String[] {supportPlan, follows} : new String[] {supportPlan});
        assertThat(told(fixture, OLDER_EXTENDED)).endsWith(supportPlan);
        assertThat(told(fixture, NEWER)).doesNotContain(supportPlan, follows);
        assertThat(told(fixture, OLDER)).doesNotContain(supportPlan, follows);
    }

    @Test
    void only_direct_bill_partners_are_assessed() {
        ScenarioFixture fixture = anEnrollment("shop").asOf(LocalDate.of(2023, 4, 24));

        assertThat(told(fixture, NEWER_EXTENDED))
                .isNotEmpty()
                .noneMatch(told -> told.startsWith("assessment-follows"))
                .noneMatch(told -> told.startsWith("support-plan-after-credit-check"));
    }

    // A country that left its region on a day that nobody gives

    @ParameterizedTest
    @CsvSource({
        "2021-09-19, RU, ",
        "2021-09-20, RU, RU",
        "2023-08-16, RU, RU",
        "2023-08-16, BY, BY",
        "2023-08-17, RU, ",
        "2022-01-01, FR, "
    })
    void the_region_of_two_countries_is_uncertain_for_some_time(
            LocalDate asOf, String country, @Nullable String countries) {
        ScenarioFixture fixture = aRemoval().country("shop", country).asOf(asOf);

        assertThat(told(fixture).stream().filter(told -> told.startsWith("region-uncertain")))
                .isEqualTo(countries == null ? List.of() : List.of("region-uncertain countries=" + countries));
        assertThat(told(fixture, OLDER)).noneMatch(told -> told.startsWith("region-uncertain"));
    }

    @Test
    void countries_of_uncertain_region_stand_once_in_the_order_of_the_parties_that_are_named() {
        ScenarioFixture fixture = aRemoval()
                .country("distri", "BY")
                .country("shop", "RU")
                .country("store", "RU")
                .asOf(LocalDate.of(2022, 1, 1));
        ScenarioFixture alike = aSaleToFabrikam()
                .country("distri", "RU")
                .country("shop", "RU")
                .country("fabrikam", "RU")
                .asOf(LocalDate.of(2022, 1, 1));

        assertThat(told(fixture)).endsWith("region-uncertain countries=BY, RU");
        assertThat(told(alike)).containsExactly("region-uncertain countries=RU");
        assertThat(told(aRemoval().country("store", "RU").asOf(LocalDate.of(2022, 1, 1))))
                .noneMatch(told -> told.startsWith("region-uncertain"));
    }

    @Test
    void a_country_that_is_not_stated_makes_no_region_uncertain() {
        ScenarioFixture fixture =
                aRemoval().notStating("shop", FactName.COUNTRY).asOf(LocalDate.of(2022, 1, 1));

        assertThat(told(fixture)).isNotEmpty().noneMatch(told -> told.startsWith("region-uncertain"));
    }

    // Only when allowed

    static List<ScenarioFixture> denied() {
        return List.of(
                aSale().relationships(),
                aPartnership(request -> request.notAccepted()),
                aRemoval().relationships(),
                aCustomerRelationship(request -> request.notAccepted()),
                anAssignment(ResellerAssignment.Purpose.SUPPORT).relationships(),
                aSupportEngagement().relationships(),
                anEnrollment("shop", enrollment -> enrollment.role(Role.BILLING_ADMIN)),
                aSignature(signature -> signature.verification(AgreementSignature.Verification.REJECTED)));
    }

    @ParameterizedTest
    @MethodSource("denied")
    void what_is_denied_has_none(ScenarioFixture fixture) {
        Verdict verdict = NEWER.evaluate(fixture.build());

        assertThat(verdict.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(verdict.consequences()).isEmpty();
    }

    static List<ScenarioFixture> undetermined() {
        return List.of(
                aSale().withoutRelationships(),
                aPartnership().withoutRelationships(),
                aRemoval().withoutRelationships(),
                aCustomerRelationship().withoutRelationships(),
                anAssignment(ResellerAssignment.Purpose.SUPPORT).withoutRelationships(),
                aSupportEngagement().withoutRelationships(),
                anEnrollment("shop", enrollment -> enrollment),
                aSignature(signature -> signature));
    }

    @ParameterizedTest
    @MethodSource("undetermined")
    void what_is_undetermined_has_none(ScenarioFixture fixture) {
        Verdict verdict = NEWER.evaluate(fixture.build());

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(verdict.consequences()).isEmpty();
    }

    /** A sale that has no consequence of its own. */
    private static ScenarioFixture aSaleToFabrikam() {
        return ScenarioFixture.of(
                        Sale.builder(List.of("distri", "shop"), "fabrikam").partnerIdOnRecord(SHOP_MPN_ID))
                .relationships(aPartnershipOfTheTwo(), aRelationship("distri", "fabrikam"));
    }

    private static ScenarioFixture aRequestToFabrikam() {
        return ScenarioFixture.of(CustomerRelationshipRequest.builder(List.of("distri", "shop"), "fabrikam")
                        .acceptedBy(Role.GLOBAL_ADMIN)
                        .delegatedAdmin(true))
                .cloud("distri", Tenant.Cloud.GLOBAL)
                .relationships(aPartnershipOfTheTwo());
    }

    private static ScenarioFixture aRequestBy(String partners) {
        return ScenarioFixture.of(CustomerRelationshipRequest.builder(List.of(partners.split(" ")), "fabrikam")
                        .acceptedBy(Role.GLOBAL_ADMIN)
                        .delegatedAdmin(false))
                .relationships(aPartnershipOfTheTwo());
    }

    private static ScenarioFixture anEnrollmentOfDirect(Enrollment.CapabilitiesAssessment assessment) {
        Enrollment complete = (Enrollment) anEnrollment("direct").build().transaction();
        return ScenarioFixture.of(complete.toBuilder().capabilitiesAssessment(assessment));
    }

    private static Partnership aPartnershipOfTheTwo() {
        return Partnership.of("distri", "shop", Relationship.Status.ACTIVE);
    }

    private static Relationship[] withOther(Relationship.Status status) {
        return new Relationship[] {
            aPartnershipOfTheTwo(),
            aRelationship("distri", "fabrikam"),
            ResellerRelationship.of("wholesale", "fabrikam", status)
        };
    }

    private static List<String> told(ScenarioFixture fixture) {
        return told(fixture, NEWER);
    }

    /** Codes and arguments, in order. */
    private static List<String> told(ScenarioFixture fixture, RuleSet rules) {
        Verdict verdict = rules.evaluate(fixture.build());
        assertThat(verdict.isAllowed()).as("%s", verdict).isTrue();
        return verdict.consequences().stream().map(ConsequencesTest::line).toList();
    }

    private static String line(Consequence consequence) {
        StringBuilder line = new StringBuilder(consequence.code());
        consequence
                .arguments()
                .forEach((String name, ArgumentValue value) ->
                        line.append(' ').append(name).append('=').append(value));
        return line.toString();
    }
}

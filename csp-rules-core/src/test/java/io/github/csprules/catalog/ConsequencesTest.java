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
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.CspPolicy;
import io.github.csprules.Newest;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsequencesTest {

    private static final String UNCHANGED = "existing-subscriptions-unchanged";
    private static final String NEED_MPN_ID = "incentives-need-mpn-id";

    // A sale and a customer relationship beside others

    @Test
    void a_sale_beside_nothing_else_has_no_consequence() {
        assertThat(codes(aSaleToFabrikam())).isEmpty();
        assertThat(codes(aRequestToFabrikam())).isEmpty();
    }

    @Test
    void an_active_relationship_with_another_partner_is_told() {
        assertThat(codes(aSaleToFabrikam().relationships(withOther(Relationship.Status.ACTIVE))))
                .containsExactly(UNCHANGED);
        assertThat(codes(aRequestToFabrikam().relationships(withOther(Relationship.Status.ACTIVE))))
                .containsExactly(UNCHANGED);
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "ACTIVE")
    void a_relationship_that_is_not_active_is_not_told(Relationship.Status status) {
        assertThat(codes(aSaleToFabrikam().relationships(withOther(status)))).isEmpty();
        assertThat(codes(aRequestToFabrikam().relationships(withOther(status)))).isEmpty();
    }

    @Test
    void a_relationship_with_a_partner_of_the_transaction_or_of_another_customer_is_not_told() {
        Relationship[] others = {
            aPartnershipOfTheTwo(),
            aRelationship("distri", "fabrikam"),
            aRelationship("shop", "fabrikam"),
            aRelationship("cloudly", "acme")
        };

        assertThat(codes(aSaleToFabrikam().relationships(others))).isEmpty();
        assertThat(codes(aRequestToFabrikam().relationships(others))).isEmpty();
    }

    @Test
    void a_subscription_that_another_partner_sold_through_the_program_is_told() {
        Subscription.Builder ofOther = Subscription.builder("mail", "fabrikam", Subscription.Channel.CSP)
                .partner("wholesale")
                .reseller("shop");

        assertThat(codes(aSaleToFabrikam().subscription(ofOther))).containsExactly(UNCHANGED);
        assertThat(codes(aRequestToFabrikam().subscription(ofOther))).containsExactly(UNCHANGED);
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
            assertThat(codes(aSaleToFabrikam().subscription(other))).isEmpty();
        }
    }

    @Test
    void a_subscription_that_the_provider_sold_is_told_to_a_reseller_who_asks_alone() {
        ScenarioFixture byShopAlone = ScenarioFixture.of(CustomerRelationshipRequest.builder(List.of("shop"), "acme")
                        .acceptedBy(Role.GLOBAL_ADMIN)
                        .delegatedAdmin(true))
                .relationships();

        assertThat(codes(byShopAlone)).containsExactly(UNCHANGED);
    }

    @Test
    void what_stays_unchanged_rests_on_these_clauses() {
        assertThat(consequence(UNCHANGED))
                .isEqualTo(expected(
                        UNCHANGED, Consequence.Level.NOTICE, "S0-164", "S0-165", "S2-120..121", "S4-110..119"));
    }

    @Test
    void without_the_mpn_id_on_the_order_the_reseller_earns_no_incentives() {
        ScenarioFixture withoutMpnId = ScenarioFixture.of(Sale.builder(List.of("distri", "shop"), "fabrikam"))
                .relationships(aPartnershipOfTheTwo(), aRelationship("distri", "fabrikam"));
        ScenarioFixture byDirectBillPartner = ScenarioFixture.of(Sale.builder(List.of("direct"), "fabrikam"))
                .relationships(aRelationship("direct", "fabrikam"));

        assertThat(codes(withoutMpnId)).containsExactly(NEED_MPN_ID);
        assertThat(codes(aSaleToFabrikam())).isEmpty();
        assertThat(codes(byDirectBillPartner)).isEmpty();
        assertThat(consequence(NEED_MPN_ID))
                .isEqualTo(expected(NEED_MPN_ID, Consequence.Level.CAUTION, "S3-141", "S3-143", "S3-158", "S3-216"));
    }

    @Test
    void both_consequences_of_a_sale_stand_in_order() {
        assertThat(codes(aSale().subscription(Subscription.builder("mail", "acme", Subscription.Channel.CSP)
                        .partner("direct"))))
                .containsExactly(UNCHANGED, NEED_MPN_ID);
    }

    // Always

    @Test
    void a_partnership_gives_the_provider_access() {
        assertThat(codes(aPartnership())).containsExactly("provider-may-order", "provider-has-admin-access");
        assertThat(level("provider-may-order")).isEqualTo(Consequence.Level.NOTICE);
        assertThat(level("provider-has-admin-access")).isEqualTo(Consequence.Level.CAUTION);
    }

    @Test
    void a_removal_leaves_customers_and_privileges() {
        assertThat(codes(aRemoval()))
                .containsExactly("customers-kept", "delegated-admin-kept", "reseller-unlisted", "no-notice-sent");
        assertThat(level("customers-kept")).isEqualTo(Consequence.Level.CAUTION);
        assertThat(level("delegated-admin-kept")).isEqualTo(Consequence.Level.CAUTION);
        assertThat(level("reseller-unlisted")).isEqualTo(Consequence.Level.NOTICE);
        assertThat(level("no-notice-sent")).isEqualTo(Consequence.Level.NOTICE);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT_MANAGEMENT, reseller-has-admin-access",
        "AZURE_ACCOUNT_MANAGEMENT, grant-tenant-owner",
        "INCENTIVES, reseller-earns-incentives",
        "SUPPORT, reseller-is-support-contact"
    })
    void an_assignment_has_the_consequence_of_its_purpose(ResellerAssignment.Purpose purpose, String code) {
        assertThat(codes(anAssignment(purpose))).containsExactly(code);
        assertThat(level(code)).isEqualTo(Consequence.Level.NOTICE);
    }

    @Test
    void support_for_a_subscription_has_none() {
        assertThat(codes(aSupportEngagement())).isEmpty();
    }

    @Test
    void an_enrollment_is_verified_and_then_signed() {
        assertThat(codes(anEnrollment("shop"))).containsExactly("verification-follows", "agreement-to-sign");
        assertThat(level("verification-follows")).isEqualTo(Consequence.Level.NOTICE);
        assertThat(level("agreement-to-sign")).isEqualTo(Consequence.Level.NOTICE);
    }

    @Test
    void an_enrollment_without_an_mpn_id_leaves_it_to_be_associated() {
        assertThat(codes(anEnrollment("shop").reseller(partner -> partner.noMpnId())))
                .containsExactly("verification-follows", "agreement-to-sign", "mpn-id-to-associate");
        assertThat(consequence("mpn-id-to-associate"))
                .isEqualTo(expected("mpn-id-to-associate", Consequence.Level.CAUTION, "S1-161"));
    }

    @Test
    void a_signature_opens_the_way_to_transactions() {
        assertThat(codes(aSignature())).containsExactly("may-transact");
        assertThat(consequence("may-transact"))
                .isEqualTo(expected("may-transact", Consequence.Level.NOTICE, "S0-149", "S0-152", "S1-167"));
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
        Verdict verdict = CspPolicy.standard().evaluate(fixture.build());

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
        Verdict verdict = CspPolicy.standard().evaluate(fixture.build());

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(verdict.consequences()).isEmpty();
    }

    @Test
    void both_policies_tell_the_same() {
        for (TransactionType type : TransactionType.values()) {
            assertThat(CspPolicy.extended().evaluate(ofType(type).build()).consequences())
                    .isEqualTo(
                            CspPolicy.standard().evaluate(ofType(type).build()).consequences());
        }
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
                .delegatedAdmin(true));
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

    private static List<String> codes(ScenarioFixture fixture) {
        return CspPolicy.standard().evaluate(fixture.build()).consequences().stream()
                .map(Consequence::code)
                .toList();
    }

    private static Consequence consequence(String code) {
        RuleSet rules = CspPolicy.extended();
        ConsequenceRule rule = rules.consequences().stream()
                .filter(consequence -> consequence.code().equals(code))
                .findFirst()
                .orElseThrow();
        return new Consequence(rule.code(), rule.level(), Map.of(), rules.citations(rule));
    }

    private static Consequence.Level level(String code) {
        return consequence(code).level();
    }

    private static Consequence expected(String code, Consequence.Level level, String... clauses) {
        return new Consequence(code, level, Map.of(), Newest.citations(clauses));
    }
}

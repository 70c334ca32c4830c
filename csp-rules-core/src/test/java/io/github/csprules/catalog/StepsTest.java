package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.TODAY;
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

import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Route;
import io.github.csprules.advice.Routes;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each step where it is taken: who acts, and what is so after it. */
class StepsTest {

    private static final LocalDate LAST_DAY_WITH_DAP = LocalDate.of(2023, 10, 8);

    private static Advice advice(ScenarioFixture fixture) {
        return Routes.of(CspPolicy.extended()).find(fixture.build());
    }

    /** The steps of each route, best first. */
    private static List<String> routes(ScenarioFixture fixture) {
        return advice(fixture).routes().stream()
                .map(route -> route.stages().stream()
                        .map(stage -> stage.action().toString())
                        .toList()
                        .toString())
                .toList();
    }

    /** Where the best route leads. */
    private static Scenario end(ScenarioFixture fixture) {
        return advice(fixture).routes().get(0).scenario();
    }

    private static Partner shop(Scenario scenario) {
        return scenario.book().partner("shop").orElseThrow();
    }

    // others take part

    @Test
    void order_through_takes_those_who_have_something_with_the_customer() {
        assertThat(routes(aSale("shop"))).containsExactly("[order-through [distri, shop]]", "[order-through [direct]]");
        assertThat(routes(aSale("distri")))
                .containsExactly("[order-through [distri, shop]]", "[order-through [direct]]");
    }

    @Test
    void order_through_takes_another_account_of_the_company_unless_one_is_suspended() {
        ScenarioFixture abroad = aSale("direct")
                .country("direct", "US")
                .relationships(aRelationship("direct", "acme"), aRelationship("cloudly", "acme"))
                .partner("cloudly", partner -> partner.organization("direct-group"));
        assertThat(routes(abroad)).containsExactly("[order-through [cloudly]]");

        ScenarioFixture suspended = aSale("direct")
                .relationships(aRelationship("direct", "acme"))
                .partner("direct", partner -> partner.authorization(Partner.Authorization.SUSPENDED))
                .partner("cloudly", partner -> partner.organization("direct-group"));
        assertThat(advice(suspended).incurable())
                .extracting(Advice.Incurable::need)
                .containsExactly(Reason.Need.OTHER_SELLER);
    }

    @Test
    void order_through_keeps_who_orders_where_it_is_no_new_order() {
        assertThat(routes(ScenarioFixture.of(
                                Sale.builder(List.of("distri", "store"), "acme").kind(Sale.Kind.RENEWAL))
                        .partner("store", partner -> partner.organization("acme-group"))))
                .containsExactly("[order-through [distri, shop]]");
    }

    @Test
    void order_through_lets_one_of_two_ask_alone_and_exchanges_roles() {
        assertThat(routes(ScenarioFixture.of(CustomerRelationshipRequest.builder(List.of("direct", "cloudly"), "acme")
                        .acceptedBy(Role.GLOBAL_ADMIN))))
                .containsExactly("[order-through [direct]]", "[order-through [cloudly]]");
        assertThat(routes(ScenarioFixture.of(
                        PartnershipRequest.builder("shop", "wholesale").acceptedBy(Role.GLOBAL_ADMIN))))
                .contains("[order-through [wholesale, shop]]");
        assertThat(routes(anAssignment(
                                ResellerAssignment.Purpose.SUPPORT,
                                assignment -> assignment.provider("wholesale").subscription("office"))
                        .relationships(
                                Partnership.of("distri", "shop", Relationship.Status.ACTIVE),
                                Partnership.of("wholesale", "shop", Relationship.Status.ACTIVE),
                                aRelationship("distri", "acme"),
                                aRelationship("wholesale", "acme"))))
                .containsExactly("[order-through [distri, shop]]");
    }

    @Test
    void use_separate_tenant_names_a_new_customer_in_a_tenant_of_its_own() {
        ScenarioFixture own = aCustomerRelationship()
                .tenant("acme", "t-store")
                .alsoCustomer("new-acme")
                .notStating("acme", FactName.TENANT_TYPE)
                .relationships(
                        Partnership.of("distri", "shop", Relationship.Status.ACTIVE),
                        Partnership.of("distri", "store", Relationship.Status.ACTIVE));
        Scenario after = advice(own).routes().stream()
                .map(Route::scenario)
                .filter(scenario -> !scenario.customer().id().equals("acme"))
                .findFirst()
                .orElseThrow();
        Customer customer = after.customer();
        assertThat(customer.id()).isEqualTo("new-new-acme");
        assertThat(customer.tenant()).isEqualTo(Tenant.customer("new-t-store"));
        assertThat(customer.organization().get()).isEqualTo("acme-group");
        assertThat(customer.country().get()).isEqualTo("ES");
        assertThat(customer.agreements().get()).isEmpty();
    }

    // how it is carried out

    @Test
    void add_with_order_needs_a_customer_who_has_nothing_yet() {
        ScenarioFixture unknown = ScenarioFixture.of(Sale.builder(List.of("direct"), "fabrikam"));
        assertThat(routes(unknown))
                .containsExactly("[add-with-order direct]", "[request-relationship direct [direct, fabrikam]]");
        assertThat(routes(aSale("direct").relationships()))
                .containsExactly("[request-relationship direct [direct, acme]]");
    }

    @Test
    void put_id_on_record_takes_the_reseller_s_own() {
        assertThat(end(aSale(sale -> sale.partnerIdOnRecord("other")))
                        .transaction(Sale.class)
                        .partnerIdOnRecord())
                .contains(ScenarioFixture.SHOP_MPN_ID);
        assertThat(end(anAssignment(
                                ResellerAssignment.Purpose.INCENTIVES,
                                assignment -> assignment
                                        .subscription("office")
                                        .mpnId("other")
                                        .assuming(FactName.ASSIGNED_MPN_ID)))
                        .transaction())
                .satisfies(transaction -> assertThat(transaction.assumed()).isEmpty())
                .extracting(transaction ->
                        ((ResellerAssignment) transaction).mpnId().get())
                .isEqualTo(ScenarioFixture.SHOP_MPN_ID);
    }

    @Test
    void settings_of_the_transaction_are_made_by_who_can() {
        assertThat(routes(aSale(sale -> sale.partnerOnRecordAttested(false)).asOf(LocalDate.of(2022, 12, 9))))
                .containsExactly("[attest distri]");
        assertThat(routes(aPartnership(
                        request -> request.role(Role.HELPDESK_AGENT).acceptedBy(Role.GLOBAL_ADMIN))))
                .containsExactly("[act-as-global-admin distri]");
        assertThat(routes(aPartnership(request -> request.acceptedBy(Role.USER_ADMIN))))
                .contains("[accept-as-global-admin shop]");
        assertThat(routes(aCustomerRelationship(request -> request.notAccepted())))
                .contains("[accept-as-global-admin acme]");
        assertThat(routes(aCustomerRelationship(
                                request -> request.acceptedBy(Role.GLOBAL_ADMIN).delegatedAdmin(false))
                        .cloud("acme", Tenant.Cloud.GERMANY)
                        .cloud("distri", Tenant.Cloud.GERMANY)
                        .cloud("shop", Tenant.Cloud.GERMANY)))
                .containsExactly("[request-delegated-admin distri]");
    }

    @Test
    void a_partnership_is_removed_in_good_faith_with_notice_by_who_may() {
        assertThat(routes(aRemoval(
                        PartnershipRemoval.Requester.PROVIDER,
                        removal -> removal.goodFaith(false).legalNotice(PartnershipRemoval.LegalNotice.OUTSTANDING))))
                .containsExactly("[declare-good-faith distri, give-notice distri]");
        assertThat(routes(aRemoval(PartnershipRemoval.Requester.RESELLER, removal -> removal)))
                .containsExactly("[remove-through-support]", "[remove-through-provider distri]");
    }

    @Test
    void an_enrollment_is_completed_with_what_is_assumed() {
        CompanyProfile empty = CompanyProfile.empty().with(FactName.PROFILE_ADDRESS, " ");
        Scenario after = end(anEnrollment(
                "shop",
                enrollment -> enrollment
                        .role(Role.GLOBAL_ADMIN)
                        .newToProgram(true)
                        .primaryContactEmail("shop@gmail.com")
                        .profile(empty)));
        Enrollment enrollment = after.transaction(Enrollment.class);
        assertThat(enrollment.primaryContactEmail().get()).isEqualTo("contact@company.example");
        for (FactName<?> part : CompanyProfile.PARTS) {
            assertThat(enrollment.profile().get().part(part).get()).isEqualTo("to be given");
        }
        assertThat(enrollment.assumed())
                .containsExactlyElementsOf(assumed(FactName.PRIMARY_CONTACT_EMAIL, CompanyProfile.PARTS));
    }

    private static List<FactName<?>> assumed(FactName<?> first, List<FactName<String>> others) {
        List<FactName<?>> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    @Test
    void verification_is_microsoft_s_unless_it_was_rejected() {
        assertThat(routes(aSignature(signature ->
                        signature.role(Role.GLOBAL_ADMIN).verification(AgreementSignature.Verification.PENDING))))
                .containsExactly("[get-verified]");
        assertThat(routes(aSignature(signature ->
                        signature.role(Role.GLOBAL_ADMIN).verification(AgreementSignature.Verification.REJECTED))))
                .containsExactly("[get-verified shop]");
    }

    @Test
    void wait_goes_to_the_day_that_the_finding_names() {
        ScenarioFixture early = aSale().reseller(partner -> partner.enrolledOn(TODAY.plusDays(3)));
        assertThat(routes(early)).first().isEqualTo("[wait [2021-06-04]]");
        assertThat(end(early).asOf()).isEqualTo(TODAY.plusDays(3));
    }

    // what changes the world

    @Test
    void a_reseller_gets_ready_step_by_step() {
        ScenarioFixture nobody = aSale("distri", "shop")
                .reseller(partner ->
                        partner.neverOnboarded().neverEnrolled().noMpnId().agreements());
        assertThat(routes(nobody))
                .contains("[create-account shop, enroll shop, associate-mpn-id shop, sign-partner-agreement shop]");
        Partner after = shop(advice(nobody).routes().stream()
                .filter(route -> route.stages().size() == 4)
                .findFirst()
                .orElseThrow()
                .scenario());
        assertThat(after.onboardedOn().get()).isEqualTo(TODAY);
        assertThat(after.enrolledOn().get()).isEqualTo(TODAY);
        assertThat(after.mpnId().get()).isEqualTo(MpnId.of("new-mpn-id", MpnId.Type.LOCATION, "DE"));
        assertThat(after.agreements().get())
                .containsExactly(Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, TODAY));
        assertThat(after.assumed()).containsExactly(FactName.MPN_ID);
    }

    @Test
    void associate_mpn_id_takes_the_id_that_is_put_on_record_where_there_was_none() {
        assertThat(shop(end(aSale(sale -> sale.partnerIdOnRecord("4711")).reseller(Partner.Builder::noMpnId)))
                        .mpnId()
                        .get()
                        .id())
                .isEqualTo("4711");
    }

    @Test
    void sign_partner_agreement_may_be_done_by_an_account_that_covers() {
        ScenarioFixture unsigned = aSale("direct")
                .partner("direct", partner -> partner.agreements())
                .partner("cloudly", partner -> partner.agreements().organization("direct-group"))
                .relationships(aRelationship("direct", "acme"));
        assertThat(routes(unsigned)).contains("[sign-partner-agreement direct]", "[sign-partner-agreement cloudly]");
    }

    @Test
    void end_partnership_goes_through_support_where_the_provider_may_not() {
        ScenarioFixture own = ScenarioFixture.of(CustomerRelationshipRequest.builder(List.of("distri"), "acme")
                        .acceptedBy(Role.GLOBAL_ADMIN))
                .tenant("acme", "t-store")
                .notStating("acme", FactName.TENANT_TYPE)
                .relationships(Partnership.of("distri", "store", Relationship.Status.ACTIVE));
        assertThat(routes(own)).contains("[end-partnership distri [store]]");
        assertThat(routes(own.asOf(LocalDate.of(2020, 6, 28)))).contains("[end-partnership [store]]");
    }

    @Test
    void end_relationship_is_not_open_while_a_subscription_was_sold() {
        ScenarioFixture customerToo = aPartnership()
                .tenant("acme", "t-shop")
                .notStating("acme", FactName.TENANT_TYPE)
                .relationships(aRelationship("distri", "acme"), aRelationship("distri", "fabrikam"));
        assertThat(routes(customerToo)).noneMatch(route -> route.contains("end-relationship"));
        assertThat(routes(aPartnership()
                        .tenant("fabrikam", "t-shop")
                        .notStating("fabrikam", FactName.TENANT_TYPE)
                        .relationships(aRelationship("distri", "fabrikam"))))
                .contains("[end-relationship distri [fabrikam]]");
    }

    @Test
    void establish_partnership_is_the_provider_s_until_it_has_asked() {
        ResellerRelationship relationship = aRelationship("distri", "acme");
        assertThat(routes(aSale().relationships(relationship))).contains("[establish-partnership distri [shop]]");
        assertThat(routes(aSale().relationships(
                                relationship, Partnership.of("distri", "shop", Relationship.Status.REQUESTED))))
                .contains("[establish-partnership shop [distri]]");
    }

    @Test
    void request_relationship_is_asked_for_alone_or_with_the_reseller_and_granted_by_the_customer() {
        Partnership partnership = Partnership.of("distri", "shop", Relationship.Status.ACTIVE);
        assertThat(routes(aSale().relationships(partnership)))
                .contains(
                        "[request-relationship distri [distri, acme]]",
                        "[request-relationship shop [shop, distri, acme]]");
        assertThat(routes(aSale().relationships(
                                partnership, ResellerRelationship.of("distri", "acme", Relationship.Status.REQUESTED))))
                .contains("[request-relationship acme [distri, acme]]");
    }

    @Test
    void delegated_admin_comes_with_the_relationship_until_october_2023_and_is_granular_since() {
        ScenarioFixture hired = aSupportEngagement().relationships();
        assertThat(routes(hired.asOf(LAST_DAY_WITH_DAP))).contains("[request-relationship shop [shop, acme]]");
        assertThat(routes(hired.asOf(LAST_DAY_WITH_DAP.plusDays(1))))
                .contains("[request-relationship shop [shop, acme], grant-delegated-admin acme [shop]]");
        ScenarioFixture ungranted = aSupportEngagement()
                .relationships(ResellerRelationship.of("shop", "acme", Relationship.Status.ACTIVE)
                        .withDelegatedAdmin(ResellerRelationship.DelegatedAdmin.NONE));
        assertThat(granted(ungranted.asOf(LAST_DAY_WITH_DAP))).isEqualTo(ResellerRelationship.DelegatedAdmin.DAP);
        assertThat(granted(ungranted.asOf(LAST_DAY_WITH_DAP.plusDays(1))))
                .isEqualTo(ResellerRelationship.DelegatedAdmin.GDAP);
    }

    private static ResellerRelationship.DelegatedAdmin granted(ScenarioFixture fixture) {
        Scenario after = end(fixture);
        return after.book()
                .resellerRelationship(shop(after), after.customer())
                .orElseThrow()
                .delegatedAdmin()
                .get();
    }

    @Test
    void what_a_customer_and_a_partner_have_to_give_is_given() {
        assertThat(routes(aSale().customer(customer -> customer.agreements())))
                .contains("[accept-customer-agreement acme]");
        Scenario after =
                end(aSale("direct").country("acme", "PL").partner("direct", partner -> partner.noRegistrationId()));
        assertThat(after.book().partner("direct").orElseThrow().registrationId().get())
                .isEqualTo("new-registration-id");
        assertThat(after.book().partner("direct").orElseThrow().assumed()).containsExactly(FactName.REGISTRATION_ID);
    }
}

package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aCustomerRelationship;
import static io.github.csprules.catalog.ScenarioFixture.aRelationship;
import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.aSupportEngagement;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Routes;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.ResellerRelationship.DelegatedAdmin;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.Step;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When steps that change the world, or the customer, are open, by whom, and what is so after them. */
class StepConditionsTest {

    private static final RuleSet RULES = CspPolicy.extended();
    private static final LocalDate LAST_DAY_WITH_DAP = LocalDate.of(2023, 10, 8);
    private static final Partnership PARTNERS = Partnership.of("distri", "shop", Relationship.Status.ACTIVE);
    private static final Partnership WITH_STORE = Partnership.of("distri", "store", Relationship.Status.ACTIVE);

    /** The actions that a step opens, however useful they are. */
    private static List<Action> open(String step, Scenario scenario) {
        Step named = RULES.steps().stream()
                .filter(one -> one.toString().equals(step))
                .findFirst()
                .orElseThrow();
        return named.open(RULES, scenario, RULES.evaluate(scenario).violations());
    }

    private static List<String> actions(String step, ScenarioFixture fixture) {
        return open(step, fixture.build()).stream().map(Action::toString).toList();
    }

    private static ResellerRelationship relationshipAfter(String step, String partner, ScenarioFixture fixture) {
        Scenario scenario = fixture.build();
        Scenario after = open(step, scenario).get(0).apply(scenario);
        return after.book()
                .resellerRelationship(after.book().partner(partner).orElseThrow(), after.customer())
                .orElseThrow();
    }

    private static ResellerRelationship of(String partner, Relationship.Status status) {
        return ResellerRelationship.of(partner, "acme", status);
    }

    // request-relationship

    @Test
    void request_relationship_is_asked_for_with_the_reseller_only_where_it_has_none() {
        assertThat(actions("request-relationship", aSale().relationships(PARTNERS)))
                .containsExactly(
                        "request-relationship distri [distri, acme]", "request-relationship shop [shop, distri, acme]");
        assertThat(actions("request-relationship", aSale().relationships(PARTNERS, aRelationship("shop", "acme"))))
                .containsExactly("request-relationship distri [distri, acme]");
    }

    @Test
    void request_relationship_writes_no_status_that_is_not_stated() {
        ResellerRelationship unknown = ResellerRelationship.of("shop", "acme");
        assertThat(actions("request-relationship", aSale().relationships(PARTNERS, unknown)))
                .containsExactly("request-relationship distri [distri, acme]");
    }

    @Test
    void request_relationship_writes_no_privileges_that_are_not_stated() {
        ResellerRelationship requested = of("shop", Relationship.Status.REQUESTED);
        ScenarioFixture hired = aSupportEngagement().relationships(requested);
        assertThat(actions("request-relationship", hired.asOf(LAST_DAY_WITH_DAP)))
                .isEmpty();
        assertThat(actions(
                        "request-relationship",
                        aSupportEngagement()
                                .relationships(requested.withDelegatedAdmin(DelegatedAdmin.NONE))
                                .asOf(LAST_DAY_WITH_DAP)))
                .containsExactly("request-relationship acme [shop, acme]");
    }

    @Test
    void request_relationship_keeps_the_privileges_that_were_there() {
        ScenarioFixture requested = aSale().relationships(
                        PARTNERS, of("distri", Relationship.Status.REQUESTED).withDelegatedAdmin(DelegatedAdmin.GDAP));
        assertThat(relationshipAfter("request-relationship", "distri", requested))
                .isEqualTo(of("distri", Relationship.Status.ACTIVE).withDelegatedAdmin(DelegatedAdmin.GDAP));
    }

    @Test
    void request_relationship_gives_a_new_one_what_was_asked_for() {
        assertThat(relationshipAfter("request-relationship", "distri", aSale().relationships(PARTNERS)))
                .isEqualTo(of("distri", Relationship.Status.ACTIVE).withDelegatedAdmin(DelegatedAdmin.NONE));
        ScenarioFixture hired = aSupportEngagement().relationships();
        assertThat(relationshipAfter("request-relationship", "shop", hired.asOf(LAST_DAY_WITH_DAP)))
                .isEqualTo(of("shop", Relationship.Status.ACTIVE).withDelegatedAdmin(DelegatedAdmin.DAP));
        assertThat(relationshipAfter("request-relationship", "shop", hired.asOf(LAST_DAY_WITH_DAP.plusDays(1))))
                .isEqualTo(of("shop", Relationship.Status.ACTIVE).withDelegatedAdmin(DelegatedAdmin.NONE));
    }

    // grant-delegated-admin

    @Test
    void grant_delegated_admin_needs_an_active_relationship_that_states_its_privileges() {
        LocalDate day = LAST_DAY_WITH_DAP.plusDays(1);
        assertThat(actions(
                        "grant-delegated-admin",
                        aSupportEngagement()
                                .relationships(
                                        of("shop", Relationship.Status.ACTIVE).withDelegatedAdmin(DelegatedAdmin.NONE))
                                .asOf(day)))
                .containsExactly("grant-delegated-admin acme [shop]");
        assertThat(actions(
                        "grant-delegated-admin",
                        aSupportEngagement()
                                .relationships(of("shop", Relationship.Status.REQUESTED)
                                        .withDelegatedAdmin(DelegatedAdmin.NONE))
                                .asOf(day)))
                .isEmpty();
        assertThat(actions(
                        "grant-delegated-admin",
                        aSupportEngagement().relationships().asOf(day)))
                .isEmpty();
    }

    // sign-partner-agreement

    private static ScenarioFixture unsigned() {
        return aSale("direct")
                .partner("direct", partner -> partner.agreements())
                .relationships(aRelationship("direct", "acme"));
    }

    private static ScenarioFixture unsignedBeside(String organization) {
        return unsigned().partner("cloudly", partner -> partner.agreements().organization(organization));
    }

    @Test
    void sign_partner_agreement_is_open_to_accounts_that_would_cover() {
        assertThat(actions("sign-partner-agreement", unsignedBeside("direct-group")))
                .containsExactly("sign-partner-agreement direct", "sign-partner-agreement cloudly");
        assertThat(actions("sign-partner-agreement", unsignedBeside("another-group")))
                .as("another company")
                .containsExactly("sign-partner-agreement direct");
        assertThat(actions(
                        "sign-partner-agreement", unsignedBeside("direct-group").country("cloudly", "US")))
                .as("another region")
                .containsExactly("sign-partner-agreement direct");
        assertThat(actions(
                        "sign-partner-agreement", unsignedBeside("direct-group").cloud("cloudly", Tenant.Cloud.CHINA)))
                .as("another cloud")
                .containsExactly("sign-partner-agreement direct");
        assertThat(actions(
                        "sign-partner-agreement",
                        unsignedBeside("direct-group").notStating("cloudly", FactName.COUNTRY)))
                .as("a region that is not known")
                .containsExactly("sign-partner-agreement direct");
        assertThat(actions(
                        "sign-partner-agreement",
                        unsigned()
                                .partner("cloudly", partner -> partner.organization("direct-group"))
                                .notStating("cloudly", FactName.AGREEMENTS)))
                .as("agreements that are not known")
                .containsExactly("sign-partner-agreement direct");
        assertThat(actions(
                        "sign-partner-agreement",
                        unsigned().country("direct", "JP").notStating("direct", FactName.ORGANIZATION)))
                .as("a company that is not known")
                .containsExactly("sign-partner-agreement direct");
    }

    // use-separate-tenant

    /** The customer's tenant is that of a partner that takes no part. */
    private static ScenarioFixture inTheTenantOf(String partner, ScenarioFixture fixture) {
        return fixture.tenant("acme", "t-" + partner).notStating("acme", FactName.TENANT_TYPE);
    }

    private static ScenarioFixture sale(Sale.Kind kind) {
        return ScenarioFixture.of(
                Sale.builder(List.of("distri", "shop"), "acme").kind(kind));
    }

    /** An account of a customer whose tenant is that of another reseller of the provider. */
    private static ScenarioFixture newAccount() {
        return anAssignment(ResellerAssignment.Purpose.ACCOUNT_MANAGEMENT).relationships(PARTNERS, WITH_STORE);
    }

    @Test
    void use_separate_tenant_is_open_where_the_customer_is_about_to_be_added_or_orders_anew() {
        assertThat(actions("use-separate-tenant", inTheTenantOf("store", sale(Sale.Kind.NEW_ORDER))))
                .containsExactly("use-separate-tenant acme [new-acme]");
        assertThat(actions("use-separate-tenant", inTheTenantOf("store", sale(Sale.Kind.RENEWAL))))
                .isEmpty();
        assertThat(actions(
                        "use-separate-tenant",
                        inTheTenantOf("store", aCustomerRelationship().relationships(PARTNERS, WITH_STORE))))
                .containsExactly("use-separate-tenant acme [new-acme]");
        assertThat(actions("use-separate-tenant", inTheTenantOf("store", newAccount())))
                .containsExactly("use-separate-tenant acme [new-acme]");
    }

    @Test
    void use_separate_tenant_is_not_open_in_the_tenant_of_one_who_takes_part() {
        assertThat(actions("use-separate-tenant", inTheTenantOf("shop", sale(Sale.Kind.NEW_ORDER))))
                .isEmpty();
    }

    @Test
    void the_new_customer_is_what_was_known_of_the_old_one() {
        Scenario scenario = inTheTenantOf("store", sale(Sale.Kind.NEW_ORDER))
                .notStating("acme", FactName.ORGANIZATION)
                .notStating("acme", FactName.COUNTRY)
                .build();
        Customer customer =
                open("use-separate-tenant", scenario).get(0).apply(scenario).customer();
        assertThat(customer.organization().isStated()).isFalse();
        assertThat(customer.country().isStated()).isFalse();
        assertThat(customer.tenant()).isEqualTo(Tenant.customer("new-t-store"));
    }

    @Test
    void the_new_tenant_is_nobody_s() {
        Scenario scenario = inTheTenantOf("store", sale(Sale.Kind.NEW_ORDER))
                .alsoPartner("outlet", PartnerType.INDIRECT_RESELLER)
                .tenant("outlet", "new-t-store")
                .tenant("fabrikam", "new-new-t-store")
                .build();
        assertThat(open("use-separate-tenant", scenario)
                        .get(0)
                        .apply(scenario)
                        .customer()
                        .tenant()
                        .id())
                .isEqualTo("new-new-new-t-store");
    }

    @Test
    void an_assignment_is_then_for_the_new_customer() {
        Scenario scenario = inTheTenantOf("store", newAccount()).build();
        Scenario after = open("use-separate-tenant", scenario).get(0).apply(scenario);
        assertThat(after.transaction(ResellerAssignment.class).customer()).isEqualTo("new-acme");
    }

    // what no step helps against

    @Test
    void what_waiting_cures_is_not_incurable_beside_what_it_does_not() {
        ScenarioFixture enrolledLater = aSale().reseller(
                        partner -> partner.enrolledOn(ScenarioFixture.TODAY.plusDays(3)))
                .relationships(
                        Partnership.of("distri", "shop", Relationship.Status.REQUESTED),
                        aRelationship("distri", "acme"));
        Advice advice = Routes.of(RULES).find(enrolledLater.build());
        assertThat(advice.routes()).isEmpty();
        assertThat(advice.incurable())
                .extracting(incurable -> incurable.finding().rule().toString())
                .containsExactly("partnership-active");
    }

    // the order of steps

    @Test
    void a_change_of_a_relationship_sorts_as_in_the_document() {
        Scenario scenario = aSale().relationships(
                        aRelationship("distri", "acme"), PARTNERS, aRelationship("shop", "acme"))
                .build();
        assertThat(RelationshipSteps.changeOf(scenario, "distri", "acme").get()).isEqualTo("replace /relationships/0/");
        assertThat(RelationshipSteps.changeOf(scenario, "distri", "shop").get()).isEqualTo("replace /relationships/1/");
        assertThat(RelationshipSteps.changeOf(scenario, "shop", "acme").get()).isEqualTo("replace /relationships/2/");
        for (List<String> unknown :
                List.of(List.of("shop", "distri"), List.of("distri", "store"), List.of("acme", "shop"))) {
            assertThat(RelationshipSteps.changeOf(scenario, unknown.get(0), unknown.get(1))
                            .get())
                    .isEqualTo("add " + unknown.get(0) + " " + unknown.get(1));
        }
    }
}

package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aCustomerRelationship;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Role;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerAcceptedByGlobalAdminTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 9, 23);
    private static final String PAGE = "request-a-relationship-with-a-customer";
    private static final String LATER_PAGE = "customers-revoke-admin-privileges";

    private final RuleTester rule = RuleTester.of(new CustomerAcceptedByGlobalAdmin(PAGE));

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "CUSTOMER_RELATIONSHIP")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @Test
    void does_not_apply_when_nobody_has_accepted() {
        rule.on(aCustomerRelationship(CustomerRelationshipRequest.Builder::notAccepted))
                .isNotApplicable();
    }

    @Test
    void is_satisfied_when_a_global_admin_accepts() {
        rule.on(aCustomerRelationship(request -> request.acceptedBy(Role.GLOBAL_ADMIN))
                        .asOf(FIRST_DAY))
                .isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "GLOBAL_ADMIN")
    void is_violated_when_another_role_accepts(Role role) {
        rule.on(aCustomerRelationship(request -> request.acceptedBy(role)))
                .isViolated("notGlobalAdmin")
                .about("acme")
                .with("role", role)
                .citing(PAGE)
                .remedies("accept-as-global-admin")
                .by(Actor.CUSTOMER)
                .errors();
    }

    @Test
    void is_violated_by_the_page_of_the_edition() {
        RuleTester.of(new CustomerAcceptedByGlobalAdmin(LATER_PAGE))
                .on(aCustomerRelationship(request -> request.acceptedBy(Role.SALES_AGENT)))
                .isViolated("notGlobalAdmin")
                .citing(LATER_PAGE);
    }

    @ParameterizedTest
    @CsvSource({"2020-09-22, NOT_APPLICABLE", "2020-09-23, VIOLATED"})
    void a_global_admin_is_asked_for_from_23_september_2020_on(LocalDate asOf, RuleStatus expected) {
        rule.on(aCustomerRelationship(request -> request.acceptedBy(Role.SALES_AGENT))
                        .asOf(asOf))
                .is(expected);
    }

    @Test
    void is_undetermined_when_it_is_not_stated_who_accepts() {
        rule.on(aCustomerRelationship(request -> request.role(Role.GLOBAL_ADMIN)))
                .isUndetermined()
                .about("acme")
                .lacking("transaction acceptedBy")
                .citing(PAGE);
    }
}

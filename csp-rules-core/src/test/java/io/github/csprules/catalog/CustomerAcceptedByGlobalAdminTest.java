package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aCustomerRelationship;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Role;
import io.github.csprules.model.TransactionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerAcceptedByGlobalAdminTest {

    private final RuleTester rule = RuleTester.of(new CustomerAcceptedByGlobalAdmin());

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
        rule.on(aCustomerRelationship(request -> request.acceptedBy(Role.GLOBAL_ADMIN)))
                .isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "GLOBAL_ADMIN")
    void is_violated_when_another_role_accepts(Role role) {
        rule.on(aCustomerRelationship(request -> request.acceptedBy(role)))
                .isViolated("notGlobalAdmin")
                .about("acme")
                .with("role", role)
                .citing("request-a-relationship-with-a-customer")
                .errors();
    }

    @Test
    void is_undetermined_when_it_is_not_stated_who_accepts() {
        rule.on(aCustomerRelationship(request -> request.role(Role.GLOBAL_ADMIN)))
                .isUndetermined()
                .about("acme")
                .lacking("transaction acceptedBy")
                .citing("request-a-relationship-with-a-customer");
    }
}

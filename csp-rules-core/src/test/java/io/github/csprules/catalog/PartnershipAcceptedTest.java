package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aCustomerRelationship;
import static io.github.csprules.catalog.ScenarioFixture.aPartnership;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Role;
import io.github.csprules.model.TransactionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PartnershipAcceptedTest {

    private final RuleTester rule = RuleTester.of(new PartnershipAccepted());

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PARTNERSHIP")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @Test
    void does_not_apply_to_a_customer_relationship_that_is_not_accepted() {
        rule.on(aCustomerRelationship(CustomerRelationshipRequest.Builder::notAccepted))
                .isNotApplicable();
    }

    @Test
    void is_satisfied_when_a_global_admin_accepted() {
        rule.on(aPartnership(request -> request.acceptedBy(Role.GLOBAL_ADMIN))).isSatisfied();
    }

    @Test
    void is_violated_when_nobody_accepted() {
        rule.on(aPartnership(PartnershipRequest.Builder::notAccepted))
                .isViolated("notAccepted")
                .about("shop")
                .withoutArguments()
                .citing("S1-187", "S1-189", "S3-150")
                .errors()
                .remedies("accept-partnership");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GLOBAL_ADMIN")
    void is_violated_when_another_role_accepted(Role role) {
        rule.on(aPartnership(request -> request.acceptedBy(role)))
                .isViolated("notGlobalAdmin")
                .about("shop")
                .with("role", role)
                .citing("S1-105", "S1-189")
                .errors()
                .remedies("accept-as-global-admin");
    }

    @Test
    void is_violated_whatever_the_role_of_who_asks() {
        rule.on(aPartnership(request -> request.role(Role.GLOBAL_ADMIN).acceptedBy(Role.SALES_AGENT)))
                .isViolated("notGlobalAdmin")
                .about("shop")
                .with("role", "SALES_AGENT");
    }

    @Test
    void is_undetermined_when_it_is_not_stated_who_accepted() {
        rule.on(aPartnership(request -> request)).isUndetermined().about("shop").lacking("transaction acceptedBy");
    }
}

package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aCustomerRelationship;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DelegatedAdminRequestedTest {

    private final RuleTester rule = RuleTester.of(new DelegatedAdminRequested());

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CUSTOMER_RELATIONSHIP")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).cloud("acme", Tenant.Cloud.US_GOVERNMENT)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"GLOBAL", "CHINA"})
    void does_not_apply_in_other_clouds(Tenant.Cloud cloud) {
        rule.on(aCustomerRelationship(request -> request.delegatedAdmin(false)).cloud("acme", cloud))
                .isNotApplicable();
        rule.on(aCustomerRelationship(request -> request).cloud("acme", cloud)).isNotApplicable();
    }

    @Test
    void does_not_apply_where_only_the_partners_are_in_such_a_cloud() {
        rule.on(aCustomerRelationship(request -> request.delegatedAdmin(false))
                        .cloud("distri", Tenant.Cloud.GERMANY)
                        .cloud("shop", Tenant.Cloud.GERMANY))
                .isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"US_GOVERNMENT", "GERMANY"})
    void is_satisfied_when_the_privileges_are_requested(Tenant.Cloud cloud) {
        rule.on(aCustomerRelationship(request -> request.delegatedAdmin(true)).cloud("acme", cloud))
                .isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(names = {"US_GOVERNMENT", "GERMANY"})
    void is_violated_when_the_privileges_are_not_requested(Tenant.Cloud cloud) {
        rule.on(aCustomerRelationship(request -> request.delegatedAdmin(false)).cloud("acme", cloud))
                .isViolated("notRequested")
                .about("acme")
                .with("cloud", cloud)
                .citing("S4-113", "request-a-relationship-with-a-customer")
                .errors()
                .remedies("request-delegated-admin")
                .by(Actor.PARTNER);
    }

    @ParameterizedTest
    @EnumSource(names = {"US_GOVERNMENT", "GERMANY"})
    void is_undetermined_when_it_is_not_stated_whether_they_are_requested(Tenant.Cloud cloud) {
        rule.on(aCustomerRelationship(request -> request).cloud("acme", cloud))
                .isUndetermined()
                .about("acme")
                .lacking("transaction delegatedAdmin");
    }
}

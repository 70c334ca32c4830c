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

class CustomerAcceptedTest {

    private final RuleTester rule = RuleTester.of(new CustomerAccepted());

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CUSTOMER_RELATIONSHIP")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @Test
    void does_not_apply_to_a_partnership_that_is_not_accepted() {
        rule.on(aPartnership(PartnershipRequest.Builder::notAccepted)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource
    void is_satisfied_whatever_role_accepted(Role role) {
        rule.on(aCustomerRelationship(request -> request.acceptedBy(role))).isSatisfied();
    }

    @Test
    void is_violated_when_nobody_accepted() {
        rule.on(aCustomerRelationship(CustomerRelationshipRequest.Builder::notAccepted))
                .isViolated("notAccepted")
                .about("acme")
                .withoutArguments()
                .citing("S1-195", "S4-113")
                .errors()
                .remedies("accept-relationship");
    }

    @Test
    void is_undetermined_when_it_is_not_stated_who_accepted() {
        rule.on(aCustomerRelationship(request -> request))
                .isUndetermined()
                .about("acme")
                .lacking("transaction acceptedBy");
    }
}

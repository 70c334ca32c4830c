package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aCustomerRelationship;
import static io.github.csprules.catalog.ScenarioFixture.aPartnership;
import static io.github.csprules.catalog.ScenarioFixture.aRelationship;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.FactName;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.TransactionType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class OneRelationshipPerProviderTest {

    private final RuleTester rule = RuleTester.of(new OneRelationshipPerProvider());

    /** {@code fabrikam} is how {@code shop} buys: with the tenant that it resells with. */
    private static ScenarioFixture aPartnershipOfABuyer(Relationship... relationships) {
        return aPartnership()
                .notStating("fabrikam", FactName.TENANT_TYPE)
                .tenant("fabrikam", "T-Shop")
                .relationships(relationships);
    }

    /** {@code acme} is how {@code store} buys: with the tenant that it resells with. */
    private static ScenarioFixture aRelationshipOfAReseller(Relationship... relationships) {
        return aCustomerRelationship()
                .notStating("acme", FactName.TENANT_TYPE)
                .tenant("acme", "T-Store")
                .relationships(relationships);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PARTNERSHIP", "CUSTOMER_RELATIONSHIP"})
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).withoutRelationships()).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INDIRECT_PROVIDER")
    void does_not_apply_to_a_customer_relationship_of_no_provider(PartnerType type) {
        rule.on(aRelationshipOfAReseller(Partnership.of("distri", "store", Relationship.Status.ACTIVE))
                        .type("distri", type))
                .isNotApplicable();
        rule.on(aCustomerRelationship().type("distri", type).withoutRelationships())
                .isNotApplicable();
    }

    @Test
    void is_satisfied_when_the_reseller_is_no_customer_of_the_provider() {
        rule.on(aPartnership()).isSatisfied();
        rule.on(aPartnershipOfABuyer()).isSatisfied();
    }

    @Test
    void is_satisfied_when_the_reseller_buys_from_another_provider() {
        rule.on(aPartnershipOfABuyer(aRelationship("wholesale", "fabrikam"))).isSatisfied();
    }

    @Test
    void is_satisfied_when_the_reseller_buys_with_another_tenant() {
        rule.on(aPartnership()
                        .customer(acme -> acme.organization("shop-group"))
                        .relationships(aRelationship("distri", "acme")))
                .isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ACTIVE")
    void is_satisfied_when_the_resellers_relationship_is_not_active(Relationship.Status status) {
        rule.on(aPartnershipOfABuyer(ResellerRelationship.of("distri", "fabrikam", status)))
                .isSatisfied();
    }

    @Test
    void is_violated_when_the_reseller_is_already_a_customer_of_the_provider() {
        rule.on(aPartnershipOfABuyer(aRelationship("distri", "fabrikam")))
                .isViolated("alreadyCustomer")
                .about("distri", "shop")
                .with("customer", "fabrikam")
                .citing("S0-181", "S0-182", "S0-183", "S0-184", "S0-187")
                .errors()
                .remedies("use-separate-tenant", "change-provider", "reseller-with-other-provider");
    }

    @Test
    void is_violated_when_one_of_the_customers_in_the_tenant_has_an_active_relationship() {
        rule.on(aPartnershipOfABuyer(aRelationship("distri", "shop-staff"))
                        .alsoCustomer("shop-staff")
                        .notStating("shop-staff", FactName.TENANT_TYPE)
                        .tenant("shop-staff", "t-shop"))
                .isViolated("alreadyCustomer")
                .about("distri", "shop")
                .with("customer", "shop-staff");
    }

    @ParameterizedTest
    @EnumSource
    void is_violated_by_the_two_of_a_partnership_whatever_their_declared_types(PartnerType type) {
        rule.on(aPartnershipOfABuyer(aRelationship("distri", "fabrikam"))
                        .type("distri", type)
                        .type("shop", type))
                .isViolated("alreadyCustomer")
                .about("distri", "shop");
    }

    @Test
    void is_satisfied_when_the_customer_is_no_reseller_of_the_provider() {
        rule.on(aCustomerRelationship()).isSatisfied();
        rule.on(aRelationshipOfAReseller()).isSatisfied();
    }

    @Test
    void is_satisfied_when_the_customer_resells_for_another_provider() {
        rule.on(aRelationshipOfAReseller(Partnership.of("wholesale", "store", Relationship.Status.ACTIVE)))
                .isSatisfied();
    }

    @Test
    void is_satisfied_when_the_customer_resells_with_another_tenant() {
        rule.on(aCustomerRelationship()
                        .customer(acme -> acme.organization("store-group"))
                        .relationships(Partnership.of("distri", "store", Relationship.Status.ACTIVE)))
                .isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ACTIVE")
    void is_satisfied_when_the_customers_partnership_is_not_active(Relationship.Status status) {
        rule.on(aRelationshipOfAReseller(Partnership.of("distri", "store", status)))
                .isSatisfied();
    }

    @Test
    void is_violated_when_the_customer_is_already_a_reseller_of_the_provider() {
        rule.on(aRelationshipOfAReseller(Partnership.of("distri", "store", Relationship.Status.ACTIVE)))
                .isViolated("alreadyReseller")
                .about("distri", "acme")
                .with("reseller", "store")
                .citing("S0-181", "S0-182", "S0-183", "S0-184", "S0-187")
                .errors()
                .remedies("use-separate-tenant", "change-provider", "reseller-with-other-provider");
    }

    @Test
    void is_violated_about_each_provider_in_their_order() {
        rule.on(ScenarioFixture.of(CustomerRelationshipRequest.builder(List.of("wholesale", "distri"), "acme"))
                        .notStating("acme", FactName.TENANT_TYPE)
                        .tenant("acme", "t-store")
                        .relationships(
                                Partnership.of("distri", "store", Relationship.Status.ACTIVE),
                                Partnership.of("wholesale", "store", Relationship.Status.ACTIVE)))
                .findings("alreadyReseller [wholesale, acme]", "alreadyReseller [distri, acme]");
    }

    @Test
    void is_undetermined_about_a_partnership_when_relationships_are_not_stated() {
        rule.on(aPartnership().withoutRelationships())
                .isUndetermined()
                .about("distri", "shop")
                .lacking("scenario relationships");
    }

    @Test
    void is_undetermined_about_the_providers_alone_when_relationships_are_not_stated() {
        rule.on(aCustomerRelationship().withoutRelationships())
                .isUndetermined()
                .about("distri", "acme")
                .lacking("scenario relationships");
        rule.on(ScenarioFixture.of(CustomerRelationshipRequest.builder(List.of("wholesale", "distri"), "acme"))
                        .withoutRelationships())
                .findings(
                        "[wholesale, acme] lacks [scenario relationships]",
                        "[distri, acme] lacks [scenario relationships]");
    }
}

package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aPartnership;
import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SameCloudTest {

    private final RuleTester rule = RuleTester.of(new SameCloud());

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"SALE", "CUSTOMER_RELATIONSHIP", "PARTNERSHIP"})
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).cloud("acme", Tenant.Cloud.GERMANY).cloud("distri", Tenant.Cloud.CHINA))
                .isNotApplicable();
    }

    /** All clouds of two partners and a customer. */
    @ParameterizedTest
    @EnumSource(names = {"SALE", "CUSTOMER_RELATIONSHIP"})
    void is_satisfied_where_every_partner_is_in_the_cloud_of_the_customer(TransactionType type) {
        for (Tenant.Cloud distri : Tenant.Cloud.values()) {
            for (Tenant.Cloud shop : Tenant.Cloud.values()) {
                for (Tenant.Cloud acme : Tenant.Cloud.values()) {
                    RuleTester.Result result = rule.on(ofType(type)
                            .cloud("distri", distri)
                            .cloud("shop", shop)
                            .cloud("acme", acme));
                    List<String> findings = new ArrayList<>();
                    if (distri != acme) {
                        findings.add("otherCloud [distri, acme]");
                    }
                    if (shop != acme) {
                        findings.add("otherCloud [shop, acme]");
                    }
                    if (findings.isEmpty()) {
                        result.isSatisfied();
                    } else {
                        result.findings(findings.toArray(String[]::new));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INCENTIVES", "SUPPORT"})
    void does_not_apply_to_assignments_to_a_subscription(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose).cloud("acme", Tenant.Cloud.GERMANY)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT_MANAGEMENT", "AZURE_ACCOUNT_MANAGEMENT"})
    void is_violated_by_who_adds_a_customer_of_another_cloud(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose)).isSatisfied();
        rule.on(anAssignment(purpose).cloud("acme", Tenant.Cloud.GERMANY))
                .findings("otherCloud [distri, acme]", "otherCloud [shop, acme]");
    }

    @Test
    void is_satisfied_where_provider_and_reseller_are_in_one_cloud() {
        for (Tenant.Cloud distri : Tenant.Cloud.values()) {
            for (Tenant.Cloud shop : Tenant.Cloud.values()) {
                RuleTester.Result result =
                        rule.on(aPartnership().cloud("distri", distri).cloud("shop", shop));
                if (distri == shop) {
                    result.isSatisfied();
                } else {
                    result.isViolated("otherCloud").about("distri", "shop").with("cloud", distri, "otherCloud", shop);
                }
            }
        }
    }

    @Test
    void is_violated_by_a_partner_of_another_cloud() {
        rule.on(aSale().cloud("shop", Tenant.Cloud.CHINA))
                .isViolated("otherCloud")
                .about("shop", "acme")
                .with("cloud", "CHINA", "otherCloud", "GLOBAL")
                .citing("csp-national-clouds-overview")
                .remedies("use-account-in-cloud")
                .by(Actor.RESELLER)
                .errors();
    }
}

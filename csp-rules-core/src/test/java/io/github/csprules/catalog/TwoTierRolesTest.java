package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aPartnership;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.PartnerType;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TwoTierRolesTest {

    private final RuleTester rule = RuleTester.of(new TwoTierRoles());

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PARTNERSHIP", "PARTNERSHIP_REMOVAL", "RESELLER_ASSIGNMENT"})
    void does_not_apply_where_no_provider_and_reseller_are_named(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTNERSHIP", "PARTNERSHIP_REMOVAL", "RESELLER_ASSIGNMENT"})
    void is_satisfied_by_a_provider_and_a_reseller(TransactionType type) {
        rule.on(ofType(type)).isSatisfied();
    }

    @ParameterizedTest
    @EnumSource
    void is_satisfied_whatever_an_assignment_is_for(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose)).isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTNERSHIP", "PARTNERSHIP_REMOVAL", "RESELLER_ASSIGNMENT"})
    void is_violated_by_another_partner_named_as_the_provider(TransactionType type) {
        rule.on(ofType(type).type("distri", PartnerType.DIRECT_BILL))
                .isViolated("notAProvider")
                .about("distri")
                .with("type", "DIRECT_BILL")
                .citing("S2-108", "S3-115")
                .errors()
                .remedies("name-indirect-provider")
                .by(Actor.HOST);
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTNERSHIP", "PARTNERSHIP_REMOVAL", "RESELLER_ASSIGNMENT"})
    void is_violated_by_another_partner_named_as_the_reseller(TransactionType type) {
        rule.on(ofType(type).type("shop", PartnerType.INDIRECT_PROVIDER))
                .isViolated("notAReseller")
                .about("shop")
                .with("type", "INDIRECT_PROVIDER")
                .citing("S1-108", "S2-108")
                .errors()
                .remedies("name-indirect-reseller")
                .by(Actor.HOST);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            INDIRECT_PROVIDER, INDIRECT_PROVIDER,                     , notAReseller [shop]
            INDIRECT_PROVIDER, DIRECT_BILL,                           , notAReseller [shop]
            INDIRECT_RESELLER, INDIRECT_RESELLER, notAProvider [distri],
            INDIRECT_RESELLER, INDIRECT_PROVIDER, notAProvider [distri], notAReseller [shop]
            INDIRECT_RESELLER, DIRECT_BILL,       notAProvider [distri], notAReseller [shop]
            DIRECT_BILL,       INDIRECT_RESELLER, notAProvider [distri],
            DIRECT_BILL,       INDIRECT_PROVIDER, notAProvider [distri], notAReseller [shop]
            DIRECT_BILL,       DIRECT_BILL,       notAProvider [distri], notAReseller [shop]""")
    void is_violated_about_each_of_the_two_the_provider_first(
            PartnerType provider, PartnerType reseller, @Nullable String first, @Nullable String second) {
        rule.on(aPartnership().type("distri", provider).type("shop", reseller))
                .findings(Stream.of(first, second).filter(Objects::nonNull).toArray(String[]::new));
    }
}

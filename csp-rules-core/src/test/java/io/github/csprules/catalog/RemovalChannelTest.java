package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aRemoval;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemovalChannelTest {

    private final RuleTester rule = RuleTester.of(RemovalChannel.throughSupport(), RemovalChannel.byProvider());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "PARTNERSHIP_REMOVAL")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({
        "2015-01-01, MICROSOFT_SUPPORT, SATISFIED",
        "2020-06-28, MICROSOFT_SUPPORT, SATISFIED",
        "2020-06-29, MICROSOFT_SUPPORT, SATISFIED",
        "2020-06-28, PROVIDER, VIOLATED",
        "2020-06-29, PROVIDER, SATISFIED",
        "2020-06-28, RESELLER, VIOLATED",
        "2020-06-29, RESELLER, VIOLATED"
    })
    void providers_remove_partnerships_themselves_from_29_june_2020_on(
            LocalDate asOf, PartnershipRemoval.Requester by, RuleStatus expected) {
        rule.on(aRemoval(by, removal -> removal).asOf(asOf)).is(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-01-01", "2020-06-28", "2020-06-29", "2021-06-01"})
    void is_satisfied_through_support_on_any_day(LocalDate asOf) {
        rule.on(aRemoval(PartnershipRemoval.Requester.MICROSOFT_SUPPORT, removal -> removal)
                        .asOf(asOf))
                .isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROVIDER", "RESELLER"})
    void is_violated_until_28_june_2020_by_whom_did_not_go_through_support(PartnershipRemoval.Requester by) {
        rule.on(aRemoval(by, removal -> removal).asOf(LocalDate.of(2020, 6, 28)))
                .isViolated("notThroughSupport")
                .about("distri", "shop")
                .with("requestedBy", by)
                .citing("S0-186")
                .remedies("contact-microsoft-support")
                .by(Actor.PARTNER)
                .errors();
    }

    @Test
    void is_violated_from_29_june_2020_on_by_a_reseller() {
        rule.on(aRemoval(PartnershipRemoval.Requester.RESELLER, removal -> removal)
                        .asOf(LocalDate.of(2020, 6, 29)))
                .isViolated("notByProvider")
                .about("distri", "shop")
                .with("requestedBy", "RESELLER")
                .citing("S0-186", "S3-175")
                .remedies("contact-microsoft-support", "remove-as-provider")
                .by(Actor.RESELLER, Actor.PROVIDER)
                .errors();
    }
}

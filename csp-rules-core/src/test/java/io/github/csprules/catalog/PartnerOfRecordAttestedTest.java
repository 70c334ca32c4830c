package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.Sale;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PartnerOfRecordAttestedTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 12, 9);
    private static final String[] PAGES = {"developer-create-a-cart", "developer-create-an-order"};

    private final RuleTester rule = RuleTester.of(new PartnerOfRecordAttested());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "SALE")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).asOf(FIRST_DAY)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "NEW_ORDER")
    void does_not_apply_to_what_adds_to_an_order(Sale.Kind kind) {
        rule.on(aSale(sale -> sale.kind(kind).partnerOnRecordAttested(false)).asOf(FIRST_DAY))
                .isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({"2022-12-08, NOT_APPLICABLE", "2022-12-09, VIOLATED"})
    void it_is_asked_for_from_9_december_2022_on(LocalDate asOf, RuleStatus expected) {
        rule.on(aSale(sale -> sale.partnerOnRecordAttested(false)).asOf(asOf)).is(expected);
    }

    @Test
    void is_satisfied_when_it_is_attested() {
        rule.on(aSale(sale -> sale.partnerOnRecordAttested(true)).asOf(FIRST_DAY))
                .isSatisfied();
    }

    @ParameterizedTest
    @CsvSource({"distri, PROVIDER", "direct, DIRECT_BILL_PARTNER", "shop, RESELLER"})
    void is_violated_by_the_first_of_the_channel(String first, Actor by) {
        rule.on(ScenarioFixture.of(Sale.builder(List.of(first, "store"), "acme").partnerOnRecordAttested(false))
                        .asOf(FIRST_DAY))
                .isViolated("notAttested")
                .about(first)
                .withoutArguments()
                .citing(PAGES)
                .remedies("attest-partner-of-record")
                .by(by)
                .errors("900206");
    }

    @Test
    void is_undetermined_when_it_is_not_stated() {
        rule.on(aSale().asOf(FIRST_DAY))
                .isUndetermined()
                .about("distri")
                .lacking("transaction partnerOnRecordAttested")
                .citing(PAGES);
    }
}

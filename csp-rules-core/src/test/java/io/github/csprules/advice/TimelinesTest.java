package io.github.csprules.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TimelinesTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final FactName<String> HELD_UNTIL = FactName.of("com.acme.heldUntil");
    private static final Reason HELD = Reason.reason("held").build();

    /** Each period as a line: its first day, its outcome, what is found and what follows. */
    private static List<String> lines(Timeline timeline) {
        return timeline.periods().stream().map(TimelinesTest::line).toList();
    }

    private static String line(Timeline.Period period) {
        String known = period.verdict().isBeforeKnownPolicy()
                ? " before"
                : period.verdict().isBeyondKnownPolicy() ? " beyond" : "";
        return period.from().map(LocalDate::toString).orElse("ever") + " "
                + period.verdict().outcome() + known
                + (period.verdict().findings().isEmpty()
                        ? ""
                        : " " + period.verdict().findings())
                + (period.verdict().consequences().isEmpty()
                        ? ""
                        : " "
                                + period.verdict().consequences().stream()
                                        .map(Consequence::code)
                                        .toList());
    }

    private static RuleInfo.Builder header(String id) {
        return RuleInfo.rule(id)
                .on(TransactionType.SALE)
                .reads(FactKind.Owner.SCENARIO, HELD_UNTIL)
                .reasons(HELD);
    }

    private static TransactionRule denyingIf(RuleInfo.Builder header, Predicate<Scenario> condition) {
        return TransactionRule.of(
                header.build(),
                scenario -> condition.test(scenario) ? Answer.violated(HELD, scenario.partner()) : Answer.satisfied());
    }

    /** Rules of a policy that knows every day. */
    private static RuleSet always(TransactionRule... rules) {
        return RuleSet.of(PolicyRef.of("ours", "1", FIRST_DAY, LAST_DAY), List.of(rules), List.of());
    }

    private static Timeline timeline(RuleSet rules) {
        return Timelines.of(rules).of(ExampleSale.scenario());
    }

    @Test
    void milestones_agreements_and_the_known_days_bound_periods() {
        assertThat(lines(CspPolicy.timeline(ExampleSale.scenario())))
                .containsExactly(
                        "ever DENIED before [reseller-onboarded.later [shop], reseller-enrolled.later [shop]]",
                        "2019-05-02 DENIED before [reseller-enrolled.later [shop]]",
                        "2019-05-09 ALLOWED before",
                        "2021-01-27 ALLOWED",
                        "2023-10-24 ALLOWED beyond");
    }

    @Test
    void periods_of_rules_bound_periods() {
        assertThat(lines(Timelines.of(CspPolicy.extended()).of(ExampleSale.scenario())))
                .as("from February 2020 customers accept an agreement, from 9 December 2022 partners attest")
                .contains(
                        "2019-05-09 ALLOWED before",
                        "2020-02-01 DENIED before [customer-agreement-accepted.acceptedLater [fabrikam]]",
                        "2020-03-01 ALLOWED before",
                        "2022-12-09 UNDETERMINED [partner-of-record-attested [distri] lacks [transaction partnerOnRecordAttested]]");
    }

    @Test
    void changes_of_regions_bound_periods() {
        Scenario intoGuam = Scenario.of(
                ExampleSale.DAY,
                ExampleSale.bookOf(
                        ExampleSale.provider().country("US"),
                        ExampleSale.reseller().country("US"),
                        ExampleSale.customer().country("GU")),
                ExampleSale.sale().build());

        assertThat(lines(Timelines.of(CspPolicy.standard().only(RuleId.of("customer-within-region")))
                        .of(intoGuam)))
                .as("Guam is in the region Australia until 12 October 2023, and then in that of the United States")
                .containsExactly(
                        "ever DENIED before [customer-within-region.otherRegion [distri, fabrikam], customer-within-region.otherRegion [shop, fabrikam]]",
                        "2021-01-27 DENIED [customer-within-region.otherRegion [distri, fabrikam], customer-within-region.otherRegion [shop, fabrikam]]",
                        "2023-10-12 ALLOWED",
                        "2023-10-24 ALLOWED beyond");
    }

    @Test
    void the_end_of_an_agreement_bounds_a_period() {
        Scenario ending = ExampleSale.scenario()
                .with(ExampleSale.reseller()
                        .agreements(Agreement.ended(
                                AgreementType.MICROSOFT_PARTNER_AGREEMENT,
                                LocalDate.of(2020, 1, 20),
                                LocalDate.of(2022, 3, 1)))
                        .build());

        assertThat(lines(Timelines.of(CspPolicy.standard()).of(ending)))
                .endsWith(
                        "2021-01-27 ALLOWED",
                        "2022-03-01 DENIED [partner-agreement-signed.ended [shop]]",
                        "2023-10-24 DENIED beyond [partner-agreement-signed.ended [shop]]");
    }

    @Test
    void periods_of_consequences_bound_periods() {
        ConsequenceRule told = ConsequenceRule.consequence("to-be-told", Consequence.Level.NOTICE)
                .on(TransactionType.SALE)
                .since(2021, 3, 1)
                .until(2021, 4, 1)
                .always();
        RuleSet rules = always(denyingIf(header("never"), scenario -> false)).plusConsequences(told);

        assertThat(lines(timeline(rules)))
                .containsExactly("ever ALLOWED", "2021-03-01 ALLOWED [to-be-told]", "2021-04-01 ALLOWED");
    }

    @Test
    void days_on_which_headers_say_that_demands_change_bound_periods() {
        LocalDate day = LocalDate.of(2022, 5, 17);
        LocalDate told = LocalDate.of(2022, 8, 1);
        TransactionRule rule = denyingIf(
                header("by-table").changesOn(() -> List.of(day)),
                scenario -> scenario.asOf().isBefore(day));
        ConsequenceRule consequence = ConsequenceRule.consequence("by-table", Consequence.Level.NOTICE)
                .on(TransactionType.SALE)
                .changesOn(() -> List.of(told))
                .when(scenario -> scenario.asOf().isBefore(told));

        assertThat(lines(timeline(always(rule).plusConsequences(consequence))))
                .containsExactly(
                        "ever DENIED [by-table.held [distri]]", "2022-05-17 ALLOWED [by-table]", "2022-08-01 ALLOWED");
    }

    @Test
    void headers_of_rules_and_consequences_that_are_given_a_region_table_name_its_days() {
        RuleSet rules = CspPolicy.extended();

        assertThat(rules)
                .filteredOn(rule -> !rule.info().changes().isEmpty())
                .extracting(rule -> rule.info().id().value())
                .containsExactly("customer-within-region", "partnership-within-region", "partner-agreement-signed");
        assertThat(rules.consequences())
                .filteredOn(consequence -> !consequence.changes().isEmpty())
                .extracting(ConsequenceRule::code)
                .containsExactly("agreement-to-sign");
        assertThat(rules.versions(RuleId.of("customer-within-region"))
                        .get(0)
                        .info()
                        .changes())
                .isEqualTo(CspPolicy.edition("2023-10").regions().changes());
    }

    @Test
    void days_outside_its_period_are_none_of_a_headers_changes() {
        RuleInfo info = header("spring")
                .since(2021, 3, 1)
                .until(2021, 6, 1)
                .changesOn(() -> List.of(
                        LocalDate.of(2021, 2, 28),
                        LocalDate.of(2021, 3, 1),
                        LocalDate.of(2021, 5, 31),
                        LocalDate.of(2021, 6, 1)))
                .build();

        assertThat(info.changes()).containsExactly(LocalDate.of(2021, 5, 31));
    }

    @Test
    void a_composition_changes_where_its_parts_do() {
        LocalDate day = LocalDate.of(2022, 5, 17);
        TransactionRule early = denyingIf(header("early").until(2020, 1, 1), scenario -> true);
        TransactionRule late = denyingIf(
                header("late").since(2021, 1, 1).changesOn(() -> List.of(day)),
                scenario -> !scenario.asOf().isBefore(day));

        assertThat(lines(timeline(always(TransactionRule.allOf(RuleId.of("both"), early, late)))))
                .containsExactly(
                        "ever DENIED [both.early.held [distri]]",
                        "2020-01-01 UNDETERMINED",
                        "2021-01-01 ALLOWED",
                        "2022-05-17 DENIED [both.late.held [distri]]");
    }

    @Test
    void dates_in_extensions_bound_periods_whichever_way_they_are_compared() {
        Scenario held = ExampleSale.scenario().toBuilder()
                .extensions(Extensions.none().with(HELD_UNTIL, "2021-09-30"))
                .build();
        RuleSet through = always(denyingIf(
                header("through"),
                scenario -> !scenario.asOf()
                        .isAfter(LocalDate.parse(
                                scenario.extensions().text(HELD_UNTIL).get()))));
        RuleSet before = always(denyingIf(
                header("before"),
                scenario -> scenario.asOf()
                        .isBefore(LocalDate.parse(
                                scenario.extensions().text(HELD_UNTIL).get()))));

        assertThat(lines(Timelines.of(through).of(held)))
                .containsExactly("ever DENIED [through.held [distri]]", "2021-10-01 ALLOWED");
        assertThat(lines(Timelines.of(before).of(held)))
                .containsExactly("ever DENIED [before.held [distri]]", "2021-09-30 ALLOWED");
    }

    @Test
    void what_is_stated_as_none_bounds_nothing() {
        Scenario never = ExampleSale.scenario()
                .with(ExampleSale.reseller().neverEnrolled().noMpnId().build());

        assertThat(lines(Timelines.of(CspPolicy.standard().only(RuleId.of("reseller-enrolled")))
                        .of(never)))
                .containsExactly(
                        "ever DENIED before [reseller-enrolled.never [shop]]",
                        "2021-01-27 DENIED [reseller-enrolled.never [shop]]",
                        "2023-10-24 DENIED beyond [reseller-enrolled.never [shop]]");
    }

    @Test
    void texts_that_only_look_like_dates_bound_nothing() {
        for (String text : List.of("2021-02-30", "0000-01-01", "2021-9-30", "on 2021-09-30", "9999-12-31")) {
            Scenario scenario = ExampleSale.scenario().toBuilder()
                    .extensions(Extensions.none().with(HELD_UNTIL, text))
                    .build();

            assertThat(lines(Timelines.of(always(denyingIf(header("never"), any -> false)))
                            .of(scenario)))
                    .as(text)
                    .containsExactly("ever ALLOWED");
        }
    }

    @Test
    void the_first_and_the_last_day_of_the_format_are_judged() {
        assertThat(lines(timeline(always(denyingIf(header("last-day").since(9999, 12, 31), scenario -> true)))))
                .containsExactly("ever UNDETERMINED", "9999-12-31 DENIED [last-day.held [distri]]");
        assertThat(lines(timeline(always(denyingIf(header("first-day").until(1, 1, 2), scenario -> true)))))
                .containsExactly("ever DENIED [first-day.held [distri]]", "0001-01-02 UNDETERMINED");
    }

    @Test
    void there_is_no_period_without_a_day() {
        assertThat(lines(timeline(always(denyingIf(header("since-ever").since(1, 1, 1), scenario -> true)))))
                .containsExactly("ever DENIED [since-ever.held [distri]]");
        assertThat(lines(timeline(always(denyingIf(
                        header("for-ever").inForce(DateRange.endingBefore(LAST_DAY.plusDays(1))), scenario -> true)))))
                .containsExactly("ever DENIED [for-ever.held [distri]]");
    }

    @Test
    void neighbours_that_differ_in_arguments_alone_are_one_period() {
        Scenario signedLater = ExampleSale.scenario()
                .with(ExampleSale.reseller()
                        .agreements(
                                Agreement.ended(
                                        AgreementType.MICROSOFT_PARTNER_AGREEMENT,
                                        LocalDate.of(2022, 1, 1),
                                        LocalDate.of(2022, 1, 1)),
                                Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, LocalDate.of(2022, 6, 1)))
                        .build());

        assertThat(lines(Timelines.of(CspPolicy.standard()).of(signedLater)))
                .contains("2021-01-27 DENIED [partner-agreement-signed.signedLater [shop]]")
                .contains("2022-01-01 DENIED [partner-agreement-signed.ended [shop]]")
                .contains("2022-06-01 ALLOWED");
    }

    @Test
    void it_tells_from_when_on_it_is_allowed() {
        RuleSet rules = always(
                denyingIf(header("spring").since(2021, 4, 1).until(2021, 7, 1), scenario -> true),
                denyingIf(header("never"), scenario -> false));
        Timelines timelines = Timelines.of(rules);

        assertThat(timelines.of(ExampleSale.on(LocalDate.of(2021, 3, 31))).allowedFrom())
                .contains(LocalDate.of(2021, 3, 31));
        assertThat(timelines.of(ExampleSale.on(LocalDate.of(2021, 4, 1))).allowedFrom())
                .contains(LocalDate.of(2021, 7, 1));
        assertThat(timelines.of(ExampleSale.on(LocalDate.of(2021, 7, 1))).allowedFrom())
                .contains(LocalDate.of(2021, 7, 1));
        assertThat(timeline(always(denyingIf(header("ever").since(2021, 1, 1), scenario -> true)))
                        .allowedFrom())
                .as("what is past does not help")
                .isEmpty();
    }

    @Test
    void it_tells_the_next_change() {
        Timeline timeline = timeline(always(
                denyingIf(header("spring").since(2021, 4, 1).until(2021, 7, 1), scenario -> true),
                denyingIf(header("never"), scenario -> false)));

        assertThat(timeline.nextChangeAfter(LocalDate.of(2021, 3, 31))).contains(LocalDate.of(2021, 4, 1));
        assertThat(timeline.nextChangeAfter(LocalDate.of(2021, 4, 1))).contains(LocalDate.of(2021, 7, 1));
        assertThat(timeline.nextChangeAfter(LocalDate.of(2021, 7, 1))).isEmpty();
    }

    @Test
    void it_says_whose_it_is() {
        Timeline timeline = Timelines.of(CspPolicy.standard())
                .of(ExampleSale.scenario().toBuilder().reference("order-4711").build());

        assertThat(timeline.policy()).isEqualTo(CspPolicy.standard().policy());
        assertThat(timeline.reference()).contains("order-4711");
        assertThat(timeline.asOf()).isEqualTo(ExampleSale.DAY);
        assertThat(timeline.transaction()).isEqualTo(TransactionType.SALE);
        assertThat(timeline.library())
                .isEqualTo(CspPolicy.evaluate(ExampleSale.scenario()).library());
        assertThat(timeline)
                .hasToString("SALE: DENIED, from 2019-05-02 DENIED, from 2019-05-09 ALLOWED, from 2021-01-27 ALLOWED, "
                        + "from 2023-10-24 ALLOWED");
    }
}

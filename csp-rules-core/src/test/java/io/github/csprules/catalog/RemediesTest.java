package io.github.csprules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.Newest;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleSheet;
import io.github.csprules.rule.Step;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of remedies against the headers of rules and steps. */
class RemediesTest {

    private static final List<Step> STEPS = CspPolicy.extended().steps();

    /** A step carries these out, but for other reasons. */
    private static final Set<String> ELSEWHERE_ONLY = Set.of(
            "assignment-target.existingCustomer invite-customer",
            "customer-tenant.cspTenant buy-from-unrelated-partner",
            "one-relationship-per-provider.alreadyCustomer use-separate-tenant");

    static List<TransactionRule> rules() {
        return Newest.all();
    }

    @Test
    void every_remedy_stands_in_the_table_and_the_table_has_no_others() {
        Set<String> given = rules().stream()
                .flatMap(rule -> rule.info().reasons().stream())
                .flatMap(reason -> reason.remedies().stream())
                .map(Remedy::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = Remedies.TABLE.stream()
                .flatMap(line -> line.codes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(given);
    }

    @Test
    void a_remedy_has_steps_or_a_reason_why_it_has_none_and_never_both() {
        Set<String> withStep = codes(true);
        assertThat(withStep).doesNotContainAnyElementsOf(codes(false));
        assertThat(Remedies.TABLE)
                .allMatch(line -> line.step().isPresent() != line.need().isPresent());
    }

    private static Set<String> codes(boolean isWithStep) {
        return Remedies.TABLE.stream()
                .filter(line -> line.step().isPresent() == isWithStep)
                .flatMap(line -> line.codes().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void the_steps_of_the_table_are_those_of_every_edition_in_its_order() {
        List<String> table =
                Remedies.TABLE.stream().flatMap(line -> line.step().stream()).toList();
        CspPolicy.editions().forEach(edition -> {
            assertThat(edition.standard().steps()).extracting(Step::code).isEqualTo(table);
            assertThat(edition.extended().steps()).extracting(Step::code).isEqualTo(table);
        });
        assertThat(STEPS).allSatisfy(step -> assertThat(step.remedies()).containsExactly(Remedies.of(step.code())));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_reason_has_a_step_for_one_of_its_remedies_or_says_what_is_needed(TransactionRule rule) {
        for (Reason reason : rule.info().reasons()) {
            boolean hasStep = STEPS.stream()
                    .anyMatch(step -> step.isFor(rule.info().id().value(), reason.name())
                            && reason.remedies().stream().map(Remedy::code).anyMatch(step.remedies()::contains));
            boolean isChecked = reason.remedies().stream().map(Remedy::code).anyMatch(codes(false)::contains);
            assertThat(hasStep || isChecked || reason.need() != Reason.Need.CHECK)
                    .as("%s.%s", rule.info().id(), reason)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_remedy_of_a_reason_is_shown_with_its_steps_unless_the_table_says_why_it_has_none(TransactionRule rule) {
        RuleId id = rule.info().id();
        for (RuleSheet.Version version : sheet(id).versions()) {
            for (RuleSheet.Way way : version.reasons()) {
                for (Report.Cure cure : way.remedies()) {
                    String what = id + "." + way.reason() + " " + cure.remedy().code();
                    boolean isWithout = way.stepsOf(cure).isEmpty();
                    Optional<Reason.Need> need = needOf(cure.remedy().code());
                    assertThat(isWithout).as(what).isEqualTo(need.isPresent() || ELSEWHERE_ONLY.contains(what));
                    if (way.steps().isEmpty() && need.isPresent()) {
                        assertThat(way.reason().need()).as(what).isEqualTo(need.get());
                    }
                }
                assertThat(way.remedies().stream().flatMap(cure -> way.stepsOf(cure).stream()))
                        .as(id + "." + way.reason())
                        .containsAll(way.steps());
            }
        }
    }

    private static RuleSheet sheet(RuleId rule) {
        return CspPolicy.editions().stream()
                .map(Edition::extended)
                .filter(rules -> rules.ids().contains(rule))
                .map(rules -> RuleSheet.of(rules, rule, Texts.standard(), Locale.ENGLISH))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private static Optional<Reason.Need> needOf(String remedy) {
        return Remedies.TABLE.stream()
                .filter(line -> line.codes().contains(remedy))
                .flatMap(line -> line.need().stream())
                .findFirst();
    }

    @Test
    void a_step_is_for_reasons_that_there_are() {
        for (Step step : STEPS) {
            assertThat(rules().stream()
                            .flatMap(rule -> rule.info().reasons().stream()
                                    .filter(reason ->
                                            step.isFor(rule.info().id().value(), reason.name()))))
                    .as(step.code())
                    .isNotEmpty();
        }
    }
}

package io.github.csprules.testkit.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.advice.Timeline;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Holds a timeline against what the same rules say when they are asked about one of its days. */
final class AskedDays {

    static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final RuleSet rules;
    private final Scenario scenario;
    private final Timeline timeline;

    AskedDays(RuleSet rules, Scenario scenario, Timeline timeline) {
        this.rules = rules;
        this.scenario = scenario;
        this.timeline = timeline;
    }

    /** What a verdict tells, in words that do not depend on values. */
    static String told(Verdict verdict) {
        return verdict.outcome() + " " + verdict.findings() + " "
                + verdict.consequences().stream()
                        .map(consequence -> consequence.code())
                        .collect(Collectors.toList())
                + (verdict.isBeforeKnownPolicy() ? " before" : "")
                + (verdict.isBeyondKnownPolicy() ? " beyond" : "");
    }

    String toldOn(LocalDate day) {
        return told(rules.evaluate(scenario.on(day)));
    }

    /** The period of the day says what the rules say on it. */
    void requireSame(LocalDate day) {
        assertThat(told(timeline.on(day).verdict()))
                .as("under %s, on %s, of %s", rules.policy(), day, scenario)
                .isEqualTo(toldOn(day));
    }

    /** Periods follow one another without a gap, and each begins where something else is told. */
    void requireBoundaries() {
        assertThat(timeline.periods().get(0).from()).isEmpty();
        for (int i = 1; i < timeline.periods().size(); i++) {
            LocalDate boundary = timeline.periods().get(i).from().orElseThrow();
            assertThat(timeline.periods().get(i - 1).until()).contains(boundary);
            assertThat(boundary).isBetween(FIRST_DAY.plusDays(1), LAST_DAY);
            requireSame(boundary);
            requireSame(boundary.minusDays(1));
            assertThat(toldOn(boundary))
                    .as("under %s, from %s on, of %s", rules.policy(), boundary, scenario)
                    .isNotEqualTo(toldOn(boundary.minusDays(1)));
        }
        assertThat(timeline.periods().get(timeline.periods().size() - 1).until())
                .isEmpty();
    }

    /** It is allowed on that day, and on none between the scenario's own day and it. */
    void requireAllowedFrom() {
        LocalDate asOf = scenario.asOf();
        LocalDate from = timeline.allowedFrom().orElse(null);
        if (from != null) {
            assertThat(from).isAfterOrEqualTo(asOf);
            assertThat(rules.evaluate(scenario.on(from)).isAllowed()).isTrue();
            assertThat(from.equals(asOf)
                            || !rules.evaluate(scenario.on(from.minusDays(1))).isAllowed())
                    .as("allowed from %s, but not a day earlier", from)
                    .isTrue();
        } else {
            assertThat(rules.evaluate(scenario).isAllowed()).isFalse();
            assertThat(rules.evaluate(scenario.on(LAST_DAY)).isAllowed()).isFalse();
        }
    }
}

package io.github.csprules.testkit.advice;

import io.github.csprules.advice.Timelines;
import io.github.csprules.catalog.Edition;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.Scenarios;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Timelines say on every day of six years what the rules say on it: what a build has no time for, in the profile {@code space}. */
class DayByDayTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

    private static final int SCENARIOS = 1_000;
    private static final long SEED = 20210622;

    static Stream<RuleSet> policies() {
        return Edition.all().stream().flatMap(edition -> Stream.of(edition.standard(), edition.extended()));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_timeline_is_what_the_rules_say_day_by_day(RuleSet rules) {
        Timelines timelines = Timelines.of(rules);
        for (Scenario scenario : scenarios()) {
            AskedDays asked = new AskedDays(rules, scenario, timelines.of(scenario));
            asked.requireBoundaries();
            FIRST_DAY.datesUntil(LAST_DAY.plusDays(1)).forEach(asked::requireSame);
        }
    }

    private static List<Scenario> scenarios() {
        return Stream.concat(
                        Scenarios.any().stream(SEED).limit(SCENARIOS),
                        Scenarios.any().allowed().stream(SEED).limit(SCENARIOS))
                .toList();
    }
}

package io.github.csprules.testkit.advice;

import static io.github.csprules.testkit.advice.AskedDays.FIRST_DAY;
import static io.github.csprules.testkit.advice.AskedDays.LAST_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.advice.Timeline;
import io.github.csprules.advice.Timelines;
import io.github.csprules.catalog.Edition;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.testkit.jqwik.CspArbitraries;
import io.github.csprules.testkit.jqwik.CspDomain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AfterContainer;

/** A timeline says of any day what the rules say when they are asked about it. */
@Domain(DomainContext.Global.class)
@Domain(CspDomain.class)
class TimelineProperties {

    private static final Map<RuleSet, Timelines> TIMELINES = Edition.all().stream()
            .flatMap(edition -> Stream.of(edition.standard(), edition.extended()))
            .collect(Collectors.toMap(Function.identity(), Timelines::of));

    private static final Set<Integer> NUMBERS_OF_PERIODS = new HashSet<>();

    @Property(tries = 300)
    void it_says_of_any_day_what_the_rules_say(@ForAll Scenario scenario, @ForAll Random random) {
        requireSame(scenario, random);
    }

    @Property(tries = 300)
    void it_does_where_most_is_as_it_should_be(@ForAll("allowed") Scenario scenario, @ForAll Random random) {
        requireSame(scenario, random);
    }

    @Provide
    Arbitrary<Scenario> allowed() {
        return CspArbitraries.of(Scenarios.any().allowed());
    }

    private static void requireSame(Scenario scenario, Random random) {
        TIMELINES.forEach((rules, timelines) -> {
            Timeline timeline = timelines.of(scenario);
            AskedDays asked = new AskedDays(rules, scenario, timeline);

            asked.requireBoundaries();
            asked.requireAllowedFrom();
            daysOf(timeline, random).forEach(asked::requireSame);
            NUMBERS_OF_PERIODS.add(timeline.periods().size());
        });
    }

    /** The first and the last day that there is, the scenario's own, some inside each period, some anywhere in these years. */
    private static List<LocalDate> daysOf(Timeline timeline, Random random) {
        List<LocalDate> days = new ArrayList<>(List.of(FIRST_DAY, LAST_DAY, timeline.asOf()));
        for (Timeline.Period period : timeline.periods()) {
            days.add(dayIn(period.days(), random));
        }
        for (int i = 0; i < 10; i++) {
            days.add(LocalDate.of(2018, 1, 1).plusDays(random.nextInt(10 * 365)));
        }
        return days;
    }

    private static LocalDate dayIn(DateRange days, Random random) {
        long first = days.hasStart() ? days.start().toEpochDay() : FIRST_DAY.toEpochDay();
        long end = days.hasEnd() ? days.end().toEpochDay() : LAST_DAY.toEpochDay() + 1;
        return LocalDate.ofEpochDay(first + (long) (random.nextDouble() * (end - first)));
    }

    @AfterContainer
    static void timelines_had_few_and_many_periods() {
        assertThat(NUMBERS_OF_PERIODS).as("numbers of periods").contains(3).anyMatch(number -> number > 6);
    }
}

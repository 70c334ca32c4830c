package io.github.csprules.advice;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Finds how a verdict changes with the day.
 * <p>
 * It does not try days one by one. A verdict can change when a rule or a consequence starts or ends or
 * {@linkplain RuleInfo#changes() changes its demand}, when the knowledge of the edition starts or ends, and on dates that the
 * scenario states, also as text in extensions. So a host's own rule that compares the day with any other date has to name that
 * date in its header. This class is immutable and thread-safe; create it once per rule set.
 */
public final class Timelines {

    /** The first and the last day that scenarios can name. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final RuleSet rules;
    private final Map<TransactionType, List<LocalDate>> changes = new EnumMap<>(TransactionType.class);

    private Timelines(RuleSet rules) {
        this.rules = rules;
        for (TransactionType type : TransactionType.values()) {
            changes.put(type, List.copyOf(changes(type)));
        }
    }

    /**
     * Returns the timelines of a rule set.
     *
     * @param rules the rules
     * @return their timelines
     */
    public static Timelines of(RuleSet rules) {
        return new Timelines(Objects.requireNonNull(rules, "rules"));
    }

    private NavigableSet<LocalDate> changes(TransactionType type) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(rules.policy().knownFrom());
        days.add(rules.policy().knownThrough().plusDays(1));
        for (TransactionRule rule : rules) {
            if (rule.info().types().contains(type)) {
                addBounds(rule.info().period(), days);
                days.addAll(rule.info().changes());
            }
        }
        for (ConsequenceRule consequence : rules.consequences()) {
            if (consequence.types().contains(type)) {
                addBounds(consequence.period(), days);
                days.addAll(consequence.changes());
            }
        }
        return days;
    }

    private static void addBounds(DateRange period, NavigableSet<LocalDate> days) {
        days.add(period.start());
        days.add(period.end());
    }

    /**
     * Judges a scenario on all days, with the same stated facts.
     *
     * @param scenario the scenario
     * @return the timeline
     * @throws io.github.csprules.rule.RuleFailedException if a rule throws or breaks its contract
     */
    public Timeline of(Scenario scenario) {
        Verdict asked = rules.evaluate(scenario); // the one of which the log tells
        List<Timeline.Period> periods = new ArrayList<>();
        LocalDate from = LocalDate.MIN;
        Verdict before = null;
        for (LocalDate day : boundaries(scenario)) {
            Verdict verdict = day.equals(scenario.asOf()) ? asked : rules.consider(scenario.on(day));
            if (before == null) {
                before = rules.consider(scenario.on(day.minusDays(1)));
            }
            if (!Told.by(verdict).equals(Told.by(before))) {
                periods.add(new Timeline.Period(new DateRange(from, day), before));
                from = day;
                before = verdict;
            }
        }
        Verdict last = before == null ? asked : before;
        periods.add(new Timeline.Period(DateRange.startingOn(from), last));
        return new Timeline(scenario.asOf(), periods);
    }

    /** The days on which the verdict can change. */
    private NavigableSet<LocalDate> boundaries(Scenario scenario) {
        NavigableSet<LocalDate> days = new TreeSet<>(Objects.requireNonNull(changes.get(scenario.type())));
        StatedDays.of(scenario.concerned()).forEach(day -> {
            days.add(day);
            days.add(day.plusDays(1)); // a rule may compare either way
        });
        return days.subSet(FIRST_DAY, false, LAST_DAY, true);
    }

    /** A verdict without argument values. */
    private record Told(
            Outcome outcome, boolean isBefore, boolean isBeyond, List<Said> findings, List<String> consequences) {

        static Told by(Verdict verdict) {
            return new Told(
                    verdict.outcome(),
                    verdict.isBeforeKnownPolicy(),
                    verdict.isBeyondKnownPolicy(),
                    verdict.findings().stream().map(Said::by).toList(),
                    verdict.consequences().stream().map(Consequence::code).toList());
        }
    }

    /** The content of a finding: the reason of a violation, the missing facts of a gap. */
    private record Said(RuleId rule, List<String> subjects, String reason, List<FactRef> missing) {

        static Said by(Finding finding) {
            return new Said(
                    finding.rule(),
                    finding.subjects(),
                    finding instanceof Violation violation ? violation.reason() : "",
                    finding instanceof Gap gap ? gap.missing() : List.of());
        }
    }
}

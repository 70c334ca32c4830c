package io.github.csprules.advice;

import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Difference;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a comparison of many scenarios has counted so far: it grows with the rules, not with the scenarios. */
final class Counts {

    private final Comparisons comparisons;
    private final Map<Outcome, Map<Outcome, Long>> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Key, Count> rows = new HashMap<>();
    private final Map<String, Count> consequences = new HashMap<>();
    private final List<Comparison.Example> examples = new ArrayList<>();
    private long judged;
    private long invalid;
    private long same;

    /** What a row counts. */
    private record Key(RuleId rule, Optional<String> reason) {

        static Key of(Finding finding) {
            return new Key(
                    finding.rule(),
                    finding instanceof Violation violation ? Optional.of(violation.reason()) : Optional.empty());
        }
    }

    private static final class Count {
        long gained;
        long lost;
        long changed;
        int examples;
    }

    Counts(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    void addInvalid() {
        invalid++;
    }

    void add(String id, Difference difference) {
        judged++;
        outcomes.computeIfAbsent(difference.left(), left -> new EnumMap<>(Outcome.class))
                .merge(difference.right(), 1L, Long::sum);
        if (difference.isNone()) {
            same++;
            return;
        }
        Set<Count> counted = new HashSet<>();
        difference.gained().forEach(finding -> row(finding, counted).gained++);
        difference.lost().forEach(finding -> row(finding, counted).lost++);
        difference.changed().forEach(change -> row(change.right(), counted).changed++);
        difference.gainedConsequences().forEach(consequence -> effect(consequence).gained++);
        difference.lostConsequences().forEach(consequence -> effect(consequence).lost++);
        boolean isExample = false;
        for (Count row : counted) {
            if (row.examples < Comparison.EXAMPLES) {
                row.examples++;
                isExample = true;
            }
        }
        if (isExample) {
            examples.add(new Comparison.Example(id, difference));
        }
    }

    private Count row(Finding finding, Set<Count> counted) {
        Count row = rows.computeIfAbsent(Key.of(finding), key -> new Count());
        counted.add(row);
        return row;
    }

    private Count effect(Consequence consequence) {
        return consequences.computeIfAbsent(consequence.code(), code -> new Count());
    }

    Comparison comparison() {
        return new Comparison(
                comparisons.left(),
                comparisons.right(),
                judged,
                invalid,
                same,
                outcomes(),
                told(rowsInOrder(), rows, Counts::row),
                told(codesInOrder(), consequences, Counts::effects),
                examples);
    }

    private List<Comparison.Outcomes> outcomes() {
        List<Comparison.Outcomes> all = new ArrayList<>();
        outcomes.forEach((left, ofLeft) ->
                ofLeft.forEach((right, count) -> all.add(new Comparison.Outcomes(left, right, count))));
        return all;
    }

    /** Those of the keys, in their order, of which anything was counted. */
    private static <K, T> List<T> told(Collection<K> keys, Map<K, Count> counts, BiFunction<K, Count, T> maker) {
        List<T> all = new ArrayList<>();
        for (K key : keys) {
            Count count = counts.get(key);
            if (count != null) {
                all.add(maker.apply(key, count));
            }
        }
        return all;
    }

    private static Comparison.Row row(Key key, Count count) {
        return new Comparison.Row(key.rule, key.reason, count.gained, count.lost, count.changed);
    }

    private static Comparison.Effects effects(String code, Count count) {
        return new Comparison.Effects(code, count.gained, count.lost);
    }

    private Collection<Key> rowsInOrder() {
        Set<Key> keys = new LinkedHashSet<>();
        for (RuleId rule : merged(rules -> List.copyOf(rules.ids()))) {
            addReasons(rule, comparisons.leftRules(), keys);
            addReasons(rule, comparisons.rightRules(), keys);
            keys.add(new Key(rule, Optional.empty()));
        }
        return keys;
    }

    private static void addReasons(RuleId rule, RuleSet rules, Set<Key> keys) {
        rules.versions(rule).forEach(version -> {
            for (Reason reason : version.info().reasons()) {
                keys.add(new Key(rule, Optional.of(reason.name())));
            }
        });
    }

    private Collection<String> codesInOrder() {
        return merged(rules -> rules.consequences().stream()
                .map(ConsequenceRule::code)
                .distinct()
                .toList());
    }

    /** The union of both sides, in the order of the left one; entries of the right one follow their predecessors there. */
    private <T> List<T> merged(Function<RuleSet, List<T>> listed) {
        List<T> all = new ArrayList<>(listed.apply(comparisons.leftRules()));
        int place = 0;
        for (T one : listed.apply(comparisons.rightRules())) {
            int known = all.indexOf(one);
            if (known < 0) {
                all.add(place++, one);
            } else {
                place = known + 1;
            }
        }
        return all;
    }
}

package io.github.csprules.testkit.space;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.reading.Policies;
import io.github.csprules.testkit.reading.Reading;
import io.github.csprules.verdict.RuleStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Asks the library and the second reading about many points, and keeps where they differ and what has occurred. */
final class Comparison {

    /** As many differences are told as a reader can take in. */
    private static final int TOLD = 3;

    private final RuleSet policy;
    private final UnaryOperator<Scenario> change;
    private final LongAdder count = new LongAdder();
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();
    private final Set<Map.Entry<String, RuleStatus>> statuses = ConcurrentHashMap.newKeySet();
    private final Set<String> findings = ConcurrentHashMap.newKeySet();
    private final Set<String> consequences = ConcurrentHashMap.newKeySet();

    private Comparison(RuleSet policy, UnaryOperator<Scenario> change) {
        this.policy = policy;
        this.change = change;
    }

    /** A comparison of the newest edition's extended policy, which has all that others have. */
    static Comparison ofExtended() {
        return of(CspPolicy.extended());
    }

    /** A comparison about scenarios that are changed before they are judged. */
    static Comparison ofExtended(UnaryOperator<Scenario> change) {
        return new Comparison(CspPolicy.extended(), change);
    }

    /** A comparison of a rule set with the second reading of the policy whose name it has. */
    static Comparison of(RuleSet rules) {
        return new Comparison(rules, scenario -> scenario);
    }

    /** Asks both about every point, until enough differ to be told. */
    Comparison over(Stream<Point> points) {
        points.parallel().forEach(this::ask);
        return this;
    }

    private void ask(Point point) {
        if (differences.size() >= TOLD) {
            return;
        }
        count.increment();
        Scenario scenario = change.apply(point.scenario());
        Reading first = Reading.of(policy.evaluate(scenario));
        Reading second = Policies.secondReading(scenario, policy);
        first.statuses().forEach((rule, status) -> statuses.add(Map.entry(rule, status)));
        findings.addAll(first.findings());
        consequences.addAll(first.consequences());
        if (!first.equals(second)) {
            differences.add(point + "\n" + String.join("\n", first.differencesTo(second)) + "\n"
                    + CspJson.writeScenario(scenario));
        }
    }

    /** How many points were asked about. */
    long count() {
        return count.sum();
    }

    /** The first few points about which the two differ, each with what each says and the scenario. */
    List<String> differences() {
        return differences.stream()
                .sorted(Comparator.naturalOrder())
                .limit(TOLD)
                .toList();
    }

    /** The statuses that a rule has taken. */
    Set<RuleStatus> statusesOf(String rule) {
        Set<RuleStatus> all = new TreeSet<>();
        statuses.stream().filter(one -> one.getKey().equals(rule)).forEach(one -> all.add(one.getValue()));
        return all;
    }

    /** The reasons for which a rule was violated. */
    Set<String> reasonsOf(String rule) {
        Set<String> all = new TreeSet<>();
        for (String line : findings) {
            if (line.startsWith(rule + " " + RuleStatus.VIOLATED)) {
                all.add(line.substring(line.lastIndexOf(' ') + 1));
            }
        }
        return all;
    }

    /** The codes of the consequences that allowed transactions had. */
    Set<String> consequences() {
        return new TreeSet<>(consequences);
    }
}

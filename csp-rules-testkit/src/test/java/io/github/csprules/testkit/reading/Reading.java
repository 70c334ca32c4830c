package io.github.csprules.testkit.reading;

import io.github.csprules.model.FactRef;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What two judges of one scenario have to agree about, as plain text: {@link #differencesTo} tells if they do.
 *
 * @param outcome the outcome
 * @param statuses the status of every rule of the policy by the rule's id, in catalogue order
 * @param findings a line for each finding, {@code rule VIOLATED [subjects] reason} or
 *     {@code rule UNDETERMINED [subjects] lacks [facts]}
 * @param assumptions the assumed facts on which the answer rests
 * @param consequences the codes of the consequences
 */
public record Reading(
        String outcome,
        Map<String, RuleStatus> statuses,
        List<String> findings,
        List<String> assumptions,
        List<String> consequences) {

    /** What a verdict says. */
    public static Reading of(Verdict verdict) {
        Map<String, RuleStatus> statuses = new LinkedHashMap<>();
        verdict.rules().forEach((rule, status) -> statuses.put(rule.value(), status));
        return new Reading(
                verdict.outcome().name(),
                statuses,
                verdict.findings().stream().map(Reading::line).toList(),
                verdict.assumptions().stream().map(FactRef::toString).toList(),
                verdict.consequences().stream().map(Consequence::code).toList());
    }

    private static String line(Finding finding) {
        String rule = finding.rule().value();
        if (finding instanceof Violation violation) {
            return violated(rule, violation.subjects(), violation.reason());
        }
        Gap gap = (Gap) finding;
        return lacking(
                rule,
                gap.subjects(),
                gap.missing().stream().map(FactRef::toString).toList());
    }

    static String violated(String rule, List<String> subjects, String reason) {
        return rule + " VIOLATED " + subjects + " " + reason;
    }

    static String lacking(String rule, List<String> subjects, List<String> facts) {
        return rule + " UNDETERMINED " + subjects + " lacks " + facts;
    }

    /** Each place where another reading says something else, or in another order; nothing if the two agree. */
    public List<String> differencesTo(Reading other) {
        List<String> differences = new ArrayList<>();
        compare("outcome", outcome, other.outcome, differences);
        compare("rules", List.copyOf(statuses.keySet()), List.copyOf(other.statuses.keySet()), differences);
        statuses.forEach((rule, status) -> compare(rule, status, other.statuses.get(rule), differences));
        compare("findings", findings, other.findings, differences);
        compare("assumptions", assumptions, other.assumptions, differences);
        compare("consequences", consequences, other.consequences, differences);
        return differences;
    }

    private static void compare(String what, Object mine, Object theirs, List<String> differences) {
        if (!mine.equals(theirs)) {
            differences.add(what + "\n  here:  " + mine + "\n  there: " + theirs);
        }
    }
}

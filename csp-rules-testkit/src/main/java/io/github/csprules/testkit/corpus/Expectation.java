package io.github.csprules.testkit.corpus;

import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.LaterChange;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * What is expected of a verdict, and what a verdict says about the same things: both as lines, to compare.
 *
 * @param lines what is expected, one thing per line
 * @param rules the rules whose statuses are expected
 */
record Expectation(List<String> lines, List<RuleId> rules) {

    Expectation {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    List<String> linesOf(Verdict verdict) {
        List<String> all = new ArrayList<>();
        all.add(outcome(verdict.outcome()));
        for (Finding finding : verdict.findings()) {
            all.add(finding(
                    finding.rule(),
                    finding.status(),
                    finding.subjects(),
                    finding instanceof Violation violation ? violation.reason() : lacking(((Gap) finding).missing())));
        }
        rules.forEach(rule -> all.add(rule(rule, status(rule, verdict))));
        all.add(consequences(
                verdict.consequences().stream().map(Consequence::code).toList()));
        all.add(assumptions(verdict.assumptions()));
        all.add(laterChanges(
                verdict.laterChanges().stream().map(LaterChange::code).toList()));
        return all;
    }

    /** Not the verdict's own word for a rule: that does not tell one that it does not list from one that does not apply. */
    private static Object status(RuleId rule, Verdict verdict) {
        RuleStatus status = verdict.rules().get(rule);
        return status == null ? "is not listed" : status;
    }

    static String outcome(Object outcome) {
        return "outcome " + outcome;
    }

    static String finding(Object rule, Object status, List<String> subjects, String details) {
        return "finding " + rule + " " + status + " " + subjects + " " + details;
    }

    static String lacking(List<?> facts) {
        return "lacks " + facts;
    }

    static String rule(Object rule, Object status) {
        return "rule " + rule + " " + status;
    }

    static String consequences(List<String> codes) {
        return "consequences " + codes;
    }

    static String assumptions(List<?> facts) {
        return "assumptions " + facts;
    }

    static String laterChanges(List<String> codes) {
        return "later changes " + codes;
    }
}

package io.github.csprules.testkit.reading;

import io.github.csprules.verdict.RuleStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statuses and findings of rules, and what follows, written down in the order of the policy's tables. */
final class AnswerSheet {

    private final Told told;
    private final Map<String, RuleStatus> statuses = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();
    private final List<String> details = new ArrayList<>();
    private final List<String> consequences = new ArrayList<>();
    private String rule = "";

    AnswerSheet(Told told) {
        this.told = told;
    }

    /** Begins a rule, which does not apply until it answers for a subject. */
    void rule(String id) {
        rule = id;
        statuses.put(id, RuleStatus.NOT_APPLICABLE);
    }

    /** Answers for a subject that the demand is met. */
    void satisfied() {
        if (statuses.get(rule) == RuleStatus.NOT_APPLICABLE) {
            statuses.put(rule, RuleStatus.SATISFIED);
        }
    }

    /** Answers for a subject that the demand is not met. */
    void violated(List<String> subject, String reason) {
        violated(subject, reason, Map.of());
    }

    /** Answers for a subject that the demand is not met, with the arguments that the policy names. */
    void violated(List<String> subject, String reason, Map<String, List<String>> arguments) {
        statuses.put(rule, RuleStatus.VIOLATED);
        findings.add(Reading.violated(rule, subject, reason));
        details.add(Reading.detail(rule, subject, reason, arguments, ErrorCodes.of(rule, subject.get(0), told)));
    }

    /** Answers for a subject that facts are not stated, each written as {@code of fact}. */
    void lacks(List<String> subject, List<String> facts) {
        if (facts.isEmpty()) {
            throw new IllegalStateException(rule + " lacks nothing");
        }
        if (statuses.get(rule) != RuleStatus.VIOLATED) {
            statuses.put(rule, RuleStatus.UNDETERMINED);
        }
        findings.add(Reading.lacking(rule, subject, List.copyOf(facts)));
    }

    /** Answers for a subject: satisfied if no fact is lacking. */
    void lacksIfAny(List<String> subject, List<String> facts) {
        if (facts.isEmpty()) {
            satisfied();
        } else {
            lacks(subject, facts);
        }
    }

    /** Answers for a subject: satisfied if the demand is met. */
    void demand(boolean met, List<String> subject, String reason) {
        if (met) {
            satisfied();
        } else {
            violated(subject, reason);
        }
    }

    /** Writes down what follows if the transaction is allowed. */
    void consequence(String code) {
        consequences.add(code);
    }

    /** DENIED if any rule is VIOLATED; else UNDETERMINED if any rule is, or if none applied; else ALLOWED. */
    String outcome() {
        if (statuses.containsValue(RuleStatus.VIOLATED)) {
            return "DENIED";
        }
        if (statuses.containsValue(RuleStatus.UNDETERMINED)) {
            return "UNDETERMINED";
        }
        return statuses.containsValue(RuleStatus.SATISFIED) ? "ALLOWED" : "UNDETERMINED";
    }

    Map<String, RuleStatus> statuses() {
        return statuses;
    }

    List<String> findings() {
        return findings;
    }

    /** The arguments and error codes of what is violated. */
    List<String> details() {
        return details;
    }

    /** The codes of what follows; nothing follows from what is not allowed. */
    List<String> consequences() {
        return outcome().equals("ALLOWED") ? consequences : List.of();
    }

    /** Whether a rule's status or a finding is another one there, or, if both are allowed, a consequence. */
    boolean differsFrom(AnswerSheet other) {
        boolean areBothAllowed = outcome().equals("ALLOWED") && other.outcome().equals("ALLOWED");
        return !statuses.equals(other.statuses)
                || !findings.equals(other.findings)
                || (areBothAllowed && !consequences.equals(other.consequences));
    }
}

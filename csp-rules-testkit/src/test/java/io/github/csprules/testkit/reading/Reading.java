package io.github.csprules.testkit.reading;

import io.github.csprules.model.FactRef;
import io.github.csprules.verdict.ArgumentValue;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.LaterChange;
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
 * @param marks those of {@code unconditional}, {@code beforeKnownPolicy} and {@code beyondKnownPolicy} that hold
 * @param statuses the status of every rule of the policy by the rule's id, in catalogue order
 * @param findings a line for each finding, {@code rule VIOLATED [subjects] reason} or
 *     {@code rule UNDETERMINED [subjects] lacks [facts]}
 * @param details a line for each violation: the arguments that the policy names, and the codes of Partner Center
 * @param assumptions the assumed facts on which the answer rests
 * @param consequences the codes of the consequences
 * @param laterChanges the codes of what is known to have changed since
 */
public record Reading(
        String outcome,
        List<String> marks,
        Map<String, RuleStatus> statuses,
        List<String> findings,
        List<String> details,
        List<String> assumptions,
        List<String> consequences,
        List<String> laterChanges) {

    static final String UNCONDITIONAL = "unconditional";
    static final String BEFORE_KNOWN_POLICY = "beforeKnownPolicy";
    static final String BEYOND_KNOWN_POLICY = "beyondKnownPolicy";

    /** The argument for a day that a finding names, whatever its name is. */
    static final String DAY = "day";

    /** The arguments whose names and values the policy gives; all others are left to the tests of the rules. */
    private static final Map<String, List<String>> ARGUMENTS = Map.of(
            "customer-within-region.noRegion", List.of("countries"),
            "customer-within-region.otherRegion", List.of("partnerRegion", "customerRegion"),
            "partnership-within-region.noRegion", List.of("countries"),
            "business-contact-email.webMail", List.of("service"),
            "company-profile-complete.incomplete", List.of("properties"),
            "direct-bill-capabilities.missing", List.of("capabilities"));

    /** The reasons that name a day on which it is worth while to ask again. */
    private static final List<String> NAMING_A_DAY = List.of("later", "signedLater", "acceptedLater");

    /** What a verdict says. */
    public static Reading of(Verdict verdict) {
        Map<String, RuleStatus> statuses = new LinkedHashMap<>();
        verdict.rules().forEach((rule, status) -> statuses.put(rule.value(), status));
        List<String> marks = new ArrayList<>();
        if (verdict.isUnconditional()) {
            marks.add(UNCONDITIONAL);
        }
        if (verdict.isBeforeKnownPolicy()) {
            marks.add(BEFORE_KNOWN_POLICY);
        }
        if (verdict.isBeyondKnownPolicy()) {
            marks.add(BEYOND_KNOWN_POLICY);
        }
        return new Reading(
                verdict.outcome().name(),
                marks,
                statuses,
                verdict.findings().stream().map(Reading::line).toList(),
                verdict.violations().stream().map(Reading::detail).toList(),
                verdict.assumptions().stream().map(FactRef::toString).toList(),
                verdict.consequences().stream().map(Consequence::code).toList(),
                verdict.laterChanges().stream().map(LaterChange::code).toList());
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

    private static String detail(Violation violation) {
        String rule = violation.rule().value();
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        for (String name : ARGUMENTS.getOrDefault(rule + "." + violation.reason(), List.of())) {
            ArgumentValue value = violation.arguments().get(name);
            arguments.put(name, value == null ? List.of("not given") : value.values());
        }
        if (NAMING_A_DAY.contains(violation.reason())) {
            arguments.put(
                    DAY,
                    violation.arguments().values().stream()
                            .flatMap(value -> value.values().stream())
                            .filter(value -> value.matches("\\d{4}-\\d\\d-\\d\\d"))
                            .toList());
        }
        return detail(rule, violation.subjects(), violation.reason(), arguments, violation.partnerCenterErrors());
    }

    static String violated(String rule, List<String> subjects, String reason) {
        return rule + " VIOLATED " + subjects + " " + reason;
    }

    static String lacking(String rule, List<String> subjects, List<String> facts) {
        return rule + " UNDETERMINED " + subjects + " lacks " + facts;
    }

    static String detail(
            String rule,
            List<String> subjects,
            String reason,
            Map<String, List<String>> arguments,
            List<String> errorCodes) {
        return rule + " " + subjects + " " + reason + " of " + arguments + ", errors " + errorCodes;
    }

    /** Each place where another reading says something else, or in another order; nothing if the two agree. */
    public List<String> differencesTo(Reading other) {
        List<String> differences = new ArrayList<>();
        compare("outcome", outcome, other.outcome, differences);
        compare("marks", marks, other.marks, differences);
        compare("rules", List.copyOf(statuses.keySet()), List.copyOf(other.statuses.keySet()), differences);
        statuses.forEach((rule, status) -> compare(rule, status, other.statuses.get(rule), differences));
        compare("findings", findings, other.findings, differences);
        compare("details", details, other.details, differences);
        compare("assumptions", assumptions, other.assumptions, differences);
        compare("consequences", consequences, other.consequences, differences);
        compare("laterChanges", laterChanges, other.laterChanges, differences);
        return differences;
    }

    private static void compare(String what, Object mine, Object theirs, List<String> differences) {
        if (!mine.equals(theirs)) {
            differences.add(what + "\n  here:  " + mine + "\n  there: " + theirs);
        }
    }
}

package io.github.csprules.testkit;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule set breaks one of the {@linkplain Laws laws}. The message tells in one line what differs; below stand what belongs to
 * it, what the law says and is for, and the scenario. What a host's rule threw is the cause.
 */
public final class LawBrokenError extends AssertionError {

    private static final long serialVersionUID = 1;

    /** The law that is broken. */
    private final Law law;
    /** The id of the rule that breaks it; empty if it is not known which does. */
    private final String rule;
    /** What differs, in one line. */
    private final String headline;
    /** What belongs to it, a line each. */
    @SuppressWarnings("serial") // lists of texts are
    private final List<String> details;
    /** The scenario as JSON, or in words where it is none in particular. */
    private final String scenario;

    private LawBrokenError(
            Law law,
            @Nullable RuleId rule,
            String headline,
            List<String> details,
            String scenario,
            @Nullable Throwable cause) {
        super(message(law, headline, details, scenario), cause);
        this.law = law;
        this.rule = rule == null ? "" : rule.value();
        this.headline = headline;
        this.details = details;
        this.scenario = scenario;
    }

    static LawBrokenError of(Law law, @Nullable RuleId rule, Scenario scenario, String headline, String... details) {
        return inShort(law, rule, headline, List.of(details), CspJson.writeScenario(scenario));
    }

    /** What one scenario does not show, but many do. */
    static LawBrokenError ofMany(Law law, RuleId rule, int scenarios, long seed, String headline, String... details) {
        String some = "none of " + scenarios + " scenarios of seed " + seed + " is another";
        return inShort(law, rule, headline, List.of(details), some);
    }

    /** What is wrong about texts, all at once. */
    static LawBrokenError ofTexts(List<String> wrong) {
        String more = wrong.size() == 1 ? "" : ", and " + (wrong.size() - 1) + " more";
        return new LawBrokenError(Law.WORDED, null, wrong.get(0) + more, wrong, "of no matter", null);
    }

    /** A headline that is long is told in full below. */
    private static LawBrokenError inShort(
            Law law, @Nullable RuleId rule, String headline, List<String> details, String scenario) {
        String head = Thrown.inShort(headline);
        List<String> all = head.equals(headline)
                ? details
                : Stream.concat(Stream.of("in full: " + headline.replaceAll("\\R", " ")), details.stream())
                        .toList();
        return new LawBrokenError(law, rule, head, all, scenario, null);
    }

    LawBrokenError causedBy(Throwable cause) {
        return copy(details, cause);
    }

    /** The same, with one more line. */
    LawBrokenError with(String detail) {
        return copy(Stream.concat(details.stream(), Stream.of(detail)).toList(), getCause());
    }

    private LawBrokenError copy(List<String> otherDetails, @Nullable Throwable cause) {
        RuleId id = rule.isEmpty() ? null : RuleId.of(rule);
        LawBrokenError copy = new LawBrokenError(law, id, headline, otherDetails, scenario, cause);
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    /** Which law. */
    Law law() {
        return law;
    }

    /** Whose fault it is, as far as one rule's. */
    @Nullable
    RuleId rule() {
        return rule.isEmpty() ? null : RuleId.of(rule);
    }

    private static String message(Law law, String headline, List<String> details, String scenario) {
        return """
                the law `%s` is broken: %s
                %s  law: %s
                  for: %s
                  scenario: %s""".formatted(
                        law,
                        headline,
                        details.stream().map(line -> "  " + line + "\n").collect(Collectors.joining()),
                        law.statement(),
                        law.purpose(),
                        scenario);
    }
}

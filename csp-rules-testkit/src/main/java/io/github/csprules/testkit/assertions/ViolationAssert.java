package io.github.csprules.testkit.assertions;

import io.github.csprules.verdict.ArgumentValue;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Assertions about the violations of one rule. Each narrows them down, and fails when none is left of which everything asked
 * so far is true.
 * <p>
 * This class is immutable.
 */
public final class ViolationAssert {

    private final VerdictAssert verdict;
    private final String expected;
    private final RuleId rule;

    /** Those of which everything is true that was asked so far, at least one. */
    private final List<Violation> left;

    ViolationAssert(VerdictAssert verdict, String expected, RuleId rule, List<Violation> left) {
        this.verdict = verdict;
        this.expected = expected;
        this.rule = rule;
        this.left = left;
    }

    /**
     * Verifies why the rule is violated.
     *
     * @param reason the name of one of the rule's reasons
     * @return the violations for this reason
     */
    public ViolationAssert because(String reason) {
        return narrow(
                " because " + reason,
                violation -> violation.reason().equals(reason),
                violation -> Nearest.distance(violation.reason(), reason),
                violation -> "the reason differs",
                Nearest.reason(rule, reason));
    }

    /**
     * Verifies whom the violation is about.
     *
     * @param subjects the ids of all its subjects, in order
     * @return the violations about these subjects
     */
    public ViolationAssert about(String... subjects) {
        List<String> all = List.of(subjects);
        return narrow(
                " about " + all,
                violation -> violation.subjects().equals(all),
                violation -> -common(violation.subjects(), all),
                violation -> "the subjects "
                        + (sorted(violation.subjects()).equals(sorted(all)) ? "stand in another order" : "differ"),
                Optional.empty());
    }

    /**
     * Verifies an argument of the reason.
     *
     * @param name the name of the argument
     * @param value its value, or the first of them; dates as ISO text, regions and the like by their code
     * @param more the further values, if it has several
     * @return the violations with this argument
     */
    public ViolationAssert with(String name, String value, String... more) {
        List<String> all = Stream.concat(Stream.of(value), Arrays.stream(more)).toList();
        return narrow(
                " with " + name + " = " + String.join(", ", all),
                violation -> all.equals(values(violation, name)),
                violation -> violation.arguments().containsKey(name) ? 0 : 1,
                violation -> violation.arguments().containsKey(name)
                        ? name + " is " + violation.arguments().get(name)
                        : "its arguments are " + violation.arguments().keySet(),
                Optional.empty());
    }

    /**
     * Verifies that the violation rests on a clause, perhaps among others.
     *
     * @param clause the id of the clause, such as {@code S0-189}, or the name of a page that is cited as a whole
     * @return the violations that cite it
     */
    public ViolationAssert citing(String clause) {
        return having(
                " citing " + clause,
                clause,
                violation ->
                        violation.citations().stream().map(Citation::toString).toList(),
                "it cites ");
    }

    /**
     * Verifies that something can be done about the violation, perhaps beside other things.
     *
     * @param code the code of the remedy
     * @return the violations that have this remedy
     */
    public ViolationAssert withRemedy(String code) {
        return having(
                " with remedy " + code,
                code,
                violation -> violation.remedies().stream().map(Remedy::code).toList(),
                "its remedies are ");
    }

    /**
     * Verifies that Partner Center would have answered with an error code, perhaps among others.
     *
     * @param code the error code of the Partner Center API
     * @return the violations that name this code
     */
    public ViolationAssert withPartnerCenterError(String code) {
        return having(
                " with Partner Center error " + code,
                code,
                Violation::partnerCenterErrors,
                "its Partner Center errors are ");
    }

    /**
     * Returns to the verdict, to ask for another violation.
     *
     * @return the assertions about the verdict
     */
    public VerdictAssert and() {
        return verdict;
    }

    private ViolationAssert having(
            String words, String one, Function<Violation, List<String>> property, String difference) {
        return narrow(
                words,
                violation -> property.apply(violation).contains(one),
                violation -> 0,
                violation -> difference + property.apply(violation),
                Optional.empty());
    }

    private ViolationAssert narrow(
            String words,
            Predicate<Violation> asked,
            ToIntFunction<Violation> distance,
            Function<Violation, String> difference,
            Optional<String> unknown) {
        List<Violation> narrowed = left.stream().filter(asked).toList();
        if (!narrowed.isEmpty()) {
            return new ViolationAssert(verdict, expected + words, rule, narrowed);
        }
        List<String> notes = new ArrayList<>();
        // All that are left miss just this, so the nearest is one of them.
        left.stream()
                .min(Comparator.comparingInt(distance))
                .ifPresent(nearest ->
                        notes.add("nearest: " + VerdictText.brief(nearest) + ": " + difference.apply(nearest)));
        unknown.ifPresent(notes::add);
        throw verdict.failed(expected + words, notes);
    }

    private static List<String> values(Violation violation, String name) {
        ArgumentValue value = violation.arguments().get(name);
        if (value == null) {
            return List.of();
        }
        return value.values();
    }

    private static int common(List<String> some, List<String> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    private static List<String> sorted(List<String> all) {
        return all.stream().sorted().toList();
    }
}

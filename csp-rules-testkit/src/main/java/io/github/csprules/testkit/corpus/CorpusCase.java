package io.github.csprules.testkit.corpus;

import io.github.csprules.json.CspJson;
import io.github.csprules.json.InvalidVerdictException;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scenario and what its verdict has to be.
 * <p>
 * Compared are the outcome, the findings in their order (of each the rule, its status, the subjects, and the reason or the
 * missing facts), the statuses of the rules that the case names, the consequences, the assumptions and the later changes. This
 * class is immutable and thread-safe.
 */
public final class CorpusCase {

    private static final String SAME = "  ";

    private final String name;
    private final String title;
    private final List<String> clauses;
    private final String policy;
    private final List<String> editions;
    private final String scenario;
    private final Expectation expected;

    CorpusCase(
            String name,
            String title,
            List<String> clauses,
            String policy,
            List<String> editions,
            String scenario,
            Expectation expected) {
        this.name = name;
        this.title = title;
        this.clauses = List.copyOf(clauses);
        this.policy = policy;
        this.editions = List.copyOf(editions);
        this.scenario = scenario;
        this.expected = expected;
    }

    /**
     * Returns where the case stands.
     *
     * @return its folder and its file, such as {@code customer-within-region/guam-is-in-australia.json}
     */
    public String name() {
        return name;
    }

    /**
     * Returns what the case shows.
     *
     * @return one sentence
     */
    public String title() {
        return title;
    }

    /**
     * Returns what the case follows from.
     *
     * @return ids of clauses, or names of pages where a whole page is meant
     */
    public List<String> clauses() {
        return clauses;
    }

    /**
     * Returns which policy judges.
     *
     * @return {@code standard} or {@code extended}
     */
    public String policy() {
        return policy;
    }

    /**
     * Returns the editions of the policy in which the expectation holds.
     *
     * @return their names, such as {@code 2021-06}; at least one
     */
    public List<String> editions() {
        return editions;
    }

    /**
     * Returns the scenario.
     *
     * @return a document of the format {@code csp-scenario/1}
     */
    public String scenario() {
        return scenario;
    }

    /**
     * Returns what is expected of the verdict, in words for readers.
     *
     * @return one thing per line
     */
    public List<String> expected() {
        return expected.lines();
    }

    /**
     * Compares a verdict with the expected one.
     *
     * @param verdict the verdict
     * @return a line that starts with {@code -} for each expected thing that is not there, and one that starts with {@code +}
     *     for each thing that is there instead; empty if the verdict is the expected one
     */
    public List<String> differences(Verdict verdict) {
        return compare(verdict).stream().filter(line -> !line.startsWith(SAME)).toList();
    }

    /**
     * Verifies that a verdict is the expected one.
     *
     * @param verdict the verdict
     * @throws AssertionError if it is not; the message shows the case and the differences
     */
    public void check(Verdict verdict) {
        if (!differences(verdict).isEmpty()) {
            throw different(verdict, String.join(", ", editions));
        }
    }

    /**
     * Verifies that an implementation gives the expected verdict, in each edition of the case.
     *
     * @param judge the implementation
     * @throws AssertionError if it gives another one, something that is no verdict, or fails; the message shows the case and
     *     the differences
     */
    public void check(Judge judge) {
        editions.forEach(edition -> check(judge, edition));
    }

    void check(Judge judge, String edition) {
        Verdict verdict = answer(judge, edition);
        if (!differences(verdict).isEmpty()) {
            throw different(verdict, edition);
        }
    }

    private Verdict answer(Judge judge, String edition) {
        String answer;
        try {
            answer = judge.judge(policy, edition, scenario);
        } catch (Exception e) { // whatever the implementation throws is its answer to this case
            throw failure(edition, "failed: " + e, e);
        }
        if (answer == null) {
            throw failure(edition, "there is no answer", null);
        }
        try {
            return CspJson.readVerdict(answer);
        } catch (InvalidVerdictException e) {
            throw failure(edition, "the answer is " + e.getMessage() + ":\n" + answer, e);
        }
    }

    private AssertionError different(Verdict verdict, String edition) {
        return failure(edition, "expected - but got +:\n" + String.join("\n", compare(verdict)), null);
    }

    private List<String> compare(Verdict verdict) {
        Objects.requireNonNull(verdict, "verdict");
        return Differences.between(expected.lines(), expected.linesOf(verdict));
    }

    private AssertionError failure(String edition, String problem, @Nullable Throwable cause) {
        List<String> lines = new ArrayList<>();
        lines.add(name + ": " + title);
        lines.add("clauses " + String.join(", ", clauses) + "; policy " + policy + ", edition " + edition);
        lines.add(problem);
        lines.add("scenario:");
        lines.add(scenario);
        return new AssertionError(String.join("\n", lines), cause);
    }

    /** The name of the case. */
    @Override
    public String toString() {
        return name;
    }
}

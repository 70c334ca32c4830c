package io.github.csprules.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a host's statements are not a valid scenario, with every problem.
 * <p>
 * The message names places and codes; it never holds names, addresses or tenant ids.
 */
public final class InvalidScenarioException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The number of problems that are listed; the others are only counted. */
    static final int MAX_TOLD = 100;

    private static final int SHOWN = 5;

    private final transient List<Problem> problems;

    /** The number of all problems, also those not listed. */
    private final int problemCount;

    /**
     * Creates the exception.
     *
     * @param problems the problems, at least one; the exception lists the first 100
     */
    public InvalidScenarioException(List<Problem> problems) {
        this(problems, problems.size());
    }

    /**
     * Creates the exception.
     *
     * @param problems the problems, at least one; the exception lists the first 100
     * @param problemCount the number of all problems, also those not listed
     */
    public InvalidScenarioException(List<Problem> problems, int problemCount) {
        super(describe(problems, problemCount));
        this.problems = List.copyOf(problems.subList(0, Math.min(problems.size(), MAX_TOLD)));
        this.problemCount = problemCount;
    }

    /** {@return the problems, at most the first 100} */
    public List<Problem> problems() {
        return problems;
    }

    /** {@return the number of all problems, also those not listed} */
    public int problemCount() {
        return problemCount;
    }

    private static String describe(List<Problem> problems, int problemCount) {
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("; "));
        int more = problemCount - Math.min(SHOWN, problems.size());
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }
}

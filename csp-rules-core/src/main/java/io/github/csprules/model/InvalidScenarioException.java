package io.github.csprules.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when what a host states cannot be a scenario, with every problem that was found.
 * <p>
 * The message names places and codes; it never holds names, addresses or tenant ids.
 */
public final class InvalidScenarioException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Of so many problems the places are told; of others only how many there are. */
    static final int MAX_TOLD = 100;

    private static final int SHOWN = 5;

    private final transient List<Problem> problems;

    /** How many problems there are, those that are not told included. */
    private final int problemCount;

    /**
     * Creates the exception.
     *
     * @param problems what is wrong, at least one; no more than the first 100 are told
     */
    public InvalidScenarioException(List<Problem> problems) {
        this(problems, problems.size());
    }

    /**
     * Creates the exception.
     *
     * @param problems what is wrong, at least one; no more than the first 100 are told
     * @param problemCount how many problems there are, those that are not told included
     */
    public InvalidScenarioException(List<Problem> problems, int problemCount) {
        super(describe(problems, problemCount));
        this.problems = List.copyOf(problems.subList(0, Math.min(problems.size(), MAX_TOLD)));
        this.problemCount = problemCount;
    }

    /** {@return what is wrong: all of it, or the first 100 problems} */
    public List<Problem> problems() {
        return problems;
    }

    /** {@return how many problems there are, those that are not told included} */
    public int problemCount() {
        return problemCount;
    }

    private static String describe(List<Problem> problems, int problemCount) {
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("; "));
        int more = problemCount - Math.min(SHOWN, problems.size());
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }
}

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

    private static final int SHOWN = 5;

    private final transient List<Problem> problems;

    /**
     * Creates the exception.
     *
     * @param problems what is wrong, at least one
     */
    public InvalidScenarioException(List<Problem> problems) {
        super(describe(problems));
        this.problems = List.copyOf(problems);
    }

    /** {@return everything that is wrong, at least one problem} */
    public List<Problem> problems() {
        return problems;
    }

    private static String describe(List<Problem> problems) {
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("; "));
        int more = problems.size() - SHOWN;
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }
}

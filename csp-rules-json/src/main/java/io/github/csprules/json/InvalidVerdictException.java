package io.github.csprules.json;

import io.github.csprules.model.Problem;
import java.util.Objects;

/**
 * Thrown when a text cannot be read as a verdict, with the first thing in it that is wrong.
 * <p>
 * Verdicts are written by the library, so one problem is enough to know that this text was not, or was changed since. The
 * message names the place and the code; it holds nothing of the text but what looks like a code itself.
 */
public final class InvalidVerdictException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    InvalidVerdictException(Problem problem) {
        super(describe(problem));
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /**
     * Returns what is wrong.
     *
     * @return the first problem in the text, with its position
     */
    public Problem problem() {
        return problem;
    }

    /** Of the pointer only what {@link Problem#message} shows: names in a document can be anybody's. */
    private static String describe(Problem problem) {
        String words = problem.pointer().isEmpty()
                ? problem.code() + " at the document: expected " + problem.expected() + ", found " + problem.found()
                : problem.toString();
        return "not a verdict: " + words + " (line " + problem.line() + ", column " + problem.column() + ")";
    }
}

package io.github.csprules.json;

import io.github.csprules.model.Problem;
import java.util.Objects;

/**
 * Thrown when a text is not a valid verdict, with the first problem.
 * <p>
 * The library writes verdicts, so one problem shows that it did not write this text, or that somebody changed it. The message
 * names place and code; it quotes only codes from the text.
 */
public final class InvalidVerdictException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    InvalidVerdictException(Problem problem) {
        super(describe(problem));
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /** {@return the first problem in the text, with its position} */
    public Problem problem() {
        return problem;
    }

    /** Shows of the pointer only what {@link Problem#message} shows: names in a document can be personal. */
    private static String describe(Problem problem) {
        String words = problem.pointer().isEmpty()
                ? problem.code() + " at the document: expected " + problem.expected() + ", found " + problem.found()
                : problem.toString();
        return "not a verdict: " + words + " (line " + problem.line() + ", column " + problem.column() + ")";
    }
}

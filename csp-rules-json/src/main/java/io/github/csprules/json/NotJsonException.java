package io.github.csprules.json;

import io.github.csprules.model.Problem;

/** What was given is not a JSON document, or more of it than is accepted. */
final class NotJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    NotJsonException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    static Problem problem(String found, String expected) {
        return new Problem(Problem.Code.NOT_JSON, "", found, expected);
    }

    /** The only reported problem, about the whole document, with its place. */
    Problem problem() {
        return problem;
    }
}

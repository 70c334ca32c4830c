package io.github.csprules.json;

import java.io.IOException;

/**
 * Thrown when a batch cannot continue a file because its answers are not its own: about other lines, by another policy, in
 * another language, or more than there are lines. The file is unchanged.
 */
public final class AnswersDoNotFitException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The answer, from 1. */
    private final long answer;

    AnswersDoNotFitException(long answer, String why) {
        super("answer " + answer + " in the file does not fit: " + why);
        this.answer = answer;
    }

    /** {@return the line of the answer that does not fit, from 1} */
    public long answer() {
        return answer;
    }
}

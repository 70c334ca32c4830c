package io.github.csprules.json;

import java.io.IOException;

/**
 * Thrown when a batch is to go on with a file of answers that are not its own: to other lines, by another policy, in another
 * language, or more of them than there are lines. The file is as it was.
 */
public final class AnswersDoNotFitException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The answer, from 1. */
    private final long answer;

    AnswersDoNotFitException(long answer, String why) {
        super("answer " + answer + " in the file does not fit: " + why);
        this.answer = answer;
    }

    /**
     * Returns which answer does not fit.
     *
     * @return its line in the file, from 1
     */
    public long answer() {
        return answer;
    }
}

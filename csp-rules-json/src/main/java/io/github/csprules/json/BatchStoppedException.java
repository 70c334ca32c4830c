package io.github.csprules.json;

import io.github.csprules.rule.RuleFailedException;
import java.io.IOException;

/**
 * Thrown when a {@link Batch} cannot continue, with the line where it stopped. The answers to all lines before it were delivered;
 * an answer still in a buffer when the output failed does not count.
 * <p>
 * The cause is an {@link IOException} of the input or of the output, a {@link RuleFailedException}, an exception of a host's own
 * texts, an {@link OutOfMemoryError}, or an {@link InterruptedException}; in that case the thread is still marked as interrupted.
 */
public final class BatchStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The first line without a delivered answer. */
    private final long line;

    private final transient BatchSummary summary;

    BatchStoppedException(long line, BatchSummary summary, String why, Throwable cause) {
        super("batch stopped at line " + line + ": " + why, cause);
        this.line = line;
        this.summary = summary;
    }

    /** {@return the number of the first line without a delivered answer, from 1} */
    public long line() {
        return line;
    }

    /** {@return the summary of all lines before} */
    public BatchSummary summary() {
        return summary;
    }
}

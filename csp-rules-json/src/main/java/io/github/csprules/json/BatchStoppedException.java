package io.github.csprules.json;

import io.github.csprules.rule.RuleFailedException;
import java.io.IOException;

/**
 * Thrown when a {@link Batch} cannot go on, with the line at which it stood. Every line before it was answered, and its answer
 * delivered: what was still in a buffer when an output failed does not count.
 * <p>
 * The cause tells why: an {@link IOException} of the input or of the output, a {@link RuleFailedException}, whatever a host's
 * own texts throw, an {@link OutOfMemoryError}, or an {@link InterruptedException}; then the thread is still marked as
 * interrupted.
 */
public final class BatchStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The first line that may not have been answered. */
    private final long line;

    private final transient BatchSummary summary;

    BatchStoppedException(long line, BatchSummary summary, String why, Throwable cause) {
        super("batch stopped at line " + line + ": " + why, cause);
        this.line = line;
        this.summary = summary;
    }

    /**
     * Returns where the batch stood.
     *
     * @return the number of the first line that may not have been answered, from 1
     */
    public long line() {
        return line;
    }

    /**
     * Returns what the answers were up to there.
     *
     * @return the summary of all lines before
     */
    public BatchSummary summary() {
        return summary;
    }
}

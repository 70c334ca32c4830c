package io.github.csprules.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** An output that remembers why it could not be written to. */
final class AnswerOutput extends FilterOutputStream {

    private static final String CLOSED = "roken pipe";

    private @Nullable IOException failure;

    AnswerOutput(OutputStream out) {
        super(out);
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** Why it failed, if it did. */
    String why() {
        return failure == null ? "" : Cause.of(failure);
    }

    /** Whether it was the reader at the other end of a pipe who closed it, such as {@code head}. */
    boolean isClosedByReader() {
        return failure != null && String.valueOf(failure.getMessage()).contains(CLOSED);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}

package io.github.csprules.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Duration;

/** An input that tells on a terminal how many lines have been read, about twice a second. */
final class ProgressInput extends FilterInputStream {

    private static final long INTERVAL = Duration.ofMillis(500).toNanos();
    private static final String CLEARED = "\r\u001b[K";

    private final PrintWriter terminal;
    private long lines;
    private long told = System.nanoTime();

    ProgressInput(InputStream in, PrintWriter terminal) {
        super(in);
        this.terminal = terminal;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b == '\n' ? 1 : 0, b < 0);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        int breaks = 0;
        for (int i = offset; i < offset + count; i++) {
            breaks += bytes[i] == '\n' ? 1 : 0;
        }
        count(breaks, count < 0);
        return count;
    }

    private void count(int breaks, boolean isEnd) {
        lines += breaks;
        long now = System.nanoTime();
        if (isEnd) {
            clear();
        } else if (now - told > INTERVAL) {
            told = now;
            terminal.print(CLEARED + lines + " lines");
            terminal.flush();
        }
    }

    /** Takes back what was told last. */
    void clear() {
        terminal.print(CLEARED);
        terminal.flush();
    }
}

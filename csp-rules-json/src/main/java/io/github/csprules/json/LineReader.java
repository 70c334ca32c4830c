package io.github.csprules.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a stream that are not blank, and never stores more than the maximal length of one.
 * <p>
 * A line ends with a line feed, perhaps after one carriage return; the last line needs none. If memory runs out, no input is
 * lost: the line can be read again.
 */
final class LineReader {

    private static final int BUFFER = 1 << 17;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private boolean isEnded;
    private boolean isOver;

    private long number = 1;
    /** What there is already of the line that has this number. */
    private byte[] begun = new byte[1 << 12];

    private int length;
    private boolean isTooLong;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The number of the line that is read next, or that reading has not got to the end of. */
    long number() {
        return number;
    }

    /**
     * Reads a line.
     *
     * @param mayWait whether to wait for the input, if it has no further bytes yet
     * @return the line; null if there is none any more, or if it would be waited for
     */
    @Nullable
    Line next(boolean mayWait) throws IOException {
        while (!isOver) {
            if (position == limit && !isEnded) {
                if (!mayWait && in.available() <= 0) {
                    return null;
                }
                limit = Math.max(0, in.read(buffer));
                position = 0;
                isEnded = limit == 0; // a stream gives at least one byte before its end
            }
            int end = isEnded ? limit : lineEnd();
            keep(end);
            if (isEnded || end < limit) {
                Line line = finished();
                isOver = isEnded;
                position = end + 1;
                if (line != null) {
                    return line;
                }
            }
        }
        return null;
    }

    private int lineEnd() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Adds the buffer to the line, with at most one byte too many, which could be a carriage return. */
    private void keep(int end) {
        int more = end - position;
        if (isTooLong || length + more > Line.MAX_BYTES + 1) {
            isTooLong = true;
        } else {
            if (length + more > begun.length) {
                begun = Arrays.copyOf(begun, Math.min(Line.MAX_BYTES + 1, Math.max(length + more, 2 * begun.length)));
            }
            System.arraycopy(buffer, position, begun, length, more);
            length += more;
        }
        position = end;
    }

    /** Ends the line. There is none if it is blank. Nothing has changed if there is no memory for it. */
    private @Nullable Line finished() {
        int size = length > 0 && begun[length - 1] == '\r' ? length - 1 : length;
        Line line = null;
        if (isTooLong || size > Line.MAX_BYTES) {
            line = Line.tooLong(number);
        } else if (!Line.isBlank(begun, size)) {
            line = Line.of(number, Arrays.copyOf(begun, size));
        }
        number++;
        length = 0;
        isTooLong = false;
        return line;
    }
}

package io.github.csprules.json;

import java.util.Arrays;

/** A line of a batch, without its end. */
final class Line {

    /** A longer one is not looked at. */
    static final int MAX_BYTES = Format.SCENARIO.maxBytes;

    private static final byte[] NOTHING = {};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final long number;
    private final byte[] bytes;
    private final boolean isTooLong;

    private Line(long number, byte[] bytes, boolean isTooLong) {
        this.number = number;
        this.bytes = bytes;
        this.isTooLong = isTooLong;
    }

    static Line of(long number, byte[] bytes) {
        return new Line(number, bytes, false);
    }

    /** A line of which nothing was kept. */
    static Line tooLong(long number) {
        return new Line(number, NOTHING, true);
    }

    /** Which line it is, from 1. */
    long number() {
        return number;
    }

    /** The number as positions have it, which count no further than this. */
    int position() {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isTooLong() {
        return isTooLong;
    }

    boolean isBlank() {
        return !isTooLong && isBlank(bytes, bytes.length);
    }

    /** Whether there is nothing but what JSON takes as white space, and perhaps a byte order mark. */
    static boolean isBlank(byte[] bytes, int size) {
        int mark = BYTE_ORDER_MARK.length;
        boolean isMarked = size >= mark && Arrays.equals(bytes, 0, mark, BYTE_ORDER_MARK, 0, mark);
        for (int i = isMarked ? mark : 0; i < size; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}

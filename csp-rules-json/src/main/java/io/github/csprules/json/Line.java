package io.github.csprules.json;

/** A line of a batch, without its end. */
final class Line {

    /** A longer one is not looked at. */
    static final int MAX_BYTES = Format.SCENARIO.maxBytes;

    private static final byte[] NOTHING = {};

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
}

package io.github.csprules.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** A document that is read here: how it names itself, and how much of it is accepted. */
enum Format {
    /** Comes from anywhere, so it is closely bounded. */
    SCENARIO("csp-scenario/1", 1 << 20, 32, 10_000),
    /** A scenario but for the book, which it shares with others. */
    REQUEST("csp-request/1", 1 << 20, 32, 10_000),
    /** What many requests share: read once, and of a host that can hold it. */
    BOOK("csp-book/1", 1 << 30, 32, 1_000_000),
    /** Was written by the library, and may hold more than a scenario does. */
    VERDICT("csp-verdict/1", 1 << 26, 256, Integer.MAX_VALUE);

    final String schema;
    /** As which property it stands in the wrapper of a line. */
    final String property = name().toLowerCase(Locale.ROOT);

    final int maxBytes;
    /** The document itself is the first level. */
    final int maxDepth;
    /** No list of more entries is looked into. */
    final int maxEntries;

    Format(String schema, int maxBytes, int maxDepth, int maxEntries) {
        this.schema = schema;
        this.maxBytes = maxBytes;
        this.maxDepth = maxDepth;
        this.maxEntries = maxEntries;
    }

    /** All bytes of a stream, or enough of them to see that it is too long. */
    byte[] bytesOf(InputStream in) throws IOException {
        return in.readNBytes(maxBytes + 1);
    }
}

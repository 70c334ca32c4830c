package io.github.csprules.json;

import io.github.csprules.CspPolicy;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers a text that is made to use up memory, and prints how many lines it had and how many of them were invalid. Started in a
 * JVM of its own, which has little.
 */
final class HostileBatch {

    private static final int MIB = 1 << 20;

    private HostileBatch() {}

    /** Runs the batch. */
    public static void main(String[] args) {
        Stream<InputStream> parts = Stream.of(
                        // a line that seems to have no end
                        repeated("x".repeat(MIB), 256),
                        repeated("\n", 1),
                        // lines that nest as deep as they are long
                        repeated("[".repeat(MIB - 1) + "\n", 32),
                        repeated("{\"a\":".repeat(MIB / 5) + "\n", 32),
                        // a short answer to each of very many lines, together more than there is memory
                        repeated("{}\n", 200_000),
                        // the same of answers that are long themselves
                        repeated(unknownProperties(10_000) + "\n", 30))
                .flatMap(part -> part);
        InputStream text = new FilterInputStream(new SequenceInputStream(Collections.enumeration(parts.toList()))) {
            @Override
            public int available() {
                return 1; // nothing holds the batch back from reading ahead
            }
        };
        BatchSummary summary = Batch.of(CspPolicy.standard()).withThreads(2).run(text, OutputStream.nullOutputStream());
        System.out.println(summary.lines() + " lines, " + summary.invalid() + " invalid");
    }

    private static Stream<InputStream> repeated(String text, int times) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, times).mapToObj(i -> new ByteArrayInputStream(bytes));
    }

    private static String unknownProperties(int count) {
        StringBuilder line = new StringBuilder("{\"schema\":\"csp-scenario/1\"");
        for (int i = 0; i < count; i++) {
            line.append(",\"x").append(i).append("\":0");
        }
        return line.append('}').toString();
    }
}

package com.example.lamna;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.Batch;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Times the job against the library's own batch over the same lines: {@code Measure LINES THREADS FOLDER}. It writes a book of so
 * many lines first, from the examples' book, each line with a reference of its own. Both write all verdicts to a file.
 */
final class Measure {

    private Measure() {}

    public static void main(String[] args) throws IOException {
        int lines = Integer.parseInt(args[0]);
        int threads = Integer.parseInt(args[1]);
        Path folder = Files.createDirectories(Path.of(args[2]));
        Path book = folder.resolve("book.ndjson");
        write(book, lines);
        try (SparkSession spark = SparkSession.builder()
                .master("local[" + threads + "]")
                .config("spark.ui.enabled", false)
                .getOrCreate()) {
            for (int round = 0; round < 2; round++) { // the first one warms up
                long start = System.nanoTime();
                SparkAudit.audit(
                        spark, SparkAudit.lines(spark, book.toString()), Rules.of("standard", "2023-10"), folder + "/out");
                report("spark", lines, threads, start);
                start = System.nanoTime();
                try (InputStream in = Files.newInputStream(book);
                        OutputStream out =
                                new BufferedOutputStream(Files.newOutputStream(folder.resolve("verdicts.ndjson")))) {
                    Batch.of(CspPolicy.standard()).withThreads(threads).run(in, out);
                }
                report("batch", lines, threads, start);
            }
        }
    }

    private static void write(Path file, int lines) throws IOException {
        List<String> book = Files.readAllLines(Path.of("../book.ndjson"));
        String reference = "\"reference\":\"";
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < lines; i++) {
                out.write(book.get(i % book.size()).replace(reference, reference + i + "-"));
                out.newLine();
            }
        }
    }

    private static void report(String what, int lines, int threads, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: %,d lines in %.1f s on %d threads: %,.0f a second%n", what, lines, seconds, threads, lines / seconds);
    }
}

package io.github.csprules.testkit.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A small table among the test resources: lines of values with a comma between them, below a line of names. */
final class Table {

    private Table() {}

    /** The rows of a table, without comments and names. */
    static List<List<String>> read(String name) {
        try (InputStream file = Objects.requireNonNull(Table.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.csprules.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.csprules.CspPolicy;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document as hosts send them: the scenario of a case of the corpus. What its verdict has to be is the test kit's to say.
 *
 * @param name the folder and the file of the case
 * @param file the whole case
 */
record CorpusScenario(String name, JsonNode file) {

    /** All of them, in the order of their names. */
    static List<CorpusScenario> all() {
        try {
            Path root = Path.of(CorpusScenario.class.getResource("/corpus").toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(file -> file.toString().endsWith(".json")
                                && !file.getParent().equals(root))
                        .sorted()
                        .map(file -> new CorpusScenario(root.relativize(file).toString(), read(file)))
                        .toList();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return SchemaValidator.tree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode tree() {
        return file.get("scenario");
    }

    String text() {
        return tree().toString();
    }

    Scenario scenario() {
        return CspJson.readScenario(text());
    }

    /** What the extended policy says: it has more to say. */
    Verdict verdict() {
        return CspPolicy.extended().evaluate(scenario());
    }

    @Override
    public String toString() {
        return name;
    }
}

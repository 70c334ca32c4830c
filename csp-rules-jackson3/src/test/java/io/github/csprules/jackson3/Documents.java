package io.github.csprules.jackson3;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The documents that csp-rules-json is tested with: its own, and the corpus. */
final class Documents {

    private static final JsonMapper PLAIN = JsonMapper.shared();

    /** The scenarios of the corpus, in the order of their names. */
    static final List<String> CORPUS = corpus();

    /** Scenarios, valid and invalid, as the search for documents that break the reader begins with them. */
    static final List<String> SCENARIOS = seeds("ScenarioFuzzTestInputs");

    /** Verdicts, valid and invalid. */
    static final List<String> VERDICTS = seeds("VerdictFuzzTestInputs");

    /** One that is valid and denied by the extended policy. */
    static final String SALE = CORPUS.stream()
            .filter(text ->
                    text.contains("\"SALE\"") && !verdict(text).violations().isEmpty())
            .findFirst()
            .orElseThrow();

    private Documents() {}

    static Verdict verdict(String scenario) {
        return CspPolicy.extended().evaluate(scenario(scenario));
    }

    static Scenario scenario(String text) {
        return CspJson.readScenario(text);
    }

    private static List<String> corpus() {
        return files("/corpus")
                .filter(file -> !file.getParent().endsWith("corpus"))
                .map(file -> PLAIN.readTree(bytes(file)).get("scenario").toString())
                .toList();
    }

    /** Those that are UTF-8: bytes are for the parser to refuse. */
    private static List<String> seeds(String folder) {
        return files("/documents/" + folder)
                .map(Documents::bytes)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(text -> !text.contains("\uFFFD"))
                .toList();
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files =
                Files.walk(Path.of(Documents.class.getResource(folder).toURI()))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

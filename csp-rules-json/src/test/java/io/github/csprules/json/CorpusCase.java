package io.github.csprules.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.csprules.CspPolicy;
import io.github.csprules.model.FactRef;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One case of the corpus: a scenario and the verdict that the policy's tables ask for.
 *
 * @param name the folder and the file
 * @param file the file
 * @param title what the case shows
 * @param policy the name of the policy
 * @param scenario the scenario, as it stands in the case
 * @param expected what is expected of the verdict
 */
record CorpusCase(String name, URI file, String title, String policy, JsonNode scenario, JsonNode expected) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** All cases, in the order of their names. */
    static List<CorpusCase> all() {
        try {
            Path root = Path.of(CorpusCase.class.getResource("/corpus").toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .map(file -> read(root, file))
                        .toList();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CorpusCase read(Path root, Path file) {
        try {
            JsonNode json = MAPPER.readTree(file.toFile());
            return new CorpusCase(
                    root.relativize(file).toString(),
                    file.toUri(),
                    json.get("title").asText(),
                    json.get("policy").asText(),
                    json.get("scenario"),
                    json.get("expected"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String scenarioText() {
        return scenario.toString();
    }

    RuleSet ruleSet() {
        return switch (policy) {
            case "standard" -> CspPolicy.standard();
            case "extended" -> CspPolicy.extended();
            default -> throw new IllegalStateException("no policy `" + policy + "`");
        };
    }

    Verdict verdict() {
        return ruleSet().evaluate(CspJson.readScenario(scenarioText()));
    }

    /** What is expected, one thing per line. */
    List<String> expectedLines() {
        List<String> lines = new ArrayList<>();
        lines.add("outcome " + expected.get("outcome").asText());
        for (JsonNode finding : expected.get("findings")) {
            String details =
                    finding.has("reason") ? finding.get("reason").asText() : "lacks " + facts(finding.get("missing"));
            lines.add("finding " + finding.get("rule").asText() + " "
                    + finding.get("status").asText() + " " + texts(finding.get("subjects")) + " " + details);
        }
        expected.get("rules")
                .properties()
                .forEach(rule -> lines.add(
                        "rule " + rule.getKey() + " " + rule.getValue().asText()));
        lines.add("consequences " + texts(expected.get("consequences")));
        lines.add("assumptions " + facts(expected.get("assumptions")));
        return lines;
    }

    /** What a verdict says about the things that are expected, one per line. */
    List<String> linesOf(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add("outcome " + verdict.outcome());
        for (Finding finding : verdict.findings()) {
            String details = finding instanceof Violation violation
                    ? violation.reason()
                    : "lacks " + facts(((Gap) finding).missing());
            lines.add("finding " + finding.rule() + " " + finding.status() + " " + finding.subjects() + " " + details);
        }
        expected.get("rules")
                .fieldNames()
                .forEachRemaining(rule -> lines.add("rule " + rule + " " + verdict.status(RuleId.of(rule))));
        lines.add("consequences "
                + verdict.consequences().stream()
                        .map(consequence -> consequence.code())
                        .toList());
        lines.add("assumptions " + facts(verdict.assumptions()));
        return lines;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> facts(JsonNode list) {
        List<String> facts = new ArrayList<>();
        list.forEach(fact ->
                facts.add(fact.get("of").asText() + " " + fact.get("fact").asText()));
        return facts;
    }

    private static List<String> facts(List<FactRef> all) {
        return all.stream().map(fact -> fact.of() + " " + fact.fact()).toList();
    }
}

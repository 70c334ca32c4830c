package io.github.csprules.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The scenarios in {@code examples}, and one with every text that a scenario can have; as they are, or with other texts. */
final class Examples {

    static final Path EVERY_TEXT = Path.of("src/test/resources/io/github/csprules/html/every-text.json");

    private static final Path FOLDER = Path.of("..", "examples");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What a text may not be changed in: words of the format, days, countries. */
    private static final Set<String> CLOSED = Set.of(
            "schema",
            "asOf",
            "type",
            "cloud",
            "country",
            "assumed",
            "signedOn",
            "endedOn",
            "onboardedOn",
            "enrolledOn",
            "status",
            "delegatedAdmin",
            "role",
            "kind",
            "publisher",
            "acceptedBy",
            "requestedBy",
            "legalNotice",
            "purpose",
            "agreement",
            "verification",
            "capabilities",
            "capabilitiesAssessment",
            "authorization");

    /** Ids of partners and customers, and what refers to them: without a slash. */
    private static final Set<String> IDS =
            Set.of("id", "subscription", "provider", "reseller", "partner", "partners", "customer", "channel");

    /** What is no e-mail address stays none, whatever is put before it. */
    private static final String NO_ADDRESS = "no address";

    private static final int MAX_REFERENCE = 200;

    private Examples() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return Stream.concat(
                            Stream.of(EVERY_TEXT),
                            files.filter(file -> file.toString().endsWith(".json"))
                                    .filter(file -> !file.endsWith("invalid.json"))
                                    .sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path named(String name) {
        return FOLDER.resolve(name + ".json");
    }

    static Scenario read(Path file) {
        return read(file, UnaryOperator.identity());
    }

    /** A scenario with every text changed in the same way. */
    static Scenario read(Path file, UnaryOperator<String> change) {
        return CspJson.readScenario(
                changed(tree(file), "", "", change, new TreeSet<>()).toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The names of the properties whose texts are changed. */
    static Set<String> texts(Path file) {
        Set<String> names = new TreeSet<>();
        changed(tree(file), "", "", UnaryOperator.identity(), names);
        return names;
    }

    private static JsonNode tree(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode changed(
            JsonNode node, String owner, String name, UnaryOperator<String> change, Set<String> names) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = MAPPER.createObjectNode();
            for (Map.Entry<String, JsonNode> each : object.properties()) {
                copy.set(each.getKey(), changed(each.getValue(), name, each.getKey(), change, names));
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = MAPPER.createArrayNode();
            array.forEach(each -> copy.add(changed(each, owner, name, change, names)));
            return copy;
        }
        boolean isClosed = CLOSED.contains(name) || (name.equals("channel") && owner.equals("soldBy"));
        if (!(node instanceof TextNode text) || isClosed) {
            return node;
        }
        names.add(name);
        String changed = change.apply(name.equals("primaryContactEmail") ? NO_ADDRESS : text.textValue());
        if (name.equals("reference")) {
            return TextNode.valueOf(changed.substring(Math.max(0, changed.length() - MAX_REFERENCE)));
        }
        boolean isId = IDS.contains(name) && !Set.of("tenant", "mpnId").contains(owner);
        return TextNode.valueOf(isId ? changed.replace("/", "") : changed);
    }
}

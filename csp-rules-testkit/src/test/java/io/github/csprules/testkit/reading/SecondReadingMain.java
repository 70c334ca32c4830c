package io.github.csprules.testkit.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads scenarios, one per line, and prints what the second reading says of each, one line per scenario: by edition, then by
 * policy.
 * <p>
 * The scenarios come from the file that is named, or from standard input.
 */
final class SecondReadingMain {

    private static final JsonFactory JSON = new JsonFactory();

    private SecondReadingMain() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (BufferedReader lines = args.length == 0
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(args[0]))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    out.print(answer(CspJson.readScenario(line)) + "\n");
                }
            }
        }
        out.flush();
    }

    static String answer(Scenario scenario) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Edition edition : Edition.values()) {
                json.writeObjectFieldStart(edition.label());
                for (String policy : SecondReading.POLICIES) {
                    write(json, policy, SecondReading.of(scenario, policy, edition.label()));
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String policy, Reading reading) throws IOException {
        json.writeObjectFieldStart(policy);
        json.writeStringField("outcome", reading.outcome());
        write(json, "marks", reading.marks());
        json.writeObjectFieldStart("rules");
        for (Map.Entry<String, RuleStatus> rule : reading.statuses().entrySet()) {
            json.writeStringField(rule.getKey(), rule.getValue().name());
        }
        json.writeEndObject();
        write(json, "findings", reading.findings());
        write(json, "details", reading.details());
        write(json, "assumptions", reading.assumptions());
        write(json, "consequences", reading.consequences());
        write(json, "laterChanges", reading.laterChanges());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}

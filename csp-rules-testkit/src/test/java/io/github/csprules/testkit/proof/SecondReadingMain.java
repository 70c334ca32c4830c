package io.github.csprules.testkit.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads scenarios, one per line, and prints what the second reading says of each, one line per scenario.
 * <p>
 * The scenarios come from the file that is named, or from standard input.
 */
final class SecondReadingMain {

    private static final ObjectMapper JSON = new ObjectMapper();

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

    static String answer(Scenario scenario) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("standard", json(SecondReading.of(scenario, false)));
        answer.set("extended", json(SecondReading.of(scenario, true)));
        return answer.toString();
    }

    private static ObjectNode json(Reading reading) {
        ObjectNode json = JSON.createObjectNode();
        json.put("outcome", reading.outcome());
        json.set("rules", JSON.valueToTree(reading.statuses()));
        json.set("findings", JSON.valueToTree(reading.findings()));
        json.set("assumptions", JSON.valueToTree(reading.assumptions()));
        json.set("consequences", JSON.valueToTree(reading.consequences()));
        return json;
    }
}

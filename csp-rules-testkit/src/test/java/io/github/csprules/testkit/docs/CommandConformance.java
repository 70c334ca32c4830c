package io.github.csprules.testkit.docs;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.corpus.CorpusContract;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The example of the page about the corpus: a command that reads a scenario and writes a verdict. */
class CommandConformance implements CorpusContract {

    private static final String[] COMMAND = {
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Command.class.getName()
    };

    // command: begin
    @Override
    public String judge(String policy, String edition, String scenario) throws IOException {
        ProcessBuilder command = new ProcessBuilder(COMMAND);
        command.command().add(policy + "@" + edition);
        Process process = command.start();
        try (OutputStream input = process.getOutputStream()) {
            input.write(scenario.getBytes(StandardCharsets.UTF_8));
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
    // command: end

    /** What stands for the command of another language: the library itself. */
    static final class Command {

        private Command() {}

        public static void main(String... arguments) throws IOException {
            String[] policy = arguments[0].split("@", -1);
            RuleSet rules = CspPolicy.policy(policy[0], policy[1]);
            System.out.write(CspJson.writeVerdict(rules.evaluate(CspJson.readScenario(System.in)))
                    .getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
    }
}

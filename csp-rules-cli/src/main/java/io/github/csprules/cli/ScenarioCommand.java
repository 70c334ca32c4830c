package io.github.csprules.cli;

import io.github.csprules.json.Batch;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Parameters;

/** What the commands have in common that answer each scenario by itself: files of one for a person, or lines with lines. */
abstract class ScenarioCommand extends PolicyCommand {

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            defaultValue = InputFiles.STANDARD_INPUT,
            description =
                    "A file with a scenario (csp-scenario/1), with --json one per line; standard input by default, "
                            + "or -.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<String> files;

    /** The rules by which scenarios are answered. */
    final RuleSet rules() {
        return policy.rules();
    }

    /** Where texts for a person go. */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final Ansi ansi() {
        return spec.commandLine().getColorScheme().ansi();
    }

    final Words words() {
        return main.words();
    }

    private InputFiles input() {
        return new InputFiles(main, spec.commandLine().getErr(), ansi());
    }

    /** Answers each line with a line. */
    final int answerLines(Batch batch) {
        AnswerOutput out = main.out();
        Batch judge =
                batch.withTexts(main.wordsOfJson().texts(), main.wordsOfJson().locale());
        return input().eachLines(
                        files,
                        out,
                        (file, in) -> judge.run(in, out).invalid() == 0 ? ExitStatus.ALLOWED : ExitStatus.INVALID);
    }

    /** Prints the answer to each file, several under the name of each. */
    final int printFiles(Consumer<Scenario> printer) {
        PrintWriter out = out();
        Headings headings = new Headings(out, files.size() > 1);
        return input().eachDocument(files, (file, document) -> {
            Scenario scenario = CspJson.readScenario(document);
            headings.print(file);
            printer.accept(scenario);
            out.flush();
            return ExitStatus.ALLOWED;
        });
    }
}

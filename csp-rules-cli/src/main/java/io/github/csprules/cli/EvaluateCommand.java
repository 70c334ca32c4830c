package io.github.csprules.cli;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code csp-rules evaluate}: files of scenarios in, verdicts out. */
@Command(
        name = "evaluate",
        description = "Judges the transaction of each scenario.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:allowed",
            "1:denied",
            "2:undetermined: facts are missing",
            "64:wrong usage",
            "65:not a valid scenario",
            "66:no such file, or not readable",
            "of several files:the worst, in the order 66, 65, 1, 2, 0"
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    /** One byte more than the largest document. */
    private static final int MORE_THAN_ENOUGH = (1 << 20) + 1;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A file with a scenario in JSON (csp-scenario/1); - for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<String> files;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private PolicyOption policy;

    @Option(names = "--json", description = "Print each verdict as one line of JSON (csp-verdict/1).")
    private boolean isJson;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        VerdictPrinter printer =
                new VerdictPrinter(out, spec.commandLine().getColorScheme().ansi());
        int worst = ExitStatus.ALLOWED;
        for (int i = 0; i < files.size(); i++) {
            if (files.size() > 1 && !isJson) {
                out.print((i == 0 ? "" : System.lineSeparator()) + "== " + files.get(i) + System.lineSeparator());
            }
            worst = ExitStatus.worst(worst, evaluate(files.get(i), printer, out));
            out.flush();
        }
        return worst;
    }

    private int evaluate(String file, VerdictPrinter printer, PrintWriter out) {
        PrintWriter err = spec.commandLine().getErr();
        byte[] document = {};
        try {
            document = read(file);
            Scenario scenario = CspJson.readScenario(document);
            Verdict verdict = policy.rules().evaluate(scenario);
            if (isJson) {
                out.println(CspJson.writeVerdict(verdict));
            } else {
                printer.print(verdict, scenario);
            }
            return ExitStatus.of(verdict.outcome());
        } catch (InvalidScenarioException e) {
            String name = file.equals(STANDARD_INPUT) ? "standard input" : file;
            new ProblemPrinter(err, spec.commandLine().getColorScheme().ansi()).print(name, document, e);
            return ExitStatus.INVALID;
        } catch (NoSuchFileException | InvalidPathException e) {
            err.println("csp-rules: no such file: " + file);
            return ExitStatus.NO_INPUT;
        } catch (IOException e) {
            err.println("csp-rules: cannot read " + file + ": " + e.getMessage());
            return ExitStatus.NO_INPUT;
        } finally {
            err.flush();
        }
    }

    /** What is in a file, up to what would be too much anyway. */
    private byte[] read(String file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return main.in().readNBytes(MORE_THAN_ENOUGH);
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return in.readNBytes(MORE_THAN_ENOUGH);
        }
    }
}

package io.github.csprules.cli;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
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
            "66:no such file, not readable, or the output too",
            "70:a bug, or out of memory: there is no verdict",
            "74:the verdict could not be written",
            "of several files:the worst, in the order 66, 65, 1, 2, 0"
        })
final class EvaluateCommand implements Callable<Integer> {

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
                new VerdictPrinter(out, spec.commandLine().getColorScheme().ansi(), Words.ENGLISH);
        int worst = ExitStatus.ALLOWED;
        for (int i = 0; i < files.size() && !main.out().hasFailed(); i++) {
            if (files.size() > 1 && !isJson) {
                out.print((i == 0 ? "" : System.lineSeparator()) + "== " + Problem.visible(files.get(i))
                        + System.lineSeparator());
            }
            worst = ExitStatus.worst(worst, evaluate(files.get(i), printer, out));
            out.flush();
        }
        return worst;
    }

    private int evaluate(String file, VerdictPrinter printer, PrintWriter out) {
        PrintWriter err = spec.commandLine().getErr();
        byte[] document = {};
        String name = file;
        try (Input in = Input.open(file, main)) {
            name = in.displayName();
            document = read(in);
            Scenario scenario = CspJson.readScenario(document);
            Verdict verdict = policy.rules().evaluate(scenario);
            if (isJson) {
                out.println(CspJson.writeVerdict(verdict));
            } else {
                printer.print(verdict, scenario);
            }
            return ExitStatus.of(verdict.outcome());
        } catch (InvalidScenarioException e) {
            Ansi ansi = spec.commandLine().getColorScheme().ansi();
            new ProblemPrinter(err, ansi, Words.ENGLISH).print(name, new String(document, StandardCharsets.UTF_8), e);
            return ExitStatus.INVALID;
        } catch (IOException e) {
            Main.complain(err, String.valueOf(e.getMessage()));
            return ExitStatus.NO_INPUT;
        } finally {
            err.flush();
        }
    }

    /** What is there, up to what would be too much anyway. */
    private byte[] read(Input in) throws IOException {
        try {
            byte[] document = in.readNBytes(MORE_THAN_ENOUGH);
            if (document.length < MORE_THAN_ENOUGH && in.hasShrunk()) {
                Map<String, String> words = Map.of("file", in.displayName());
                Main.complain(spec.commandLine().getErr(), Words.ENGLISH.text("audit.shortened", words));
            }
            return document;
        } catch (IOException e) {
            throw new Input.UnreadableException(in.displayName(), in.why(e));
        }
    }
}

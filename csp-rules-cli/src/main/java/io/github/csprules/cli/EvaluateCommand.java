package io.github.csprules.cli;

import io.github.csprules.advice.Explanations;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Explanation;
import io.github.csprules.verdict.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code csp-rules evaluate}: files of scenarios in, verdicts out. */
@Command(
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
final class EvaluateCommand extends PolicyCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A file with a scenario in JSON (csp-scenario/1); - for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<String> files;

    @Option(names = "--json", description = "Print each verdict as one line of JSON (csp-verdict/1).")
    private boolean isJson;

    @Option(
            names = "--explain",
            description = "Tell too what each rule stood on: the facts that were stated of what it judged.")
    private boolean isExplained;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        InputFiles input = new InputFiles(main, spec.commandLine().getErr(), ansi);
        VerdictPrinter printer = new VerdictPrinter(out, ansi, main.words());
        Headings headings = new Headings(out, files.size() > 1 && !isJson);
        int worst = ExitStatus.ALLOWED;
        for (int i = 0; i < files.size() && !main.out().hasFailed(); i++) {
            headings.print(files.get(i));
            worst = ExitStatus.worst(
                    worst, input.document(files.get(i), (file, document) -> evaluate(document, printer, out)));
            out.flush();
        }
        return worst;
    }

    private int evaluate(byte[] document, VerdictPrinter printer, PrintWriter out) {
        Scenario scenario = CspJson.readScenario(document);
        Verdict verdict = policy.rules().evaluate(scenario);
        List<Explanation> explanations =
                isExplained ? Explanations.of(policy.rules()).of(scenario) : List.of();
        if (isJson) {
            Words words = main.wordsOfJson();
            out.println(
                    isExplained
                            ? CspJson.writeVerdict(verdict, explanations, words.texts(), words.locale())
                            : CspJson.writeVerdict(verdict, words.texts(), words.locale()));
        } else {
            printer.print(verdict, explanations, scenario);
        }
        return ExitStatus.of(verdict.outcome());
    }
}

package io.github.csprules.cli;

import io.github.csprules.advice.Explanations;
import io.github.csprules.advice.Routes;
import io.github.csprules.advice.Timelines;
import io.github.csprules.html.VerdictPage;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Explanation;
import io.github.csprules.verdict.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "74:the verdict or the page could not be written",
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

    @Option(
            names = "--html",
            paramLabel = "PAGE",
            description = {
                "Write the verdict too as a page for people: who takes part, findings, other days, with --explain and --routes",
                "more. A page of that name is replaced. Only with a single FILE."
            })
    private @Nullable Path page;

    @Option(
            names = "--routes",
            description = "Show on the page too what would cure a denial, as `csp-rules advise` does.")
    private boolean isAdvised;

    @Override
    public Integer call() {
        requireUsablePage();
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
        print(verdict, explanations, scenario, printer, out);
        if (page != null
                && !PageFile.write(
                        page,
                        html(scenario, verdict, explanations),
                        spec.commandLine().getErr())) {
            return ExitStatus.NO_OUTPUT;
        }
        return ExitStatus.of(verdict.outcome());
    }

    private void requireUsablePage() {
        if (page != null) {
            PageFile.requireUsable(page, spec.commandLine());
        }
        if (page != null && files.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "--html writes one page: name one FILE, not " + files.size());
        }
        if (page == null && isAdvised) {
            throw new ParameterException(
                    spec.commandLine(), "--routes needs --html PAGE; `csp-rules advise` prints routes");
        }
    }

    private String html(Scenario scenario, Verdict verdict, List<Explanation> explanations) {
        RuleSet rules = policy.rules();
        VerdictPage html = VerdictPage.of(scenario, verdict)
                .with(explanations)
                .with(Timelines.of(rules).of(scenario));
        if (isAdvised) {
            html = html.with(Routes.of(rules).find(scenario));
        }
        return html.toHtml(main.words().texts(), main.words().locale());
    }

    private void print(
            Verdict verdict,
            List<Explanation> explanations,
            Scenario scenario,
            VerdictPrinter printer,
            PrintWriter out) {
        if (isJson) {
            Words words = main.wordsOfJson();
            out.println(
                    isExplained
                            ? CspJson.writeVerdict(verdict, explanations, words.texts(), words.locale())
                            : CspJson.writeVerdict(verdict, words.texts(), words.locale()));
        } else {
            printer.print(verdict, explanations, scenario);
        }
    }
}

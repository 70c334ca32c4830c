package io.github.csprules.cli;

import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Routes;
import io.github.csprules.json.Batch;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code csp-rules advise}: what has to be done so that a transaction becomes allowed. */
@Command(
        name = "advise",
        description = {
            "Tells the verdict on a scenario, then what can be done about it: routes, each a list of steps in their order;",
            "what to ask, where facts are missing; and what no step helps against."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, whatever the outcomes",
            "64:wrong usage",
            "65:not a valid scenario",
            "66:no such file, or not readable",
            "70:a rule failed",
            "74:the answers could not be written"
        })
final class AdviseCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            defaultValue = InputFiles.STANDARD_INPUT,
            description = "A file with a scenario (csp-scenario/1), with --json one per line; standard input if it is "
                    + "left out, or -.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<String> files;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private PolicyOption policy;

    @Option(
            names = "--json",
            description = "Read a scenario from each line (NDJSON) and answer it with a line: "
                    + "{\"id\": text, \"routes\": {...}} (csp-routes/1).")
    private boolean isJson;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        InputFiles input = new InputFiles(main, spec.commandLine().getErr(), ansi);
        Routes routes = Routes.of(policy.rules());
        return isJson ? answer(input, routes) : print(input, routes, ansi);
    }

    private int answer(InputFiles input, Routes routes) {
        Batch batch = Batch.ofRoutes(routes);
        AnswerOutput out = main.out();
        return input.eachLines(
                files, out, (file, in) -> batch.run(in, out).invalid() == 0 ? ExitStatus.ALLOWED : ExitStatus.INVALID);
    }

    private int print(InputFiles input, Routes routes, Ansi ansi) {
        PrintWriter out = spec.commandLine().getOut();
        VerdictPrinter verdicts = new VerdictPrinter(out, ansi, Words.ENGLISH);
        AdvicePrinter printer = new AdvicePrinter(out, ansi);
        String[] before = {""};
        return input.eachDocument(files, (file, document) -> {
            Scenario scenario = CspJson.readScenario(document);
            if (files.size() > 1) {
                out.println(before[0] + "== " + Problem.visible(file));
                before[0] = System.lineSeparator();
            }
            Advice advice = routes.find(scenario);
            verdicts.print(advice.verdict(), scenario);
            printer.print(advice, scenario);
            out.flush();
            return ExitStatus.ALLOWED;
        });
    }
}

package io.github.csprules.cli;

import io.github.csprules.advice.Timelines;
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

/** {@code csp-rules timeline}: what the verdict on a scenario would be on any other day. */
@Command(
        name = "timeline",
        description = {
            "Tells what the verdict on a scenario would be on any day, while everything stated in it stays as it is:",
            "from when on the transaction is allowed, and what decides in each period."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, whatever the outcomes",
            "64:wrong usage",
            "65:not a valid scenario",
            "66:no such file, not readable, or the output too",
            "70:a bug, or out of memory",
            "74:the answers could not be written"
        })
final class TimelineCommand implements Callable<Integer> {

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
                    + "{\"id\": text, \"timeline\": {...}} (csp-timeline/1).")
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
        Timelines timelines = Timelines.of(policy.rules());
        return isJson ? answer(input, timelines) : print(input, timelines, ansi);
    }

    private int answer(InputFiles input, Timelines timelines) {
        Batch batch = Batch.ofTimelines(timelines);
        AnswerOutput out = main.out();
        return input.eachLines(
                files, out, (file, in) -> batch.run(in, out).invalid() == 0 ? ExitStatus.ALLOWED : ExitStatus.INVALID);
    }

    private int print(InputFiles input, Timelines timelines, Ansi ansi) {
        PrintWriter out = spec.commandLine().getOut();
        TimelinePrinter printer = new TimelinePrinter(out, ansi);
        String[] before = {""};
        return input.eachDocument(files, (file, document) -> {
            Scenario scenario = CspJson.readScenario(document);
            if (files.size() > 1) {
                out.println(before[0] + "== " + Problem.visible(file));
                before[0] = System.lineSeparator();
            }
            printer.print(timelines.of(scenario), scenario);
            out.flush();
            return ExitStatus.ALLOWED;
        });
    }
}

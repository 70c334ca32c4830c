package io.github.csprules.cli;

import io.github.csprules.advice.Timelines;
import io.github.csprules.json.Batch;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code csp-rules timeline}: what the verdict on a scenario would be on any other day. */
@Command(
        description = {
            "Judges a scenario on every day, with the same stated facts:",
            "prints the first day on which the transaction is allowed, and what decides in each period."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, with any outcome",
            "64:wrong usage",
            "65:not a valid scenario",
            "66:no such file, not readable, or the output too",
            "70:a bug, or out of memory",
            "74:the answers could not be written"
        })
final class TimelineCommand extends ScenarioCommand implements Callable<Integer> {

    @Option(
            names = "--json",
            description = "Read a scenario from each line (NDJSON) and answer it with a line: "
                    + "{\"id\": text, \"timeline\": {...}} (csp-timeline/1).")
    private boolean isJson;

    @Override
    public Integer call() {
        Timelines timelines = Timelines.of(rules());
        if (isJson) {
            return answerLines(Batch.ofTimelines(timelines));
        }
        TimelinePrinter printer = new TimelinePrinter(out(), ansi(), words());
        return printFiles(scenario -> printer.print(timelines.of(scenario), scenario));
    }
}

package io.github.csprules.cli;

import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Routes;
import io.github.csprules.json.Batch;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
            "66:no such file, not readable, or the output too",
            "70:a bug, or out of memory",
            "74:the answers could not be written"
        })
final class AdviseCommand extends ScenarioCommand implements Callable<Integer> {

    @Option(
            names = "--json",
            description = "Read a scenario from each line (NDJSON) and answer it with a line: "
                    + "{\"id\": text, \"routes\": {...}} (csp-routes/1).")
    private boolean isJson;

    @Override
    public Integer call() {
        Routes routes = Routes.of(rules());
        if (isJson) {
            return answerLines(Batch.ofRoutes(routes));
        }
        VerdictPrinter verdicts = new VerdictPrinter(out(), ansi(), Words.ENGLISH);
        AdvicePrinter printer = new AdvicePrinter(out(), ansi());
        return printFiles(scenario -> {
            Advice advice = routes.find(scenario);
            verdicts.print(advice.verdict(), scenario);
            printer.print(advice, scenario);
        });
    }
}

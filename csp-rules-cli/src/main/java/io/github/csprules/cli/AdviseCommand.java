package io.github.csprules.cli;

import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Readiness;
import io.github.csprules.advice.Routes;
import io.github.csprules.json.Batch;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code csp-rules advise}: what has to be done so that a transaction becomes allowed. */
@Command(
        description = {
            "Prints the verdict on a scenario, then what to do about it: routes, each a list of steps in order;",
            "questions about missing facts; and findings that no step cures.",
            "With --readiness, prints instead what a partner of the scenario still has to do before it can sell on that day."
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
final class AdviseCommand extends ScenarioCommand implements Callable<Integer> {

    @Option(
            names = "--json",
            description = "Read a scenario from each line (NDJSON) and answer it with a line: "
                    + "{\"id\": text, \"routes\": {...}} (csp-routes/1), "
                    + "with --readiness {\"id\": text, \"readiness\": {...}} (csp-readiness/1).")
    private boolean isJson;

    @Option(
            names = "--readiness",
            paramLabel = "PARTNER",
            description =
                    "The id of a partner: list what it still has to do, regardless of the transaction in the scenario.")
    private @Nullable String partner;

    @Override
    public Integer call() {
        return partner == null ? advise() : tellReadinessOf(partner);
    }

    private int tellReadinessOf(String id) {
        Readiness readiness = Readiness.of(rules());
        if (isJson) {
            return answerLines(Batch.ofReadiness(readiness, id));
        }
        ReadinessPrinter printer = new ReadinessPrinter(out(), ansi(), words());
        return printFiles(scenario -> printer.print(readiness.of(id, scenario.book(), scenario.asOf()), scenario));
    }

    private int advise() {
        Routes routes = Routes.of(rules());
        if (isJson) {
            return answerLines(Batch.ofRoutes(routes));
        }
        VerdictPrinter verdicts = new VerdictPrinter(out(), ansi(), words());
        AdvicePrinter printer = new AdvicePrinter(out(), ansi(), words());
        return printFiles(scenario -> {
            Advice advice = routes.find(scenario);
            verdicts.print(advice.verdict(), scenario);
            printer.print(advice, scenario);
        });
    }
}

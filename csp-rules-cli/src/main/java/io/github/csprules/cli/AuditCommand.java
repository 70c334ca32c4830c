package io.github.csprules.cli;

import io.github.csprules.json.Batch;
import io.github.csprules.json.BatchStoppedException;
import io.github.csprules.json.BatchSummary;
import io.github.csprules.verdict.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code csp-rules audit}: lines of scenarios in, lines of answers out, a summary at the end. */
@Command(
        name = "audit",
        description = {
            "Answers every line of a file of scenarios (NDJSON), in order, on standard output, and sums up on standard error.",
            "A line is a scenario, or {\"id\": text, \"scenario\": {...}}. Invalid lines are answered with their problems."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every line was a scenario, whatever the verdicts",
            "64:wrong usage",
            "65:at least one line was not a valid scenario",
            "66:no such file, not readable, or the output too",
            "70:a bug, or out of memory",
            "74:the answers could not be written"
        })
final class AuditCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    private static final int MOST_FREQUENT = 10;
    private static final Words WORDS = Words.ENGLISH;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = STANDARD_INPUT,
            description = "A file with a scenario per line; standard input if it is left out, or -.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String file;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private PolicyOption policy;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        long start = System.nanoTime();
        try (Input in = Input.open(file, main)) {
            ProgressInput progress = main.isErrTerminal() ? new ProgressInput(in, err) : null;
            BatchSummary summary;
            try {
                summary = Batch.of(policy.rules()).run(progress == null ? in : progress, main.out());
            } catch (BatchStoppedException e) {
                if (progress != null) {
                    progress.clear();
                }
                return stopped(e, in, start, err);
            }
            print(summary, start, err);
            in.mentionIfShrunk(err);
            return status(summary);
        } catch (IOException e) {
            Main.complain(err, String.valueOf(e.getMessage()));
            return ExitStatus.NO_INPUT;
        }
    }

    /** Whoever reads the answers may have had enough of them; anything else is told, with the line reached. */
    private int stopped(BatchStoppedException e, Input in, long start, PrintWriter err) {
        if (main.out().isClosedByReader()) {
            return status(e.summary());
        }
        Throwable cause = e.getCause();
        String why = "a bug";
        int status = ExitStatus.BUG;
        if (main.out().hasFailed()) {
            why = "cannot write the answers: " + main.out().why();
            status = ExitStatus.NO_OUTPUT;
        } else if (cause instanceof IOException failure) {
            why = "cannot read " + in.displayName() + ": " + in.why(failure);
            status = ExitStatus.NO_INPUT;
        } else if (cause instanceof OutOfMemoryError) {
            why = Main.OUT_OF_MEMORY;
        } else {
            e.printStackTrace(err); // what a report of it needs
        }
        Main.complain(err, WORDS.text("audit.stopped", Map.of("why", why, "line", String.valueOf(e.line()))));
        print(e.summary(), start, err);
        return status;
    }

    private static int status(BatchSummary summary) {
        return summary.invalid() == 0 ? ExitStatus.ALLOWED : ExitStatus.INVALID;
    }

    private static void print(BatchSummary summary, long start, PrintWriter err) {
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        Map<String, String> counts = Map.of(
                "lines", String.valueOf(summary.lines()),
                "seconds", String.format(Locale.ROOT, "%.1f", seconds),
                "allowed", String.valueOf(summary.count(Outcome.ALLOWED)),
                "denied", String.valueOf(summary.count(Outcome.DENIED)),
                "undetermined", String.valueOf(summary.count(Outcome.UNDETERMINED)),
                "invalid", String.valueOf(summary.invalid()));
        err.println(WORDS.text("audit.summary", counts));
        printCount("audit.before-known-policy", summary.beforeKnownPolicy(), err);
        printCount("audit.beyond-known-policy", summary.beyondKnownPolicy(), err);
        if (!summary.violations().isEmpty()) {
            err.println(WORDS.text("audit.most-frequent"));
            summary.violations().entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_FREQUENT)
                    .forEach(entry ->
                            err.println(String.format(Locale.ROOT, "%10d  %s", entry.getValue(), entry.getKey())));
        }
        err.flush();
    }

    private static void printCount(String key, long count, PrintWriter err) {
        if (count > 0) {
            err.println(WORDS.text(key, Map.of("count", String.valueOf(count))));
        }
    }
}

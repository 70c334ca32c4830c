package io.github.csprules.cli;

import io.github.csprules.json.Batch;
import io.github.csprules.json.BatchStoppedException;
import io.github.csprules.json.BatchSummary;
import io.github.csprules.verdict.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
            "66:no such file, or not readable",
            "74:the answers could not be written"
        })
final class AuditCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    private static final int MOST_FREQUENT = 10;

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
        AnswerOutput out = new AnswerOutput(main.out());
        try (InputStream in = open()) {
            long start = System.nanoTime();
            BatchSummary summary =
                    Batch.of(policy.rules()).run(main.isErrTerminal() ? new ProgressInput(in, err) : in, out);
            print(summary, Duration.ofNanos(System.nanoTime() - start), err);
            return status(summary);
        } catch (BatchStoppedException e) {
            return stopped(e, out, err);
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

    private InputStream open() throws IOException {
        return file.equals(STANDARD_INPUT) ? main.in() : Files.newInputStream(Path.of(file));
    }

    /** Whoever reads the answers may have had enough of them; anything else is told, with the line reached. */
    private int stopped(BatchStoppedException e, AnswerOutput out, PrintWriter err) {
        if (out.isClosedByReader()) {
            return status(e.summary());
        }
        if (e.getCause() instanceof IOException failure) {
            String what = out.hasFailed() ? "cannot write the answers" : "cannot read " + file;
            err.println("csp-rules: " + what + ": " + failure.getMessage() + "; stopped at line " + e.line());
            return out.hasFailed() ? ExitStatus.NO_OUTPUT : ExitStatus.NO_INPUT;
        }
        throw e;
    }

    private static int status(BatchSummary summary) {
        return summary.invalid() == 0 ? ExitStatus.ALLOWED : ExitStatus.INVALID;
    }

    private static void print(BatchSummary summary, Duration time, PrintWriter err) {
        err.println(String.format(
                Locale.ROOT,
                "%d lines in %.1f s: %d allowed, %d denied, %d undetermined, %d invalid",
                summary.lines(),
                time.toMillis() / 1000.0,
                summary.count(Outcome.ALLOWED),
                summary.count(Outcome.DENIED),
                summary.count(Outcome.UNDETERMINED),
                summary.invalid()));
        if (summary.beforeKnownPolicy() > 0) {
            err.println(
                    summary.beforeKnownPolicy() + " verdicts are about days before what the policy's edition knows");
        }
        if (summary.beyondKnownPolicy() > 0) {
            err.println(
                    summary.beyondKnownPolicy() + " verdicts are about days beyond what the policy's edition knows");
        }
        if (!summary.violations().isEmpty()) {
            err.println("most frequent:");
            summary.violations().entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_FREQUENT)
                    .forEach(entry ->
                            err.println(String.format(Locale.ROOT, "%10d  %s", entry.getValue(), entry.getKey())));
        }
    }
}

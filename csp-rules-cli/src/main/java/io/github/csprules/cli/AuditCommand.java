package io.github.csprules.cli;

import io.github.csprules.html.AuditTally;
import io.github.csprules.json.AnswersDoNotFitException;
import io.github.csprules.json.Batch;
import io.github.csprules.json.BatchAnswer;
import io.github.csprules.json.BatchStoppedException;
import io.github.csprules.json.BatchSummary;
import io.github.csprules.json.SharedBook;
import io.github.csprules.verdict.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code csp-rules audit}: lines of scenarios in, lines of answers out, a summary at the end. */
@Command(
        description = {
            "Answers every line of a file of scenarios (NDJSON), in order, on standard output; the summary goes to standard error.",
            "A line is a scenario, or {\"id\": text, \"scenario\": {...}}. The answer to an invalid line lists its problems.",
            "With --book all lines share one book, and a line is only a request."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every line was a scenario, with any verdict",
            "64:wrong usage",
            "65:at least one line was invalid, or the book, or the file to resume holds other answers",
            "66:no such file, not readable, or the output too",
            "70:a bug, or out of memory",
            "74:the answers or the page could not be written",
            "130:interrupted"
        })
final class AuditCommand extends PolicyCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    private static final int MOST_FREQUENT = 10;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = STANDARD_INPUT,
            description = "A file with a scenario per line; standard input by default, or -.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String file;

    @Option(
            names = "--book",
            paramLabel = "BOOK",
            description = {
                "A file with the book (csp-book/1) that all lines share. A line is then a request (csp-request/1), or",
                "{\"id\": text, \"request\": {...}}. If the book is invalid, nothing is judged."
            })
    private @Nullable String book;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A new file for the answers, instead of standard output.")
    private @Nullable Path answers;

    @Option(
            names = "--resume",
            description = {
                "Continues after the last complete answer in the file of --out, after any interruption.",
                "The input has to be the same file."
            })
    private boolean isResumed;

    @Option(
            names = "--html",
            paramLabel = "PAGE",
            description = {
                "Write at the end a page for people: outcomes, most frequent rules, by transaction, region and month.",
                "A page of that name is replaced."
            })
    private @Nullable Path page;

    @SuppressWarnings("NullAway.Init") // before the first line is answered
    private AuditTally tally;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        requireUsableAnswers();
        Words words = main.wordsOfJson();
        Batch batch = Batch.of(policy.rules()).withTexts(words.texts(), words.locale());
        tally = AuditTally.of(policy.rules().policy());
        if (page != null) {
            requireUsablePage(page);
            batch = batch.withListener(this::count);
        }
        return book == null ? audit(batch, err) : audit(batch, book, err);
    }

    /** Reads the book first; its text is gone before the lines are read. */
    private int audit(Batch batch, String bookFile, PrintWriter err) {
        InputFiles files =
                new InputFiles(main, err, spec.commandLine().getColorScheme().ansi());
        AtomicReference<@Nullable SharedBook> read = new AtomicReference<>();
        int status = files.book(bookFile, (file, document) -> {
            read.set(SharedBook.read(document));
            return ExitStatus.ALLOWED;
        });
        SharedBook shared = read.get();
        return shared == null ? status : audit(batch.withBook(shared), err);
    }

    private int audit(Batch batch, PrintWriter err) {
        long start = System.nanoTime();
        Interruption interruption = Interruption.watched(main);
        try (interruption;
                Input in = Input.open(file, main)) {
            ProgressInput progress = main.isErrTerminal() ? new ProgressInput(in, err) : null;
            BatchSummary summary;
            try {
                summary = run(batch, progress == null ? in : progress);
            } catch (BatchStoppedException e) {
                if (progress != null) {
                    progress.clear();
                }
                return stopped(e, in, start, err);
            }
            print(summary, start, err);
            in.mentionIfShrunk(err);
            return page == null ? status(summary) : writePage(page, status(summary), err);
        } catch (AnswersDoNotFitException e) {
            Main.complain(err, answers + ": " + e.getMessage());
            return ExitStatus.INVALID;
        } catch (Input.UnreadableException e) {
            Main.complain(err, String.valueOf(e.getMessage()));
            return ExitStatus.NO_INPUT;
        } catch (IOException e) {
            Main.complain(err, "cannot write " + answers + ": " + Cause.of(e));
            return ExitStatus.NO_OUTPUT;
        }
    }

    private void requireUsablePage(Path file) {
        if (isResumed) {
            throw new ParameterException(
                    spec.commandLine(), "--html counts every line, but with --resume some are answered already");
        }
        if (answers != null
                && file.toAbsolutePath()
                        .normalize()
                        .equals(answers.toAbsolutePath().normalize())) {
            throw new ParameterException(spec.commandLine(), "--html and --out name the same file");
        }
        PageFile.requireUsable(file, spec.commandLine());
    }

    private void requireUsableAnswers() {
        if (answers == null) {
            if (isResumed) {
                throw new ParameterException(
                        spec.commandLine(), "--resume goes on with a file of answers: add --out FILE");
            }
        } else if (!isResumed && Files.exists(answers)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--out: " + answers + " is there already; add --resume to go on with it, or name another file");
        }
    }

    private BatchSummary run(Batch batch, InputStream in) throws IOException {
        return answers == null ? batch.run(in, main.out()) : batch.resume(in, answers);
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
        } else if (cause instanceof IOException failure && in.hasFailed()) {
            why = "cannot read " + in.displayName() + ": " + in.why(failure);
            status = ExitStatus.NO_INPUT;
        } else if (cause instanceof IOException failure) {
            why = "cannot write the answers: " + Cause.of(failure);
            status = ExitStatus.NO_OUTPUT;
        } else if (cause instanceof InterruptedException) {
            why = "interrupted";
            status = ExitStatus.INTERRUPTED;
        } else if (cause instanceof OutOfMemoryError) {
            why = Main.OUT_OF_MEMORY;
        } else {
            e.printStackTrace(err); // what a report of it needs
        }
        String key = answers == null ? "audit.stopped" : "audit.stopped.resumable";
        Main.complain(err, Words.ENGLISH.text(key, Map.of("why", why, "line", String.valueOf(e.line()))));
        print(e.summary(), start, err);
        return status;
    }

    private void count(BatchAnswer answer) {
        if (answer instanceof BatchAnswer.Judged judged) {
            tally.add(judged.line(), judged.id(), judged.scenario(), judged.verdict());
        } else if (answer instanceof BatchAnswer.Invalid invalid) {
            tally.addInvalid(invalid.line(), invalid.id(), invalid.problems());
        }
    }

    private int writePage(Path file, int status, PrintWriter err) {
        Words words = main.words();
        return PageFile.write(file, tally.toHtml(words.texts(), words.locale()), err) ? status : ExitStatus.NO_OUTPUT;
    }

    private static int status(BatchSummary summary) {
        return summary.invalid() == 0 ? ExitStatus.ALLOWED : ExitStatus.INVALID;
    }

    private void print(BatchSummary summary, long start, PrintWriter err) {
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        Map<String, String> counts = Map.of(
                "lines", String.valueOf(summary.lines()),
                "seconds", String.format(Locale.ROOT, "%.1f", seconds),
                "allowed", String.valueOf(summary.count(Outcome.ALLOWED)),
                "denied", String.valueOf(summary.count(Outcome.DENIED)),
                "undetermined", String.valueOf(summary.count(Outcome.UNDETERMINED)),
                "invalid", String.valueOf(summary.invalid()));
        err.println(main.words().text("audit.summary", counts));
        printCount("audit.before-known-policy", summary.beforeKnownPolicy(), err);
        printCount("audit.beyond-known-policy", summary.beyondKnownPolicy(), err);
        if (!summary.violations().isEmpty()) {
            err.println(main.words().text("audit.most-frequent"));
            summary.violations().entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_FREQUENT)
                    .forEach(entry ->
                            err.println(String.format(Locale.ROOT, "%10d  %s", entry.getValue(), entry.getKey())));
        }
        err.flush();
    }

    private void printCount(String key, long count, PrintWriter err) {
        if (count > 0) {
            err.println(main.words().text(key, Map.of("count", String.valueOf(count))));
        }
    }
}

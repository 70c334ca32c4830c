package io.github.csprules.json;

import io.github.csprules.advice.Comparison;
import io.github.csprules.advice.Comparisons;
import io.github.csprules.advice.Readiness;
import io.github.csprules.advice.Routes;
import io.github.csprules.advice.Timelines;
import io.github.csprules.json.LineWorkers.Answered;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.rule.RuleFailedException;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Judges many scenarios: one per line in, one answer per line out, in the same order.
 * <pre>{@code
 * BatchSummary summary = Batch.of(CspPolicy.standard()).run(scenarios, answers);
 * }</pre>
 * A line is a scenario, or an object {@code {"id": text, "scenario": {...}}}: any object with a property {@code scenario} counts
 * as such a wrapper. The id of an answer is the id in the wrapper, else the scenario's reference, else the line number. Blank
 * lines count but have no answer.
 * <p>
 * The answer to an invalid line lists all its problems, as {@link CspJson#readScenario(byte[])} does: pointers are relative to
 * the scenario, line and column to the whole text. For a malformed wrapper (an id that is not a text or has more than 1,000
 * characters, another property, a property twice) it lists only that, with pointers from the wrapper. A line of more than 1 MiB
 * is answered as not JSON.
 * <p>
 * A batch can also give routes, checklists, timelines or differences: only the answers to valid lines are then different.
 * <p>
 * A line that needs more memory than there is, even alone, is answered as not JSON, and the batch continues.
 * <p>
 * A batch uses all processors, but only the calling thread reads and writes. Memory does not depend on the length of the text. A
 * byte order mark, carriage returns at line ends, and a last line without an end are fine.
 * <p>
 * This class is immutable and thread-safe; each call starts and ends its own threads.
 */
public final class Batch {

    private static final byte[] NOT_WRITTEN = {};

    private final LineJudge judge;
    private final Texts texts;
    private final Locale locale;
    private final int threads;
    private final Consumer<? super BatchAnswer> listener;

    private Batch(LineJudge judge, Texts texts, Locale locale, int threads, Consumer<? super BatchAnswer> listener) {
        this.judge = judge;
        this.texts = texts;
        this.locale = locale;
        this.threads = threads;
        this.listener = listener;
    }

    /**
     * Returns a batch that writes the library's own texts in English and uses all processors.
     *
     * @param rules the rules that judge
     * @return the batch
     */
    public static Batch of(RuleSet rules) {
        return of(new LineJudge(Objects.requireNonNull(rules, "rules")));
    }

    /**
     * Returns a batch that answers with routes, as {@code {"id": text, "routes": {...}}}, and uses all processors.
     *
     * @param routes the search for routes by the rules that judge
     * @return the batch
     */
    public static Batch ofRoutes(Routes routes) {
        Objects.requireNonNull(routes, "routes");
        return of(new LineJudge((id, line, scenario) -> new BatchAnswer.Advised(id, line, routes.find(scenario))));
    }

    /**
     * Returns a batch that answers with the checklist of one partner on the day of each scenario, as {@code {"id": text,
     * "readiness": {...}}}, and uses all processors. The transactions do not matter. A scenario that does not declare the partner
     * is invalid. The summary counts ready partners as allowed, others as denied, unknown ones as undetermined.
     *
     * @param readiness the readiness check of the rules that judge
     * @param partner the id of the partner
     * @return the batch
     */
    public static Batch ofReadiness(Readiness readiness, String partner) {
        Objects.requireNonNull(readiness, "readiness");
        Objects.requireNonNull(partner, "partner");
        return of(new LineJudge((id, line, scenario) -> {
            try {
                return new BatchAnswer.Ready(id, line, readiness.of(partner, scenario.book(), scenario.asOf()));
            } catch (InvalidScenarioException e) { // the partner is not declared
                return new BatchAnswer.Invalid(id, line, e.problems(), e.problemCount());
            }
        }));
    }

    /**
     * Returns a batch that answers with timelines, as {@code {"id": text, "timeline": {...}}}, and uses all processors.
     *
     * @param timelines the timelines of the rules that judge
     * @return the batch
     */
    public static Batch ofTimelines(Timelines timelines) {
        Objects.requireNonNull(timelines, "timelines");
        return of(new LineJudge((id, line, scenario) -> new BatchAnswer.OverTime(id, line, timelines.of(scenario))));
    }

    /**
     * Returns a batch that answers with differences, in the form of the examples of {@code csp-comparison/1}, and uses all
     * processors.
     *
     * @param comparisons the comparisons
     * @return the batch
     */
    public static Batch ofComparisons(Comparisons comparisons) {
        Objects.requireNonNull(comparisons, "comparisons");
        return of(new LineJudge((id, line, scenario) -> new BatchAnswer.Compared(id, line, comparisons.of(scenario))));
    }

    private static Batch of(LineJudge judge) {
        return new Batch(
                judge, Texts.standard(), Locale.ENGLISH, Runtime.getRuntime().availableProcessors(), answer -> {});
    }

    /**
     * Returns this batch with other texts for verdicts. Messages of problems are always the library's own, in English.
     *
     * @param newTexts the texts
     * @param newLocale their language
     * @return the changed batch
     */
    public Batch withTexts(Texts newTexts, Locale newLocale) {
        Objects.requireNonNull(newTexts, "newTexts");
        Objects.requireNonNull(newLocale, "newLocale");
        return new Batch(judge, newTexts, newLocale, threads, listener);
    }

    /**
     * Returns this batch for lines that are requests, {@code csp-request/1}, to a shared book, or objects {@code {"id": text,
     * "request": {...}}}. Answers are those of the combined scenarios; pointers are relative to the request.
     *
     * @param book the shared book
     * @return the changed batch
     */
    public Batch withBook(SharedBook book) {
        return new Batch(judge.of(Objects.requireNonNull(book, "book")), texts, locale, threads, listener);
    }

    /**
     * Returns this batch with another number of judging threads; the calling thread, which reads and writes, does not count.
     *
     * @param newThreads the number of threads, at least one
     * @return the changed batch
     * @throws IllegalArgumentException if the number is less than one
     */
    public Batch withThreads(int newThreads) {
        if (newThreads < 1) {
            throw new IllegalArgumentException("a batch needs at least one thread, not " + newThreads);
        }
        return new Batch(judge, texts, locale, newThreads, listener);
    }

    /**
     * Returns this batch with a listener, such as one that counts. {@link #run} and {@link #resume} tell it each answer once it is
     * written, in the order of the lines, on the calling thread. What it throws ends the call.
     *
     * @param newListener the listener, instead of the one before
     * @return the changed batch
     */
    public Batch withListener(Consumer<? super BatchAnswer> newListener) {
        return new Batch(judge, texts, locale, threads, Objects.requireNonNull(newListener, "newListener"));
    }

    /**
     * Writes an answer to every line of a stream to another stream, as {@code {"id": text, "verdict": {...}}} or {@code {"id":
     * text, "error": {"problemCount": number, "problems": [...]}}}.
     * <p>
     * It writes each answer at once and flushes the output, so that every counted answer was delivered. It closes neither stream.
     *
     * @param in lines in UTF-8
     * @param out the output for the answers, in UTF-8, each with a line feed at the end
     * @return the summary of the answers
     * @throws BatchStoppedException if a stream fails, a rule fails, memory runs out for other reasons than a single line, or the
     *     calling thread is interrupted
     */
    public BatchSummary run(InputStream in, OutputStream out) {
        Objects.requireNonNull(out, "out");
        return run(new LineReader(Objects.requireNonNull(in, "in")), out);
    }

    /**
     * Writes the answers to the lines of a stream to a file, and continues after an earlier call that stopped for any reason.
     * <p>
     * Complete answers in the file stay, and it skips as many lines; it cuts off an incomplete last answer. It compares the first
     * and the last answer with its own, so that no other input or policy gets mixed in. Without such a file it starts with the
     * first line. It does not close the input.
     *
     * @param in the same lines from the first one on, in UTF-8
     * @param answers the file, with answers of this batch, or new
     * @return the summary of the new answers
     * @throws BatchStoppedException as {@link #run}
     * @throws AnswersDoNotFitException if the file holds other answers, or more of them; it is then unchanged
     * @throws IOException if the file cannot be read or opened
     */
    public BatchSummary resume(InputStream in, Path answers) throws IOException {
        Objects.requireNonNull(in, "in");
        LineReader lines = new LineReader(in);
        AnswerFile file = AnswerFile.scan(Objects.requireNonNull(answers, "answers"));
        file.requireAnswersOf(lines, line -> write(judge.answer(line)));
        try (OutputStream out = file.openAtEnd()) {
            return run(lines, out);
        }
    }

    /**
     * Answers a single line, for hosts that get lines from elsewhere: a queue, a table, a distributed engine.
     *
     * @param line a line in UTF-8, without its end
     * @param number the line number, from 1, which is the id of a line without one
     * @return the answer in UTF-8, without a line's end; empty if the line is blank
     * @throws RuleFailedException if a rule fails
     */
    public byte[] answer(byte[] line, long number) {
        Line one = Objects.requireNonNull(line, "line").length > Line.MAX_BYTES
                ? Line.tooLong(number)
                : Line.of(number, line);
        return one.isBlank() ? NOT_WRITTEN : json(judge.answer(one)).toBytes();
    }

    private BatchSummary run(LineReader lines, OutputStream out) {
        try (LineWorkers workers = workers(lines, this::write)) {
            try {
                for (Answered answered = workers.next(); answered != null; answered = workers.next()) {
                    out.write(answered.json());
                    out.flush(); // what a buffer holds is not delivered yet
                    listener.accept(answered.answer());
                }
                out.flush();
            } catch (IOException e) {
                throw workers.undelivered(e);
            } catch (OutOfMemoryError e) {
                throw workers.outOfMemory(e);
            }
            return workers.summary();
        }
    }

    /**
     * Returns the answers to the lines of a stream, one by one on demand.
     * <p>
     * Close the result unless you read it to its end: this stops work on lines that were read ahead. The input is not closed.
     * Reading throws {@link BatchStoppedException} if the input or a rule fails, or the reading thread is interrupted.
     *
     * @param in lines in UTF-8
     * @return the answers, in the order of the lines
     */
    public Stream<BatchAnswer> answers(InputStream in) {
        LineReader lines = new LineReader(Objects.requireNonNull(in, "in"));
        LineWorkers workers = workers(lines, answer -> NOT_WRITTEN);
        Spliterator<BatchAnswer> answers = Spliterators.spliteratorUnknownSize(
                new Answers(workers), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        return StreamSupport.stream(answers, false).onClose(workers::close);
    }

    private LineWorkers workers(LineReader lines, Function<BatchAnswer, byte[]> writer) {
        return new LineWorkers(lines, threads, new LineWorkers.Work() {
            @Override
            public Answered answer(Line line) {
                return written(judge.answer(line));
            }

            @Override
            public Answered exhausted(Line line) {
                return written(LineJudge.exhausted(line));
            }

            private Answered written(BatchAnswer answer) {
                return new Answered(answer, writer.apply(answer));
            }
        });
    }

    private byte[] write(BatchAnswer answer) {
        return json(answer).endLine().toBytes();
    }

    /**
     * Returns the JSON of an answer.
     *
     * @param answer the answer to a line
     * @return a JSON object on one line, without the line's end
     */
    public String toJson(BatchAnswer answer) {
        return json(answer).toString();
    }

    private JsonWriter json(BatchAnswer answer) {
        JsonWriter json = new JsonWriter();
        if (answer instanceof BatchAnswer.Compared compared) {
            ComparisonWriter.write(json, new Comparison.Example(answer.id(), compared.difference()));
            return json;
        }
        json.startObject().property("id", answer.id());
        if (answer instanceof BatchAnswer.OverTime overTime) {
            TimelineWriter.write(json.name("timeline"), overTime.timeline());
        } else if (answer instanceof BatchAnswer.Advised advised) {
            RoutesWriter.write(json.name("routes"), advised.advice(), texts, locale);
        } else if (answer instanceof BatchAnswer.Ready ready) {
            ReadinessWriter.write(json.name("readiness"), ready.checklist(), texts, locale);
        } else if (answer instanceof BatchAnswer.Judged judged) {
            VerdictWriter.write(json.name("verdict"), judged.verdict(), texts, locale);
        } else if (answer instanceof BatchAnswer.Invalid invalid) {
            ProblemWriter.write(json.name("error"), invalid.problems(), invalid.problemCount());
        }
        return json.endObject();
    }

    /** Computes an answer on demand. */
    private static final class Answers implements Iterator<BatchAnswer> {

        private final LineWorkers workers;
        private @Nullable Answered next;
        private boolean isEnded;

        Answers(LineWorkers workers) {
            this.workers = workers;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !isEnded) {
                next = workers.next();
                isEnded = next == null;
            }
            return next != null;
        }

        @Override
        public BatchAnswer next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            BatchAnswer answer = next.answer();
            next = null;
            return answer;
        }
    }
}

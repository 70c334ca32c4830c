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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Judges many scenarios: one per line in, one answer per line out, in the same order.
 * <pre>{@code
 * BatchSummary summary = Batch.of(CspPolicy.standard()).run(scenarios, answers);
 * }</pre>
 * A line is a scenario, or an object {@code {"id": text, "scenario": {...}}}: any object with a property {@code scenario} is
 * taken as such a wrapper. The answer to a line is called by the wrapper's id, else by the scenario's reference, else by the
 * number of the line; blank lines have a number but no answer.
 * <p>
 * An invalid line is answered in its place with all its problems, as {@link CspJson#readScenario(byte[])} tells them: pointers
 * are relative to the scenario, line and column to the whole text. A wrapper that is itself malformed (its id is no text, or of
 * more than 1,000 characters; another property, or one twice) is answered for that alone, with pointers from the wrapper. A line
 * of more than 1 MiB is skipped and answered as one that is not JSON.
 * <p>
 * A batch can also be one of routes, of checklists, of timelines or of comparisons: then what differs is the answer to a valid line, and nothing else.
 * <p>
 * A line for which the memory does not suffice, even with nothing else worked at, is answered as one that is not accepted, and the
 * batch goes on.
 * <p>
 * All processors are used, yet the calling thread alone reads and writes. What is held in memory does not depend on how long the
 * text is. A byte order mark, ends of lines with a carriage return and a last line without an end are fine.
 * <p>
 * This class is immutable and thread-safe; each call has threads of its own, and they end with it.
 */
public final class Batch {

    private static final byte[] NOT_WRITTEN = {};

    private final LineJudge judge;
    private final Texts texts;
    private final Locale locale;
    private final int threads;

    private Batch(LineJudge judge, Texts texts, Locale locale, int threads) {
        this.judge = judge;
        this.texts = texts;
        this.locale = locale;
        this.threads = threads;
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
     * Returns a batch that answers with what one partner has still to do on the day of each scenario, as {@code {"id": text,
     * "readiness": {...}}}, and uses all processors. What the scenarios want does not matter; one that does not declare the partner
     * is answered as invalid. The summary counts who is ready as allowed, who is not as denied, else as undetermined.
     *
     * @param readiness what tells it by the rules that judge
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
     * Returns a batch that answers with differences, as they stand among the examples of {@code csp-comparison/1}, and uses all
     * processors.
     *
     * @param comparisons what is compared
     * @return the batch
     */
    public static Batch ofComparisons(Comparisons comparisons) {
        Objects.requireNonNull(comparisons, "comparisons");
        return of(new LineJudge((id, line, scenario) -> new BatchAnswer.Compared(id, line, comparisons.of(scenario))));
    }

    private static Batch of(LineJudge judge) {
        return new Batch(
                judge, Texts.standard(), Locale.ENGLISH, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Returns this batch with other words for verdicts. Messages of problems are always the library's own, in English.
     *
     * @param newTexts the words
     * @param newLocale their language
     * @return the batch that writes them
     */
    public Batch withTexts(Texts newTexts, Locale newLocale) {
        Objects.requireNonNull(newTexts, "newTexts");
        Objects.requireNonNull(newLocale, "newLocale");
        return new Batch(judge, newTexts, newLocale, threads);
    }

    /**
     * Returns this batch for lines that are requests, {@code csp-request/1}, to a book that they share, or objects {@code {"id":
     * text, "request": {...}}}. Answers are those of the scenarios put together; pointers are relative to the request.
     *
     * @param book what the requests share
     * @return the batch that puts them together
     */
    public Batch withBook(SharedBook book) {
        return new Batch(judge.of(Objects.requireNonNull(book, "book")), texts, locale, threads);
    }

    /**
     * Returns this batch with another number of threads that judge, besides the calling one that reads and writes.
     *
     * @param newThreads the number of threads, at least one
     * @return the batch that uses them
     * @throws IllegalArgumentException if there would be none
     */
    public Batch withThreads(int newThreads) {
        if (newThreads < 1) {
            throw new IllegalArgumentException("a batch needs at least one thread, not " + newThreads);
        }
        return new Batch(judge, texts, locale, newThreads);
    }

    /**
     * Answers every line of a stream to another one, as {@code {"id": text, "verdict": {...}}} or
     * {@code {"id": text, "error": {"problemCount": number, "problems": [...]}}}.
     * <p>
     * Each answer is written at once and the output flushed behind it, so that what is counted as answered was delivered, whatever
     * buffer there is. Neither stream is closed.
     *
     * @param in lines in UTF-8
     * @param out where the answers go, in UTF-8, each ended by a line feed
     * @return what the answers were
     * @throws BatchStoppedException if a stream fails, a rule fails, memory runs out for other reasons than a single line, or the
     *     calling thread is interrupted
     */
    public BatchSummary run(InputStream in, OutputStream out) {
        Objects.requireNonNull(out, "out");
        return run(new LineReader(Objects.requireNonNull(in, "in")), out);
    }

    /**
     * Answers the lines of a stream to a file, and goes on where an earlier call stopped, for whatever reason.
     * <p>
     * The whole answers that are in the file stay, and as many lines are skipped; what is torn at its end is cut off. The first
     * and the last of them are compared with what this batch answers to those lines, so that neither another input nor another
     * policy is mixed in. If there is no such file, this begins with the first line. The input is not closed.
     *
     * @param in the same lines from the first one on, in UTF-8
     * @param answers the file, with answers of this batch or not yet there
     * @return what the further answers were
     * @throws BatchStoppedException as {@link #run}
     * @throws AnswersDoNotFitException if the file holds other answers, or more of them; then it is as it was
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
     * Answers a single line, for hosts that get their lines from elsewhere: a queue, a table, a distributed engine.
     *
     * @param line a line in UTF-8, without its end
     * @param number the number by which the line is called if it has no id of its own, from 1
     * @return the answer in UTF-8, without a line's end; empty if the line is blank
     * @throws RuleFailedException if a rule fails
     */
    public byte[] answer(byte[] line, long number) {
        Line one = Objects.requireNonNull(line, "line").length > Line.MAX_BYTES
                ? Line.tooLong(number)
                : Line.of(number, line);
        return one.isBlank() ? NOT_WRITTEN : toJson(judge.answer(one)).getBytes(StandardCharsets.UTF_8);
    }

    private BatchSummary run(LineReader lines, OutputStream out) {
        try (LineWorkers workers = workers(lines, this::write)) {
            try {
                for (Answered answered = workers.next(); answered != null; answered = workers.next()) {
                    out.write(answered.json());
                    out.flush(); // what a buffer holds is not delivered yet
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
     * Returns the answers to the lines of a stream, one by one as they are asked for.
     * <p>
     * Close it if it may not be read to its end: lines that were read ahead are then no longer judged. The input is not closed.
     * Reading on throws {@link BatchStoppedException} if the input or a rule fails, or the reading thread is interrupted.
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
        return (toJson(answer) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns an answer as it is written.
     *
     * @param answer the answer to a line
     * @return a JSON object on one line, without the line's end
     */
    public String toJson(BatchAnswer answer) {
        if (answer instanceof BatchAnswer.Compared compared) {
            return ComparisonWriter.write(new Comparison.Example(answer.id(), compared.difference()));
        }
        JsonWriter json = new JsonWriter().startObject().property("id", answer.id());
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
        return json.endObject().toString();
    }

    /** Asks for an answer when it is wanted, and not before. */
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

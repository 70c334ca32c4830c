package io.github.csprules.json;

import static io.github.csprules.json.BatchLines.ANONYMOUS;
import static io.github.csprules.json.BatchLines.BATCH;
import static io.github.csprules.json.BatchLines.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleFailedException;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Texts;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a batch goes on and how it ends: order, memory, failures, threads. */
@Timeout(120)
class BatchRunningTest {

    private static final byte[] LINE = (ANONYMOUS + "\n").getBytes(StandardCharsets.UTF_8);

    @AfterEach
    void no_thread_is_left_behind() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!BatchLines.threads().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(BatchLines.threads()).isEmpty();
    }

    // order

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 32})
    void keeps_the_order_whichever_line_takes_longest(int threads) {
        RuleSet unsteady = rulesThat(scenario -> {
            int number = numberOf(scenario);
            if (number % 97 == 0 || number % 16 == 3) {
                pause(number % 3);
            }
        });
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 3_000; i++) {
            text.append(i % 5 == 0 ? "{\"scenario\":5,\"id\":\"r" + i + "\"}" : numbered(i))
                    .append('\n');
        }
        try (Stream<BatchAnswer> answers =
                Batch.of(unsteady).withThreads(threads).answers(input(text.toString()))) {
            assertThat(answers.map(BatchAnswer::id))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 3_000)
                            .mapToObj(i -> "r" + i)
                            .toList());
        }
    }

    @Test
    void uses_as_many_threads_as_it_is_given() {
        CountDownLatch all = new CountDownLatch(4);
        RuleSet meeting = rulesThat(scenario -> {
            all.countDown();
            await(all);
        });
        Generated in = new Generated(4 * 16);
        assertThat(Batch.of(meeting)
                        .withThreads(4)
                        .run(in, OutputStream.nullOutputStream())
                        .lines())
                .isEqualTo(4 * 16);
    }

    @Test
    void runs_of_one_batch_do_not_disturb_each_other() {
        String expected = BatchLines.run(VALID + "\n" + ANONYMOUS);
        List<String> outputs = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> BatchLines.run(VALID + "\n" + ANONYMOUS))
                .toList();
        assertThat(outputs).containsOnly(expected);
    }

    // memory

    @Test
    void reads_no_further_ahead_than_a_few_lines_for_each_thread() {
        Generated in = new Generated(200_000);
        long mostHeld = 0;
        try (Stream<BatchAnswer> answers = BATCH.answers(in)) {
            Iterator<BatchAnswer> iterator = answers.iterator();
            for (int i = 1; i <= 1_000; i++) {
                iterator.next();
                mostHeld = Math.max(mostHeld, in.given - (long) i * LINE.length);
            }
        }
        assertThat(mostHeld).isLessThan(1 << 20);
        assertThat(in.given).isLessThan(1_000L * LINE.length + (1 << 20));
    }

    @Test
    void answers_hundreds_of_thousands_of_lines_without_holding_them() {
        byte[] line = "{}\n".getBytes(StandardCharsets.UTF_8);
        Generated in = new Generated(line, 300_000);
        long[] delivered = {0};
        long[] mostHeld = {0};
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                delivered[0]++;
                mostHeld[0] = Math.max(mostHeld[0], in.given - delivered[0] * line.length);
            }
        };
        assertThat(BATCH.run(in, out).lines()).isEqualTo(300_000);
        assertThat(delivered[0]).isEqualTo(300_000);
        assertThat(mostHeld[0]).isLessThan(1 << 20);
    }

    @Test
    void skips_a_line_of_any_length_without_holding_it() {
        InputStream endless = new InputStream() {
            private long left = 1L << 28;

            @Override
            public int read() {
                throw new AssertionError("byte by byte");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                left -= length;
                Arrays.fill(bytes, offset, offset + length, (byte) 'x');
                return length;
            }
        };
        try (Stream<BatchAnswer> answers = BATCH.answers(endless)) {
            assertThat(answers.map(BatchLines::told)).containsExactly("1 1 | notJson \"\" 1:1");
        }
    }

    // waiting

    @Test
    void answers_a_line_before_it_waits_for_the_next_one() throws Exception {
        PipedInputStream in = new PipedInputStream();
        PipedOutputStream questions = new PipedOutputStream(in);
        PipedInputStream answered = new PipedInputStream(1 << 16);
        PipedOutputStream out = new PipedOutputStream(answered);
        Thread host = new Thread(() -> BATCH.run(in, out));
        host.start();
        BufferedReader answers = new BufferedReader(new InputStreamReader(answered, StandardCharsets.UTF_8));
        for (int i = 1; i <= 5; i++) {
            byte[] line = numbered(i).getBytes(StandardCharsets.UTF_8);
            questions.write(line);
            questions.write('\n');
            questions.write(line, 0, 20); // the next line has begun
            questions.flush();
            assertThat(answers.readLine()).startsWith("{\"id\":\"r" + i + "\",\"verdict\":");
            questions.write('\n');
            questions.flush();
            assertThat(answers.readLine()).startsWith("{\"id\":\"" + 2 * i + "\",\"error\":");
        }
        questions.close();
        host.join();
    }

    @Test
    void an_input_that_gives_a_byte_at_a_time_and_never_says_how_many_there_are() {
        byte[] text = (VALID + "\r\n\n{}\n" + VALID).getBytes(StandardCharsets.UTF_8);
        InputStream in = new InputStream() {
            private int next;

            @Override
            public int read() {
                return next < text.length ? text[next++] & 0xff : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int b = read();
                if (b < 0) {
                    return -1;
                }
                bytes[offset] = (byte) b;
                return 1;
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BATCH.run(in, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(BatchLines.run(BATCH, text));
    }

    @Test
    void answers_that_nobody_reads_to_the_end_leave_no_thread() {
        Iterator<BatchAnswer> abandoned = BATCH.answers(new Generated(10_000)).iterator();
        assertThat(abandoned.next().line()).isEqualTo(1);
    }

    @Test
    void closed_answers_do_not_look_like_the_end() {
        Stream<BatchAnswer> answers = BATCH.answers(new Generated(10_000));
        Iterator<BatchAnswer> iterator = answers.iterator();
        iterator.next();
        answers.close();
        assertThatThrownBy(() -> iterator.forEachRemaining(answer -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_end_stays_the_end() {
        try (Stream<BatchAnswer> answers = BATCH.answers(new Generated(1))) {
            Iterator<BatchAnswer> iterator = answers.iterator();
            iterator.next();
            assertThat(iterator.hasNext()).isFalse();
            assertThat(iterator.hasNext()).isFalse();
        }
    }

    // stopping

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "40, 42", "5000, 5002"})
    void an_output_that_fails_stops_at_its_line(int written, long line) {
        // The third line is blank.
        String text = (ANONYMOUS + "\n").repeat(2) + "\n" + (ANONYMOUS + "\n").repeat(6_000);
        AtomicInteger count = new AtomicInteger();
        IOException full = new IOException("no space left");
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (count.getAndIncrement() == written) {
                    throw full;
                }
            }
        };
        BatchStoppedException e = stopped(() -> BATCH.run(input(text), out));
        assertThat(e)
                .hasCause(full)
                .hasMessage("batch stopped at line " + line + ": the output cannot be written")
                .returns(line, BatchStoppedException::line);
        assertThat(e.summary().lines()).isEqualTo(written);
        assertThat(count).hasValue(written + 1);
    }

    @Test
    void an_output_that_fails_at_its_last_flush_stops_too() {
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThat(stopped(() -> BATCH.run(input("\n"), out)).line()).isEqualTo(1);
        assertThat(stopped(() -> BATCH.run(input(VALID), out)).line()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "3000, 3001"})
    void an_input_that_fails_stops_after_what_came_before(int lines, long line) {
        IOException reset = new IOException("connection reset");
        Generated in = new Generated(lines) {
            @Override
            int atEnd() throws IOException {
                throw reset;
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BatchStoppedException e = stopped(() -> BATCH.run(in, out));
        assertThat(e)
                .hasCause(reset)
                .hasMessage("batch stopped at line " + line + ": the input cannot be read")
                .returns(line, BatchStoppedException::line);
        assertThat(e.summary().lines()).isEqualTo(lines);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(lines);
        Stream<BatchAnswer> answers = BATCH.answers(new Generated(lines) {
            @Override
            int atEnd() throws IOException {
                throw reset;
            }
        });
        assertThat(stopped(answers::toList)).hasCause(reset).returns(line, BatchStoppedException::line);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 999})
    void a_rule_that_fails_stops_at_its_line(int line) {
        RuleSet failing = rulesThat(scenario -> {
            if (numberOf(scenario) >= line) {
                throw new ArithmeticException("a bug");
            }
        });
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 1_500; i++) {
            text.append(numbered(i)).append('\n');
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BatchStoppedException e = stopped(() -> Batch.of(failing).run(input(text.toString()), out));
        assertThat(e)
                .hasCauseInstanceOf(RuleFailedException.class)
                .hasRootCauseInstanceOf(ArithmeticException.class)
                .hasMessage("batch stopped at line " + line + ": rule `com-acme-x` failed with ArithmeticException")
                .returns((long) line, BatchStoppedException::line);
        assertThat(e.summary().lines()).isEqualTo(line - 1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(line - 1);
    }

    @Test
    void an_error_in_a_rule_stops_too() {
        RuleSet failing = rulesThat(scenario -> {
            throw new StackOverflowError();
        });
        assertThat(stopped(() -> Batch.of(failing).answers(new Generated(3)).toList()))
                .hasRootCauseInstanceOf(StackOverflowError.class)
                .returns(1L, BatchStoppedException::line);
    }

    @Test
    void texts_that_fail_stop_too() {
        Texts failing = Texts.standard().with((key, locale) -> {
            throw new IllegalStateException("a secret");
        });
        String denied = Documents.edited(VALID, "\"country\":\"ES\"", "\"country\":\"BR\"");
        BatchStoppedException e = stopped(() ->
                BATCH.withTexts(failing, Locale.ENGLISH).run(input("\n" + denied), OutputStream.nullOutputStream()));
        assertThat(e).hasMessage("batch stopped at line 2: failed with IllegalStateException");
    }

    @Test
    void an_interrupted_thread_stops_where_it_stands() {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            private int lines;

            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                if (++lines == 25) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        BatchStoppedException e = stopped(() -> BATCH.run(new Generated(1_000), out));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(e)
                .hasCauseInstanceOf(InterruptedException.class)
                .hasMessage("batch stopped at line 26: the thread was interrupted")
                .returns(26L, BatchStoppedException::line);
        assertThat(e.summary().lines()).isEqualTo(25);
    }

    @Test
    void a_thread_that_is_interrupted_while_it_waits_for_a_rule() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        RuleSet slow = rulesThat(scenario -> {
            begun.countDown();
            await(never);
        });
        BatchStoppedException[] caught = new BatchStoppedException[1];
        Thread host = new Thread(() ->
                caught[0] = stopped(() -> Batch.of(slow).run(new Generated(100), OutputStream.nullOutputStream())));
        host.start();
        begun.await();
        host.interrupt();
        host.join();
        assertThat(caught[0]).hasCauseInstanceOf(InterruptedException.class).returns(1L, BatchStoppedException::line);
    }

    // what the tests are made of

    private static BatchStoppedException stopped(ThrowingCallable call) {
        BatchStoppedException e = catchThrowableOfType(BatchStoppedException.class, call);
        assertThat(e).isNotNull();
        return e;
    }

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String numbered(int number) {
        return Documents.edited(VALID, "order-17", "r" + number);
    }

    private static int numberOf(Scenario scenario) {
        return Integer.parseInt(scenario.reference().orElse("r0").substring(1));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One rule that is always satisfied, after having done something. */
    private static RuleSet rulesThat(Consumer<Scenario> action) {
        RuleInfo info = RuleInfo.rule("com-acme-x")
                .on(TransactionType.SALE)
                .reasons(Reason.reason("x").build())
                .build();
        return CspPolicy.standard().plus(TransactionRule.of(info, scenario -> {
            action.accept(scenario);
            return Answer.satisfied();
        }));
    }

    /** Lines that are made when they are read. */
    private static class Generated extends InputStream {

        private final byte[] line;
        private final long size;
        private long given;

        Generated(long lines) {
            this(LINE, lines);
        }

        Generated(byte[] line, long lines) {
            this.line = line;
            size = lines * line.length;
        }

        int atEnd() throws IOException {
            return -1;
        }

        @Override
        public int available() {
            return (int) Math.min(Integer.MAX_VALUE, size - given);
        }

        @Override
        public int read() {
            throw new AssertionError("byte by byte");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (given == size) {
                return atEnd();
            }
            int count = (int) Math.min(length, size - given);
            for (int i = 0; i < count; i++) {
                bytes[offset + i] = line[(int) ((given + i) % line.length)];
            }
            given += count;
            return count;
        }
    }
}

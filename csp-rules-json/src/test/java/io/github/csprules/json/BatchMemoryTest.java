package io.github.csprules.json;

import static io.github.csprules.json.BatchLines.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a batch says where memory runs out, and what it counts as delivered. */
@Timeout(120)
class BatchMemoryTest {

    private static final String EXHAUSTED =
            "\"error\":{\"problemCount\":1,\"problems\":[{\"problem\":\"notJson\",\"pointer\":\"\",\"line\":%d,\"column\":1,"
                    + "\"found\":\"more than fits into memory\",";

    // a line that is too much

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 17, 99, 100})
    void a_line_that_exhausts_memory_is_answered_with_an_error_and_the_batch_goes_on(int line) {
        RuleSet greedy = rulesThat(scenario -> {
            if (numberOf(scenario) == line) {
                throw new OutOfMemoryError("a test");
            }
        });
        List<String> answers = run(greedy, 100);
        assertThat(answers).hasSize(100);
        for (int i = 1; i <= 100; i++) {
            if (i == line) {
                assertThat(answers.get(i - 1))
                        .startsWith("{\"id\":\"" + i + "\",")
                        .contains(EXHAUSTED.formatted(i));
            } else {
                assertThat(answers.get(i - 1)).startsWith("{\"id\":\"r" + i + "\",\"verdict\":");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void lines_whose_memory_others_have_used_up_are_judged_all_the_same(int threads) {
        Set<Integer> tried = ConcurrentHashMap.newKeySet();
        RuleSet unlucky = rulesThat(scenario -> {
            if (numberOf(scenario) % 17 == 0 && tried.add(numberOf(scenario))) {
                throw new OutOfMemoryError("the first time");
            }
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BatchSummary summary = Batch.of(unlucky).withThreads(threads).run(lines(200), out);
        assertThat(summary.invalid()).isZero();
        assertThat(ids(out)).containsExactlyElementsOf(numbered(200));
    }

    @Test
    void memory_that_the_output_lacks_stops_at_its_line() {
        OutputStream out = new ByteArrayOutputStream() {
            private int written;

            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                if (++written == 30) {
                    throw new OutOfMemoryError("a test");
                }
            }
        };
        BatchStoppedException e = stopped(lines(100), out);
        assertThat(e)
                .hasMessage("batch stopped at line 30: out of memory")
                .hasCauseInstanceOf(OutOfMemoryError.class)
                .returns(30L, BatchStoppedException::line);
        assertThat(e.summary().lines()).isEqualTo(29);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "3, 4"})
    void memory_that_the_input_lacks_for_good_stops_after_what_came_before(int lines, long line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BatchStoppedException e = stopped(lackingAtEnd(lines, Integer.MAX_VALUE), out);
        assertThat(e)
                .hasMessage("batch stopped at line " + line + ": out of memory")
                .returns(line, BatchStoppedException::line);
        assertThat(ids(out)).containsExactlyElementsOf(numbered(lines));
    }

    @Test
    void memory_that_the_input_lacks_until_lines_are_answered_is_waited_for() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.of(CspPolicy.standard()).run(lackingAtEnd(40, 1), out);
        assertThat(ids(out)).containsExactlyElementsOf(numbered(40));
    }

    // what was delivered

    @ParameterizedTest
    @CsvSource({"1, 64", "64, 1", "5000, 64", "5000, 70000", "100000, 8192", "200000, 65536"})
    void what_lies_in_a_buffer_is_not_counted(int capacity, int buffer) {
        Disk disk = new Disk(capacity);
        BatchStoppedException e = stopped(lines(1_000), new BufferedOutputStream(disk, buffer));
        long whole = new String(disk.kept.toByteArray(), StandardCharsets.UTF_8)
                .chars()
                .filter(c -> c == '\n')
                .count();
        assertThat(e.line()).isEqualTo(whole + 1);
        assertThat(e.summary().lines()).isEqualTo(whole);
    }

    /** An output that takes so many bytes and no more. */
    private static final class Disk extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int capacity;

        Disk(int capacity) {
            this.capacity = capacity;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int taken = Math.min(length, capacity - kept.size());
            kept.write(bytes, offset, taken);
            if (taken < length) {
                throw new IOException("no space left");
            }
        }
    }

    // what the tests are made of

    private static List<String> run(RuleSet rules, int lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.of(rules).withThreads(3).run(lines(lines), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static BatchStoppedException stopped(InputStream in, OutputStream out) {
        BatchStoppedException e = catchThrowableOfType(
                BatchStoppedException.class,
                () -> Batch.of(CspPolicy.standard()).withThreads(3).run(in, out));
        assertThat(e).isNotNull();
        return e;
    }

    private static List<String> ids(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.substring("{\"id\":\"".length(), line.indexOf("\",\"verdict\"")))
                .toList();
    }

    private static List<String> numbered(int lines) {
        return IntStream.rangeClosed(1, lines).mapToObj(i -> "r" + i).toList();
    }

    private static InputStream lines(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append(Documents.edited(VALID, "order-17", "r" + i)).append('\n');
        }
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Lines, then so many times no memory, then the end. */
    private static InputStream lackingAtEnd(int count, int times) {
        return new FilterInputStream(lines(count)) {
            private int left = times;

            @Override
            public int available() throws IOException {
                return Math.max(1, super.available());
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                if (read < 0 && left-- > 0) {
                    throw new OutOfMemoryError("a test");
                }
                return read;
            }
        };
    }

    private static int numberOf(Scenario scenario) {
        return Integer.parseInt(scenario.reference().orElse("r0").substring(1));
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
}

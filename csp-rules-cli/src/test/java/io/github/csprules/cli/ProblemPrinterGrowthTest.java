package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/** How the work of printing problems grows with the document, counted in characters that are looked at. */
class ProblemPrinterGrowthTest {

    /** Twice the line, twice the work, however many problems are in it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50, 100})
    void the_problems_of_one_long_line_are_printed_with_work_that_grows_as_the_line(int problems) {
        for (int size : new int[] {1_000, 10_000, 20_000, 40_000}) {
            assertThat(charactersLookedAt(size, problems))
                    .as(problems + " problems in a line of " + size)
                    .isLessThanOrEqualTo(2L * size);
        }
    }

    private static long charactersLookedAt(int size, int count) {
        Counted document = new Counted("x".repeat(size));
        List<Problem> problems = IntStream.range(0, count)
                .mapToObj(i -> new Problem(Problem.Code.TYPE, "/x", "nothing", "text", 1, size / count * i + 1))
                .toList();
        StringWriter out = new StringWriter();
        new ProblemPrinter(new PrintWriter(out), Ansi.OFF, Words.ENGLISH)
                .print("file", document, new InvalidScenarioException(problems));
        assertThat(out.toString().length()).isLessThan(count * 500);
        return document.looks;
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            looks += end - start;
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            looks += text.length();
            return text;
        }
    }
}

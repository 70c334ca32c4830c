package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.csprules.CspPolicy;
import io.github.csprules.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/**
 * Nothing breaks a batch, and no line what is said of another.
 * <p>
 * A build runs this over the texts in the resources; {@code -Pfuzz} searches for more.
 */
class BatchFuzzTest {

    private static final Batch BATCH = Batch.of(CspPolicy.extended()).withThreads(2);
    private static final LineJudge JUDGE = new LineJudge(CspPolicy.extended());

    @Timeout(20)
    @FuzzTest
    void each_line_is_answered_as_if_it_were_alone(byte[] text) {
        List<String> expected = new ArrayList<>();
        int number = 1;
        for (byte[] line : lines(text)) {
            if (!isBlank(line)) {
                expected.add(answerTo(line, number));
            }
            number++;
        }
        assertThat(BatchLines.run(BATCH, text).lines()).isEqualTo(expected);
    }

    private static String answerTo(byte[] line, int number) {
        BatchAnswer answer = JUDGE.answer(Line.of(number, line));
        assertThat(answer.line()).isEqualTo(number);
        if (answer instanceof BatchAnswer.Invalid invalid) {
            checkProblems(invalid.problems(), line, number);
        }
        return BATCH.toJson(answer);
    }

    private static void checkProblems(List<Problem> problems, byte[] line, int number) {
        int characters =
                (int) new String(line, StandardCharsets.UTF_8).codePoints().count();
        assertThat(problems).isNotEmpty().doesNotHaveDuplicates().allSatisfy(problem -> {
            ProblemWords.check(problem);
            assertThat(problem.line()).isEqualTo(number);
            assertThat(problem.column()).isBetween(1, characters + 1);
        });
    }

    private static boolean isBlank(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        return text.matches("\uFEFF?[ \t\r]*") && PlacesInText.isUtf8(line);
    }

    private static List<byte[]> lines(byte[] text) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || text[i] == '\n') {
                boolean isAfterReturn = i > start && text[i - 1] == '\r';
                lines.add(Arrays.copyOfRange(text, start, isAfterReturn ? i - 1 : i));
                start = i + 1;
            }
        }
        return lines;
    }
}

package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.csprules.CspPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that goes on where an earlier one stopped, wherever that was. */
class BatchResumeTest {

    private static final Batch BATCH = Batch.of(CspPolicy.standard());
    private static final List<String> LINES = lines();

    @TempDir
    Path folder;

    private Path answers;
    private byte[] whole;

    private static List<String> lines() {
        String allowed = example("scenario-1-indirect");
        String denied = example("scenario-7-other-region");
        return List.of(allowed, "", denied, "{\"id\":\"order-7\",\"scenario\":" + denied + "}", "{}", " ", allowed);
    }

    private static String example(String name) {
        try {
            return Files.readString(Path.of("..", "examples", name + ".json")).replaceAll("\\R", " ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream in(List<String> lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void answerEverything() {
        answers = folder.resolve("answers.ndjson");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BATCH.run(in(LINES), out);
        whole = out.toByteArray();
    }

    @Test
    void wherever_it_was_cut_the_file_becomes_whole() throws IOException {
        // Every place at which something else comes next, and some between.
        List<Integer> cuts = new ArrayList<>();
        for (int i = 0; i <= whole.length; i += 1_499) {
            cuts.add(i);
        }
        for (int i = 0; i < whole.length; i++) {
            if (whole[i] == '\n') {
                cuts.addAll(List.of(i - 1, i, i + 1, i + 2));
            }
        }
        for (int cut : cuts) {
            Files.write(answers, Arrays.copyOf(whole, cut));
            BATCH.resume(in(LINES), answers);
            assertThat(Files.readAllBytes(answers)).as("cut at %d", cut).isEqualTo(whole);
        }
    }

    @Test
    void without_a_file_it_begins_with_the_first_line() throws IOException {
        BatchSummary summary = BATCH.resume(in(LINES), answers);
        assertThat(Files.readAllBytes(answers)).isEqualTo(whole);
        assertThat(summary.lines()).isEqualTo(5);
    }

    @Test
    void it_counts_what_it_answers_itself() throws IOException {
        int end = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        Files.write(answers, Arrays.copyOf(whole, end));
        assertThat(BATCH.resume(in(LINES), answers).lines()).isEqualTo(4);
        assertThat(BATCH.resume(in(LINES), answers).lines()).isZero();
    }

    @Test
    void answers_to_other_lines_are_refused_and_kept() throws IOException {
        Files.write(answers, whole);
        List<String> otherFirst = List.of(LINES.get(2), LINES.get(2), LINES.get(2), LINES.get(2), LINES.get(0));
        assertThatThrownBy(() -> BATCH.resume(in(otherFirst), answers))
                .isInstanceOf(AnswersDoNotFitException.class)
                .hasMessage(
                        "answer 1 in the file does not fit: line 1 gets another answer; other input, policy or version");
        assertThatThrownBy(() -> BATCH.resume(in(LINES.subList(0, 3)), answers))
                .isInstanceOf(AnswersDoNotFitException.class)
                .hasMessage("answer 3 in the file does not fit: there is no line that it could answer");
        assertThat(Files.readAllBytes(answers)).isEqualTo(whole);
    }

    @Test
    void answers_by_another_policy_are_refused() throws IOException {
        Files.write(answers, whole);
        assertThatThrownBy(() -> Batch.of(CspPolicy.extended()).resume(in(LINES), answers))
                .isInstanceOfSatisfying(
                        AnswersDoNotFitException.class,
                        e -> assertThat(e.answer()).isEqualTo(1));
    }

    @Test
    void a_single_line_is_answered_as_in_a_batch() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < LINES.size(); i++) {
            byte[] answer = BATCH.answer(LINES.get(i).getBytes(StandardCharsets.UTF_8), i + 1L);
            if (answer.length > 0) {
                all.append(new String(answer, StandardCharsets.UTF_8)).append('\n');
            }
        }
        assertThat(all.toString()).isEqualTo(new String(whole, StandardCharsets.UTF_8));
    }

    @Test
    void a_single_line_may_be_too_long() {
        assertThat(new String(BATCH.answer(new byte[(1 << 20) + 1], 3), StandardCharsets.UTF_8))
                .startsWith("{\"id\":\"3\",\"error\":{\"problemCount\":1,");
    }
}

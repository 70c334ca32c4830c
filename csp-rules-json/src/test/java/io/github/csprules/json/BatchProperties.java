package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** A batch says of each line what is said of it alone. */
class BatchProperties {

    private static final List<String> CORPUS =
            CorpusScenario.all().stream().map(CorpusScenario::text).toList();

    private static final List<String> INVALID = List.of(
            "{", "[]", "5", "null", "{}", "\"\"", "{\"schema\":\"csp-scenario/2\"}", "nonsense 𝄞", "{} {}", "\u00A0");

    private static final List<String> ENDS = List.of("\n", "\r\n", "\n\n", "\n \t\r\n");

    @Property(tries = 150)
    void answers_are_those_of_the_lines_alone(
            @ForAll("lines") List<String> lines,
            @ForAll("ends") List<String> ends,
            @ForAll @IntRange(min = 1, max = 5) int threads) {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        int number = 1;
        for (int i = 0; i < lines.size(); i++) {
            expected.add(alone(lines.get(i), number));
            String end = ends.get(i % ends.size());
            text.append(lines.get(i)).append(end);
            number += (int) end.chars().filter(c -> c == '\n').count();
        }
        Batch batch = Batch.of(CspPolicy.standard()).withThreads(threads);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(BatchLines.run(batch, bytes).lines()).containsExactlyElementsOf(expected);
        try (Stream<BatchAnswer> answers = batch.answers(new ByteArrayInputStream(bytes))) {
            assertThat(answers.map(batch::toJson)).containsExactlyElementsOf(expected);
        }
    }

    @Property(tries = 100)
    void summaries_of_parts_add_up(@ForAll("lines") List<String> lines, @ForAll @IntRange(max = 60) int cut) {
        int end = Math.min(cut, lines.size());
        assertThat(summary(lines.subList(end, lines.size())).plus(summary(lines.subList(0, end))))
                .isEqualTo(summary(lines));
    }

    @Property(tries = 300)
    void random_bytes_are_answered_line_by_line(@ForAll byte[] bytes) {
        List<BatchAnswer> answers = BatchLines.answers(bytes);
        long last =
                IntStream.range(0, bytes.length).filter(i -> bytes[i] == '\n').count() + 1;
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.line()).isBetween(1L, last);
            assertThat(((BatchAnswer.Invalid) answer).problems()).isNotEmpty();
        });
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(CORPUS)), Tuple.of(1, Arbitraries.of(INVALID)))
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<String>> ends() {
        return Arbitraries.of(ENDS).list().ofMinSize(1).ofMaxSize(5);
    }

    private static BatchSummary summary(List<String> lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return BatchLines.BATCH.run(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
    }

    private static String alone(String line, int number) {
        try {
            Scenario scenario = CspJson.readScenario(line);
            String id = scenario.reference().orElse(String.valueOf(number));
            return new JsonWriter()
                    .startObject()
                    .property("id", id)
                    .name("verdict")
                    .literal(CspJson.writeVerdict(CspPolicy.evaluate(scenario)))
                    .endObject()
                    .toString();
        } catch (InvalidScenarioException e) {
            List<Problem> problems = e.problems().stream()
                    .map(problem -> problem.at(number, problem.column()))
                    .toList();
            return BatchLines.BATCH.toJson(
                    new BatchAnswer.Invalid(String.valueOf(number), number, problems, e.problemCount()));
        }
    }
}

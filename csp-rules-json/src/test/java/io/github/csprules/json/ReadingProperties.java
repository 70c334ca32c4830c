package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Whatever is read, the answer is a scenario or what is wrong with it. */
class ReadingProperties {

    private static final List<String> CORPUS =
            CorpusScenario.all().stream().map(CorpusScenario::text).toList();

    /** What documents are made of, and what breaks them. */
    private static final List<String> PIECES = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "-1",
            "1.5",
            "1e999999999",
            "\"\"",
            "\" \"",
            "\"id\"",
            "\"type\"",
            "\"2021-13-01\"",
            "\"0000-01-01\"",
            "\"distri\"",
            "\"ACTIVE\"",
            "\\",
            "\\ud800",
            "\u0000",
            "𝄞",
            "\n");

    @Property(tries = 500)
    void random_bytes(@ForAll byte[] bytes) {
        assertIsAnswered(bytes);
    }

    @Property(tries = 500)
    void random_pieces(@ForAll("pieces") List<String> pieces) {
        assertIsAnswered(String.join("", pieces).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void truncated_documents(@ForAll("places") Tuple2<String, Integer> place) {
        byte[] bytes = place.get1().getBytes(StandardCharsets.UTF_8);
        assertIsAnswered(Arrays.copyOf(bytes, place.get2() % bytes.length));
    }

    @Property(tries = 2_000)
    void documents_with_a_token_replaced(
            @ForAll("places") Tuple2<String, Integer> place, @ForAll("pieces") List<String> pieces) {
        String document = place.get1();
        String[] tokens = document.split("(?<=[{}\\[\\],:])|(?=[{}\\[\\],:])", -1);
        Random random = new Random(place.get2());
        for (String piece : pieces.subList(0, Math.min(3, pieces.size()))) {
            tokens[random.nextInt(tokens.length)] = piece;
        }
        assertIsAnswered(String.join("", tokens).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 2_000)
    void documents_with_values_exchanged(@ForAll("places") Tuple2<String, Integer> place) {
        String document = place.get1();
        String[] tokens = document.split("(?<=[{}\\[\\],:])|(?=[{}\\[\\],:])", -1);
        Random random = new Random(place.get2());
        tokens[random.nextInt(tokens.length)] = tokens[random.nextInt(tokens.length)];
        tokens[random.nextInt(tokens.length)] = tokens[random.nextInt(tokens.length)];
        assertIsAnswered(String.join("", tokens).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<Tuple2<String, Integer>> places() {
        return Arbitraries.of(CORPUS)
                .flatMap(document ->
                        Arbitraries.integers().between(0, 1_000_000).map(place -> Tuple.of(document, place)));
    }

    private static void assertIsAnswered(byte[] document) {
        Scenario scenario;
        try {
            scenario = CspJson.readScenario(document);
        } catch (InvalidScenarioException e) {
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).isPositive();
                assertThat(problem.column()).isPositive();
            });
            assertThat(e.problems()).doesNotHaveDuplicates();
            return;
        }
        assertThat(CspJson.readScenario(CspJson.writeScenario(scenario))).isEqualTo(scenario);
        Verdict verdict = CspPolicy.extended().evaluate(scenario);
        byte[] written = CspJson.writeVerdict(verdict).getBytes(StandardCharsets.UTF_8);
        assertThat(CspJson.readVerdict(written)).isEqualTo(verdict);
    }
}

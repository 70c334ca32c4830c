package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is JSON, a host's mapper says the same of it as the library alone. */
class CspModuleProperties {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new CspModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final List<String> CORPUS =
            CorpusScenario.all().stream().map(CorpusScenario::text).toList();

    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "-1",
            "1.5",
            "1e999",
            "\"\"",
            "\" \"",
            "\"id\"",
            "\"2021-13-01\"",
            "\"distri\"",
            "{}",
            "[]",
            "[{}]");

    @Property(tries = 2_000)
    void documents_with_values_exchanged(
            @ForAll("documents") String document, @ForAll("pieces") List<String> pieces, @ForAll int seed)
            throws Exception {
        String[] tokens = document.split("(?<=[{}\\[\\],:])|(?=[{}\\[\\],:])", -1);
        Random random = new Random(seed);
        for (String piece : pieces) {
            tokens[random.nextInt(tokens.length)] = piece;
            tokens[random.nextInt(tokens.length)] = tokens[random.nextInt(tokens.length)];
        }
        assertIsReadAlike(String.join("", tokens));
    }

    @Property(tries = 1_000)
    void documents_with_one_value_replaced(
            @ForAll("documents") String document, @ForAll("pieces") List<String> pieces, @ForAll int seed)
            throws Exception {
        String[] values = document.split("(?<=[\\[,:])|(?=[}\\],])", -1);
        Random random = new Random(seed);
        values[1 + random.nextInt(values.length - 1)] = pieces.get(0);
        assertIsReadAlike(String.join("", values));
    }

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.of(CORPUS);
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(3);
    }

    private static void assertIsReadAlike(String text) throws Exception {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(text);
        } catch (JacksonException e) {
            return; // not JSON, as the mapper sees it
        }
        Assume.that(tree.isObject());
        List<Problem> expected = problems(text);
        assertThat(problems(MAPPER, text)).isEqualTo(expected);
        boolean isTreeWhole = expected.stream().noneMatch(problem -> problem.code() == Problem.Code.DUPLICATE);
        if (isTreeWhole) {
            assertThat(problemsOf(() -> MAPPER.treeToValue(tree, Scenario.class)))
                    .extracting(CspModuleProperties::inTree)
                    .containsExactlyElementsOf(
                            expected.stream().map(CspModuleProperties::inTree).toList());
        }
    }

    /** What the library alone says of a text. */
    static List<Problem> problems(String text) {
        try {
            CspJson.readScenario(text);
            return List.of();
        } catch (InvalidScenarioException e) {
            return e.problems();
        }
    }

    /** What stays of a problem in a tree, which may write a number that was found in another way. */
    static String inTree(Problem problem) {
        return problem.code() + " " + problem.pointer() + ": " + problem.expected();
    }

    /** What is said of it where a mapper reads it. */
    static List<Problem> problems(ObjectMapper mapper, String text) throws Exception {
        return problemsOf(() -> mapper.readValue(text, Scenario.class));
    }

    private interface Reading {
        Scenario read() throws Exception;
    }

    private static List<Problem> problemsOf(Reading reading) throws Exception {
        try {
            reading.read();
            return List.of();
        } catch (JacksonException e) {
            if (e.getCause() instanceof InvalidScenarioException invalid) {
                return invalid.problems();
            }
            throw e;
        }
    }
}

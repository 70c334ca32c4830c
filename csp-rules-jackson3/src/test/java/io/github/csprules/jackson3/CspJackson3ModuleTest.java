package io.github.csprules.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Comparisons;
import io.github.csprules.advice.Readiness;
import io.github.csprules.advice.Routes;
import io.github.csprules.advice.Timelines;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Scenarios and verdicts through hosts' own mappers: the contract is that of Jackson 2. */
class CspJackson3ModuleTest {

    private static final JsonMapper MAPPER = builder().build();
    private static final Scenario SCENARIO = Documents.scenario(Documents.SALE);
    private static final Verdict VERDICT = Documents.verdict(Documents.SALE);

    private static final List<Judged> CORPUS = Documents.CORPUS.stream()
            .map(text -> new Judged(Documents.scenario(text), Documents.verdict(text)))
            .toList();

    private record Judged(Scenario scenario, Verdict verdict) {}

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder().addModule(new CspJackson3Module());
    }

    /** A host's own type. */
    record Order(
            String orderNumber, Scenario mainScenario, List<Scenario> otherOnes, Map<String, Verdict> verdictsById) {}

    static Stream<Arguments> mappers() {
        return Stream.of(
                Arguments.of("plain", MAPPER),
                Arguments.of(
                        "found by service",
                        JsonMapper.builder().findAndAddModules().build()),
                Arguments.of(
                        "as Jackson 2 was",
                        JsonMapper.builderWithJackson2Defaults()
                                .addModule(new CspJackson3Module())
                                .build()),
                Arguments.of(
                        "lenient",
                        builder()
                                .enable(
                                        DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                                        DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS,
                                        DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                                        DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
                                .enable(
                                        MapperFeature.ALLOW_COERCION_OF_SCALARS,
                                        MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES,
                                        MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                                .build()),
                Arguments.of(
                        "strict",
                        builder()
                                .enable(
                                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                                .build()),
                Arguments.of(
                        "exact numbers",
                        builder()
                                .enable(
                                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                                        DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                                .build()),
                Arguments.of(
                        "other names and visibility",
                        builder()
                                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                                .changeDefaultVisibility(visibility -> visibility
                                        .withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                                        .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                                        .withVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY))
                                .build()),
                Arguments.of(
                        "other order and style",
                        builder()
                                .enable(
                                        SerializationFeature.INDENT_OUTPUT,
                                        SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                                .build()),
                Arguments.of(
                        "without what is empty",
                        builder()
                                .changeDefaultPropertyInclusion(inclusion -> JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                                .enable(EnumFeature.WRITE_ENUMS_USING_INDEX)
                                .build()));
    }

    // what is valid

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    void the_corpus_is_the_same_as_with_the_library_alone(String name, JsonMapper mapper) {
        int step = name.equals("plain") ? 4 : 20; // all at once would cost half a minute
        for (int i = name.length() % step; i < CORPUS.size(); i += step) {
            Scenario scenario = CORPUS.get(i).scenario();
            String text = CspJson.writeScenario(scenario);
            assertThat(mapper.readValue(text, Scenario.class)).isEqualTo(scenario);
            assertThat(mapper.readValue(text.getBytes(StandardCharsets.UTF_8), Scenario.class))
                    .isEqualTo(scenario);
            assertThat(mapper.treeToValue(mapper.readTree(text), Scenario.class))
                    .isEqualTo(scenario);
            assertThat(mapper.convertValue(scenario, Scenario.class)).isEqualTo(scenario);
            assertIsWritten(mapper, scenario, text);

            Verdict verdict = CORPUS.get(i).verdict();
            String written = CspJson.writeVerdict(verdict);
            assertThat(mapper.readValue(written, Verdict.class)).isEqualTo(verdict);
            assertThat(mapper.treeToValue(mapper.valueToTree(verdict), Verdict.class))
                    .isEqualTo(verdict);
            assertIsWritten(mapper, verdict, written);
        }
    }

    private static void assertIsWritten(ObjectMapper mapper, Object value, String text) {
        String written = mapper.writeValueAsString(value);
        if (mapper.isEnabled(SerializationFeature.INDENT_OUTPUT)) {
            assertThat(written).contains("\n  \"schema\" : ");
            written = JsonMapper.shared().readTree(written).toString();
        }
        assertThat(written).isEqualTo(text);
        assertThat(mapper.<JsonNode>valueToTree(value)).hasToString(text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    void scenarios_and_verdicts_stand_in_a_hosts_types(String name, JsonMapper mapper) {
        Order order = new Order("17", SCENARIO, List.of(SCENARIO, SCENARIO), Map.of("a", VERDICT));
        String written = mapper.writeValueAsString(order);
        Order read = mapper.readValue(written, Order.class);
        assertThat(read.mainScenario()).isEqualTo(SCENARIO);
        assertThat(read.otherOnes()).isEqualTo(order.otherOnes());
        assertThat(read.verdictsById()).isEqualTo(order.verdictsById());
        JsonNode tree = mapper.readTree(written);
        String scenario = tree.has("main_scenario") ? "main_scenario" : "mainScenario";
        assertThat(tree.get(scenario)).hasToString(CspJson.writeScenario(SCENARIO));
        ((ObjectNode) tree).putNull(scenario);
        assertThat(mapper.treeToValue(tree, Order.class).mainScenario()).isNull();
    }

    @Test
    void values_follow_each_other_on_one_parser() {
        String text = Documents.SALE + CspJson.writeVerdict(VERDICT) + "[" + Documents.SALE + "] 5";
        JsonMapper mapper = builder()
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        try (JsonParser parser = mapper.createParser(text)) {
            assertThat(mapper.readValue(parser, Scenario.class)).isEqualTo(SCENARIO);
            assertThat(mapper.readValue(parser, Verdict.class)).isEqualTo(VERDICT);
            assertThat(mapper.readValue(parser, Scenario[].class)).containsExactly(SCENARIO);
            assertThat(parser.nextIntValue(0)).isEqualTo(5);
        }
    }

    @Test
    void advice_and_problems_are_written_as_the_library_alone_does() {
        var rules = CspPolicy.extended();
        var advice = Routes.of(rules).find(SCENARIO);
        var timeline = Timelines.of(rules).of(SCENARIO);
        var comparison = Comparisons.of(CspPolicy.standard(), rules).over(Stream.of(SCENARIO));
        var partner = SCENARIO.book().partners().get(0);
        var checklist = Readiness.of(rules).of(partner.id(), SCENARIO.book(), SCENARIO.asOf());
        InvalidScenarioException invalid =
                catchThrowableOfType(InvalidScenarioException.class, () -> CspJson.readScenario("{ \"schema\": 5 }"));

        assertThat(MAPPER.writeValueAsString(advice)).isEqualTo(CspJson.writeRoutes(advice));
        assertThat(MAPPER.writeValueAsString(timeline)).isEqualTo(CspJson.writeTimeline(timeline));
        assertThat(MAPPER.writeValueAsString(comparison)).isEqualTo(CspJson.writeComparison(comparison));
        assertThat(MAPPER.writeValueAsString(checklist)).isEqualTo(CspJson.writeReadiness(checklist));
        assertThat(MAPPER.writeValueAsString(invalid)).isEqualTo(CspJson.writeProblems(invalid));
        assertThat(MAPPER.writeValueAsString(invalid.problems().get(0)))
                .isEqualTo(CspJson.writeProblem(invalid.problems().get(0)))
                .startsWith("{\"problem\":\"schema\",\"pointer\":\"/schema\",\"line\":1,\"column\":13,");
    }

    @Test
    void null_is_null_as_for_every_type() {
        assertThat(MAPPER.readValue("null", Scenario.class)).isNull();
        assertThat(MAPPER.readValue("null", Verdict.class)).isNull();
    }

    // words

    @Test
    void verdicts_are_worded_as_it_is_asked_for() {
        Texts own = Texts.standard().with((key, locale) -> Optional.of(key + " " + locale));
        CspJackson3Module worded = new CspJackson3Module().withTexts(own, Locale.ITALIAN);
        String expected = CspJson.writeVerdict(VERDICT, own, Locale.ITALIAN);
        assertThat(expected).isNotEqualTo(CspJson.writeVerdict(VERDICT));
        assertThat(JsonMapper.builder().addModule(worded).build().writeValueAsString(VERDICT))
                .isEqualTo(expected);
        assertThat(JsonMapper.builder()
                        .findAndAddModules()
                        .addModule(worded)
                        .build()
                        .writeValueAsString(VERDICT))
                .isEqualTo(expected);
    }

    @Test
    void modules_of_the_same_words_are_one() {
        Texts texts = Texts.standard();
        assertThat(new CspJackson3Module().getRegistrationId()).isEqualTo(new CspJackson3Module().getRegistrationId());
        assertThat(new CspJackson3Module().withTexts(texts, Locale.FRENCH).getRegistrationId())
                .isEqualTo(
                        new CspJackson3Module().withTexts(texts, Locale.FRENCH).getRegistrationId())
                .isNotEqualTo(new CspJackson3Module().getRegistrationId());
    }

    @Test
    void rejects_null_by_name() {
        for (ThrowingCallable call : Arrays.<ThrowingCallable>asList(
                () -> new CspJackson3Module().withTexts(null, Locale.ENGLISH),
                () -> new CspJackson3Module().withTexts(Texts.standard(), null))) {
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessageStartingWith("new");
        }
    }

    // what is not valid

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    void problems_are_those_of_the_library_alone(String name, JsonMapper mapper) {
        int invalid = 0;
        for (String text : Documents.SCENARIOS) {
            List<Problem> expected = Readings.problems(text);
            if (isJson(mapper, text) && expected.stream().noneMatch(CspJackson3ModuleTest::isOfTheParser)) {
                assertThat(placed(text, Readings.problems(mapper, text)))
                        .as(text)
                        .isEqualTo(placed(text, expected));
                invalid += expected.isEmpty() ? 0 : 1;
            }
        }
        assertThat(invalid).isGreaterThan(10);
    }

    /** An escape that is none, or half of a character: parsers differ in what they take. */
    private static boolean isOfTheParser(Problem problem) {
        return problem.found().equals("text that is not JSON")
                || problem.found().equals("half of a character");
    }

    /** Columns are the parser's, and it counts a character beyond the basic plane as two. */
    private static List<Problem> placed(String text, List<Problem> problems) {
        return text.chars().anyMatch(c -> Character.isSurrogate((char) c))
                ? problems.stream()
                        .map(problem -> problem.at(problem.line(), 1))
                        .toList()
                : problems;
    }

    @Test
    void verdicts_that_cannot_be_read_are_those_of_the_library_alone() {
        int invalid = 0;
        for (String text : Documents.VERDICTS) {
            if (isJson(MAPPER, text)) {
                Optional<Problem> expected = Readings.verdictProblem(() -> CspJson.readVerdict(text));
                assertThat(Readings.verdictProblem(() -> MAPPER.readValue(text, Verdict.class)))
                        .as(text)
                        .isEqualTo(expected);
                invalid += expected.isPresent() ? 1 : 0;
            }
        }
        assertThat(invalid).isGreaterThan(3);
    }

    /** What a mapper of its own accord refuses is told by it. */
    private static boolean isJson(JsonMapper mapper, String text) {
        try {
            return mapper.rebuild()
                    .disable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(text)
                    .isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    @Test
    void an_invalid_scenario_is_an_input_that_does_not_fit() {
        String text = "{ \"orderNumber\": \"Mrs Smith\",\n \"otherOnes\": [ null,\n"
                + "{ \"Mrs Smith\": 1,\n  \"schema\": \"Mrs Smith\" } ] }";
        for (JsonMapper mapper : List.of(
                MAPPER,
                builder().enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build())) {
            MismatchedInputException e =
                    catchThrowableOfType(MismatchedInputException.class, () -> mapper.readValue(text, Order.class));
            assertThat(e.getPathReference()).endsWith("[\"otherOnes\"]->java.util.ArrayList[1]");
            assertThat(e.getTargetType()).isEqualTo(Scenario.class);
            assertThat(e.getOriginalMessage()).startsWith("not a valid scenario: ");
            assertThat(e.toString()).doesNotContain("Smith");
            assertThat(e).hasCauseInstanceOf(InvalidScenarioException.class);
            Problem first = ((InvalidScenarioException) e.getCause()).problems().get(0);
            assertThat(e.getLocation().getLineNr()).isEqualTo(first.line()).isBetween(3, 4);
            assertThat(e.getLocation().getColumnNr()).isEqualTo(first.column()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{ \"schema\": ", "nonsense"})
    void what_is_not_json_is_told_by_the_mapper(String text) {
        assertThatThrownBy(() -> MAPPER.readValue(text, Scenario.class))
                .isInstanceOf(JacksonException.class)
                .hasNoCause();
    }

    @Test
    void values_that_json_does_not_have_are_of_a_wrong_type() {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(Documents.SALE);
        tree.putPOJO("asOf", new Object());
        ((ObjectNode) tree.at("/partners/0")).put("name", new byte[] {1});
        assertThat(Readings.problemsOf(() -> MAPPER.treeToValue(tree, Scenario.class)))
                .extracting(problem -> problem.code() + " " + problem.pointer() + " " + problem.found())
                .containsExactlyInAnyOrder(
                        "type /asOf a value that JSON does not have",
                        "type /partners/0/name a value that JSON does not have");
    }

    // without the module

    @Test
    void a_mapper_without_the_module_writes_no_half_of_a_verdict() {
        JsonMapper strict = JsonMapper.builder()
                .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
        for (Object value : List.of(
                SCENARIO, SCENARIO.transaction(), VERDICT, VERDICT.findings().get(0))) {
            assertThat(JsonMapper.shared().writeValueAsString(value)).isEqualTo("{}"); // its default, see the Javadoc
            assertThatThrownBy(() -> strict.writeValueAsString(value))
                    .as(value.getClass().getSimpleName())
                    .isInstanceOf(InvalidDefinitionException.class);
        }
        assertThatThrownBy(() -> JsonMapper.shared().readValue(Documents.SALE, Scenario.class))
                .isInstanceOf(InvalidDefinitionException.class);
    }
}

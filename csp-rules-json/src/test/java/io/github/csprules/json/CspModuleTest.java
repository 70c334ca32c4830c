package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.csprules.CspPolicy;
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

/** Scenarios and verdicts through hosts' own mappers. */
class CspModuleTest {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new CspModule()).build();

    private static final Scenario SCENARIO = CspJson.readScenario(Documents.SALE);
    private static final Verdict VERDICT = CspPolicy.evaluate(SCENARIO);

    private static final List<Judged> CORPUS = CorpusScenario.all().stream()
            .map(each -> new Judged(each.scenario(), each.verdict()))
            .toList();

    private record Judged(Scenario scenario, Verdict verdict) {}

    /** A host's own type. */
    record Order(
            String orderNumber, Scenario mainScenario, List<Scenario> otherOnes, Map<String, Verdict> verdictsById) {}

    static Stream<Arguments> mappers() {
        return Stream.of(
                Arguments.of("plain", MAPPER),
                Arguments.of("found by service", new ObjectMapper().findAndRegisterModules()),
                Arguments.of(
                        "lenient",
                        JsonMapper.builder()
                                .addModule(new CspModule())
                                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .enable(
                                        DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                                        DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS,
                                        DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                                        DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT,
                                        DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                                .enable(
                                        MapperFeature.ALLOW_COERCION_OF_SCALARS,
                                        MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES,
                                        MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                                .build()),
                Arguments.of(
                        "strict",
                        JsonMapper.builder()
                                .addModule(new CspModule())
                                .enable(
                                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                                .build()),
                Arguments.of(
                        "exact numbers",
                        JsonMapper.builder()
                                .addModule(new CspModule())
                                .enable(
                                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                                        DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                                .build()),
                Arguments.of(
                        "other names and visibility",
                        JsonMapper.builder()
                                .addModule(new CspModule())
                                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                                .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
                                .build()),
                Arguments.of(
                        "other order and style",
                        JsonMapper.builder()
                                .addModule(new CspModule())
                                .enable(
                                        SerializationFeature.INDENT_OUTPUT,
                                        SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                                .build()),
                Arguments.of(
                        "without what is empty",
                        JsonMapper.builder()
                                .addModule(new CspModule())
                                .defaultPropertyInclusion(JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                                .enable(SerializationFeature.WRITE_ENUMS_USING_INDEX)
                                .build()));
    }

    // what is valid

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    void the_corpus_is_the_same_as_with_the_library_alone(String name, ObjectMapper mapper) throws Exception {
        for (Judged each : CORPUS) {
            Scenario scenario = each.scenario();
            Verdict verdict = each.verdict();
            String text = CspJson.writeScenario(scenario);
            assertThat(mapper.readValue(text, Scenario.class)).isEqualTo(scenario);
            assertThat(mapper.readValue(text.getBytes(StandardCharsets.UTF_8), Scenario.class))
                    .isEqualTo(scenario);
            assertThat(mapper.treeToValue(mapper.readTree(text), Scenario.class))
                    .isEqualTo(scenario);
            if (!name.equals("without what is empty")) { // which a map would lose on the way
                assertThat(mapper.convertValue(mapper.readValue(text, Map.class), Scenario.class))
                        .isEqualTo(scenario);
            }
            assertThat(mapper.convertValue(scenario, Scenario.class)).isEqualTo(scenario);
            assertIsWritten(mapper, scenario, CspJson.writeScenario(scenario));

            String written = CspJson.writeVerdict(verdict);
            assertThat(mapper.readValue(written, Verdict.class)).isEqualTo(verdict);
            assertThat(mapper.treeToValue(mapper.valueToTree(verdict), Verdict.class))
                    .isEqualTo(verdict);
            assertIsWritten(mapper, verdict, written);
        }
    }

    private static void assertIsWritten(ObjectMapper mapper, Object value, String text) throws Exception {
        String written = mapper.writeValueAsString(value);
        if (mapper.isEnabled(SerializationFeature.INDENT_OUTPUT)) {
            assertThat(written).contains("\n  \"schema\" : ");
            written = new ObjectMapper().readTree(written).toString();
        }
        assertThat(written).isEqualTo(text);
        assertThat(mapper.<JsonNode>valueToTree(value)).hasToString(text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    void scenarios_and_verdicts_stand_in_a_hosts_types(String name, ObjectMapper plain) throws Exception {
        ObjectMapper mapper = plain.copy().disable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        Order order = new Order("17", SCENARIO, List.of(SCENARIO, SCENARIO), Map.of("a", VERDICT));
        String written = mapper.writeValueAsString(order);
        Order read = mapper.readValue(written, Order.class);
        assertThat(read.mainScenario()).isEqualTo(SCENARIO);
        assertThat(read.otherOnes()).isEqualTo(order.otherOnes());
        assertThat(read.verdictsById()).isEqualTo(order.verdictsById());
        JsonNode tree = mapper.readTree(written);
        String scenario = tree.has("main_scenario") ? "main_scenario" : "mainScenario";
        assertThat(tree.get(scenario)).hasToString(CspJson.writeScenario(SCENARIO));
        assertThat(mapper.treeToValue(tree, Order.class).mainScenario()).isEqualTo(SCENARIO);
        ((ObjectNode) tree).putNull(scenario);
        assertThat(mapper.treeToValue(tree, Order.class).mainScenario()).isNull();
    }

    @Test
    void values_follow_each_other_on_one_parser() throws Exception {
        String text =
                Documents.SALE + CspJson.writeVerdict(VERDICT) + "[" + Documents.SALE + "," + Documents.SALE + "] 5";
        try (JsonParser parser = MAPPER.createParser(text)) {
            assertThat(parser.readValueAs(Scenario.class)).isEqualTo(SCENARIO);
            assertThat(parser.readValueAs(Verdict.class)).isEqualTo(VERDICT);
            List<Scenario> list = parser.readValueAs(new TypeReference<List<Scenario>>() {});
            assertThat(list).containsExactly(SCENARIO, SCENARIO);
            assertThat(parser.nextIntValue(0)).isEqualTo(5);
        }
    }

    @Test
    void token_buffers_are_read_and_written() throws Exception {
        try (TokenBuffer buffer = new TokenBuffer(MAPPER, false)) {
            MAPPER.writeValue(buffer, SCENARIO);
            assertThat(MAPPER.readValue(buffer.asParser(), Scenario.class)).isEqualTo(SCENARIO);
        }
    }

    @Test
    void roots_may_be_wrapped() throws Exception {
        ObjectMapper wrapping = MAPPER.copy()
                .enable(SerializationFeature.WRAP_ROOT_VALUE)
                .enable(DeserializationFeature.UNWRAP_ROOT_VALUE);
        String written = wrapping.writeValueAsString(SCENARIO);
        assertThat(written).isEqualTo("{\"Scenario\":" + CspJson.writeScenario(SCENARIO) + "}");
        assertThat(wrapping.readValue(written, Scenario.class)).isEqualTo(SCENARIO);
    }

    @Test
    void numbers_stay_exact() throws Exception {
        String exact = Documents.sale("7.5", "999999999999999.123456");
        Scenario scenario = CspJson.readScenario(exact);
        assertThat(MAPPER.writeValueAsString(scenario)).isEqualTo(CspJson.writeScenario(scenario));
        assertThat(MAPPER.<JsonNode>valueToTree(scenario)).hasToString(CspJson.writeScenario(scenario));
        assertThat(MAPPER.convertValue(scenario, Scenario.class)).isEqualTo(scenario);
    }

    @Test
    void null_is_null_as_for_every_type() throws Exception {
        assertThat(MAPPER.readValue("null", Scenario.class)).isNull();
        assertThat(MAPPER.readValue("null", Verdict.class)).isNull();
    }

    // words

    @Test
    void verdicts_are_worded_as_it_is_asked_for() throws Exception {
        Texts own = Texts.standard().with((key, locale) -> Optional.of(key + " " + locale));
        CspModule worded = new CspModule().withTexts(own, Locale.ITALIAN);
        String expected = CspJson.writeVerdict(VERDICT, own, Locale.ITALIAN);
        assertThat(expected).isNotEqualTo(CspJson.writeVerdict(VERDICT));
        assertThat(new ObjectMapper().registerModule(worded).writeValueAsString(VERDICT))
                .isEqualTo(expected);
        assertThat(new ObjectMapper()
                        .findAndRegisterModules()
                        .registerModule(worded)
                        .writeValueAsString(VERDICT))
                .isEqualTo(expected);
    }

    @Test
    void modules_of_the_same_words_are_one() {
        Texts texts = Texts.standard();
        assertThat(new CspModule().getTypeId()).isEqualTo(new CspModule().getTypeId());
        assertThat(new CspModule().withTexts(texts, Locale.FRENCH).getTypeId())
                .isEqualTo(new CspModule().withTexts(texts, Locale.FRENCH).getTypeId())
                .isNotEqualTo(new CspModule().getTypeId());
    }

    // what is not valid

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    void problems_are_those_of_the_library_alone(String name, ObjectMapper mapper) throws Exception {
        for (String text : INVALID) {
            List<Problem> expected = CspModuleProperties.problems(text);
            assertThat(CspModuleProperties.problems(mapper, text)).as(text).isEqualTo(expected);
            JsonNode tree = mapper.readTree(text);
            InvalidScenarioException e =
                    cause(() -> mapper.treeToValue(tree, Scenario.class), InvalidScenarioException.class);
            assertThat(e.problems())
                    .as(text)
                    .extracting(CspModuleProperties::inTree)
                    .containsExactlyElementsOf(
                            expected.stream().map(CspModuleProperties::inTree).toList());
            assertThat(e.problems()).allMatch(problem -> problem.line() == 0 && problem.column() == 0);
        }
    }

    private static final List<String> INVALID = List.of(
            "{}",
            "[]",
            "[" + Documents.SALE + "]",
            "\"\"",
            "5",
            "true",
            "{ \"schema\": \"csp-scenario/2\" }",
            Documents.sale("\"country\": \"FR\"", "\"country\": \"fr\"", "2021-06-22", "2021-06-31"),
            Documents.sale("\"country\": \"FR\"", "\"COUNTRY\": \"FR\""),
            Documents.sale("\"INDIRECT_PROVIDER\"", "\"indirect_provider\""),
            Documents.sale("\"INDIRECT_PROVIDER\"", "0"),
            Documents.sale("\"INDIRECT_PROVIDER\"", "\"\""),
            Documents.sale("\"id\": \"distri\"", "\"id\": 5"),
            Documents.sale("[ \"contoso-labs\", \"litware\" ]", "\"contoso-labs\""),
            Documents.sale("{ \"id\": \"t-distri\", \"cloud\": \"GLOBAL\" }", "[ { \"id\": \"t-distri\" } ]"),
            Documents.sale("{ \"id\": \"t-distri\", \"cloud\": \"GLOBAL\" }", "\"\""),
            Documents.sale("\"authorization\": \"ACTIVE\"", "\"authorization\": false", "7.5", "1e999"),
            Documents.sale(
                    "\"authorization\": \"ACTIVE\"",
                    "\"authorization\": null",
                    "[ \"distri\", \"shop\" ]",
                    "[ \"none\" ]"),
            Documents.sale("\"reference\": \"order-17\"", "\"x\": " + "[".repeat(32) + "]".repeat(32)),
            Documents.with("{ \"type\": \"ENROLLMENT\", \"partner\": \"shop\", \"monthsAsReseller\": 9.0 }"),
            Documents.with("{ \"type\": \"ENROLLMENT\", \"partner\": \"shop\", \"monthsAsReseller\": 1e1 }"),
            Documents.with("{ \"type\": \"ENROLLMENT\", \"partner\": \"shop\", \"monthsAsReseller\": 99999999999 }"),
            Documents.with("{ \"type\": \"RENEWAL\" }"));

    @Test
    void an_invalid_scenario_is_an_input_that_does_not_fit() {
        String text = "{ \"orderNumber\": \"Mrs Smith\",\n \"otherOnes\": [ null, "
                + Documents.sale(
                        "\"country\": \"FR\"",
                        "\"country\": \"Mrs Smith\"",
                        "\"schema\"",
                        "\"Mrs Smith\": 1, \"schema\"")
                + "] }";
        for (ObjectMapper mapper : List.of(
                MAPPER,
                JsonMapper.builder()
                        .addModule(new CspModule())
                        .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .build())) {
            MismatchedInputException e =
                    catchThrowableOfType(MismatchedInputException.class, () -> mapper.readValue(text, Order.class));
            assertThat(e.getPath().stream().map(JsonMappingException.Reference::getDescription))
                    .hasSize(2);
            assertThat(e.getPathReference()).endsWith("[\"otherOnes\"]->java.util.ArrayList[1]");
            assertThat(e.getTargetType()).isEqualTo(Scenario.class);
            assertThat(e.getLocation().getLineNr()).isEqualTo(3);
            assertThat(e.getLocation().getColumnNr()).isEqualTo(16);
            assertThat(e.getOriginalMessage())
                    .startsWith("not a valid scenario: unknown at ")
                    .contains("; country at /partners/0/country: expected ");
            assertThat(e.toString()).doesNotContain("Smith");
            assertThat(e).hasCauseInstanceOf(InvalidScenarioException.class);
            assertThat(((InvalidScenarioException) e.getCause()).problems())
                    .extracting(Problem::pointer)
                    .containsExactly("/Mrs Smith", "/partners/0/country");
        }
    }

    @Test
    void an_unreadable_verdict_is_an_input_that_does_not_fit() throws Exception {
        String text = CspJson.writeVerdict(VERDICT).replace("\"outcome\":\"", "\"outcome\":\"Mrs Smith");
        InvalidVerdictException e = cause(() -> MAPPER.readValue(text, Verdict.class), InvalidVerdictException.class);
        assertThat(e.problem())
                .returns("/outcome", Problem::pointer)
                .returns(1, Problem::line)
                .returns(text.indexOf("\"Mrs Smith") + 1, Problem::column);
        JsonNode tree = MAPPER.readTree(text);
        assertThat(cause(() -> MAPPER.treeToValue(tree, Verdict.class), InvalidVerdictException.class)
                        .problem())
                .returns("/outcome", Problem::pointer)
                .returns(0, Problem::line)
                .returns(0, Problem::column);
        assertThat(cause(() -> MAPPER.readValue("[]", Verdict.class), InvalidVerdictException.class)
                        .problem()
                        .code())
                .isEqualTo(Problem.Code.NOT_JSON);
    }

    @Test
    void duplicates_are_told_by_whoever_sees_them_first() {
        String text = Documents.sale("\"country\": \"FR\"", "\"country\": \"FR\", \"country\": \"FR\"");
        assertThat(cause(() -> MAPPER.readValue(text, Scenario.class), InvalidScenarioException.class)
                        .problems())
                .extracting(Problem::code)
                .containsExactly(Problem.Code.DUPLICATE);
        ObjectMapper strict =
                MAPPER.copy().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        assertThatThrownBy(() -> strict.readValue(text, Scenario.class)).isInstanceOf(JsonParseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{ \"schema\": ", "nonsense"})
    void what_is_not_json_is_told_by_the_mapper(String text) {
        assertThatThrownBy(() -> MAPPER.readValue(text, Scenario.class))
                .isInstanceOf(com.fasterxml.jackson.core.JsonProcessingException.class)
                .hasNoCause();
    }

    @Test
    void values_that_json_does_not_have_are_of_a_wrong_type() throws Exception {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(Documents.SALE);
        tree.putPOJO("asOf", new Object());
        tree.putPOJO("reference", null);
        ((ObjectNode) tree.at("/partners/0")).put("name", new byte[] {1});
        ((ObjectNode) tree.at("/partners/0/extensions")).putPOJO("com.acme.tier", new int[0]);
        assertThat(cause(() -> MAPPER.treeToValue(tree, Scenario.class), InvalidScenarioException.class)
                        .problems())
                .extracting(problem -> problem.code() + " " + problem.pointer() + " " + problem.found())
                .containsExactly(
                        "type /reference a value that JSON does not have",
                        "type /asOf a value that JSON does not have",
                        "type /partners/0/name a value that JSON does not have",
                        "extension /partners/0/extensions/com.acme.tier a value that JSON does not have");
    }

    @Test
    void problems_are_written_as_batches_write_them() throws Exception {
        List<Problem> problems = CspModuleProperties.problems("{ \"schema\": 5 }");
        assertThat(MAPPER.writeValueAsString(problems))
                .isEqualTo(
                        "[{\"problem\":\"schema\",\"pointer\":\"/schema\",\"line\":1,\"column\":13,\"found\":\"a number\","
                                + "\"expected\":\"`csp-scenario/1`\",\"message\":\"/schema: expected `csp-scenario/1`, found a number\"}]");
    }

    @Test
    void rejects_null_by_name() {
        for (ThrowingCallable call : Arrays.<ThrowingCallable>asList(
                () -> new CspModule().withTexts(null, Locale.ENGLISH),
                () -> new CspModule().withTexts(Texts.standard(), null))) {
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessageStartingWith("new");
        }
    }

    private static <E extends Exception> E cause(ThrowingCallable reading, Class<E> type) {
        MismatchedInputException e = catchThrowableOfType(MismatchedInputException.class, reading);
        assertThat(e).isNotNull();
        return type.cast(e.getCause());
    }
}

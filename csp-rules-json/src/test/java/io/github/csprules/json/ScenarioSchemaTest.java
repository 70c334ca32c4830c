package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema of scenarios accepts what is valid, and besides that only what its description says. */
class ScenarioSchemaTest {

    static final JsonNode SCHEMA = SchemaValidator.tree(CspSchemas.scenario());

    /** Valid documents that hold among them every property of the format, most of them from the corpus. */
    static final List<JsonNode> DOCUMENTS = Stream.concat(
                    OneCauseOneProblemTest.documents()
                            .map(SchemaValidator::tree)
                            .map(ScenarioSchemaTest::filled),
                    Stream.of(
                                    "verdicts/agreement-signature.json",
                                    "verdicts/assignment-incentives.json",
                                    "customer-accepted/",
                                    "delegated-admin-requested/",
                                    "direct-bill-capabilities/",
                                    "legal-notice-given/",
                                    "mpn-id-is-location/",
                                    "one-relationship-per-provider/",
                                    "partner-agreement-signed/",
                                    "partnership-accepted/",
                                    "registration-id-provided/",
                                    "subscription-bought-elsewhere/")
                            .map(ScenarioSchemaTest::fromCorpus))
            .toList();

    /** A document with everything that may stand in any of its objects, as far as it does not yet. */
    private static JsonNode filled(JsonNode document) {
        JsonNode filled = document.deepCopy();
        ((ObjectNode) filled.at("/customers/0")).put("name", "Fabrikam");
        ((ObjectNode) filled.at("/customers/0")).putArray("agreements");
        ObjectNode transaction = (ObjectNode) filled.get("transaction");
        if (!transaction.has("role")) {
            transaction.put("role", "GLOBAL_ADMIN");
        }
        if (!transaction.has("assumed")) {
            transaction.putArray("assumed");
        }
        for (String owner : List.of("", "/partners/0", "/customers/0", "/subscriptions/0", "/transaction")) {
            ((ObjectNode) filled.at(owner))
                    .putObject("extensions")
                    .put("com.acme.rating", BigDecimal.valueOf(75, 1))
                    .put("com.acme.tier", "gold");
        }
        return filled;
    }

    private static JsonNode fromCorpus(String name) {
        return CorpusScenario.all().stream()
                .filter(each -> each.name().startsWith(name))
                .findFirst()
                .map(each -> each.tree())
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    // what is valid

    @Test
    void every_scenario_of_the_corpus_is_valid() {
        assertThat(CorpusScenario.all()).hasSizeGreaterThan(600).allSatisfy(each -> {
            JsonNode scenario = each.tree();
            assertThat(SchemaValidator.OF_SCENARIOS.errors(scenario)).isEmpty();
            assertThat(SchemaValidator.OF_SCENARIOS.errorsWithFormats(scenario)).isEmpty();
        });
    }

    @Test
    void every_scenario_that_is_written_is_valid() {
        assertThat(CorpusScenario.all()).allSatisfy(each -> {
            String written = CspJson.writeScenario(each.scenario());
            assertThat(SchemaValidator.OF_SCENARIOS.errors(SchemaValidator.tree(written)))
                    .isEmpty();
        });
    }

    @Test
    void examples_are_valid_but_for_the_invalid_one() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../examples"))) {
            List<Path> examples =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(examples).hasSizeGreaterThan(20).allSatisfy(file -> {
                boolean isValid = !file.endsWith("invalid.json");
                JsonNode example = SchemaValidator.tree(Files.readString(file));
                assertThat(SchemaValidator.OF_SCENARIOS.accepts(example)).isEqualTo(isValid);
                assertThat(ReaderAndSchema.problems(example).isEmpty()).isEqualTo(isValid);
            });
        }
    }

    @Test
    void there_are_documents_with_every_property_of_the_schema() {
        Set<String> unused = new TreeSet<>();
        DocumentPlaces.in(SCHEMA).stream()
                .map(JsonPointer::toString)
                .filter(pointer -> pointer.matches("(/\\$defs/\\w+)?/properties/\\w+"))
                .forEach(unused::add);
        DOCUMENTS.forEach(document -> {
            assertThat(ReaderAndSchema.problems(document)).isEmpty();
            unused.removeAll(used(document));
        });
        assertThat(unused).isEmpty();
    }

    /** The properties of the schema that a document has, as pointers into the schema. */
    private static Set<String> used(JsonNode document) {
        Set<String> used = new TreeSet<>();
        collect(SCHEMA, "", document, used);
        return used;
    }

    private static void collect(JsonNode schema, String at, JsonNode value, Set<String> used) {
        if (schema.has("$ref")) {
            String target = schema.get("$ref").asText().substring(1);
            collect(SCHEMA.at(target), target, value, used);
        }
        for (String keyword : List.of("anyOf", "allOf")) {
            schema.path(keyword).forEach(part -> collect(part, at, value, used));
        }
        String constant = schema.at("/if/properties/type/const").asText();
        if (!constant.isEmpty() && constant.equals(value.path("type").asText())) {
            collect(schema.get("then"), at, value, used);
        }
        value.forEach(entry -> collect(schema.path("items"), at + "/items", entry, used));
        schema.path("properties").properties().forEach(property -> {
            if (value.has(property.getKey())) {
                String pointer = at + "/properties/" + property.getKey();
                used.add(pointer);
                collect(property.getValue(), pointer, value.get(property.getKey()), used);
            }
        });
    }

    // what a schema cannot express

    /** A scenario for each problem that only the reader finds. */
    static Stream<Arguments> documentsThatOnlyTheReaderRefuses() {
        String enrollment = Documents.with("{ \"type\": \"ENROLLMENT\", \"partner\": \"shop\", %s }");
        return Stream.of(
                arguments(Problem.Code.NOT_JSON, Documents.SALE + " ".repeat(1 << 20)),
                arguments(
                        Problem.Code.DUPLICATE,
                        Documents.sale(
                                "\"authorization\": \"ACTIVE\",",
                                "\"authorization\": \"ACTIVE\", \"authorization\": \"SUSPENDED\",")),
                arguments(Problem.Code.TYPE, enrollment.formatted("\"monthsAsReseller\": 12.0")),
                arguments(Problem.Code.VALUE, enrollment.formatted("\"annualRevenueUsd\": 0.0000001")),
                arguments(Problem.Code.EXTENSION, Documents.sale("7.5", "7.5000000")),
                arguments(Problem.Code.DUPLICATE_ID, Documents.sale("\"id\": \"fabrikam\"", "\"id\": \"distri\"")),
                arguments(
                        Problem.Code.REFERENCE,
                        Documents.sale("[ \"distri\", \"shop\" ]", "[ \"distri\", \"fabrikam\" ]")),
                arguments(Problem.Code.ORDER, Documents.sale("2030-01-10", "2020-01-09")),
                arguments(Problem.Code.TENANT, Documents.sale("t-fabrikam", "T-shop")),
                arguments(
                        Problem.Code.DUPLICATE_RELATIONSHIP,
                        Documents.sale(
                                "\"relationships\": [",
                                "\"relationships\": [ { \"type\": \"PARTNERSHIP\", \"provider\": \"distri\","
                                        + " \"reseller\": \"shop\", \"status\": \"REMOVED\" },")),
                arguments(
                        Problem.Code.SAME_PARTY, Documents.sale("\"provider\": \"distri\"", "\"provider\": \"shop\"")),
                arguments(Problem.Code.ASSUMED, Documents.sale("[ \"affiliates\",", "[ \"mpnId\",")));
    }

    @ParameterizedTest
    @MethodSource("documentsThatOnlyTheReaderRefuses")
    void some_documents_are_refused_by_the_reader_alone(Problem.Code code, String document) {
        assertThatThrownBy(() -> CspJson.readScenario(document))
                .asInstanceOf(type(InvalidScenarioException.class))
                .extracting(InvalidScenarioException::problems, list(Problem.class))
                .extracting(Problem::code)
                .contains(code)
                .isSubsetOf(code, Problem.Code.REFERENCE);
        assertThat(SchemaValidator.OF_SCENARIOS.errors(SchemaValidator.tree(document)))
                .isEmpty();
    }

    /** One place has one problem, and a reference to what is not declared comes before these. */
    static Stream<String> documentsWithAReferenceWhereTheSchemaSeesAnotherProblem() {
        return Stream.of(
                Documents.sale("[ \"distri\", \"shop\" ]", "[ \"nobody\", \"nobody\" ]"),
                Documents.sale(
                        "\"CSP\", \"partner\": \"distri\", \"reseller\": \"shop\"",
                        "\"MICROSOFT\", \"partner\": \"nobody\""));
    }

    @ParameterizedTest
    @MethodSource("documentsWithAReferenceWhereTheSchemaSeesAnotherProblem")
    void the_reader_reports_a_reference_first_and_the_schema_refuses_it_for_another_reason(String document) {
        JsonNode tree = SchemaValidator.tree(document);
        assertThat(ReaderAndSchema.problems(tree))
                .isNotEmpty()
                .extracting(Problem::code)
                .containsOnly(Problem.Code.REFERENCE);
        ReaderAndSchema both = new ReaderAndSchema();
        both.compare(document, tree);
        assertThat(both.disagreements()).isEmpty();
        assertThat(both.refused()).isOne();
    }

    @Test
    void the_description_of_the_schema_names_the_problems_that_only_the_reader_finds() {
        List<String> named = Pattern.compile("`(\\w+)`")
                .matcher(SCHEMA.get("description").asText())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(documentsThatOnlyTheReaderRefuses()
                        .map(arguments -> ((Problem.Code) arguments.get()[0]).code())
                        .toList());
    }
}

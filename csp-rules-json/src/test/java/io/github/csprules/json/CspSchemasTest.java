package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All schemas as documents: valid schemas, complete in themselves, with words for every property. */
class CspSchemasTest {

    static List<JsonNode> schemas() {
        return Stream.of(
                        CspSchemas.scenario(),
                        CspSchemas.book(),
                        CspSchemas.request(),
                        CspSchemas.verdict(),
                        CspSchemas.routes(),
                        CspSchemas.readiness(),
                        CspSchemas.timeline(),
                        CspSchemas.comparison())
                .map(SchemaValidator::tree)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void are_valid_as_schemas(JsonNode schema) {
        String draft = "https://json-schema.org/draft/2020-12/schema";
        assertThat(schema.get("$schema").asText()).isEqualTo(draft);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(draft))
                        .validate(schema))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void are_named_by_the_format_that_they_describe(JsonNode schema) {
        String format = schema.at("/properties/schema/const").asText();
        assertThat(schema.get("title").asText()).isEqualTo(format);
        assertThat(schema.get("$id").asText()).isEqualTo("urn:csp-rules:schema:" + format.replace('/', ':'));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void refer_to_their_own_definitions_only_and_to_each_of_them(JsonNode schema) {
        Set<String> defined = new HashSet<>();
        schema.get("$defs").fieldNames().forEachRemaining(name -> defined.add("#/$defs/" + name));
        Set<String> referred = new HashSet<>();
        each(schema, (pointer, object) -> {
            if (object.path("$ref").isTextual()) {
                referred.add(object.get("$ref").asText());
            }
        });
        assertThat(referred).isEqualTo(defined);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void have_a_title_and_a_description_for_every_property_and_definition(JsonNode schema) {
        List<String> undocumented = new ArrayList<>();
        each(schema, (pointer, object) -> {
            boolean isNamed = pointer.matches(".*/(properties|\\$defs)/[^/]+");
            boolean isCondition = pointer.matches(".*/(if|then|else)/.*");
            if (isNamed && !isCondition && !isDocumented(schema, object)) {
                undocumented.add(pointer);
            }
        });
        assertThat(undocumented).isEmpty();
    }

    /** With words of its own, or with those of a definition that says it all; a type that is told says enough. */
    private static boolean isDocumented(JsonNode schema, JsonNode object) {
        boolean isReference = object.size() == 1 && object.has("$ref");
        boolean isTold = object.size() == 1 && object.has("const");
        JsonNode documented =
                isReference ? schema.at(object.get("$ref").asText().substring(1)) : object;
        return isTold || (documented.hasNonNull("title") && documented.hasNonNull("description"));
    }

    @Test
    void a_book_and_a_request_are_a_scenario_in_two_parts() {
        JsonNode scenario = SchemaValidator.tree(CspSchemas.scenario());
        JsonNode book = SchemaValidator.tree(CspSchemas.book());
        JsonNode request = SchemaValidator.tree(CspSchemas.request());
        for (JsonNode part : List.of(book, request)) {
            part.get("$defs")
                    .properties()
                    .forEach(definition -> assertThat(definition.getValue())
                            .as(definition.getKey())
                            .isEqualTo(scenario.at("/$defs/" + definition.getKey())));
        }
        assertThat(names(book)).doesNotContain("asOf", "transaction", "reference");
        assertThat(names(request))
                .containsExactlyInAnyOrder("schema", "asOf", "transaction", "reference", "extensions");
        Set<String> both = new HashSet<>(names(book));
        both.addAll(names(request));
        assertThat(both).isEqualTo(names(scenario));
    }

    private static Set<String> names(JsonNode schema) {
        Set<String> names = new HashSet<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void each(JsonNode schema, BiConsumer<String, JsonNode> visitor) {
        DocumentPlaces.in(schema).stream()
                .filter(pointer -> schema.at(pointer).isObject())
                .forEach(pointer -> visitor.accept(pointer.toString(), schema.at(pointer)));
    }
}

package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.FactForm;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactTable;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.SupportEngagement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema of scenarios has the facts that the tables have, of the same form, and calls nothing else a fact. */
class FactSchemaTest {

    private static final JsonNode SCHEMA = SchemaValidator.tree(CspSchemas.scenario());

    /** Definitions that are the form of a value by themselves. */
    private static final Set<String> NAMED = Set.of("id", "country", "date", "agreement", "relationship");

    private static final List<String> BOUNDS = List.of("maxLength", "minimum", "maximum", "exclusiveMaximum");

    /** By where the schema describes it: the facts of each object, and what else it has. */
    static Stream<Arguments> objects() {
        String extended = " assumed extensions";
        return Stream.of(
                arguments(
                        "",
                        Book.FACTS,
                        "schema asOf partners customers subscriptions transaction reference" + extended),
                arguments("/$defs/partner", Partner.FACTS, "id name type tenant mpnId.id" + extended),
                arguments("/$defs/customer", Customer.FACTS, "id name tenant tenant.id tenant.cloud" + extended),
                arguments("/$defs/partnership", Partnership.FACTS, "type provider reseller assumed"),
                arguments("/$defs/resellerRelationship", ResellerRelationship.FACTS, "type partner customer assumed"),
                arguments(
                        "/$defs/sale",
                        Sale.FACTS,
                        "type channel customer kind newCustomer offer partnerIdOnRecord" + extended),
                arguments("/$defs/partnershipRequest", PartnershipRequest.FACTS, "type provider reseller" + extended),
                arguments(
                        "/$defs/partnershipRemoval",
                        PartnershipRemoval.FACTS,
                        "type provider reseller requestedBy" + extended),
                arguments(
                        "/$defs/customerRelationshipRequest",
                        CustomerRelationshipRequest.FACTS,
                        "type partners customer" + extended),
                arguments(
                        "/$defs/resellerAssignment",
                        ResellerAssignment.FACTS,
                        "type provider reseller customer purpose subscription" + extended),
                arguments(
                        "/$defs/supportEngagement",
                        SupportEngagement.FACTS,
                        "type partner customer subscription" + extended),
                arguments("/$defs/enrollment", Enrollment.FACTS, "type partner" + extended),
                arguments("/$defs/agreementSignature", AgreementSignature.FACTS, "type partner agreement" + extended));
    }

    @ParameterizedTest(name = "the object of `{0}`")
    @MethodSource("objects")
    void each_fact_of_the_table_has_its_property_with_its_form_and_there_is_no_other(
            String pointer, FactTable<?, ?> table, String others) {
        Map<String, String> expected = new TreeMap<>();
        table.rows().forEach(row -> expected.put(row.name().name(), form(row)));

        Map<String, String> forms = new TreeMap<>();
        properties(pointer, table).forEach((name, property) -> forms.put(name, form(property)));
        assertThat(forms.keySet()).containsAll(List.of(others.split(" ")));
        forms.keySet().removeAll(Set.of(others.split(" ")));
        assertThat(forms).isEqualTo(expected);
    }

    @ParameterizedTest(name = "the object of `{0}`")
    @MethodSource("objects")
    void what_may_be_assumed_is_what_is_a_fact(String pointer, FactTable<?, ?> table, String others) {
        JsonNode assumed = resolved(SCHEMA.at(pointer).path("properties").path("assumed"));
        List<String> names = new ArrayList<>();
        assumed.path("items").path("enum").forEach(name -> names.add(name.asText()));
        if (assumed.path("items").has("const")) {
            names.add(assumed.path("items").get("const").asText());
        }
        assertThat(names).isEqualTo(table.names().stream().map(FactName::name).toList());
        assertThat(names.isEmpty()).isEqualTo(assumed.path("maxItems").asInt() == 0);
    }

    @ParameterizedTest(name = "the object of `{0}`")
    @MethodSource("objects")
    void what_is_called_a_fact_is_one_of_the_table(String pointer, FactTable<?, ?> table, String others) {
        Set<String> called = new TreeSet<>();
        properties(pointer, table).forEach((name, property) -> {
            if (description(property).startsWith("A fact")) {
                called.add(name);
            }
        });
        Set<String> facts = new TreeSet<>();
        table.names().forEach(name -> facts.add(name.name()));
        assertThat(called).isEqualTo(facts);
    }

    /** The properties that the schema has for an object, and for whatever in it the table knows facts of. */
    private static Map<String, JsonNode> properties(String pointer, FactTable<?, ?> table) {
        Map<String, JsonNode> all = new TreeMap<>();
        SCHEMA.at(pointer).get("properties").properties().forEach(property -> {
            String prefix = property.getKey() + ".";
            all.put(property.getKey(), property.getValue());
            if (table.rows().stream().anyMatch(row -> row.name().name().startsWith(prefix))) {
                valueOf(property.getValue())
                        .get("properties")
                        .properties()
                        .forEach(part -> all.put(prefix + part.getKey(), part.getValue()));
            }
        });
        return all;
    }

    private static String form(FactTable.Row<?, ?, ?> row) {
        String constants =
                "one of " + row.form().constants().stream().map(Enum::name).toList();
        FactForm.Kind kind = row.form().kind();
        String form = switch (kind) {
            case ID -> "id";
            case TEXT -> "string, maxLength 1000";
            case COUNTRY -> "country";
            case DATE -> "date";
            case FLAG -> "boolean";
            case CONSTANT -> constants;
            case AMOUNT -> "number, minimum 0, exclusiveMaximum 1000000000000000";
            case COUNT -> "integer, minimum 0, maximum 10000";
            case IDS -> "list of id";
            case CONSTANTS -> "list of " + constants;
            case AGREEMENTS -> "list of agreement";
            case RELATIONSHIPS -> "list of relationship";
            case OBJECT -> "object";
        };
        return form + (row.allowsNone() ? " or null" : "");
    }

    /** What a property holds, in the words of {@link #form(FactTable.Row)}. */
    private static String form(JsonNode property) {
        String definition = definition(property);
        if (NAMED.contains(definition)) {
            return definition;
        }
        if (!definition.isEmpty()) {
            return form(resolved(property));
        }
        if (property.has("anyOf")) {
            return form(property.get("anyOf").get(0)) + " or null";
        }
        if (property.has("enum")) {
            List<String> constants = new ArrayList<>();
            property.get("enum").forEach(constant -> constants.add(constant.asText()));
            return "one of " + constants;
        }
        JsonNode type = property.path("type");
        if (type.asText().equals("array")) {
            return "list of " + form(property.path("items"));
        }
        StringBuilder form = new StringBuilder(type.isArray() ? type.get(0).asText() : type.asText());
        BOUNDS.stream()
                .filter(property::has)
                .forEach(bound ->
                        form.append(", " + bound + " " + property.get(bound).asText()));
        return form.append(type.isArray() ? " or null" : "").toString();
    }

    /** What a property refers to, or nothing. */
    private static String definition(JsonNode property) {
        return property.path("$ref").asText().replace("#/$defs/", "");
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? SCHEMA.at("/$defs/" + definition(node)) : node;
    }

    /** What a property is if it is not null. */
    private static JsonNode valueOf(JsonNode property) {
        JsonNode value = resolved(property);
        return value.has("anyOf") ? resolved(value.get("anyOf").get(0)) : value;
    }

    private static String description(JsonNode property) {
        JsonNode own = property.path("description");
        return (own instanceof MissingNode ? resolved(property).path("description") : own).asText();
    }
}

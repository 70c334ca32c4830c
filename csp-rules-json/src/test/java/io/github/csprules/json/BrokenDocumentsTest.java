package io.github.csprules.json;

import static io.github.csprules.json.ScenarioSchemaTest.DOCUMENTS;
import static io.github.csprules.json.ScenarioSchemaTest.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Documents with one defect each: the schema refuses what the reader refuses, and accepts what it accepts, but for what a
 * schema cannot express.
 * <p>
 * Each test ends with {@link #assertAgreement}, which is told how many documents there are at least.
 */
class BrokenDocumentsTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ReaderAndSchema both = new ReaderAndSchema();

    @Test
    void a_value_left_out() {
        DOCUMENTS.forEach(document -> DocumentPlaces.in(document)
                .forEach(place -> both.compare("without " + place, DocumentPlaces.removed(document, place))));
        assertAgreement(1_000);
    }

    @Test
    void a_value_of_another_type() {
        List<JsonNode> values = json("null", "true", "false", "1", "1.5", "'x'", "[]", "['x']", "[null]", "{}");
        DOCUMENTS.forEach(
                document -> DocumentPlaces.in(document).forEach(place -> compareAll(document, place, values)));
        assertAgreement(10_000);
    }

    @Test
    void a_property_that_does_not_belong_there() {
        Set<String> names = new TreeSet<>(Set.of("more", "", "Id", "$schema"));
        DocumentPlaces.in(SCHEMA).stream()
                .filter(place -> place.toString().matches(".*/properties/\\w+"))
                .forEach(place -> names.add(place.last().getMatchingProperty()));
        assertThat(names).hasSizeGreaterThan(60);
        DOCUMENTS.forEach(document -> DocumentPlaces.in(document).forEach(place -> {
            if (document.at(place) instanceof ObjectNode object) {
                names.stream().filter(name -> !object.has(name)).forEach(name -> {
                    ObjectNode more = object.deepCopy().put(name, true);
                    both.compare(place + " with " + name, DocumentPlaces.replaced(document, place, more));
                });
            }
        }));
        assertAgreement(10_000);
    }

    @Test
    void constants_of_every_enumeration_everywhere() {
        Set<String> constants = new TreeSet<>();
        Stream.of(
                        AgreementType.values(),
                        ResellerAssignment.Purpose.values(),
                        Enrollment.Capability.values(),
                        Tenant.Cloud.values(),
                        ResellerRelationship.DelegatedAdmin.values(),
                        PartnershipRemoval.LegalNotice.values(),
                        MpnId.Type.values(),
                        PartnerType.values(),
                        Sale.Offer.Publisher.values(),
                        Relationship.Status.values(),
                        PartnershipRemoval.Requester.values(),
                        Role.values(),
                        Subscription.Channel.values(),
                        Enrollment.CapabilitiesAssessment.values(),
                        Partner.Authorization.values(),
                        Sale.Kind.values(),
                        Tenant.Type.values(),
                        TransactionType.values(),
                        AgreementSignature.Verification.values())
                .flatMap(Stream::of)
                .forEach(constant -> constants.add(constant.name()));
        ReaderAndSchema.FACTS.values().forEach(constants::addAll);
        SCHEMA.findValues("enum").forEach(all -> all.forEach(constant -> constants.add(constant.asText())));
        constants.removeIf(constant -> constant.matches("[A-Z]{2}")); // countries have a test of their own
        SCHEMA.findValues("const").forEach(constant -> constants.add(constant.asText()));
        constants.addAll(
                List.of("relationships", "Active", "ACTIVE ", "DISTRIBUTOR", "csp-scenario/2", "country", "more"));
        List<JsonNode> values =
                constants.stream().<JsonNode>map(NODES::textNode).toList();
        eachKind((document, place) -> {
            if (document.at(place).isTextual()) {
                compareAll(document, place, values);
            }
        });
        assertAgreement(10_000);
    }

    @Test
    void assumed_names_of_facts_everywhere() {
        Set<String> names = new TreeSet<>(Set.of("name", "id", "relationships", "tenant", "com.acme.rating", ""));
        ReaderAndSchema.FACTS.values().forEach(names::addAll);
        DOCUMENTS.forEach(document -> DocumentPlaces.in(document).forEach(place -> {
            if (document.at(place).isObject()) {
                for (String name : names) {
                    ObjectNode object = document.at(place).deepCopy();
                    object.putArray("assumed").add(name);
                    both.compare(place + " assuming " + name, DocumentPlaces.replaced(document, place, object));
                }
            }
        }));
        assertAgreement(1_000);
        assertThat(both.leftToTheReader()).contains(Problem.Code.ASSUMED);
    }

    @Test
    void texts_everywhere() {
        List<JsonNode> values =
                new ArrayList<>(json("''", "'/'", "'a/b'", "'UK'", "'de'", "'FRA'", "'DE '", "'CN'", "'XK'"));
        for (String space : List.of(" ", "\t", "\n", "\u001f", "\u00a0", "\u2003", "\u2007", "\u3000", "\ufeff")) {
            Stream.of(space, space + "x", "x" + space, "x" + space + "x", space + "\n")
                    .map(NODES::textNode)
                    .forEach(values::add);
        }
        for (int length : List.of(200, 201, 1_000, 1_001)) {
            values.add(NODES.textNode("x".repeat(length)));
            values.add(NODES.textNode("\ud834\udd1e".repeat(length)));
        }
        eachKind((document, place) -> {
            if (document.at(place).isTextual()) {
                compareAll(document, place, values);
            }
        });
        assertAgreement(3_000);
    }

    @Test
    void dates_everywhere() {
        List<JsonNode> values = json(
                "'0000-01-01'",
                "'0001-01-01'",
                "'0004-02-29'",
                "'1900-02-29'",
                "'2000-02-29'",
                "'2020-02-29'",
                "'2021-02-29'",
                "'2020-02-30'",
                "'2021-02-31'",
                "'2021-04-30'",
                "'2021-04-31'",
                "'2021-06-31'",
                "'2021-09-31'",
                "'2021-11-31'",
                "'2021-12-31'",
                "'2021-12-32'",
                "'2021-00-10'",
                "'2021-13-10'",
                "'2021-01-00'",
                "'9999-12-31'",
                "'10000-01-01'",
                "'+2021-01-1'",
                "'-021-01-01'",
                "'2021-1-01'",
                "'21-01-01'",
                "'2021/01/01'",
                "'20210101'",
                "'2021-W01-1'",
                "'2021-01-01T00:00:00Z'",
                "' 2021-01-01'",
                "'2021-01-01\\n'",
                "'٢٠٢١-٠١-٠١'");
        eachKind((document, place) -> {
            if (place.toString().matches(".*(asOf|On)")) {
                compareAll(document, place, values);
            }
        });
        assertAgreement(150);
        assertThat(both.leftToTheReader()).contains(Problem.Code.ORDER);
    }

    @Test
    void days_around_the_ends_of_months() {
        JsonNode document = DOCUMENTS.get(0);
        for (int year : IntStream.concat(IntStream.of(0, 1, 4, 100, 400, 9996, 9999), IntStream.range(1996, 2005))
                .toArray()) {
            for (int month = 0; month <= 13; month++) {
                for (int day : new int[] {0, 1, 9, 10, 19, 20, 28, 29, 30, 31, 32}) {
                    String date = "%04d-%02d-%02d".formatted(year, month, day);
                    both.compare(
                            date,
                            DocumentPlaces.replaced(document, JsonPointer.compile("/asOf"), NODES.textNode(date)));
                }
            }
        }
        assertAgreement(2_000);
    }

    @Test
    void every_pair_of_letters_as_a_country() {
        JsonNode document = DOCUMENTS.get(0);
        for (JsonPointer place :
                List.of(JsonPointer.compile("/partners/0/country"), JsonPointer.compile("/partners/1/mpnId/country"))) {
            for (int i = 0; i < 26 * 26; i++) {
                String code = "" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
                both.compare(code, DocumentPlaces.replaced(document, place, NODES.textNode(code)));
            }
        }
        assertThat(both.accepted()).isEqualTo(2 * 250);
        assertAgreement(1_000);
    }

    @Test
    void every_character_around_an_id() {
        JsonNode document = DOCUMENTS.get(0);
        JsonPointer place = JsonPointer.compile("/transaction/partnerIdOnRecord");
        IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .filter(c -> c < 0x300 || !Character.isLetterOrDigit(c))
                .filter(c -> Character.isDefined(c) && !Character.isSurrogate((char) c))
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
                .forEach(c -> {
                    both.compare(
                            "before " + c, DocumentPlaces.replaced(document, place, NODES.textNode((char) c + "x")));
                    both.compare(
                            "after " + c, DocumentPlaces.replaced(document, place, NODES.textNode("x" + (char) c)));
                });
        assertAgreement(10_000);
    }

    @Test
    void numbers_everywhere() {
        List<JsonNode> values = json(
                "0",
                "-0",
                "0.0",
                "-1",
                "-0.5",
                "10000",
                "10001",
                "12.0",
                "1e1",
                "0.5",
                "10000.0",
                "10001.0",
                "2147483648",
                "999999999999999",
                "999999999999999.999999",
                "999999999999999.9999999",
                "1000000000000000",
                "1e14",
                "1e15",
                "0.000001",
                "0.0000001",
                "1.0000000",
                "1e-6",
                "1e-7",
                "1e400",
                "-999999999999999.999999",
                "-1000000000000000",
                "-1e400");
        eachKind((document, place) -> {
            if (document.at(place).isNumber()) {
                compareAll(document, place, values);
            }
        });
        assertAgreement(100);
        assertThat(both.leftToTheReader())
                .containsExactlyInAnyOrder(Problem.Code.TYPE, Problem.Code.VALUE, Problem.Code.EXTENSION);
    }

    @Test
    void keys_and_numbers_of_extensions() {
        List<String> keys = List.of(
                "com.acme",
                "com.acme.x",
                "c.A",
                "c1.a-b_C",
                "com",
                "",
                ".com.acme",
                "com.",
                "com..acme",
                "com.acme.",
                "Com.acme",
                "1com.acme",
                "com.1acme",
                "com.-a",
                "com.acme x",
                "com.acme/x",
                "com.acme~x",
                "com.acmé",
                " com.acme",
                "com.acme\n",
                "co_m.acme",
                "com." + "a".repeat(996),
                "com." + "a".repeat(997));
        eachKind((document, place) -> {
            if (place.toString().endsWith("/extensions")) {
                for (String key : keys) {
                    both.compare(
                            place + " " + key,
                            DocumentPlaces.replaced(
                                    document, place, NODES.objectNode().put(key, true)));
                }
                for (int size : List.of(0, 64, 65)) {
                    ObjectNode many = NODES.objectNode();
                    IntStream.range(0, size).forEach(i -> many.put("com.acme.k" + i, i));
                    both.compare(place + " " + size, DocumentPlaces.replaced(document, place, many));
                }
            }
        });
        assertAgreement(50);
    }

    @Test
    void entries_of_lists_twice_or_too_many_or_none() {
        eachKind((document, place) -> {
            if (document.at(place) instanceof ArrayNode list && !list.isEmpty()) {
                for (int more = 1; more <= 5; more++) {
                    ArrayNode longer = list.deepCopy();
                    IntStream.range(0, more).forEach(i -> longer.add(list.get(i % list.size())));
                    both.compare(place + " and " + more, DocumentPlaces.replaced(document, place, longer));
                }
                both.compare(place + " empty", DocumentPlaces.replaced(document, place, NODES.arrayNode()));
            }
        });
        assertAgreement(50);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /partners                 | {"id":"p","type":"DIRECT_BILL","country":"FR","tenant":{"id":"t"}}
            /customers                | {"id":"c","country":"FR","tenant":{"id":"t"}}
            /subscriptions            | {"id":"s","customer":"c","soldBy":{"channel":"EA"}}
            /relationships            | {"type":"PARTNERSHIP","provider":"p","reseller":"r","status":"ACTIVE"}
            /partners/0/affiliates    | "a"
            /partners/0/agreements    | {"type":"MICROSOFT_PARTNER_AGREEMENT","signedOn":"2020-01-20"}
            /partners/0/assumed       | "affiliates"
            /customers/0/assumed      | "tenant.type"
            /relationships/1/assumed  | "delegatedAdmin"
            """)
    void ten_thousand_entries_and_one_more(String list, String entry) {
        for (int size : List.of(10_000, 10_001)) {
            ArrayNode many = NODES.arrayNode(size);
            JsonNode one = SchemaValidator.tree(entry);
            IntStream.range(0, size).forEach(i -> many.add(one));
            both.compare(
                    size + " in " + list, DocumentPlaces.replaced(DOCUMENTS.get(0), JsonPointer.compile(list), many));
        }
        assertThat(both.disagreements()).isEmpty();
        assertThat(both.accepted()).isEqualTo(1);
        assertThat(both.refused()).isEqualTo(1);
    }

    /** Values written as JSON, with single quotes. */
    private static List<JsonNode> json(String... values) {
        return Stream.of(values)
                .map(value -> SchemaValidator.tree(value.replace('\'', '"')))
                .toList();
    }

    /** Every kind of place once, in the first document that has it. */
    private static void eachKind(BiConsumer<JsonNode, JsonPointer> visitor) {
        Set<String> seen = new HashSet<>();
        DOCUMENTS.forEach(document -> DocumentPlaces.in(document).stream()
                .filter(place -> seen.add(DocumentPlaces.kind(document, place)))
                .forEach(place -> visitor.accept(document, place)));
    }

    private void compareAll(JsonNode document, JsonPointer place, List<JsonNode> values) {
        values.forEach(value -> both.compare(value + " at " + place, DocumentPlaces.replaced(document, place, value)));
    }

    private void assertAgreement(int atLeast) {
        assertThat(both.disagreements()).isEmpty();
        assertThat(both.accepted() + both.refused()).isGreaterThan(atLeast);
        assertThat(both.accepted()).isPositive();
        assertThat(both.refused()).isPositive();
    }
}

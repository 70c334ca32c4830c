package io.github.csprules.json;

import static io.github.csprules.json.Documents.SALE;
import static io.github.csprules.json.Documents.sale;
import static io.github.csprules.json.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is reported of which document.
 * <p>
 * In the documents here ¶ marks the places that are reported, in order; it is taken out before reading.
 */
class ScenarioReaderTest {

    private static final String MARK = "¶";

    private static final String REMOVAL = "{ \"type\": \"PARTNERSHIP_REMOVAL\", \"provider\": \"distri\","
            + " \"reseller\": \"shop\", \"requestedBy\": \"PROVIDER\" }";
    private static final String ENROLLMENT = "{ \"type\": \"ENROLLMENT\", \"partner\": \"shop\" }";
    private static final String ASSIGNMENT = "{ \"type\": \"RESELLER_ASSIGNMENT\", \"provider\": \"distri\","
            + " \"reseller\": \"shop\", \"customer\": \"fabrikam\", \"purpose\": \"INCENTIVES\" }";

    @Test
    void the_document_to_be_changed_is_valid() {
        assertThatCode(() -> CspJson.readScenario(SALE)).doesNotThrowAnyException();
        assertThat(problemsOf(with(REMOVAL))).isEmpty();
        assertThat(problemsOf(with(ENROLLMENT))).isEmpty();
        assertThat(problemsOf(with(ASSIGNMENT))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void reports(String title, List<String> expected, String document) {
        List<String> places = new ArrayList<>();
        for (int at = document.indexOf(MARK); at >= 0; at = document.indexOf(MARK, at + 1)) {
            places.add(positionOf(at, document));
        }
        List<Problem> problems = problemsOf(document.replace(MARK, ""));
        assertThat(problems)
                .extracting(problem -> problem.code() + " " + problem.pointer())
                .containsExactlyElementsOf(expected);
        assertThat(problems)
                .extracting(problem -> problem.line() + ":" + problem.column())
                .containsExactlyElementsOf(places);
    }

    private static String positionOf(int at, String document) {
        String before = document.substring(0, at).replace(MARK, "");
        int lineStart = before.lastIndexOf('\n') + 1;
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return line + ":" + (before.codePointCount(lineStart, before.length()) + 1);
    }

    private static List<Problem> problemsOf(String document) {
        try {
            CspJson.readScenario(document);
            return List.of();
        } catch (InvalidScenarioException e) {
            return e.problems();
        }
    }

    @ParameterizedTest
    @CsvSource({"'\\uD834\\udd1E', 𝄞", "'\\\\ud834', '\\ud834'", "'\\u0041\\uFfFf', 'A\uFFFF'", "'\\/\\u002F', //"})
    void an_escape_stands_for_a_character(String written, String text) {
        Scenario scenario = CspJson.readScenario(SALE.replaceFirst(
                "\"reference\": \"[^\"]*\"", Matcher.quoteReplacement("\"reference\": \"" + written + "\"")));

        assertThat(scenario.reference()).contains(text);
    }

    private static Arguments invalid(String title, String expected, String document) {
        return Arguments.of(title, List.of(expected.split("; ", -1)), document);
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                        notJson(),
                        schema(),
                        properties(),
                        types(),
                        values(),
                        kinds(),
                        ids(),
                        references(),
                        tenants(),
                        lists(),
                        assumptions(),
                        extensions(),
                        order())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> notJson() {
        return Stream.of(
                invalid("nothing", "notJson ", "¶"),
                invalid("only white space", "notJson ", "¶ \n "),
                invalid("not JSON", "notJson ", "{ \"schema\": ¶hello }"),
                invalid("a comment", "notJson ", sale("\"reference\"", "¶// a comment\n\"reference\"")),
                invalid("a comma too many", "notJson ", "{ \"schema\": \"csp-scenario/1\", ¶}"),
                invalid("a text after the object", "notJson ", SALE + "¶\"more\""),
                invalid("a second object", "notJson ", SALE + "¶{}"),
                invalid("garbage after the object", "notJson ", SALE + "¶garbage"),
                invalid("a list", "notJson ", "\n ¶[]"),
                invalid("a text", "notJson ", "¶\"csp-scenario/1\""),
                invalid("null", "notJson ", "¶null"),
                invalid("33 levels", "notJson ", "{ \"a\": " + "[".repeat(31) + "¶[" + "]".repeat(32) + " }"),
                invalid("not JSON beyond the basic plane", "notJson ", "{ \"schema\": ¶𝄞 }"),
                invalid("half of a character", "notJson ", "{ \"é𝄞\": \"¶\uD834\" }"),
                invalid("half of a character at the end", "notJson ", SALE + "¶\uD834"),
                invalid("two halves that are no character", "notJson ", "{ \"¶\uD834\uD834\" }"),
                invalid("the first half as an escape in a name", "notJson ", "{ \"𝄞¶\\ud834\": 1 }"),
                invalid("the first half as an escape in a value", "notJson ", "{ \"a\": \"𝄞¶\\ud834\" }"),
                invalid("the second half as an escape in a name", "notJson ", "{ \"¶\\uDD1E\\ud834\": 1 }"),
                invalid("the second half as an escape in a value", "notJson ", "{ \"a\": \"¶\\uDD1E\\ud834\" }"),
                invalid("a half before another escape", "notJson ", "{ \"a\": \"¶\\ud834\\u0041\" }"),
                invalid("a half before a backslash", "notJson ", "{ \"a\": \"¶\\ud834\\\\udd1e\" }"),
                invalid("a half before a pair", "notJson ", "{ \"a\": \"¶\\ud834\\ud834\\udd1e\" }"),
                invalid("an escape of three digits", "notJson ", "{ \"a\": \"\\u0041¶\\u041\" }"),
                invalid("an escape that the text ends in", "notJson ", "{ \"a\": \"¶\\u00"),
                invalid("a digit beyond ASCII in an escape in a value", "notJson ", "{ \"a\": \"¶\\u\u0130041\" }"),
                invalid("a digit beyond ASCII in an escape in a name", "notJson ", "{ \"¶\\u004\u0661\": 1 }"),
                invalid("a wide letter in an escape", "notJson ", "{ \"a\": \"¶\\u00\uFF26F\" }"),
                invalid("a sign in an escape", "notJson ", "{ \"a\": \"¶\\u-041\" }"));
    }

    private static Stream<Arguments> schema() {
        return Stream.of(
                invalid(
                        "32 levels are not too many",
                        "schema /schema",
                        "¶{ \"a\": " + "[".repeat(31) + "]".repeat(31) + " }"),
                invalid(
                        "no schema, and nothing else is told",
                        "schema /schema",
                        "¶{ \"asOf\": 5, \"more\": 1, \"more\": 2 }"),
                invalid("another schema", "schema /schema", sale("\"csp-scenario/1\"", "¶\"csp-scenario/2\"")),
                invalid("no text as the schema", "schema /schema", sale("\"csp-scenario/1\"", "¶1")),
                invalid("null as the schema", "schema /schema", sale("\"csp-scenario/1\"", "¶null")),
                invalid(
                        "a schema that is there twice",
                        "duplicate /schema",
                        sale("\"reference\"", "\"schema\": ¶5, \"reference\"")));
    }

    private static Stream<Arguments> properties() {
        return Stream.of(
                invalid("missing day", "missing /asOf", "¶" + sale("\"asOf\": \"2021-06-22\",", "")),
                invalid(
                        "missing partners, whom no reference is held to then",
                        "missing /partners",
                        "¶" + SALE.replaceAll("(?s)\"partners\": \\[.*?\\n  ],\\n", "")),
                invalid(
                        "missing transaction",
                        "missing /transaction",
                        "¶" + SALE.replaceAll("(?s),\\s*\"transaction\":.*", "}")),
                invalid(
                        "missing id",
                        "missing /partners/0/id; reference /subscriptions/0/soldBy/partner; "
                                + "reference /relationships/0/provider; reference /relationships/1/partner; "
                                + "reference /transaction/channel/0",
                        sale(
                                "{ \"id\": \"distri\",",
                                "¶{",
                                "\"partner\": \"distri\", \"reseller\"",
                                "\"partner\": ¶\"distri\", \"reseller\"",
                                "\"provider\": \"distri\"",
                                "\"provider\": ¶\"distri\"",
                                "\"partner\": \"distri\", \"customer\"",
                                "\"partner\": ¶\"distri\", \"customer\"",
                                "[ \"distri\", \"shop\" ]",
                                "[ ¶\"distri\", \"shop\" ]")),
                invalid(
                        "missing tenant",
                        "missing /partners/1/tenant",
                        sale("{ \"id\": \"shop\"", "¶{ \"id\": \"shop\"", "\"tenant\": { \"id\": \"t-shop\" },", "")),
                invalid(
                        "missing id of a tenant",
                        "missing /partners/1/tenant/id",
                        sale("{ \"id\": \"t-shop\" }", "¶{ }")),
                invalid(
                        "missing type and tenant",
                        "missing /partners/1/type; missing /partners/1/tenant",
                        sale(
                                "{ \"id\": \"shop\", \"type\": \"INDIRECT_RESELLER\", \"country\": \"DE\",",
                                "¶¶{ \"id\": \"shop\",",
                                "\"tenant\": { \"id\": \"t-shop\" },",
                                "")),
                invalid(
                        "missing id of an MPN ID",
                        "missing /partners/1/mpnId/id",
                        sale("{ \"id\": \"4567890\", ", "¶{ ")),
                invalid(
                        "missing day of signature",
                        "missing /partners/0/agreements/0/signedOn",
                        sale(
                                "{ \"type\": \"MICROSOFT_PARTNER_AGREEMENT\", \"signedOn\": \"2020-01-10\"",
                                "¶{ \"type\": \"MICROSOFT_PARTNER_AGREEMENT\"")),
                invalid(
                        "missing seller",
                        "missing /subscriptions/0/soldBy",
                        sale(
                                "{ \"id\": \"s1\"",
                                "¶{ \"id\": \"s1\"",
                                ",\n      \"soldBy\": { \"channel\": \"CSP\", \"partner\": \"distri\", \"reseller\": \"shop\" }",
                                "")),
                invalid(
                        "an assumed status that is left out",
                        "assumed /relationships/0/assumed/0",
                        sale(
                                "\"reseller\": \"shop\", \"status\": \"ACTIVE\", \"assumed\": [ \"status\" ]",
                                "\"reseller\": \"shop\", \"assumed\": [ ¶\"status\" ]")),
                invalid(
                        "missing publisher",
                        "missing /transaction/offer/publisher",
                        sale("{ \"publisher\": \"MICROSOFT\", ", "¶{ ")),
                invalid(
                        "missing channel",
                        "missing /transaction/channel",
                        sale(
                                "{ \"type\": \"SALE\"",
                                "¶{ \"type\": \"SALE\"",
                                "\"channel\": [ \"distri\", \"shop\" ], ",
                                "")),
                invalid(
                        "unknown properties",
                        "unknown /more; unknown /partners/1/tenant/type; unknown /a~1b~0c",
                        sale(
                                "\"reference\"",
                                "\"more\": ¶{ \"x\": 1, \"x\": 2 }, \"reference\"",
                                "\"t-shop\"",
                                "\"t-shop\", \"type\": ¶\"CSP\"",
                                "\"transaction\"",
                                "\"a/b~c\": ¶null, \"transaction\"")),
                invalid(
                        "unknown properties of what is within others",
                        "unknown /partners/0/agreements/0/x; unknown /partners/1/mpnId/x; unknown /subscriptions/0/x; "
                                + "unknown /subscriptions/0/soldBy/x; unknown /transaction/offer/x",
                        sale(
                                "\"endedOn\"",
                                "\"x\": ¶1, \"endedOn\"",
                                "\"LOCATION\",",
                                "\"LOCATION\", \"x\": ¶1,",
                                "\"soldBy\":",
                                "\"x\": ¶1, \"soldBy\":",
                                "\"channel\": \"CSP\"",
                                "\"channel\": \"CSP\", \"x\": ¶1",
                                "\"publisher\"",
                                "\"x\": ¶1, \"publisher\"")),
                invalid(
                        "an unknown property of a profile",
                        "unknown /transaction/profile/x",
                        enrollment("\"profile\": { \"x\": ¶1 }")),
                invalid(
                        "a property of another transaction",
                        "unknown /transaction/acceptedBy",
                        sale("\"role\"", "\"acceptedBy\": ¶null, \"role\"")),
                invalid(
                        "a customer is not a partner",
                        "unknown /customers/0/type",
                        sale("\"id\": \"fabrikam\"", "\"type\": ¶\"DIRECT_BILL\", \"id\": \"fabrikam\"")),
                invalid(
                        "a partnership has no privileges",
                        "unknown /relationships/0/delegatedAdmin",
                        sale("\"provider\": \"distri\"", "\"delegatedAdmin\": ¶\"DAP\", \"provider\": \"distri\"")),
                invalid(
                        "a property three times",
                        "duplicate /partners/1/country; duplicate /partners/1/country",
                        sale(
                                "\"country\": \"DE\",\n",
                                "\"country\": \"DE\", \"country\": ¶5, \"country\": ¶\"DE\",\n")),
                invalid(
                        "an extension twice",
                        "duplicate /partners/0/extensions/com.acme.tier",
                        sale("\"gold\"", "\"gold\", \"com.acme.tier\": ¶\"gold\"")),
                invalid(
                        "twice, and the first is wrong",
                        "country /partners/1/country; duplicate /partners/1/country",
                        sale("\"country\": \"DE\",\n", "\"country\": ¶\"xx\", \"country\": ¶\"DE\",\n")),
                invalid(
                        "twice, and the first is of a wrong type",
                        "type /partners/1/country; duplicate /partners/1/country",
                        sale("\"country\": \"DE\",\n", "\"country\": ¶5, \"country\": ¶\"DE\",\n")));
    }

    private static Stream<Arguments> types() {
        return Stream.of(
                invalid("a number as a day", "type /asOf", sale("\"2021-06-22\"", "¶20210622")),
                invalid("null as a day", "type /asOf", sale("\"2021-06-22\"", "¶null")),
                invalid("a number as the reference", "type /reference", sale("\"order-17\"", "¶17")),
                invalid(
                        "partners that are no list, to which no reference is held",
                        "type /partners",
                        SALE.replaceAll("(?s)\"partners\": \\[.*?\\n  ],\\n", "\"partners\": ¶{},\n")),
                invalid(
                        "customers stated as null, to whom no reference is held",
                        "type /customers",
                        SALE.replaceAll("(?s)\"customers\": \\[.*?\\n  ],\\n", "\"customers\": ¶null,\n")),
                invalid(
                        "null as relationships",
                        "type /relationships",
                        SALE.replaceAll("(?s)\"relationships\": \\[.*?\\n  ],\\n", "\"relationships\": ¶null,\n")),
                invalid(
                        "a partner that is a text, and nothing below it",
                        "type /partners/2",
                        sale("\"agreements\": [] }", "\"agreements\": [] }, ¶\"third\"")),
                invalid(
                        "a relationship that is a number",
                        "type /relationships/1",
                        sale("{ \"type\": \"RESELLER_RELATIONSHIP\"", "¶7,\n{ \"type\": \"RESELLER_RELATIONSHIP\"")),
                invalid("a transaction that is a list", "type /transaction", with("¶[]")),
                invalid("a transaction that is null", "type /transaction", with("¶null")),
                invalid(
                        "a tenant that is a text",
                        "type /customers/0/tenant",
                        sale("{ \"id\": \"t-fabrikam\", \"type\": \"CUSTOMER\" }", "¶\"t-fabrikam\"")),
                invalid(
                        "a number as an organization",
                        "type /customers/0/organization",
                        sale("\"organization\": \"fabrikam\"", "\"organization\": ¶4711")),
                invalid(
                        "null as an organization",
                        "type /customers/0/organization",
                        sale("\"organization\": \"fabrikam\"", "\"organization\": ¶null")),
                invalid("null as a cloud", "type /partners/0/tenant/cloud", sale("\"GLOBAL\"", "¶null")),
                invalid("null as assumed", "type /customers/0/assumed", sale("[ \"tenant.type\" ]", "¶null")),
                invalid(
                        "null as extensions",
                        "type /partners/0/extensions",
                        sale(
                                "{ \"com.acme.rating\": 7.5, \"com.acme.tier\": \"gold\", \"com.acme.hold\": false }",
                                "¶null")),
                invalid(
                        "text as a boolean",
                        "type /partners/0/authorization",
                        sale("\"authorization\": \"ACTIVE\"", "\"authorization\": ¶false")),
                invalid("null in a list", "type /partners/0/affiliates/1", sale("\"litware\"", "¶null")),
                invalid(
                        "a number in the channel",
                        "type /transaction/channel/0",
                        sale("[ \"distri\", \"shop\" ]", "[ ¶1, \"shop\" ]")),
                invalid(
                        "an MPN ID that is a text",
                        "type /partners/1/mpnId",
                        sale("{ \"id\": \"4567890\", \"type\": \"LOCATION\", \"country\": \"DE\" }", "¶\"4567890\"")),
                invalid("null as the type of an MPN ID", "type /partners/1/mpnId/type", sale("\"LOCATION\"", "¶null")),
                invalid("null as a role", "type /transaction/role", sale("\"ADMIN_AGENT\"", "¶null")),
                invalid(
                        "null as the partner of a sale through CSP",
                        "type /subscriptions/0/soldBy/partner",
                        sale("\"partner\": \"distri\", \"reseller\"", "\"partner\": ¶null, \"reseller\"")),
                invalid(
                        "a whole number with a fraction",
                        "type /transaction/monthsAsReseller",
                        enrollment("\"monthsAsReseller\": ¶12.0")),
                invalid(
                        "a whole number with an exponent",
                        "type /transaction/monthsAsReseller",
                        enrollment("\"monthsAsReseller\": ¶1e1")),
                invalid(
                        "text as a number",
                        "type /transaction/annualRevenueUsd",
                        enrollment("\"annualRevenueUsd\": ¶\"300000\"")),
                invalid(
                        "null as a number",
                        "type /transaction/annualRevenueUsd",
                        enrollment("\"annualRevenueUsd\": ¶null")),
                invalid("null as a profile", "type /transaction/profile", enrollment("\"profile\": ¶null")),
                invalid(
                        "a number in a profile",
                        "type /transaction/profile/address",
                        enrollment("\"profile\": { \"legalName\": null, \"address\": ¶1 }")),
                invalid(
                        "null as legal notice",
                        "type /transaction/legalNotice",
                        with(REMOVAL.replace("}", ", \"legalNotice\": ¶null }"))));
    }

    private static String enrollment(String properties) {
        return with(ENROLLMENT.replace("}", ", " + properties + " }"));
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                invalid(
                        "an unknown type of partner",
                        "value /partners/0/type",
                        sale("\"INDIRECT_PROVIDER\"", "¶\"PROVIDER\"")),
                invalid(
                        "another case",
                        "value /partners/0/type",
                        sale("\"INDIRECT_PROVIDER\"", "¶\"indirect_provider\"")),
                invalid("an unknown cloud", "value /partners/0/tenant/cloud", sale("\"GLOBAL\"", "¶\"MARS\"")),
                invalid(
                        "an unknown status",
                        "value /relationships/0/status",
                        sale(
                                "\"reseller\": \"shop\", \"status\": \"ACTIVE\"",
                                "\"reseller\": \"shop\", \"status\": ¶\"\"")),
                invalid(
                        "another agreement to be signed",
                        "value /transaction/agreement",
                        with(
                                "{ \"type\": \"AGREEMENT_SIGNATURE\", \"partner\": \"shop\", \"agreement\": ¶\"MICROSOFT_CUSTOMER_AGREEMENT\" }")),
                invalid(
                        "an unknown capability",
                        "value /transaction/capabilities/1",
                        enrollment("\"capabilities\": [ \"BILLING\", ¶\"COFFEE\" ]")),
                invalid(
                        "a negative revenue",
                        "value /transaction/annualRevenueUsd",
                        enrollment("\"annualRevenueUsd\": ¶-0.5")),
                invalid(
                        "16 digits before the point",
                        "value /transaction/annualRevenueUsd",
                        enrollment("\"annualRevenueUsd\": ¶1000000000000000")),
                invalid(
                        "16 digits by an exponent",
                        "value /transaction/annualRevenueUsd",
                        enrollment("\"annualRevenueUsd\": ¶1e15")),
                invalid(
                        "7 digits after the point",
                        "value /transaction/annualRevenueUsd",
                        enrollment("\"annualRevenueUsd\": ¶0.1234567")),
                invalid(
                        "7 digits after the point by an exponent",
                        "value /transaction/annualRevenueUsd",
                        enrollment("\"annualRevenueUsd\": ¶1E-7")),
                invalid(
                        "an exponent that does not fit",
                        "value /transaction/annualRevenueUsd",
                        enrollment("\"annualRevenueUsd\": ¶1e99999999999999999999")),
                invalid(
                        "negative months",
                        "value /transaction/monthsAsReseller",
                        enrollment("\"monthsAsReseller\": ¶-1")),
                invalid(
                        "too many months",
                        "value /transaction/monthsAsReseller",
                        enrollment("\"monthsAsReseller\": ¶10001")),
                invalid(
                        "months that do not fit",
                        "value /transaction/monthsAsReseller",
                        enrollment("\"monthsAsReseller\": ¶99999999999999999999")),
                invalid(
                        "a country in small letters",
                        "country /partners/1/country",
                        sale("\"country\": \"DE\",\n", "\"country\": ¶\"de\",\n")),
                invalid(
                        "a country that there is not",
                        "country /partners/1/mpnId/country",
                        sale("\"LOCATION\", \"country\": \"DE\"", "\"LOCATION\", \"country\": ¶\"XX\"")),
                invalid("a day that does not exist", "date /asOf", sale("\"2021-06-22\"", "¶\"2021-02-30\"")),
                invalid("a day with a time", "date /asOf", sale("\"2021-06-22\"", "¶\"2021-06-22T00:00:00Z\"")),
                invalid("a short day", "date /partners/1/enrolledOn", sale("\"2019-05-09\"", "¶\"2019-5-9\"")),
                invalid("a day with a sign", "date /partners/1/enrolledOn", sale("\"2019-05-09\"", "¶\"-019-05-09\"")),
                invalid("the year 0", "date /partners/1/enrolledOn", sale("\"2019-05-09\"", "¶\"0000-05-09\"")),
                invalid(
                        "the year 0 as an end",
                        "date /partners/0/agreements/0/endedOn",
                        sale("\"2030-01-10\"", "¶\"0000-05-09\"")),
                invalid(
                        "an end before the signature",
                        "order /partners/0/agreements/0/endedOn",
                        sale("\"2030-01-10\"", "¶\"2020-01-09\"")),
                invalid(
                        "an end of a wrong day of signature",
                        "date /partners/0/agreements/0/signedOn",
                        sale("\"2020-01-10\"", "¶\"2031\"")));
    }

    private static Stream<Arguments> kinds() {
        return Stream.of(
                invalid(
                        "an unknown transaction, and nothing else in it",
                        "kind /transaction/type",
                        with("{ \"type\": ¶\"GIFT\", \"channel\": 5, \"channel\": 6, \"more\": true }")),
                invalid(
                        "a transaction without a type",
                        "kind /transaction/type",
                        with("¶{ \"channel\": [ \"nobody\" ] }")),
                invalid("a transaction whose type is null", "kind /transaction/type", with("{ \"type\": ¶null }")),
                invalid(
                        "an unknown relationship, and nothing else in it",
                        "kind /relationships/0/type",
                        sale(
                                "\"PARTNERSHIP\", \"provider\": \"distri\"",
                                "¶\"FRIENDSHIP\", \"provider\": \"\", \"more\": 1")),
                invalid(
                        "a relationship without a type",
                        "kind /relationships/1/type",
                        sale("{ \"type\": \"RESELLER_RELATIONSHIP\", \"partner\": \"distri\"", "¶{ \"partner\": 5")));
    }

    private static Stream<Arguments> ids() {
        return Stream.of(
                invalid("an empty id", "id /subscriptions/0/id", sale("\"s1\"", "¶\"\"")),
                invalid("an id of white space", "id /subscriptions/0/id", sale("\"s1\"", "¶\"\\u2003\"")),
                invalid(
                        "an id with white space around it",
                        "id /partners/1/tenant/id",
                        sale("\"t-shop\"", "¶\" t-shop\"")),
                invalid(
                        "an id with a slash",
                        "id /customers/1/id",
                        sale(
                                "\"assumed\": [ \"tenant.type\" ] }",
                                "\"assumed\": [ \"tenant.type\" ] },\n { \"id\": ¶\"a/b\", \"country\": \"ES\", \"tenant\": { \"id\": \"t\" } }")),
                invalid(
                        "reserved ids",
                        "id /customers/1/id; id /customers/2/id",
                        sale(
                                "\"assumed\": [ \"tenant.type\" ] }",
                                "\"assumed\": [ \"tenant.type\" ] },\n"
                                        + "{ \"id\": ¶\"scenario\", \"country\": \"ES\", \"tenant\": { \"id\": \"t\" } },"
                                        + "{ \"id\": ¶\"transaction\", \"country\": \"ES\", \"tenant\": { \"id\": \"u\" } }")),
                invalid(
                        "a blank organization",
                        "id /partners/0/organization",
                        sale("\"organization\": \"contoso\"", "\"organization\": ¶\" \"")),
                invalid("a blank affiliate", "id /partners/0/affiliates/0", sale("\"contoso-labs\"", "¶\"\"")),
                invalid(
                        "a blank MPN ID on an order",
                        "id /transaction/partnerIdOnRecord",
                        sale("\"partnerIdOnRecord\": \"4567890\"", "\"partnerIdOnRecord\": ¶\"\"")),
                invalid(
                        "a blank MPN ID on a subscription",
                        "id /transaction/mpnId",
                        with(ASSIGNMENT.replace("}", ", \"mpnId\": ¶\" 1\" }"))),
                invalid(
                        "a padded reference",
                        "id /transaction/customer",
                        sale("\"shop\" ], \"customer\": \"fabrikam\"", "\"shop\" ], \"customer\": ¶\"fabrikam \"")),
                invalid(
                        "a padded id counts as declared, and a reference to it is told of for itself",
                        "id /customers/0/id; reference /subscriptions/0/customer; reference /relationships/1/customer; id /transaction/customer",
                        sale(
                                "\"id\": \"fabrikam\"",
                                "\"id\": ¶\"fabrikam \"",
                                "\"s1\", \"customer\": \"fabrikam\"",
                                "\"s1\", \"customer\": ¶\"fabrikam\"",
                                "\"distri\", \"customer\": \"fabrikam\"",
                                "\"distri\", \"customer\": ¶\"fabrikam\"",
                                "\"shop\" ], \"customer\": \"fabrikam\"",
                                "\"shop\" ], \"customer\": ¶\"fabrikam \"")),
                invalid(
                        "an id declared twice",
                        "duplicateId /customers/1/id",
                        sale(
                                "\"assumed\": [ \"tenant.type\" ] }",
                                "\"assumed\": [ \"tenant.type\" ] },\n{ \"id\": ¶\"shop\", \"country\": \"ES\", \"tenant\": { \"id\": \"t\" } }")));
    }

    private static Stream<Arguments> references() {
        return Stream.of(
                invalid(
                        "nobody",
                        "reference /transaction/customer",
                        sale("\"shop\" ], \"customer\": \"fabrikam\"", "\"shop\" ], \"customer\": ¶\"nobody\"")),
                invalid(
                        "a partner as the customer",
                        "reference /transaction/customer",
                        sale("\"shop\" ], \"customer\": \"fabrikam\"", "\"shop\" ], \"customer\": ¶\"shop\"")),
                invalid(
                        "an undeclared subscription",
                        "reference /transaction/subscription",
                        with(ASSIGNMENT.replace("}", ", \"subscription\": ¶\"s2\" }"))),
                invalid(
                        "a subscription where none can be read",
                        "type /subscriptions",
                        with(ASSIGNMENT.replace("}", ", \"subscription\": \"s1\" }"))
                                .replaceAll("(?s)\"subscriptions\": \\[.*?\\n  ],\\n", "\"subscriptions\": ¶7,\n")),
                invalid(
                        "what is declared with something wrong is declared",
                        "value /partners/0/type; missing /customers/0/tenant",
                        sale(
                                "\"INDIRECT_PROVIDER\"",
                                "¶\"X\"",
                                "{ \"id\": \"fabrikam\"",
                                "¶{ \"id\": \"fabrikam\"",
                                "\"tenant\": { \"id\": \"t-fabrikam\", \"type\": \"CUSTOMER\" }, \"assumed\": [ \"tenant.type\" ]",
                                "\"assumed\": []")),
                invalid(
                        "the same relationship again",
                        "duplicateRelationship /relationships/2",
                        sale(
                                "\"delegatedAdmin\": \"DAP\", \"assumed\": [ \"delegatedAdmin\" ] }",
                                "\"delegatedAdmin\": \"DAP\", \"assumed\": [ \"delegatedAdmin\" ] },\n"
                                        + "¶{ \"type\": \"PARTNERSHIP\", \"provider\": \"distri\", \"reseller\": \"shop\", \"status\": \"REMOVED\" }")),
                invalid(
                        "malformed relationships are not the same",
                        "type /relationships/0/provider; type /relationships/2/provider",
                        sale(
                                "\"provider\": \"distri\"",
                                "\"provider\": ¶1",
                                "\"delegatedAdmin\": \"DAP\", \"assumed\": [ \"delegatedAdmin\" ] }",
                                "\"delegatedAdmin\": \"DAP\", \"assumed\": [ \"delegatedAdmin\" ] },\n"
                                        + "{ \"type\": \"PARTNERSHIP\", \"provider\": ¶1, \"reseller\": \"shop\", \"status\": \"REMOVED\" }")),
                invalid(
                        "the same as provider and reseller",
                        "sameParty /transaction/reseller",
                        with(REMOVAL.replace("\"reseller\": \"shop\"", "\"reseller\": ¶\"distri\""))),
                invalid(
                        "the same in a relationship",
                        "sameParty /relationships/0/reseller",
                        sale(
                                "\"provider\": \"distri\", \"reseller\": \"shop\"",
                                "\"provider\": \"distri\", \"reseller\": ¶\"distri\"")),
                invalid(
                        "a partner twice in the channel",
                        "repeated /transaction/channel/2",
                        sale("[ \"distri\", \"shop\" ]", "[ \"distri\", \"shop\", ¶\"distri\" ]")));
    }

    private static Stream<Arguments> tenants() {
        return Stream.of(
                invalid(
                        "a partner's tenant as one for customers",
                        "tenant /customers/0/tenant",
                        sale("{ \"id\": \"t-fabrikam\"", "¶{ \"id\": \"T-SHOP\"")),
                invalid(
                        "a tenant in two clouds",
                        "tenant /partners/1/tenant",
                        sale("{ \"id\": \"t-shop\" }", "¶{ \"id\": \"t-distri\", \"cloud\": \"CHINA\" }")),
                invalid(
                        "a tenant of a malformed type is not compared",
                        "value /customers/0/tenant/type",
                        sale(
                                "{ \"id\": \"t-fabrikam\", \"type\": \"CUSTOMER\" }",
                                "{ \"id\": \"t-shop\", \"type\": ¶\"BOTH\" }")),
                invalid(
                        "a tenant of a malformed cloud is not compared",
                        "type /customers/0/tenant/cloud",
                        sale("{ \"id\": \"t-fabrikam\",", "{ \"cloud\": ¶3, \"id\": \"t-shop\",")),
                invalid(
                        "a tenant with something unknown is compared",
                        "tenant /customers/0/tenant; unknown /customers/0/tenant/name",
                        sale("{ \"id\": \"t-fabrikam\",", "¶{ \"name\": ¶\"x\", \"id\": \"t-shop\",")),
                invalid(
                        "partner and reseller with another channel",
                        "soldBy /subscriptions/0/soldBy/partner; soldBy /subscriptions/0/soldBy/reseller",
                        sale(
                                "\"CSP\", \"partner\": \"distri\", \"reseller\": \"shop\"",
                                "\"EA\", \"partner\": ¶\"distri\", \"reseller\": ¶\"shop\"")),
                invalid(
                        "no partner for a sale through CSP",
                        "soldBy /subscriptions/0/soldBy/partner",
                        sale("{ \"channel\": \"CSP\", \"partner\": \"distri\",", "¶{ \"channel\": \"CSP\",")),
                invalid(
                        "an unknown channel",
                        "value /subscriptions/0/soldBy/channel",
                        sale("\"CSP\", \"partner\": \"distri\",", "¶\"SHOP\",")));
    }

    private static Stream<Arguments> lists() {
        String channel = "\"channel\": [ \"distri\", \"shop\" ]";
        return Stream.of(
                invalid("an empty channel", "size /transaction/channel", sale(channel, "\"channel\": ¶[]")),
                invalid(
                        "a channel of six, of whom five are declared nowhere",
                        "size /transaction/channel; reference /transaction/channel/1; reference /transaction/channel/2; "
                                + "reference /transaction/channel/3; reference /transaction/channel/4; reference /transaction/channel/5",
                        sale(channel, "\"channel\": ¶[ \"distri\", ¶\"a\", ¶\"b\", ¶\"c\", ¶\"d\", ¶\"e\" ]")),
                invalid(
                        "three who ask for a relationship",
                        "size /transaction/partners; repeated /transaction/partners/2",
                        with(
                                "{ \"type\": \"CUSTOMER_RELATIONSHIP\", \"partners\": ¶[ \"distri\", \"shop\", ¶\"shop\" ], \"customer\": \"fabrikam\" }")),
                invalid("a long reference", "size /reference", sale("\"order-17\"", "¶\"" + "r".repeat(201) + "\"")),
                invalid(
                        "a long name",
                        "size /partners/0/name",
                        sale("\"Contoso Distribution\"", "¶\"" + "𝄞".repeat(1_001) + "\"")),
                invalid(
                        "a long text in a profile",
                        "size /transaction/profile/address",
                        enrollment("\"profile\": { \"address\": ¶\"" + "a".repeat(1_001) + "\" }")),
                invalid(
                        "a long name of an offer",
                        "size /transaction/offer/name",
                        sale("\"Office 365 E3\"", "¶\"" + "o".repeat(1_001) + "\"")),
                invalid(
                        "a long list",
                        "size /partners/0/affiliates",
                        sale("[ \"contoso-labs\", \"litware\" ]", "¶[" + "\"a\",".repeat(10_000) + "\"a\"]")),
                invalid(
                        "a list that is just not too long",
                        "type /partners/0/affiliates/9999",
                        sale("[ \"contoso-labs\", \"litware\" ]", "[" + "\"a\",".repeat(9_999) + "¶1]")),
                invalid(
                        "a long list that is not looked into, so that no reference is held to it",
                        "size /partners",
                        sale("\"partners\": [", "\"partners\": ¶[" + "5,".repeat(9_999))));
    }

    private static Stream<Arguments> assumptions() {
        return Stream.of(
                invalid(
                        "no fact of a customer",
                        "assumed /customers/0/assumed/0",
                        sale("\"tenant.type\"", "¶\"onboardedOn\"")),
                invalid(
                        "a fact that is not stated",
                        "assumed /customers/0/assumed/1",
                        sale("\"tenant.type\"", "\"tenant.type\", ¶\"agreements\"")),
                invalid("a name that is no text", "type /customers/0/assumed/0", sale("\"tenant.type\"", "¶1")),
                invalid(
                        "a fact that is stated, if badly, may be assumed",
                        "type /partners/0/affiliates; value /customers/0/tenant/type; value /relationships/1/delegatedAdmin",
                        sale(
                                "[ \"contoso-labs\", \"litware\" ]",
                                "¶\"none\"",
                                "\"type\": \"CUSTOMER\"",
                                "\"type\": ¶\"X\"",
                                "\"DAP\"",
                                "¶\"X\"")),
                invalid(
                        "parts of what is malformed may be assumed",
                        "type /partners/1/mpnId",
                        sale(
                                "{ \"id\": \"4567890\", \"type\": \"LOCATION\", \"country\": \"DE\" }",
                                "¶7, \"assumed\": [ \"mpnId\", \"mpnId.type\" ]")),
                invalid(
                        "another fact of a relationship",
                        "assumed /relationships/1/assumed/1",
                        sale("[ \"delegatedAdmin\" ]", "[ \"delegatedAdmin\", ¶\"country\" ]")),
                invalid(
                        "a partnership has no privileges to be assumed",
                        "assumed /relationships/0/assumed/0",
                        sale("[ \"status\" ]", "[ ¶\"delegatedAdmin\" ]")),
                invalid(
                        "the role of a sale is no fact",
                        "assumed /transaction/assumed/0",
                        sale("[ \"partnerOnRecordAttested\" ]", "[ ¶\"role\" ]")),
                invalid(
                        "a scenario has one fact",
                        "assumed /assumed/0",
                        sale("[ \"relationships\" ]", "[ ¶\"role\" ]")));
    }

    private static Stream<Arguments> extensions() {
        return Stream.of(
                invalid(
                        "a key without a dot",
                        "extension /partners/0/extensions/rating",
                        sale("\"com.acme.rating\": 7.5", "\"rating\": ¶7.5")),
                invalid(
                        "a key that needs escapes",
                        "extension /partners/0/extensions/a~1b~0",
                        sale("\"com.acme.rating\": 7.5", "\"a/b~\": ¶7.5")),
                invalid("null", "extension /partners/0/extensions/com.acme.rating", sale("7.5", "¶null")),
                invalid("a list", "extension /partners/0/extensions/com.acme.rating", sale("7.5", "¶[ 1 ]")),
                invalid(
                        "null, of the scenario and of a subscription",
                        "extension /extensions/com.acme.x; extension /subscriptions/0/extensions/com.acme.x",
                        sale(
                                "\"partners\":",
                                "\"extensions\": { \"com.acme.x\": ¶null }, \"partners\":",
                                "\"soldBy\":",
                                "\"extensions\": { \"com.acme.x\": ¶null }, \"soldBy\":")),
                invalid(
                        "a number out of bounds",
                        "extension /partners/0/extensions/com.acme.rating",
                        sale("7.5", "¶-1e999999999")),
                invalid(
                        "a number of very many digits",
                        "extension /partners/0/extensions/com.acme.rating",
                        sale("7.5", "¶" + "9".repeat(5_000))),
                invalid(
                        "a long text",
                        "extension /partners/0/extensions/com.acme.tier",
                        sale("\"gold\"", "¶\"" + "g".repeat(1_001) + "\"")),
                invalid(
                        "too many",
                        "size /partners/0/extensions",
                        sale(
                                "{ \"com.acme.rating\": 7.5,",
                                "¶{ \"com.acme.rating\": 7.5,"
                                        + IntStream.range(0, 62)
                                                .mapToObj(i -> "\"com.acme.x" + i + "\": " + i + ",")
                                                .reduce("", String::concat))));
    }

    private static Stream<Arguments> order() {
        return Stream.of(
                invalid(
                        "all problems, in the order of the text",
                        "type /reference; date /asOf; country /partners/0/country; unknown /partners/0/x; missing /partners/1/tenant; reference /transaction/customer",
                        sale(
                                "\"order-17\"",
                                "¶17",
                                "\"2021-06-22\"",
                                "¶\"today\"",
                                "\"FR\",",
                                "¶\"FRA\", \"x\": ¶1,",
                                "{ \"id\": \"shop\"",
                                "¶{ \"id\": \"shop\"",
                                "\"tenant\": { \"id\": \"t-shop\" },",
                                "",
                                "\"shop\" ], \"customer\": \"fabrikam\"",
                                "\"shop\" ], \"customer\": ¶\"adventure-works\"")),
                invalid(
                        "columns count characters",
                        "type /partners/0/affiliates/0",
                        sale(
                                "\"Contoso Distribution\"",
                                "\"Contoso é𝄞😀\"",
                                "\"organization\": \"contoso\", \"affiliates\": [ \"contoso-labs\"",
                                "\"organization\": \"c𝄞😀é\", \"affiliates\": [ ¶5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "0e999999999", "123456789e2147483647"})
    void a_huge_exponent_takes_no_time(String number) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            problemsOf(enrollment("\"annualRevenueUsd\": " + number));
            problemsOf(enrollment("\"monthsAsReseller\": " + number));
            problemsOf(enrollment("\"extensions\": { \"com.acme.x\": " + number + " }"));
        });
    }

    @Test
    void a_number_may_be_written_with_a_thousand_characters() {
        assertThat(problemsOf(enrollment("\"annualRevenueUsd\": 1e" + "0".repeat(997) + "5")))
                .isEmpty();
        assertThat(problemsOf(enrollment("\"annualRevenueUsd\": 1e" + "0".repeat(998) + "5")))
                .extracting(Problem::pointer)
                .containsExactly("/transaction/annualRevenueUsd");
    }

    @Test
    void a_number_of_a_million_digits_takes_no_time() {
        String number = "1" + "0".repeat(1_000_000) + "e-1000000";
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(problemsOf(enrollment("\"annualRevenueUsd\": " + number)))
                        .extracting(Problem::pointer)
                        .containsExactly("/transaction/annualRevenueUsd"));
    }

    @Test
    void very_many_problems_on_one_line_take_no_time() {
        String unknown = IntStream.range(0, 60_000)
                .mapToObj(i -> "\"𝄞" + i + "\":1,")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(catchThrowableOfType(
                                InvalidScenarioException.class,
                                () -> CspJson.readScenario("{" + unknown + SALE.substring(1))))
                        .satisfies(e -> assertThat(e.problems())
                                .extracting(Problem::pointer)
                                .containsExactlyElementsOf(IntStream.range(0, 100)
                                        .mapToObj(i -> "/𝄞" + i)
                                        .toList()))
                        .extracting(InvalidScenarioException::problemCount)
                        .isEqualTo(60_000));
    }
}

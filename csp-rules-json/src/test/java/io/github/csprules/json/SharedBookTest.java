package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactName;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A book and requests to it are the scenarios that they are put together to. */
class SharedBookTest {

    private static final String BOOK = """
            {"schema":"csp-book/1",
             "partners":[{"id":"distri","type":"INDIRECT_PROVIDER","country":"US","tenant":{"id":"t1"}},
                         {"id":"shop","type":"INDIRECT_RESELLER","country":"US","tenant":{"id":"t2"}}],
             "customers":[{"id":"fabrikam","country":"US","tenant":{"id":"t3"}}],
             "relationships":[],
             "assumed":["relationships"],
             "extensions":{"com.acme.desk":"north","com.acme.rush":false}}
            """;
    private static final String SALE =
            "{\"type\":\"SALE\",\"channel\":[\"distri\",\"shop\"],\"customer\":\"fabrikam\"}";
    private static final String REQUEST = "{\"asOf\":\"2021-03-15\",\"transaction\":" + SALE + "}";

    private static SharedBook book(String json) {
        return SharedBook.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Scenario request(String json) {
        return book(BOOK).readRequest(json.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "examples"))) {
            return files
                    .filter(file -> file.toString().endsWith(".json") && !file.endsWith("invalid.json"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_scenario_taken_apart_is_put_together_again(Path file) throws IOException {
        Scenario scenario = CspJson.readScenario(file);
        String book = SharedBook.of(scenario.book()).write();
        byte[] request = SharedBook.writeRequest(scenario).getBytes(StandardCharsets.UTF_8);
        SharedBook read = book(book);
        assertThat(read.readRequest(request)).isEqualTo(scenario);
        assertThat(read.write()).isEqualTo(book);
        assertThat(CspJson.writeScenario(read.readRequest(request))).isEqualTo(CspJson.writeScenario(scenario));
    }

    @Test
    void what_the_book_assumes_and_states_of_its_own_holds_for_every_request() {
        Scenario plain = request(REQUEST);
        assertThat(plain.book().assumedOfScenario()).containsExactly(FactName.RELATIONSHIPS);
        assertThat(plain.extensions().asMap()).containsOnlyKeys("com.acme.desk", "com.acme.rush");
        Scenario own = request(REQUEST.replace(
                "\"transaction\"", "\"extensions\":{\"com.acme.rush\":true,\"com.acme.seats\":3},\"transaction\""));
        assertThat(own.extensions())
                .isEqualTo(Extensions.none()
                        .with(FactName.of("com.acme.desk"), "north")
                        .with(FactName.of("com.acme.rush"), true)
                        .with(FactName.of("com.acme.seats"), 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"transaction":SALE}                                                | missing /asOf
                    {"asOf":"2021-03-15"}                                               | missing /transaction
                    {"schema":"csp-scenario/1","asOf":"2021-03-15","transaction":SALE}  | schema /schema
                    {"schema":null,"asOf":"2021-03-15","transaction":SALE}              | schema /schema
                    {"asOf":"2021-03-15","partners":[],"transaction":SALE}              | unknown /partners
                    {"asOf":"2021-03-15","assumed":[],"transaction":SALE}               | unknown /assumed
                    {"asOf":"today","transaction":SALE}                                 | date /asOf
                    {"asOf":"2021-03-15","transaction":{"type":"ENROLLMENT","partner":"nobody"}} | reference /transaction/partner
                    []                                                                  | notJson
                    """)
    void what_is_wrong_with_a_request_is_told_with_its_place(String json, String expected) {
        assertThat(told(() -> request(json.replace("SALE", SALE)))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "schema":"csp-book/1"     | "schema":"csp-scenario/1"              | schema /schema
                    "schema":"csp-book/1",    | ''                                     | schema /schema
                    "relationships":[],       | "relationships":[],"asOf":"2021-03-15", | unknown /asOf
                    "id":"shop"               | "id":"distri"                          | duplicateId /partners/1/id
                    "id":"t3"                 | "id":" t3"                             | id /customers/0/tenant/id
                    "com.acme.rush":false     | "rush":false                           | extension /extensions/rush
                    "relationships":[],       | ''                                     | assumed /assumed/0
                    """)
    void what_is_wrong_with_a_book_is_told_with_its_place(String good, String bad, String expected) {
        assertThat(told(() -> book(BOOK.replace(good, bad)))).containsExactly(expected);
    }

    private static List<String> told(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        InvalidScenarioException invalid = catchThrowableOfType(InvalidScenarioException.class, reading);
        return invalid.problems().stream().map(SharedBookTest::told).toList();
    }

    private static String told(Problem problem) {
        return (problem.code().code() + " " + problem.pointer()).strip();
    }

    @Test
    void a_book_holds_more_than_a_scenario_does() {
        String many = IntStream.range(0, 10_001)
                .mapToObj(i -> "{\"id\":\"c" + i + "\",\"tenant\":{\"id\":\"c" + i + "\"}},")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        SharedBook large = book(BOOK.replace("\"customers\":[", "\"customers\":[" + many));
        assertThat(large.book().customers()).hasSize(10_002);
        Scenario last = large.readRequest(REQUEST.replace("fabrikam", "c10000").getBytes(StandardCharsets.UTF_8));
        assertThat(last.customer().id()).isEqualTo("c10000");
    }

    @Test
    void lines_of_requests_are_answered_as_lines_of_the_scenarios_put_together() {
        String named = "{\"id\":\"mine\",\"request\":" + REQUEST + "}";
        String bad = "{\"asOf\":\"2021-03-15\",\"transaction\":{\"type\":\"ENROLLMENT\",\"partner\":\"x\"}}";
        String scenario = CspJson.writeScenario(request(REQUEST));
        String wrapped = "{\"id\":\"mine\",\"scenario\":" + scenario + "}";
        Batch batch = Batch.of(CspPolicy.standard());
        List<String> answers = run(batch.withBook(book(BOOK)), REQUEST, named, bad, "{\"scenario\":" + scenario + "}");
        assertThat(answers.subList(0, 2)).isEqualTo(run(batch, scenario, wrapped));
        assertThat(answers.get(2))
                .startsWith("{\"id\":\"3\",\"error\":{\"problemCount\":1,")
                .contains("\"pointer\":\"/transaction/partner\",\"line\":3,");
        assertThat(answers.get(3)).contains("\"pointer\":\"/scenario\"");
    }

    private static List<String> run(Batch batch, String... lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batch.run(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

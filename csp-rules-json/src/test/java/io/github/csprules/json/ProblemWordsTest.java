package io.github.csprules.json;

import static io.github.csprules.json.Documents.SALE;
import static io.github.csprules.json.Documents.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What problems say about what was found: enough to find it, nothing that is personal. */
class ProblemWordsTest {

    private static final String SECRET = "jane.doe@contoso.example";

    @Test
    void what_is_almost_valid_is_echoed() {
        assertThat(found(sale("\"INDIRECT_PROVIDER\"", "\"INDIRECT-PROVIDERS\"")))
                .isEqualTo("`INDIRECT-PROVIDERS`");
        assertThat(found(sale("\"country\": \"ES\"", "\"country\": \"es\""))).isEqualTo("`es`");
        assertThat(found(sale("\"2021-06-22\"", "\"2021-02-30\""))).isEqualTo("`2021-02-30`");
        assertThat(found(sale("\"order-17\"", "\"x\", \"asof\": 1"))).isEqualTo("a property `asof`");
        assertThat(found(sale("[ \"relationships\" ]", "[ \"relationship\" ]"))).isEqualTo("`relationship`");
        assertThat(found(sale("\"csp-scenario/1\"", "\"csp-scenario/2\""))).isEqualTo("`csp-scenario/2`");
        assertThat(found(sale("\"shop\" ], \"customer\": \"fabrikam\"", "\"shop\" ], \"customer\": \"fabricam\"")))
                .isEqualTo("`fabricam`");
    }

    @Test
    void a_number_is_echoed_where_a_number_is_expected() {
        assertThat(found(enrollment("\"annualRevenueUsd\": -1.50e3"))).isEqualTo("-1500");
        assertThat(found(enrollment("\"monthsAsReseller\": 12.0"))).isEqualTo("12.0");
        assertThat(found(enrollment("\"monthsAsReseller\": 123456789012345"))).isEqualTo("123456789012345");
        assertThat(found(enrollment("\"monthsAsReseller\": 1234567890123456"))).isEqualTo("a number of 16 digits");
        assertThat(found(sale("\"order-17\"", "12"))).isEqualTo("a number");
        assertThat(found(enrollment("\"monthsAsReseller\": \"12\""))).isEqualTo("text of 2 characters");
    }

    @Test
    void anything_else_is_described() {
        assertThat(found(sale("\"INDIRECT_PROVIDER\"", "\"PROVIDER\""))).isEqualTo("text of 8 characters");
        assertThat(found(sale("\"INDIRECT_PROVIDER\"", "\"" + SECRET + "\""))).isEqualTo("text of 24 characters");
        assertThat(found(sale("\"INDIRECT_PROVIDER\"", "\"\""))).isEqualTo("an empty text");
        assertThat(found(sale("\"2021-06-22\"", "\"" + SECRET + "\""))).isEqualTo("text of 24 characters");
        assertThat(found(sale("\"order-17\"", "\"x\", \"" + SECRET + "\": 1")))
                .isEqualTo("a property whose name is text of 24 characters");
        assertThat(found(sale("\"order-17\"", "{ \"a\": \"" + SECRET + "\" }"))).isEqualTo("an object");
        assertThat(found(sale("\"order-17\"", "[ \"" + SECRET + "\" ]"))).isEqualTo("a list");
        assertThat(found(sale("\"order-17\"", "false"))).isEqualTo("false");
        assertThat(found(sale("\"asOf\": \"2021-06-22\",", ""))).isEqualTo("nothing");
        assertThat(found(SALE + SECRET)).isEqualTo("text that is not JSON");
    }

    private static String enrollment(String property) {
        return Documents.with("{ \"type\": \"ENROLLMENT\", \"partner\": \"shop\", " + property + " }");
    }

    @Test
    void what_would_be_valid_is_told() {
        assertThat(problem(sale("\"INDIRECT_PROVIDER\"", "\"PROVIDER\"")).expected())
                .isEqualTo("one of `INDIRECT_PROVIDER`, `INDIRECT_RESELLER`, `DIRECT_BILL`");
        assertThat(problem(sale("\"t-shop\"", "\"t-shop\", \"name\": 1")).expected())
                .isEqualTo("one of `id`, `cloud`");
    }

    /** Every text of the scenario, and the name of every property, replaced by something that must not be repeated. */
    @Test
    void no_problem_repeats_a_personal_text() {
        Matcher text = Pattern.compile("\"(?!csp-scenario)[^\"]*\"").matcher(SALE);
        List<String> poisoned = new ArrayList<>();
        while (text.find()) {
            poisoned.add(SALE.substring(0, text.start()) + "\"" + SECRET + "\"" + SALE.substring(text.end()));
        }
        assertThat(poisoned).hasSizeGreaterThan(100);
        for (String document : poisoned) {
            InvalidScenarioException e;
            try {
                CspJson.readScenario(document);
                continue; // a name, say
            } catch (InvalidScenarioException invalid) {
                e = invalid;
            }
            assertThat(e).hasMessageNotContaining("jane").hasMessageNotContaining("contoso.example");
            assertThat(e.problems()).allSatisfy(problem -> {
                assertThat(problem.toString()).doesNotContain("jane");
                if (!problem.pointer().contains("jane")) {
                    assertThat(problem.message()).doesNotContain("jane");
                }
                assertThat(problem.found()).doesNotContain("jane");
                assertThat(problem.expected()).doesNotContain("jane");
            });
        }
    }

    private static String found(String document) {
        return problem(document).found();
    }

    private static Problem problem(String document) {
        InvalidScenarioException e =
                catchThrowableOfType(InvalidScenarioException.class, () -> CspJson.readScenario(document));
        assertThat(e.problems()).hasSize(1);
        return e.problems().get(0);
    }
}

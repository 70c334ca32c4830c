package io.github.csprules.json;

import static io.github.csprules.json.Documents.edited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.csprules.CspPolicy;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Problem;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentValue;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.LaterChange;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {

    /** Says the key of each text, so that a test need not know the texts. */
    private static final Texts KEYS = Texts.standard().with((key, locale) -> Optional.of(key));

    private static final Citation CLAUSE =
            Citation.of("S0-189", "csp-supported-partner-relationships", "Regions", LocalDate.of(2020, 5, 12));
    private static final Citation PAGE = Citation.of("our-contract", "Chapter é", LocalDate.of(2021, 1, 1));
    private static final RuleId REGION = RuleId.of("customer-within-region");
    private static final RuleId AGREEMENT = RuleId.of("partner-agreement-signed");

    private static final Verdict DENIED = denied();

    static final String WRITTEN = "{\"schema\":\"csp-verdict/1\",\"library\":\"9.8.7\","
            + "\"policy\":{\"name\":\"ours\",\"edition\":\"2021-06\",\"knownFrom\":\"2021-01-27\",\"knownThrough\":\"2021-06-30\","
            + "\"changes\":{\"plus\":[\"credit-limit\"],\"without\":[]}},"
            + "\"reference\":\"order-17\",\"asOf\":\"2021-07-01\",\"beforeKnownPolicy\":false,\"beyondKnownPolicy\":true,"
            + "\"laterChanges\":[{\"code\":\"later\",\"day\":\"2021-06-30\",\"message\":\"later-change.later\"}],\"transaction\":\"SALE\","
            + "\"outcome\":\"DENIED\",\"unconditional\":false,\"findings\":["
            + "{\"rule\":\"customer-within-region\",\"status\":\"VIOLATED\",\"reason\":\"otherRegion\","
            + "\"subjects\":[\"shop\",\"fabrikam\"],\"arguments\":{\"partnerRegion\":\"EUROPE\",\"others\":[\"a\",\"b\"]},"
            + "\"message\":\"customer-within-region.otherRegion\","
            + "\"remedies\":[{\"code\":\"sell-through-partner-in-region\",\"by\":\"CUSTOMER\",\"message\":\"remedy.sell-through-partner-in-region\"}],"
            + "\"citations\":[{\"clause\":\"S0-189\",\"page\":\"csp-supported-partner-relationships\","
            + "\"section\":\"Regions\",\"pageDate\":\"2020-05-12\"},"
            + "{\"clause\":null,\"page\":\"our-contract\",\"section\":\"Chapter é\",\"pageDate\":\"2021-01-01\"}],"
            + "\"partnerCenterErrors\":[\"2030\"]},"
            + "{\"rule\":\"partner-agreement-signed\",\"status\":\"UNDETERMINED\",\"subjects\":[\"shop\"],"
            + "\"missing\":[{\"of\":\"shop\",\"fact\":\"agreements\",\"question\":\"QUESTION\"}],"
            + "\"message\":\"undetermined\",\"citations\":[]}],"
            + "\"rules\":[{\"rule\":\"customer-within-region\",\"status\":\"VIOLATED\"},"
            + "{\"rule\":\"partner-agreement-signed\",\"status\":\"UNDETERMINED\"}],"
            + "\"assumptions\":[{\"of\":\"distri\",\"fact\":\"affiliates\"}],"
            + "\"consequences\":[{\"code\":\"be-careful\",\"level\":\"CAUTION\",\"arguments\":{\"by\":\"shop\"},\"message\":\"consequence.be-careful\",\"citations\":[]}]}";

    /** One that no rule set gives, so that it holds everything a verdict can. */
    private static Verdict denied() {
        Map<String, ArgumentValue> arguments = new LinkedHashMap<>();
        arguments.put("partnerRegion", ArgumentValue.of("EUROPE"));
        arguments.put("others", ArgumentValue.of(List.of("a", "b")));
        Violation violation = Violation.builder(REGION, "otherRegion", List.of("shop", "fabrikam"))
                .arguments(arguments)
                .remedies(List.of(new Remedy("sell-through-partner-in-region", Actor.CUSTOMER)))
                .citations(List.of(CLAUSE, PAGE))
                .partnerCenterErrors(List.of("2030"))
                .build();
        Gap gap = new Gap(AGREEMENT, List.of("shop"), List.of(FactRef.of("shop", FactName.AGREEMENTS)), List.of());
        return Verdict.builder(
                        PolicyRef.of("standard", "2021-06", LocalDate.of(2021, 1, 27), LocalDate.of(2021, 6, 30))
                                .changed(new PolicyRef.Changes(List.of(RuleId.of("credit-limit")), List.of()))
                                .named("ours"),
                        LocalDate.of(2021, 7, 1),
                        TransactionType.SALE,
                        Outcome.DENIED,
                        Verdict.Details.of(statuses(), List.of(violation, gap)))
                .library("9.8.7")
                .laterChanges(List.of(new LaterChange("later", LocalDate.of(2021, 6, 30))))
                .reference("order-17")
                .assumptions(List.of(FactRef.of("distri", FactName.AFFILIATES)))
                .consequences(List.of(new Consequence(
                        "be-careful", Consequence.Level.CAUTION, Map.of("by", ArgumentValue.of("shop")), List.of())))
                .build();
    }

    private static Map<RuleId, RuleStatus> statuses() {
        Map<RuleId, RuleStatus> statuses = new LinkedHashMap<>();
        statuses.put(REGION, RuleStatus.VIOLATED);
        statuses.put(AGREEMENT, RuleStatus.UNDETERMINED);
        return statuses;
    }

    @Test
    void writes_everything_in_the_order_of_the_format() {
        String question = KEYS.question(FactRef.of("shop", FactName.AGREEMENTS), Locale.ENGLISH);
        assertThat(CspJson.writeVerdict(DENIED, KEYS, Locale.ENGLISH)).isEqualTo(WRITTEN.replace("QUESTION", question));
    }

    @Test
    void writes_neither_changes_nor_a_reference_that_are_not_there() {
        Verdict plain = Verdict.builder(
                        PolicyRef.of("standard", "2021-06", LocalDate.of(2021, 1, 27), LocalDate.of(2021, 6, 30)),
                        LocalDate.of(2021, 6, 30),
                        TransactionType.PARTNERSHIP,
                        Outcome.ALLOWED,
                        Verdict.Details.of(Map.of(), List.of()))
                .library("1")
                .build();
        assertThat(CspJson.writeVerdict(plain))
                .isEqualTo(
                        "{\"schema\":\"csp-verdict/1\",\"library\":\"1\",\"policy\":{\"name\":\"standard\","
                                + "\"edition\":\"2021-06\",\"knownFrom\":\"2021-01-27\",\"knownThrough\":\"2021-06-30\"},\"reference\":null,"
                                + "\"asOf\":\"2021-06-30\",\"beforeKnownPolicy\":false,\"beyondKnownPolicy\":false,\"laterChanges\":[],\"transaction\":\"PARTNERSHIP\","
                                + "\"outcome\":\"ALLOWED\",\"unconditional\":true,\"findings\":[],\"rules\":[],\"assumptions\":[],\"consequences\":[]}");
        assertThat(CspJson.readVerdict(CspJson.writeVerdict(plain))).isEqualTo(plain);
    }

    @Test
    void speaks_english_unless_told_otherwise() {
        assertThat(CspJson.writeVerdict(DENIED))
                .isEqualTo(CspJson.writeVerdict(DENIED, Texts.standard(), Locale.ENGLISH));
    }

    @Test
    void reads_back_what_was_written_in_whatever_words() {
        assertThat(CspJson.readVerdict(WRITTEN)).isEqualTo(DENIED);
        assertThat(CspJson.readVerdict(CspJson.writeVerdict(DENIED, Texts.standard(), Locale.FRENCH)))
                .isEqualTo(DENIED);
    }

    @Test
    void reads_back_a_verdict_under_a_changed_policy() {
        Verdict verdict = CspPolicy.standard().without(REGION).evaluate(CspJson.readScenario(Documents.SALE));
        assertThat(CspJson.readVerdict(CspJson.writeVerdict(verdict))).isEqualTo(verdict);
    }

    @Test
    void skips_what_it_does_not_know_and_what_is_only_words() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        String deep = "[".repeat(100) + "]".repeat(100);
        String more = WRITTEN.replace("{\"rule\"", "{\"more\":" + deep + ",\"rule\"")
                .replace("{\"schema\"", "{\"more\":{\"a\":1},\"more\":2,\"schema\"")
                .replace("{\"name\"", "{\"more\":null,\"name\"")
                .replace("{\"clause\"", "{\"more\":true,\"clause\"")
                .replaceAll("\"message\":\"[^\"]*\",", "")
                .replace("\"message\":\"undetermined\"", "\"message\":5")
                .replace(",\"question\":\"QUESTION\"", "")
                .replace("\"beforeKnownPolicy\":false,\"beyondKnownPolicy\":true,", "");
        assertThat(mapper.readTree(more).has("more")).isTrue();
        assertThat(CspJson.readVerdict(more)).isEqualTo(DENIED);
    }

    @Test
    void takes_the_first_status_of_a_rule_that_stands_there_twice() {
        String twice = edited(
                WRITTEN,
                "{\"rule\":\"partner-agreement-signed\",\"status\":\"UNDETERMINED\"}]",
                "{\"rule\":\"partner-agreement-signed\",\"status\":\"UNDETERMINED\"},"
                        + "{\"rule\":\"customer-within-region\",\"status\":\"SATISFIED\"}]");

        assertThat(CspJson.readVerdict(twice)).isEqualTo(DENIED);
    }

    @Test
    void tells_the_first_thing_that_cannot_be_understood() {
        assertProblem(edited(WRITTEN, "csp-verdict/1", "csp-verdict/2"), Problem.Code.SCHEMA, "/schema");
        assertProblem("{}", Problem.Code.SCHEMA, "/schema");
        assertProblem(edited(WRITTEN, "\"outcome\":\"DENIED\",", ""), Problem.Code.MISSING, "/outcome");
        assertProblem(
                edited(WRITTEN, "\"outcome\":\"DENIED\"", "\"outcome\":\"MAYBE\""), Problem.Code.VALUE, "/outcome");
        assertProblem(
                edited(WRITTEN, "\"reference\":\"order-17\"", "\"reference\":17"), Problem.Code.TYPE, "/reference");
        assertProblem(edited(WRITTEN, "\"2021-07-01\"", "\"2021-07-32\""), Problem.Code.DATE, "/asOf");
        assertProblem(
                edited(
                        WRITTEN,
                        "[{\"rule\":\"customer-within-region\",\"status\":\"VIOLATED\"}",
                        "[{\"rule\":\"A b\",\"status\":\"VIOLATED\"}"),
                Problem.Code.VALUE,
                "/rules/0/rule");
        assertProblem(
                edited(WRITTEN, "\"status\":\"UNDETERMINED\",\"subjects\"", "\"status\":\"SATISFIED\",\"subjects\""),
                Problem.Code.VALUE,
                "/findings/1/status");
        assertProblem(
                edited(WRITTEN, "\"knownFrom\":\"2021-01-27\"", "\"knownFrom\":\"2021-07-01\""),
                Problem.Code.VALUE,
                "/policy/knownThrough");
        assertProblem(edited(WRITTEN, "\"EUROPE\"", "7"), Problem.Code.TYPE, "/findings/0/arguments/partnerRegion");
        assertProblem(WRITTEN + "x", Problem.Code.NOT_JSON, "");
        assertProblem("", Problem.Code.NOT_JSON, "");
    }

    @Test
    void the_message_tells_the_place_and_nothing_personal() {
        InvalidVerdictException e = catchThrowableOfType(
                InvalidVerdictException.class,
                () -> CspJson.readVerdict("{\n \"schema\": \"jane.doe@contoso.example\" }"));
        assertThat(e)
                .hasMessage("not a verdict: schema at /schema: expected `csp-verdict/1`, found text of 24 characters"
                        + " (line 2, column 12)");
        assertThat(e.problem())
                .isEqualTo(
                        new Problem(Problem.Code.SCHEMA, "/schema", "text of 24 characters", "`csp-verdict/1`", 2, 12));
    }

    private static void assertProblem(String document, Problem.Code code, String pointer) {
        InvalidVerdictException e =
                catchThrowableOfType(InvalidVerdictException.class, () -> CspJson.readVerdict(document));
        assertThat(e.problem().code()).isEqualTo(code);
        assertThat(e.problem().pointer()).isEqualTo(pointer);
    }
}

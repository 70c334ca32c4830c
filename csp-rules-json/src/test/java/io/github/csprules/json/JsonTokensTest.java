package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents that come as tokens of whatever parser a host has. */
class JsonTokensTest {

    /**
     * Tokens that a host made by itself: each is one of {@code { } [ ] :name 'text 5 5.5 true false null ?}, on a line of its
     * own, or nowhere.
     */
    private static final class Made implements JsonTokens {

        private final List<String> tokens;
        private final boolean hasLines;
        private int at;

        Made(boolean hasLines, String tokens) {
            this.tokens = List.of(tokens.split(" "));
            this.hasLines = hasLines;
        }

        @Override
        public Token current() {
            if (at >= tokens.size()) {
                return Token.NONE;
            }
            String token = tokens.get(at);
            return switch (token.charAt(0)) {
                case '{' -> Token.START_OBJECT;
                case '}' -> Token.END_OBJECT;
                case '[' -> Token.START_LIST;
                case ']' -> Token.END_LIST;
                case ':' -> Token.NAME;
                case '\'' -> Token.TEXT;
                case 't' -> Token.TRUE;
                case 'f' -> Token.FALSE;
                case 'n' -> Token.NULL;
                case '?' -> Token.OTHER;
                default -> token.contains(".") ? Token.NUMBER : Token.WHOLE_NUMBER;
            };
        }

        @Override
        public Token next() {
            at++;
            return current();
        }

        @Override
        public String text() {
            String token = tokens.get(at);
            return token.charAt(0) == ':' || token.charAt(0) == '\'' ? token.substring(1) : token;
        }

        @Override
        public int line() {
            return hasLines ? at + 1 : 0;
        }

        @Override
        public int column() {
            return hasLines ? 1 : 0;
        }
    }

    private static final String SIGNATURE = "{ :schema 'csp-scenario/1 :asOf '2021-03-15 "
            + ":partners [ { :id 'p :type 'DIRECT_BILL :tenant { :id 't } :extensions { :com.acme.x 5 :com.acme.y 5.5 } } ] "
            + ":transaction { :type 'AGREEMENT_SIGNATURE :partner 'p :agreement 'MICROSOFT_PARTNER_AGREEMENT } }";

    @Test
    void a_scenario_is_read_and_its_last_token_left() throws IOException {
        Made tokens = new Made(true, SIGNATURE + " 'next");
        assertThat(CspJson.writeScenario(CspJson.readScenario(tokens)))
                .isEqualTo("{\"schema\":\"csp-scenario/1\",\"asOf\":\"2021-03-15\","
                        + "\"partners\":[{\"id\":\"p\",\"type\":\"DIRECT_BILL\",\"tenant\":{\"id\":\"t\"},"
                        + "\"extensions\":{\"com.acme.x\":5,\"com.acme.y\":5.5}}],"
                        + "\"transaction\":{\"type\":\"AGREEMENT_SIGNATURE\",\"partner\":\"p\","
                        + "\"agreement\":\"MICROSOFT_PARTNER_AGREEMENT\"}}");
        assertThat(tokens.current()).isEqualTo(JsonTokens.Token.END_OBJECT);
        assertThat(tokens.next()).isEqualTo(JsonTokens.Token.TEXT);
    }

    @Test
    void problems_are_where_the_tokens_are() throws IOException {
        String invalid = SIGNATURE.replace("'DIRECT_BILL", "true").replace("'2021-03-15", "?");
        assertThat(problems(new Made(true, invalid)))
                .extracting(problem ->
                        problem.pointer() + " " + problem.line() + ":" + problem.column() + " " + problem.found())
                .containsExactly("/asOf 5:1 a value that JSON does not have", "/partners/0/type 12:1 true");
        assertThat(problems(new Made(false, invalid)))
                .extracting(problem -> problem.pointer() + " " + problem.line() + ":" + problem.column())
                .containsExactly("/asOf 0:0", "/partners/0/type 0:0");
        assertThat(problems(new Made(false, "[ ]")))
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple(Problem.Code.NOT_JSON, 0));
    }

    private static List<Problem> problems(JsonTokens tokens) throws IOException {
        try {
            CspJson.readScenario(tokens);
            return List.of();
        } catch (InvalidScenarioException e) {
            return e.problems();
        }
    }

    @Test
    void tokens_that_end_too_early_are_no_document() {
        for (String part : List.of("{", "{ :partners", "{ :partners [", "{ :partners [ {", "{ :a 5")) {
            assertThatThrownBy(() -> CspJson.readScenario(new Made(true, part)))
                    .as(part)
                    .isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> CspJson.readVerdict(new Made(true, part)))
                    .as(part)
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    void an_unreadable_verdict_has_a_place_too() {
        assertThatThrownBy(() -> CspJson.readVerdict(new Made(true, "{ :schema 'csp-verdict/2 }")))
                .isInstanceOfSatisfying(
                        InvalidVerdictException.class,
                        e -> assertThat(e.problem().line()).isEqualTo(3));
    }
}

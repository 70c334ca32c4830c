package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void what_was_found_is_echoed_only_if_it_looks_like_a_code() {
        assertThat(Problem.found("t_Shop-1")).isEqualTo("`t_Shop-1`");
        assertThat(Problem.found("x".repeat(40))).isEqualTo("`" + "x".repeat(40) + "`");
        assertThat(Problem.found("x".repeat(41))).isEqualTo("text of 41 characters");
        assertThat(Problem.found("jane@contoso.example")).isEqualTo("text of 20 characters");
        assertThat(Problem.found("\uD834\uDD1E")).isEqualTo("text of 1 character");
        assertThat(Problem.found("")).isEqualTo("an empty text");
    }

    @Test
    void the_message_tells_place_found_and_expected() {
        Problem problem = new Problem(Problem.Code.TYPE, "/partners/0/extensions/com.acme.x", "a list", "text");
        assertThat(problem.message()).isEqualTo("/partners/0/extensions/com.acme.x: expected text, found a list");
        assertThat(new Problem(Problem.Code.NOT_JSON, "", "nothing", "an object").message())
                .isEqualTo("the scenario: expected an object, found nothing");
    }

    @Test
    void the_message_does_not_repeat_a_name_that_someone_made_up() {
        Problem problem = new Problem(Problem.Code.UNKNOWN, "/partners/0/jane@contoso.example", "a property", "none");
        assertThat(problem.message()).startsWith("/partners/0/(text of 20 characters): ");
        assertThat(problem.pointer()).isEqualTo("/partners/0/jane@contoso.example");
    }
}

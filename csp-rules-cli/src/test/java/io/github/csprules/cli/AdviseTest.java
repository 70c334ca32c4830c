package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AdviseTest {

    private static final String SAME_PROVIDER = "../examples/scenario-6-same-provider.json";

    private static String line(String file) throws IOException {
        return Files.readString(Path.of(file)).replaceAll("\\R", " ");
    }

    @Test
    void a_denial_is_followed_by_routes() {
        Answers answers = Answers.to("advise " + SAME_PROVIDER);

        assertThat(answers.status()).isZero();
        assertThat(answers.lines())
                .anyMatch(line -> line.startsWith("DENIED"))
                .contains("What can be done")
                .anyMatch(line -> line.startsWith("route 1: "));
        assertThat(answers.err()).isEmpty();
    }

    @Test
    void what_no_step_helps_against_says_what_would_be_needed() {
        assertThat(Answers.to("advise ../examples/scenario-5-self-sale.json").lines())
                .contains("Nothing that those who are declared can do makes it allowed")
                .anyMatch(line -> line.contains("another seller would have to be declared"));
    }

    @Test
    void what_is_missing_is_asked_with_what_answers_lead_to() {
        assertThat(Answers.to("advise ../examples/undetermined.json").lines()).contains("What to ask");
    }

    @Test
    void an_allowed_transaction_needs_nothing() {
        assertThat(Answers.to("advise ../examples/partnership.json").lines())
                .doesNotContain("What can be done", "What to ask");
    }

    @Test
    void lines_are_answered_with_lines() throws IOException {
        Answers answers = Answers.to("advise --json", line(SAME_PROVIDER), "{}");

        assertThat(answers.status()).isEqualTo(65);
        assertThat(answers.lines()).hasSize(2);
        assertThat(answers.lines().get(0)).startsWith("{\"id\":\"1\",\"routes\":{\"schema\":\"csp-routes/1\",");
        assertThat(answers.lines().get(1)).startsWith("{\"id\":\"2\",\"error\":{");
    }

    @Test
    void an_invalid_file_exits_with_65_and_one_that_is_not_there_with_66() {
        assertThat(Answers.to("advise ../examples/invalid.json").status()).isEqualTo(65);
        assertThat(Answers.to("advise ../examples/no-such.json").status()).isEqualTo(66);
    }
}

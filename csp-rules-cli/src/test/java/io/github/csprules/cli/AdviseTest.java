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

    private static final String NEW_RESELLER = "../examples/new-reseller.json";

    @Test
    void a_partner_is_told_what_it_has_still_to_do() {
        Answers answers = Answers.to("advise --readiness tailspin " + NEW_RESELLER);

        assertThat(answers.status()).isZero();
        assertThat(answers.lines())
                .startsWith("`Tailspin Toys IT` is not ready to sell on 2021-06-22")
                .contains("done     a Partner Center account")
                .anyMatch(line -> line.contains("waits for: an MPN ID"));
    }

    @Test
    void readiness_too_is_answered_line_by_line() throws IOException {
        Answers answers = Answers.to("advise --json --readiness tailspin", line(NEW_RESELLER), line(SAME_PROVIDER));

        assertThat(answers.status()).isEqualTo(65);
        assertThat(answers.lines()).hasSize(2);
        assertThat(answers.lines().get(0))
                .startsWith("{\"id\":\"new-reseller\",\"readiness\":{\"schema\":\"csp-readiness/1\",");
        assertThat(answers.lines().get(1))
                .startsWith("{\"id\":\"2\",\"error\":{\"problemCount\":1,\"problems\":[{\"problem\":\"reference\"");
    }

    @Test
    void lines_about_a_partner_that_is_not_ready_exit_with_0() throws IOException {
        assertThat(Answers.to("advise --json --readiness tailspin", line(NEW_RESELLER))
                        .status())
                .isZero();
    }

    @Test
    void a_partner_that_a_file_does_not_declare_exits_with_65() {
        Answers answers = Answers.to("advise --readiness nobody " + NEW_RESELLER);

        assertThat(answers.status()).isEqualTo(65);
        assertThat(answers.err()).contains("a partner `nobody`");
    }
}

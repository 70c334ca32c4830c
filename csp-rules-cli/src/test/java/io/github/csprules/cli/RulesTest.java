package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code csp-rules rules}: nothing about a rule is invisible. */
class RulesTest {

    private static final String READING = "Until the provider had a tool of its own, on 29 June 2020";

    private static String run(String line) {
        CommandTester command = CommandTester.runLine(line);
        assertThat(command.status()).isZero();
        return command.out();
    }

    @Test
    void the_versions_of_a_rule_are_told_one_after_the_other() {
        assertThat(run("rules removal-channel"))
                .containsSubsequence(
                        "policy    standard and extended",
                        "in force  until before 2020-06-29",
                        "reason    notThroughSupport",
                        "in force  from 2020-06-29 on",
                        "reason    notByProvider");
    }

    @Test
    void what_the_sources_leave_open_is_told_with_how_it_is_read() {
        assertThat(run("rules removal-channel")).contains("reading   " + READING);
    }

    @Test
    void the_json_of_a_rule_has_its_versions_with_their_readings() {
        assertThat(run("rules removal-channel --format json"))
                .startsWith("{")
                .containsSubsequence(
                        "\"rule\" : \"removal-channel\"",
                        "\"versions\" : [ {",
                        "\"since\" : null",
                        "\"until\" : \"2020-06-29\"",
                        "\"readings\" : [ \"" + READING,
                        "\"reason\" : \"notThroughSupport\"",
                        "\"name\" : \"requestedBy\"",
                        "\"type\" : \"PartnershipRemoval.Requester\"",
                        "\"since\" : \"2020-06-29\"",
                        "\"until\" : null",
                        "\"reason\" : \"notByProvider\"");
    }

    @Test
    void a_remedy_is_told_with_the_step_that_carries_it_out_or_why_there_is_none() {
        assertThat(run("rules account-not-suspended"))
                .containsSubsequence(
                        "  remedy  partner: ",
                        "(restore-account)",
                        "  step    none",
                        "(use-partner-in-good-standing)",
                        "  step    you: carry it out through {partners} instead (order-through)",
                        "    changes who takes part",
                        "    clauses csp-supported-partner-relationships",
                        "  else    another seller would have to be declared");
        assertThat(run("rules partnership-active"))
                .containsSubsequence(
                        "  step    provider, reseller: establish a partnership with {partner} (establish-partnership)",
                        "    sent as partnership",
                        "    where   provider: Indirect resellers > Request a partnership");
    }

    @Test
    void the_json_of_a_rule_has_its_steps() {
        assertThat(run("rules account-not-suspended --format json"))
                .containsSubsequence(
                        "\"code\" : \"restore-account\"",
                        "\"steps\" : [ ]",
                        "\"code\" : \"use-partner-in-good-standing\"",
                        "\"steps\" : [ \"order-through\" ]",
                        "\"needs\" : \"OTHER_SELLER\"",
                        "\"steps\" : [ {",
                        "\"step\" : \"order-through\"",
                        "\"by\" : [ \"HOST\" ]",
                        "\"where\" : [ ]",
                        "\"changes\" : \"PARTNERS\"",
                        "\"transaction\" : null",
                        "\"remedies\" : [ \"ask-alone\"",
                        "\"clause\" : \"S0-157\"");
        assertThat(run("rules customer-within-region --format json")).contains("\"changesOn\" : [ \"20");
    }

    @Test
    void the_reasons_behind_an_error_code_are_found() {
        assertThat(run("rules --code 2030"))
                .containsSubsequence("customer-within-region\n", "reason    noRegion", "reason    otherRegion")
                .doesNotContain("supported-channel");
        assertThat(run("rules --code 2203"))
                .containsSubsequence("partner-agreement-signed\n", "reason    notSigned")
                .doesNotContain("customer-within-region");
        assertThat(run("rules --code 2030 --format json"))
                .startsWith("[")
                .contains("\"rule\" : \"customer-within-region\"", "\"reason\" : \"otherRegion\"")
                .doesNotContain("\"rule\" : \"supported-channel\"");
    }

    @Test
    void a_code_that_no_rule_answers_for_and_a_rule_beside_a_code_are_refused() {
        assertThat(CommandTester.runLine("rules --code 9999999").status()).isEqualTo(64);
        assertThat(CommandTester.runLine("rules --code 9999999").err()).contains("'9999999'");
        assertThat(CommandTester.runLine("rules same-cloud --code 2030").status())
                .isEqualTo(64);
    }

    @Test
    void the_standard_policy_can_be_asked_for_alone() {
        assertThat(run("rules")).contains("\n  same-cloud ");
        assertThat(run("rules --policy standard"))
                .contains("\n  supported-channel ")
                .doesNotContain("same-cloud");
    }

    @Test
    void the_rules_of_an_edition_can_be_asked_for() {
        assertThat(run("rules --edition 2023-10")).isEqualTo(run("rules"));
        assertThat(run("rules same-cloud --policy extended@2023-10")).isEqualTo(run("rules same-cloud"));
        assertThat(CommandTester.runLine("rules --edition 1999-12").status()).isEqualTo(64);
    }
}

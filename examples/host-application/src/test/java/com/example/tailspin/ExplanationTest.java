package com.example.tailspin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.catalog.CspRules;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.Remedy;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void a_code_leads_to_the_rule_that_answers_for_it() {
        assertThat(Explanation.of("900123")).singleElement().satisfies(explanation -> {
            assertThat(explanation.rule()).isEqualTo(CspRules.PARTNER_AGREEMENT_SIGNED);
            assertThat(explanation.remedies())
                    .contains(new Remedy("sign-partner-agreement", Actor.PARTNER))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void a_code_about_something_else_leads_nowhere() {
        assertThat(Explanation.of("600009")).isEmpty();
    }
}

package io.github.csprules.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainTest {

    private static final Words WORDS = new Words(Texts.standard(), Locale.ENGLISH);

    private static Chain chain(String example) {
        Scenario scenario = Examples.read(Examples.named(example));
        return Chain.of(scenario, Report.of(CspPolicy.evaluate(scenario), Texts.standard(), Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "scenario-1-direct-bill, northwind adventure-works",
        "scenario-1-indirect, contoso fabrikam adventure-works",
        "partnership, contoso fabrikam",
        "customer-relationship, contoso fabrikam adventure-works",
        "reseller-assignment, contoso fabrikam adventure-works",
        "enrollment, litware"
    })
    void parties_stand_from_microsoft_to_the_customer(String example, String ids) {
        assertThat(chain(example).nodes().stream()
                        .filter(Chain.Node::isNamed)
                        .map(node -> node.party().id()))
                .containsExactly(ids.split(" "));
    }

    @Test
    void a_finding_about_two_is_between_them_and_one_about_one_is_at_it() {
        Chain chain = chain("not-yet-allowed");

        assertThat(chain.nodes().stream().map(node -> node.breaks().message(WORDS)))
                .containsExactly("", "✕ violated: 3, 4", "");
        assertThat(chain.ties().stream()
                        .filter(tie -> tie.relationship().isEmpty())
                        .map(tie -> List.of(
                                tie.from().id(), tie.to().id(), tie.breaks().message(WORDS))))
                .containsExactly(
                        List.of("contoso", "adventure-works", "✕ violated: 1"),
                        List.of("fabrikam", "adventure-works", "✕ violated: 2"));
    }

    @Test
    void relationships_come_first_in_the_order_of_the_book() {
        assertThat(chain("scenario-1-indirect").ties().stream()
                        .map(tie -> tie.relationship().orElseThrow().toString()))
                .containsExactly(
                        "partnership of contoso with fabrikam (ACTIVE)",
                        "relationship of contoso with adventure-works (ACTIVE)");
    }
}

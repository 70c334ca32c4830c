package io.github.csprules.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Violation OTHER_REGION = Violation.builder(
                    CspRules.CUSTOMER_WITHIN_REGION, "otherRegion", List.of("shop", "acme"))
            .arguments(Map.of(
                    "partnerRegion", ArgumentValue.of("EUROPE"),
                    "customerRegion", ArgumentValue.of("LATIN_AMERICA_CARIBBEAN")))
            .build();

    private final Texts texts = Texts.standard();

    @Test
    void a_violation_names_its_subjects_and_puts_constants_into_words() {
        assertThat(texts.message(OTHER_REGION, ENGLISH))
                .isEqualTo(
                        "customer `acme` is in region Latin America and the Caribbean, outside Europe, the region of "
                                + "partner `shop`");
    }

    @Test
    void a_gap_names_each_missing_fact_and_whose_it_is() {
        Gap gap = new Gap(
                RuleId.of("some-rule"),
                List.of("shop", "acme"),
                List.of(
                        FactRef.of("shop", FactName.AFFILIATES),
                        FactRef.ofTransaction(FactName.ROLE),
                        FactRef.RELATIONSHIPS,
                        FactRef.ofRelationship("shop", "acme", FactName.DELEGATED_ADMIN)),
                List.of());

        assertThat(texts.message(gap, ENGLISH))
                .isEqualTo(
                        "not decided about `shop`, `acme` without the affiliates of `shop`, the role of the user who "
                                + "acts, the partnerships and reseller relationships, the delegated administration "
                                + "privileges of `shop` for `acme`");
    }

    @Test
    void a_missing_fact_of_a_host_is_called_by_its_name() {
        Gap gap = new Gap(
                RuleId.of("some-rule"),
                List.of("shop"),
                List.of(
                        FactRef.of("shop", FactName.of("com.acme.creditHold")),
                        FactRef.ofTransaction(FactName.of("com.acme.region"))),
                List.of());

        assertThat(texts.message(gap, ENGLISH))
                .isEqualTo("not decided about `shop` without `com.acme.creditHold` of `shop`, `com.acme.region` of the "
                        + "transaction");
    }

    @Test
    void a_question_names_the_two_of_a_relationship() {
        assertThat(texts.question(FactRef.ofRelationship("shop", "acme", FactName.DELEGATED_ADMIN), ENGLISH))
                .isEqualTo("which delegated administration privileges has `acme` granted to `shop`?");
    }

    @Test
    void a_fact_of_a_host_has_a_question_too() {
        assertThat(texts.question(FactRef.of("acme", FactName.of("com.acme.creditHold")), ENGLISH))
                .isEqualTo("what is `com.acme.creditHold` of `acme`?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "ja", "tr-TR", "und", "x-lvariant-test"})
    void a_language_that_is_not_there_is_answered_in_english(String tag) {
        assertThat(texts.message(OTHER_REGION, Locale.forLanguageTag(tag))).startsWith("customer `acme`");
    }

    @Test
    void a_host_replaces_one_text_and_leaves_the_others() {
        Texts own = texts.with((key, locale) -> key.equals("customer-within-region.otherRegion")
                ? Optional.of("{other} is too far away from {subject} ({customerRegion|Region})")
                : Optional.empty());

        assertThat(own.message(OTHER_REGION, ENGLISH))
                .isEqualTo("`acme` is too far away from `shop` (Latin America and the Caribbean)");
        assertThat(own.title(CspRules.SAME_CLOUD, ENGLISH)).isEqualTo(texts.title(CspRules.SAME_CLOUD, ENGLISH));
    }

    @Test
    void a_host_says_what_its_arguments_are_in_the_message_or_once_for_all_messages() {
        Map<String, String> words = Map.of(
                "acme-credit-hold.onHold", "{subject} is rated {rating} by {agent}, {agent|Text}",
                "acme-credit-hold.rated", "{subject} is rated {rating|Rating}, {unknown}",
                "argument.agent", "Party",
                "argument.unknown", "Rating",
                "label.Rating.LOW", "as too low");
        Texts own = texts.with((key, locale) -> Optional.ofNullable(words.get(key)));
        RuleId rule = RuleId.of("acme-credit-hold");
        Map<String, ArgumentValue> arguments = Map.of(
                "rating", ArgumentValue.of("LOW"),
                "agent", ArgumentValue.of("shop"),
                "unknown", ArgumentValue.of(List.of("LOW", "HIGH")));

        assertThat(own.message(
                        Violation.builder(rule, "onHold", List.of("acme"))
                                .arguments(arguments)
                                .build(),
                        ENGLISH))
                .isEqualTo("`acme` is rated `LOW` by `shop`, `shop`");
        assertThat(own.message(
                        Violation.builder(rule, "rated", List.of("acme"))
                                .arguments(arguments)
                                .build(),
                        ENGLISH))
                .isEqualTo("`acme` is rated as too low, as too low, `HIGH`");
    }

    @Test
    void a_remedy_speaks_of_what_its_finding_speaks_of() {
        Texts own = texts.with((key, locale) -> key.equals("remedy.sell-through-partner-in-region")
                ? Optional.of("sell to {other} through a partner in {customerRegion}")
                : Optional.empty());
        Remedy remedy = new Remedy("sell-through-partner-in-region", Actor.CUSTOMER);

        assertThat(own.message(remedy, OTHER_REGION, ENGLISH))
                .isEqualTo("sell to `acme` through a partner in Latin America and the Caribbean");
        assertThat(own.template(remedy, ENGLISH)).isEqualTo("sell to {other} through a partner in {customerRegion}");
    }

    @Test
    void an_argument_that_a_text_names_in_vain_stays_as_it_is() {
        Texts own = texts.with((key, locale) -> Optional.of("{nobody}"));

        assertThat(own.message(OTHER_REGION, ENGLISH)).isEqualTo("{nobody}");
    }

    @Test
    void what_has_no_text_is_told_by_its_codes() {
        Violation own = Violation.builder(RuleId.of("acme-credit-hold"), "onHold", List.of("acme"))
                .build();

        assertThat(texts.message(own, ENGLISH)).isEqualTo("rule `acme-credit-hold` is violated by `acme`: `onHold`");
        assertThat(texts.message(new Remedy("call-sales", Actor.CUSTOMER), own, ENGLISH))
                .isEqualTo("call-sales");
        assertThat(texts.title(RuleId.of("acme-credit-hold"), ENGLISH)).isEqualTo("acme-credit-hold");
    }

    @Test
    void the_text_of_a_consequence_speaks_of_its_arguments() {
        Texts texts = Texts.standard()
                .with((key, locale) -> key.equals("consequence.call-sales")
                        ? Optional.of("{who|Party} calls sales about {lines}")
                        : Optional.empty())
                .naming(ExampleSale.scenario());
        Consequence consequence = new Consequence(
                "call-sales",
                Consequence.Level.NOTICE,
                Map.of("who", ArgumentValue.of("shop"), "lines", ArgumentValue.of(List.of("1", "2"))),
                List.of());

        assertThat(texts.message(consequence, ENGLISH)).isEqualTo("`shop` calls sales about `1`, `2`");
    }

    @Test
    void a_reason_of_a_part_is_told_in_the_words_of_the_part() {
        Violation ofPart = Violation.builder(
                        RuleId.of("all-together"), "nested.customer-within-region.otherRegion", List.of("shop", "acme"))
                .arguments(OTHER_REGION.arguments())
                .build();

        assertThat(texts.message(ofPart, ENGLISH)).isEqualTo(texts.message(OTHER_REGION, ENGLISH));
    }

    @Test
    void the_template_of_a_reason_of_a_part_is_that_of_the_part() {
        RuleId composed = RuleId.of("all-together");

        assertThat(texts.template(composed, "nested.customer-within-region.otherRegion", ENGLISH))
                .isEqualTo(texts.template(CspRules.CUSTOMER_WITHIN_REGION, "otherRegion", ENGLISH));
        assertThat(texts.template(composed, "nested.other", ENGLISH)).isEqualTo("nested.other");
    }

    @Test
    void a_fact_is_described() {
        assertThat(texts.description(new FactKind(FactKind.Owner.PARTNER, FactName.MPN_ID), ENGLISH))
                .isEqualTo("the MPN ID associated with its account, or none");
        assertThat(texts.description(new FactKind(FactKind.Owner.PARTNER, FactName.of("com.acme.x")), ENGLISH))
                .isEqualTo("com.acme.x");
    }

    @Test
    void a_consequence_is_told_in_words() {
        assertThat(texts.message(
                        new Consequence(
                                "customers-kept",
                                Consequence.Level.CAUTION,
                                Map.of("reseller", ArgumentValue.of("shop")),
                                List.of()),
                        ENGLISH))
                .isEqualTo("the customers that are associated with reseller `shop` are not removed");
        assertThat(texts.message(new Consequence("call-sales", Consequence.Level.NOTICE, Map.of(), List.of()), ENGLISH))
                .isEqualTo("call-sales");
    }

    @Test
    void what_has_changed_since_is_told_with_its_day() {
        LocalDate day = LocalDate.of(2024, 4, 1);

        assertThat(texts.message(new LaterChange("reseller-revenue", day), ENGLISH))
                .startsWith("has changed since, on `2024-04-01`: an indirect reseller with less than 1,000 US dollars");
        assertThat(texts.message(new LaterChange("of-our-own", day), ENGLISH)).isEqualTo("of-our-own");
    }

    @Test
    void a_country_is_called_by_its_name() {
        Violation violation = Violation.builder(
                        RuleId.of("customer-within-region"), "noRegion", List.of("shop", "acme"))
                .arguments(Map.of("countries", ArgumentValue.of(List.of("CU", "XK"))))
                .build();

        assertThat(texts.message(violation, ENGLISH))
                .isEqualTo("no CSP region includes Cuba, Kosovo, so partner `shop` and customer `acme` share none");
    }

    @Test
    void a_day_that_the_edition_does_not_know_comes_with_a_caveat() {
        PolicyRef policy = PolicyRef.of("standard", "2021-06", LocalDate.of(2021, 1, 27), LocalDate.of(2021, 6, 30));

        assertThat(texts.beyondKnownPolicy(policy, ENGLISH))
                .isEqualTo("the day lies beyond `2021-06-30`, up to which edition `2021-06` of the policy knows the "
                        + "program: it may have changed since");
    }

    @Test
    void parties_are_called_by_their_names_where_a_host_wants_that() {
        Partner provider = ExampleSale.provider().name("Contoso Distribution").build();
        Scenario scenario = Scenario.of(
                ExampleSale.DAY,
                ExampleSale.bookOf(provider.toBuilder(), ExampleSale.reseller(), ExampleSale.customer()),
                ExampleSale.sale().build());
        Violation violation = Violation.builder(
                        CspRules.ONE_RELATIONSHIP_PER_PROVIDER, "alreadyReseller", List.of("shop", "fabrikam"))
                .arguments(Map.of("reseller", ArgumentValue.of("distri")))
                .build();

        assertThat(texts.naming(scenario).message(violation, ENGLISH))
                .isEqualTo("the tenant of customer `fabrikam` is already that of reseller `Contoso Distribution` of "
                        + "provider `shop`");
    }

    @Test
    void every_finding_of_the_policy_is_told_without_a_brace_or_a_code_left() {
        RuleSet rules = CspPolicy.extended();
        for (TransactionRule rule : rules) {
            rule.info().reasons().forEach(reason -> {
                String template = texts.template(rule.info().id(), reason.name(), ENGLISH);
                assertThat(template)
                        .as(rule.info().id() + "." + reason)
                        .doesNotContain("``")
                        .isNotEqualTo(reason.name());
            });
        }
    }

    @Test
    void a_text_is_there_by_its_key_too() {
        Texts own = texts.with(
                (key, locale) -> key.equals("acme.greeting") ? Optional.of("hello {who}") : Optional.empty());

        assertThat(own.text("acme.greeting", ENGLISH)).isEqualTo("hello {who}");
        assertThat(own.text("acme.greeting", Map.of("who", "world"), ENGLISH)).isEqualTo("hello world");
        assertThatThrownBy(() -> own.text("acme.farewell", ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`acme.farewell`");
    }

    @Test
    void constants_have_words() {
        assertThat(texts.label(TransactionType.PARTNERSHIP_REMOVAL, ENGLISH)).isEqualTo("removal of a partnership");
        assertThat(texts.label(Thread.State.NEW, ENGLISH)).isEqualTo("NEW");
    }
}

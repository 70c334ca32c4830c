package io.github.csprules.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import io.github.csprules.Newest;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.Reason;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Renders every text with ids and values that look like what texts are made of. A text says itself, with the values between as
 * they are, and nothing else.
 */
class HostileValuesTest {

    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String PLACES = "{missing}{subjects|Party}{subject}{other}{of}{fact}{partner}{customer}{rule}"
            + "{reason}{edition}{knownThrough}{cloud|Tenant.Cloud}";
    private static final String ONE = PLACES + "`$1\\$2`one";
    private static final String OTHER = "`}{" + PLACES + "{{other|Region}}`other";

    private final Texts texts = Texts.standard();

    static Stream<Arguments> reasons() {
        return Newest.all().stream()
                .flatMap(rule -> rule.info().reasons().stream()
                        .map(reason -> Arguments.of(rule.info().id(), reason)));
    }

    static Stream<FactRef> facts() {
        return Newest.all().stream()
                .flatMap(rule -> rule.info().reads().stream())
                .distinct()
                .map(fact -> switch (fact.owner()) {
                    case PARTNER, CUSTOMER -> FactRef.of(ONE, fact.name());
                    case RELATIONSHIP -> FactRef.ofRelationship(ONE, OTHER, fact.name());
                    case SCENARIO -> FactRef.of(FactRef.SCENARIO, fact.name());
                    case TRANSACTION -> FactRef.ofTransaction(fact.name());
                });
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void a_violation_and_its_remedies_show_subjects_and_arguments_as_they_are(RuleId rule, Reason reason) {
        Violation violation = violation(rule, reason.name(), reason);

        assertThat(texts.message(violation, ENGLISH))
                .isEqualTo(filled(texts.template(rule, reason.name(), ENGLISH), values(reason)));
        for (Remedy remedy : reason.remedies()) {
            assertThat(texts.message(remedy, violation, ENGLISH))
                    .isEqualTo(filled(texts.template(remedy, ENGLISH), values(reason)));
        }
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void a_part_of_a_composition_and_a_rule_without_words_show_them_too(RuleId rule, Reason reason) {
        Violation part = violation(RuleId.of("all-together"), rule + "." + reason.name(), reason);
        Violation mute = violation(RuleId.of("has-no-words"), reason.name(), reason);

        assertThat(texts.message(part, ENGLISH))
                .isEqualTo(texts.message(violation(rule, reason.name(), reason), ENGLISH));
        assertThat(texts.message(mute, ENGLISH))
                .isEqualTo(
                        "rule `has-no-words` is violated by `" + ONE + "`, `" + OTHER + "`: `" + reason.name() + "`");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_gap_shows_its_subjects_and_facts_as_they_are(FactRef fact) {
        assertThat(texts.message(gap(fact, ONE, OTHER), ENGLISH))
                .startsWith("not decided about `" + ONE + "`, `" + OTHER + "` without ")
                .isEqualTo(texts.message(gap(renamed(fact, "xone", "xother"), "xone", "xother"), ENGLISH)
                        .replace("`xone`", "`" + ONE + "`")
                        .replace("`xother`", "`" + OTHER + "`"));
    }

    private static Gap gap(FactRef fact, String one, String other) {
        return new Gap(RuleId.of("some-rule"), List.of(one, other), List.of(fact, fact), List.of());
    }

    @Test
    void a_gap_shows_a_fact_of_a_host_as_it_is() {
        Gap gap = new Gap(
                RuleId.of("some-rule"), List.of(ONE), List.of(FactRef.of(ONE, FactName.of("com.acme.x"))), List.of());

        assertThat(texts.message(gap, ENGLISH))
                .isEqualTo("not decided about `" + ONE + "` without `com.acme.x` of `" + ONE + "`");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_question_shows_whose_fact_it_is_as_it_is(FactRef fact) {
        String harmless = texts.question(renamed(fact, "xone", "xother"), ENGLISH);

        assertThat(texts.question(fact, ENGLISH))
                .isEqualTo(harmless.replace("`xone`", "`" + ONE + "`").replace("`xother`", "`" + OTHER + "`"));
    }

    private static FactRef renamed(FactRef fact, String one, String other) {
        if (fact.isOfRelationship()) {
            return FactRef.ofRelationship(one, other, fact.fact());
        }
        return fact.of().equals(ONE) ? FactRef.of(one, fact.fact()) : fact;
    }

    @Test
    void a_question_about_a_fact_of_a_host_shows_whose_it_is_as_it_is() {
        assertThat(texts.question(FactRef.of(ONE, FactName.of("com.acme.x")), ENGLISH))
                .isEqualTo("what is `com.acme.x` of `" + ONE + "`?");
    }

    @Test
    void the_caveats_show_the_edition_as_it_is() {
        PolicyRef policy = PolicyRef.of("standard", ONE, LocalDate.of(2021, 1, 27), LocalDate.of(2021, 6, 30));

        assertThat(texts.beforeKnownPolicy(policy, ENGLISH)).contains(" edition `" + ONE + "` of the policy");
        assertThat(texts.beyondKnownPolicy(policy, ENGLISH)).contains(" edition `" + ONE + "` of the policy");
    }

    @Test
    void names_are_shown_as_they_are_and_are_not_looked_up_as_ids() {
        Texts naming = texts.naming(Scenario.of(
                ExampleSale.DAY,
                ExampleSale.bookOf(
                        ExampleSale.provider().name("shop"),
                        ExampleSale.reseller().name(ONE),
                        ExampleSale.customer().name(OTHER)),
                ExampleSale.sale().build()));
        Texts twice = naming.with((key, locale) -> Optional.of("{subject} {subject|Party} {other} {owner|Party}"));
        Violation violation = Violation.builder(RuleId.of("some-rule"), "some", List.of("distri", "shop"))
                .arguments(Map.of("owner", ArgumentValue.of("fabrikam")))
                .build();

        assertThat(twice.message(violation, ENGLISH)).isEqualTo("`shop` `shop` `" + ONE + "` `" + OTHER + "`");
    }

    @Test
    void labels_titles_and_consequences_of_a_host_are_told_as_they_are() {
        Texts own = texts.with((key, locale) -> Optional.of(OTHER));

        assertThat(own.label(Actor.HOST, ENGLISH)).contains("{subject}").contains("`other");
        assertThat(own.title(RuleId.of("some-rule"), ENGLISH)).contains("{subject}");
        for (ConsequenceRule rule : CspPolicy.extended().consequences()) {
            Consequence consequence = new Consequence(rule.code(), rule.level(), Map.of(), List.of());
            assertThat(own.message(consequence, ENGLISH)).isEqualTo(OTHER);
        }
    }

    @Test
    void a_consequence_shows_its_arguments_as_they_are() {
        Texts own = texts.with((key, locale) -> key.equals("consequence.call-sales")
                ? Optional.of("{one} of {some} calls {subject} for {one}")
                : Optional.empty());
        Consequence consequence = new Consequence(
                "call-sales",
                Consequence.Level.NOTICE,
                Map.of("one", ArgumentValue.of(ONE), "some", ArgumentValue.of(List.of(OTHER, ONE))),
                List.of());

        assertThat(own.message(consequence, ENGLISH))
                .isEqualTo("`" + ONE + "` of `" + OTHER + "`, `" + ONE + "` calls {subject} for `" + ONE + "`");
    }

    @Test
    void words_that_are_put_into_a_text_stand_in_it_as_they_are() {
        assertThat(texts.text("report.headline", Map.of("transaction", ONE, "day", OTHER, "policy", "$0"), ENGLISH))
                .isEqualTo(ONE + " on " + OTHER + ", policy $0");
    }

    @Test
    void a_constant_that_has_no_word_is_shown_as_a_value() {
        Violation violation = Violation.builder(CspRules.CUSTOMER_WITHIN_REGION, "otherRegion", List.of("a", "b"))
                .arguments(Map.of(
                        "partnerRegion", ArgumentValue.of("{customerRegion|Region}"),
                        "customerRegion", ArgumentValue.of("EUROPE")))
                .build();

        assertThat(texts.message(violation, ENGLISH))
                .isEqualTo(
                        "customer `b` is in region Europe, outside `{customerRegion|Region}`, the region of partner `a`");
    }

    private static Violation violation(RuleId rule, String name, Reason reason) {
        Map<String, ArgumentValue> arguments = new LinkedHashMap<>();
        reason.arguments().keySet().forEach(argument -> arguments.put(argument, ArgumentValue.of(hostile(argument))));
        return Violation.builder(rule, name, List.of(ONE, OTHER))
                .arguments(arguments)
                .build();
    }

    private static String hostile(String argument) {
        return PLACES + "{" + argument + "}`" + argument;
    }

    /** What stands for each place of a message. */
    private static Map<String, String> values(Reason reason) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("subject", "`" + ONE + "`");
        values.put("other", "`" + OTHER + "`");
        values.put("subjects", "`" + ONE + "`, `" + OTHER + "`");
        reason.arguments().keySet().forEach(argument -> values.put(argument, "`" + hostile(argument) + "`"));
        return values;
    }

    private static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(match -> Matcher.quoteReplacement(values.get(match.group(1))));
    }

    private static final String AWKWARD = "a\nALLOWED\u001b[2J\u0085\u2028\u202e\u009b\u007f\uDC00";
    private static final String SHOWN = "a\\u000aALLOWED\\u001b[2J\\u0085\\u2028\\u202e\\u009b\\u007f\\udc00";

    @Test
    void what_would_forge_a_line_is_shown_as_escapes_wherever_it_is_put() {
        RuleId rule = RuleId.of("some-rule");
        Violation violation = Violation.builder(rule, AWKWARD, List.of(AWKWARD))
                .arguments(Map.of("some", ArgumentValue.of(List.of(AWKWARD, "b"))))
                .build();
        Gap gap = new Gap(
                rule, List.of(AWKWARD), List.of(FactRef.of(AWKWARD, FactName.of("com.acme." + AWKWARD))), List.of());
        Texts own = texts.with((key, locale) -> key.equals("some-rule." + AWKWARD)
                ? Optional.of("{subject}\n{some} {some|Party} {some|Region}")
                : Optional.empty());
        PolicyRef policy = PolicyRef.of(AWKWARD, AWKWARD, LocalDate.of(2021, 1, 27), LocalDate.of(2021, 6, 30));

        assertThat(texts.message(violation, ENGLISH))
                .isEqualTo("rule `some-rule` is violated by `" + SHOWN + "`: `" + SHOWN + "`");
        assertThat(own.message(violation, ENGLISH))
                .as("the line break is the host's")
                .isEqualTo("`" + SHOWN + "`\n`" + SHOWN + "`, `b` `" + SHOWN + "`, `b` `" + SHOWN + "`, `b`");
        assertThat(texts.message(gap, ENGLISH))
                .isEqualTo("not decided about `" + SHOWN + "` without `com.acme." + SHOWN + "` of `" + SHOWN + "`");
        assertThat(texts.question(FactRef.of(AWKWARD, FactName.COUNTRY), ENGLISH))
                .contains("`" + SHOWN + "`");
        assertThat(texts.policy(policy, ENGLISH)).contains(SHOWN).doesNotContain("\n");
        assertThat(texts.beyondKnownPolicy(policy, ENGLISH)).contains("`" + SHOWN + "`");
        assertThat(texts.text("report.headline", Map.of("transaction", AWKWARD, "day", "d", "policy", "p"), ENGLISH))
                .startsWith(SHOWN + " on d");
        assertThat(texts.message(new Remedy(AWKWARD, Actor.HOST), violation, ENGLISH))
                .isEqualTo(SHOWN);
        assertThat(texts.message(new LaterChange(AWKWARD, LocalDate.of(2022, 1, 1)), ENGLISH))
                .isEqualTo(SHOWN);
        assertThat(texts.message(new Consequence(AWKWARD, Consequence.Level.NOTICE, Map.of(), List.of()), ENGLISH))
                .isEqualTo(SHOWN);
        assertThat(texts.template(rule, AWKWARD, ENGLISH)).isEqualTo(SHOWN);
        assertThat(texts.template(new Remedy(AWKWARD, Actor.HOST), ENGLISH)).isEqualTo(SHOWN);
        assertThat(violation).hasToString("some-rule." + SHOWN + " [" + SHOWN + "]");
        assertThat(gap).hasToString("some-rule [" + SHOWN + "] lacks [" + SHOWN + " com.acme." + SHOWN + "]");
        assertThat(policy).hasToString(SHOWN + " " + SHOWN);
        assertThat(ArgumentValue.of(AWKWARD)).hasToString(SHOWN);
    }

    @Test
    void a_name_of_a_party_and_the_reference_forge_no_line_either() {
        Scenario scenario = Scenario.builder(
                        ExampleSale.DAY,
                        ExampleSale.bookOf(
                                ExampleSale.provider(), ExampleSale.reseller().name(AWKWARD), ExampleSale.customer()),
                        ExampleSale.sale().build())
                .reference(AWKWARD)
                .build();
        Violation violation = Violation.builder(RuleId.of("some-rule"), "some", List.of("shop"))
                .build();
        Texts naming = texts.naming(scenario);

        assertThat(naming.message(violation, ENGLISH))
                .isEqualTo("rule `some-rule` is violated by `" + SHOWN + "`: `some`");
        assertThat(Report.of(CspPolicy.evaluate(scenario), naming, ENGLISH).headline())
                .contains(SHOWN)
                .doesNotContain("\n");
        assertThat(violation.subjects()).containsExactly("shop");
        assertThat(CspPolicy.evaluate(scenario).reference()).contains(AWKWARD);
    }
}

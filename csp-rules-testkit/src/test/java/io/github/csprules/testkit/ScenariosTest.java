package io.github.csprules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {

    private static final long SEED = 4711;
    private static final int MANY = 8_000;
    private static final RuleSet EXTENDED = CspPolicy.extended();
    private static final List<Verdict> VERDICTS =
            Scenarios.any().stream(SEED).limit(MANY).map(EXTENDED::evaluate).toList();
    private static final FactName<Boolean> HOLD = FactName.of("com.acme.creditHold");

    // Spread

    @Test
    void outcomes_come_in_useful_shares_for_every_transaction() {
        Map<TransactionType, Map<Outcome, Integer>> counts = new EnumMap<>(TransactionType.class);
        verdicts()
                .forEach(verdict -> counts.computeIfAbsent(verdict.transaction(), type -> new EnumMap<>(Outcome.class))
                        .merge(verdict.outcome(), 1, Integer::sum));

        assertThat(counts).containsOnlyKeys(TransactionType.values());
        assertThat(counts.values()).allSatisfy(outcomes -> {
            int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(all).as("of %s", MANY).isGreaterThan(MANY / 12);
            assertThat(outcomes.get(Outcome.ALLOWED)).as("allowed of %s", all).isBetween(all / 4, 3 * all / 4);
            assertThat(outcomes.get(Outcome.DENIED)).as("denied of %s", all).isBetween(all / 10, 3 * all / 5);
            assertThat(outcomes.get(Outcome.UNDETERMINED))
                    .as("undetermined of %s", all)
                    .isBetween(all / 12, all / 2);
        });
    }

    @Test
    void every_reason_of_every_rule_is_reached() {
        Set<String> reached = new TreeSet<>();
        verdicts()
                .forEach(verdict -> verdict.violations()
                        .forEach(violation -> reached.add(violation.rule() + "." + violation.reason())));
        Set<String> all = new TreeSet<>();
        EXTENDED.forEach(rule ->
                rule.info().reasons().forEach(reason -> all.add(rule.info().id() + "." + reason.name())));

        assertThat(reached).isEqualTo(all);
    }

    @Test
    void every_fact_that_a_rule_reads_is_missing_somewhere() {
        Set<FactName<?>> missing = new HashSet<>();
        verdicts().forEach(verdict -> verdict.missing().forEach(fact -> missing.add(fact.fact())));
        Set<FactName<?>> read = new HashSet<>();
        EXTENDED.forEach(
                rule -> rule.info().reads().stream().map(FactKind::name).forEach(read::add));

        // A role is never missing where rules judge it only if it is there.
        assertThat(missing).isEqualTo(read);
    }

    @Test
    void every_consequence_and_some_assumptions_are_there() {
        Set<String> codes = new TreeSet<>();
        verdicts().forEach(verdict -> verdict.consequences().forEach(consequence -> codes.add(consequence.code())));
        Set<String> all = new TreeSet<>();
        EXTENDED.consequences().forEach(rule -> all.add(rule.code()));

        assertThat(codes).isEqualTo(all);
        assertThat(verdicts()
                        .filter(verdict -> !verdict.assumptions().isEmpty())
                        .count())
                .isGreaterThan(MANY / 50);
    }

    private static Stream<Verdict> verdicts() {
        return VERDICTS.stream();
    }

    // Seeds

    @Test
    void one_seed_gives_one_sequence_and_another_seed_another() {
        assertThat(json(1)).isEqualTo(json(1)).isNotEqualTo(json(2));
        assertThat(new HashSet<>(json(1))).hasSizeGreaterThan(90);
    }

    /** What a test or a demonstration was seeded with stays what it was. */
    @Test
    void a_seed_means_the_same_on_every_machine() {
        assertThat(Scenarios.any().stream(1).limit(4))
                .extracting(Scenario::toString)
                .containsExactly(
                        "AGREEMENT_SIGNATURE on 2020-02-29",
                        "CUSTOMER_RELATIONSHIP on 2020-03-28 (ö/ü)",
                        "PARTNERSHIP_REMOVAL on 2020-10-26",
                        "SALE on 2023-10-22");
    }

    private static List<String> json(long seed) {
        return Scenarios.any().stream(seed)
                .limit(100)
                .map(CspJson::writeScenario)
                .toList();
    }

    // Narrowing

    @ParameterizedTest
    @EnumSource
    void of_one_type(TransactionType type) {
        assertThat(some(Scenarios.any().of(type))).allMatch(scenario -> scenario.type() == type);
    }

    @Test
    void allowed_ones() {
        assertThat(some(Scenarios.any().allowed()))
                .allMatch(scenario -> EXTENDED.evaluate(scenario).isAllowed());
        RuleSet changed = CspPolicy.standard().without(CspRules.SUPPORTED_CHANNEL);
        assertThat(some(Scenarios.under(changed).of(TransactionType.SALE).allowed()))
                .allMatch(scenario -> changed.evaluate(scenario).isAllowed());
    }

    static Stream<RuleId> rules() {
        return StreamSupport.stream(EXTENDED.spliterator(), false)
                .map(rule -> rule.info().id());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void denied_only_by_a_rule(RuleId rule) {
        assertThat(Scenarios.any().deniedOnlyBy(rule).stream(SEED).limit(3))
                .hasSize(3)
                .allSatisfy(scenario -> {
                    Verdict verdict = EXTENDED.evaluate(scenario);
                    assertThat(verdict.outcome()).isEqualTo(Outcome.DENIED);
                    assertThat(verdict.findings().stream()
                                    .map(finding -> finding.rule())
                                    .distinct())
                            .containsExactly(rule);
                });
    }

    static Stream<FactName<?>> facts() {
        return StreamSupport.stream(EXTENDED.spliterator(), false)
                .flatMap(rule -> rule.info().reads().stream())
                .map(FactKind::name)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void lacking_a_fact(FactName<?> fact) {
        assertThat(Scenarios.any().lacking(fact).stream(SEED).limit(3))
                .hasSize(3)
                .allSatisfy(scenario -> assertThat(EXTENDED.evaluate(scenario).missing())
                        .anyMatch(missing -> missing.fact().equals(fact)));
    }

    @ParameterizedTest
    @CsvSource({"2020-02-01", "2021-06-30", "2035-01-01", "0003-01-01"})
    void near_a_day(LocalDate day) {
        Set<LocalDate> days = new TreeSet<>();
        Scenarios.any().near(day).stream(SEED).limit(200).forEach(scenario -> days.add(scenario.asOf()));

        assertThat(days)
                .contains(day.minusDays(3), day.minusDays(1), day, day.plusDays(3))
                .hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01", "+10000-02-01"})
    void near_a_day_that_nothing_can_be_of(LocalDate day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.any().near(day))
                .withMessageStartingWith("no scenario can be of a day between ");
    }

    @Test
    void with_extensions_and_without() {
        Scenarios with = Scenarios.any().of(TransactionType.SALE).withExtensions(FactKind.Owner.CUSTOMER, HOLD);

        assertThat(some(with))
                .anyMatch(
                        scenario -> scenario.customer().extensions().flag(HOLD).is(true));
        assertThat(some(with))
                .anyMatch(
                        scenario -> scenario.customer().extensions().flag(HOLD).is(false));
        assertThat(some(with))
                .anyMatch(scenario -> scenario.customer()
                        .extensions()
                        .text(FactName.of(HOLD.name()))
                        .isStated());
        assertThat(some(with))
                .anyMatch(scenario -> scenario.customer().extensions().isEmpty());
        assertThat(some(with)).allMatch(scenario -> scenario.extensions().isEmpty());
        assertThat(some(with.withoutExtensions()))
                .extracting(scenario -> scenario.customer().extensions())
                .containsOnly(Extensions.none());
    }

    @Test
    void with_certain_values_of_a_fact_of_the_hosts_own() {
        FactName<String> tier = FactName.of("com.acme.tier");
        Set<Optional<Object>> values = new HashSet<>();
        Scenarios.any().of(TransactionType.SALE).withExtension(FactKind.Owner.CUSTOMER, tier, "GOLD", 7).stream(SEED)
                .limit(100)
                .forEach(scenario -> values.add(Optional.ofNullable(
                        scenario.customer().extensions().asMap().get("com.acme.tier"))));

        assertThat(values)
                .containsExactlyInAnyOrder(
                        Optional.empty(),
                        Optional.of("GOLD"),
                        Optional.of(BigDecimal.valueOf(7)),
                        // Rules compare numbers: with those around, too.
                        Optional.of(BigDecimal.valueOf(6)),
                        Optional.of(BigDecimal.valueOf(8)));
    }

    @Test
    void half_of_them_are_of_what_a_hosts_own_rule_looks_at() {
        RuleSet rules = CspPolicy.standard()
                .plus(TransactionRule.of(
                        RuleInfo.rule("own")
                                .on(TransactionType.ENROLLMENT)
                                .reasons(Reason.reason("wrong").build())
                                .build(),
                        scenario -> Answer.satisfied()));

        assertThat(Scenarios.under(rules).stream(SEED)
                        .limit(400)
                        .filter(scenario -> scenario.type() == TransactionType.ENROLLMENT)
                        .count())
                .isBetween(180L, 270L);
    }

    @Test
    void of_a_hosts_condition() {
        assertThat(some(Scenarios.any().where(scenario -> scenario.partners().size() == 2)))
                .allMatch(scenario -> scenario.partners().size() == 2);
    }

    private static List<Scenario> some(Scenarios scenarios) {
        return scenarios.stream(SEED).limit(100).toList();
    }

    @Test
    void what_cannot_be_found_is_said_in_words() {
        Scenarios none = Scenarios.any().of(TransactionType.SALE).where(scenario -> false);

        assertThatIllegalStateException()
                .isThrownBy(() -> none.sample(1))
                .withMessage("none of 20000 values in a row was one of: scenarios under extended 2023-10, "
                        + "of type [SALE], of a host's condition");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Scenarios.any().of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.any().deniedOnlyBy(RuleId.of("no-such-rule")))
                .withMessageContaining("no-such-rule");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.any().withExtensions(FactKind.Owner.CUSTOMER, FactName.MPN_ID));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.any().withExtensions(FactKind.Owner.RELATIONSHIP, HOLD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.any().withExtension(FactKind.Owner.CUSTOMER, HOLD))
                .withMessage("`com.acme.creditHold` needs a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.any().withExtension(FactKind.Owner.CUSTOMER, HOLD, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.any().lacking(HOLD))
                .withMessageContaining("no rule of extended 2023-10 reads `com.acme.creditHold`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.any().of(TransactionType.SALE).of(TransactionType.ENROLLMENT))
                .withMessage("no scenario is of [ENROLLMENT], as those here are of [SALE]");
    }

    // Simplest

    @ParameterizedTest
    @EnumSource
    void the_simplest_scenario_is_allowed_and_has_no_party_to_spare(TransactionType type) {
        Sample<Scenario> simplest = simplest(Scenarios.any().of(type).sample(SEED));

        assertThat(simplest.size()).isZero();
        assertThat(EXTENDED.evaluate(simplest.value()).outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(simplest.value().book().partners())
                .isEqualTo(simplest.value().partners());
        assertThat(simplest.value().book().customers()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_scenario_that_is_kept_only_if_it_breaks_something_shrinks_to_what_breaks_it() {
        Scenarios resaleAbroad = Scenarios.any().of(TransactionType.SALE).where(scenario -> {
            Verdict verdict = EXTENDED.evaluate(scenario);
            return verdict.status(CspRules.CUSTOMER_WITHIN_REGION) == RuleStatus.VIOLATED
                    && verdict.status(CspRules.RESELLER_ENROLLED) == RuleStatus.SATISFIED;
        });

        Scenario simplest = simplest(resaleAbroad.sample(SEED)).value();

        assertThat(simplest.partners()).hasSize(2);
        assertThat(simplest.book().partners()).hasSize(2);
        assertThat(simplest.asOf()).isEqualTo("2020-01-01");
        assertThat(EXTENDED.evaluate(simplest).findings()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void simpler_samples_are_wanted_ones_and_come_to_an_end() {
        Scenarios denied = Scenarios.any().deniedOnlyBy(CspRules.MPN_ID_ON_RECORD);
        List<Sample<Scenario>> path = new ArrayList<>(List.of(denied.sample(SEED)));
        Optional<Sample<Scenario>> next = path.get(0).simpler().findFirst();
        while (next.isPresent()) {
            path.add(next.get());
            next = next.get().simpler().findFirst();
        }

        assertThat(path)
                .allSatisfy(
                        sample -> assertThat(EXTENDED.evaluate(sample.value()).status(CspRules.MPN_ID_ON_RECORD))
                                .isEqualTo(RuleStatus.VIOLATED));
        assertThat(path).extracting(Sample::size).isSortedAccordingTo((one, other) -> other - one);
        assertThat(path.get(path.size() - 1).size()).isLessThanOrEqualTo(3);
    }

    private static Sample<Scenario> simplest(Sample<Scenario> sample) {
        Sample<Scenario> simplest = sample;
        Optional<Sample<Scenario>> next = simplest.simpler().findFirst();
        while (next.isPresent()) {
            simplest = next.get();
            next = simplest.simpler().findFirst();
        }
        return simplest;
    }
}

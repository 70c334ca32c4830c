package io.github.csprules.testkit;

import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.notApplicable;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.RuleId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Rules of a host's own that are wrong in one way each, and the law that finds out. */
class LawsTest {

    private static final int MANY = 200;
    private static final int FEW = 40;
    private static final Set<Law> OF_SCENARIOS = EnumSet.complementOf(EnumSet.of(Law.WORDED));
    private static final FactName<Boolean> HOLD = FactName.of("com.acme.creditHold");
    private static final FactName<BigDecimal> LIMIT = FactName.of("com.acme.creditLimit");
    private static final FactName<String> TIER = FactName.of("com.acme.tier");
    private static final Reason WRONG =
            Reason.reason("wrong").remedy("think-again", Actor.HOST).build();

    private static final Map<String, BiConsumer<Laws, Scenario>> LAWS = new TreeMap<>(Map.of(
            "pure", Laws::pure,
            "total", Laws::total,
            "independent", Laws::independent,
            "honest", Laws::honest,
            "stable", Laws::stable,
            "round trip", Laws::roundTrip));

    // A rule that keeps all of them

    @Test
    void a_rule_that_asks_for_what_it_reads_keeps_all_laws() {
        assertKeepsAll(onHold(scenario -> {
            var hold = scenario.customer().extensions().flag(HOLD);
            if (hold.isNotStated()) {
                return lacking(scenario.customer(), HOLD);
            }
            return hold.get() ? violated(WRONG, scenario.customer()) : satisfied();
        }));
    }

    @Test
    void a_rule_that_judges_who_acts_keeps_all_laws() {
        RuleInfo info = RuleInfo.rule("own")
                .on(SALE)
                .reads(FactKind.Owner.TRANSACTION, FactName.ROLE)
                .reasons(WRONG)
                .build();

        assertKeepsAll(rule(info, scenario -> {
            Fact<Role> role = scenario.transaction().role();
            if (role.isNotStated()) {
                return lacking(partner(scenario), FactRef.ofTransaction(FactName.ROLE));
            }
            return role.is(Role.HELPDESK_AGENT) ? violated(WRONG, partner(scenario)) : satisfied();
        }));
    }

    @Test
    void a_rule_that_waits_for_certain_values_keeps_all_laws_where_these_are_named() {
        RuleInfo info = reading(FactKind.Owner.CUSTOMER, TIER);
        TransactionRule gold = rule(info, scenario -> {
            var tier = scenario.customer().extensions().text(TIER);
            if (tier.is("GOLD")) {
                return satisfied();
            }
            return tier.is("BASIC") ? violated(WRONG, scenario.customer()) : lacking(scenario.customer(), TIER);
        });
        RuleSet rules = CspPolicy.standard().plus(gold);
        Scenarios scenarios = Scenarios.under(rules).withExtension(FactKind.Owner.CUSTOMER, TIER, "GOLD", "BASIC");
        Laws laws = Laws.of(rules, scenarios);

        assertKeepsAll(laws);
        RuleSet alone = rules.only(info.id());
        Laws.of(alone, scenarios).check(Law.DECLARED, 1);
        assertThat(errorOf(() -> Laws.of(alone).check(Law.DECLARED, 1))).isPresent();
    }

    @Test
    void a_rule_about_a_list_that_grows_keeps_all_laws() {
        RuleInfo info = RuleInfo.rule("own")
                .on(SALE)
                .reads(FactKind.Owner.PARTNER, FactName.AUTHORIZATION)
                .reasons(WRONG)
                .build();

        assertKeepsAll(rule(info, scenario -> {
            List<Partner> restricted = scenario.channel().stream()
                    .filter(partner -> partner.authorization().is(Partner.Authorization.RESTRICTED))
                    .toList();
            if (!restricted.isEmpty()) {
                return violated(WRONG, restricted);
            }
            List<FactRef> missing = scenario.channel().stream()
                    .filter(partner -> partner.authorization().isNotStated())
                    .map(partner -> FactRef.of(partner, FactName.AUTHORIZATION))
                    .toList();
            return missing.isEmpty() ? satisfied() : lacking(partner(scenario), missing);
        }));
    }

    @Test
    void a_rule_that_says_what_it_judges_only_if_stated_keeps_all_laws() {
        RuleInfo info = RuleInfo.rule("own")
                .on(SALE)
                .judgesOnlyIfStated(FactKind.Owner.CUSTOMER, HOLD)
                .reasons(WRONG)
                .build();

        assertKeepsAll(rule(
                info,
                scenario -> scenario.customer().extensions().flag(HOLD).is(true)
                        ? violated(WRONG, scenario.customer())
                        : satisfied()));
    }

    @Test
    void a_rule_that_leaves_a_subject_to_another_is_honest_if_it_says_so() {
        TransactionRule first = onHold(scenario -> {
            var hold = scenario.customer().extensions().flag(HOLD);
            if (hold.isNotStated()) {
                return lacking(scenario.customer(), HOLD);
            }
            return hold.get() ? violated(WRONG, scenario.customer()) : satisfied();
        });
        Reason other = Reason.reason("other").build();
        RuleInfo.Builder header = RuleInfo.rule("second")
                .on(SALE)
                .reads(FactKind.Owner.CUSTOMER, HOLD)
                .reasons(other);
        Function<Scenario, Answer> second =
                scenario -> scenario.customer().extensions().flag(HOLD).is(true)
                        ? notApplicable()
                        : violated(other, scenario.customer());

        assertBreaks("honest", first, rule(header.build(), second)).contains("second.other");
        RuleInfo saying = header.leavesTo(first.info().id()).build();
        assertThat(firstError(Laws::honest, first, rule(saying, second))).isEmpty();
        assertThat(firstError(Laws::stable, first, rule(saying, second))).isEmpty();
    }

    // Pure

    @Test
    void a_rule_that_counts_is_not_pure() {
        AtomicInteger count = new AtomicInteger();

        assertBreaks("pure", onSale(scenario -> count.incrementAndGet() % 2 == 0 ? notApplicable() : satisfied()))
                .contains("asked again, `own` is ", " instead of ");
    }

    @Test
    void a_rule_that_looks_at_the_clock_is_not_pure() {
        assertBreaks(
                        "pure",
                        onSale(scenario -> scenario.asOf().isAfter(LocalDate.now(ZoneId.systemDefault()))
                                ? violated(WRONG, partner(scenario))
                                : satisfied()))
                .contains("where the clock shows another day, in the time zone Etc/GMT+12 instead of");
    }

    @Test
    void a_rule_that_depends_on_the_default_locale_is_not_pure() {
        assertBreaks(
                        "pure",
                        onSale(scenario ->
                                "INDIRECT".toLowerCase(Locale.getDefault()).equals("indirect")
                                        ? satisfied()
                                        : violated(WRONG, partner(scenario))))
                .contains("under the default locale tr-TR");
    }

    @Test
    void a_rule_that_depends_on_the_thread_is_not_pure() {
        Thread home = Thread.currentThread();

        assertBreaks("pure", onSale(scenario -> Thread.currentThread() == home ? satisfied() : notApplicable()))
                .contains("asked from another thread");
    }

    @Test
    void a_rule_that_remembers_the_question_before_is_not_pure() {
        List<LocalDate> last = new ArrayList<>(List.of(LocalDate.EPOCH));

        assertBreaks("pure", onSale(scenario -> {
                    boolean isSame = last.set(0, scenario.asOf()).equals(scenario.asOf());
                    return isSame || last.isEmpty() ? satisfied() : notApplicable();
                }))
                .contains("asked ");
    }

    @Test
    void a_rule_that_depends_on_which_object_it_is_asked_about_is_not_pure() {
        assertBreaks(
                        "pure",
                        onSale(scenario ->
                                System.identityHashCode(scenario.book()) % 2 == 0 ? satisfied() : notApplicable()))
                .contains("asked of an equal scenario, made anew");
    }

    @Test
    void a_rule_that_remembers_answers_by_reference_is_not_pure() {
        Map<String, Answer> answers = new HashMap<>();

        assertBreaks(
                        "pure",
                        onSale(scenario -> scenario.reference().isEmpty()
                                ? ofCountry(scenario)
                                : answers.computeIfAbsent(
                                        scenario.reference().get(), reference -> ofCountry(scenario))))
                .contains("asked under another reference, `own` is ");
    }

    private static Answer ofCountry(Scenario scenario) {
        return partner(scenario).country().is("FR") ? satisfied() : notApplicable();
    }

    // Total

    @Test
    void a_rule_that_throws_is_not_total() {
        assertBreaks("total", onSale(scenario -> {
                    if (scenario.channel().size() > 1) {
                        throw new IllegalStateException("one is enough");
                    }
                    return satisfied();
                }))
                .contains("own", "one is enough");
    }

    @Test
    void a_rule_that_throws_for_a_value_that_only_a_change_states_is_not_total() {
        assertBreaks("total", onLimit(scenario -> {
                    var limit = scenario.customer().extensions().number(LIMIT);
                    if (limit.isNotStated()) {
                        return lacking(scenario.customer(), LIMIT);
                    }
                    return limit.get().intValueExact() > 0 ? satisfied() : violated(WRONG, scenario.customer());
                }))
                .contains("`own`", "ArithmeticException");
    }

    @Test
    void an_error_is_told_like_an_exception() {
        assertBreaks("total", onSale(scenario -> {
                    throw new AssertionError("boom");
                }))
                .contains("boom");
    }

    @Test
    void a_rule_that_takes_another_fact_than_it_declares_is_not_total() {
        assertBreaks(
                        "total",
                        rule(reading(FactKind.Owner.PARTNER, HOLD), scenario -> lacking(scenario.customer(), HOLD)))
                .contains("declares no such fact of a CUSTOMER");
    }

    @Test
    void a_rule_that_answers_with_an_undeclared_reason_is_not_total() {
        Reason other = Reason.reason("other").build();

        assertBreaks("total", onSale(scenario -> violated(other, scenario.customer())))
                .contains("other");
    }

    // Independent

    @Test
    void rules_that_talk_to_each_other_are_not_independent() {
        List<String> shared = new ArrayList<>();
        TransactionRule first = TransactionRule.of(
                RuleInfo.rule("first").on(SALE).reasons(WRONG).build(), scenario -> {
                    shared.add(scenario.toString());
                    return satisfied();
                });
        TransactionRule second = TransactionRule.of(
                RuleInfo.rule("second")
                        .on(SALE)
                        .reasons(Reason.reason("wrong").build())
                        .build(),
                scenario -> {
                    boolean isAfter = !shared.isEmpty();
                    shared.clear();
                    return isAfter ? satisfied() : notApplicable();
                });

        assertBreaks("independent", first, second)
                .contains("in another order of the rules, `second` is NOT_APPLICABLE");
    }

    @Test
    void rules_that_share_what_they_saw_last_are_not_independent() {
        List<String> last = new ArrayList<>(List.of(""));
        TransactionRule first = TransactionRule.of(
                RuleInfo.rule("first").on(SALE).reasons(WRONG).build(), scenario -> {
                    last.set(0, scenario.customer().country().get());
                    return satisfied();
                });
        TransactionRule second = TransactionRule.of(
                RuleInfo.rule("second")
                        .on(SALE)
                        .reasons(Reason.reason("wrong").build())
                        .build(),
                scenario -> last.get(0).equals(scenario.customer().country().get()) ? satisfied() : notApplicable());

        assertBreaks("independent", first, second).contains("`second` is NOT_APPLICABLE instead of SATISFIED");
    }

    // Honest

    @Test
    void a_rule_that_reads_a_fact_of_the_hosts_own_without_declaring_it_is_not_honest() {
        assertBreaks(
                        "honest",
                        onSale(scenario ->
                                scenario.customer().extensions().flag(HOLD).is(true)
                                        ? violated(WRONG, scenario.customer())
                                        : satisfied()))
                .contains("`own` reads `com.acme.creditHold` of a CUSTOMER, but declares nothing");
    }

    @Test
    void a_rule_that_judges_who_acts_without_declaring_it_is_not_honest() {
        assertBreaks(
                        "honest",
                        onSale(scenario -> scenario.transaction().role().is(Role.HELPDESK_AGENT)
                                ? violated(WRONG, partner(scenario))
                                : satisfied()))
                .contains("`own` does not declare that it reads `role` of a TRANSACTION");
    }

    @Test
    void a_rule_that_reads_more_than_it_declares_is_not_honest() {
        assertBreaks(
                        "honest",
                        onSale(scenario -> scenario.customer().organization().isStated()
                                ? violated(WRONG, scenario.customer())
                                : satisfied()))
                .contains("`own` does not declare that it reads `organization` of a CUSTOMER");
    }

    @Test
    void a_rule_that_lacks_a_fact_even_if_it_is_stated_is_not_honest() {
        assertBreaks("honest", onHold(scenario -> lacking(scenario.customer(), HOLD)))
                .contains("`own` lacks [", "com.acme.creditHold]", "and lacks the same when that is stated");
    }

    @Test
    void a_rule_whose_gap_names_the_wrong_fact_is_not_honest() {
        RuleInfo info = RuleInfo.rule("own")
                .on(SALE)
                .reads(FactKind.Owner.CUSTOMER, FactName.ORGANIZATION, FactName.AGREEMENTS)
                .reasons(WRONG)
                .build();

        assertBreaks(
                        "honest",
                        rule(
                                info,
                                scenario -> scenario.customer().organization().isNotStated()
                                        ? lacking(scenario.customer(), FactName.AGREEMENTS)
                                        : satisfied()))
                .contains("`own` lacks ");
    }

    @Test
    void a_rule_that_takes_what_is_not_stated_for_a_violation_is_not_honest() {
        assertBreaks(
                        "honest",
                        onHold(scenario ->
                                scenario.customer().extensions().flag(HOLD).isStated()
                                        ? satisfied()
                                        : violated(WRONG, scenario.customer())))
                .contains("is a violation that vanishes when something further is stated");
    }

    // Declared

    @Test
    void a_rule_that_declares_what_it_does_not_read_is_found() {
        RuleSet rules = CspPolicy.standard().plus(onHold(scenario -> satisfied()));

        assertThat(errorOf(() -> Laws.of(rules).check(Law.DECLARED, 1)).orElseThrow())
                .hasMessageStartingWith("the law `declared` is broken: `own` declares that it reads "
                        + "`com.acme.creditHold` of a CUSTOMER, but no change of that changed its answer");
    }

    // Stable

    @Test
    void a_rule_that_assumes_the_best_is_not_stable() {
        assertBreaks(
                        "stable",
                        onHold(scenario ->
                                scenario.customer().extensions().flag(HOLD).is(true)
                                        ? violated(WRONG, scenario.customer())
                                        : satisfied()))
                .contains(
                        "`own` is SATISFIED without `com.acme.creditHold` of `",
                        "for which nobody asks, and VIOLATED with it",
                        "the rule is then VIOLATED [own.wrong [");
    }

    // The message

    @Test
    void a_failure_tells_the_difference_the_law_what_it_is_for_and_the_scenario() {
        Scenario scenario = Scenarios.any().of(ENROLLMENT).sample(1).value();
        Laws laws = Laws.of(CspPolicy.extended().plus(rule(info(ENROLLMENT), asked -> {
            throw new IllegalStateException("no");
        })));

        assertThat(errorOf(() -> laws.total(scenario))
                        .orElseThrow()
                        .getMessage()
                        .lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(
                                        "the law `total` is broken: `own` throws java.lang.IllegalStateException: no at ")
                                .contains("LawsTest"),
                        line -> assertThat(line).startsWith("  law: every valid scenario gets an answer"),
                        line -> assertThat(line).startsWith("  for: an ordering system"),
                        line -> assertThat(line).startsWith("  scenario: {\"schema\":\"csp-scenario/1\""));
    }

    @Test
    void what_a_rule_threw_is_the_cause() {
        IllegalStateException thrown = new IllegalStateException("no");
        Scenario scenario = Scenarios.any().of(ENROLLMENT).sample(1).value();
        Laws laws = Laws.of(CspPolicy.extended().plus(rule(info(ENROLLMENT), asked -> {
            throw thrown;
        })));

        assertThat(errorOf(() -> laws.total(scenario)).orElseThrow()).hasCause(thrown);
    }

    // What is left to another law

    @Test
    void a_rule_that_throws_is_left_to_total_and_no_other_rule_is_blamed() {
        Laws laws = Laws.of(CspPolicy.standard().plus(onSale(scenario -> {
            throw new IllegalStateException("never");
        })));

        for (Law law : OF_SCENARIOS) {
            assertThat(errorOf(() -> laws.check(law, FEW, 1, Duration.ofMinutes(1)))
                            .isPresent())
                    .as("%s", law)
                    .isEqualTo(law == Law.TOTAL);
        }
    }

    @Test
    void a_rule_that_counts_is_left_to_pure_and_no_fact_is_blamed() {
        AtomicInteger count = new AtomicInteger();
        Laws laws = Laws.of(CspPolicy.standard()
                .plus(onHold(scenario -> count.incrementAndGet() % 3 == 0 ? notApplicable() : satisfied())));

        for (Law law : List.of(Law.HONEST, Law.STABLE, Law.INDEPENDENT, Law.DECLARED, Law.RENAMED, Law.SHUFFLED)) {
            assertThat(errorOf(() -> laws.check(law, FEW, 1, Duration.ofMinutes(1))))
                    .as("%s", law)
                    .isEmpty();
        }
        assertThat(errorOf(() -> laws.check(Law.PURE, 1))).isPresent();
    }

    // What was tried

    @Test
    void a_law_says_what_there_was_to_see_of_each_own_rule() {
        RuleSet rules = CspPolicy.standard().plus(onHold(scenario -> {
            var hold = scenario.customer().extensions().flag(HOLD);
            if (hold.isNotStated()) {
                return lacking(scenario.customer(), HOLD);
            }
            return hold.get() ? violated(WRONG, scenario.customer()) : satisfied();
        }));

        Tried tried = Laws.of(rules).check(Law.STABLE, 1);

        assertThat(tried.scenarios()).isEqualTo(Law.STABLE.tries());
        assertThat(tried.rules()).containsOnlyKeys(RuleId.of("own"));
        Tried.Chances own = tried.rules().get(RuleId.of("own"));
        assertThat(own.satisfied() + own.violated() + own.lacking()).isEqualTo(own.asked());
        assertThat(List.of(own.satisfied(), own.violated(), own.lacking(), own.chances()))
                .allMatch(count -> count > 0);
        assertThat(tried).hasToString("`stable` is kept in 200 scenarios of seed 1: `own` " + own);
    }

    @Test
    void a_rule_about_which_nothing_could_be_found_out_fails_a_law() {
        RuleSet rules = CspPolicy.standard().plus(onHold(scenario -> satisfied()));
        Laws laws = Laws.of(rules, Scenarios.under(rules).of(TransactionType.PARTNERSHIP));

        assertThat(errorOf(() -> laws.check(Law.STABLE, 1)).orElseThrow().getMessage())
                .startsWith("the law `stable` is broken: nothing is known of `own`: ")
                .contains("what to do: let `scenarios()` be of its transactions");
    }

    @Test
    void what_is_not_finished_in_time_is_said() {
        RuleSet rules = CspPolicy.standard().plus(onSale(scenario -> satisfied()));

        Tried tried = Laws.of(rules).check(Law.TOTAL, 10, 1, Duration.ZERO);

        assertThat(tried.scenarios()).isZero();
        assertThat(tried.notes()).containsExactly("stopped after its time: 0 of 10 scenarios");
    }

    // Asking the laws

    private static org.assertj.core.api.AbstractStringAssert<?> assertBreaks(String law, TransactionRule... own) {
        Optional<LawBrokenError> error = firstError(LAWS.get(law), own);
        assertThat(error).as("law " + law).isPresent();
        return assertThat(error.get().getMessage()).startsWith("the law `" + law + "` is broken: ");
    }

    private static void assertKeepsAll(TransactionRule own) {
        assertKeepsAll(Laws.of(CspPolicy.standard().plus(own)));
        RuleSet alone = CspPolicy.standard().plus(own).only(own.info().id());
        Laws.of(alone).check(Law.DECLARED, 1);
    }

    private static void assertKeepsAll(Laws laws) {
        for (Law law : OF_SCENARIOS) {
            int tries = law.tries() > MANY ? law.tries() : FEW; // many only until all was seen
            assertThat(errorOf(() -> laws.check(law, tries, 1, Duration.ofMinutes(1))))
                    .as("%s", law)
                    .isEmpty();
        }
    }

    private static Optional<LawBrokenError> firstError(BiConsumer<Laws, Scenario> law, TransactionRule... own) {
        RuleSet rules = CspPolicy.standard().plus(own);
        Laws laws = Laws.of(rules);
        return Scenarios.under(rules).of(SALE).stream(1)
                .limit(MANY)
                .flatMap(scenario -> errorOf(() -> law.accept(laws, scenario)).stream())
                .findFirst();
    }

    private static Optional<LawBrokenError> errorOf(Runnable law) {
        try {
            law.run();
            return Optional.empty();
        } catch (LawBrokenError e) {
            return Optional.of(e);
        }
    }

    // Rules

    private static TransactionRule onSale(Function<Scenario, Answer> check) {
        return rule(info(SALE), check);
    }

    private static TransactionRule onHold(Function<Scenario, Answer> check) {
        return rule(reading(FactKind.Owner.CUSTOMER, HOLD), check);
    }

    private static TransactionRule onLimit(Function<Scenario, Answer> check) {
        return rule(reading(FactKind.Owner.CUSTOMER, LIMIT), check);
    }

    private static TransactionRule rule(RuleInfo info, Function<Scenario, Answer> check) {
        return TransactionRule.of(info, check);
    }

    private static RuleInfo info(TransactionType type) {
        return RuleInfo.rule("own").on(type).reasons(WRONG).build();
    }

    private static RuleInfo reading(FactKind.Owner owner, FactName<?> fact) {
        return RuleInfo.rule("own").on(SALE).reads(owner, fact).reasons(WRONG).build();
    }

    private static Partner partner(Scenario scenario) {
        return scenario.channel().get(0);
    }
}

package io.github.csprules.testkit.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Checklist;
import io.github.csprules.advice.Checklist.Item;
import io.github.csprules.advice.Checklist.State;
import io.github.csprules.advice.Readiness;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Book;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of checklists over whatever book: doing what is next, one after the other, ends with a ready partner. */
class ReadinessLawTest {

    private static final long SEED = 20_231_023;

    static List<RuleSet> policies() {
        return CspPolicy.editions().stream()
                .flatMap(edition -> Stream.of(edition.standard(), edition.extended()))
                .toList();
    }

    /** A scenario, and the same with partners that have done nothing yet. */
    private static Stream<Scenario> alsoAnew(Scenario scenario) {
        Scenario anew = scenario;
        for (Partner partner : scenario.book().partners()) {
            anew = anew.with(partner.toBuilder()
                    .knowing(partner.assumed().toArray(new FactName<?>[0]))
                    .neverOnboarded()
                    .neverEnrolled()
                    .noMpnId()
                    .agreements(List.of())
                    .build());
        }
        return Stream.of(scenario, anew);
    }

    /** What becomes of a checklist, with how often something was done. */
    private record End(Checklist checklist, int done, boolean hasLacked) {}

    private static End doAll(Readiness readiness, String partner, Book start, Scenario scenario) {
        Book book = start;
        Checklist now = readiness.of(partner, book, scenario.asOf());
        boolean hasLacked = false;
        int done = 0;
        while (true) {
            hasLacked |= now.items().stream().anyMatch(item -> item.state() == State.UNKNOWN && item.counts());
            Optional<Item> next = now.items().stream()
                    .filter(item -> item.state() == State.NEXT)
                    .findFirst();
            if (next.isEmpty()) {
                return new End(now, done, hasLacked);
            }
            assertThat(++done).as("it comes to an end: %s", now).isLessThan(60);
            book = next.get().after().orElseThrow();
            now = readiness.of(partner, book, scenario.asOf());
        }
    }

    /** Whether an item is done in the end if nothing is lacking: it can be done, or waits only for what can be. */
    private static boolean isHopeful(Item item, Checklist checklist, Set<String> waiting) {
        return switch (item.state()) {
            case DONE, NEXT -> true;
            case UNKNOWN -> !item.counts();
            case BLOCKED ->
                !item.blockedBy().isEmpty()
                        && waiting.add(item.name())
                        && checklist.items().stream()
                                .filter(other -> item.blockedBy().contains(other.name()))
                                .allMatch(other -> isHopeful(other, checklist, waiting));
        };
    }

    @ParameterizedTest
    @MethodSource("policies")
    void doing_what_is_next_ends_with_ready(RuleSet rules) {
        Readiness readiness = Readiness.of(rules);
        int[] count = new int[4];
        Scenarios.any().stream(SEED)
                .limit(1_000)
                .flatMap(ReadinessLawTest::alsoAnew)
                .forEach(scenario -> {
                    for (Partner partner : scenario.book().partners()) {
                        Checklist before = readiness.of(partner.id(), scenario.book(), scenario.asOf());
                        boolean isHopeful =
                                before.items().stream().allMatch(item -> isHopeful(item, before, new HashSet<>()));
                        End end = doAll(readiness, partner.id(), scenario.book(), scenario);
                        if (isHopeful && !end.hasLacked()) {
                            assertThat(end.checklist().ready())
                                    .as(() -> before + " leads to " + end + " in " + CspJson.writeScenario(scenario))
                                    .contains(true);
                            count[0]++;
                            count[1] += end.done() > 0 ? 1 : 0;
                            count[2] += end.done() > 3 ? 1 : 0;
                        }
                    }
                });
        assertThat(count[0]).as("ready in the end").isGreaterThan(100);
        assertThat(count[1]).as("something to do").isGreaterThan(50);
        assertThat(count[2]).as("more than three steps").isGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void what_is_next_is_allowed_and_settles_its_rule(RuleSet rules) {
        Readiness readiness = Readiness.of(rules);
        Scenarios.any().stream(SEED).limit(500).forEach(scenario -> {
            for (Partner partner : scenario.book().partners()) {
                for (Item item : readiness
                        .of(partner.id(), scenario.book(), scenario.asOf())
                        .items()) {
                    item.action()
                            .filter(action -> item.state() == State.NEXT)
                            .flatMap(action -> action.transaction())
                            .ifPresent(own -> assertThat(
                                            rules.evaluate(scenario.with(own)).isAllowed())
                                    .as("%s in %s", item, CspJson.writeScenario(scenario))
                                    .isTrue());
                    assertThat(item.after().isPresent()).isEqualTo(item.state() == State.NEXT);
                    assertThat(item.missing().isEmpty() || item.state() == State.UNKNOWN)
                            .isTrue();
                    assertThat(item.blockedBy().isEmpty() || item.state() == State.BLOCKED)
                            .isTrue();
                }
            }
        });
    }

    /** A sale by a partner that is ready, to a customer of its own, is not denied for anything that is on the list. */
    @ParameterizedTest
    @MethodSource("policies")
    void a_sale_by_who_is_ready_violates_no_rule_of_the_list(RuleSet rules) {
        Readiness readiness = Readiness.of(rules);
        int[] sales = {0};
        Scenarios.any().stream(SEED).limit(1_500).forEach(scenario -> {
            for (Partner partner : scenario.book().partners()) {
                Checklist end = doAll(readiness, partner.id(), scenario.book(), scenario)
                        .checklist();
                Checklist now = readiness.of(partner.id(), scenario.book(), scenario.asOf());
                if (now.ready().equals(Optional.of(true)) && end.ready().equals(Optional.of(true))) {
                    String customer =
                            now.items().get(now.items().size() - 1).of().get(1);
                    Scenario sale = scenario.with(
                            Sale.builder(List.of(partner.id()), customer).build());
                    now.items().stream()
                            .flatMap(item -> item.rule().stream())
                            .filter(rules.ids()::contains)
                            .filter(rule -> !rule.equals(RuleId.of("business-contact-email")))
                            .forEach(rule -> assertThat(rules.evaluate(sale).status(rule))
                                    .isNotIn(RuleStatus.VIOLATED, RuleStatus.UNDETERMINED));
                    sales[0]++;
                }
            }
        });
        assertThat(sales[0]).isPositive();
    }
}

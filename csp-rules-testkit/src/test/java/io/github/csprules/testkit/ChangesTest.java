package io.github.csprules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Party;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of changed scenarios, whatever is changed in whatever scenario. */
class ChangesTest {

    private static final long SEED = 20_210_622;
    private static final RuleSet RULES = CspPolicy.extended();
    private static final Edits EDITS = Edits.of(RULES);

    private static Stream<Scenario> scenarios(int count) {
        return Scenarios.any().stream(SEED).limit(count);
    }

    /** The scenario with a book that knows nothing of another one. */
    private static Scenario anew(Scenario scenario) {
        return scenario.toBuilder().book(scenario.book().toBuilder().build()).build();
    }

    @Test
    void a_changed_scenario_equals_one_built_from_scratch_and_leaves_the_other_as_it_was() {
        scenarios(150).forEach(scenario -> {
            String before = CspJson.writeScenario(scenario);
            for (Edit edit : EDITS.all(scenario)) {
                Scenario changed = edit.scenario();
                Scenario read = CspJson.readScenario(CspJson.writeScenario(changed));
                assertThat(changed)
                        .as(edit.description())
                        .isEqualTo(anew(changed))
                        .isEqualTo(read);
                assertThat(changed.assumed()).as(edit.description()).isEqualTo(read.assumed());
                assertThat(CspJson.writeVerdict(RULES.evaluate(changed)))
                        .as(edit.description())
                        .isEqualTo(CspJson.writeVerdict(RULES.evaluate(read)));
            }
            assertThat(CspJson.writeScenario(scenario)).isEqualTo(before);
        });
    }

    @Test
    void what_is_withdrawn_was_never_stated() {
        scenarios(400).forEach(scenario -> {
            for (FactRef fact : EDITS.facts(scenario)) {
                Scenario without = scenario.without(fact);
                assertThat(without.fact(fact).isNotStated()).as("%s", fact).isTrue();
                assertThat(without.assumed())
                        .as("%s", fact)
                        .isEqualTo(anew(without).assumed())
                        .doesNotContain(fact);
                assertThat(RULES.evaluate(without)).as("%s", fact).isEqualTo(RULES.evaluate(anew(without)));
            }
        });
    }

    @Test
    void a_verdict_rests_on_what_a_second_evaluation_of_another_document_misses() {
        AtomicInteger decisive = new AtomicInteger();
        AtomicInteger resting = new AtomicInteger();
        scenarios(3_000).filter(Scenario::isAssuming).forEach(scenario -> {
            Verdict verdict = RULES.evaluate(scenario);
            List<FactRef> expected = scenario.assumed().stream()
                    .filter(fact -> !told(verdict).equals(told(evaluateWithout(scenario, List.of(fact)))))
                    .toList();
            boolean isResting = !evaluateWithout(scenario, scenario.assumed()).isAllowed();
            boolean isKnown = !verdict.isBeforeKnownPolicy() && !verdict.isBeyondKnownPolicy();

            assertThat(verdict.assumptions())
                    .as(() -> CspJson.writeScenario(scenario))
                    .isEqualTo(expected);
            assertThat(verdict.isUnconditional())
                    .as(() -> CspJson.writeScenario(scenario))
                    .isEqualTo(verdict.isAllowed() && !isResting && isKnown);
            decisive.addAndGet(expected.size());
            resting.addAndGet(verdict.isAllowed() && isKnown && isResting ? 1 : 0);
        });
        assertThat(decisive).hasPositiveValue();
        assertThat(resting).hasPositiveValue();
    }

    private static Verdict evaluateWithout(Scenario scenario, List<FactRef> facts) {
        Scenario without = scenario;
        for (FactRef fact : facts) {
            if (!fact.isOfScenario()) {
                without = without.without(fact);
            }
        }
        if (facts.contains(FactRef.RELATIONSHIPS)) { // then nothing of relationships is left to be withdrawn
            without = without.without(FactRef.RELATIONSHIPS);
        }
        return RULES.evaluate(CspJson.readScenario(CspJson.writeScenario(without)));
    }

    /** All that a verdict says, but for the values in it. */
    private static List<Object> told(Verdict verdict) {
        return List.of(
                verdict.rules(),
                verdict.findings().stream().map(ChangesTest::told).toList(),
                verdict.consequences().stream().map(Consequence::code).toList());
    }

    private static List<Object> told(Finding finding) {
        Object what = finding instanceof Violation violation ? violation.reason() : ((Gap) finding).missing();
        return List.of(finding.rule(), finding.subjects(), what);
    }

    @Test
    void what_matters_is_judged_as_the_whole_is() {
        scenarios(3_000).forEach(scenario -> {
            Scenario concerned = scenario.concerned();
            assertThat(CspJson.writeVerdict(RULES.evaluate(concerned)))
                    .as(() -> CspJson.writeScenario(scenario))
                    .isEqualTo(CspJson.writeVerdict(RULES.evaluate(scenario)));
            assertThat(concerned.concerned()).isEqualTo(concerned);
        });
    }

    @Test
    void a_party_fits_into_a_book_if_it_would_be_valid_there_from_the_start() {
        List<Scenario> all = scenarios(300).toList();
        int refused = 0;
        for (int i = 1; i < all.size(); i++) {
            Book book = all.get(i - 1).book();
            for (Party party : parties(all.get(i).book())) {
                List<String> problems = problems(() -> with(book, party));
                assertThat(problems).isEqualTo(problems(() -> withAnew(book, party)));
                refused += problems.isEmpty() ? 0 : 1;
            }
        }
        assertThat(refused).isPositive();
    }

    private static List<Party> parties(Book book) {
        return Stream.<Party>concat(book.partners().stream(), book.customers().stream())
                .toList();
    }

    private static Book with(Book book, Party party) {
        return party instanceof Partner partner ? book.with(partner) : book.with((Customer) party);
    }

    private static Book withAnew(Book book, Party party) {
        Book.Builder builder = Book.builder().subscriptions(book.subscriptions());
        builder.partners(replaced(book.partners(), party instanceof Partner partner ? partner : null));
        builder.customers(replaced(book.customers(), party instanceof Customer customer ? customer : null));
        if (book.statesRelationships()) {
            builder.relationships(book.relationships().get());
        }
        return builder.build();
    }

    private static <P extends Party> List<P> replaced(List<P> all, @Nullable P party) {
        if (party == null) {
            return all;
        }
        Optional<P> before =
                all.stream().filter(one -> one.id().equals(party.id())).findFirst();
        return before.isEmpty()
                ? Stream.concat(all.stream(), Stream.of(party)).toList()
                : all.stream()
                        .map(one -> one.id().equals(party.id()) ? party : one)
                        .toList();
    }

    private static List<String> problems(Supplier<Book> making) {
        try {
            assertThat(making.get()).isNotNull();
            return List.of();
        } catch (InvalidScenarioException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}

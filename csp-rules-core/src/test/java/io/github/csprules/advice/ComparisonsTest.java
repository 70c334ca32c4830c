package io.github.csprules.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import io.github.csprules.advice.Comparison.Effects;
import io.github.csprules.advice.Comparison.Outcomes;
import io.github.csprules.advice.Comparison.Row;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.Book;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Difference;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

    private static final RuleSet OF_2021 = CspPolicy.policy("standard", "2021-06");
    private static final RuleSet OF_2023 = CspPolicy.policy("standard", "2023-10");

    private static final Reason HELD = Reason.reason("held").build();
    private static final TransactionRule HOLD = TransactionRule.of(
            RuleInfo.rule("no-hold").on(TransactionType.SALE).reasons(HELD).build(),
            scenario -> Answer.violated(HELD, scenario.customer()));

    /** A sale into a country, all by partners of the United States, as a member of the book. */
    private static Scenario sale(String reference, LocalDate day, String partners, String customer) {
        return Scenario.builder(
                        day,
                        ExampleSale.bookOf(
                                ExampleSale.provider().country(partners),
                                ExampleSale.reseller().country(partners),
                                ExampleSale.customer().country(customer)),
                        ExampleSale.sale().build())
                .reference(reference)
                .build();
    }

    /** A partnership of two in one country, which a user of the provider in some role asks for. */
    private static Scenario partnership(String reference, LocalDate day, Role role) {
        Book.Builder book = Book.builder()
                .partners(
                        Partner.builder("distri", PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-distri"))
                                .country("FR")
                                .build(),
                        ExampleSale.reseller().country("FR").build());
        return Scenario.builder(
                        day,
                        book.build(),
                        PartnershipRequest.builder("distri", "shop")
                                .acceptedBy(Role.GLOBAL_ADMIN)
                                .role(role)
                                .build())
                .reference(reference)
                .build();
    }

    @Test
    void on_known_days_later_editions_know_what_happened() {
        LocalDate day = LocalDate.of(2023, 10, 20);
        Comparison comparison = Comparisons.of(
                        OF_2021.only(CspRules.CUSTOMER_WITHIN_REGION), OF_2023.only(CspRules.CUSTOMER_WITHIN_REGION))
                .over(Stream.of(
                        sale("in-spain", day, "FR", "ES"),
                        sale("into-guam", day, "US", "GU"),
                        sale("from-australia-into-guam", day, "AU", "GU"),
                        sale("into-brazil", day, "FR", "BR")));

        assertThat(comparison.judged()).isEqualTo(4);
        assertThat(comparison.invalid()).isZero();
        assertThat(comparison.same())
                .as("Guam changed its region in October 2023")
                .isEqualTo(2);
        assertThat(comparison.outcomes())
                .containsExactly(
                        new Outcomes(Outcome.ALLOWED, Outcome.ALLOWED, 1),
                        new Outcomes(Outcome.ALLOWED, Outcome.DENIED, 1),
                        new Outcomes(Outcome.DENIED, Outcome.ALLOWED, 1),
                        new Outcomes(Outcome.DENIED, Outcome.DENIED, 1));
        assertThat(comparison.rows())
                .as("of the provider and of the reseller")
                .containsExactly(new Row(CspRules.CUSTOMER_WITHIN_REGION, Optional.of("otherRegion"), 2, 2, 0));
        assertThat(comparison.examples())
                .extracting(Comparison.Example::id)
                .containsExactly("into-guam", "from-australia-into-guam");
    }

    @Test
    void one_edition_on_two_days_tells_what_the_program_changed() {
        LocalDate before = LocalDate.of(2023, 9, 14);
        LocalDate after = LocalDate.of(2023, 9, 15);
        Comparisons comparisons =
                Comparisons.of(OF_2023, OF_2023).leftOn(before).rightOn(after);

        Comparison comparison = comparisons.over(Stream.of(
                partnership("by-user-admin", ExampleSale.DAY, Role.USER_ADMIN),
                partnership("by-admin-agent", ExampleSale.DAY, Role.ADMIN_AGENT)));

        assertThat(comparison.left().asOf()).contains(before);
        assertThat(comparison.right().asOf()).contains(after);
        assertThat(comparison.same()).as("user admins may no longer do it").isEqualTo(1);
        assertThat(comparison.rows())
                .containsExactly(new Row(CspRules.PERMITTED_ROLE, Optional.of("notPermittedForProvider"), 1, 0, 0));
        assertThat(comparison.examples()).extracting(Comparison.Example::id).containsExactly("by-user-admin");
    }

    @Test
    void each_scenario_is_judged_on_its_own_day_else() {
        Comparisons comparisons = Comparisons.of(OF_2023, OF_2023);

        assertThat(comparisons.left().asOf()).isEmpty();
        assertThat(comparisons.left().policy()).isEqualTo(OF_2023.policy());
        assertThat(Comparisons.of(OF_2021, OF_2023).right().policy()).isEqualTo(OF_2023.policy());
        assertThat(comparisons
                        .rightOn(LocalDate.of(2019, 5, 3))
                        .of(ExampleSale.scenario())
                        .gained())
                .as("the reseller enrolled six days later")
                .extracting(finding -> finding.rule())
                .containsExactly(CspRules.RESELLER_ENROLLED);
    }

    @Test
    void a_rule_of_a_host_is_gained() {
        Difference difference = Comparisons.of(OF_2023, OF_2023.plus(HOLD)).of(ExampleSale.scenario());

        assertThat(difference.left()).isEqualTo(Outcome.ALLOWED);
        assertThat(difference.right()).isEqualTo(Outcome.DENIED);
        assertThat(difference.gained()).extracting(Object::toString).containsExactly("no-hold.held [fabrikam]");
    }

    @Test
    void a_rule_that_one_side_does_not_have_is_no_difference_by_itself() {
        assertThat(Comparisons.of(OF_2023, OF_2023.without(CspRules.SUPPORTED_CHANNEL))
                        .of(ExampleSale.scenario())
                        .isNone())
                .isTrue();
    }

    @Test
    void rows_come_in_catalogue_order_reasons_in_that_of_headers_gaps_last() {
        RuleSet bare = OF_2023.only(CspRules.CUSTOMER_WITHIN_REGION);
        RuleSet full = OF_2023.plus(HOLD);
        Scenario nothingKnown = Scenario.of(
                ExampleSale.DAY,
                Book.builder()
                        .partners(
                                Partner.builder("distri", PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-distri"))
                                        .build(),
                                Partner.builder("shop", PartnerType.INDIRECT_RESELLER, Tenant.csp("t-shop"))
                                        .neverEnrolled()
                                        .build())
                        .customers(ExampleSale.customer().build())
                        .build(),
                ExampleSale.sale().build());
        Scenario notYet = ExampleSale.on(LocalDate.of(2019, 1, 1));

        List<Row> rows =
                Comparisons.of(bare, full).over(Stream.of(nothingKnown, notYet)).rows();

        assertThat(rows)
                .extracting(row -> row.rule() + "." + row.reason().orElse("?"))
                .containsSubsequence(
                        "reseller-onboarded.later",
                        "reseller-onboarded.?",
                        "reseller-enrolled.never",
                        "reseller-enrolled.later",
                        "partner-agreement-signed.?",
                        "customer-relationship-active.?",
                        "no-hold.held");
        assertThat(Comparisons.of(full, bare)
                        .over(Stream.of(nothingKnown, notYet))
                        .rows())
                .as("the other way round gained is lost")
                .isEqualTo(rows.stream()
                        .map(row -> new Row(
                                row.rule(),
                                row.reason(),
                                /* gained= */ row.lost(),
                                /* lost= */ row.gained(),
                                row.changed()))
                        .toList());
    }

    @Test
    void a_change_counts_for_the_reason_of_the_right_verdict() {
        TransactionRule other = TransactionRule.of(
                RuleInfo.rule("no-hold")
                        .on(TransactionType.SALE)
                        .reasons(HELD, Reason.reason("other").build())
                        .build(),
                scenario -> Answer.satisfied());
        Reason changedReason = other.info().reasons().get(1);
        TransactionRule saysOther =
                TransactionRule.of(other.info(), scenario -> Answer.violated(changedReason, scenario.customer()));

        assertThat(Comparisons.of(OF_2023.plus(HOLD), OF_2023.plus(saysOther))
                        .over(Stream.of(ExampleSale.scenario()))
                        .rows())
                .containsExactly(new Row(RuleId.of("no-hold"), Optional.of("other"), 0, 0, 1));
    }

    @Test
    void consequences_are_counted_by_code() {
        ConsequenceRule told = ConsequenceRule.consequence("to-be-told", Consequence.Level.NOTICE)
                .on(TransactionType.SALE)
                .always();
        List<Scenario> scenarios = List.of(ExampleSale.scenario(), ExampleSale.scenario());

        assertThat(Comparisons.of(OF_2023, OF_2023.plusConsequences(told))
                        .over(scenarios.stream())
                        .consequences())
                .containsExactly(new Effects("to-be-told", 2, 0));
        assertThat(Comparisons.of(OF_2023.plusConsequences(told), OF_2023)
                        .over(scenarios.stream())
                        .consequences())
                .containsExactly(new Effects("to-be-told", 0, 2));
    }

    @Test
    void examples_are_the_first_five_of_each_row_in_their_order() {
        Stream<Scenario> some = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> sale("order-" + i, ExampleSale.DAY, "FR", i % 2 == 0 ? "BR" : "ES"));
        Comparison comparison = Comparisons.of(OF_2023.without(CspRules.CUSTOMER_WITHIN_REGION), OF_2023.plus(HOLD))
                .over(some);

        assertThat(comparison.examples())
                .as("the first five are held, four out of eight are in another region, and no example stands twice")
                .extracting(Comparison.Example::id)
                .containsExactly("order-1", "order-2", "order-3", "order-4", "order-5", "order-6", "order-8");
    }

    @Test
    void scenarios_without_a_reference_are_called_by_their_number() {
        assertThat(Comparisons.of(OF_2023, OF_2023.plus(HOLD))
                        .over(Stream.of(
                                ExampleSale.scenario(),
                                sale("order-4711", ExampleSale.DAY, "FR", "ES"),
                                ExampleSale.scenario()))
                        .examples())
                .extracting(Comparison.Example::id)
                .containsExactly("1", "order-4711", "3");
    }

    @Test
    void what_is_not_valid_is_counted() {
        Comparisons.Tally tally = Comparisons.of(OF_2021, OF_2023).tally();
        tally.addInvalid();
        tally.addInvalid();

        assertThat(tally.comparison().invalid()).isEqualTo(2);
        assertThat(tally.comparison().judged()).isZero();
    }

    @Test
    void what_is_held_does_not_grow_with_the_scenarios() {
        Comparisons comparisons = Comparisons.of(OF_2023, OF_2023.plus(HOLD));
        Scenario scenario = ExampleSale.scenario();
        int many = 20_000;
        List<Integer> examples = new ArrayList<>();
        Iterator<Scenario> oneByOne =
                IntStream.range(0, many).mapToObj(i -> scenario).iterator();

        Comparisons.Tally tally = comparisons.tally();
        for (int i = 0; i < many; i++) {
            tally.add("order-" + i, comparisons.of(oneByOne.next()));
            if (i % 1_000 == 999) {
                examples.add(tally.comparison().examples().size());
            }
        }

        assertThat(examples)
                .as("examples that are kept, each thousand scenarios")
                .containsOnly(5);
        assertThat(tally.comparison().rows())
                .containsExactly(new Row(RuleId.of("no-hold"), Optional.of("held"), many, 0, 0));
    }
}

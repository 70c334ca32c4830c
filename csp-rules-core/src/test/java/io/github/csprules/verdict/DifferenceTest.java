package io.github.csprules.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Difference.Changed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 22);
    private static final PolicyRef POLICY = PolicyRef.of("standard", "2021-06", LocalDate.of(2021, 1, 27), DAY);
    private static final RuleId RULE = RuleId.of("customer-within-region");
    private static final RuleId OTHER_RULE = RuleId.of("partnership-active");

    private static Verdict.Builder verdict(Outcome outcome, Finding... findings) {
        return Verdict.builder(
                POLICY, DAY, TransactionType.SALE, outcome, Verdict.Details.of(Map.of(), List.of(findings)));
    }

    private static Verdict denied(Finding... findings) {
        return verdict(Outcome.DENIED, findings).build();
    }

    private static Violation violation(RuleId rule, String reason, String... subjects) {
        return Violation.builder(rule, reason, List.of(subjects)).build();
    }

    private static Violation about(String country) {
        return Violation.builder(RULE, "noRegion", List.of("shop"))
                .arguments(Map.of("countries", ArgumentValue.of(List.of(country))))
                .build();
    }

    private static Gap gap(FactName<?> fact) {
        return new Gap(RULE, List.of("shop"), List.of(FactRef.of("shop", fact)), List.of());
    }

    private static Consequence consequence(String code) {
        return new Consequence(code, Consequence.Level.NOTICE, Map.of(), List.of());
    }

    private static Verdict bringing(String... codes) {
        return verdict(Outcome.ALLOWED)
                .consequences(Stream.of(codes).map(DifferenceTest::consequence).toList())
                .build();
    }

    @Test
    void there_is_none_between_equal_verdicts() {
        Difference difference = Difference.between(
                denied(violation(RULE, "otherRegion", "shop")), denied(violation(RULE, "otherRegion", "shop")));

        assertThat(difference.isNone()).isTrue();
        assertThat(difference).hasToString("no difference: DENIED");
    }

    @Test
    void library_reference_day_and_policy_are_none() {
        Verdict left = denied(violation(RULE, "otherRegion", "shop"));
        Verdict right = Verdict.builder(
                        PolicyRef.of("ours", "2023-10", DAY, LocalDate.of(2023, 10, 23)),
                        LocalDate.of(2023, 1, 1),
                        TransactionType.SALE,
                        Outcome.DENIED,
                        Verdict.Details.of(Map.of(OTHER_RULE, RuleStatus.SATISFIED), left.findings()))
                .library("0.0.1")
                .reference("order-4711")
                .build();

        assertThat(Difference.between(left, right).isNone()).isTrue();
    }

    @Test
    void citations_remedies_and_error_codes_are_none() {
        Violation bare = violation(RULE, "otherRegion", "shop");
        Violation cited = Violation.builder(RULE, "otherRegion", List.of("shop"))
                .citations(List.of(Citation.of("page", "section", DAY)))
                .remedies(List.of(new Remedy("check-country", Actor.HOST)))
                .partnerCenterErrors(List.of("900206"))
                .build();

        assertThat(Difference.between(denied(bare), denied(cited)).isNone()).isTrue();
    }

    @Test
    void another_outcome_is_one_by_itself() {
        Difference difference = Difference.between(
                verdict(Outcome.ALLOWED).build(), verdict(Outcome.UNDETERMINED).build());

        assertThat(difference.isNone()).isFalse();
        assertThat(difference.left()).isEqualTo(Outcome.ALLOWED);
        assertThat(difference.right()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(difference).hasToString("ALLOWED became UNDETERMINED");
    }

    @Test
    void a_finding_of_one_side_only_is_gained_or_lost() {
        Finding here = violation(RULE, "otherRegion", "shop");
        Finding there = violation(OTHER_RULE, "none", "distri", "shop");

        Difference difference = Difference.between(denied(here), denied(there));

        assertThat(difference.gained()).containsExactly(there);
        assertThat(difference.lost()).containsExactly(here);
        assertThat(difference.changed()).isEmpty();
        assertThat(difference.isNone()).isFalse();
        assertThat(difference)
                .hasToString(
                        "DENIED; gained partnership-active.none [distri, shop]; lost customer-within-region.otherRegion [shop]");
    }

    @Test
    void other_subjects_are_another_finding() {
        Finding ofShop = violation(RULE, "otherRegion", "shop");
        Finding ofDistri = violation(RULE, "otherRegion", "distri");

        Difference difference = Difference.between(denied(ofShop), denied(ofDistri));

        assertThat(difference.gained()).containsExactly(ofDistri);
        assertThat(difference.lost()).containsExactly(ofShop);
    }

    @Test
    void another_reason_argument_status_or_missing_fact_is_a_change() {
        List<Finding> all = List.of(
                violation(RULE, "otherRegion", "shop"),
                about("CU"),
                about("IR"),
                gap(FactName.COUNTRY),
                gap(FactName.MPN_ID));
        for (Finding left : all) {
            for (Finding right : all) {
                Difference difference = Difference.between(denied(left), denied(right));

                assertThat(difference.changed())
                        .as("%s and %s", left, right)
                        .isEqualTo(left.equals(right) ? List.of() : List.of(new Changed(left, right)));
                assertThat(difference.gained()).isEmpty();
                assertThat(difference.lost()).isEmpty();
            }
        }
    }

    @Test
    void a_change_tells_its_rule_and_subjects() {
        Changed changed = new Changed(gap(FactName.COUNTRY), violation(RULE, "otherRegion", "shop"));

        assertThat(changed.rule()).isEqualTo(RULE);
        assertThat(changed.subjects()).containsExactly("shop");
    }

    @Test
    void what_is_the_same_is_no_part_of_a_change() {
        Finding first = violation(RULE, "otherRegion", "shop");
        Finding second = violation(RULE, "noRegion", "shop");
        Finding third = violation(RULE, "unknown", "shop");

        assertThat(Difference.between(denied(first, second), denied(second)).lost())
                .as("a rule may have two findings about one subject")
                .containsExactly(first);
        assertThat(Difference.between(denied(first, second), denied(second, third))
                        .changed())
                .containsExactly(new Changed(first, third));
    }

    @Test
    void consequences_are_compared_by_their_codes() {
        Difference difference = Difference.between(bringing("one", "two"), bringing("two", "three"));

        assertThat(difference.gainedConsequences()).containsExactly(consequence("three"));
        assertThat(difference.lostConsequences()).containsExactly(consequence("one"));
        assertThat(difference.isNone()).isFalse();
        assertThat(difference).hasToString("ALLOWED; gained three; lost one");
    }

    @Test
    void the_other_way_round_gained_is_lost() {
        Verdict left = denied(violation(RULE, "otherRegion", "shop"), about("CU"));
        Verdict right = bringing("one");

        Difference there = Difference.between(left, right);
        Difference back = Difference.between(right, left);

        assertThat(back.gained()).isEqualTo(there.lost()).hasSize(2);
        assertThat(back.lost()).isEqualTo(there.gained()).isEmpty();
        assertThat(back.lostConsequences())
                .isEqualTo(there.gainedConsequences())
                .hasSize(1);
    }
}

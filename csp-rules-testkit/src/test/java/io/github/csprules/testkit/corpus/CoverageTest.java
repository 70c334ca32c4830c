package io.github.csprules.testkit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus leaves nothing out that a rule can say: what each case is about is its folder, what it says is its verdict. */
class CoverageTest {

    private static final RuleSet EXTENDED = CspPolicy.extended();

    private static final List<Judged> CORPUS =
            Corpus.cases().stream().map(Judged::of).toList();

    /** What a rule reads without ever lacking it: where it is not stated, another rule asks for it. */
    private static final Map<String, Set<String>> ASKED_FOR_BY_OTHERS = Map.of(
            "mpn-id-is-location", Set.of("mpnId"),
            "delegated-admin-granted", Set.of("relationships"));

    private record Judged(String folder, Scenario scenario, Verdict verdict) {

        static Judged of(CorpusCase of) {
            Scenario scenario = CspJson.readScenario(of.scenario());
            String folder = of.name().substring(0, of.name().indexOf('/'));
            return new Judged(
                    folder,
                    scenario,
                    ConformanceTest.ruleSet(of.policy(), of.editions().get(0)).evaluate(scenario));
        }

        Stream<String> violations() {
            return verdict.violations().stream().map(violation -> violation.rule() + "." + violation.reason());
        }
    }

    static List<RuleInfo> rules() {
        return StreamSupport.stream(EXTENDED.spliterator(), false)
                .map(TransactionRule::info)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_is_satisfied_and_violated_in_cases_of_its_own(RuleInfo rule) {
        assertThat(about(rule).map(each -> each.verdict().status(rule.id())))
                .contains(RuleStatus.SATISFIED, RuleStatus.VIOLATED);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_reason_of_a_rule_has_a_case_of_its_own(RuleInfo rule) {
        assertThat(rule.reasons())
                .extracting(Reason::name)
                .allSatisfy(reason ->
                        assertThat(about(rule).flatMap(Judged::violations)).contains(rule.id() + "." + reason));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_fact_that_a_rule_reads_is_lacked_in_a_case_of_its_own(RuleInfo rule) {
        Set<String> lacked = about(rule)
                .flatMap(each -> each.verdict().findings(rule.id()).stream())
                .filter(Gap.class::isInstance)
                .flatMap(gap -> ((Gap) gap).missing().stream())
                .map(missing -> missing.fact().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> read = rule.reads().stream()
                .map(fact -> fact.name().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        read.removeAll(ASKED_FOR_BY_OTHERS.getOrDefault(rule.id().value(), Set.of()));
        assertThat(lacked).isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_days_on_which_a_rule_begins_and_ends_have_cases_on_both_sides(RuleInfo rule) {
        // Where an edition brought the day, the cases that show it are among those of the editions.
        assertThat(CORPUS.stream()
                        .filter(each -> each.folder().equals(rule.id().value())
                                || (each.folder().equals("editions")
                                        && each.verdict().status(rule.id()) != RuleStatus.NOT_APPLICABLE))
                        .map(each -> each.scenario().asOf()))
                .containsAll(boundaries(rule.period()));
    }

    private static List<LocalDate> boundaries(DateRange period) {
        List<LocalDate> days = new ArrayList<>();
        if (period.hasStart()) {
            days.add(period.start().minusDays(1));
            days.add(period.start());
        }
        if (period.hasEnd()) {
            days.add(period.end().minusDays(1));
            days.add(period.end());
        }
        return days;
    }

    @Test
    void each_consequence_has_a_case() {
        Set<String> had = CORPUS.stream()
                .flatMap(each -> each.verdict().consequences().stream())
                .map(consequence -> consequence.code())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = EXTENDED.consequences().stream()
                .map(ConsequenceRule::code)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(had).isEqualTo(all);
    }

    private static Stream<Judged> about(RuleInfo rule) {
        return CORPUS.stream().filter(each -> each.folder().equals(rule.id().value()));
    }
}

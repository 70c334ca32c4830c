package io.github.csprules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is compared gives the same answers. */
final class StraightLineSaleTest {

    @Test
    void finds_what_the_policy_finds_in_random_sales() {
        Scenarios.under(CspPolicy.standard()).of(TransactionType.SALE).stream(3)
                .limit(10_000)
                .forEach(StraightLineSaleTest::assertSame);
    }

    @Test
    void measured_sales_are_what_they_are_called() {
        Sales sales = new Sales(1);
        assertThat(sales.violating(0)).allSatisfy(sale -> assertFindings(sale, Outcome.ALLOWED, 0));
        assertThat(sales.violating(1)).allSatisfy(sale -> assertFindings(sale, Outcome.DENIED, 1));
        assertThat(sales.violating(3)).allSatisfy(sale -> assertFindings(sale, Outcome.DENIED, 3));
        assertThat(sales.undetermined()).allSatisfy(sale -> assertFindings(sale, Outcome.UNDETERMINED, 1));
        assertThat(sales.assuming(8))
                .allSatisfy(sale -> assertThat(sale.assumed()).hasSize(8));
    }

    private static void assertFindings(Scenario sale, Outcome outcome, int findings) {
        Verdict verdict = CspPolicy.evaluate(sale);
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.findings()).hasSize(findings);
        assertThat(verdict.consequences()).isEmpty();
        assertSame(sale);
    }

    private static void assertSame(Scenario sale) {
        Verdict verdict = CspPolicy.evaluate(sale);
        StraightLineSale.Result result = StraightLineSale.judge(sale);
        assertThat(result.outcome()).isEqualTo(verdict.outcome());
        assertThat(texts(result)).isEqualTo(texts(verdict));
        assertThat(result.consequences())
                .isEqualTo(
                        verdict.consequences().stream().map(Consequence::code).toList());
    }

    private static List<String> texts(StraightLineSale.Result result) {
        return result.findings().stream()
                .map(found -> text(
                        found.rule(),
                        found.reason(),
                        found.subject(),
                        found.other(),
                        Stream.of(found.details())
                                .map(one -> one instanceof List<?> several
                                        ? several.stream().map(Object::toString).collect(Collectors.joining(", "))
                                        : one.toString())))
                .toList();
    }

    private static List<String> texts(Verdict verdict) {
        return verdict.findings().stream().map(StraightLineSaleTest::text).toList();
    }

    private static String text(Finding finding) {
        List<String> subjects = finding.subjects();
        return text(
                finding.rule().value(),
                finding instanceof Violation violation ? violation.reason() : null,
                subjects.get(0),
                subjects.size() > 1 ? subjects.get(1) : null,
                finding instanceof Violation violation
                        ? violation.arguments().values().stream().map(Object::toString)
                        : ((Gap) finding).missing().stream().map(Object::toString));
    }

    private static String text(String rule, String reason, String subject, String other, Stream<String> details) {
        return rule + " " + reason + " " + subject + " " + other + " " + details.toList();
    }
}

package io.github.csprules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.Book;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * How many bytes are made on the way to a verdict and where it is read. Nothing here hangs on what a compiler leaves out: the
 * figures are those of interpreted code.
 */
class AllocationTest {

    private static final int CALLS = 1_000;

    private final Scenario allowed = ExampleSale.scenario();

    /** The same sale, but the reseller is onboarded, enrolled and has signed a day later. */
    private final Scenario denied = denied();

    private static Scenario denied() {
        LocalDate later = ExampleSale.DAY.plusDays(1);
        Partner.Builder reseller =
                ExampleSale.reseller().onboardedOn(later).enrolledOn(later).agreements();
        Book book = ExampleSale.bookOf(ExampleSale.provider(), reseller, ExampleSale.customer());
        return Scenario.of(ExampleSale.DAY, book, ExampleSale.sale().build());
    }

    @Test
    void an_allowed_verdict_is_all_that_is_made_of_an_allowed_scenario() {
        assertThat(CspPolicy.evaluate(allowed).isAllowed()).isTrue();
        assertThat(bytesOf(() -> CspPolicy.evaluate(allowed))).isLessThanOrEqualTo(96);
    }

    @Test
    void reading_an_allowed_verdict_makes_nothing() {
        Verdict verdict = CspPolicy.evaluate(allowed);
        List<Supplier<Object>> readings = List.of(
                verdict::findings,
                verdict::violations,
                verdict::missing,
                verdict::rules,
                verdict::assumptions,
                verdict::consequences,
                verdict::laterChanges,
                verdict::outcome);
        assertThat(readings).allSatisfy(reading -> assertThat(bytesOf(reading)).isZero());
    }

    @Test
    void three_violations_take_little_more() {
        assertThat(CspPolicy.evaluate(denied).violations()).hasSize(3);
        assertThat(bytesOf(() -> CspPolicy.evaluate(denied))).isLessThanOrEqualTo(300);
    }

    @Test
    void violations_are_not_copied_where_there_are_no_gaps() {
        Verdict verdict = CspPolicy.evaluate(denied);
        assertThat(bytesOf(verdict::violations)).isEqualTo(bytesOf(verdict::findings));
    }

    /** What one of many equal calls makes, after some have made what is made once. */
    private static long bytesOf(Supplier<?> call) {
        for (int i = 0; i < 20; i++) {
            assertThat(call.get()).isNotNull();
            ThreadFigures
                    .allocatedBytes(); // by reflection, which makes something too until it has been used some times
        }
        long before = ThreadFigures.allocatedBytes();
        int made = 0;
        for (int i = 0; i < CALLS; i++) {
            made += call.get() == null ? 0 : 1;
        }
        long bytes = ThreadFigures.allocatedBytes() - before;
        assertThat(made).isEqualTo(CALLS);
        return bytes / CALLS;
    }
}

package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate START = LocalDate.of(2020, 2, 1);
    private static final LocalDate END = LocalDate.of(2020, 10, 1);

    @Test
    void it_contains_its_start_and_not_its_end() {
        DateRange range = new DateRange(START, END);

        assertThat(range.contains(START.minusDays(1))).isFalse();
        assertThat(range.contains(START)).isTrue();
        assertThat(range.contains(END.minusDays(1))).isTrue();
        assertThat(range.contains(END)).isFalse();
        assertThat(range.hasStart()).isTrue();
        assertThat(range.hasEnd()).isTrue();
    }

    @Test
    void it_may_be_open_on_either_side() {
        assertThat(DateRange.startingOn(START).contains(START)).isTrue();
        assertThat(DateRange.startingOn(START).contains(START.minusDays(1))).isFalse();
        assertThat(DateRange.startingOn(START).contains(LocalDate.of(9999, 12, 31)))
                .isTrue();
        assertThat(DateRange.startingOn(START).hasEnd()).isFalse();
        assertThat(DateRange.endingBefore(END).contains(END)).isFalse();
        assertThat(DateRange.endingBefore(END).contains(END.minusDays(1))).isTrue();
        assertThat(DateRange.endingBefore(END).contains(LocalDate.of(1, 1, 1))).isTrue();
        assertThat(DateRange.endingBefore(END).hasStart()).isFalse();
        assertThat(DateRange.always().contains(LocalDate.of(1, 1, 1))).isTrue();
        assertThat(DateRange.always().contains(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(DateRange.always().hasStart()).isFalse();
        assertThat(DateRange.always().hasEnd()).isFalse();
    }

    @Test
    void it_may_be_empty_but_not_end_before_it_starts() {
        assertThat(new DateRange(START, START).contains(START)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateRange(START, START.minusDays(1)))
                .withMessageContaining("2020-02-01")
                .withMessageContaining("2020-01-31");
    }
}

package io.github.csprules.testkit.reading;

import java.time.LocalDate;

/** The state of the documentation that is read: which rules there are, and which days it knows. */
enum Edition {
    OF_JUNE_2021("2021-06", "2021-01-27", "2021-06-30"),
    OF_OCTOBER_2023("2023-10", "2021-01-27", "2023-10-23");

    private final String label;
    private final LocalDate knownFrom;
    private final LocalDate knownThrough;

    Edition(String label, String knownFrom, String knownThrough) {
        this.label = label;
        this.knownFrom = LocalDate.parse(knownFrom);
        this.knownThrough = LocalDate.parse(knownThrough);
    }

    static Edition of(String label) {
        for (Edition edition : values()) {
            if (edition.label.equals(label)) {
                return edition;
            }
        }
        throw new IllegalArgumentException("no edition " + label);
    }

    String label() {
        return label;
    }

    boolean isNewest() {
        return this == OF_OCTOBER_2023;
    }

    boolean isBeforeKnown(LocalDate day) {
        return day.isBefore(knownFrom);
    }

    boolean isBeyondKnown(LocalDate day) {
        return day.isAfter(knownThrough);
    }
}

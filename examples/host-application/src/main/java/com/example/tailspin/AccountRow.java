package com.example.tailspin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code account}: the house, a dealer or an end customer. What nobody has asked yet is null. */
record AccountRow(
        int accountNo,
        Kind kind,
        String title,
        @Nullable String country,
        boolean isCountryGuessed,
        @Nullable String vatNo,
        String tenant,
        @Nullable String tenantUse,
        @Nullable String mpn,
        @Nullable String mpnKind,
        @Nullable String mpnCountry,
        @Nullable LocalDate portalSince,
        @Nullable LocalDate programSince,
        @Nullable String programStatus,
        @Nullable String registrationNo,
        @Nullable LocalDate linksReadOn,
        @Nullable Integer dunningLevel) {

    /** Account number of the shop itself. */
    static final int HOUSE = 1000;

    /** What an account is to the shop, by the letter in its row. */
    enum Kind {
        HOUSE("H"),
        DEALER("D"),
        END_CUSTOMER("E");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        static Kind of(String letter) {
            for (Kind kind : values()) {
                if (kind.letter.equals(letter)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of account: " + letter);
        }
    }
}

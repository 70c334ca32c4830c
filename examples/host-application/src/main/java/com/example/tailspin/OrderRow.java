package com.example.tailspin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code shop_order}: a cart that a dealer has filled for a buyer. */
record OrderRow(
        int orderNo,
        int dealerNo,
        int buyerNo,
        LocalDate dueOn,
        Kind kind,
        @Nullable String dealerMpn,
        @Nullable Boolean attested,
        boolean opensAccount) {

    /** What the dealer asks for, by the letter in the row. */
    enum Kind {
        NEW("N"),
        LICENCES("L"),
        RENEWAL("R");

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
            throw new IllegalArgumentException("no kind of order: " + letter);
        }
    }
}

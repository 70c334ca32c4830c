package com.example.tailspin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code shop_order}: a cart that a dealer has filled for a buyer. */
record OrderRow(
        int orderNo,
        int dealerNo,
        int buyerNo,
        LocalDate dueOn,
        @Nullable String dealerMpn,
        boolean opensAccount) {}

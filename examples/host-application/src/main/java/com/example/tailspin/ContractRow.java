package com.example.tailspin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code contract}: a paper that the shop has asked about, signed or not. */
record ContractRow(
        int accountNo,
        String paper,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate cancelledOn) {}

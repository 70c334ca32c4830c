package com.example.tailspin;

import org.jspecify.annotations.Nullable;

/** A row of {@code group_company}: a company of the account's group, or none at all. */
record GroupRow(int accountNo, @Nullable String vatNo) {}

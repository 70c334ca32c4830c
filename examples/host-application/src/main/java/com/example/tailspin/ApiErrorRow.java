package com.example.tailspin;

import java.time.LocalDate;

/** A row of {@code api_error}: what Partner Center once answered to an order. */
record ApiErrorRow(LocalDate loggedOn, int orderNo, String code) {}

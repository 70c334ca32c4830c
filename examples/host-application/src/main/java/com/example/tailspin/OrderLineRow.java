package com.example.tailspin;

/** A row of {@code order_line}. */
record OrderLineRow(int lineNo, String sku, String title, int quantity) {}

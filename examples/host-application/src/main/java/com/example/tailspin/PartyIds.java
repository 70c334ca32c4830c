package com.example.tailspin;

import io.github.csprules.model.FactRef;

/**
 * What the shop's accounts are called in a book, and back.
 * <p>
 * A dealer may buy for itself: one account is then a partner and a customer, which need two ids.
 */
final class PartyIds {

    private static final String SELLER = "seller-";
    private static final String BUYER = "buyer-";

    private PartyIds() {}

    static String seller(int accountNo) {
        return SELLER + accountNo;
    }

    static String buyer(int accountNo) {
        return BUYER + accountNo;
    }

    /** The account whose row holds a fact; the house's for what is no account's, such as the links. */
    static int accountOf(FactRef fact) {
        String of = fact.of();
        if (of.startsWith(SELLER)) {
            return Integer.parseInt(of.substring(SELLER.length()));
        }
        if (of.startsWith(BUYER)) {
            return Integer.parseInt(of.substring(BUYER.length()));
        }
        return AccountRow.HOUSE;
    }
}

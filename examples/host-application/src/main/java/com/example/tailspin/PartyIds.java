package com.example.tailspin;

import io.github.csprules.model.FactRef;
import java.util.List;

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

    /**
     * The account whose row holds a fact: of a link, which is of two, the lower one; the house's for what is no account's, such
     * as the list of links.
     */
    static int accountOf(FactRef fact) {
        List<String> ids = fact.ids();
        return ids.isEmpty() ? AccountRow.HOUSE : accountOf(ids.get(ids.size() - 1));
    }

    private static int accountOf(String id) {
        return Integer.parseInt(id.substring(id.startsWith(SELLER) ? SELLER.length() : BUYER.length()));
    }
}

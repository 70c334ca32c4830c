package com.example.tailspin;

import java.util.List;

/** All that the shop's tables hold about one order: its lines, and everything about the accounts that it touches. */
record OrderFile(
        OrderRow order,
        List<OrderLineRow> lines,
        List<AccountRow> accounts,
        List<GroupRow> groups,
        List<ContractRow> contracts,
        List<LinkRow> links) {

    /** The account of a number, one of {@link #accounts}. */
    AccountRow account(int accountNo) {
        return accounts.stream()
                .filter(account -> account.accountNo() == accountNo)
                .findFirst()
                .orElseThrow();
    }
}

package com.example.tailspin;

import com.example.tailspin.AccountRow.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows for tests: of each kind of account one of which all is known, and one of which nothing is. */
final class Rows {

    static final int DEALER = 2001;
    static final int BUYER = 3001;
    static final LocalDate DAY = LocalDate.of(2021, 3, 15);

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 20);

    private Rows() {}

    static AccountRow house() {
        return account(AccountRow.HOUSE, Kind.HOUSE, "FR", "FR10", "house.onmicrosoft.com", DAY, null);
    }

    static AccountRow houseWithUnreadLinks() {
        return account(AccountRow.HOUSE, Kind.HOUSE, "FR", "FR10", "house.onmicrosoft.com", null, null);
    }

    static AccountRow dealer() {
        return dealerInDunningLevel(0);
    }

    static AccountRow dealerInDunningLevel(@Nullable Integer level) {
        return account(DEALER, Kind.DEALER, "DE", "DE21", "dealer.onmicrosoft.com", null, level);
    }

    static AccountRow buyer() {
        return account(BUYER, Kind.END_CUSTOMER, "ES", "ES31", "buyer.onmicrosoft.com", null, null);
    }

    static AccountRow unknownDealer() {
        return unknown(DEALER, Kind.DEALER, "DE", "dealer.onmicrosoft.com");
    }

    static AccountRow unknownBuyer() {
        return unknown(BUYER, Kind.END_CUSTOMER, "ES", "buyer.onmicrosoft.com");
    }

    /** The dealer of whom all is known, but for what Partner Center shows as its status. */
    static AccountRow dealerOfStatus(@Nullable String status) {
        AccountRow all = dealer();
        return new AccountRow(
                all.accountNo(),
                all.kind(),
                all.title(),
                all.country(),
                true,
                all.vatNo(),
                all.tenant(),
                all.tenantUse(),
                all.mpn(),
                all.mpnKind(),
                null,
                all.portalSince(),
                all.programSince(),
                status,
                "R-1",
                all.linksReadOn(),
                all.dunningLevel());
    }

    static AccountRow unknown(int accountNo, Kind kind, @Nullable String country, String tenant) {
        return new AccountRow(
                accountNo,
                kind,
                "Account " + accountNo,
                country,
                false,
                null,
                tenant,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static AccountRow account(
            int accountNo,
            Kind kind,
            String country,
            String vatNo,
            String tenant,
            @Nullable LocalDate linksReadOn,
            @Nullable Integer dunningLevel) {
        boolean isSeller = kind != Kind.END_CUSTOMER;
        return new AccountRow(
                accountNo,
                kind,
                "Account " + accountNo,
                country,
                false,
                vatNo,
                tenant,
                isSeller ? "R" : "I",
                isSeller ? "4567890" : null,
                isSeller ? "L" : null,
                isSeller ? country : null,
                isSeller ? LONG_AGO : null,
                isSeller ? LONG_AGO : null,
                isSeller ? "active" : null,
                null,
                linksReadOn,
                dunningLevel);
    }

    static OrderRow order() {
        return new OrderRow(1, DEALER, BUYER, DAY, OrderRow.Kind.NEW, "4567890", true, false);
    }

    static OrderRow orderOfNewBuyer() {
        return new OrderRow(1, DEALER, BUYER, DAY, OrderRow.Kind.NEW, "4567890", true, true);
    }

    static OrderRow orderOf(OrderRow.Kind kind, LocalDate dueOn) {
        return new OrderRow(1, DEALER, BUYER, dueOn, kind, "4567890", null, false);
    }

    static OrderRow orderForOwnUse() {
        return new OrderRow(1, DEALER, DEALER, DAY, OrderRow.Kind.NEW, "4567890", true, false);
    }

    /** An order between these accounts, with nothing else to it. */
    static OrderFile bare(OrderRow order, AccountRow... accounts) {
        return new OrderFile(order, List.of(), List.of(accounts), List.of(), List.of(), List.of());
    }

    /** An order of which all is known, and nothing speaks against. */
    static OrderFile complete(OrderRow order) {
        return complete(order, dealer());
    }

    static OrderFile complete(OrderRow order, AccountRow dealer) {
        return new OrderFile(
                order,
                List.of(new OrderLineRow(1, "A", "one thing", 1), new OrderLineRow(2, "B", "another", 2)),
                List.of(house(), dealer, buyer()),
                List.of(new GroupRow(AccountRow.HOUSE, null), new GroupRow(DEALER, null)),
                List.of(
                        new ContractRow(AccountRow.HOUSE, "MPA", LONG_AGO, null),
                        new ContractRow(DEALER, "MPA", LONG_AGO, null)),
                List.of(new LinkRow(AccountRow.HOUSE, DEALER, "A"), new LinkRow(AccountRow.HOUSE, BUYER, "A")));
    }

    static OrderFile with(OrderFile file, GroupRow... groups) {
        return new OrderFile(
                file.order(), file.lines(), file.accounts(), List.of(groups), file.contracts(), file.links());
    }

    static OrderFile with(OrderFile file, ContractRow... contracts) {
        return new OrderFile(
                file.order(), file.lines(), file.accounts(), file.groups(), List.of(contracts), file.links());
    }

    static OrderFile with(OrderFile file, LinkRow... links) {
        return new OrderFile(
                file.order(), file.lines(), file.accounts(), file.groups(), file.contracts(), List.of(links));
    }
}

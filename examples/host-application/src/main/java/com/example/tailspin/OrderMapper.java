package com.example.tailspin;

import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Book;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Transaction;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns an order into the questions that it raises, all of one book.
 * <p>
 * No rule looks at what is sold, so one sale stands for every line of the cart; lines with MPN IDs of their own would
 * be sales of their own. A buyer who is new needs a second question: may the dealer be assigned to the new account?
 */
final class OrderMapper {

    private OrderMapper() {}

    static List<Scenario> map(OrderFile file, Book book) {
        OrderRow order = file.order();
        List<Scenario> questions = new ArrayList<>();
        questions.add(ask(sale(order), order, book));
        if (order.opensAccount()) {
            questions.add(ask(assignment(order), order, book));
        }
        return questions;
    }

    private static Scenario ask(Transaction transaction, OrderRow order, Book book) {
        return Scenario.builder(order.dueOn(), book, transaction)
                .reference("order-" + order.orderNo())
                .build();
    }

    private static Sale sale(OrderRow order) {
        List<String> channel = List.of(PartyIds.seller(AccountRow.HOUSE), PartyIds.seller(order.dealerNo()));
        Sale.Builder sale = Sale.builder(channel, PartyIds.buyer(order.buyerNo()))
                .kind(kind(order))
                .newCustomer(order.opensAccount());
        if (order.dealerMpn() != null) {
            sale.partnerIdOnRecord(order.dealerMpn());
        }
        if (order.attested() != null) {
            sale.partnerOnRecordAttested(order.attested());
        }
        return sale.build();
    }

    private static Sale.Kind kind(OrderRow order) {
        return switch (order.kind()) {
            case NEW -> Sale.Kind.NEW_ORDER;
            case LICENCES -> Sale.Kind.ADDED_LICENSES;
            case RENEWAL -> Sale.Kind.RENEWAL;
        };
    }

    private static ResellerAssignment assignment(OrderRow order) {
        ResellerAssignment.Builder assignment = ResellerAssignment.builder(
                        PartyIds.seller(AccountRow.HOUSE),
                        PartyIds.seller(order.dealerNo()),
                        PartyIds.buyer(order.buyerNo()),
                        ResellerAssignment.Purpose.ACCOUNT_MANAGEMENT)
                .newCustomer(true);
        if (order.dealerMpn() != null) {
            assignment.mpnId(order.dealerMpn());
        }
        return assignment.build();
    }
}

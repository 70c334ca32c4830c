package io.github.csprules.advice;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Party;
import io.github.csprules.model.Tenant;
import java.util.stream.Stream;

/**
 * An empty provider and an empty customer beside the parties of a book, to ask rules about one partner in a transaction that
 * needs others.
 *
 * @param book the book with the two
 * @param provider the id of the provider
 * @param customer the id of the customer
 */
record AnyParties(Book book, String provider, String customer) {

    static AnyParties beside(Book book) {
        String provider = unused("any-provider", book);
        String customer = unused("any-customer", book);
        Book wider = book.with(Partner.builder(provider, PartnerType.INDIRECT_PROVIDER, Tenant.csp(provider))
                        .build())
                .with(Customer.builder(customer, Tenant.of(customer)).build());
        return new AnyParties(wider, provider, customer);
    }

    /** An id and tenant id that nobody has. */
    private static String unused(String wanted, Book book) {
        String id = wanted;
        while (isUsed(id, book)) {
            id += "-";
        }
        return id;
    }

    private static boolean isUsed(String id, Book book) {
        return Stream.<Party>concat(book.partners().stream(), book.customers().stream())
                .anyMatch(party -> party.id().equals(id) || party.tenant().id().equalsIgnoreCase(id));
    }
}

package io.github.csprules.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a transaction names by id, resolved in a book that declares it all. */
final class NamedParties {

    final List<Partner> partners;
    final List<Partner> resellers;
    final List<ProviderAndReseller> providersWithResellers;
    final @Nullable Customer customer;
    final @Nullable Subscription subscription;

    NamedParties(Book book, Transaction transaction) {
        List<Partner> named = new ArrayList<>(2);
        transaction.partners((pointer, id) -> named.add(book.partner(id).orElseThrow()));
        partners = List.copyOf(named);
        resellers = resellers(transaction, partners);
        providersWithResellers = providersWithResellers(transaction, partners);

        List<Customer> customers = new ArrayList<>(1);
        transaction.customers((pointer, id) -> customers.add(book.customer(id).orElseThrow()));
        customer = customers.isEmpty() ? null : customers.get(0);
        List<Subscription> subscriptions = new ArrayList<>(1);
        transaction.subscriptions(
                (pointer, id) -> subscriptions.add(book.subscription(id).orElseThrow()));
        subscription = subscriptions.isEmpty() ? null : subscriptions.get(0);
    }

    private static List<Partner> resellers(Transaction transaction, List<Partner> partners) {
        if (transaction instanceof TwoTier) {
            return List.of(partners.get(1));
        }
        List<Partner> resellers = new ArrayList<>(partners);
        resellers.removeIf(partner -> partner.type() != PartnerType.INDIRECT_RESELLER);
        return List.copyOf(resellers);
    }

    private static List<ProviderAndReseller> providersWithResellers(Transaction transaction, List<Partner> partners) {
        if (transaction instanceof TwoTier) {
            return List.of(new ProviderAndReseller(partners.get(0), partners.get(1)));
        }
        List<ProviderAndReseller> pairs = new ArrayList<>(1);
        for (int i = 1; i < partners.size(); i++) {
            addPair(partners.get(i - 1), partners.get(i), pairs);
            if (!(transaction instanceof Sale)) { // who asks a customer together stands in either order
                addPair(partners.get(i), partners.get(i - 1), pairs);
            }
        }
        return List.copyOf(pairs);
    }

    private static void addPair(Partner provider, Partner reseller, List<ProviderAndReseller> pairs) {
        if (provider.type() == PartnerType.INDIRECT_PROVIDER && reseller.type() == PartnerType.INDIRECT_RESELLER) {
            pairs.add(new ProviderAndReseller(provider, reseller));
        }
    }
}

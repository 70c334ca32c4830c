package io.github.csprules.testkit;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Transaction;
import java.util.function.BiConsumer;

/** Scenarios that tell which facts of a host's own are asked of them. */
final class Observed {

    private Observed() {}

    /** Who learns what is asked for. */
    @FunctionalInterface
    interface Observer {

        /** A fact of a host's own is asked for, as a value of some kind; {@code Object} if the kind is not told. */
        void read(FactKind.Owner owner, FactName<?> fact, Class<?> kind);
    }

    /** The same scenario, whose extensions tell what is asked of them. */
    static Scenario by(Scenario scenario, Observer observer) {
        Scenario observed = scenario;
        for (Partner partner : scenario.book().partners()) {
            Extensions own =
                    partner.extensions().observedBy((fact, kind) -> observer.read(FactKind.Owner.PARTNER, fact, kind));
            observed = observed.with(partner.toBuilder().extensions(own).build());
        }
        for (Customer customer : scenario.book().customers()) {
            Extensions own = customer.extensions()
                    .observedBy((fact, kind) -> observer.read(FactKind.Owner.CUSTOMER, fact, kind));
            observed = observed.with(customer.toBuilder().extensions(own).build());
        }
        Transaction transaction = scenario.transaction();
        Extensions own = transaction
                .extensions()
                .observedBy((fact, kind) -> observer.read(FactKind.Owner.TRANSACTION, fact, kind));
        return observed.with(transaction.toBuilder().extensions(own).build()).toBuilder()
                .extensions(scenario.extensions()
                        .observedBy((fact, kind) -> observer.read(FactKind.Owner.SCENARIO, fact, kind)))
                .build();
    }

    /** The same scenario, whose subscriptions tell what is asked of them. */
    static Scenario ofSubscriptions(Scenario scenario, BiConsumer<FactName<?>, Class<?>> observer) {
        Scenario observed = scenario;
        for (Subscription subscription : scenario.book().subscriptions()) {
            Extensions own = subscription.extensions().observedBy(observer);
            observed = observed.with(subscription.toBuilder().extensions(own).build());
        }
        return observed;
    }
}

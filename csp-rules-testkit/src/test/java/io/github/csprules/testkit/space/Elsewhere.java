package io.github.csprules.testkit.space;

import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Subscription;
import java.util.List;

/**
 * What the customer {@code acme} has already, with others than the transaction's partners or with them.
 *
 * @param relationships what it adds to the relationships, if those are stated
 * @param subscriptions what the customer has bought
 */
record Elsewhere(List<Relationship> relationships, List<Subscription> subscriptions) {

    static Dimension<Elsewhere> dimension() {
        return Dimension.<Elsewhere>named("elsewhere")
                .value("nothing", new Elsewhere(List.of(), List.of()))
                .value("an active relationship", relationship(Relationship.Status.ACTIVE))
                .value("a requested relationship", relationship(Relationship.Status.REQUESTED))
                .value("a removed relationship", relationship(Relationship.Status.REMOVED))
                .value("a subscription of another partner", bought(ofCsp("acme", "outsider")))
                .value("one of the second partner, if there is one", bought(ofCsp("acme", "second")))
                .value(
                        "one of another partner through the first",
                        bought(ofCsp("acme", "outsider").reseller("first")))
                .value(
                        "one of the first through another partner",
                        bought(ofCsp("acme", "first").reseller("outsider")))
                .value(
                        "one bought outside CSP",
                        bought(Subscription.builder("office", "acme", Subscription.Channel.EA)))
                .value("one of another customer", bought(ofCsp("other", "outsider")));
    }

    private static Elsewhere relationship(Relationship.Status status) {
        return new Elsewhere(List.of(ResellerRelationship.of("outsider", "acme", status)), List.of());
    }

    private static Elsewhere bought(Subscription.Builder subscription) {
        return new Elsewhere(List.of(), List.of(subscription.build()));
    }

    private static Subscription.Builder ofCsp(String customer, String partner) {
        return Subscription.builder("office", customer, Subscription.Channel.CSP)
                .partner(partner);
    }
}

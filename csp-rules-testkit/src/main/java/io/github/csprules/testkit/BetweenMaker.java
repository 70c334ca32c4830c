package io.github.csprules.testkit;

import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Subscription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Makes what is between the parties of a scenario: partnerships, reseller relationships, and what customers bought. */
final class BetweenMaker {

    private static final List<Relationship.Status> STATUSES =
            List.of(Relationship.Status.ACTIVE, Relationship.Status.REQUESTED, Relationship.Status.REMOVED);

    private final Choices choices;
    private final Setting setting;
    private final PartyMaker parties;
    private final List<Relationship> relationships = new ArrayList<>();
    private final Set<String> related = new HashSet<>();
    private final List<Subscription> subscriptions = new ArrayList<>();

    BetweenMaker(Choices choices, Setting setting, PartyMaker parties) {
        this.choices = choices;
        this.setting = setting;
        this.parties = parties;
    }

    List<Relationship> relationships() {
        return relationships;
    }

    List<Subscription> subscriptions() {
        return subscriptions;
    }

    void add(Subscription subscription) {
        subscriptions.add(withOwnFacts(subscription));
    }

    private Subscription withOwnFacts(Subscription subscription) {
        return setting.ofSubscriptions().isEmpty()
                ? subscription
                : subscription.toBuilder()
                        .extensions(ExtensionValues.drawn(
                                choices.of("subscription." + subscription.id()), setting.ofSubscriptions()))
                        .build();
    }

    void partnership(Partner provider, Partner reseller, boolean isWanted) {
        Choices own = choices.of("partnership." + provider.id() + "." + reseller.id());
        if (!isWanted || own.oddity("missing", 2) == 0) {
            relate(status(own, Partnership.builder(provider.id(), reseller.id()))
                    .build());
        }
    }

    void resellerRelationship(Partner partner, Customer customer, boolean isWanted) {
        Choices own = choices.of("resellerRelationship." + partner.id() + "." + customer.id());
        if (isWanted && own.oddity("missing", 2) == 1) {
            return;
        }
        ResellerRelationship relationship = status(own, ResellerRelationship.builder(partner.id(), customer.id()))
                .build();
        List<ResellerRelationship.DelegatedAdmin> good =
                List.of(ResellerRelationship.DelegatedAdmin.DAP, ResellerRelationship.DelegatedAdmin.GDAP);
        boolean isAsked = setting.reads().contains(FactName.DELEGATED_ADMIN);
        if (isAsked && !own.gap("delegatedAdminLeftOut") && !setting.unstated().contains(FactName.DELEGATED_ADMIN)) {
            boolean isGranted = own.oddity("delegatedAdmin", 2) == 0;
            relationship = relationship.withDelegatedAdmin(
                    isGranted ? own.variety("granted", good) : ResellerRelationship.DelegatedAdmin.NONE);
            if (own.chance("assumed", 0.05)) {
                relationship = relationship.assumingDelegatedAdmin();
            }
        }
        relate(relationship);
    }

    private <B extends Relationship.Builder<?, B>> B status(Choices own, B relationship) {
        Facts<B> facts = new Facts<>(own, setting, relationship);
        List<Consumer<B>> statuses = new ArrayList<>();
        STATUSES.forEach(status -> statuses.add(stating -> stating.status(status)));
        facts.state(FactName.STATUS, true, statuses.subList(0, 1), statuses.subList(1, statuses.size()));
        return relationship.assuming(facts.assumed());
    }

    /** No two parties have two relationships of one kind. */
    void relate(Relationship relationship) {
        String between = relationship instanceof Partnership partnership
                ? "partnership " + partnership.provider() + "/" + partnership.reseller()
                : relationship instanceof ResellerRelationship other ? other.partner() + "/" + other.customer() : "";
        if (related.add(between)) {
            relationships.add(relationship);
        }
    }

    String owner(Customer customer) {
        return choices.oddity("soldToAnother", 2) == 0
                ? customer.id()
                : parties.customer("x", false).id();
    }

    Subscription subscriptionSoldBy(Partner seller, Partner reseller, Customer customer) {
        Choices own = choices.of("subscription");
        String owner = owner(customer);
        Subscription.Channel channel =
                own.oddity("soldElsewhere", 2) == 0 ? Subscription.Channel.CSP : Subscription.Channel.MICROSOFT;
        Subscription.Builder subscription = Subscription.builder("s", owner, channel);
        if (channel == Subscription.Channel.CSP) {
            subscription.partner(
                    own.oddity("soldByAnother", List.of(seller, reseller)).id());
            if (own.chance("resold", 0.5)) {
                subscription.reseller(reseller.id());
            }
        }
        add(subscription.build());
        return subscriptions.get(subscriptions.size() - 1);
    }
}

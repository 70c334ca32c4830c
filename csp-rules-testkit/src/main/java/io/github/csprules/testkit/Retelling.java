package io.github.csprules.testkit;

import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Party;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The small changes of a transaction that change no fact: whom and what it names, and of the subscription that it names. */
final class Retelling {

    /** Of declared parties that the transaction does not name: a few are as good as all. */
    private static final int SOME = 3;

    /** An MPN ID that no partner has. */
    private static final String NOBODYS_MPN_ID = "9999999";

    private final Scenario scenario;
    private final Transaction transaction;
    private final EditList edits = new EditList();

    Retelling(Scenario scenario) {
        this.scenario = scenario;
        transaction = scenario.transaction();
    }

    List<Edit> all() {
        named();
        role();
        if (transaction instanceof Sale sale) {
            sale(sale);
        } else if (transaction instanceof PartnershipRemoval removal) {
            for (PartnershipRemoval.Requester requester : PartnershipRemoval.Requester.values()) {
                tell(
                        "the removal is requested by " + requester,
                        removal.toBuilder().requestedBy(requester)::build);
            }
        } else if (transaction instanceof ResellerAssignment assignment) {
            for (ResellerAssignment.Purpose purpose : ResellerAssignment.Purpose.values()) {
                tell("the purpose is " + purpose, assignment.toBuilder().purpose(purpose)::build);
            }
            tell("the transaction names no subscription", assignment.toBuilder().noSubscription()::build);
            subscriptions()
                    .forEach(other -> tell(
                            "the transaction names the subscription `" + other.id() + "`",
                            assignment.toBuilder().subscription(other.id())::build));
        } else if (transaction instanceof SupportEngagement engagement) {
            subscriptions()
                    .forEach(other -> tell(
                            "the transaction names the subscription `" + other.id() + "`",
                            engagement.toBuilder().subscription(other.id())::build));
        }
        if (scenario.hasSubscription()) {
            subscription(scenario.subscription());
        }
        return edits.toList();
    }

    /** Every other role, where it is no fact of the transaction and yet judged if it is there. */
    List<Edit> roles() {
        role();
        return edits.toList();
    }

    private void tell(String description, Supplier<Transaction> changed) {
        tell(description, null, changed);
    }

    private void tell(String description, @Nullable FactRef fact, Supplier<Transaction> changed) {
        edits.add(description, fact, () -> scenario.with(changed.get()));
    }

    private void role() {
        if (!transaction.canState(FactName.ROLE)) {
            FactRef fact = FactRef.ofTransaction(FactName.ROLE);
            tell(
                    "nobody's role is named",
                    fact,
                    () -> transaction.toBuilder().notStating(FactName.ROLE).build());
            for (Role role : Role.values()) {
                tell(
                        "the user's role is " + role,
                        fact,
                        () -> transaction.toBuilder().role(role).build());
            }
        }
    }

    private void sale(Sale sale) {
        tell("the order has no partner ID on record", sale.toBuilder().noPartnerIdOnRecord()::build);
        for (String id : mpnIdsFor(scenario)) {
            tell("the partner ID on record is " + id, sale.toBuilder().partnerIdOnRecord(id)::build);
        }
        for (Sale.Kind kind : Sale.Kind.values()) {
            tell("the order is of the kind " + kind, sale.toBuilder().kind(kind).newCustomer(false)::build);
        }
        tell(
                "the customer is added with the order",
                sale.toBuilder().kind(Sale.Kind.NEW_ORDER).newCustomer(true)::build);
        tell("the order names no offer", sale.toBuilder().noOffer()::build);
        for (Sale.Offer.Publisher publisher : Sale.Offer.Publisher.values()) {
            tell(
                    "the order names an offer of the publisher " + publisher,
                    sale.toBuilder().offer(Sale.Offer.of(publisher))::build);
        }
    }

    /** The IDs that resellers have, and one that nobody has. */
    static List<String> mpnIdsFor(Scenario scenario) {
        Set<String> ids = new LinkedHashSet<>();
        for (Partner partner : scenario.partners()) {
            if (partner.canState(FactName.MPN_ID_TYPE)) {
                ids.add(partner.mpnId().get().id());
            }
        }
        ids.add(NOBODYS_MPN_ID);
        return List.copyOf(ids);
    }

    // Whom it names

    private void named() {
        List<String> present = scenario.partners().stream().map(Party::id).toList();
        Set<List<String>> changed = new LinkedHashSet<>();
        for (int i = 0; i < present.size(); i++) {
            List<String> fewer = new ArrayList<>(present);
            fewer.remove(i);
            changed.add(fewer);
            List<String> swapped = new ArrayList<>(present);
            Collections.swap(swapped, i, (i + 1) % present.size());
            changed.add(swapped);
            for (String other : otherPartners(present)) {
                List<String> replaced = new ArrayList<>(present);
                replaced.set(i, other);
                changed.add(replaced);
            }
        }
        for (String other : otherPartners(present)) {
            List<String> before = new ArrayList<>(present);
            before.add(0, other);
            changed.add(before);
            List<String> after = new ArrayList<>(present);
            after.add(other);
            changed.add(after);
        }
        boolean isOfAnyLength = transaction instanceof Sale || transaction instanceof CustomerRelationshipRequest;
        changed.removeIf(partners -> partners.equals(present) || (!isOfAnyLength && partners.size() != present.size()));
        for (List<String> partners : changed) {
            tell("the transaction names the partners " + partners, () -> naming(partners));
        }
        if (scenario.hasCustomer()) {
            scenario.book().customers().stream()
                    .filter(other -> !other.equals(scenario.customer()))
                    .limit(SOME)
                    .forEach(other ->
                            tell("the transaction names the customer `" + other.id() + "`", () -> naming(other)));
        }
    }

    private List<String> otherPartners(List<String> present) {
        return scenario.book().partners().stream()
                .map(Partner::id)
                .filter(id -> !present.contains(id))
                .limit(SOME)
                .toList();
    }

    /** The transaction with others in the places of the partners. Who enrolls or signs stays. */
    private Transaction naming(List<String> partners) {
        String first = partners.isEmpty() ? "" : partners.get(0);
        String second = partners.size() < 2 ? "" : partners.get(1);
        if (transaction instanceof Sale sale) {
            return sale.toBuilder().channel(partners).build();
        }
        if (transaction instanceof CustomerRelationshipRequest request) {
            return request.toBuilder().partners(partners).build();
        }
        if (transaction instanceof PartnershipRequest request) {
            return request.toBuilder().provider(first).reseller(second).build();
        }
        if (transaction instanceof PartnershipRemoval removal) {
            return removal.toBuilder().provider(first).reseller(second).build();
        }
        if (transaction instanceof ResellerAssignment assignment) {
            return assignment.toBuilder().provider(first).reseller(second).build();
        }
        return transaction instanceof SupportEngagement engagement
                ? engagement.toBuilder().partner(first).build()
                : transaction;
    }

    private Transaction naming(Customer customer) {
        if (transaction instanceof Sale sale) {
            return sale.toBuilder().customer(customer.id()).build();
        }
        if (transaction instanceof CustomerRelationshipRequest request) {
            return request.toBuilder().customer(customer.id()).build();
        }
        return transaction instanceof ResellerAssignment assignment
                ? assignment.toBuilder().customer(customer.id()).build()
                : ((SupportEngagement) transaction)
                        .toBuilder().customer(customer.id()).build();
    }

    // Subscriptions

    private List<Subscription> subscriptions() {
        return scenario.book().subscriptions().stream().limit(SOME).toList();
    }

    private void subscription(Subscription subscription) {
        String name = "`" + subscription.id() + "`";
        for (Subscription.Channel channel : Subscription.Channel.values()) {
            if (channel != Subscription.Channel.CSP) {
                sold(
                        name + " was sold through " + channel,
                        subscription.toBuilder().channel(channel).noPartner().noReseller());
            }
        }
        List<Partner> partners = scenario.book().partners().stream().limit(SOME).toList();
        for (Partner seller : partners) {
            String sold = name + " was sold through CSP by `" + seller.id() + "`";
            sold(sold, throughCsp(subscription, seller));
            for (Partner reseller : partners) {
                if (!reseller.equals(seller)) {
                    sold(
                            sold + " and `" + reseller.id() + "`",
                            throughCsp(subscription, seller).reseller(reseller.id()));
                }
            }
        }
        scenario.book().customers().stream()
                .limit(SOME)
                .forEach(other -> sold(
                        name + " is one of `" + other.id() + "`",
                        subscription.toBuilder().customer(other.id())));
        Customer further = Customer.builder(freshId(scenario, "another-customer"), Tenant.customer("another-tenant"))
                .stating(FactName.COUNTRY, scenario.customer().country())
                .build();
        edits.add(
                name + " is one of `" + further.id() + "`",
                () -> scenario.with(further)
                        .with(subscription.toBuilder().customer(further.id()).build()));
    }

    private static Subscription.Builder throughCsp(Subscription subscription, Partner seller) {
        return subscription.toBuilder()
                .channel(Subscription.Channel.CSP)
                .partner(seller.id())
                .noReseller();
    }

    private void sold(String description, Subscription.Builder changed) {
        edits.add(description, () -> scenario.with(changed.build()));
    }

    /** An id that no party has. */
    static String freshId(Scenario scenario, String id) {
        String fresh = id;
        while (scenario.book().partner(fresh).isPresent()
                || scenario.book().customer(fresh).isPresent()) {
            fresh += "-too";
        }
        return fresh;
    }
}

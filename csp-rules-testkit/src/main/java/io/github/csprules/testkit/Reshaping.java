package io.github.csprules.testkit;

import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Offer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.Party;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The small changes of a scenario that change no fact: days, parties, tenants, relationships, who and what is named. */
final class Reshaping {

    /** Of declared parties that the transaction does not name: a few are as good as all. */
    private static final int SOME = 3;

    /** An MPN ID that no partner has. */
    private static final String NOBODYS_MPN_ID = "9999999";

    private final Scenario scenario;
    private final List<LocalDate> boundaries;
    private final Concerned concerned;
    private final TransactionType type;
    private final EditList edits = new EditList();

    Reshaping(Scenario scenario, List<LocalDate> boundaries) {
        this.scenario = scenario;
        this.boundaries = boundaries;
        concerned = Concerned.in(scenario);
        type = scenario.type();
    }

    List<Edit> all() {
        transaction();
        partners();
        customers();
        subscription();
        relationships();
        furtherParties();
        days();
        return edits.toList();
    }

    private void days() {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (LocalDate boundary : boundaries) {
            days.add(boundary.minusDays(1));
            days.add(boundary);
        }
        for (LocalDate day : days) {
            edits.add("the day is " + day, () -> Rebuild.on(day, scenario));
        }
    }

    // Parties

    private void partners() {
        for (Partner partner : concerned.partners()) {
            String name = "`" + partner.id() + "`";
            for (PartnerType other : PartnerType.values()) {
                edits.add(name + " is of type " + other, () -> with(Rebuild.partner(partner, other, partner.tenant())));
            }
            tenants(partner, tenant -> with(Rebuild.partner(partner, partner.type(), tenant)));
        }
    }

    private void customers() {
        for (Customer customer : concerned.customers()) {
            tenants(customer, tenant -> with(Rebuild.customer(customer, tenant)));
        }
    }

    private Scenario with(Partner partner) {
        return Rebuild.with(scenario, partner);
    }

    private Scenario with(Customer customer) {
        return Rebuild.with(scenario, customer);
    }

    private void tenants(Party party, Function<Tenant, Scenario> moved) {
        for (Tenant.Cloud cloud : Tenant.Cloud.values()) {
            edits.add(
                    "the tenant of `" + party.id() + "` is in the cloud " + cloud,
                    () -> moved.apply(party.tenant().in(cloud)));
        }
        for (Partner other : concerned.partners()) {
            if (!other.equals(party)) {
                Tenant tenant = other.tenant();
                String shared = "`" + party.id() + "` uses the tenant of `" + other.id() + "`";
                edits.add(shared, () -> moved.apply(Tenant.csp(tenant.id()).in(tenant.cloud())));
                edits.add(
                        shared + ", in other letters",
                        () -> moved.apply(Tenant.csp(inOtherCase(tenant.id())).in(tenant.cloud())));
                if (party instanceof Customer) { // a partner's is a CSP tenant, also where it is not said
                    edits.add(
                            shared + ", whose type is not stated",
                            () -> moved.apply(Tenant.of(tenant.id()).in(tenant.cloud())));
                }
            }
        }
    }

    private static String inOtherCase(String id) {
        String upper = id.toUpperCase(Locale.ROOT);
        return upper.equals(id) ? id.toLowerCase(Locale.ROOT) : upper;
    }

    /** Further parties in the tenants of those that matter, with the relationships that could come in the way. */
    private void furtherParties() {
        if (!scenario.book().statesRelationships()) {
            return;
        }
        for (Partner partner : scenario.partners()) {
            for (Partner seller : scenario.partners()) {
                if (!seller.equals(partner)) {
                    furtherCustomer(partner, seller);
                }
            }
            Concerned.customerOf(scenario).ifPresent(customer -> furtherReseller(customer, partner));
        }
    }

    private void furtherCustomer(Partner partner, Partner seller) {
        String id = freshId("customer-in-tenant-of-" + partner.id());
        Customer.Builder further = Customer.builder(id, partner.tenant());
        Rebuild.state(partner.country(), further::country, () -> {});
        Rebuild.state(partner.organization(), further::organization, () -> {});
        edits.add(
                "`" + id + "`, a customer of `" + seller.id() + "`, uses the tenant of `" + partner.id() + "`",
                () -> Relationships.add(
                        Rebuild.plus(scenario, further.build()),
                        ResellerRelationship.of(seller.id(), id, Relationship.Status.ACTIVE)));
    }

    private void furtherReseller(Customer customer, Partner provider) {
        String id = freshId("reseller-in-tenant-of-" + customer.id());
        Tenant tenant = Tenant.csp(customer.tenant().id()).in(customer.tenant().cloud());
        Partner.Builder further = Partner.builder(id, PartnerType.INDIRECT_RESELLER, tenant);
        Rebuild.state(customer.country(), further::country, () -> {});
        Rebuild.state(customer.organization(), further::organization, () -> {});
        edits.add(
                "`" + id + "`, a reseller of `" + provider.id() + "`, uses the tenant of `" + customer.id() + "`",
                () -> Relationships.add(
                        Rebuild.plus(with(Rebuild.customer(customer, tenant)), further.build()),
                        Partnership.of(provider.id(), id, Relationship.Status.ACTIVE)));
    }

    private String freshId(String id) {
        String fresh = id;
        while (scenario.book().partner(fresh).isPresent()
                || scenario.book().customer(fresh).isPresent()) {
            fresh += "-too";
        }
        return fresh;
    }

    private void relationships() {
        if (!scenario.book().statesRelationships()) {
            return;
        }
        List<Relationship> stated = Edits.statedRelationships(scenario);
        List<Relationship> possible = Relationships.possible(scenario);
        for (Relationship relationship : stated) {
            if (possible.stream().anyMatch(one -> Relationships.isSamePair(one, relationship))) {
                String name = Relationships.nameOf(relationship);
                for (Relationship.Status status : Relationship.Status.values()) {
                    edits.add(
                            name + " is " + status,
                            () -> Relationships.replace(
                                    scenario, relationship, Relationships.withStatus(relationship, status)));
                }
                edits.add(name + " is gone", () -> Relationships.remove(scenario, relationship));
            }
        }
        for (Relationship relationship : possible) {
            if (stated.stream().noneMatch(one -> Relationships.isSamePair(one, relationship))) {
                edits.add(
                        Relationships.nameOf(relationship) + " is ACTIVE too",
                        () -> Relationships.add(scenario, relationship));
            }
        }
    }

    // The transaction

    private void draft(String description, UnaryOperator<TransactionDraft> change) {
        draft(description, null, change);
    }

    private void draft(String description, @Nullable FactRef fact, UnaryOperator<TransactionDraft> change) {
        edits.add(
                description,
                fact,
                () -> Rebuild.with(
                        scenario,
                        change.apply(TransactionDraft.of(scenario.transaction()))
                                .build()));
    }

    /** Every other role, where it is no fact of the transaction and yet judged if it is there. */
    List<Edit> roles() {
        role();
        return edits.toList();
    }

    private void role() {
        if (!type.facts().contains(FactName.ROLE)) {
            FactRef fact = FactRef.ofTransaction(FactName.ROLE);
            draft("nobody's role is named", fact, draft -> draft.role(null));
            for (Role role : Role.values()) {
                draft("the user's role is " + role, fact, draft -> draft.role(role));
            }
        }
    }

    private void transaction() {
        named();
        role();
        if (scenario.transaction() instanceof Sale) {
            draft("the order has no partner ID on record", draft -> draft.partnerIdOnRecord(null));
            for (String id : mpnIdsFor(scenario)) {
                draft("the partner ID on record is " + id, draft -> draft.partnerIdOnRecord(id));
            }
            draft("the order names no offer", draft -> draft.offer(null));
            for (Offer.Publisher publisher : Offer.Publisher.values()) {
                draft(
                        "the order names an offer of the publisher " + publisher,
                        draft -> draft.offer(Offer.of(publisher)));
            }
        } else if (scenario.transaction() instanceof PartnershipRemoval) {
            for (PartnershipRemoval.Requester requester : PartnershipRemoval.Requester.values()) {
                draft("the removal is requested by " + requester, draft -> draft.requestedBy(requester));
            }
        } else if (scenario.transaction() instanceof ResellerAssignment) {
            for (ResellerAssignment.Purpose purpose : ResellerAssignment.Purpose.values()) {
                draft("the purpose is " + purpose, draft -> draft.purpose(purpose));
            }
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

    /** Others in the places of those whom the transaction names. */
    private void named() {
        List<String> present = TransactionDraft.of(scenario.transaction()).partners();
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
        boolean isOfAnyLength = type == TransactionType.SALE || type == TransactionType.CUSTOMER_RELATIONSHIP;
        changed.removeIf(partners -> partners.equals(present) || (!isOfAnyLength && partners.size() != present.size()));
        for (List<String> partners : changed) {
            draft("the transaction names the partners " + partners, draft -> draft.partners(partners));
        }
        Concerned.customerOf(scenario)
                .ifPresent(customer -> scenario.book().customers().stream()
                        .filter(other -> !other.equals(customer))
                        .limit(SOME)
                        .forEach(other -> draft(
                                "the transaction names the customer `" + other.id() + "`",
                                draft -> draft.customer(other.id()))));
    }

    private List<String> otherPartners(List<String> present) {
        return scenario.book().partners().stream()
                .map(Partner::id)
                .filter(id -> !present.contains(id))
                .limit(SOME)
                .toList();
    }

    // Subscriptions

    private void subscription() {
        if (type != TransactionType.RESELLER_ASSIGNMENT && type != TransactionType.SUPPORT_ENGAGEMENT) {
            return;
        }
        if (type == TransactionType.RESELLER_ASSIGNMENT) {
            draft("the transaction names no subscription", draft -> draft.subscription(null));
        }
        scenario.book().subscriptions().stream()
                .limit(SOME)
                .forEach(other -> draft(
                        "the transaction names the subscription `" + other.id() + "`",
                        draft -> draft.subscription(other.id())));
        scenario.subscription().ifPresent(this::subscription);
    }

    private void subscription(Subscription subscription) {
        String name = "`" + subscription.id() + "`";
        for (Subscription.Channel channel : Subscription.Channel.values()) {
            if (channel != Subscription.Channel.CSP) {
                sold(
                        name + " was sold through " + channel,
                        subscription,
                        subscription.customer(),
                        channel,
                        builder -> {});
            }
        }
        List<Partner> partners = scenario.book().partners().stream().limit(SOME).toList();
        for (Partner seller : partners) {
            String sold = name + " was sold through CSP by `" + seller.id() + "`";
            sold(
                    sold,
                    subscription,
                    subscription.customer(),
                    Subscription.Channel.CSP,
                    builder -> builder.partner(seller.id()));
            for (Partner reseller : partners) {
                if (!reseller.equals(seller)) {
                    sold(
                            sold + " and `" + reseller.id() + "`",
                            subscription,
                            subscription.customer(),
                            Subscription.Channel.CSP,
                            builder -> builder.partner(seller.id()).reseller(reseller.id()));
                }
            }
        }
        subscribers(subscription, name);
    }

    private void subscribers(Subscription subscription, String name) {
        Consumer<Subscription.Builder> asBefore = builder -> {
            subscription.partner().ifPresent(builder::partner);
            subscription.reseller().ifPresent(builder::reseller);
        };
        scenario.book().customers().stream()
                .limit(SOME)
                .forEach(other -> sold(
                        name + " is one of `" + other.id() + "`",
                        subscription,
                        other.id(),
                        subscription.channel(),
                        asBefore));
        Customer.Builder another = Customer.builder(freshId("another-customer"), Tenant.customer("another-tenant"));
        Rebuild.state(scenario.customer().country(), another::country, () -> {});
        Customer further = another.build();
        edits.add(
                name + " is one of `" + further.id() + "`",
                () -> Rebuild.with(
                        Rebuild.plus(scenario, further),
                        copy(subscription, further.id(), subscription.channel(), asBefore)));
    }

    private void sold(
            String description,
            Subscription subscription,
            String customer,
            Subscription.Channel channel,
            Consumer<Subscription.Builder> by) {
        edits.add(description, () -> Rebuild.with(scenario, copy(subscription, customer, channel, by)));
    }

    private static Subscription copy(
            Subscription subscription,
            String customer,
            Subscription.Channel channel,
            Consumer<Subscription.Builder> by) {
        Subscription.Builder copy =
                Subscription.builder(subscription.id(), customer, channel).extensions(subscription.extensions());
        by.accept(copy);
        return copy.build();
    }
}

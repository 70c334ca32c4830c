package io.github.csprules.catalog;

import io.github.csprules.model.Book;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Transaction;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.Step;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The step of doing it through others of the declared partners, in roles that the policy supports. */
final class OrderThrough {

    /** One more than a search tries, so that it knows that there are more. */
    private static final int MAX = 51;

    static final Step STEP = Step.step("order-through", Step.Phase.PARTNERS)
            .takenBy(Actor.HOST)
            .against("supported-channel")
            .against("no-self-sale")
            .against("no-affiliate-sale")
            .against("two-tier-roles")
            .against("joint-request")
            .against("same-cloud")
            .against("account-not-suspended")
            .against("direct-bill-not-restricted")
            .against("customer-within-region", "otherRegion")
            .against("partnership-within-region", "otherRegion")
            .against("assignment-target", "otherSeller")
            .against("one-relationship-per-provider")
            .carriesOut(Remedies.of("order-through"))
            .argument("partners", ArgumentType.PARTY.list())
            .cites("S0-157..163", "S0-172", "S0-188", "S0-189")
            .openedBy((step, rules, scenario, violations) -> new OrderThrough(scenario, rules).actions(step));

    private final Scenario scenario;
    private final Book book;
    private final RuleSet rules;
    private final List<String> named;

    private OrderThrough(Scenario scenario, RuleSet rules) {
        this.scenario = scenario;
        this.rules = rules;
        book = scenario.book();
        named = scenario.partners().stream().map(Partner::id).toList();
    }

    private List<Action> actions(Step step) {
        List<Action> actions = new ArrayList<>();
        for (List<String> ids : candidates()) {
            actions.add(step.action(Actor.HOST, ids)
                    .orderedBy(() -> changeTo(ids))
                    .leadingTo(now -> now.with(goalWith(ids, now.transaction()))));
        }
        return actions;
    }

    private Collection<List<String>> candidates() {
        Set<List<String>> all = new LinkedHashSet<>();
        if (!canChange()) {
            return all;
        }
        Set<List<String>> sameCompany = accepted(otherAccounts().stream());
        Set<List<String>> known = accepted(known());
        all.addAll(sameCompany);
        all.addAll(accepted(ofThese().stream()));
        if (scenario.type() == TransactionType.SALE
                && Stream.concat(sameCompany.stream(), known.stream()).allMatch(this::isDenied)) {
            all.addAll(accepted(pairsWithOneOfThese()));
        }
        all.addAll(known);
        return all.stream().limit(MAX).toList();
    }

    private boolean canChange() {
        return switch (scenario.type()) {
            case ENROLLMENT, AGREEMENT_SIGNATURE, PARTNERSHIP_REMOVAL -> false;
            default -> true;
        };
    }

    private boolean isDenied(List<String> ids) {
        Transaction goal = goalWith(ids, scenario.transaction());
        return rules.evaluate(scenario.with(goal)).outcome() == Outcome.DENIED;
    }

    /** The first of those in roles that the policy supports, others than are named now. */
    private Set<List<String>> accepted(Stream<List<String>> all) {
        return all.filter(ids -> !ids.equals(named) && Set.copyOf(ids).size() == ids.size() && isSupported(ids))
                .distinct()
                .limit(MAX)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isSupported(List<String> ids) {
        List<PartnerType> types =
                ids.stream().map(this::partner).map(Partner::type).toList();
        boolean isTwoTier = types.equals(List.of(PartnerType.INDIRECT_PROVIDER, PartnerType.INDIRECT_RESELLER));
        return switch (scenario.type()) {
            case SALE ->
                (isTwoTier || types.equals(List.of(PartnerType.DIRECT_BILL)))
                        && (scenario.transaction(Sale.class).kind() == Sale.Kind.NEW_ORDER
                                || named.contains(ids.get(0)));
            case CUSTOMER_RELATIONSHIP ->
                ids.size() == 1
                        || isTwoTier
                        || types.equals(List.of(PartnerType.INDIRECT_RESELLER, PartnerType.INDIRECT_PROVIDER));
            case PARTNERSHIP, RESELLER_ASSIGNMENT -> isTwoTier;
            default -> true;
        };
    }

    private Partner partner(String id) {
        return WorldSteps.partner(scenario, id);
    }

    /** Accounts of the same companies in the places of some of those that are named. */
    private Collection<List<String>> otherAccounts() {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of());
        for (Partner partner : scenario.partners()) {
            List<String> accounts = accounts(partner);
            List<List<String>> longer = new ArrayList<>();
            for (List<String> start : all) {
                for (String account : accounts) {
                    if (longer.size() < MAX * MAX) {
                        longer.add(Stream.concat(start.stream(), Stream.of(account))
                                .toList());
                    }
                }
            }
            all = longer;
        }
        return all;
    }

    private List<String> accounts(Partner partner) {
        List<String> accounts = new ArrayList<>(List.of(partner.id()));
        Fact<Partner.Authorization> authorization = partner.authorization();
        boolean isReplaceable = !authorization.is(Partner.Authorization.SUSPENDED)
                && !authorization.is(Partner.Authorization.RESTRICTED);
        if (isReplaceable && partner.organization().isStated()) {
            for (Partner other : book.accountsOf(partner.organization().get())) {
                if (!other.id().equals(partner.id())) {
                    accounts.add(other.id());
                }
            }
        }
        return accounts;
    }

    /** The partners named in other roles, and those that sold the subscription. */
    private Collection<List<String>> ofThese() {
        return switch (scenario.type()) {
            case SALE -> alone(scenario.partners(), PartnerType.DIRECT_BILL);
            case CUSTOMER_RELATIONSHIP ->
                named.size() == 2 ? List.of(List.of(named.get(0)), List.of(named.get(1))) : List.of();
            case PARTNERSHIP -> List.of(List.of(named.get(1), named.get(0)));
            case RESELLER_ASSIGNMENT -> {
                List<List<String>> all = new ArrayList<>(List.of(List.of(named.get(1), named.get(0))));
                if (scenario.hasSubscription()) {
                    Subscription subscription = scenario.subscription();
                    subscription.partner().ifPresent(seller -> all.add(List.of(seller, named.get(1))));
                }
                yield all;
            }
            default -> List.of();
        };
    }

    private static List<List<String>> alone(List<Partner> partners, PartnerType type) {
        return partners.stream()
                .filter(partner -> partner.type() == type)
                .map(partner -> List.of(partner.id()))
                .toList();
    }

    /** Those who have something with the customer already; of a partnership all providers. */
    private Stream<List<String>> known() {
        return switch (scenario.type()) {
            case SALE -> Stream.concat(alone(related(), PartnerType.DIRECT_BILL).stream(), relatedPairs());
            case RESELLER_ASSIGNMENT -> relatedPairs();
            case SUPPORT_ENGAGEMENT -> related().stream().map(partner -> List.of(partner.id()));
            case PARTNERSHIP ->
                ofType(PartnerType.INDIRECT_PROVIDER)
                        .map(provider ->
                                List.of(provider.id(), scenario.reseller().id()));
            default -> Stream.empty();
        };
    }

    /** The partners with an active relationship to the customer, in the order of declaration. */
    private List<Partner> related() {
        return relatedIds().stream()
                .sorted(Comparator.comparingInt(book::placeOf))
                .map(this::partner)
                .toList();
    }

    private Set<String> relatedIds() {
        Set<String> ids = new LinkedHashSet<>();
        for (ResellerRelationship relationship : book.resellerRelationshipsOf(scenario.customer())) {
            if (relationship.isActive()) {
                ids.add(relationship.partner());
            }
        }
        return ids;
    }

    /** The active partnerships in which one of the two has an active relationship to the customer. */
    private Stream<List<String>> relatedPairs() {
        Set<String> ids = relatedIds();
        if (!book.statesRelationships() || ids.isEmpty()) {
            return Stream.empty();
        }
        List<List<String>> pairs = new ArrayList<>();
        for (Relationship one : book.relationships().get()) {
            if (one instanceof Partnership partnership
                    && partnership.isActive()
                    && (ids.contains(partnership.provider()) || ids.contains(partnership.reseller()))) {
                pairs.add(List.of(partnership.provider(), partnership.reseller()));
            }
        }
        return pairs.stream();
    }

    /** A provider and a reseller of which one is named now, whatever they have with each other. */
    private Stream<List<String>> pairsWithOneOfThese() {
        List<Partner> resellers = scenario.partners().stream()
                .filter(partner -> partner.type() == PartnerType.INDIRECT_RESELLER)
                .toList();
        Stream<Partner> providers = resellers.isEmpty() // others have nobody to be paired with
                ? scenario.partners().stream()
                        .filter(partner -> partner.type() == PartnerType.INDIRECT_PROVIDER)
                        .distinct()
                        .sorted(Comparator.comparingInt(partner -> book.placeOf(partner.id())))
                : ofType(PartnerType.INDIRECT_PROVIDER);
        return providers.flatMap(
                provider -> (named.contains(provider.id()) ? ofType(PartnerType.INDIRECT_RESELLER) : resellers.stream())
                        .map(reseller -> List.of(provider.id(), reseller.id())));
    }

    private Stream<Partner> ofType(PartnerType type) {
        return book.partners().stream().filter(partner -> partner.type() == type);
    }

    private static Transaction goalWith(List<String> ids, Transaction goal) {
        if (goal instanceof Sale sale) {
            return sale.toBuilder().channel(ids).build();
        }
        if (goal instanceof CustomerRelationshipRequest request) {
            return request.toBuilder().partners(ids).build();
        }
        if (goal instanceof SupportEngagement engagement) {
            return engagement.toBuilder().partner(ids.get(0)).build();
        }
        return goal instanceof ResellerAssignment assignment
                ? assignment.toBuilder()
                        .provider(ids.get(0))
                        .reseller(ids.get(1))
                        .build()
                : ((PartnershipRequest) goal)
                        .toBuilder().provider(ids.get(0)).reseller(ids.get(1)).build();
    }

    /** A text that sorts as the change of the wanted transaction does in the scenario's document. */
    private String changeTo(List<String> ids) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (i >= named.size()) {
                changes.add("add - " + ids.get(i));
            } else if (!ids.get(i).equals(named.get(i))) {
                changes.add("replace " + i + " " + ids.get(i));
            }
        }
        for (int i = named.size() - 1; i >= ids.size(); i--) {
            changes.add("remove " + i);
        }
        return String.join("\"},", changes) + "\"}]";
    }
}

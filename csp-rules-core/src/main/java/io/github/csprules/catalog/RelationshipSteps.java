package io.github.csprules.catalog;

import static io.github.csprules.rule.Step.step;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.Step;
import io.github.csprules.rule.Step.Phase;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The steps by which two parties begin or end a partnership or a reseller relationship. */
final class RelationshipSteps {

    static final Step END_PARTNERSHIP = step("end-partnership", Phase.WORLD)
            .takenBy(Actor.PROVIDER, Actor.MICROSOFT)
            .transaction(TransactionType.PARTNERSHIP_REMOVAL)
            .tie(Step.Tie.ENDED)
            .against("one-relationship-per-provider", "alreadyReseller")
            .carriesOut(Remedies.of("end-partnership"))
            .argument("reseller", ArgumentType.PARTY)
            .cites("S0-184", "S3-175", "S3-182..184")
            .openedByEach((step, scenario, violation) -> List.of(endOfPartnership(
                    step,
                    scenario,
                    WorldSteps.partner(scenario, violation),
                    WorldSteps.partner(scenario, named(violation, "reseller")))));

    static final Step END_RELATIONSHIP = step("end-relationship", Phase.WORLD)
            .takenBy(Actor.PROVIDER)
            .tie(Step.Tie.ENDED)
            .against("one-relationship-per-provider", "alreadyCustomer")
            .carriesOut(Remedies.of("end-relationship"))
            .argument("customer", ArgumentType.PARTY)
            .cites("S0-184", "remove-a-relationship")
            .openedByEach((step, scenario, violation) -> {
                Partner provider = WorldSteps.partner(scenario, violation);
                Customer customer =
                        scenario.book().customer(named(violation, "customer")).orElseThrow();
                return hasSoldTo(provider, customer, scenario)
                        ? List.of()
                        : List.of(step.action(provider, customer.id())
                                .orderedBy(changeOf(scenario, provider.id(), customer.id()))
                                .leadingTo(now -> now.with(now.book()
                                        .resellerRelationship(provider, customer)
                                        .orElseThrow()
                                        .withStatus(Relationship.Status.REMOVED))));
            });

    static final Step ESTABLISH_PARTNERSHIP = step("establish-partnership", Phase.WORLD)
            .takenBy(Actor.PROVIDER, Actor.RESELLER)
            .transaction(TransactionType.PARTNERSHIP)
            .tie(Step.Tie.BEGUN)
            .against("partnership-active")
            .carriesOut(Remedies.of("establish-partnership"))
            .argument("partner", ArgumentType.PARTY)
            .cites("S1-184..189", "S3-118", "S3-137")
            .openedByEach((step, scenario, violation) -> {
                Partner provider = WorldSteps.partner(scenario, violation);
                Partner reseller =
                        WorldSteps.partner(scenario, violation.subjects().get(1));
                Optional<Partnership> known = scenario.book().partnership(provider, reseller);
                boolean isRequested = known.isPresent() && known.get().status().is(Relationship.Status.REQUESTED);
                Partner acting = isRequested ? reseller : provider;
                Partner other = isRequested ? provider : reseller;
                return List.of(step.action(acting, other.id())
                        .as(PartnershipRequest.builder(provider.id(), reseller.id())
                                .acceptedBy(Role.GLOBAL_ADMIN)
                                .assuming(FactName.ACCEPTED_BY)
                                .build())
                        .orderedBy(changeOf(scenario, provider.id(), reseller.id()))
                        .leadingTo(now -> now.with(now.book()
                                .partnership(provider, reseller)
                                .map(partnership -> partnership.withStatus(Relationship.Status.ACTIVE))
                                .orElseGet(() ->
                                        Partnership.of(provider.id(), reseller.id(), Relationship.Status.ACTIVE)))));
            });

    private RelationshipSteps() {}

    /** A party in a violation. */
    private static String named(Violation violation, String argument) {
        return Objects.requireNonNull(violation.arguments().get(argument), argument)
                .values()
                .get(0);
    }

    /** By the provider itself where the policy lets it, else by Microsoft Support. */
    private static Action endOfPartnership(Step step, Scenario scenario, Partner provider, Partner reseller) {
        PartnershipRemoval byProvider = PartnershipRemoval.builder(
                        provider.id(), reseller.id(), PartnershipRemoval.Requester.PROVIDER)
                .goodFaith(true)
                .legalNotice(PartnershipRemoval.LegalNotice.NOT_REQUIRED)
                .assuming(FactName.GOOD_FAITH, FactName.LEGAL_NOTICE)
                .build();
        PartnershipRemoval bySupport = PartnershipRemoval.builder(
                        provider.id(), reseller.id(), PartnershipRemoval.Requester.MICROSOFT_SUPPORT)
                .build();
        Supplier<String> order = changeOf(scenario, provider.id(), reseller.id());
        UnaryOperator<Scenario> effect = now -> now.with(
                now.book().partnership(provider, reseller).orElseThrow().withStatus(Relationship.Status.REMOVED));
        return step.action(provider, reseller.id())
                .as(byProvider)
                .otherwise(step.action(Actor.MICROSOFT, reseller.id())
                        .as(bySupport)
                        .orderedBy(order)
                        .leadingTo(effect))
                .orderedBy(order)
                .leadingTo(effect);
    }

    private static boolean hasSoldTo(Partner provider, Customer customer, Scenario scenario) {
        return scenario.book().subscriptionsOf(customer).stream()
                .anyMatch(subscription ->
                        subscription.partner().filter(provider.id()::equals).isPresent());
    }

    /** A text that sorts as the change of a relationship does in the scenario's document: new ones before others. */
    static Supplier<String> changeOf(Scenario scenario, String first, String second) {
        return () -> {
            Book book = scenario.book();
            return book.partner(first)
                    .flatMap(partner -> known(book, partner, second))
                    .map(relationship -> "replace /relationships/" + book.placeOf(relationship) + "/")
                    .orElse("add " + first + " " + second);
        };
    }

    private static Optional<? extends Relationship> known(Book book, Partner partner, String other) {
        return book.partner(other).isPresent()
                ? book.partnership(partner, book.partner(other).get())
                : book.customer(other).flatMap(customer -> book.resellerRelationship(partner, customer));
    }
}

package io.github.csprules.testkit;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.FactTable;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Party;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The ways of stating one fact of a scenario: with each of its {@link Values}, and as none. */
final class Statements {

    private final Scenario scenario;
    private final FactRef fact;
    private final List<Object> extensionValues;
    private final EditList edits = new EditList();

    Statements(Scenario scenario, FactRef fact, List<Object> extensionValues) {
        this.extensionValues = extensionValues;
        this.scenario = scenario;
        this.fact = fact;
    }

    /** What a fact is of, in words. */
    static String nameOf(FactRef fact) {
        if (fact.isOfRelationship()) {
            return "the relationship of `" + fact.ids().get(0) + "` with `"
                    + fact.ids().get(1) + "`";
        }
        return fact.ids().size() == 1 ? "`" + fact.of() + "`" : "the " + fact.of();
    }

    List<Edit> all() {
        Optional<Partner> partner = scenario.book().partner(fact.of());
        if (fact.fact().isExtension()) {
            extensionValues.forEach(value -> state(
                    value instanceof String text ? "\"" + text + "\"" : value,
                    () -> scenario.with(fact, Fact.of(value))));
        } else if (fact.equals(FactRef.RELATIONSHIPS)) {
            relationships();
        } else if (fact.isOfRelationship()) {
            Edits.statedRelationships(scenario).stream()
                    .filter(one -> FactRef.of(one, fact.fact()).equals(fact))
                    .forEach(this::relationship);
        } else if (fact.isOfTransaction()) {
            transaction(scenario.transaction());
        } else if (partner.isPresent()) {
            party(partner.get());
        } else {
            party(scenario.book().customer(fact.of()).orElseThrow(() -> Edits.undeclared(fact)));
        }
        return edits.toList();
    }

    private void party(Party party) {
        rows(party.facts(), party.canState(fact.fact()), Values.of(scenario, party));
    }

    private void relationship(Relationship relationship) {
        rows(relationship.facts(), true, Values.of(scenario));
    }

    private void transaction(Transaction transaction) {
        rows(transaction.facts(), transaction.canState(fact.fact()), Values.of(scenario));
    }

    private void rows(FactTable<?, ?> table, boolean isPossible, Values values) {
        table.row(fact.fact()).filter(row -> isPossible).ifPresent(row -> row(row, values));
    }

    private <T> void row(FactTable.Row<?, ?, T> row, Values values) {
        List<Values.Value<T>> all = values.of(row);
        all.stream().filter(value -> !value.isBlank()).forEach(this::state);
        if (row.allowsNone()) {
            edits.add(
                    nameOf(fact) + " states no `" + fact.fact() + "`",
                    fact,
                    () -> withoutParts(row).with(fact, Fact.none()));
        }
        all.stream().filter(Values.Value::isBlank).forEach(this::state);
    }

    /** What is assumed about parts would be about nothing. */
    private Scenario withoutParts(FactTable.Row<?, ?, ?> row) {
        Scenario without = scenario;
        for (FactTable.Row<?, ?, ?> part : row.parts()) {
            without = without.without(FactRef.of(fact.of(), part.name()));
        }
        return without;
    }

    private void state(Values.Value<?> value) {
        state(value.words(), () -> scenario.with(fact, Fact.of(value.value())));
    }

    private void state(Object value, Supplier<Scenario> stating) {
        edits.add(nameOf(fact) + " states `" + fact.fact() + "` " + value, fact, stating);
    }

    /** Statuses between the parties that matter; what others have stays, but for the empty list. */
    private void relationships() {
        Scenario none = Relationships.none(scenario);
        state("[]", () -> none);
        List<Relationship> possible = Relationships.possible(scenario);
        Scenario others = none;
        for (Relationship other : Edits.statedRelationships(scenario)) {
            if (possible.stream().noneMatch(other::isBetweenTheSameAs)) {
                others = others.with(other);
            }
        }
        Scenario active = Relationships.with(others, possible);
        state("all ACTIVE", () -> active);
        for (Relationship one : possible) {
            for (Relationship.Status status : List.of(Relationship.Status.REQUESTED, Relationship.Status.REMOVED)) {
                state(
                        "all ACTIVE but for " + Relationships.nameOf(one) + ", " + status,
                        () -> active.with(Relationships.withStatus(one, status)));
            }
        }
    }
}

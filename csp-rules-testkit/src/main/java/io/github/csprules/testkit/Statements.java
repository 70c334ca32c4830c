package io.github.csprules.testkit;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
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
                    () -> ExtensionValues.stating(scenario, fact, value)));
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
        rows(party.facts(), party.canState(fact.fact()), Values.of(scenario, party), new Stating() {
            @Override
            public <T> Scenario scenario(FactName<T> name, Fact<T> value, FactName<?>... withdrawn) {
                Party stated = party.toBuilder()
                        .notStating(withdrawn)
                        .stating(name, value)
                        .build();
                return stated instanceof Partner partner ? scenario.with(partner) : scenario.with((Customer) stated);
            }
        });
    }

    private void relationship(Relationship relationship) {
        rows(relationship.facts(), true, Values.of(scenario), new Stating() {
            @Override
            public <T> Scenario scenario(FactName<T> name, Fact<T> value, FactName<?>... withdrawn) {
                return scenario.with(relationship.toBuilder()
                        .notStating(withdrawn)
                        .stating(name, value)
                        .build());
            }
        });
    }

    private void transaction(Transaction transaction) {
        rows(transaction.facts(), transaction.canState(fact.fact()), Values.of(scenario), new Stating() {
            @Override
            public <T> Scenario scenario(FactName<T> name, Fact<T> value, FactName<?>... withdrawn) {
                return scenario.with(transaction.toBuilder()
                        .notStating(withdrawn)
                        .stating(name, value)
                        .build());
            }
        });
    }

    /** Makes the scenario in which a fact is stated, and others are not. */
    private interface Stating {
        <T> Scenario scenario(FactName<T> name, Fact<T> value, FactName<?>... withdrawn);
    }

    private <O, B> void rows(FactTable<O, B> table, boolean isPossible, Values values, Stating stating) {
        table.row(fact.fact()).filter(row -> isPossible).ifPresent(row -> row(table, row, values, stating));
    }

    private <O, B, T> void row(FactTable<O, B> table, FactTable.Row<O, B, T> row, Values values, Stating stating) {
        List<Values.Value<T>> all = values.of(row);
        all.stream().filter(value -> !value.isBlank()).forEach(value -> state(row, value, stating));
        if (row.allowsNone()) { // what is assumed about parts would be about nothing
            FactName<?>[] parts = row.parts().stream().map(FactTable.Row::name).toArray(FactName<?>[]::new);
            edits.add(
                    nameOf(fact) + " states no `" + fact.fact() + "`",
                    fact,
                    () -> stating.scenario(row.name(), Fact.none(), parts));
        }
        all.stream().filter(Values.Value::isBlank).forEach(value -> state(row, value, stating));
    }

    private <T> void state(FactTable.Row<?, ?, T> row, Values.Value<T> value, Stating stating) {
        state(value.words(), () -> stating.scenario(row.name(), Fact.of(value.value())));
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

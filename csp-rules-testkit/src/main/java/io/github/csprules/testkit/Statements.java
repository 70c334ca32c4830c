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
import java.util.ArrayList;
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
            int slash = fact.of().indexOf('/');
            String partner = fact.of().substring(0, slash);
            return "the relationship of `" + partner + "` with `" + fact.of().substring(slash + 1) + "`";
        }
        boolean isParty = !fact.of().equals(FactRef.TRANSACTION) && !fact.of().equals(FactRef.SCENARIO);
        return isParty ? "`" + fact.of() + "`" : "the " + fact.of();
    }

    List<Edit> all() {
        Optional<Partner> partner = scenario.book().partner(fact.of());
        if (fact.fact().isExtension()) {
            extensionValues.forEach(value -> state(
                    value instanceof String text ? "\"" + text + "\"" : value,
                    () -> Rebuild.withExtension(scenario, fact, value)));
        } else if (fact.equals(FactRef.RELATIONSHIPS)) {
            relationships();
        } else if (fact.isOfRelationship()) {
            Edits.statedRelationships(scenario).stream()
                    .filter(one -> FactRef.of(one, fact.fact()).equals(fact))
                    .forEach(this::relationship);
        } else if (fact.of().equals(FactRef.TRANSACTION)) {
            transaction(scenario.transaction());
        } else if (partner.isPresent()) {
            party(partner.get());
        } else {
            party(scenario.book().customer(fact.of()).orElseThrow(() -> Edits.undeclared(fact)));
        }
        return edits.toList();
    }

    private void party(Party party) {
        if (party.canState(fact.fact())) {
            rows(party.facts(), Values.of(scenario, party), new Stating() {
                @Override
                public <T> Scenario scenario(FactName<T> name, Fact<T> value, FactName<?>... withdrawn) {
                    Party stated = party.toBuilder()
                            .notStating(withdrawn)
                            .stating(name, value)
                            .build();
                    return stated instanceof Partner changed
                            ? Rebuild.with(scenario, changed)
                            : Rebuild.with(scenario, (Customer) stated);
                }
            });
        }
    }

    private void relationship(Relationship relationship) {
        rows(relationship.facts(), Values.of(scenario), new Stating() {
            @Override
            public <T> Scenario scenario(FactName<T> name, Fact<T> value, FactName<?>... withdrawn) {
                Relationship stated = relationship.toBuilder()
                        .notStating(withdrawn)
                        .stating(name, value)
                        .build();
                return Relationships.replace(scenario, relationship, stated);
            }
        });
    }

    private void transaction(Transaction transaction) {
        if (transaction.canState(fact.fact())) {
            rows(transaction.facts(), Values.of(scenario), new Stating() {
                @Override
                public <T> Scenario scenario(FactName<T> name, Fact<T> value, FactName<?>... withdrawn) {
                    return Rebuild.with(
                            scenario,
                            transaction.toBuilder()
                                    .notStating(withdrawn)
                                    .stating(name, value)
                                    .build());
                }
            });
        }
    }

    /** Makes the scenario in which a fact is stated, and others are not. */
    private interface Stating {
        <T> Scenario scenario(FactName<T> name, Fact<T> value, FactName<?>... withdrawn);
    }

    private <O, B> void rows(FactTable<O, B> table, Values values, Stating stating) {
        table.row(fact.fact()).ifPresent(row -> row(table, row, values, stating));
    }

    private <O, B, T> void row(FactTable<O, B> table, FactTable.Row<O, B, T> row, Values values, Stating stating) {
        for (Values.Value<T> value : values.of(row)) {
            state(value.words(), () -> stating.scenario(row.name(), Fact.of(value.value())));
        }
        if (row.allowsNone()) { // what is assumed about parts would be about nothing
            FactName<?>[] parts =
                    table.partsOf(row).stream().map(FactTable.Row::name).toArray(FactName<?>[]::new);
            edits.add(
                    nameOf(fact) + " states no `" + fact.fact() + "`",
                    fact,
                    () -> stating.scenario(row.name(), Fact.none(), parts));
        }
    }

    private void state(Object value, Supplier<Scenario> stating) {
        edits.add(nameOf(fact) + " states `" + fact.fact() + "` " + value, fact, stating);
    }

    /** Statuses between the parties that matter; what others have stays, but for the empty list. */
    private void relationships() {
        state("[]", () -> Rebuild.withRelationships(scenario, List.of()));
        List<Relationship> possible = Relationships.possible(scenario);
        List<Relationship> others = new ArrayList<>(Edits.statedRelationships(scenario));
        others.removeIf(other -> possible.stream().anyMatch(one -> Relationships.isSamePair(one, other)));
        relationships("all ACTIVE", others, possible);
        for (int i = 0; i < possible.size(); i++) {
            for (Relationship.Status status : List.of(Relationship.Status.REQUESTED, Relationship.Status.REMOVED)) {
                List<Relationship> changed = new ArrayList<>(possible);
                changed.set(i, Relationships.withStatus(possible.get(i), status));
                String words = "all ACTIVE but for " + Relationships.nameOf(possible.get(i)) + ", " + status;
                relationships(words, others, changed);
            }
        }
    }

    private void relationships(String words, List<Relationship> others, List<Relationship> possible) {
        List<Relationship> all = new ArrayList<>(others);
        all.addAll(possible);
        state(words, () -> Rebuild.withRelationships(scenario, all));
    }
}

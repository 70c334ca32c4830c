package io.github.csprules.advice;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactForm;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.FactTable;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The facts that a verdict lacks, each with the answers that can be tried out. */
final class Questions {

    private final RuleSet rules;
    private final Scenario scenario;
    private final Verdict verdict;

    Questions(RuleSet rules, Scenario scenario, Verdict verdict) {
        this.rules = rules;
        this.scenario = scenario;
        this.verdict = verdict;
    }

    List<Advice.Question> list() {
        return verdict.missing().stream()
                .map(this::question)
                .sorted(Comparator.comparing(question -> !question.decides()))
                .toList();
    }

    private Advice.Question question(FactRef fact) {
        List<Advice.Answer> answers = new ArrayList<>();
        for (Fact<?> value : values(fact)) {
            outcome(fact, value).ifPresent(outcome -> answers.add(new Advice.Answer(value, outcome)));
        }
        boolean decides = answers.stream()
                .anyMatch(answer -> answer.outcome() != verdict.outcome() && answer.outcome() != Outcome.UNDETERMINED);
        return new Advice.Question(fact, decides, answers);
    }

    /** What the verdict would say; nothing if the answer cannot be. */
    private Optional<Outcome> outcome(FactRef fact, Fact<?> value) {
        try {
            return Optional.of(rules.evaluate(stating(fact, value)).outcome());
        } catch (InvalidScenarioException e) {
            return Optional.empty();
        }
    }

    private List<Fact<?>> values(FactRef fact) {
        Optional<? extends FactTable.Row<?, ?, ?>> row = table(fact).row(fact.fact());
        List<Fact<?>> values = new ArrayList<>();
        if (row.isPresent()) {
            if (row.get().allowsNone()) {
                values.add(Fact.none());
            }
            addValues(row.get().form(), values);
        }
        return values;
    }

    private void addValues(FactForm<?> form, List<Fact<?>> values) {
        switch (form.kind()) {
            case FLAG -> {
                values.add(Fact.of(false));
                values.add(Fact.of(true));
            }
            case CONSTANT -> form.constants().forEach(constant -> values.add(Fact.of(constant)));
            case DATE -> {
                values.add(Fact.of(scenario.asOf()));
                values.add(Fact.of(scenario.asOf().plusDays(1)));
            }
            case IDS, CONSTANTS, AGREEMENTS, RELATIONSHIPS -> values.add(Fact.of(List.of()));
            case ID, TEXT, COUNTRY, AMOUNT, COUNT, OBJECT -> {}
        }
    }

    private FactTable<?, ?> table(FactRef fact) {
        if (fact.isOfTransaction()) {
            return scenario.transaction().facts();
        }
        if (fact.isOfScenario()) {
            return Book.FACTS;
        }
        if (fact.isOfRelationship()) {
            return relationship(fact).facts();
        }
        return scenario.book().partner(fact.of()).isPresent() ? Partner.FACTS : Customer.FACTS;
    }

    private Relationship relationship(FactRef fact) {
        Book book = scenario.book();
        Partner first = book.partner(fact.ids().get(0)).orElseThrow();
        String second = fact.ids().get(1);
        Optional<Partner> reseller = book.partner(second);
        return reseller.isPresent()
                ? book.partnership(first, reseller.get()).orElseThrow()
                : book.resellerRelationship(first, book.customer(second).orElseThrow())
                        .orElseThrow();
    }

    @SuppressWarnings("unchecked") // the value is one of those that the fact's own row lists
    private Scenario stating(FactRef fact, Fact<?> value) {
        FactName<Object> name = (FactName<Object>) fact.fact();
        Fact<Object> stated = (Fact<Object>) value;
        Book book = scenario.book();
        if (fact.isOfTransaction()) {
            return scenario.with(
                    scenario.transaction().toBuilder().stating(name, stated).build());
        }
        if (fact.isOfScenario()) {
            return scenario.toBuilder()
                    .book(book.toBuilder().relationships(List.of()).build())
                    .build();
        }
        if (fact.isOfRelationship()) {
            return scenario.with(
                    relationship(fact).toBuilder().stating(name, stated).build());
        }
        Optional<Partner> partner = book.partner(fact.of());
        return partner.isPresent()
                ? scenario.with(partner.get().toBuilder().stating(name, stated).build())
                : scenario.with(book.customer(fact.of()).orElseThrow().toBuilder()
                        .stating(name, stated)
                        .build());
    }
}

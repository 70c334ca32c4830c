package io.github.csprules.advice;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactForm;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.FactTable;
import io.github.csprules.model.InvalidScenarioException;
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
            return Optional.of(rules.consider(scenario.with(fact, value)).outcome());
        } catch (InvalidScenarioException e) {
            return Optional.empty();
        }
    }

    private List<Fact<?>> values(FactRef fact) {
        Optional<? extends FactTable.Row<?, ?, ?>> row = scenario.facts(fact).row(fact.fact());
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
}

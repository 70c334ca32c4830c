package io.github.csprules.advice;

import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.Objects;

/**
 * Finds out what has to be done so that a transaction becomes allowed, by the steps of a rule set.
 * <p>
 * Each step is itself held against the rules: one that is a transaction in Partner Center is taken only where that is not
 * denied. The search is bounded: routes of at most 16 steps, the 20 best of them, the first 50 others through whom it could be
 * done. This class is immutable and thread-safe.
 */
public final class Routes {

    private final RuleSet rules;

    private Routes(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * Returns a search by a rule set.
     *
     * @param rules the rules that judge, and the steps that can be taken
     * @return the search
     */
    public static Routes of(RuleSet rules) {
        return new Routes(Objects.requireNonNull(rules, "rules"));
    }

    /**
     * Finds what can be done about a transaction.
     *
     * @param scenario the transaction, its day and what is known about the parties
     * @return routes, questions, and what is incurable
     */
    public Advice find(Scenario scenario) {
        Verdict verdict = rules.evaluate(scenario);
        if (verdict.isAllowed()) {
            return new Advice(verdict, List.of(), true, List.of(), List.of());
        }
        List<Advice.Question> questions = new Questions(rules, scenario, verdict).list();
        if (verdict.outcome() != Outcome.DENIED) {
            return new Advice(verdict, List.of(), true, List.of(), questions);
        }
        RouteSearch search = new RouteSearch(rules, scenario, verdict);
        search.run();
        return new Advice(verdict, search.routes(), search.isComplete(), search.incurable(), questions);
    }
}

package io.github.csprules.advice;

import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.Objects;

/**
 * Finds the steps of a rule set after which a denied transaction is allowed.
 * <p>
 * The rules judge each step too: a step that carries out a transaction is taken only if they do not deny it. The search is
 * bounded: routes of at most 16 steps, the best 20 of them, the first 50 other candidates. This class is immutable and
 * thread-safe.
 */
public final class Routes {

    private final RuleSet rules;

    private Routes(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * Returns the search of a rule set.
     *
     * @param rules the rules that judge, with their steps
     * @return the search
     */
    public static Routes of(RuleSet rules) {
        return new Routes(Objects.requireNonNull(rules, "rules"));
    }

    /**
     * Finds routes for a transaction.
     *
     * @param scenario the transaction, its day and the known facts about the parties
     * @return routes, questions, and incurable findings
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

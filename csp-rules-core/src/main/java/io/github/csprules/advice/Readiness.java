package io.github.csprules.advice;

import io.github.csprules.model.Book;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Problem;
import io.github.csprules.rule.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Lists what a partner still has to do before it can sell.
 * <p>
 * It uses the rules and steps of routes, so the next item of a checklist is allowed. It never ends a relationship. For a partner
 * without partnership or customer, it tries the first 50 declared candidates. This class is immutable and thread-safe.
 */
public final class Readiness {

    private final RuleSet rules;

    private Readiness(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * Returns the readiness check of a rule set.
     *
     * @param rules the rules that judge, with their steps
     * @return the readiness check
     */
    public static Readiness of(RuleSet rules) {
        return new Readiness(Objects.requireNonNull(rules, "rules"));
    }

    /**
     * Lists what a partner still has to do.
     *
     * @param partner the id of the partner
     * @param book the known facts about the parties
     * @param day the day
     * @return the checklist for the declared type of the partner
     * @throws InvalidScenarioException if the book does not declare the partner
     */
    public Checklist of(String partner, Book book, LocalDate day) {
        Objects.requireNonNull(day, "day");
        Partner declared = book.partner(partner)
                .orElseThrow(() -> new InvalidScenarioException(List.of(new Problem(
                        Problem.Code.REFERENCE,
                        "/partners",
                        "none of this id",
                        "a partner `" + Problem.visible(partner) + "`"))));
        return new Checklist(rules.policy(), day, partner, new ReadinessCheck(rules, book, day, declared).items());
    }
}

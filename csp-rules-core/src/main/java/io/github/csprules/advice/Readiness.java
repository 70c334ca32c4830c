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
 * Tells what a partner has still to do before it can sell.
 * <p>
 * It asks the rules that routes ask, and takes the steps that routes take: what is next on a checklist is allowed. It never ends
 * what two parties have with each other. Whom a partner without any partnership or customer could have one with is looked for
 * among the first 50 who are declared. This class is immutable and thread-safe.
 */
public final class Readiness {

    private final RuleSet rules;

    private Readiness(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * Returns what tells it by a rule set.
     *
     * @param rules the rules that judge, and the steps that can be taken
     * @return what tells it
     */
    public static Readiness of(RuleSet rules) {
        return new Readiness(Objects.requireNonNull(rules, "rules"));
    }

    /**
     * Tells what a partner has still to do.
     *
     * @param partner the id of the partner
     * @param book what is known about the parties
     * @param day the day that it is about
     * @return the checklist for the type that the partner is declared with
     * @throws InvalidScenarioException if no such partner is declared
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

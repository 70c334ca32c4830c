package io.github.csprules.rule;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.Scenario;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * When a rule applies, as a question with three answers.
 *
 * @param reads the facts that decide it
 * @param question answers {@link Answer#satisfied()} where the condition holds, {@link Answer#notApplicable()} where it does
 *     not, and {@code lacking(…)} where facts are missing to tell
 */
public record Condition(List<FactKind> reads, Function<Scenario, Answer> question) {

    /**
     * Creates a condition.
     *
     * @param reads the facts that decide it
     * @param question the question, a function without state
     */
    public Condition {
        reads = List.copyOf(reads);
        Objects.requireNonNull(question, "question");
    }
}

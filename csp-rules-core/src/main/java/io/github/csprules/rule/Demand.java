package io.github.csprules.rule;

import io.github.csprules.model.Scenario;

/**
 * What a rule demands of one subject.
 * <p>
 * Written as a static method it captures nothing, and asking costs no memory.
 *
 * @param <S> the type of the subject
 */
@FunctionalInterface
public interface Demand<S> {

    /**
     * Asks one subject.
     *
     * @param subject the subject
     * @param scenario what it stands in
     * @return what the rule says about this subject
     */
    Answer of(S subject, Scenario scenario);
}

package io.github.csprules.verdict;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an allowed transaction brings with it.
 *
 * @param code what it brings; never renamed
 * @param level how much attention it wants
 * @param arguments what its text speaks of, by name and in order
 * @param citations what it rests on
 */
public record Consequence(String code, Level level, Map<String, ArgumentValue> arguments, List<Citation> citations) {

    /**
     * Creates a consequence.
     *
     * @param code what it brings
     * @param level how much attention it wants
     * @param arguments what its text speaks of, by name and in order
     * @param citations what it rests on
     */
    public Consequence {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(level, "level");
        arguments = ArgumentValue.inOrder(arguments);
        citations = List.copyOf(citations);
    }

    /** How much attention a consequence wants. */
    public enum Level {
        /** Good to know. */
        NOTICE,
        /** To be weighed before going on. */
        CAUTION
    }
}

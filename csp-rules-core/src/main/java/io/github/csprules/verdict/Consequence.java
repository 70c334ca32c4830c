package io.github.csprules.verdict;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A consequence of an allowed transaction.
 *
 * @param code the code of the consequence; never renamed
 * @param level how important it is
 * @param arguments the arguments of its text, by name and in order
 * @param citations the clauses on which it rests
 */
public record Consequence(String code, Level level, Map<String, ArgumentValue> arguments, List<Citation> citations) {

    /**
     * Creates a consequence.
     *
     * @param code the code of the consequence
     * @param level how important it is
     * @param arguments the arguments of its text, by name and in order
     * @param citations the clauses on which it rests
     */
    public Consequence {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(level, "level");
        arguments = ArgumentValue.inOrder(arguments);
        citations = List.copyOf(citations);
    }

    /** The importance of a consequence. */
    public enum Level {
        /** Good to know. */
        NOTICE,
        /** Think about it before you continue. */
        CAUTION
    }
}

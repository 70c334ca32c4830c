package io.github.csprules.verdict;

import io.github.csprules.model.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The value of a message argument: dates as ISO text, constants such as regions as their code.
 *
 * @param values the text, or the texts of a list in order
 * @param isList whether it is a list, even with one element or none
 */
public record ArgumentValue(List<String> values, boolean isList) {

    /**
     * Creates a value.
     *
     * @param values the text, or the texts of a list in order
     * @param isList whether it is a list
     * @throws IllegalArgumentException if it is not a list and does not have exactly one text
     */
    public ArgumentValue {
        values = List.copyOf(values);
        if (!isList && values.size() != 1) {
            throw new IllegalArgumentException("a value that is no list is one text, not " + values.size());
        }
    }

    /**
     * Returns one text.
     *
     * @param value the text
     * @return the value
     */
    public static ArgumentValue of(String value) {
        return new ArgumentValue(List.of(value), false);
    }

    /**
     * Returns a list of texts.
     *
     * @param values the texts, in order
     * @return the value
     */
    public static ArgumentValue of(List<String> values) {
        return new ArgumentValue(values, true);
    }

    /** An immutable copy of arguments, in the same order. */
    static Map<String, ArgumentValue> inOrder(Map<String, ArgumentValue> arguments) {
        return arguments.size() > 1
                ? Collections.unmodifiableMap(new LinkedHashMap<>(arguments))
                : Map.copyOf(arguments); // has no order to keep, and copies no copy
    }

    @Override
    public String toString() {
        return Problem.visible(String.join(", ", values));
    }
}

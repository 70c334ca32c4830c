package io.github.csprules.verdict;

import java.util.List;
import java.util.Objects;

/** The value of an argument of a reason: dates as ISO text, regions and the like by their code. */
public sealed interface ArgumentValue {

    /**
     * One text.
     *
     * @param value the text
     */
    record Text(String value) implements ArgumentValue {

        /**
         * Creates a value.
         *
         * @param value the text
         */
        public Text {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * Several texts.
     *
     * @param values the texts, in order
     */
    record Texts(List<String> values) implements ArgumentValue {

        /**
         * Creates a value.
         *
         * @param values the texts, in order
         */
        public Texts {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return String.join(", ", values);
        }
    }
}

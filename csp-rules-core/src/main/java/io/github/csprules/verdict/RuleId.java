package io.github.csprules.verdict;

import io.github.csprules.model.Problem;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name of a rule in kebab case, such as {@code customer-within-region}. It is never renamed or reused.
 *
 * @param value the text form
 */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /**
     * Creates an id.
     *
     * @param value the text form
     * @throws IllegalArgumentException if it is not in kebab case
     */
    public RuleId {
        Objects.requireNonNull(value, "value");
        if (!KEBAB_CASE.matcher(value).matches()) {
            throw new IllegalArgumentException("a rule id is in kebab case, such as `customer-within-region`, not `"
                    + Problem.visible(value) + "`");
        }
    }

    /**
     * Returns the id of this text.
     *
     * @param value the text form
     * @return the id
     * @throws IllegalArgumentException if it is not in kebab case
     */
    public static RuleId of(String value) {
        return new RuleId(value);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

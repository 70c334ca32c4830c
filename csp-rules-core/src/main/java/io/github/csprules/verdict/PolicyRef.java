package io.github.csprules.verdict;

import io.github.csprules.model.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference to the policy of a verdict, by name and edition.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class PolicyRef {

    private static final String CHANGED = "custom";

    private final String name;
    private final String edition;
    private final LocalDate knownFrom;
    private final LocalDate knownThrough;
    private final @Nullable Changes changes;

    /**
     * A host's changes to a policy of the library.
     *
     * @param plus the added rules
     * @param without the removed rules
     */
    public record Changes(List<RuleId> plus, List<RuleId> without) {

        /**
         * Creates changes.
         *
         * @param plus the added rules
         * @param without the removed rules
         */
        public Changes {
            plus = List.copyOf(plus);
            without = List.copyOf(without);
        }
    }

    private PolicyRef(
            String name, String edition, LocalDate knownFrom, LocalDate knownThrough, @Nullable Changes changes) {
        this.name = Objects.requireNonNull(name, "name");
        this.edition = Objects.requireNonNull(edition, "edition");
        this.knownFrom = inRange(Objects.requireNonNull(knownFrom, "knownFrom"));
        this.knownThrough = inRange(Objects.requireNonNull(knownThrough, "knownThrough"));
        this.changes = changes;
        if (knownThrough.isBefore(knownFrom)) {
            throw new IllegalArgumentException("a policy is not known from " + knownFrom + " through " + knownThrough);
        }
    }

    private static LocalDate inRange(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException("a policy is known from and through days of the years 1 to 9999");
        }
        return day;
    }

    /**
     * Returns a reference to a published policy.
     *
     * @param name its name
     * @param edition the edition of the documentation that it follows, such as {@code 2021-06}
     * @param knownFrom the first day that the edition knows
     * @param knownThrough the last day that the edition knows
     * @return the policy
     * @throws IllegalArgumentException if a day lies outside the years 1 to 9999, or the last day is before the first
     */
    public static PolicyRef of(String name, String edition, LocalDate knownFrom, LocalDate knownThrough) {
        return new PolicyRef(name, edition, knownFrom, knownThrough, null);
    }

    /**
     * Returns this policy with changes. Its name becomes {@code custom} until a host gives it another.
     *
     * @param all all changes since the publication
     * @return the changed policy
     */
    public PolicyRef changed(Changes all) {
        Objects.requireNonNull(all, "changes");
        return new PolicyRef(CHANGED, edition, knownFrom, knownThrough, all);
    }

    /**
     * Returns this policy under another name.
     *
     * @param newName the new name
     * @return the renamed policy
     */
    public PolicyRef named(String newName) {
        return new PolicyRef(newName, edition, knownFrom, knownThrough, changes);
    }

    /** {@return the name: {@code standard}, {@code extended}, {@code custom}, or a host's own} */
    public String name() {
        return name;
    }

    /** {@return the edition of the documentation that the policy follows, such as {@code 2021-06}} */
    public String edition() {
        return edition;
    }

    /** {@return the first day that the edition knows} */
    public LocalDate knownFrom() {
        return knownFrom;
    }

    /** {@return the last day that the edition knows} */
    public LocalDate knownThrough() {
        return knownThrough;
    }

    /** {@return the changes since the publication, empty if there are none} */
    public Optional<Changes> changes() {
        return Optional.ofNullable(changes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PolicyRef that
                && name.equals(that.name)
                && edition.equals(that.edition)
                && knownFrom.equals(that.knownFrom)
                && knownThrough.equals(that.knownThrough)
                && Objects.equals(changes, that.changes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, edition, changes);
    }

    @Override
    public String toString() {
        return Problem.visible(name + " " + edition) + (changes == null ? "" : " (changed)");
    }
}

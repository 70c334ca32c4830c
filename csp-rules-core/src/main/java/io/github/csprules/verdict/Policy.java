package io.github.csprules.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which policy a verdict was given under.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class Policy {

    private static final String CHANGED = "custom";

    private final String name;
    private final String edition;
    private final LocalDate knownThrough;
    private final @Nullable Changes changes;

    /**
     * What was changed in a policy of the library.
     *
     * @param plus the rules that were added
     * @param without the rules that were left out
     */
    public record Changes(List<RuleId> plus, List<RuleId> without) {

        /**
         * Creates changes.
         *
         * @param plus the rules that were added
         * @param without the rules that were left out
         */
        public Changes {
            plus = List.copyOf(plus);
            without = List.copyOf(without);
        }
    }

    private Policy(String name, String edition, LocalDate knownThrough, @Nullable Changes changes) {
        this.name = Objects.requireNonNull(name, "name");
        this.edition = Objects.requireNonNull(edition, "edition");
        this.knownThrough = Objects.requireNonNull(knownThrough, "knownThrough");
        this.changes = changes;
        if (knownThrough.getYear() < 1 || knownThrough.getYear() > 9999) {
            throw new IllegalArgumentException("a policy is known through a day of the years 1 to 9999");
        }
    }

    /**
     * Returns a policy as it was published.
     *
     * @param name its name
     * @param edition the edition of the documentation that it follows, such as {@code 2021-06}
     * @param knownThrough the last day of which that edition knows, at most {@code 9999-12-31}
     * @return the policy
     * @throws IllegalArgumentException if that day is not one of the years 1 to 9999
     */
    public static Policy of(String name, String edition, LocalDate knownThrough) {
        return new Policy(name, edition, knownThrough, null);
    }

    /**
     * Returns this policy changed: it loses its name to {@code custom}, until a host gives it another one.
     *
     * @param all everything that was changed since it was published
     * @return the changed policy
     */
    public Policy changed(Changes all) {
        Objects.requireNonNull(all, "changes");
        return new Policy(CHANGED, edition, knownThrough, all);
    }

    /**
     * Returns this policy under another name.
     *
     * @param newName the name that the host gives it
     * @return the renamed policy
     */
    public Policy named(String newName) {
        return new Policy(newName, edition, knownThrough, changes);
    }

    /**
     * Returns the name.
     *
     * @return {@code standard}, {@code extended}, {@code custom}, or what a host names it
     */
    public String name() {
        return name;
    }

    /**
     * Returns the edition of the documentation that the policy follows.
     *
     * @return the edition, such as {@code 2021-06}
     */
    public String edition() {
        return edition;
    }

    /**
     * Returns how far the edition knows the program.
     *
     * @return the last day of which it knows
     */
    public LocalDate knownThrough() {
        return knownThrough;
    }

    /**
     * Returns how the policy differs from the one that was published.
     *
     * @return the changes, empty if there are none
     */
    public Optional<Changes> changes() {
        return Optional.ofNullable(changes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Policy that
                && name.equals(that.name)
                && edition.equals(that.edition)
                && knownThrough.equals(that.knownThrough)
                && Objects.equals(changes, that.changes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, edition, changes);
    }

    @Override
    public String toString() {
        return name + " " + edition + (changes == null ? "" : " (changed)");
    }
}

package io.github.csprules.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is sold. No rule of the policy looks at it, so one verdict serves every line of an order.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class Offer {

    private final Publisher publisher;
    private final @Nullable String name;

    private Offer(Publisher publisher, @Nullable String name) {
        this.publisher = Objects.requireNonNull(publisher, "publisher");
        this.name = name;
    }

    /**
     * Returns an offer without a name.
     *
     * @param publisher whose offer it is
     * @return the offer
     */
    public static Offer of(Publisher publisher) {
        return new Offer(publisher, null);
    }

    /**
     * Returns an offer.
     *
     * @param publisher whose offer it is
     * @param name its name, for display
     * @return the offer
     * @throws InvalidScenarioException if the name is over 1,000 characters
     */
    public static Offer of(Publisher publisher, String name) {
        Validator problems = new Validator();
        problems.text("/name", name);
        problems.throwIfAny();
        return new Offer(publisher, name);
    }

    /** {@return whose offer it is} */
    public Publisher publisher() {
        return publisher;
    }

    /** {@return the offer's name, if there is one} */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Offer that && publisher == that.publisher && Objects.equals(name, that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(publisher, name);
    }

    @Override
    public String toString() {
        return "an offer of " + publisher;
    }

    /**
     * Whose offer it is.
     */
    public enum Publisher {
        /** A first-party offer. */
        MICROSOFT,
        /** Another publisher's offer in the Microsoft marketplace. */
        THIRD_PARTY
    }
}

package io.github.csprules.model;

import java.beans.Transient;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A host's statement about one property: a value, that there is none, or nothing.
 * <p>
 * "There is none" and "not stated" are different: a rule judges the first and asks for the second. A stated fact may be marked as
 * the host's working assumption; rules read it like any other, and the verdict shows whether it mattered.
 *
 * @param <T> the type of the value
 */
@SuppressWarnings("ReferenceEquality") // the two constants are told by identity
public final class Fact<T> {

    private static final Fact<Object> NOT_STATED = new Fact<>(null, false);
    private static final Fact<Object> NONE = new Fact<>(null, false);

    private final @Nullable T value;
    private final boolean assumed;

    private Fact(@Nullable T value, boolean assumed) {
        this.value = value;
        this.assumed = assumed;
    }

    /**
     * Returns a fact with a value.
     *
     * @param <T> the type of the value
     * @param value the value
     * @return the fact
     */
    public static <T> Fact<T> of(T value) {
        return new Fact<>(Objects.requireNonNull(value, "value"), false);
    }

    /**
     * Returns a fact that says: there is none.
     *
     * @param <T> the type of the value
     * @return the fact
     */
    @SuppressWarnings("unchecked") // it holds no value of any type
    public static <T> Fact<T> none() {
        return (Fact<T>) NONE;
    }

    /**
     * Returns the fact that is not stated.
     *
     * @param <T> the type of the value
     * @return the fact
     */
    @SuppressWarnings("unchecked") // it holds no value of any type
    public static <T> Fact<T> notStated() {
        return (Fact<T>) NOT_STATED;
    }

    /**
     * Checks if the host said nothing.
     *
     * @return true if the fact is not stated
     */
    @Transient
    public boolean isNotStated() {
        return this == NOT_STATED;
    }

    /**
     * Checks if the host said something: a value, or that there is none.
     *
     * @return true if the fact is stated
     */
    @Transient
    public boolean isStated() {
        return this != NOT_STATED;
    }

    /**
     * Checks if the host said that there is none.
     *
     * @return true if there is none
     */
    @Transient
    public boolean isNone() {
        return value == null && this != NOT_STATED;
    }

    /**
     * Checks if this value is stated.
     *
     * @param expected the value to compare with
     * @return true if a value is stated and equals the expected one
     */
    public boolean is(T expected) {
        return expected.equals(value);
    }

    /**
     * Checks if the fact is stated as an assumption.
     *
     * @return true if the host stated it and marked it as assumed
     */
    @Transient
    public boolean isAssumed() {
        return assumed;
    }

    /**
     * Returns the stated value.
     *
     * @return the value
     * @throws NoSuchElementException if none is stated
     */
    public T get() {
        if (value == null) {
            throw new NoSuchElementException(isNotStated() ? "the fact is not stated" : "the fact is stated as none");
        }
        return value;
    }

    /** This fact as an assumption or as knowledge, regardless of its origin. */
    Fact<T> assumed(boolean isAssumed) {
        return isNotStated() || assumed == isAssumed ? this : new Fact<>(value, isAssumed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Fact<?> that
                        && isStated()
                        && that.isStated()
                        && assumed == that.assumed
                        && Objects.equals(value, that.value));
    }

    @Override
    public int hashCode() {
        return isNotStated() ? 1 : Objects.hash(value, assumed);
    }

    /** The state, never the value: facts hold names, addresses and tenants. */
    @Override
    public String toString() {
        if (isNotStated()) {
            return "not stated";
        }
        String state = isNone() ? "none" : "stated";
        return assumed ? state + " (assumed)" : state;
    }
}

package io.github.csprules.verdict;

import java.beans.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The type of a message argument, which decides how texts show it.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class ArgumentType {

    /** A text, shown unchanged. */
    public static final ArgumentType TEXT = new ArgumentType("Text", String.class, false);
    /** The id of a partner or customer. */
    public static final ArgumentType PARTY = new ArgumentType("Party", String.class, false);
    /** The code of a country. */
    public static final ArgumentType COUNTRY = new ArgumentType("Country", String.class, false);
    /** The name of a part of a company profile, such as {@code legalName}. */
    public static final ArgumentType PROFILE_PART = new ArgumentType("CompanyProfile.Part", String.class, false);
    /** A calendar day. */
    public static final ArgumentType DATE = new ArgumentType("Date", LocalDate.class, false);
    /** A number, whole or decimal. */
    public static final ArgumentType NUMBER = new ArgumentType("Number", Number.class, false);

    private final String name;
    private final Class<?> values;
    private final boolean isList;

    private ArgumentType(String name, Class<?> values, boolean isList) {
        this.name = name;
        this.values = values;
        this.isList = isList;
    }

    /**
     * Returns the type for arguments that are constants, such as a region.
     *
     * @param constants the constants; texts have labels for them
     * @return the type
     */
    public static ArgumentType of(Class<? extends Enum<?>> constants) {
        return new ArgumentType(nameOf(constants), constants, false);
    }

    /** The name of a class, after the name of its outer class. */
    static String nameOf(Class<?> type) {
        Class<?> owner = type.getDeclaringClass();
        return owner == null ? type.getSimpleName() : nameOf(owner) + "." + type.getSimpleName();
    }

    /**
     * Returns the type for arguments that are lists of this type.
     *
     * @return the type of lists
     */
    public ArgumentType list() {
        return new ArgumentType(name, values, true);
    }

    /** {@return the name of the type, such as {@code Party} or {@code Tenant.Cloud}, which is part of the keys of labels} */
    public String name() {
        return name;
    }

    /** {@return the names of the constants that a value may be, for which texts have labels; none if values are no constants} */
    @Transient
    public List<String> constants() {
        return values.isEnum()
                ? Stream.of(values.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }

    /** {@return whether there are several values} */
    @Transient
    public boolean isList() {
        return isList;
    }

    /**
     * Checks if an argument of this type accepts a value.
     *
     * @param value the value
     * @return true if it is of this type; for a list, if all elements are
     */
    public boolean accepts(Object value) {
        if (isList) {
            return value instanceof List<?> several && several.stream().allMatch(this::isOne);
        }
        return isOne(value);
    }

    private boolean isOne(Object value) {
        return values == Number.class
                ? value instanceof Integer || value instanceof Long || value instanceof BigDecimal
                : values.isInstance(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArgumentType that
                && name.equals(that.name)
                && values == that.values
                && isList == that.isList;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, isList);
    }

    /** The name, in brackets if there are several values. */
    @Override
    public String toString() {
        return isList ? "[" + name + "]" : name;
    }
}

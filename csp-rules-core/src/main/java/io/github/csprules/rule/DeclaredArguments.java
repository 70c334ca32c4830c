package io.github.csprules.rule;

import io.github.csprules.model.Problem;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.ArgumentValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The arguments of a reason or a consequence: names and types, in order. */
final class DeclaredArguments {

    static final DeclaredArguments NONE = new DeclaredArguments(Map.of());

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][A-Za-z0-9]*");
    /** What texts call the subjects. */
    private static final Set<String> RESERVED = Set.of("subject", "other", "subjects");

    private static final Object[] NO_VALUES = {};

    private final Map<String, ArgumentType> types;
    /** The same in arrays, which are walked without making anything. */
    private final String[] names;

    private final ArgumentType[] inOrder;

    private DeclaredArguments(Map<String, ArgumentType> types) {
        this.types = types;
        names = types.keySet().toArray(String[]::new);
        inOrder = types.values().toArray(ArgumentType[]::new);
    }

    DeclaredArguments and(String name, ArgumentType type) {
        Objects.requireNonNull(type, "type");
        Map<String, ArgumentType> more = new LinkedHashMap<>(types);
        if (!CAMEL_CASE.matcher(name).matches() || RESERVED.contains(name) || more.putIfAbsent(name, type) != null) {
            throw new IllegalArgumentException("an argument cannot be named `" + Problem.visible(name) + "` (again)");
        }
        return new DeclaredArguments(Collections.unmodifiableMap(more));
    }

    Map<String, ArgumentType> types() {
        return types;
    }

    /** Keeps values that are as many as the arguments and of their types. */
    Object[] checked(String whose, Object... values) {
        if (values.length != names.length) {
            throw new IllegalArgumentException(
                    whose + " takes the arguments " + types.keySet() + ", not " + values.length + " values");
        }
        if (values.length == 0) {
            return NO_VALUES;
        }
        Object[] checked = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = Objects.requireNonNull(values[i], "argument");
            Object kept = value instanceof List<?> list ? List.copyOf(list) : value;
            if (!inOrder[i].accepts(kept)) {
                throw new IllegalArgumentException("argument `" + names[i] + "` of " + whose + " is of type "
                        + inOrder[i] + ", not of " + value.getClass().getSimpleName());
            }
            checked[i] = kept;
        }
        return checked;
    }

    /** Checked values under the names of the arguments. */
    Map<String, ArgumentValue> named(Object[] checked) {
        if (checked.length == 0) {
            return Map.of();
        }
        if (checked.length == 1) {
            return Map.of(names[0], value(checked[0]));
        }
        Map<String, ArgumentValue> named = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            named.put(names[i], value(checked[i]));
        }
        return named;
    }

    private static ArgumentValue value(Object value) {
        if (!(value instanceof List<?> several)) {
            return ArgumentValue.of(text(value));
        }
        List<String> texts = new ArrayList<>(several.size());
        for (Object one : several) {
            texts.add(text(one));
        }
        return ArgumentValue.of(texts);
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}

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

    /**
     * Keeps values if their number and types match; a word and a name say whose they are. One value is kept as it is, several in
     * an array of their own: nobody else can change what is kept.
     */
    Object checked(String what, String name, Object... values) {
        if (values.length != names.length) {
            throw new IllegalArgumentException(what + " `" + name + "` takes the arguments " + types.keySet() + ", not "
                    + values.length + " values");
        }
        if (values.length == 0) {
            return NONE;
        }
        Object[] kept = values.length == 1 ? values : values.clone();
        Object value = NONE;
        for (int i = 0; i < kept.length; i++) {
            Object given = Objects.requireNonNull(kept[i], "argument");
            value = given instanceof List<?> list ? List.copyOf(list) : given;
            if (!inOrder[i].accepts(value)) {
                throw new IllegalArgumentException("argument `" + names[i] + "` of " + what + " `" + name
                        + "` is of type " + inOrder[i] + ", not of "
                        + given.getClass().getSimpleName());
            }
            if (kept != values) {
                kept[i] = value;
            }
        }
        return kept == values ? value : kept;
    }

    /** Checked values under the names of the arguments. */
    Map<String, ArgumentValue> named(Object checked) {
        if (names.length == 0) {
            return Map.of();
        }
        if (names.length == 1) {
            return Map.of(names[0], value(checked));
        }
        Object[] several = (Object[]) checked;
        Map<String, ArgumentValue> named = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            named.put(names[i], value(several[i]));
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

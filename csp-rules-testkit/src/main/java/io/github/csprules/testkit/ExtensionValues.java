package io.github.csprules.testkit;

import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What facts of hosts' own can be: a rule reads one kind, and takes the others as not stated. */
final class ExtensionValues {

    /** Stands for no value. */
    private static final Object NOT_STATED = new Object();

    /** How often a fact of a host's own is stated. */
    private static final double OFTEN = 0.7;

    /** What a fact of a host's own is one of. */
    static final List<Class<?>> KINDS = List.of(Boolean.class, BigDecimal.class, String.class);

    private static final List<Object> FLAGS = List.of(true, false);

    private static final List<Object> NUMBERS = List.of(
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new BigDecimal("100"),
            new BigDecimal("1000000"),
            new BigDecimal("-0.5"),
            new BigDecimal("123456789012345.678901"));

    private static final List<Object> TEXTS = List.of("", "x", "Iı", "1");

    /** Values of all kinds. */
    static final List<Object> ANY =
            Stream.of(FLAGS, NUMBERS, TEXTS).flatMap(List::stream).toList();

    /** The values of the kinds that are read; of all kinds if that is not known. One of another kind is among them. */
    static List<Object> of(Set<Class<?>> kinds) {
        boolean isKnown = KINDS.stream().anyMatch(kinds::contains);
        if (!isKnown || kinds.containsAll(KINDS)) {
            return ANY;
        }
        List<Object> values = new ArrayList<>();
        Map<Class<?>, List<Object>> all = Map.of(Boolean.class, FLAGS, BigDecimal.class, NUMBERS, String.class, TEXTS);
        KINDS.stream().filter(kinds::contains).forEach(kind -> values.addAll(Objects.requireNonNull(all.get(kind))));
        KINDS.stream()
                .filter(kind -> !kinds.contains(kind))
                .limit(1)
                .forEach(
                        kind -> values.add(Objects.requireNonNull(all.get(kind)).get(1)));
        return values;
    }

    /** Some facts with values; one is not stated about three times in ten. */
    static Extensions drawn(Choices choices, Map<FactName<?>, List<Object>> facts) {
        Map<String, Object> stated = new HashMap<>();
        facts.forEach((fact, values) -> {
            List<Object> all = new ArrayList<>(List.of(NOT_STATED));
            all.addAll(values);
            Object value = choices.of("extensions").mostly(fact.name(), OFTEN, all);
            if (value != NOT_STATED) {
                stated.put(fact.name(), value);
            }
        });
        return Extensions.of(stated);
    }

    /** A number, and those just below and above it; any other value alone. */
    static Stream<Object> around(Object value) {
        if (!(value instanceof BigDecimal number)) {
            return Stream.of(value);
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
        return Stream.of(number, number.subtract(step), number.add(step));
    }

    private ExtensionValues() {}
}

package io.github.csprules.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What facts of hosts' own can be: a rule reads one kind, and takes the others as not stated. */
final class ExtensionValues {

    /** Stands for no value. */
    static final Object NOT_STATED = new Object();

    static final List<Object> STATED = List.of(
            true,
            false,
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new BigDecimal("100"),
            new BigDecimal("1000000"),
            new BigDecimal("-0.5"),
            new BigDecimal("999999999999999"),
            "",
            "x",
            "Iı");

    /** The values, and none first. */
    static List<Object> orNone(List<Object> values) {
        List<Object> all = new ArrayList<>(List.of(NOT_STATED));
        all.addAll(values);
        return all;
    }

    /** What a fact of a host's own is one of. */
    static final List<Class<?>> KINDS = List.of(Boolean.class, BigDecimal.class, String.class);

    private ExtensionValues() {}
}

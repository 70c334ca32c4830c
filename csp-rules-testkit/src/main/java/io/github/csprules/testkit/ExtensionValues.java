package io.github.csprules.testkit;

import java.math.BigDecimal;
import java.util.List;

/** What facts of hosts' own can be: a rule reads one kind, and takes the others as not stated. */
final class ExtensionValues {

    /** Stands for no value. */
    static final Object NOT_STATED = new Object();

    static final List<Object> STATED = List.of(
            true, false, BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("1000000"), new BigDecimal("-0.5"), "", "x");

    static final List<Object> ALL = List.of(NOT_STATED, true, false, true, false, 0, 1, 1000000, "", "x");

    /** What a fact of a host's own is one of. */
    static final List<Class<?>> KINDS = List.of(Boolean.class, BigDecimal.class, String.class);

    private ExtensionValues() {}
}

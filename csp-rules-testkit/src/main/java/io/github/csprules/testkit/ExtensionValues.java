package io.github.csprules.testkit;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** The scenario in which a fact of a host's own has a value. */
    static Scenario stating(Scenario scenario, FactRef fact, Object value) {
        FactName<Object> name = FactName.of(fact.fact().name());
        if (fact.isOfTransaction()) {
            return scenario.with(scenario.transaction().toBuilder()
                    .stating(name, Fact.of(value))
                    .build());
        }
        if (fact.isOfScenario()) {
            Map<String, Object> values = new TreeMap<>(scenario.extensions().asMap());
            values.put(name.name(), value);
            return scenario.toBuilder().extensions(Extensions.of(values)).build();
        }
        Optional<Partner> partner = scenario.book().partner(fact.of());
        if (partner.isPresent()) {
            return scenario.with(
                    partner.get().toBuilder().stating(name, Fact.of(value)).build());
        }
        Customer customer = scenario.book().customer(fact.of()).orElseThrow(() -> Edits.undeclared(fact));
        return scenario.with(customer.toBuilder().stating(name, Fact.of(value)).build());
    }
}

package io.github.csprules.testkit;

import io.github.csprules.model.FactRef;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers edits, and leaves out those that would not be scenarios. */
final class EditList {

    private final List<Edit> edits = new ArrayList<>();

    void add(String description, Supplier<Scenario> changed) {
        add(description, null, changed);
    }

    void add(String description, @Nullable FactRef fact, Supplier<Scenario> changed) {
        Scenario scenario;
        try {
            scenario = changed.get();
        } catch (InvalidScenarioException e) { // nobody could ask that
            return;
        }
        edits.add(new Edit(scenario, description, fact));
    }

    List<Edit> toList() {
        return List.copyOf(edits);
    }
}

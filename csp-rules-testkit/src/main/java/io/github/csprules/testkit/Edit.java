package io.github.csprules.testkit;

import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scenario after one small change.
 *
 * @param scenario the changed scenario
 * @param description what is different now, in words
 * @param fact the fact that is stated anew or not stated any more, or null if something else was changed
 */
record Edit(Scenario scenario, String description, @Nullable FactRef fact) {

    Edit {
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(description, "description");
    }

    @Override
    public String toString() {
        return description;
    }
}

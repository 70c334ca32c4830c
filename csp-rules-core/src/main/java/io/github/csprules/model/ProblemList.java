package io.github.csprules.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects problems: for one place the first in the order of the codes, and as many places as are listed. */
final class ProblemList implements Problem.Sink {

    /** By place; null if no more are listed. */
    private @Nullable Map<String, @Nullable Problem> places;

    @Override
    public void tell(Problem.Code code, String pointer, Supplier<String> found, String expected) {
        if (places == null) {
            places = new LinkedHashMap<>();
        }
        Problem before = places.get(pointer);
        boolean isNew = before == null && !places.containsKey(pointer);
        if (isNew && places.size() >= InvalidScenarioException.MAX_TOLD) {
            places.put(pointer, null);
        } else if (isNew || (before != null && code.compareTo(before.code()) < 0)) {
            places.put(pointer, new Problem(code, pointer, found.get(), expected));
        }
    }

    boolean isEmpty() {
        return places == null;
    }

    /** The listed problems, in the order in which their places were found. */
    List<Problem> toList() {
        return places == null
                ? List.of()
                : places.values().stream().filter(Objects::nonNull).toList();
    }

    void throwIfAny() {
        if (places != null) {
            throw new InvalidScenarioException(toList(), places.size());
        }
    }
}

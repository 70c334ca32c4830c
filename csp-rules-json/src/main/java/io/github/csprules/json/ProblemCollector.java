package io.github.csprules.json;

import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with a document, in reading it and in what the model says of it: each place has one problem. */
final class ProblemCollector {

    private final JsonObject document;
    private final Positions positions;

    private final List<Problem> problems = new ArrayList<>();
    /** Pointers to what has a problem: nothing is reported there or below any more. */
    private final Set<String> spoiled = new HashSet<>();
    /** References to what would be declared in a list that cannot be read. */
    private final Set<String> unresolvable = new HashSet<>();

    ProblemCollector(JsonObject document, Positions positions) {
        this.document = document;
        this.positions = positions;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** All of them, in the order of the text. */
    InvalidScenarioException exception() {
        problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return new InvalidScenarioException(problems);
    }

    void report(Problem.Code code, JsonValue at, String found, String expected) {
        String pointer = at.pointer();
        boolean isAboutProperty = code == Problem.Code.DUPLICATE || code == Problem.Code.UNKNOWN; // not about a value
        if (!isAboutProperty && isSpoiled(pointer)) {
            return;
        }
        problems.add(positions.locate(new Problem(code, pointer, found, expected), at.location()));
        if (!isAboutProperty) {
            spoil(pointer);
        }
    }

    /** Takes over what the model reports, except where there is something already. */
    void addAll(List<Problem> others) {
        List<Problem> news = others.stream()
                .filter(problem -> !isSpoiled(problem.pointer()))
                .filter(problem ->
                        problem.code() != Problem.Code.REFERENCE || !unresolvable.contains(problem.pointer()))
                .toList();
        for (Problem problem : news) {
            problems.add(
                    positions.locate(problem, document.find(problem.pointer()).location()));
            spoil(problem.pointer());
        }
    }

    /** Notes a reference to something of a list: where the list cannot be read, whether it is there cannot be told. */
    void refer(JsonValue reference, String declaredIn) {
        if (!spoiled.isEmpty() && spoiled.contains("/" + declaredIn)) {
            unresolvable.add(reference.pointer());
        }
    }

    void spoil(String pointer) {
        spoiled.add(pointer);
    }

    boolean isSpoiled(JsonObject object, String property) {
        return !spoiled.isEmpty() && isSpoiled(object.pointer() + "/" + property);
    }

    private boolean isSpoiled(String pointer) {
        String place = pointer;
        while (!spoiled.contains(place)) {
            int parent = place.lastIndexOf('/');
            if (parent < 0) {
                return false;
            }
            place = place.substring(0, parent);
        }
        return true;
    }
}

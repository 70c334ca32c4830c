package io.github.csprules.json;

import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of a document, from the reader and from the model: each place has one problem, the first in the order of
 * the codes.
 * <p>
 * It stores only the listed problems, those whose places come first in the text, and counts the others.
 */
final class ProblemCollector implements Problem.Sink {

    private static final int MAX_TOLD = 100;

    /** The place in the text; at one place the first report comes first. */
    private static final Comparator<Told> ORDER =
            Comparator.comparingLong((Told told) -> told.at.position()).thenComparingInt(told -> told.number);

    /** Of every place whose problem is counted and no longer kept: nothing of it is held. */
    private static final Told LEFT_OUT = new Told(-1, JsonObject.nowhere());

    private final JsonObject document;
    private final Positions positions;

    /** The last of them first. */
    private final PriorityQueue<Told> kept = new PriorityQueue<>(ORDER.reversed());

    private int count;

    ProblemCollector(JsonObject document, Positions positions) {
        this.document = document;
        this.positions = positions;
    }

    /** A problem of a place. */
    static final class Told {

        private final int number;
        private final JsonValue at;
        private @Nullable Problem problem;

        private Told(int number, JsonValue at) {
            this.number = number;
            this.at = at;
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /** The listed problems, in the order of the text. */
    List<Problem> toList() {
        List<Told> sorted = new ArrayList<>(kept);
        sorted.sort(ORDER);
        List<Problem> problems = new ArrayList<>(sorted.size());
        for (Told told : sorted) {
            if (told.problem != null) {
                problems.add(positions.locate(told.problem, told.at.position()));
            }
        }
        return problems;
    }

    InvalidScenarioException exception() {
        return new InvalidScenarioException(toList(), count);
    }

    /** Reports a problem of the reader: neither the place nor anything below it is checked further. */
    void report(Problem.Code code, JsonValue at, Supplier<String> found, String expected) {
        if (!at.isSpoiled()) {
            add(code, at::pointer, at, found, expected);
            at.spoil();
        }
    }

    /** Adds a problem of the model, unless the reader already reported its place. */
    @Override
    public void tell(Problem.Code code, String pointer, Supplier<String> found, String expected) {
        JsonValue at = document.find(pointer);
        if (!at.isSpoiled() && !(code == Problem.Code.REFERENCE && at.isUnresolvable())) {
            add(code, () -> pointer, at, found, expected);
        }
    }

    /** Adds a problem with a pointer of its own. */
    void add(Problem.Code code, Supplier<String> pointer, JsonValue at, Supplier<String> found, String expected) {
        Told told = at.told();
        if (told == null) {
            told = newPlace(at);
        }
        if (told != LEFT_OUT && (told.problem == null || code.compareTo(told.problem.code()) < 0)) {
            told.problem = new Problem(code, pointer.get(), found.get(), expected);
        }
    }

    private Told newPlace(JsonValue at) {
        Told told = new Told(count++, at);
        at.tell(told);
        kept.add(told);
        if (kept.size() > MAX_TOLD) {
            Told last = kept.remove();
            last.at.tell(LEFT_OUT);
            return last == told ? LEFT_OUT : told;
        }
        return told;
    }

    /** Marks a reference into a list: if the list cannot be read, the reference cannot be checked. */
    void refer(JsonValue reference, String declaredIn) {
        if (!isEmpty() && document.place(declaredIn).isSpoiled()) {
            reference.setUnresolvable();
        }
    }
}

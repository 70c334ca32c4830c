package io.github.csprules.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The steps of a rule set, in order, created on first use because verdicts need none. */
final class Steps {

    static final Steps NONE = new Steps(List::of);

    private final Supplier<List<Step>> making;
    private volatile @Nullable List<Step> made;

    Steps(Supplier<List<Step>> making) {
        this.making = making;
    }

    Steps and(Steps more) {
        return new Steps(() -> {
            List<Step> all = new ArrayList<>(list());
            all.addAll(more.list());
            return all;
        });
    }

    List<Step> list() {
        List<Step> all = made;
        if (all == null) { // several threads may make them: the first to come wins
            synchronized (this) {
                all = made;
                if (all == null) {
                    all = checked(making.get());
                    made = all;
                }
            }
        }
        return all;
    }

    private static List<Step> checked(List<Step> steps) {
        if (steps.stream().map(Step::code).distinct().count() < steps.size()) {
            throw new IllegalArgumentException("there are two steps of one code among " + steps);
        }
        return List.copyOf(steps);
    }
}

package io.github.csprules.verdict;

import io.github.csprules.model.FactRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Parts of the findings of a verdict, in order. Without findings it allocates nothing. */
final class Selected {

    private Selected() {}

    static List<Finding> of(RuleId rule, List<Finding> findings) {
        List<Finding> selected = List.of();
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).rule().equals(rule)) {
                selected = with(selected, findings.get(i));
            }
        }
        return List.copyOf(selected);
    }

    @SuppressWarnings("unchecked") // nothing else is in it
    static List<Violation> violations(List<Finding> findings) {
        if (holdsNoGap(findings)) { // as nearly always
            return (List<Violation>) (List<?>) findings;
        }
        List<Violation> selected = List.of();
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i) instanceof Violation violation) {
                selected = with(selected, violation);
            }
        }
        return List.copyOf(selected);
    }

    private static boolean holdsNoGap(List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            if (!(findings.get(i) instanceof Violation)) {
                return false;
            }
        }
        return true;
    }

    private static <T> List<T> with(List<T> selected, T more) {
        List<T> larger = selected.isEmpty() ? new ArrayList<>(4) : selected;
        larger.add(more);
        return larger;
    }

    /** Each fact once. */
    static List<FactRef> missing(List<Finding> findings) {
        Gap only = null;
        Set<FactRef> several = Set.of();
        for (int i = 0; i < findings.size(); i++) {
            if (!(findings.get(i) instanceof Gap gap)) {
                continue;
            }
            if (only == null) {
                only = gap;
                continue;
            }
            if (several.isEmpty()) {
                several = new LinkedHashSet<>(only.missing());
            }
            several.addAll(gap.missing());
        }
        return only == null
                ? List.of()
                : List.copyOf(several.isEmpty() ? new LinkedHashSet<>(only.missing()) : several);
    }
}

package io.github.csprules.verdict;

import io.github.csprules.model.FactRef;
import java.util.List;

/**
 * The content of a verdict beside the answers of rules. Most verdicts have none and share {@link #NOTHING}.
 *
 * @param assumptions the decisive assumptions
 * @param consequences the consequences
 * @param laterChanges the known later changes
 * @param restsOnAssumptions whether it would not be allowed without all assumed facts
 */
record Besides(
        List<FactRef> assumptions,
        List<Consequence> consequences,
        List<LaterChange> laterChanges,
        boolean restsOnAssumptions) {

    private static final Besides NOTHING = new Besides(List.of(), List.of(), List.of(), false);

    static Besides of(
            List<FactRef> assumptions,
            List<Consequence> consequences,
            List<LaterChange> laterChanges,
            boolean restsOnAssumptions) {
        boolean isNothing =
                !restsOnAssumptions && assumptions.isEmpty() && consequences.isEmpty() && laterChanges.isEmpty();
        return isNothing ? NOTHING : new Besides(assumptions, consequences, laterChanges, restsOnAssumptions);
    }
}

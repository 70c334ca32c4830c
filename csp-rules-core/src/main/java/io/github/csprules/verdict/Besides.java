package io.github.csprules.verdict;

import io.github.csprules.model.FactRef;
import java.util.List;

/**
 * What a verdict tells besides what rules say. Most have nothing to tell, and share {@link #NOTHING}.
 *
 * @param assumptions the assumed facts that it rests on
 * @param consequences what the transaction brings with it
 * @param laterChanges what is known to have changed since
 * @param restsOnAssumptions whether it would not be allowed if nothing that is only assumed were stated
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

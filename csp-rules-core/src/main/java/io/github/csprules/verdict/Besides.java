package io.github.csprules.verdict;

import io.github.csprules.model.FactRef;
import java.util.List;

/**
 * The content of a verdict beside the answers of rules. Most verdicts have none and share {@link #NOTHING}.
 *
 * @param library the version of the library that gave the verdict
 * @param assumptions the decisive assumptions
 * @param consequences the consequences
 * @param laterChanges the known later changes
 * @param restsOnAssumptions whether it would not be allowed without all assumed facts
 */
record Besides(
        String library,
        List<FactRef> assumptions,
        List<Consequence> consequences,
        List<LaterChange> laterChanges,
        boolean restsOnAssumptions) {

    static final Besides NOTHING = new Besides(Library.VERSION, List.of(), List.of(), List.of(), false);

    static Besides of(
            String library,
            List<FactRef> assumptions,
            List<Consequence> consequences,
            List<LaterChange> laterChanges,
            boolean restsOnAssumptions) {
        boolean isNothing = !restsOnAssumptions
                && assumptions.isEmpty()
                && consequences.isEmpty()
                && laterChanges.isEmpty()
                && library.equals(Library.VERSION);
        return isNothing ? NOTHING : new Besides(library, assumptions, consequences, laterChanges, restsOnAssumptions);
    }
}

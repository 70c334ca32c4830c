package io.github.csprules.rule;

import io.github.csprules.verdict.Citation;
import java.util.List;

/**
 * The documentation of a rule set: it finds the clauses and pages that headers name.
 * <p>
 * Headers name clauses and pages; a rule set looks up their places on demand. Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface Documentation {

    /** {@return the documentation of rule sets without an edition: their headers may name no clauses} */
    static Documentation none() {
        return Citations.NO_DOCUMENTATION;
    }

    /**
     * Finds a name from a header.
     *
     * @param name the id of a clause, such as {@code S0-189}, a range of them, such as {@code S0-182..187}, which means all
     *     existing clauses in it, or the name of a page, such as {@code reg-number-id}
     * @return the places, in the order of the pages; empty if the documentation does not have it
     */
    List<Citation> find(String name);
}

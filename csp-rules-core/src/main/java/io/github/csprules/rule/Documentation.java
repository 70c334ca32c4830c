package io.github.csprules.rule;

import io.github.csprules.verdict.Citation;
import java.util.List;

/**
 * The documentation that a rule set follows: where what headers name stands in its pages.
 * <p>
 * Headers of rules name clauses and pages; a rule set looks up where these stand when somebody wants to know, and not before.
 * Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface Documentation {

    /** {@return the documentation of rule sets that follow no edition: headers of theirs name nothing in it} */
    static Documentation none() {
        return Citations.NO_DOCUMENTATION;
    }

    /**
     * Finds what a header names.
     *
     * @param name the id of a clause, such as {@code S0-189}, a range of them, such as {@code S0-182..187}, which stands for the
     *     clauses that there are in it, or the name of a page, such as {@code reg-number-id}
     * @return where it stands, in the order of the pages; empty if it is not there (any more)
     */
    List<Citation> find(String name);
}

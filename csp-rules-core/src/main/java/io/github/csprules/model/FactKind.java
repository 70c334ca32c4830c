package io.github.csprules.model;

import java.util.Objects;

/**
 * A kind of fact, such as the organization of a customer: rules read it, hosts collect it.
 *
 * @param owner the kind of object that has the fact
 * @param name the name of the fact
 */
public record FactKind(Owner owner, FactName<?> name) {

    /**
     * Creates an owned fact.
     *
     * @param owner the kind of object that has the fact
     * @param name the name of the fact
     */
    public FactKind {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(name, "name");
    }

    /** The kind of object that has a fact. */
    public enum Owner {
        /** A partner. */
        PARTNER,
        /** A customer. */
        CUSTOMER,
        /** A relationship of two partners, or of a partner and a customer. */
        RELATIONSHIP,
        /** The transaction. */
        TRANSACTION,
        /** The scenario as a whole. */
        SCENARIO
    }
}

package io.github.csprules.model;

import java.util.Objects;

/**
 * A fact of a kind of thing, such as the organization of a customer: what a rule reads, and a host has to collect.
 *
 * @param owner what the fact is about
 * @param name the name of the fact
 */
public record FactKind(Owner owner, FactName<?> name) {

    /**
     * Creates an owned fact.
     *
     * @param owner what the fact is about
     * @param name the name of the fact
     */
    public FactKind {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(name, "name");
    }

    /**
     * What kind of thing a fact is about.
     */
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

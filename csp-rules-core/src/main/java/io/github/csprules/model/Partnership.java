package io.github.csprules.model;

import java.util.List;
import java.util.Objects;

/**
 * The relationship between an indirect provider and an indirect reseller.
 *
 * @param provider the id of the provider
 * @param reseller the id of the reseller
 * @param status how far it has come
 */
public record Partnership(String provider, String reseller, Relationship.Status status) implements Relationship {

    /**
     * Creates a partnership. Its ids are checked together with the book that it is put into.
     *
     * @param provider the id of the provider
     * @param reseller the id of the reseller
     * @param status how far it has come
     */
    public Partnership {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(reseller, "reseller");
        Objects.requireNonNull(status, "status");
    }

    /** A partnership states no facts, so there is none that could be assumed. */
    @Override
    public Partnership assuming(FactName... facts) {
        Problems problems = new Problems();
        problems.assumed(List.of(facts), fact -> Fact.notStated());
        problems.throwIfAny();
        return this;
    }
}

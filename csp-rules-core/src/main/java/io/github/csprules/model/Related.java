package io.github.csprules.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stated relationships of a book: by their two parties, and by the party nearer to the customer. */
final class Related {

    final Shelf<Relationship> shelf;
    /** By first, then by second id: lookup needs no key object. */
    private final Map<String, Map<String, Optional<Relationship>>> pairs;

    private Related(Shelf<Relationship> shelf, Map<String, Map<String, Optional<Relationship>>> pairs) {
        this.shelf = shelf;
        this.pairs = pairs;
    }

    static Related of(List<Relationship> all) {
        Map<String, Map<String, Optional<Relationship>>> pairs = new HashMap<>();
        for (Relationship one : all) {
            pairs.computeIfAbsent(one.first(), id -> new HashMap<>(4)).putIfAbsent(one.second(), Optional.of(one));
        }
        return new Related(new Shelf<>(all, Relationship::id, Relationship::second), pairs);
    }

    Related with(Collection<Relationship> several) {
        return several.isEmpty() ? this : new Related(shelf.with(several), pairs);
    }

    Related with(Relationship one) {
        return new Related(shelf.with(one), pairs);
    }

    /** The relationship of two parties; the second party decides its type. */
    Optional<Relationship> find(String first, String second) {
        Relationship changed = shelf.isChanged() ? shelf.get(Relationship.id(first, second)) : null;
        if (changed != null) {
            return Optional.of(changed);
        }
        Map<String, Optional<Relationship>> ofFirst = pairs.get(first);
        return ofFirst == null ? Optional.empty() : ofFirst.getOrDefault(second, Optional.empty());
    }

    @SuppressWarnings("unchecked") // a customer has no other relationships
    List<ResellerRelationship> ofCustomer(String customer) {
        return (List<ResellerRelationship>) (List<?>) shelf.group(customer);
    }
}

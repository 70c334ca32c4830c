package io.github.csprules.rule;

import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.LaterChange;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * A known change after the last day that an edition knows. Verdicts on later days list it; it never changes an outcome.
 *
 * @param change the change and its first day
 * @param types the types of transaction concerned, at least one
 * @param partnerTypes the types of the first partner of the transactions concerned, empty for any
 */
public record KnownChange(LaterChange change, Set<TransactionType> types, Set<PartnerType> partnerTypes) {

    /**
     * Creates a change.
     *
     * @param change the change and its first day
     * @param types the types of transaction concerned
     * @param partnerTypes the types of the first partner of the transactions concerned, empty for any
     * @throws IllegalArgumentException if no type of transaction is named
     */
    public KnownChange {
        Objects.requireNonNull(change, "change");
        types = Set.copyOf(types);
        partnerTypes = Set.copyOf(partnerTypes);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("change `" + change.code() + "` concerns no type of transaction");
        }
    }

    /**
     * Returns a change that concerns some types of transaction, of any partner.
     *
     * @param code the code of the change, in kebab case; never renamed
     * @param day the first day of the change
     * @param types the types of transaction, at least one
     * @return the change
     */
    public static KnownChange of(String code, LocalDate day, TransactionType... types) {
        LaterChange change = new LaterChange(Reason.requireKebabCase(code, "a change"), day);
        return new KnownChange(change, Set.of(types), Set.of());
    }

    /**
     * Returns this change, limited to partners of one type.
     *
     * @param type the declared type of the first partner of the transaction
     * @return the narrower change
     */
    public KnownChange as(PartnerType type) {
        return new KnownChange(change, types, Set.of(type));
    }

    /** Whether it concerns a transaction and has happened by its day. */
    boolean concerns(Scenario scenario) {
        return types.contains(scenario.type())
                && !scenario.asOf().isBefore(change.day())
                && (partnerTypes.isEmpty()
                        || partnerTypes.contains(scenario.partners().get(0).type()));
    }
}

package io.github.csprules.rule;

import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.LaterChange;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * What is known to have changed since the last day that an edition knows. It is told with verdicts on later days, and never
 * changes an outcome.
 *
 * @param change what has changed, and since when
 * @param types the types of transaction that it concerns, at least one
 * @param partnerTypes the types as which the first partner of the transaction is declared where it concerns it, empty for any
 */
public record KnownChange(LaterChange change, Set<TransactionType> types, Set<PartnerType> partnerTypes) {

    /**
     * Creates a change.
     *
     * @param change what has changed, and since when
     * @param types the types of transaction that it concerns
     * @param partnerTypes the types as which the first partner of the transaction is declared, empty for any
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
     * Returns a change that concerns some types of transaction, whoever carries them out.
     *
     * @param code what has changed, in kebab case; never renamed
     * @param day since when
     * @param types the types of transaction, at least one
     * @return the change
     */
    public static KnownChange of(String code, LocalDate day, TransactionType... types) {
        LaterChange change = new LaterChange(Reason.requireKebabCase(code, "a change"), day);
        return new KnownChange(change, Set.of(types), Set.of());
    }

    /**
     * Returns this change as one that concerns partners of one type only.
     *
     * @param type as which the first partner of the transaction is declared
     * @return the narrower change
     */
    public KnownChange as(PartnerType type) {
        return new KnownChange(change, types, Set.of(type));
    }

    /** Whether it has come by the day of a transaction that it concerns. */
    boolean concerns(Scenario scenario) {
        return types.contains(scenario.type())
                && !scenario.asOf().isBefore(change.day())
                && (partnerTypes.isEmpty()
                        || partnerTypes.contains(scenario.partners().get(0).type()));
    }
}

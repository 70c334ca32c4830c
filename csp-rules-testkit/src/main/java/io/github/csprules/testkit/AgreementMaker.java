package io.github.csprules.testkit;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes the agreements that a party states.
 *
 * @param day the day of the transaction
 * @param longAgo a day long before
 */
record AgreementMaker(LocalDate day, LocalDate longAgo) {

    <B extends Party.Builder<?, B>> List<Consumer<B>> agreements(AgreementType wanted, AgreementType other) {
        Agreement inForce = Agreement.signed(wanted, longAgo);
        return List.of(
                stating -> stating.agreements(inForce),
                stating -> stating.agreements(Agreement.signed(wanted, day)),
                stating -> stating.agreements(Agreement.ended(wanted, longAgo, day.plusDays(1))),
                stating -> stating.agreements(
                        Agreement.ended(wanted, longAgo, longAgo), Agreement.signed(other, longAgo), inForce));
    }

    <B extends Party.Builder<?, B>> List<Consumer<B>> oddAgreements(AgreementType wanted, AgreementType other) {
        Agreement later = Agreement.signed(wanted, day.plusDays(1));
        Agreement ended = Agreement.ended(wanted, longAgo, day);
        return List.of(
                stating -> stating.agreements(),
                stating -> stating.agreements(later),
                stating -> stating.agreements(ended),
                stating -> stating.agreements(Agreement.signed(other, longAgo)),
                stating -> stating.agreements(ended, later));
    }
}

package io.github.csprules.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An agreement that a partner or a customer has signed.
 *
 * @param type which agreement
 * @param period the days on which it is in force: from the day of signature until the day on which it ends, that day
 *     excluded
 */
public record Agreement(AgreementType type, DateRange period) {

    /**
     * Creates an agreement.
     *
     * @param type which agreement
     * @param period the days on which it is in force, with a start
     * @throws InvalidScenarioException if a day lies outside the years 1 to 9999
     */
    public Agreement {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(period, "period");
        Validator problems = new Validator();
        checkDates(problems, period.start(), period.hasEnd() ? period.end() : period.start());
        problems.throwIfAny();
    }

    /**
     * Returns an agreement that has not ended.
     *
     * @param type which agreement
     * @param signedOn the day of signature
     * @return the agreement
     * @throws InvalidScenarioException if the day lies outside the years 1 to 9999
     */
    public static Agreement signed(AgreementType type, LocalDate signedOn) {
        return new Agreement(type, DateRange.startingOn(signedOn));
    }

    /**
     * Returns an agreement that ends.
     *
     * @param type which agreement
     * @param signedOn the day of signature
     * @param endedOn the first day on which it is no longer in force; the day of signature if it never was
     * @return the agreement
     * @throws InvalidScenarioException if it ends before it is signed, or a day lies outside the years 1 to 9999
     */
    public static Agreement ended(AgreementType type, LocalDate signedOn, LocalDate endedOn) {
        Validator problems = new Validator();
        checkDates(problems, signedOn, endedOn);
        if (problems.isEmpty() && endedOn.isBefore(signedOn)) {
            problems.add(Problem.Code.ORDER, "/endedOn", endedOn.toString(), "a date from " + signedOn + " on");
        }
        problems.throwIfAny();
        return new Agreement(type, new DateRange(signedOn, endedOn));
    }

    private static void checkDates(Validator problems, LocalDate signedOn, LocalDate endedOn) {
        problems.date("/signedOn", signedOn);
        if (!endedOn.equals(signedOn)) {
            problems.date("/endedOn", endedOn);
        }
    }

    /** {@return the day of signature, the first day on which the agreement is in force} */
    public LocalDate signedOn() {
        return period.start();
    }

    /** {@return the first day on which the agreement is no longer in force, if it has ended} */
    public Optional<LocalDate> endedOn() {
        return period.hasEnd() ? Optional.of(period.end()) : Optional.empty();
    }

    /**
     * Checks if the agreement is in force.
     *
     * @param day the day
     * @return true if it was signed by then and has not ended
     */
    public boolean isInForceOn(LocalDate day) {
        return period.contains(day);
    }
}

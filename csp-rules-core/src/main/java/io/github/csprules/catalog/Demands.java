package io.github.csprules.catalog;

import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Party;
import io.github.csprules.model.Region;
import io.github.csprules.model.Regions;
import io.github.csprules.model.Relationship;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What several rules demand alike, each for its own reasons. */
final class Demands {

    private Demands() {}

    /** The day has come by then. */
    static Answer milestone(
            Partner partner, Fact<LocalDate> date, FactName<?> name, LocalDate asOf, Reason never, Reason later) {
        if (date.isNotStated()) {
            return lacking(partner, name);
        }
        if (date.isNone()) {
            return violated(never, partner);
        }
        return date.get().isAfter(asOf) ? violated(later, partner, date.get()) : satisfied();
    }

    /** An agreement of the type is in force. Else: none was signed, all were signed later, or one has ended. */
    static Answer agreementInForce(
            Party party, AgreementType type, LocalDate asOf, Reason never, Reason later, Reason ended) {
        if (party.agreements().isNotStated()) {
            return lacking(party, FactName.AGREEMENTS);
        }
        List<Agreement> all = party.agreements().get();
        LocalDate firstSigned = LocalDate.MAX;
        LocalDate lastEnded = LocalDate.MIN;
        for (int i = 0; i < all.size(); i++) { // by index: an iterator is not always optimized away
            Agreement agreement = all.get(i);
            if (agreement.type() != type) {
                continue;
            }
            if (agreement.isInForceOn(asOf)) {
                return satisfied();
            }
            if (agreement.signedOn().isAfter(asOf)) {
                firstSigned = earlier(firstSigned, agreement.signedOn());
            } else {
                lastEnded = later(lastEnded, agreement.period().end());
            }
        }
        if (lastEnded.isAfter(LocalDate.MIN)) {
            return violated(ended, party, lastEnded);
        }
        return firstSigned.isBefore(LocalDate.MAX) ? violated(later, party, firstSigned) : violated(never, party);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Both are in one region of the CSP program, by the table of an edition. */
    static Answer sameRegion(
            Regions regions, Party one, Party other, LocalDate asOf, Reason noRegion, Reason otherRegion) {
        if (one.country().isNotStated() || other.country().isNotStated()) {
            return lackingCountries(one, other);
        }
        String ourCountry = one.country().get();
        String theirCountry = other.country().get();
        if (regions.isSameRegion(ourCountry, theirCountry, asOf)) {
            return satisfied();
        }
        Optional<Region> ours = regions.regionOf(ourCountry, asOf);
        Optional<Region> theirs = regions.regionOf(theirCountry, asOf);
        return ours.isEmpty() || theirs.isEmpty()
                ? violated(noRegion, one, other, ourCountry, theirCountry)
                : violated(otherRegion, one, other, ours.get(), theirs.get());
    }

    private static Answer lackingCountries(Party one, Party other) {
        FactRef ours = FactRef.of(one, FactName.COUNTRY);
        FactRef theirs = FactRef.of(other, FactName.COUNTRY);
        if (one.country().isStated()) {
            return lacking(one, other, theirs);
        }
        return other.country().isStated() ? lacking(one, other, ours) : lacking(one, other, ours, theirs);
    }

    /** The relationship of the two is there and active. */
    static Answer active(
            Optional<? extends Relationship> relationship,
            Party one,
            Party other,
            Reason none,
            Reason requested,
            Reason removed) {
        if (relationship.isEmpty()) {
            return violated(none, one, other);
        }
        Fact<Relationship.Status> status = relationship.get().status();
        if (status.isNotStated()) {
            return lacking(one, other, FactRef.of(relationship.get(), FactName.STATUS));
        }
        return switch (status.get()) {
            case ACTIVE -> satisfied();
            case REQUESTED -> violated(requested, one, other);
            case REMOVED -> violated(removed, one, other);
        };
    }
}

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
import io.github.csprules.model.Regions;
import io.github.csprules.model.Relationship;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** An agreement of the type is in force. */
    static Answer agreementInForce(
            Party party, AgreementType type, LocalDate asOf, Reason never, Reason later, Reason ended) {
        if (party.agreements().isNotStated()) {
            return lacking(party, FactName.AGREEMENTS);
        }
        return party.hasInForce(type, asOf) ? satisfied() : notInForce(party, type, asOf, never, later, ended);
    }

    /**
     * No agreement of the type that is stated is in force: none was signed, all were signed later, or one has ended.
     * <p>
     * Of those signed later the first counts that is in force from its day on, as far as there is such a one.
     */
    static Answer notInForce(
            Party party, AgreementType type, LocalDate asOf, Reason never, Reason later, Reason ended) {
        LocalDate firstSigned = LocalDate.MAX;
        LocalDate firstInForce = LocalDate.MAX;
        LocalDate lastEnded = LocalDate.MIN;
        List<Agreement> all = party.agreements().get();
        for (int i = 0; i < all.size(); i++) { // by index: an iterator is not always optimized away
            Agreement agreement = all.get(i);
            LocalDate signedOn = agreement.signedOn();
            if (agreement.type() != type) {
                continue;
            }
            if (!signedOn.isAfter(asOf)) {
                lastEnded = later(lastEnded, agreement.period().end());
            } else {
                firstSigned = earlier(firstSigned, signedOn);
                firstInForce = agreement.isInForceOn(signedOn) ? earlier(firstInForce, signedOn) : firstInForce;
            }
        }
        if (lastEnded.isAfter(LocalDate.MIN)) {
            return violated(ended, party, lastEnded);
        }
        if (firstSigned.equals(LocalDate.MAX)) {
            return violated(never, party);
        }
        return violated(later, party, firstInForce.equals(LocalDate.MAX) ? firstSigned : firstInForce);
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
        if (regions.isSameRegion(one, other, asOf)) {
            return satisfied();
        }
        Fact<String> ours = one.country();
        Fact<String> theirs = other.country();
        List<String> withoutRegion = Stream.of(ours, theirs)
                .filter(country -> country.isStated()
                        && regions.regionOf(country.get(), asOf).isEmpty())
                .map(Fact::get)
                .distinct()
                .toList();
        if (!withoutRegion.isEmpty()) {
            return violated(noRegion, one, other, withoutRegion);
        }
        if (ours.isNotStated() || theirs.isNotStated()) {
            return lacking(one, other, notStated(FactName.COUNTRY, one, other));
        }
        return violated(
                otherRegion,
                one,
                other,
                regions.regionOf(ours.get(), asOf).orElseThrow(),
                regions.regionOf(theirs.get(), asOf).orElseThrow());
    }

    /** The parties' facts of a name that are not stated, in their order. */
    static List<FactRef> notStated(FactName<?> fact, Party... parties) {
        List<FactRef> missing = new ArrayList<>(parties.length);
        for (Party party : parties) {
            if (party.fact(fact).isNotStated()) {
                missing.add(FactRef.of(party, fact));
            }
        }
        return missing;
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

package io.github.csprules.benchmarks;

import static io.github.csprules.model.AgreementType.MICROSOFT_PARTNER_AGREEMENT;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether resellers and channel are ready to sell, in straight-line code. */
abstract class StraightLineReadiness extends StraightLine {

    StraightLineReadiness(Scenario scenario) {
        super(scenario);
    }

    final void onboarded() {
        for (int i = 0; i < resellers.size(); i++) {
            Partner reseller = resellers.get(i);
            milestone(5, "reseller-onboarded", reseller, reseller.onboardedOn(), FactName.ONBOARDED_ON);
        }
    }

    final void enrolled() {
        for (int i = 0; i < resellers.size(); i++) {
            Partner reseller = resellers.get(i);
            milestone(6, "reseller-enrolled", reseller, reseller.enrolledOn(), FactName.ENROLLED_ON);
        }
    }

    private void milestone(int rule, String id, Partner reseller, Fact<LocalDate> day, FactName<?> name) {
        if (day.isNotStated()) {
            lack(rule, id, reseller.id(), null, FactRef.of(reseller, name));
        } else if (day.isNone()) {
            violate(rule, id, "never", reseller.id(), null, NOTHING);
        } else if (day.get().isAfter(asOf)) {
            violate(rule, id, "later", reseller.id(), null, day.get());
        } else {
            satisfy(rule);
        }
    }

    final void mpnId() {
        for (int i = 0; i < resellers.size(); i++) {
            Partner reseller = resellers.get(i);
            if (reseller.mpnId().isNotStated()) {
                lack(7, "mpn-id-associated", reseller.id(), null, FactRef.of(reseller, FactName.MPN_ID));
            } else if (reseller.mpnId().isNone()) {
                violate(7, "mpn-id-associated", "none", reseller.id(), null, NOTHING);
            } else {
                satisfy(7);
            }
        }
    }

    final void mpnIdCountry() {
        for (int i = 0; i < resellers.size(); i++) {
            Partner reseller = resellers.get(i);
            Fact<MpnId> mpnId = reseller.mpnId();
            if (mpnId.isNone()) {
                continue;
            }
            String rule = "mpn-id-in-account-country";
            boolean isKnown = mpnId.isStated() && mpnId.get().country().isStated();
            if (!isKnown || reseller.country().isNotStated()) {
                List<FactRef> missing = new ArrayList<>(2);
                FactName<?> lacking = mpnId.isNotStated() ? FactName.MPN_ID : FactName.MPN_ID_COUNTRY;
                addUnless(isKnown, FactRef.of(reseller, lacking), missing);
                addUnless(reseller.country().isStated(), FactRef.of(reseller, FactName.COUNTRY), missing);
                lack(8, rule, reseller.id(), null, missing.toArray());
            } else if (reseller.country().is(mpnId.get().country().get())) {
                satisfy(8);
            } else {
                String its = mpnId.get().country().get();
                String theirs = reseller.country().get();
                violate(
                        8,
                        rule,
                        "otherCountry",
                        reseller.id(),
                        null,
                        mpnId.get().id(),
                        its,
                        theirs);
            }
        }
    }

    final void mpnIdLocation() {
        for (int i = 0; i < resellers.size(); i++) {
            Partner reseller = resellers.get(i);
            Fact<MpnId> mpnId = reseller.mpnId();
            if (mpnId.isNone()) {
                continue;
            }
            if (mpnId.isNotStated()) {
                lack(9, "mpn-id-is-location", reseller.id(), null, FactRef.of(reseller, FactName.MPN_ID));
            } else if (mpnId.get().type().isNotStated()) {
                lack(9, "mpn-id-is-location", reseller.id(), null, FactRef.of(reseller, FactName.MPN_ID_TYPE));
            } else if (mpnId.get().type().is(MpnId.Type.LOCATION)) {
                satisfy(9);
            } else {
                violate(
                        9,
                        "mpn-id-is-location",
                        "global",
                        reseller.id(),
                        null,
                        mpnId.get().id());
            }
        }
    }

    final void agreement() {
        for (int i = 0; i < channel.size(); i++) {
            Partner partner = channel.get(i);
            boolean isPlaced =
                    partner.organization().isStated() && partner.country().isStated();
            if (partner.hasInForce(MICROSOFT_PARTNER_AGREEMENT, asOf) || (isPlaced && isCoveredByOther(partner))) {
                satisfy(10);
                continue;
            }
            boolean mightBe = isCoveredByOther(partner);
            if (mightBe || partner.agreements().isNotStated()) {
                List<FactRef> missing = new ArrayList<>(3);
                addUnless(partner.agreements().isStated(), FactRef.of(partner, FactName.AGREEMENTS), missing);
                addUnless(
                        !mightBe || partner.organization().isStated(),
                        FactRef.of(partner, FactName.ORGANIZATION),
                        missing);
                addUnless(!mightBe || partner.country().isStated(), FactRef.of(partner, FactName.COUNTRY), missing);
                lack(10, "partner-agreement-signed", partner.id(), null, missing.toArray());
            } else {
                notSigned(partner);
            }
        }
    }

    private boolean isCoveredByOther(Partner partner) {
        if (partner.organization().isStated()) {
            return isAnyCovering(book.signersOf(partner.organization().get()), partner);
        }
        for (String country : book.countriesOfSigners()) {
            if (isInRegionOf(partner, country) && isAnyCovering(book.signersIn(country), partner)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnyCovering(List<Partner> accounts, Partner partner) {
        for (int i = 0; i < accounts.size(); i++) {
            Partner other = accounts.get(i);
            if (other.hasInForce(MICROSOFT_PARTNER_AGREEMENT, asOf)
                    && isInRegionOf(partner, other.country().get())
                    && other.tenant().cloud() == partner.tenant().cloud()) {
                return true;
            }
        }
        return false;
    }

    private boolean isInRegionOf(Partner partner, String country) {
        return partner.country().isStated()
                ? REGIONS.isSameRegion(partner.country().get(), country, asOf)
                : REGIONS.regionOf(country, asOf).isPresent();
    }

    private void notSigned(Partner partner) {
        LocalDate signed = LocalDate.MAX;
        LocalDate inForce = LocalDate.MAX;
        LocalDate ended = LocalDate.MIN;
        List<Agreement> all = partner.agreements().get();
        for (int i = 0; i < all.size(); i++) {
            Agreement agreement = all.get(i);
            LocalDate signedOn = agreement.signedOn();
            if (agreement.type() != MICROSOFT_PARTNER_AGREEMENT) {
                continue;
            }
            if (!signedOn.isAfter(asOf)) {
                LocalDate end = agreement.period().end();
                ended = end.isAfter(ended) ? end : ended;
            } else {
                signed = signedOn.isBefore(signed) ? signedOn : signed;
                inForce = agreement.isInForceOn(signedOn) && signedOn.isBefore(inForce) ? signedOn : inForce;
            }
        }
        String rule = "partner-agreement-signed";
        if (ended.isAfter(LocalDate.MIN)) {
            violate(10, rule, "ended", partner.id(), null, ended);
        } else if (signed.equals(LocalDate.MAX)) {
            violate(10, rule, "notSigned", partner.id(), null, NOTHING);
        } else {
            violate(10, rule, "signedLater", partner.id(), null, inForce.equals(LocalDate.MAX) ? signed : inForce);
        }
    }
}

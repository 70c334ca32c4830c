package io.github.csprules.catalog;

import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Regions;
import io.github.csprules.model.Scenario;
import java.time.LocalDate;
import java.util.List;

/** For which accounts a partner agreement is signed: a company signs once for all its accounts of a region and cloud. */
final class AgreementCover {

    private final Regions regions;

    AgreementCover(Regions regions) {
        this.regions = regions;
    }

    /** Whether an agreement is known to be in force for a partner, by whichever account it was signed. */
    boolean isCovered(Partner partner, Scenario scenario) {
        return hasSigned(partner, scenario) || (isPlaced(partner) && mightBeCoveredByOther(partner, scenario));
    }

    /** Whether another account has an agreement in force that covers the partner, for all that the partner states. */
    boolean mightBeCoveredByOther(Partner partner, Scenario scenario) {
        Book book = scenario.book();
        if (partner.organization().isStated()) {
            return isAnyCovering(book.signersOf(partner.organization().get()), partner, scenario);
        }
        for (String country : book.countriesOfSigners()) {
            if (isInRegionOf(partner, country, scenario.asOf())
                    && isAnyCovering(book.signersIn(country), partner, scenario)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnyCovering(List<Partner> accounts, Partner partner, Scenario scenario) {
        for (int i = 0; i < accounts.size(); i++) { // by index: an iterator is not always optimized away
            Partner other = accounts.get(i);
            if (hasSigned(other, scenario)
                    && isInRegionOf(partner, other.country().get(), scenario.asOf())
                    && other.tenant().cloud() == partner.tenant().cloud()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a country has a region, and the partner's country, if it is stated, the same one. */
    private boolean isInRegionOf(Partner partner, String country, LocalDate asOf) {
        return partner.country().isStated()
                ? regions.isSameRegion(partner.country().get(), country, asOf)
                : regions.regionOf(country, asOf).isPresent();
    }

    private static boolean hasSigned(Partner partner, Scenario scenario) {
        return partner.hasInForce(AgreementType.MICROSOFT_PARTNER_AGREEMENT, scenario.asOf());
    }

    /** Whether it is known which other accounts could sign for the partner. */
    private static boolean isPlaced(Partner partner) {
        return partner.organization().isStated() && partner.country().isStated();
    }
}

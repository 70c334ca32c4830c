package io.github.csprules.benchmarks;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The standard policy for a sale as somebody writes it who needs nothing else: one method after the other over the same model and
 * indexes, without headers, rule sets, plans or texts. It finds the same and says it in the same order; what it leaves out of
 * speed are remedies, citations and error codes, which the library finds in headers when they are read.
 */
final class StraightLineSale extends StraightLineReadiness {

    private static final LocalDate AGREEMENT_NEEDED = LocalDate.of(2020, 2, 1);

    private StraightLineSale(Scenario scenario) {
        super(scenario);
    }

    static Result judge(Scenario scenario) {
        StraightLineSale judge = new StraightLineSale(scenario);
        judge.channel();
        judge.tenant();
        judge.selfSale();
        judge.affiliateSale();
        judge.region();
        judge.onboarded();
        judge.enrolled();
        judge.mpnId();
        judge.mpnIdCountry();
        judge.mpnIdLocation();
        if (!judge.asOf.isBefore(AGREEMENT_NEEDED)) {
            judge.agreement();
        }
        judge.onRecord();
        judge.partnership();
        judge.relationship();
        judge.providerTwice();
        return judge.result();
    }

    private void channel() {
        PartnerType first = channel.get(0).type();
        if (channel.size() == 1) {
            if (first == PartnerType.DIRECT_BILL) {
                satisfy(0);
            } else {
                boolean isReseller = first == PartnerType.INDIRECT_RESELLER;
                String reason = isReseller ? "resellerWithoutProvider" : "providerWithoutReseller";
                violate(0, "supported-channel", reason, channel.get(0).id(), null, NOTHING);
            }
        } else if (channel.size() == 2
                && first == PartnerType.INDIRECT_PROVIDER
                && channel.get(1).type() == PartnerType.INDIRECT_RESELLER) {
            satisfy(0);
        } else {
            Object types = channel.stream().map(Partner::type).toList();
            String second = channel.get(1).id();
            violate(
                    0,
                    "supported-channel",
                    "resaleBetweenPartners",
                    channel.get(0).id(),
                    second,
                    types);
        }
    }

    private void tenant() {
        Fact<Tenant.Type> type = customer.tenant().type();
        if (type.is(Tenant.Type.CUSTOMER)) {
            satisfy(1);
        } else if (type.isStated()
                ? type.is(Tenant.Type.CSP)
                : !book.partnersInTenantOf(customer).isEmpty()) {
            violate(1, "customer-tenant", "cspTenant", customer.id(), null, NOTHING);
        } else {
            lack(1, "customer-tenant", customer.id(), null, FactRef.of(customer, FactName.TENANT_TYPE));
        }
    }

    private void selfSale() {
        for (int i = 0; i < channel.size(); i++) {
            Partner partner = channel.get(i);
            if (partner.isKnownToBe(customer)) {
                sell(2, "no-self-sale", i, "sameOrganization", "suppliesItself");
            } else if (partner.organization().isStated()
                    && customer.organization().isStated()) {
                satisfy(2);
            } else {
                List<FactRef> missing = new ArrayList<>(2);
                addUnless(partner.organization().isStated(), FactRef.of(partner, FactName.ORGANIZATION), missing);
                addUnless(customer.organization().isStated(), FactRef.of(customer, FactName.ORGANIZATION), missing);
                lack(2, "no-self-sale", partner.id(), customer.id(), missing.toArray());
            }
        }
    }

    private void sell(int rule, String id, int partner, String itself, String supplies) {
        Partner seller = channel.get(channel.size() - 1);
        if (channel.get(partner).id().equals(seller.id())) {
            violate(rule, id, itself, seller.id(), customer.id(), NOTHING);
        } else {
            violate(rule, id, supplies, channel.get(partner).id(), customer.id(), seller.id());
        }
    }

    private void affiliateSale() {
        for (int i = 0; i < channel.size(); i++) {
            Partner partner = channel.get(i);
            if (partner.isKnownToBe(customer)) {
                continue;
            }
            if (isAffiliated(partner)) {
                sell(3, "no-affiliate-sale", i, "affiliate", "suppliesAffiliate");
            } else if (partner.organization().isStated()
                    && partner.affiliates().isStated()
                    && customer.organization().isStated()) {
                satisfy(3);
            } else {
                List<FactRef> missing = new ArrayList<>(3);
                addUnless(partner.organization().isStated(), FactRef.of(partner, FactName.ORGANIZATION), missing);
                addUnless(partner.affiliates().isStated(), FactRef.of(partner, FactName.AFFILIATES), missing);
                addUnless(customer.organization().isStated(), FactRef.of(customer, FactName.ORGANIZATION), missing);
                lack(3, "no-affiliate-sale", partner.id(), customer.id(), missing.toArray());
            }
        }
    }

    private boolean isAffiliated(Partner partner) {
        if (customer.organization().isNotStated()) {
            return false;
        }
        String theirs = customer.organization().get();
        if (partner.statesAffiliate(theirs)) {
            return true;
        }
        return partner.organization().isStated()
                && (book.statesAffiliation(partner.organization().get(), theirs)
                        || book.statesAffiliation(theirs, partner.organization().get()));
    }

    private void region() {
        for (int i = 0; i < channel.size(); i++) {
            Partner partner = channel.get(i);
            Fact<String> ours = partner.country();
            Fact<String> theirs = customer.country();
            if (ours.isStated() && theirs.isStated() && REGIONS.isSameRegion(ours.get(), theirs.get(), asOf)) {
                satisfy(4);
                continue;
            }
            List<String> none = new ArrayList<>(2);
            addIfNone(ours, none);
            addIfNone(theirs, none);
            if (!none.isEmpty()) {
                violate(4, "customer-within-region", "noRegion", partner.id(), customer.id(), none);
            } else if (ours.isStated() && theirs.isStated()) {
                Object ourRegion = REGIONS.regionOf(ours.get(), asOf).orElseThrow();
                Object theirRegion = REGIONS.regionOf(theirs.get(), asOf).orElseThrow();
                String id = "customer-within-region";
                violate(4, id, "otherRegion", partner.id(), customer.id(), ourRegion, theirRegion);
            } else {
                List<FactRef> missing = new ArrayList<>(2);
                addUnless(ours.isStated(), FactRef.of(partner, FactName.COUNTRY), missing);
                addUnless(theirs.isStated(), FactRef.of(customer, FactName.COUNTRY), missing);
                lack(4, "customer-within-region", partner.id(), customer.id(), missing.toArray());
            }
        }
    }

    private void addIfNone(Fact<String> country, List<String> none) {
        if (country.isStated() && REGIONS.regionOf(country.get(), asOf).isEmpty() && !none.contains(country.get())) {
            none.add(country.get());
        }
    }

    private void onRecord() {
        Optional<String> onRecord = sale.partnerIdOnRecord();
        if (onRecord.isEmpty()) {
            return;
        }
        for (int i = 0; i < resellers.size(); i++) {
            Partner reseller = resellers.get(i);
            if (reseller.mpnId().isNone()) {
                violate(11, "mpn-id-on-record", "none", reseller.id(), null, NOTHING);
            } else if (reseller.mpnId().isNotStated()) {
                lack(11, "mpn-id-on-record", reseller.id(), null, FactRef.of(reseller, FactName.MPN_ID));
            } else if (reseller.mpnId().get().id().equals(onRecord.get())) {
                satisfy(11);
            } else {
                String expected = reseller.mpnId().get().id();
                violate(11, "mpn-id-on-record", "mismatch", reseller.id(), null, onRecord.get(), expected);
            }
        }
    }

    private void partnership() {
        for (int i = 1; i < channel.size(); i++) {
            Partner provider = channel.get(i - 1);
            Partner reseller = channel.get(i);
            if (provider.type() != PartnerType.INDIRECT_PROVIDER || reseller.type() != PartnerType.INDIRECT_RESELLER) {
                continue;
            }
            if (!book.statesRelationships()) {
                lack(12, "partnership-active", provider.id(), reseller.id(), FactRef.RELATIONSHIPS);
            } else {
                Optional<Partnership> partnership = book.partnership(provider, reseller);
                active(12, "partnership-active", partnership.orElse(null), provider.id(), reseller.id());
            }
        }
    }

    private void relationship() {
        if (sale.isNewCustomer()) {
            return;
        }
        Partner partner = channel.get(0);
        if (!book.statesRelationships()) {
            lack(13, "customer-relationship-active", partner.id(), customer.id(), FactRef.RELATIONSHIPS);
        } else {
            Optional<ResellerRelationship> relationship = book.resellerRelationship(partner, customer);
            active(13, "customer-relationship-active", relationship.orElse(null), partner.id(), customer.id());
        }
    }

    private void active(int rule, String id, Relationship relationship, String one, String other) {
        if (relationship == null) {
            violate(rule, id, "none", one, other, NOTHING);
        } else if (relationship.status().isNotStated()) {
            lack(rule, id, one, other, FactRef.of(relationship, FactName.STATUS));
        } else {
            switch (relationship.status().get()) {
                case ACTIVE -> satisfy(rule);
                case REQUESTED -> violate(rule, id, "requested", one, other, NOTHING);
                case REMOVED -> violate(rule, id, "removed", one, other, NOTHING);
            }
        }
    }

    private void providerTwice() {
        Partner provider = channel.get(0);
        if (!sale.isNewCustomer() || provider.type() != PartnerType.INDIRECT_PROVIDER) {
            return;
        }
        List<FactRef> missing = new ArrayList<>(0);
        for (Partnership partnership : book.partnershipsInTenantOf(provider, customer)) {
            if (partnership.isActive()) {
                String reseller = partnership.reseller();
                violate(14, "one-relationship-per-provider", "alreadyReseller", provider.id(), customer.id(), reseller);
                return;
            }
            addUnless(partnership.status().isStated(), FactRef.of(partnership, FactName.STATUS), missing);
        }
        if (!book.statesRelationships()) {
            lack(14, "one-relationship-per-provider", provider.id(), customer.id(), FactRef.RELATIONSHIPS);
        } else if (!missing.isEmpty()) {
            lack(14, "one-relationship-per-provider", provider.id(), customer.id(), missing.toArray());
        } else {
            satisfy(14);
        }
    }
}

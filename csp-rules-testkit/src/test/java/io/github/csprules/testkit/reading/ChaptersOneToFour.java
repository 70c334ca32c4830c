package io.github.csprules.testkit.reading;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Party;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import java.util.ArrayList;
import java.util.List;

/** The channel, own use, regions and the partner agreement. */
final class ChaptersOneToFour {

    private final Told told;
    private final AnswerSheet sheet;

    ChaptersOneToFour(Told told, AnswerSheet sheet) {
        this.told = told;
        this.sheet = sheet;
    }

    void write() {
        chapter1Channel();
        chapter2OwnUse();
        chapter3Regions();
        chapter4PartnerAgreement();
    }

    // 1. Channel: who sells to whom

    private void chapter1Channel() {
        sheet.rule("supported-channel");
        if (told.transaction() instanceof Sale sale) {
            List<PartnerType> types = new ArrayList<>();
            sale.channel().forEach(id -> types.add(told.partner(id).type()));
            if (types.equals(List.of(PartnerType.DIRECT_BILL))
                    || types.equals(List.of(PartnerType.INDIRECT_PROVIDER, PartnerType.INDIRECT_RESELLER))) {
                sheet.satisfied();
            } else if (types.equals(List.of(PartnerType.INDIRECT_RESELLER))) {
                sheet.violated(sale.channel(), "resellerWithoutProvider");
            } else if (types.equals(List.of(PartnerType.INDIRECT_PROVIDER))) {
                sheet.violated(sale.channel(), "providerWithoutReseller");
            } else {
                sheet.violated(sale.channel(), "resaleBetweenPartners");
            }
        }

        sheet.rule("two-tier-roles");
        if (told.transaction() instanceof PartnershipRequest request) {
            twoTierRoles(request.provider(), request.reseller());
        } else if (told.transaction() instanceof PartnershipRemoval removal) {
            twoTierRoles(removal.provider(), removal.reseller());
        } else if (told.transaction() instanceof ResellerAssignment assignment) {
            twoTierRoles(assignment.provider(), assignment.reseller());
        }
    }

    private void twoTierRoles(String provider, String reseller) {
        sheet.demand(told.isProvider(provider), List.of(provider), "notAProvider");
        sheet.demand(told.isReseller(reseller), List.of(reseller), "notAReseller");
    }

    // 2. Own use: to whose tenant

    private void chapter2OwnUse() {
        sheet.rule("customer-tenant");
        if (told.transaction() instanceof Sale sale) {
            customerTenant(told.customer(sale.customer()));
        }

        sheet.rule("no-self-sale");
        if (told.transaction() instanceof Sale sale) {
            for (String id : sale.channel()) {
                noSelfSale(told.partner(id), told.customer(sale.customer()));
            }
        }

        sheet.rule("no-affiliate-sale");
        if (told.transaction() instanceof Sale sale) {
            for (String id : sale.channel()) {
                if (!isTheCustomerItself(told.partner(id), told.customer(sale.customer()))) {
                    noAffiliateSale(told.partner(id), told.customer(sale.customer()));
                }
            }
        }
    }

    private void customerTenant(Customer customer) {
        List<String> subject = List.of(customer.id());
        Fact<Tenant.Type> type = told.tenantType(customer);
        if (type.isStated()) {
            sheet.demand(type.get() == Tenant.Type.CUSTOMER, subject, "cspTenant");
            return;
        }
        for (Partner partner : told.partners()) {
            if (Told.isSameTenant(partner, customer)) {
                sheet.violated(subject, "cspTenant");
                return;
            }
        }
        sheet.lacks(subject, List.of(customer.id() + " tenant.type"));
    }

    private boolean isTheCustomerItself(Partner partner, Customer customer) {
        return Told.isSameTenant(partner, customer) || isSameOrganization(partner, customer);
    }

    private boolean isSameOrganization(Party one, Party other) {
        return told.organization(one).isStated()
                && told.organization(other).isStated()
                && told.organization(one).get().equals(told.organization(other).get());
    }

    private void noSelfSale(Partner partner, Customer customer) {
        List<String> subject = List.of(partner.id(), customer.id());
        if (isTheCustomerItself(partner, customer)) {
            sheet.violated(subject, "sameOrganization");
            return;
        }
        List<String> missing = new ArrayList<>();
        if (told.organization(partner).isNotStated()) {
            missing.add(partner.id() + " organization");
        }
        if (told.organization(customer).isNotStated()) {
            missing.add(customer.id() + " organization");
        }
        sheet.lacksIfAny(subject, missing);
    }

    private void noAffiliateSale(Partner partner, Customer customer) {
        List<String> subject = List.of(partner.id(), customer.id());
        if (isAffiliated(partner, customer)) {
            sheet.violated(subject, "affiliate");
            return;
        }
        List<String> missing = new ArrayList<>();
        if (told.organization(partner).isNotStated()) {
            missing.add(partner.id() + " organization");
        }
        if (told.affiliates(partner).isNotStated()) {
            missing.add(partner.id() + " affiliates");
        }
        if (told.organization(customer).isNotStated()) {
            missing.add(customer.id() + " organization");
        }
        sheet.lacksIfAny(subject, missing);
    }

    private boolean isAffiliated(Partner partner, Customer customer) {
        if (told.organization(customer).isNotStated()) {
            return false;
        }
        String buying = told.organization(customer).get();
        // this partner states the customer's organization
        if (states(partner, buying)) {
            return true;
        }
        if (told.organization(partner).isNotStated()) {
            return false;
        }
        String selling = told.organization(partner).get();
        // any declared partner of one organization states the other
        for (Partner any : told.partners()) {
            if (told.organization(any).isStated()) {
                String own = told.organization(any).get();
                if (own.equals(selling) && states(any, buying)) {
                    return true;
                }
                if (own.equals(buying) && states(any, selling)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean states(Partner partner, String affiliate) {
        return told.affiliates(partner).isStated()
                && told.affiliates(partner).get().contains(affiliate);
    }

    // 3. Regions

    private void chapter3Regions() {
        sheet.rule("customer-within-region");
        if (told.transaction() instanceof Sale sale) {
            sale.channel().forEach(id -> oneRegion(told.partner(id), told.customer(sale.customer())));
        } else if (told.transaction() instanceof CustomerRelationshipRequest request) {
            request.partners().forEach(id -> oneRegion(told.partner(id), told.customer(request.customer())));
        } else if (told.transaction() instanceof SupportEngagement engagement) {
            oneRegion(told.partner(engagement.partner()), told.customer(engagement.customer()));
        }

        sheet.rule("partnership-within-region");
        if (told.transaction() instanceof PartnershipRequest request) {
            oneRegion(told.partner(request.provider()), told.partner(request.reseller()));
        }
    }

    private void oneRegion(Party one, Party other) {
        List<String> subject = List.of(one.id(), other.id());
        Fact<String> here = told.country(one);
        Fact<String> there = told.country(other);
        if (here.isNotStated() || there.isNotStated()) {
            List<String> lacking = new ArrayList<>();
            if (here.isNotStated()) {
                lacking.add(one.id() + " country");
            }
            if (there.isNotStated()) {
                lacking.add(other.id() + " country");
            }
            sheet.lacks(subject, lacking);
            return;
        }
        String first = CountryTable.regionOf(here.get());
        String second = CountryTable.regionOf(there.get());
        if (first.equals(CountryTable.NO_REGION) || second.equals(CountryTable.NO_REGION)) {
            sheet.violated(subject, "noRegion");
        } else {
            sheet.demand(first.equals(second), subject, "otherRegion");
        }
    }

    // 4. Partner agreement

    private void chapter4PartnerAgreement() {
        sheet.rule("partner-agreement-signed");
        if (told.isFrom("2020-02-01")) {
            if (told.transaction() instanceof Sale sale) {
                sale.channel().forEach(this::partnerAgreementSigned);
            } else if (told.transaction() instanceof ResellerAssignment assignment
                    && assignment.purpose() == ResellerAssignment.Purpose.INCENTIVES) {
                partnerAgreementSigned(assignment.reseller());
            }
        }
    }

    private void partnerAgreementSigned(String partner) {
        agreementInForce(
                told,
                sheet,
                told.partner(partner),
                AgreementType.MICROSOFT_PARTNER_AGREEMENT,
                "notSigned",
                "signedLater");
    }

    /** An agreement of this type is in force on the day: asked of partners here, of customers in chapter 11. */
    static void agreementInForce(
            Told told, AnswerSheet sheet, Party party, AgreementType wanted, String notInList, String allLater) {
        List<String> subject = List.of(party.id());
        if (told.agreements(party).isNotStated()) {
            sheet.lacks(subject, List.of(party.id() + " agreements"));
            return;
        }
        int listed = 0;
        int signed = 0;
        int inForce = 0;
        for (Agreement agreement : told.agreements(party).get()) {
            if (agreement.type() == wanted) {
                listed++;
                if (!agreement.signedOn().isAfter(told.asOf())) {
                    signed++;
                    if (agreement.endedOn().isEmpty()
                            || told.asOf().isBefore(agreement.endedOn().get())) {
                        inForce++;
                    }
                }
            }
        }
        if (listed == 0) {
            sheet.violated(subject, notInList);
        } else if (signed == 0) {
            sheet.violated(subject, allLater);
        } else {
            sheet.demand(inForce > 0, subject, "ended");
        }
    }
}

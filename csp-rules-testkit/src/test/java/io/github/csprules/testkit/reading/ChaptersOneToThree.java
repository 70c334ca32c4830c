package io.github.csprules.testkit.reading;

import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Party;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.SupportEngagement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The channel, own use, and regions. */
final class ChaptersOneToThree extends Chapter {

    ChaptersOneToThree(Told told, AnswerSheet sheet) {
        super(told, sheet);
    }

    @Override
    void write() {
        chapter1Channel();
        chapter2OwnUse();
        chapter3Regions();
    }

    // 1. Channel: who sells to whom

    private void chapter1Channel() {
        sheet.rule("supported-channel");
        if (transaction() instanceof Sale sale) {
            List<PartnerType> types = types(sale.channel());
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
        if (transaction() instanceof PartnershipRequest request) {
            twoTierRoles(request.provider(), request.reseller());
        } else if (transaction() instanceof PartnershipRemoval removal) {
            twoTierRoles(removal.provider(), removal.reseller());
        } else if (transaction() instanceof ResellerAssignment assignment) {
            twoTierRoles(assignment.provider(), assignment.reseller());
        }

        sheet.rule("joint-request");
        if (transaction() instanceof CustomerRelationshipRequest request
                && request.partners().size() == 2) {
            List<PartnerType> types = types(request.partners());
            sheet.demand(
                    types.equals(List.of(PartnerType.INDIRECT_PROVIDER, PartnerType.INDIRECT_RESELLER))
                            || types.equals(List.of(PartnerType.INDIRECT_RESELLER, PartnerType.INDIRECT_PROVIDER)),
                    request.partners(),
                    "notProviderAndReseller");
        }
    }

    private List<PartnerType> types(List<String> partners) {
        List<PartnerType> types = new ArrayList<>();
        partners.forEach(id -> types.add(told.partner(id).type()));
        return types;
    }

    private void twoTierRoles(String provider, String reseller) {
        sheet.demand(told.isProvider(provider), List.of(provider), "notAProvider");
        sheet.demand(told.isReseller(reseller), List.of(reseller), "notAReseller");
    }

    // 2. Own use: to whose tenant

    private void chapter2OwnUse() {
        sheet.rule("customer-tenant");
        if (transaction() instanceof Sale sale) {
            Customer customer = told.customer(sale.customer());
            if (told.isKnownToBeCsp(customer)) {
                sheet.violated(List.of(customer.id()), "cspTenant");
            } else if (told.tenantType(customer).isNotStated()) {
                sheet.lacks(List.of(customer.id()), List.of(customer.id() + " tenant.type"));
            } else {
                sheet.satisfied();
            }
        }

        sheet.rule("no-self-sale");
        if (transaction() instanceof Sale sale) {
            for (String id : sale.channel()) {
                noSelfSale(told.partner(id), told.customer(sale.customer()));
            }
        }

        sheet.rule("no-affiliate-sale");
        if (transaction() instanceof Sale sale) {
            for (String id : sale.channel()) {
                if (!isTheCustomerItself(told.partner(id), told.customer(sale.customer()))) {
                    noAffiliateSale(told.partner(id), told.customer(sale.customer()));
                }
            }
        }
    }

    private boolean isLast(Partner partner) {
        return channel().get(channel().size() - 1).equals(partner.id());
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
            sheet.violated(subject, isLast(partner) ? "sameOrganization" : "suppliesItself");
            return;
        }
        List<String> lacking = new ArrayList<>();
        addIfNotStated(partner.id(), "organization", told.organization(partner), lacking);
        addIfNotStated(customer.id(), "organization", told.organization(customer), lacking);
        sheet.lacksIfAny(subject, lacking);
    }

    private void noAffiliateSale(Partner partner, Customer customer) {
        List<String> subject = List.of(partner.id(), customer.id());
        if (isAffiliated(partner, customer)) {
            sheet.violated(subject, isLast(partner) ? "affiliate" : "suppliesAffiliate");
            return;
        }
        List<String> lacking = new ArrayList<>();
        addIfNotStated(partner.id(), "organization", told.organization(partner), lacking);
        addIfNotStated(partner.id(), "affiliates", told.affiliates(partner), lacking);
        addIfNotStated(customer.id(), "organization", told.organization(customer), lacking);
        sheet.lacksIfAny(subject, lacking);
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
        if (transaction() instanceof Sale sale) {
            sale.channel().forEach(id -> customerWithinRegion(id, sale.customer()));
        } else if (transaction() instanceof CustomerRelationshipRequest request) {
            request.partners().forEach(id -> customerWithinRegion(id, request.customer()));
        } else if (transaction() instanceof SupportEngagement engagement) {
            customerWithinRegion(engagement.partner(), engagement.customer());
        } else if (transaction() instanceof ResellerAssignment assignment) {
            assigningToAccount().forEach(id -> customerWithinRegion(id, assignment.customer()));
        }

        sheet.rule("partnership-within-region");
        if (transaction() instanceof PartnershipRequest request) {
            oneRegion(told.partner(request.provider()), told.partner(request.reseller()), List.of());
        }
    }

    private void customerWithinRegion(String partner, String customer) {
        oneRegion(told.partner(partner), told.customer(customer), List.of("partnerRegion", "customerRegion"));
    }

    private void oneRegion(Party one, Party other, List<String> namesOfRegions) {
        List<String> subject = List.of(one.id(), other.id());
        List<String> withoutRegion = new ArrayList<>();
        List<String> regions = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (Party each : List.of(one, other)) {
            if (told.country(each).isNotStated()) {
                lacking.add(each.id() + " country");
            } else {
                String country = told.country(each).get();
                regions.add(told.region(each));
                if (told.region(each).equals(CountryTable.NO_REGION) && !withoutRegion.contains(country)) {
                    withoutRegion.add(country);
                }
            }
        }
        if (!withoutRegion.isEmpty()) {
            sheet.violated(subject, "noRegion", Map.of("countries", withoutRegion));
        } else if (!lacking.isEmpty()) {
            sheet.lacks(subject, lacking);
        } else if (regions.get(0).equals(regions.get(1))) {
            sheet.satisfied();
        } else {
            Map<String, List<String>> arguments = new LinkedHashMap<>();
            for (int i = 0; i < namesOfRegions.size(); i++) {
                arguments.put(namesOfRegions.get(i), List.of(regions.get(i)));
            }
            sheet.violated(subject, "otherRegion", arguments);
        }
    }
}

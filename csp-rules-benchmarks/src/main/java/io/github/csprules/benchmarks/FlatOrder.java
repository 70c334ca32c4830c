package io.github.csprules.benchmarks;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Region;
import io.github.csprules.model.Regions;
import io.github.csprules.model.Tenant;
import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import java.util.List;

/**
 * An order with all that the eight rules look at, found already: what validators and rule engines like to be given. The eight
 * questions are asked here, so that all peers ask the same ones, and only how they are asked differs.
 */
public record FlatOrder(
        LocalDate day,
        PartnerType supplier,
        PartnerType seller,
        Region supplierRegion,
        Region sellerRegion,
        Region customerRegion,
        LocalDate agreementSignedOn,
        LocalDate onboardedOn,
        LocalDate enrolledOn,
        boolean isPartnershipActive,
        String sellerOrganization,
        List<String> affiliatesOfSeller,
        String customerOrganization,
        Tenant.Type customerTenant) {

    static final String[] RULES = {
        "seller-type",
        "region-of-sale",
        "region-of-partnership",
        "agreement-signed",
        "reseller-ready",
        "partnership-active",
        "no-self-or-affiliate-sale",
        "customer-tenant"
    };

    /** Looks everything up that an order only names, as a host has to for an engine that knows no books. */
    static FlatOrder find(Order order, Book book, Regions regions) {
        Partner provider = book.partner(order.provider()).orElseThrow();
        Partner reseller = book.partner(order.reseller()).orElseThrow();
        Customer customer = book.customer(order.customer()).orElseThrow();
        return new FlatOrder(
                order.day(),
                provider.type(),
                reseller.type(),
                regions.regionOf(provider.country().get(), order.day()).orElseThrow(),
                regions.regionOf(reseller.country().get(), order.day()).orElseThrow(),
                regions.regionOf(customer.country().get(), order.day()).orElseThrow(),
                reseller.agreements().get().get(0).signedOn(),
                reseller.onboardedOn().get(),
                reseller.enrolledOn().get(),
                book.partnership(provider, reseller).map(Partnership::isActive).orElse(false),
                reseller.organization().get(),
                reseller.affiliates().get(),
                customer.organization().get(),
                customer.tenant().type().get());
    }

    /** The place of a rule among the eight, by the name under which an engine reports it. */
    static int bit(String rule) {
        return switch (rule) {
            case "seller-type" -> 1;
            case "region-of-sale" -> 2;
            case "region-of-partnership" -> 4;
            case "agreement-signed" -> 8;
            case "reseller-ready" -> 16;
            case "partnership-active" -> 32;
            case "no-self-or-affiliate-sale" -> 64;
            case "customer-tenant" -> 128;
            default -> throw new IllegalArgumentException(rule);
        };
    }

    @AssertTrue(message = "seller-type")
    public boolean isSellerType() {
        return supplier == PartnerType.INDIRECT_PROVIDER && seller == PartnerType.INDIRECT_RESELLER;
    }

    @AssertTrue(message = "region-of-sale")
    public boolean isRegionOfSale() {
        return sellerRegion == customerRegion;
    }

    @AssertTrue(message = "region-of-partnership")
    public boolean isRegionOfPartnership() {
        return supplierRegion == sellerRegion;
    }

    @AssertTrue(message = "agreement-signed")
    public boolean isAgreementSigned() {
        return !agreementSignedOn.isAfter(day);
    }

    @AssertTrue(message = "reseller-ready")
    public boolean isResellerReady() {
        return !onboardedOn.isAfter(day) && !enrolledOn.isAfter(day);
    }

    @AssertTrue(message = "partnership-active")
    public boolean isPartnershipInForce() {
        return isPartnershipActive;
    }

    @AssertTrue(message = "no-self-or-affiliate-sale")
    public boolean isNoSelfOrAffiliateSale() {
        return !sellerOrganization.equals(customerOrganization) && !affiliatesOfSeller.contains(customerOrganization);
    }

    @AssertTrue(message = "customer-tenant")
    public boolean isCustomerTenant() {
        return customerTenant == Tenant.Type.CUSTOMER;
    }
}

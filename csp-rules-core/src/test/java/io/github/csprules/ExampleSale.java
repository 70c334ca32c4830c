package io.github.csprules;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import java.time.LocalDate;
import java.util.List;

/** A sale in two tiers that both policies allow; every fact about its parties is stated. */
public final class ExampleSale {

    /** The day of the sale: one that the edition knows. */
    public static final LocalDate DAY = LocalDate.of(2021, 6, 22);

    private ExampleSale() {}

    /** The provider, {@code distri}. */
    public static Partner.Builder provider() {
        return Partner.builder("distri", PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-distri"))
                .country("FR")
                .organization("contoso")
                .affiliates("contoso-labs")
                .onboardedOn(LocalDate.of(2018, 1, 10))
                .enrolledOn(LocalDate.of(2018, 1, 20))
                .mpnId(MpnId.of("1234567", MpnId.Type.LOCATION, "FR"))
                .agreements(Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, LocalDate.of(2020, 1, 10)))
                .authorization(Partner.Authorization.ACTIVE);
    }

    /** The reseller, {@code shop}. */
    public static Partner.Builder reseller() {
        return Partner.builder("shop", PartnerType.INDIRECT_RESELLER, Tenant.csp("t-shop"))
                .country("DE")
                .organization("shop-group")
                .affiliates("shop-labs")
                .onboardedOn(LocalDate.of(2019, 5, 2))
                .enrolledOn(LocalDate.of(2019, 5, 9))
                .mpnId(MpnId.of("4567890", MpnId.Type.LOCATION, "DE"))
                .agreements(Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, LocalDate.of(2020, 1, 20)))
                .authorization(Partner.Authorization.ACTIVE);
    }

    /** The customer, {@code fabrikam}. */
    public static Customer.Builder customer() {
        return Customer.builder("fabrikam", Tenant.customer("t-fabrikam"))
                .country("ES")
                .organization("fabrikam-sa")
                .agreements(Agreement.signed(AgreementType.MICROSOFT_CUSTOMER_AGREEMENT, LocalDate.of(2020, 3, 1)));
    }

    /** Provider, reseller and customer with the relationships that the sale needs. */
    public static Book book() {
        return bookOf(provider(), reseller(), customer());
    }

    /** Three parties with the relationships that the sale needs. */
    public static Book bookOf(Partner.Builder provider, Partner.Builder reseller, Customer.Builder customer) {
        return Book.builder()
                .partners(provider.build(), reseller.build())
                .customers(customer.build())
                .relationships(
                        Partnership.of("distri", "shop", Relationship.Status.ACTIVE),
                        ResellerRelationship.of("distri", "fabrikam", Relationship.Status.ACTIVE)
                                .withDelegatedAdmin(ResellerRelationship.DelegatedAdmin.DAP))
                .build();
    }

    /** The transaction, with the reseller's MPN ID on the order. */
    public static Sale.Builder sale() {
        return Sale.builder(List.of("distri", "shop"), "fabrikam").partnerIdOnRecord("4567890");
    }

    /** The scenario on a day. */
    public static Scenario on(LocalDate day) {
        return Scenario.of(day, book(), sale().build());
    }

    /** The scenario on {@link #DAY}. */
    public static Scenario scenario() {
        return on(DAY);
    }
}

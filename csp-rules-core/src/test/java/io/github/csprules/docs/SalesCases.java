package io.github.csprules.docs;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The sales on the page that shows who may sell to whom: each differs from a good one in one respect. */
final class SalesCases {

    private static final LocalDate LONG_AGO = LocalDate.of(2018, 1, 10);
    private static final LocalDate SIGNED = LocalDate.of(2019, 11, 4);
    private static final String BUYER = "buyer";

    private SalesCases() {}

    /** Who sells: a channel from Microsoft towards the buyer. */
    @SuppressWarnings("ImmutableEnumChecker") // the list is one that cannot change
    enum Seller {
        DIRECT_BILL("direct-bill partner", "direct"),
        PROVIDER_AND_RESELLER("provider through reseller", "provider", "reseller"),
        PROVIDER_ALONE("provider alone", "provider"),
        RESELLER_ALONE("reseller alone", "reseller"),
        TWO_RESELLERS("provider through two resellers", "provider", "other-reseller", "reseller"),
        PROVIDER_AND_DIRECT_BILL("provider through direct-bill partner", "provider", "direct"),
        DIRECT_BILL_AND_RESELLER("direct-bill partner through reseller", "direct", "reseller");

        final String label;
        final List<String> channel;

        Seller(String label, String... channel) {
            this.label = label;
            this.channel = List.of(channel);
        }

        String first() {
            return channel.get(0);
        }

        String last() {
            return channel.get(channel.size() - 1);
        }
    }

    /** Who buys, as seen from the seller. */
    enum Buyer {
        SAME_REGION("another company, same region", "ES"),
        OTHER_REGION("another company, other region", "US"),
        NO_REGION("another company, in a country without a region", "CU"),
        ANOTHER_PARTNER("a partner that takes no part in the sale, for itself", "ES"),
        SELLER("the seller itself (the last of the channel)", "DE"),
        AFFILIATE("an affiliate of the seller", "DE"),
        SUPPLIER("the seller's supplier (the first of the channel)", "DE"),
        AFFILIATE_OF_SUPPLIER("an affiliate of the supplier", "DE");

        final String label;
        final String country;

        Buyer(String label, String country) {
            this.label = label;
            this.country = country;
        }

        private String organization(Seller seller) {
            return switch (this) {
                case SAME_REGION, OTHER_REGION, NO_REGION -> "buyer-group";
                case ANOTHER_PARTNER -> "bystander-group";
                case SELLER -> seller.last() + "-group";
                case AFFILIATE -> seller.last() + "-labs";
                case SUPPLIER -> seller.first() + "-group";
                case AFFILIATE_OF_SUPPLIER -> seller.first() + "-labs";
            };
        }

        private boolean isOfTheSupplier() {
            return this == SUPPLIER || this == AFFILIATE_OF_SUPPLIER;
        }

        /** The id of the partner that the buyer is. */
        private Optional<String> partner(Seller seller) {
            return switch (this) {
                case ANOTHER_PARTNER -> Optional.of("bystander");
                case SELLER -> Optional.of(seller.last());
                case SUPPLIER -> Optional.of(seller.first());
                default -> Optional.empty();
            };
        }
    }

    /** Where the subscription goes. */
    enum Place {
        OF_TYPE_CUSTOMER("a tenant of type Customer"),
        FOR_CSP_BUSINESS("a tenant used for CSP business");

        final String label;

        Place(String label) {
            this.label = label;
        }

        private Tenant tenant(Seller seller, Buyer buyer) {
            return this == OF_TYPE_CUSTOMER
                    ? Tenant.customer("t-buyer")
                    : Tenant.csp(buyer.partner(seller).map(id -> "t-" + id).orElse("t-buyer"));
        }
    }

    /** A sale of a seller to a buyer into a place; none if a channel of one partner has no such buyer. */
    static Optional<Scenario> sale(LocalDate day, Seller seller, Buyer buyer, Place place) {
        if (buyer.isOfTheSupplier() && seller.channel.size() == 1) {
            return Optional.empty();
        }
        Customer customer = Customer.builder(BUYER, place.tenant(seller, buyer))
                .country(buyer.country)
                .organization(buyer.organization(seller))
                .agreements(Agreement.signed(AgreementType.MICROSOFT_CUSTOMER_AGREEMENT, SIGNED))
                .build();
        return Optional.of(Scenario.of(day, book(seller, customer, relationships(seller)), order(seller)));
    }

    /** A good sale with other relationships: the partnership, if there is a reseller, and the one with the customer. */
    static Scenario related(LocalDate day, Seller seller, Optional<Tie> partnership, Tie relationship) {
        Scenario good = good(day, seller);
        List<Relationship> all = new ArrayList<>();
        partnership
                .flatMap(tie -> tie.partnership(seller.first(), seller.last()))
                .ifPresent(all::add);
        relationship.relationship(seller.first()).ifPresent(all::add);
        return Scenario.of(day, book(seller, customer(good), all), order(seller));
    }

    /** A sale that no rule denies. */
    static Scenario good(LocalDate day, Seller seller) {
        return sale(day, seller, Buyer.SAME_REGION, Place.OF_TYPE_CUSTOMER).orElseThrow();
    }

    /** The state of a relationship. */
    enum Tie {
        ACTIVE("active", Optional.of(Relationship.Status.ACTIVE)),
        REQUESTED("requested", Optional.of(Relationship.Status.REQUESTED)),
        REMOVED("removed", Optional.of(Relationship.Status.REMOVED)),
        NONE("none", Optional.empty()),
        OF_UNKNOWN_STATUS("status not stated", Optional.empty());

        final String label;
        private final Optional<Relationship.Status> status;

        Tie(String label, Optional<Relationship.Status> status) {
            this.label = label;
            this.status = status;
        }

        private Optional<Relationship> partnership(String provider, String reseller) {
            return this == OF_UNKNOWN_STATUS
                    ? Optional.of(Partnership.of(provider, reseller))
                    : status.map(each -> Partnership.of(provider, reseller, each));
        }

        private Optional<Relationship> relationship(String partner) {
            return this == OF_UNKNOWN_STATUS
                    ? Optional.of(ResellerRelationship.of(partner, BUYER))
                    : status.map(each -> ResellerRelationship.of(partner, BUYER, each));
        }
    }

    /** A good sale with other partners. */
    static Scenario partners(LocalDate day, Seller seller, UnaryOperator<Partner.Builder> change) {
        Scenario scenario = good(day, seller);
        for (Partner partner : scenario.channel()) {
            scenario = scenario.with(change.apply(partner.toBuilder()).build());
        }
        return scenario;
    }

    /** A good sale with partners and buyer in these countries. */
    static Scenario countries(LocalDate day, Seller seller, String ofPartners, String ofBuyer) {
        Scenario scenario = partners(
                day,
                seller,
                partner -> partner.country(ofPartners).mpnId(MpnId.of("4567890", MpnId.Type.LOCATION, ofPartners)));
        return scenario.with(customer(scenario).toBuilder().country(ofBuyer).build());
    }

    /** A good sale to another customer. */
    static Scenario customer(LocalDate day, Seller seller, UnaryOperator<Customer.Builder> change) {
        Scenario scenario = good(day, seller);
        return scenario.with(change.apply(customer(scenario).toBuilder()).build());
    }

    /** A good sale of another kind. */
    static Scenario order(LocalDate day, Seller seller, UnaryOperator<Sale.Builder> change) {
        Scenario scenario = good(day, seller);
        return scenario.with(
                change.apply(((Sale) scenario.transaction()).toBuilder()).build());
    }

    private static Customer customer(Scenario scenario) {
        return scenario.customer();
    }

    private static Sale order(Seller seller) {
        Sale.Builder sale = Sale.builder(seller.channel, BUYER).partnerOnRecordAttested(true);
        return seller.last().equals("reseller")
                ? sale.partnerIdOnRecord("4567890").build()
                : sale.build();
    }

    private static Book book(Seller seller, Customer customer, List<Relationship> relationships) {
        List<Partner> partners = new ArrayList<>();
        seller.channel.forEach(id -> partners.add(partner(id)));
        partners.add(partner("bystander"));
        return Book.builder()
                .partners(partners.toArray(Partner[]::new))
                .customers(customer)
                .relationships(relationships.toArray(Relationship[]::new))
                .build();
    }

    private static List<Relationship> relationships(Seller seller) {
        List<Relationship> all = new ArrayList<>();
        for (String reseller : seller.channel.subList(1, seller.channel.size())) {
            all.add(Partnership.of(seller.first(), reseller, Relationship.Status.ACTIVE));
        }
        all.add(ResellerRelationship.of(seller.first(), BUYER, Relationship.Status.ACTIVE)
                .withDelegatedAdmin(ResellerRelationship.DelegatedAdmin.DAP));
        return all;
    }

    private static final Map<String, PartnerType> TYPES = Map.of(
            "direct", PartnerType.DIRECT_BILL,
            "provider", PartnerType.INDIRECT_PROVIDER,
            "reseller", PartnerType.INDIRECT_RESELLER,
            "other-reseller", PartnerType.INDIRECT_RESELLER,
            "bystander", PartnerType.INDIRECT_RESELLER);

    private static Partner partner(String id) {
        return Partner.builder(id, TYPES.get(id), Tenant.csp("t-" + id))
                .country("DE")
                .organization(id + "-group")
                .affiliates(id + "-labs")
                .onboardedOn(LONG_AGO)
                .enrolledOn(LONG_AGO)
                .mpnId(MpnId.of(id.equals("reseller") ? "4567890" : "1234567", MpnId.Type.LOCATION, "DE"))
                .agreements(Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, SIGNED))
                .registrationId("R-" + id)
                .authorization(Partner.Authorization.ACTIVE)
                .build();
    }
}

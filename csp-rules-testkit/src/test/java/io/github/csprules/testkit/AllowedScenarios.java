package io.github.csprules.testkit;

import static io.github.csprules.model.AgreementType.MICROSOFT_CUSTOMER_AGREEMENT;
import static io.github.csprules.model.AgreementType.MICROSOFT_PARTNER_AGREEMENT;
import static io.github.csprules.model.Relationship.Status.ACTIVE;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.Book;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One scenario of each kind of transaction that the extended policy allows, by name. */
final class AllowedScenarios {

    static final LocalDate DAY = LocalDate.of(2021, 3, 15);

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 5, 2);
    private static final Agreement PARTNER_AGREEMENT =
            Agreement.signed(MICROSOFT_PARTNER_AGREEMENT, LocalDate.of(2020, 1, 10));
    private static final Agreement CUSTOMER_AGREEMENT =
            Agreement.signed(MICROSOFT_CUSTOMER_AGREEMENT, LocalDate.of(2020, 2, 1));

    private static final Partner PROVIDER = partner("distri", PartnerType.INDIRECT_PROVIDER, Tenant.Cloud.GLOBAL)
            .build();
    private static final Partner RESELLER = reseller("shop").build();
    private static final Partner DIRECT =
            partner("direct", PartnerType.DIRECT_BILL, Tenant.Cloud.GLOBAL).build();

    private AllowedScenarios() {}

    static Map<String, Scenario> all() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        all.put("sale in two tiers", saleInTwoTiers());
        all.put("sale by a direct-bill partner", saleByDirectBillPartner());
        all.put("partnership", partnership());
        all.put("removal by the provider", removal(DAY, PartnershipRemoval.Requester.PROVIDER));
        all.put(
                "removal by support",
                removal(LocalDate.of(2020, 3, 2), PartnershipRemoval.Requester.MICROSOFT_SUPPORT));
        all.put(
                "relationship with a provider and a reseller",
                relationship(List.of("distri", "shop"), Tenant.Cloud.GLOBAL));
        all.put("relationship with a direct-bill partner", relationship(List.of("direct"), Tenant.Cloud.GLOBAL));
        all.put("relationship in a national cloud", relationship(List.of("direct"), Tenant.Cloud.US_GOVERNMENT));
        for (ResellerAssignment.Purpose purpose : ResellerAssignment.Purpose.values()) {
            all.put("assignment for " + purpose, assignment(purpose));
        }
        all.put("support", support());
        all.put("enrollment of a reseller", enrollment(PartnerType.INDIRECT_RESELLER));
        all.put("enrollment of a direct-bill partner", enrollment(PartnerType.DIRECT_BILL));
        all.put("signature", signature());
        return all;
    }

    static Scenario saleInTwoTiers() {
        Sale sale = Sale.builder(List.of("distri", "shop"), "fabrikam")
                .partnerIdOnRecord("4567890")
                .partnerOnRecordAttested(true)
                .build();
        return scenario(List.of(PROVIDER, RESELLER), customer("fabrikam", "FR", Tenant.Cloud.GLOBAL), sale);
    }

    static Scenario saleByDirectBillPartner() {
        return scenario(
                List.of(DIRECT),
                customer("fabrikam", "PL", Tenant.Cloud.GLOBAL),
                Sale.builder(List.of("direct"), "fabrikam")
                        .partnerOnRecordAttested(true)
                        .build());
    }

    private static Scenario partnership() {
        Book book = Book.builder().partners(PROVIDER, RESELLER).relationships().build();
        return Scenario.of(
                DAY,
                book,
                PartnershipRequest.builder("distri", "shop")
                        .acceptedBy(Role.GLOBAL_ADMIN)
                        .role(Role.ADMIN_AGENT)
                        .build());
    }

    private static Scenario removal(LocalDate day, PartnershipRemoval.Requester requester) {
        Book book = Book.builder()
                .partners(PROVIDER, RESELLER)
                .relationships(Partnership.of("distri", "shop", ACTIVE))
                .build();
        return Scenario.of(
                day,
                book,
                PartnershipRemoval.builder("distri", "shop", requester)
                        .goodFaith(true)
                        .legalNotice(PartnershipRemoval.LegalNotice.NOT_REQUIRED)
                        .build());
    }

    private static Scenario relationship(List<String> partners, Tenant.Cloud cloud) {
        List<Partner> asking = new ArrayList<>();
        for (String id : partners) {
            asking.add(
                    switch (id) {
                        case "distri" -> PROVIDER;
                        case "shop" -> RESELLER;
                        default -> partner(id, PartnerType.DIRECT_BILL, cloud).build();
                    });
        }
        CustomerRelationshipRequest request = CustomerRelationshipRequest.builder(partners, "fabrikam")
                .acceptedBy(Role.GLOBAL_ADMIN)
                .delegatedAdmin(true)
                .build();
        return scenario(asking, customer("fabrikam", "FR", cloud), request);
    }

    private static Scenario assignment(ResellerAssignment.Purpose purpose) {
        ResellerAssignment assignment = ResellerAssignment.builder("distri", "shop", "fabrikam", purpose)
                .subscription("office")
                .newCustomer(true)
                .mpnId("4567890")
                .build();
        return scenario(List.of(PROVIDER, RESELLER), customer("fabrikam", "FR", Tenant.Cloud.GLOBAL), assignment);
    }

    private static Scenario support() {
        return scenario(
                List.of(DIRECT, PROVIDER),
                customer("fabrikam", "FR", Tenant.Cloud.GLOBAL),
                SupportEngagement.builder("direct", "fabrikam", "office").build());
    }

    private static Scenario enrollment(PartnerType type) {
        CompanyProfile profile = CompanyProfile.empty();
        for (FactName<?> part : CompanyProfile.PARTS) {
            profile = profile.with(part, "Northwind Traders");
        }
        Partner enrolling = Partner.builder("northwind", type, Tenant.csp("t-northwind"))
                .country("FR")
                .mpnId(MpnId.of("4567890", MpnId.Type.LOCATION, "FR"))
                .build();
        return Scenario.of(
                DAY,
                Book.builder().partners(enrolling).build(),
                Enrollment.builder("northwind")
                        .role(Role.GLOBAL_ADMIN)
                        .newToProgram(type == PartnerType.INDIRECT_RESELLER)
                        .primaryContactEmail("contact@northwind.example")
                        .profile(profile)
                        .capabilities(Enrollment.Capability.values())
                        .annualRevenueUsd(new BigDecimal("500000"))
                        .monthsAsReseller(20)
                        .capabilitiesAssessment(Enrollment.CapabilitiesAssessment.PASSED)
                        .build());
    }

    private static Scenario signature() {
        return Scenario.of(
                DAY,
                Book.builder().partners(RESELLER).build(),
                AgreementSignature.builder("shop", MICROSOFT_PARTNER_AGREEMENT)
                        .role(Role.GLOBAL_ADMIN)
                        .verification(AgreementSignature.Verification.AUTHORIZED)
                        .build());
    }

    /** A scenario in which all have active relationships, and the customer has a subscription of the first partner's. */
    private static Scenario scenario(List<Partner> partners, Customer customer, Transaction transaction) {
        List<Relationship> relationships = new ArrayList<>();
        for (Partner partner : partners) {
            relationships.add(ResellerRelationship.of(partner.id(), customer.id(), ACTIVE)
                    .withDelegatedAdmin(ResellerRelationship.DelegatedAdmin.GDAP));
        }
        if (partners.contains(PROVIDER) && partners.contains(RESELLER)) {
            relationships.add(Partnership.of("distri", "shop", ACTIVE));
        }
        Subscription.Builder office = Subscription.builder("office", customer.id(), Subscription.Channel.CSP);
        office.partner(partners.contains(PROVIDER) ? "distri" : partners.get(0).id());
        return Scenario.of(
                DAY,
                Book.builder()
                        .partners(partners)
                        .customers(customer)
                        .subscription(office)
                        .relationships(relationships)
                        .build(),
                transaction);
    }

    private static Partner.Builder partner(String id, PartnerType type, Tenant.Cloud cloud) {
        return Partner.builder(id, type, Tenant.csp("t-" + id).in(cloud))
                .country("FR")
                .organization(id + "-group")
                .affiliates()
                .agreements(PARTNER_AGREEMENT)
                .authorization(Partner.Authorization.ACTIVE)
                .registrationId("123");
    }

    private static Partner.Builder reseller(String id) {
        return partner(id, PartnerType.INDIRECT_RESELLER, Tenant.Cloud.GLOBAL)
                .onboardedOn(LONG_AGO)
                .enrolledOn(LONG_AGO)
                .mpnId(MpnId.of("4567890", MpnId.Type.LOCATION, "FR"));
    }

    private static Customer customer(String id, String country, Tenant.Cloud cloud) {
        return Customer.builder(id, Tenant.customer("t-" + id).in(cloud))
                .country(country)
                .organization(id)
                .agreements(CUSTOMER_AGREEMENT)
                .build();
    }
}

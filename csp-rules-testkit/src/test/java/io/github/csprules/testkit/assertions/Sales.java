package io.github.csprules.testkit.assertions;

import static io.github.csprules.rule.Answer.violated;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;

/** Verdicts about a sale in two tiers: one of every outcome. */
final class Sales {

    /** An edition that never changes again, so that what is shown here does not either. */
    private static final RuleSet POLICY = CspPolicy.policy("standard", "2021-06");

    private static final LocalDate DAY = LocalDate.of(2021, 6, 22);

    /** Both partners stand in another region than the customer, and whether the reseller signed is not stated. */
    static final Verdict DENIED = POLICY.evaluate(sale(DAY, reseller(), "BR"));

    /** Whether the reseller signed is not stated. */
    static final Verdict UNDETERMINED = POLICY.evaluate(sale(DAY, reseller(), "ES"));

    /** Who is affiliated with the provider is assumed. */
    static final Scenario ALLOWED_SALE = sale(DAY, signed(), "ES");

    static final Verdict ALLOWED = POLICY.evaluate(ALLOWED_SALE);

    /** The sale that is allowed, after the last day that the edition knows. */
    static final Verdict BEYOND = POLICY.evaluate(sale(LocalDate.of(2021, 7, 1), signed(), "ES"));

    private static final Reason CLOSED =
            Reason.reason("closed").argument("days", ArgumentType.TEXT.list()).build();

    /** Denied by a rule of a host's own. */
    static final Verdict OWN_RULE = POLICY.plus(TransactionRule.of(
                    RuleInfo.rule("acme-closed")
                            .on(TransactionType.SALE)
                            .reasons(CLOSED)
                            .build(),
                    scenario -> violated(CLOSED, scenario.customer(), List.of("SATURDAY", "SUNDAY"))))
            .only(RuleId.of("acme-closed"))
            .evaluate(ALLOWED_SALE);

    private Sales() {}

    private static Partner.Builder reseller() {
        return Partner.builder("shop", PartnerType.INDIRECT_RESELLER, Tenant.csp("tenant-of-shop"))
                .country("DE")
                .name("Tailspin Toys")
                .organization("tailspin")
                .affiliates()
                .onboardedOn(LocalDate.of(2019, 5, 2))
                .enrolledOn(LocalDate.of(2019, 5, 9))
                .mpnId(MpnId.of("4567890", MpnId.Type.LOCATION, "DE"));
    }

    private static Partner.Builder signed() {
        return reseller()
                .agreements(Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, LocalDate.of(2020, 1, 20)));
    }

    private static Scenario sale(LocalDate day, Partner.Builder reseller, String customersCountry) {
        Partner provider = Partner.builder("distri", PartnerType.INDIRECT_PROVIDER, Tenant.csp("tenant-of-distri"))
                .country("FR")
                .name("Contoso Distribution")
                .organization("contoso")
                .affiliates()
                .assuming(FactName.AFFILIATES)
                .agreements(Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, LocalDate.of(2020, 1, 10)))
                .build();
        Customer customer = Customer.builder("acme", Tenant.customer("tenant-of-acme"))
                .country(customersCountry)
                .name("Acme Corporation")
                .organization("acme-group")
                .build();
        Book book = Book.builder()
                .partners(provider, reseller.build())
                .customers(customer)
                .relationships(
                        Partnership.of("distri", "shop", Relationship.Status.ACTIVE),
                        ResellerRelationship.of("distri", "acme", Relationship.Status.ACTIVE))
                .build();
        return Scenario.of(
                day, book, Sale.builder(List.of("distri", "shop"), "acme").build());
    }
}

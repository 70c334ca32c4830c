package io.github.csprules.docs;

import static io.github.csprules.model.AgreementType.MICROSOFT_PARTNER_AGREEMENT;
import static io.github.csprules.model.PartnerType.INDIRECT_PROVIDER;
import static io.github.csprules.model.PartnerType.INDIRECT_RESELLER;
import static io.github.csprules.model.Relationship.Status.ACTIVE;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The quick start of the README, which shows what stands between the two marks. */
final class QuickStart {

    private QuickStart() {}

    static void run(PrintStream out) {
        // quick start: begin
        Partner provider = Partner.builder("distri", INDIRECT_PROVIDER, Tenant.csp("t-distri"))
                .country("FR")
                .organization("contoso")
                .affiliates()
                .agreements(Agreement.signed(MICROSOFT_PARTNER_AGREEMENT, LocalDate.of(2020, 1, 10)))
                .build();
        Partner reseller = Partner.builder("shop", INDIRECT_RESELLER, Tenant.csp("t-shop"))
                .country("DE")
                .organization("tailspin")
                .affiliates("tailspin-labs")
                .onboardedOn(LocalDate.of(2019, 5, 2))
                .enrolledOn(LocalDate.of(2019, 5, 9))
                .mpnId(MpnId.of("4567890", MpnId.Type.LOCATION, "DE"))
                .build(); // whether it has signed the agreement is not stated
        Customer customer = Customer.builder("acme", Tenant.customer("t-acme"))
                .country("BR")
                .organization("acme")
                .build();
        Book book = Book.builder()
                .partners(provider, reseller)
                .customers(customer)
                .relationships(
                        Partnership.of("distri", "shop", ACTIVE), ResellerRelationship.of("distri", "acme", ACTIVE))
                .build();
        Sale sale = Sale.builder(List.of("distri", "shop"), "acme").build();

        Verdict verdict = CspPolicy.evaluate(Scenario.of(LocalDate.of(2021, 6, 22), book, sale));

        Texts texts = Texts.standard();
        out.println(verdict.outcome());
        for (Violation violation : verdict.violations()) {
            out.println(texts.message(violation, Locale.ENGLISH) + " " + violation.citations());
            for (Remedy remedy : violation.remedies()) {
                out.println("  " + remedy.by() + ": " + texts.message(remedy, violation, Locale.ENGLISH));
            }
        }
        for (FactRef missing : verdict.missing()) {
            out.println(texts.question(missing, Locale.ENGLISH));
        }
        // quick start: end
    }
}

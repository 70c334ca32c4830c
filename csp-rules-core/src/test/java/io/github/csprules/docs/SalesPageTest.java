package io.github.csprules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.docs.SalesCases.Buyer;
import io.github.csprules.docs.SalesCases.Place;
import io.github.csprules.docs.SalesCases.Seller;
import io.github.csprules.docs.SalesCases.Tie;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares {@code docs/who-may-sell-to-whom.md} with the policy, and the sales on it with the chapters about channels and own use. */
class SalesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "who-may-sell-to-whom.md");
    private static final LocalDate DAY = LocalDate.of(2023, 5, 2);

    @Test
    void the_page_shows_the_verdicts_of_each_edition() throws IOException {
        if (Boolean.getBoolean("write")) {
            Files.writeString(PAGE, SalesPage.page());
        }
        assertThat(PAGE).as("to rewrite it: mvn -Pwrite verify").hasContent(SalesPage.page());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DIRECT_BILL,              SAME_REGION,           OF_TYPE_CUSTOMER, -",
                "PROVIDER_AND_RESELLER,    SAME_REGION,           OF_TYPE_CUSTOMER, -",
                "PROVIDER_AND_RESELLER,    ANOTHER_PARTNER,       OF_TYPE_CUSTOMER, -",
                "PROVIDER_ALONE,           SAME_REGION,           OF_TYPE_CUSTOMER, supported-channel.providerWithoutReseller",
                "RESELLER_ALONE,           SAME_REGION,           OF_TYPE_CUSTOMER, supported-channel.resellerWithoutProvider",
                "TWO_RESELLERS,            SAME_REGION,           OF_TYPE_CUSTOMER, supported-channel.resaleBetweenPartners",
                "PROVIDER_AND_DIRECT_BILL, SAME_REGION,           OF_TYPE_CUSTOMER, supported-channel.resaleBetweenPartners",
                "DIRECT_BILL_AND_RESELLER, SAME_REGION,           OF_TYPE_CUSTOMER, supported-channel.resaleBetweenPartners",
                "DIRECT_BILL,              OTHER_REGION,          OF_TYPE_CUSTOMER, customer-within-region.otherRegion",
                "PROVIDER_AND_RESELLER,    NO_REGION,             OF_TYPE_CUSTOMER, customer-within-region.noRegion",
                "DIRECT_BILL,              SELLER,                OF_TYPE_CUSTOMER, no-self-sale.sameOrganization",
                "PROVIDER_AND_RESELLER,    SELLER,                OF_TYPE_CUSTOMER, no-self-sale.sameOrganization",
                "PROVIDER_AND_RESELLER,    SUPPLIER,              OF_TYPE_CUSTOMER, no-self-sale.suppliesItself",
                "PROVIDER_AND_RESELLER,    AFFILIATE,             OF_TYPE_CUSTOMER, no-affiliate-sale.affiliate",
                "PROVIDER_AND_RESELLER,    AFFILIATE_OF_SUPPLIER, OF_TYPE_CUSTOMER, no-affiliate-sale.suppliesAffiliate",
                "PROVIDER_AND_RESELLER,    SAME_REGION,           FOR_CSP_BUSINESS, customer-tenant.cspTenant",
                "PROVIDER_AND_RESELLER,    ANOTHER_PARTNER,       FOR_CSP_BUSINESS, customer-tenant.cspTenant",
            })
    void a_sale_is_allowed_or_denied_for_this_reason(Seller seller, Buyer buyer, Place place, String reason) {
        Verdict verdict = evaluate(SalesCases.sale(DAY, seller, buyer, place).orElseThrow());
        if (reason == null) {
            assertThat(verdict.outcome()).isEqualTo(Outcome.ALLOWED);
        } else {
            assertThat(verdict.violations())
                    .extracting(violation -> violation.rule() + "." + violation.reason())
                    .contains(reason);
        }
    }

    @ParameterizedTest
    @EnumSource(Tie.class)
    void a_reseller_needs_an_active_partnership_in_every_state_of_the_customer_relationship(Tie relationship) {
        for (Tie partnership : Tie.values()) {
            Verdict verdict = evaluate(
                    SalesCases.related(DAY, Seller.PROVIDER_AND_RESELLER, Optional.of(partnership), relationship));
            RuleStatus expected = switch (partnership) {
                case ACTIVE -> RuleStatus.SATISFIED;
                case OF_UNKNOWN_STATUS -> RuleStatus.UNDETERMINED;
                case REQUESTED, REMOVED, NONE -> RuleStatus.VIOLATED;
            };
            assertThat(verdict.status(CspRules.PARTNERSHIP_ACTIVE))
                    .as(partnership.label)
                    .isEqualTo(expected);
        }
    }

    private static Verdict evaluate(Scenario scenario) {
        return CspPolicy.standard().evaluate(scenario);
    }
}

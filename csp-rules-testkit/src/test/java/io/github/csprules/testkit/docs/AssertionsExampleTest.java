package io.github.csprules.testkit.docs;

import static io.github.csprules.testkit.assertions.CspAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** The examples of the page about assertions, which shows what stands between the marks. */
class AssertionsExampleTest {

    private static final String FAILURE = """
            [order 17]\s
            Expected:
              a violation of customer-within-region because otherRegion about [shop, fabrikam]
              nearest: customer-within-region.otherRegion about [shop, acme]: the subjects differ
            But the verdict is:
              DENIED SALE on 2021-06-22 under policy standard 2023-10
              VIOLATED customer-within-region.otherRegion about [distri, acme]
                customer `acme` is in region Brazil, outside Europe, the region of partner `distri`
                arguments: partnerRegion = EUROPE, customerRegion = BRAZIL
                clauses: S0-189
                remedies: sell-through-partner-in-region (CUSTOMER), use-account-in-region (PROVIDER)
                Partner Center errors: 2030
              VIOLATED customer-within-region.otherRegion about [shop, acme]
                customer `acme` is in region Brazil, outside Europe, the region of partner `shop`
                arguments: partnerRegion = EUROPE, customerRegion = BRAZIL
                clauses: S0-189, S1-199
                remedies: sell-through-partner-in-region (CUSTOMER), use-account-in-region (RESELLER)
                Partner Center errors: 2030, 2201
              UNDETERMINED partner-agreement-signed about [shop]
                not decided about `shop` without the agreements of `shop`
                missing: shop agreements
                clauses: S0-144, S0-145, S0-147, S0-148
              assumptions: distri affiliates""";

    @Test
    void a_denied_order() {
        Verdict verdict = order("BR", "");
        // denied: begin
        assertThat(verdict)
                .isDenied()
                .by(CspRules.CUSTOMER_WITHIN_REGION)
                .because("otherRegion")
                .about("shop", "acme")
                .with("customerRegion", "BRAZIL")
                .citing("S0-189")
                .withRemedy("sell-through-partner-in-region")
                .withPartnerCenterError("2030");
        assertThat(verdict).isDenied().onlyBy("customer-within-region");
        // denied: end
    }

    @Test
    void an_order_that_lacks_a_fact() {
        Verdict verdict = order("ES", "");
        // undetermined: begin
        assertThat(verdict)
                .isUndetermined()
                .lacking("shop", FactName.AGREEMENTS)
                .lacksExactly(FactRef.of("shop", FactName.AGREEMENTS))
                .hasStatus(CspRules.PARTNER_AGREEMENT_SIGNED, RuleStatus.UNDETERMINED);
        // undetermined: end
    }

    @Test
    void an_allowed_order() {
        Verdict verdict = order("ES", """
                , "agreements": [ { "type": "MICROSOFT_PARTNER_AGREEMENT", "signedOn": "2020-01-20" } ]""");
        // allowed: begin
        assertThat(verdict)
                .isAllowed()
                .restsOn("distri", FactName.AFFILIATES)
                .hasConsequences("incentives-need-mpn-id")
                .isNotBeyondKnownPolicy();
        assertThat(verdict.reference()).isEmpty(); // AssertJ's own
        // allowed: end
    }

    @Test
    void what_a_failure_shows() {
        Verdict verdict = order("BR", "");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> {
                    // failing: begin
                    assertThat(verdict)
                            .as("order 17")
                            .isDenied()
                            .by("customer-within-region")
                            .because("otherRegion")
                            .about("shop", "fabrikam");
                    // failing: end
                })
                .withMessage(FAILURE);
    }

    private static Verdict order(String customersCountry, String agreement) {
        return CspPolicy.evaluate(CspJson.readScenario("""
                {
                  "schema": "csp-scenario/1",
                  "asOf": "2021-06-22",
                  "partners": [
                    { "id": "distri", "type": "INDIRECT_PROVIDER", "country": "FR", "tenant": { "id": "t-distri" },
                      "organization": "contoso", "affiliates": [], "assumed": [ "affiliates" ],
                      "agreements": [ { "type": "MICROSOFT_PARTNER_AGREEMENT", "signedOn": "2020-01-10" } ] },
                    { "id": "shop", "type": "INDIRECT_RESELLER", "country": "DE", "tenant": { "id": "t-shop" },
                      "organization": "tailspin", "affiliates": [], "onboardedOn": "2019-05-02", "enrolledOn": "2019-05-09",
                      "mpnId": { "id": "4567890", "type": "LOCATION", "country": "DE" }%s }
                  ],
                  "customers": [
                    { "id": "acme", "organization": "acme", "country": "%s", "tenant": { "id": "t-acme", "type": "CUSTOMER" } }
                  ],
                  "relationships": [
                    { "type": "PARTNERSHIP", "provider": "distri", "reseller": "shop", "status": "ACTIVE" },
                    { "type": "RESELLER_RELATIONSHIP", "partner": "distri", "customer": "acme", "status": "ACTIVE" }
                  ],
                  "transaction": { "type": "SALE", "channel": [ "distri", "shop" ], "customer": "acme" }
                }
                """.formatted(agreement, customersCountry)));
    }
}

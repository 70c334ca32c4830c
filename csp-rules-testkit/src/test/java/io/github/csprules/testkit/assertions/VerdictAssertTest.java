package io.github.csprules.testkit.assertions;

// Both names `assertThat`, as a test that uses AssertJ already imports them.
import static io.github.csprules.testkit.assertions.CspAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictAssertTest {

    private static final FactRef RESELLERS_AGREEMENTS = FactRef.of("shop", FactName.AGREEMENTS);

    /** What every failure about the denied sale ends with. */
    private static final String DENIED = """
            But the verdict is:
              DENIED SALE on 2021-06-22 under policy standard 2021-06
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

    private static final String ALLOWED = """
            But the verdict is:
              ALLOWED SALE on 2021-06-22 under policy standard 2021-06
              assumptions: distri affiliates
              consequences: incentives-need-mpn-id""";

    private static final String BEYOND = """
            But the verdict is:
              ALLOWED SALE on 2021-07-01 under policy standard 2021-06
              the day lies beyond `2021-06-30`, up to which edition `2021-06` of the policy knows the program: it may have changed since
              assumptions: distri affiliates
              consequences: incentives-need-mpn-id""";

    @Test
    void stands_beside_the_assertions_of_assertj() {
        assertThat(Sales.DENIED).isDenied();
        assertThat(Sales.DENIED.toString()).startsWith("DENIED");
        assertThat(Sales.DENIED.findings()).hasSize(3);
    }

    @Test
    void passes_of_a_sale_that_is_denied() {
        assertThat(Sales.DENIED)
                .isDenied()
                .by("customer-within-region")
                .because("otherRegion")
                .about("shop", "acme")
                .with("partnerRegion", "EUROPE")
                .citing("S0-189")
                .withRemedy("sell-through-partner-in-region")
                .withPartnerCenterError("2201")
                .and()
                .by(CspRules.CUSTOMER_WITHIN_REGION)
                .about("distri", "acme")
                .and()
                .onlyBy("customer-within-region")
                .onlyBy(CspRules.CUSTOMER_WITHIN_REGION)
                .lacking("shop", FactName.AGREEMENTS)
                .hasStatus(CspRules.SUPPORTED_CHANNEL, RuleStatus.SATISFIED)
                .hasConsequences();
    }

    @Test
    void passes_of_a_sale_that_is_undetermined() {
        assertThat(Sales.UNDETERMINED)
                .isUndetermined()
                .lacking("shop", "agreements")
                .lacksExactly(RESELLERS_AGREEMENTS)
                .hasStatus("partner-agreement-signed", RuleStatus.UNDETERMINED)
                .onlyBy(new RuleId[0])
                .restsOn("distri", "affiliates")
                .isNotBeyondKnownPolicy();
    }

    @Test
    void passes_of_a_sale_that_is_allowed() {
        assertThat(Sales.ALLOWED)
                .isAllowed()
                .hasNoFindings()
                .lacksExactly()
                .restsOn("distri", FactName.AFFILIATES)
                .hasConsequences("incentives-need-mpn-id");
        assertThat(Sales.BEYOND).isAllowed().isBeyondKnownPolicy();
        assertThat(CspPolicy.standard().only(CspRules.SUPPORTED_CHANNEL).evaluate(Sales.ALLOWED_SALE))
                .isUnconditional()
                .restsOnNoAssumption();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure(() -> assertThat(Sales.DENIED).isAllowed(), """
                        Expected:
                          ALLOWED
                        """, DENIED),
                failure(() -> assertThat(Sales.DENIED).isUndetermined(), """
                        Expected:
                          UNDETERMINED
                        """, DENIED),
                failure(() -> assertThat(Sales.ALLOWED).isDenied(), """
                        Expected:
                          DENIED
                        """, ALLOWED),
                failure(() -> assertThat(Sales.ALLOWED).isUnconditional(), """
                        Expected:
                          ALLOWED, resting on no assumption
                        """, ALLOWED),
                failure(() -> assertThat(Sales.DENIED).isUnconditional(), """
                        Expected:
                          ALLOWED, resting on no assumption
                        """, DENIED),
                failure(() -> assertThat(Sales.DENIED).by("customer-in-region"), """
                        Expected:
                          a violation of customer-in-region
                          policy standard 2021-06 has no rule customer-in-region; the closest is customer-within-region
                        """, DENIED),
                failure(() -> assertThat(Sales.DENIED).by(CspRules.SAME_CLOUD), """
                        Expected:
                          a violation of same-cloud
                          policy standard 2021-06 has no rule same-cloud; the extended policy has it
                        """, DENIED),
                failure(() -> assertThat(Sales.DENIED).by("no-self-sale"), """
                        Expected:
                          a violation of no-self-sale
                          found: no-self-sale is SATISFIED
                        """, DENIED),
                failure(() -> assertThat(Sales.DENIED).by("partner-agreement-signed"), """
                        Expected:
                          a violation of partner-agreement-signed
                          nearest: partner-agreement-signed about [shop] is UNDETERMINED, lacking shop agreements
                        """, DENIED),
                failure(() -> assertThat(Sales.DENIED).onlyBy("no-self-sale", "customer-in-region"), """
                        Expected:
                          violations of exactly [no-self-sale, customer-in-region]
                          found: no-self-sale is SATISFIED
                          policy standard 2021-06 has no rule customer-in-region; the closest is customer-within-region
                          found: customer-within-region is VIOLATED too
                        """, DENIED),
                failure(() -> assertThat(Sales.DENIED).hasStatus("no-self-sale", RuleStatus.VIOLATED), """
                        Expected:
                          no-self-sale is VIOLATED
                          found: no-self-sale is SATISFIED
                        """, DENIED),
                failure(() -> assertThat(Sales.DENIED).hasStatus("no-sale", RuleStatus.NOT_APPLICABLE), """
                        Expected:
                          no-sale is NOT_APPLICABLE
                          policy standard 2021-06 has no rule no-sale; the closest is no-self-sale
                        """, DENIED),
                failure(() -> assertThat(Sales.DENIED).hasNoFindings(), """
                        Expected:
                          no findings
                        """, DENIED),
                failure(() -> assertThat(Sales.DENIED).lacking("distri", FactName.AGREEMENTS), """
                        Expected:
                          missing: distri agreements
                          nearest: shop agreements: it is a fact of another
                        """, DENIED),
                failure(() -> assertThat(Sales.DENIED).lacking("shop", "agreement"), """
                        Expected:
                          missing: shop agreement
                          nearest: shop agreements: the fact differs
                        """, DENIED),
                failure(() -> assertThat(Sales.DENIED).lacking("scenario", FactName.RELATIONSHIPS), """
                        Expected:
                          missing: scenario relationships
                          nearest: shop agreements: it is another fact of another
                        """, DENIED),
                failure(() -> assertThat(Sales.ALLOWED).lacking("scenario", FactName.RELATIONSHIPS), """
                        Expected:
                          missing: scenario relationships
                        """, ALLOWED),
                failure(() -> assertThat(Sales.DENIED).lacksExactly(FactRef.RELATIONSHIPS), """
                        Expected:
                          missing exactly [scenario relationships]
                          not there: scenario relationships
                          there too: shop agreements
                        """, DENIED),
                failure(() -> assertThat(Sales.ALLOWED).restsOn("shop", FactName.AFFILIATES), """
                        Expected:
                          assumption: shop affiliates
                          nearest: distri affiliates: it is a fact of another
                        """, ALLOWED),
                failure(() -> assertThat(Sales.ALLOWED).restsOnNoAssumption(), """
                        Expected:
                          no assumptions
                        """, ALLOWED),
                failure(() -> assertThat(Sales.ALLOWED).hasConsequences("customers-kept"), """
                        Expected:
                          consequences exactly [customers-kept]
                          not there: customers-kept
                          there too: incentives-need-mpn-id
                        """, ALLOWED),
                failure(() -> assertThat(Sales.ALLOWED).isBeyondKnownPolicy(), """
                        Expected:
                          a day after 2021-06-30
                        """, ALLOWED),
                failure(() -> assertThat(Sales.BEYOND).isNotBeyondKnownPolicy(), """
                        Expected:
                          a day up to 2021-06-30
                        """, BEYOND),
                failure(() -> inEurope().because("noRegion").about("shop", "acme"), """
                        Expected:
                          a violation of customer-within-region because noRegion
                          nearest: customer-within-region.otherRegion about [distri, acme]: the reason differs
                        """, DENIED),
                failure(() -> inEurope().because("otherRegio"), """
                        Expected:
                          a violation of customer-within-region because otherRegio
                          nearest: customer-within-region.otherRegion about [distri, acme]: the reason differs
                          customer-within-region has no reason otherRegio; the closest is otherRegion
                        """, DENIED),
                failure(() -> inEurope().because("otherRegion").about("shop", "fabrikam"), """
                        Expected:
                          a violation of customer-within-region because otherRegion about [shop, fabrikam]
                          nearest: customer-within-region.otherRegion about [shop, acme]: the subjects differ
                        """, DENIED),
                failure(() -> inEurope().about("acme", "shop"), """
                        Expected:
                          a violation of customer-within-region about [acme, shop]
                          nearest: customer-within-region.otherRegion about [shop, acme]: the subjects stand in another order
                        """, DENIED),
                failure(() -> inEurope().with("partnerRegion", "BRAZIL"), """
                        Expected:
                          a violation of customer-within-region with partnerRegion = BRAZIL
                          nearest: customer-within-region.otherRegion about [distri, acme]: partnerRegion is EUROPE
                        """, DENIED),
                failure(() -> inEurope().with("region", "EUROPE", "BRAZIL"), """
                        Expected:
                          a violation of customer-within-region with region = EUROPE, BRAZIL
                          nearest: customer-within-region.otherRegion about [distri, acme]: its arguments are [partnerRegion, customerRegion]
                        """, DENIED),
                failure(() -> inEurope().about("distri", "acme").citing("S0-188"), """
                        Expected:
                          a violation of customer-within-region about [distri, acme] citing S0-188
                          nearest: customer-within-region.otherRegion about [distri, acme]: it cites [S0-189]
                        """, DENIED),
                failure(() -> inEurope().withRemedy("change-provider"), """
                        Expected:
                          a violation of customer-within-region with remedy change-provider
                          nearest: customer-within-region.otherRegion about [distri, acme]: its remedies are [sell-through-partner-in-region, use-account-in-region]
                        """, DENIED),
                failure(() -> inEurope().withPartnerCenterError("2201").about("distri", "acme"), """
                        Expected:
                          a violation of customer-within-region with Partner Center error 2201 about [distri, acme]
                          nearest: customer-within-region.otherRegion about [shop, acme]: the subjects differ
                        """, DENIED),
                failure(() -> inEurope().about("distri", "acme").withPartnerCenterError("2201"), """
                        Expected:
                          a violation of customer-within-region about [distri, acme] with Partner Center error 2201
                          nearest: customer-within-region.otherRegion about [distri, acme]: its Partner Center errors are [2030]
                        """, DENIED));
    }

    private static ViolationAssert inEurope() {
        return assertThat(Sales.DENIED).isDenied().by(CspRules.CUSTOMER_WITHIN_REGION);
    }

    private static Arguments failure(ThrowingCallable assertion, String expected, String verdict) {
        return Arguments.of(expected.lines().skip(1).findFirst().orElseThrow().strip(), assertion, expected + verdict);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void failure_shows_what_was_expected_what_is_nearest_and_the_verdict(
            String name, ThrowingCallable assertion, String message) {
        Assertions.assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion)
                .withMessage("\n" + message);
    }

    @Test
    void failure_starts_with_the_description_of_the_test() {
        Assertions.assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(Sales.ALLOWED).as("order 17").isDenied())
                .withMessage("[order 17] \nExpected:\n  DENIED\n" + ALLOWED);
        Assertions.assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(Sales.DENIED)
                        .as("order 17")
                        .by("customer-within-region")
                        .citing("S0-188"))
                .withMessageStartingWith(
                        "[order 17] \nExpected:\n  a violation of customer-within-region citing S0-188");
    }

    @Test
    void failure_names_neither_parties_nor_tenants() {
        assertThat(failures())
                .allSatisfy(failure -> assertThat(Assertions.catchThrowable((ThrowingCallable) failure.get()[1]))
                        .message()
                        .doesNotContainIgnoringCase("Tailspin", "Contoso", "Corporation", "tenant-of"));
    }

    @Test
    void a_verdict_that_is_not_there_fails() {
        Assertions.assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat((Verdict) null).isAllowed())
                .withMessageContaining("not to be null");
    }

    @Test
    void a_reason_of_a_hosts_own_rule_is_not_judged() {
        Assertions.assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(Sales.OWN_RULE).by("acme-closed").because("holiday"))
                .withMessage("""

                        Expected:
                          a violation of acme-closed because holiday
                          nearest: acme-closed.closed about [acme]: the reason differs
                        But the verdict is:
                          DENIED SALE on 2021-06-22 under policy custom 2021-06 (changed)
                          VIOLATED acme-closed.closed about [acme]
                            rule `acme-closed` is violated by `acme`: `closed`
                            arguments: days = SATURDAY, SUNDAY""");
    }

    @Test
    void an_argument_of_several_values_is_compared_whole() {
        ViolationAssert closed = assertThat(Sales.OWN_RULE).by("acme-closed");
        assertThatNoException().isThrownBy(() -> closed.with("days", "SATURDAY", "SUNDAY"));
        Assertions.assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> closed.with("days", "SATURDAY"))
                .withMessageContaining("acme-closed.closed about [acme]: days is SATURDAY, SUNDAY");
    }
}

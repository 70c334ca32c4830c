package io.github.csprules.testkit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library and the second reading of the policy say the same. */
class SecondReadingTest {

    private static final long SEED = Long.getLong("secondReading.seed", 20210622);
    private static final int SCENARIOS = Integer.getInteger("secondReading.scenarios", 12_000);

    /**
     * Every rule with its reasons, in catalogue order; {@code ?} where it can lack a fact. What the comparison has to have
     * come across.
     */
    private static final List<String> STANDARD = List.of(
            "supported-channel resellerWithoutProvider providerWithoutReseller resaleBetweenPartners",
            "two-tier-roles notAProvider notAReseller",
            "joint-request notProviderAndReseller",
            "customer-tenant ? cspTenant",
            "no-self-sale ? sameOrganization suppliesItself",
            "no-affiliate-sale ? affiliate suppliesAffiliate",
            "customer-within-region ? noRegion otherRegion",
            "partnership-within-region ? noRegion otherRegion",
            "reseller-onboarded ? never later",
            "reseller-enrolled ? never later",
            "mpn-id-associated ? none",
            "mpn-id-in-account-country ? otherCountry",
            "mpn-id-is-location ? global",
            "partner-agreement-signed ? notSigned signedLater ended",
            "mpn-id-on-record ? none mismatch",
            "partnership-active ? none removed requested",
            "customer-relationship-active ? none removed requested",
            "one-relationship-per-provider ? alreadyCustomer alreadyReseller",
            "partnership-accepted ? notAccepted notGlobalAdmin",
            "customer-accepted ? notAccepted",
            "delegated-admin-granted ? notGranted",
            "delegated-admin-requested ? notRequested",
            "assignment-target ? existingCustomer noSubscription otherCustomer otherSeller",
            "subscription-bought-elsewhere otherCustomer ownSubscription",
            "partnership-to-remove ? none removed requested",
            "removal-channel notThroughSupport notByProvider",
            "removal-in-good-faith ? notDeclared",
            "legal-notice-given ? outstanding",
            "enroll-as-reseller ? newPartner",
            "business-contact-email ? none malformed webMail",
            "company-profile-complete ? incomplete",
            "direct-bill-capabilities ? missing",
            "permitted-role ? notGlobalAdmin notPermittedForProvider notPermittedForCustomers",
            "enrollment-verified ? pending rejected");

    private static final List<String> EXTENDED_2021 = followedBy(
            STANDARD,
            "customer-agreement-accepted ? notAccepted acceptedLater ended",
            "customer-accepted-by-global-admin ? notGlobalAdmin",
            "account-not-suspended ? suspended",
            "direct-bill-not-restricted ? restricted",
            "same-cloud otherCloud",
            "registration-id-provided ? none",
            "direct-bill-revenue ? tooLow",
            "direct-bill-tenure ? tooShort");

    private static final List<String> EXTENDED_2023 = followedBy(
            EXTENDED_2021,
            "partner-of-record-attested ? notAttested",
            "direct-bill-assessed ? failed",
            "one-enrollment-per-tenant otherEnrollment");

    private static final List<String> CONSEQUENCES = List.of(
            "existing-subscriptions-unchanged",
            "incentives-need-mpn-id",
            "credentials-shown-once",
            "may-order-for-customer",
            "orders-go-through-reseller",
            "provider-needs-relationship",
            "partner-administers-tenant",
            "nothing-sold-into-csp-tenant",
            "provider-may-order",
            "provider-has-admin-access",
            "customers-kept",
            "delegated-admin-kept",
            "reseller-unlisted",
            "no-notice-sent",
            "orders-end",
            "reseller-has-admin-access",
            "grant-tenant-owner",
            "reseller-earns-incentives",
            "reseller-manages-subscription",
            "reseller-is-support-contact",
            "verification-follows",
            "primary-contact-verified",
            "agreement-to-sign",
            "mpn-id-to-associate",
            "provider-approval",
            "agreement-in-place");

    private static final List<String> ONLY_2023 = List.of(
            "delegated-admin-not-included",
            "region-uncertain",
            "reseller-revenue",
            "agreement-per-tenant",
            "partner-of-record-valid",
            "direct-bill-requirements",
            "customer-agreement-by-api",
            "program-agreement");

    @Test
    void agrees_with_every_policy_over_random_scenarios(TestReporter reporter) {
        reporter.publishEntry("secondReading.seed", Long.toString(SEED));
        Map<String, Set<String>> seen = new TreeMap<>();
        Random seeds = new Random(SEED);
        for (int i = 0; i < SCENARIOS; i++) {
            long seed = seeds.nextLong();
            Scenario scenario = WildScenarios.of(seed);
            String which = "WildScenarios.of(" + seed + "L), drawn from seed " + SEED;
            Policies.all()
                    .forEach(policy -> note(
                            agreed(which, scenario, policy),
                            seen.computeIfAbsent(policy.policy().toString(), any -> new TreeSet<>())));
        }
        assertThat(seen.get("standard 2021-06")).containsExactlyInAnyOrderElementsOf(expected(STANDARD, List.of()));
        assertThat(seen.get("extended 2021-06"))
                .containsExactlyInAnyOrderElementsOf(
                        expected(EXTENDED_2021, List.of("support-plan-after-credit-check")));
        assertThat(seen.get("standard 2023-10")).containsExactlyInAnyOrderElementsOf(expected(STANDARD, ONLY_2023));
        assertThat(seen.get("extended 2023-10"))
                .containsExactlyInAnyOrderElementsOf(expected(
                        EXTENDED_2023, followedBy(ONLY_2023, "support-plan-after-credit-check", "assessment-follows")));
    }

    /** Before and after countries changed their regions, as far as an edition knows. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2021-06-22", "2021-08-11", "2021-08-12", "2023-08-16", "2023-08-17", "2023-10-11", "2023-10-12"
            })
    void agrees_for_each_country_against_each_region(LocalDate day) {
        List<String> oneOfEachRegion =
                List.of("AO", "HK", "AU", "BR", "CA", "FR", "IN", "JP", "KR", "MX", "AE", "NZ", "RU", "TW", "US", "CN");
        for (String home : oneOfEachRegion) {
            for (String country : WildScenarios.COUNTRIES) {
                Scenario sale = WildScenarios.sale(day, home, country);
                agreed("a sale from " + home + " to " + country, sale, CspPolicy.policy("standard", "2021-06"));
                agreed("a sale from " + home + " to " + country, sale, CspPolicy.policy("standard", "2023-10"));
            }
        }
    }

    @Test
    void agrees_for_each_domain_of_web_mail() {
        for (String domain : WildTransactions.MAIL_DOMAINS) {
            for (String host : List.of("", "mail.", "not")) {
                agreed(host + domain, WildScenarios.enrollment("ann@" + host + domain), CspPolicy.standard());
            }
        }
    }

    /** The second reading, after it has been compared with the library's. */
    private static Reading agreed(String which, Scenario scenario, RuleSet policy) {
        Reading mine = Policies.secondReading(scenario, policy);
        List<String> differences = mine.differencesTo(Reading.of(policy.evaluate(scenario)));
        if (!differences.isEmpty()) {
            fail("The policy %s differs for %s; here: the second reading, there: the library%n%s%n%s"
                    .formatted(
                            policy.policy(), which, String.join("\n", differences), CspJson.writeScenario(scenario)));
        }
        return mine;
    }

    private static void note(Reading reading, Set<String> seen) {
        seen.add("outcome " + reading.outcome());
        seen.add("rests on assumptions " + !reading.assumptions().isEmpty());
        reading.statuses().forEach((rule, status) -> seen.add(rule + " " + status));
        for (String finding : reading.findings()) {
            if (finding.contains("] lacks [")) {
                continue;
            }
            String rule = finding.substring(0, finding.indexOf(' '));
            seen.add(rule + "." + finding.substring(finding.lastIndexOf(' ') + 1));
        }
        seen.addAll(reading.marks());
        seen.addAll(reading.consequences());
        seen.addAll(reading.laterChanges());
    }

    private static List<String> followedBy(List<String> rules, String... more) {
        List<String> all = new ArrayList<>(rules);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private static Set<String> expected(List<String> rules, List<String> more) {
        Set<String> expected = new TreeSet<>(CONSEQUENCES);
        expected.addAll(more);
        expected.addAll(List.of(Reading.UNCONDITIONAL, Reading.BEFORE_KNOWN_POLICY, Reading.BEYOND_KNOWN_POLICY));
        for (String outcome : List.of("ALLOWED", "DENIED", "UNDETERMINED")) {
            expected.add("outcome " + outcome);
        }
        expected.add("rests on assumptions true");
        expected.add("rests on assumptions false");
        for (String rule : rules) {
            List<String> words = List.of(rule.split(" ", -1));
            String id = words.get(0);
            expected.add(id + " SATISFIED");
            expected.add(id + " VIOLATED");
            expected.add(id + " NOT_APPLICABLE");
            for (String word : words.subList(1, words.size())) {
                expected.add(word.equals("?") ? id + " UNDETERMINED" : id + "." + word);
            }
        }
        return expected;
    }
}

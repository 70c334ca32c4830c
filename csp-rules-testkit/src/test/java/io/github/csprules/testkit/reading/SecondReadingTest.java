package io.github.csprules.testkit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The library and the second reading of the policy say the same. */
class SecondReadingTest {

    private static final long SEED = Long.getLong("secondReading.seed", 20210622);
    private static final int SCENARIOS = Integer.getInteger("secondReading.scenarios", 20_000);

    /**
     * Every rule with its reasons, in catalogue order; {@code ?} where it can lack a fact. What the comparison has to have
     * come across.
     */
    private static final List<String> STANDARD = List.of(
            "supported-channel resellerWithoutProvider providerWithoutReseller resaleBetweenPartners",
            "two-tier-roles notAProvider notAReseller",
            "customer-tenant ? cspTenant",
            "no-self-sale ? sameOrganization",
            "no-affiliate-sale ? affiliate",
            "customer-within-region noRegion otherRegion",
            "partnership-within-region noRegion otherRegion",
            "partner-agreement-signed ? notSigned signedLater ended",
            "reseller-onboarded ? never later",
            "reseller-enrolled ? never later",
            "mpn-id-associated ? none",
            "mpn-id-in-account-country ? otherCountry",
            "mpn-id-is-location ? global",
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
            "removal-channel notThroughSupport notByProvider",
            "removal-in-good-faith ? notDeclared",
            "legal-notice-given ? outstanding",
            "enroll-as-reseller ? newPartner",
            "business-contact-email ? none malformed webMail",
            "company-profile-complete ? incomplete",
            "direct-bill-capabilities ? missing",
            "permitted-role ? notPermitted",
            "enrollment-verified ? pending rejected");

    private static final List<String> EXTENDED = followedBy(
            STANDARD,
            "customer-agreement-accepted ? notAccepted acceptedLater ended",
            "customer-accepted-by-global-admin ? notGlobalAdmin",
            "direct-bill-not-restricted ? restricted",
            "same-cloud otherCloud",
            "registration-id-provided ? none",
            "direct-bill-revenue ? tooLow",
            "direct-bill-tenure ? tooShort");

    private static final List<String> CONSEQUENCES = List.of(
            "existing-subscriptions-unchanged",
            "incentives-need-mpn-id",
            "provider-may-order",
            "provider-has-admin-access",
            "customers-kept",
            "delegated-admin-kept",
            "reseller-unlisted",
            "no-notice-sent",
            "reseller-has-admin-access",
            "grant-tenant-owner",
            "reseller-earns-incentives",
            "reseller-is-support-contact",
            "verification-follows",
            "agreement-to-sign",
            "mpn-id-to-associate",
            "may-transact");

    @Test
    void agrees_with_both_policies_over_random_scenarios(TestReporter reporter) {
        reporter.publishEntry("secondReading.seed", Long.toString(SEED));
        Random seeds = new Random(SEED);
        Set<String> seenByStandard = new TreeSet<>();
        Set<String> seenByExtended = new TreeSet<>();
        for (int i = 0; i < SCENARIOS; i++) {
            long seed = seeds.nextLong();
            Scenario scenario = WildScenarios.of(seed);
            String which = "WildScenarios.of(" + seed + "L), drawn from seed " + SEED;
            note(agreed(which, scenario, false), seenByStandard);
            note(agreed(which, scenario, true), seenByExtended);
        }
        assertThat(seenByStandard).containsExactlyInAnyOrderElementsOf(expected(STANDARD));
        assertThat(seenByExtended).containsExactlyInAnyOrderElementsOf(expected(EXTENDED));
    }

    @Test
    void agrees_for_each_country_against_each_region() {
        List<String> oneOfEachRegion =
                List.of("AO", "HK", "AU", "BR", "CA", "FR", "IN", "JP", "KR", "MX", "AE", "NZ", "RU", "TW", "US", "CN");
        assertThat(oneOfEachRegion.stream().map(CountryTable::regionOf).distinct())
                .hasSize(16);
        for (String home : oneOfEachRegion) {
            for (String country : WildScenarios.COUNTRIES) {
                agreed("a sale from " + home + " to " + country, WildScenarios.sale(home, country), true);
            }
        }
    }

    @Test
    void agrees_for_each_domain_of_web_mail() {
        for (String domain : WildScenarios.MAIL_DOMAINS) {
            for (String host : List.of("", "mail.", "not")) {
                agreed(host + domain, WildScenarios.enrollment("ann@" + host + domain), false);
            }
        }
    }

    /** The second reading, after it has been compared with the library's. */
    private static Reading agreed(String which, Scenario scenario, boolean extended) {
        RuleSet policy = extended ? CspPolicy.extended() : CspPolicy.standard();
        Reading mine = SecondReading.of(scenario, extended);
        List<String> differences = mine.differencesTo(Reading.of(policy.evaluate(scenario)));
        if (!differences.isEmpty()) {
            fail("The %s policy differs for %s; here: the second reading, there: the library%n%s%n%s"
                    .formatted(
                            policy.policy().name(),
                            which,
                            String.join("\n", differences),
                            CspJson.writeScenario(scenario)));
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
        seen.addAll(reading.consequences());
    }

    private static List<String> followedBy(List<String> rules, String... more) {
        List<String> all = new ArrayList<>(rules);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private static Set<String> expected(List<String> rules) {
        Set<String> expected = new TreeSet<>(CONSEQUENCES);
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

package io.github.csprules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.csprules.catalog.CspRules;
import io.github.csprules.catalog.Edition;
import io.github.csprules.logging.CapturedLog;
import io.github.csprules.model.Book;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Region;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.LaterChange;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

/** The door, and what holds for everything behind it. */
class CspPolicyTest {

    @Test
    void the_example_is_allowed_by_both_policies() {
        assertThat(CspPolicy.evaluate(ExampleSale.scenario()).isUnconditional()).isTrue();
        assertThat(CspPolicy.extended().evaluate(ExampleSale.scenario()).isUnconditional())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2023-10-23, false", "2023-10-24, true", "2015-01-01, false", "9999-12-31, true"})
    void a_day_that_the_edition_does_not_know_is_told(LocalDate asOf, boolean expected) {
        Verdict verdict = CspPolicy.evaluate(ExampleSale.on(asOf));

        assertThat(verdict.isBeyondKnownPolicy()).isEqualTo(expected);
        assertThat(verdict.asOf()).isEqualTo(asOf);
    }

    @Test
    void the_outcome_stands_on_a_day_that_the_edition_does_not_know() {
        Verdict verdict = CspPolicy.evaluate(ExampleSale.on(LocalDate.of(2023, 10, 24)));

        assertThat(verdict.isBeyondKnownPolicy()).isTrue();
        assertThat(verdict.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(verdict.isUnconditional()).isFalse();
    }

    @Test
    void a_verdict_echoes_the_hosts_reference() {
        Scenario scenario = Scenario.builder(
                        ExampleSale.DAY, ExampleSale.book(), ExampleSale.sale().build())
                .reference("order 4711")
                .build();

        assertThat(CspPolicy.evaluate(scenario).reference()).contains("order 4711");
        assertThat(CspPolicy.evaluate(ExampleSale.scenario()).reference()).isEmpty();
    }

    @Test
    void standard_is_chapters_1_to_10_and_extended_has_chapter_11_besides() {
        assertThat(CspPolicy.standard().ids()).hasSize(34);
        assertThat(Newest.all()).startsWith(Newest.standard().toArray(TransactionRule[]::new));
        assertThat(CspPolicy.extended().ids()).hasSize(45);
        assertThat(CspPolicy.edition("2021-06").standard().ids())
                .isEqualTo(CspPolicy.standard().ids());
        assertThat(CspPolicy.edition("2021-06").extended().ids()).hasSize(42);
    }

    @Test
    void the_newest_edition_has_rules_that_the_older_one_has_not() {
        Set<RuleId> newer = new LinkedHashSet<>(CspPolicy.extended().ids());
        newer.removeAll(CspPolicy.edition("2021-06").extended().ids());

        assertThat(newer)
                .containsExactly(
                        CspRules.PARTNER_OF_RECORD_ATTESTED,
                        CspRules.DIRECT_BILL_ASSESSED,
                        CspRules.ONE_ENROLLMENT_PER_TENANT);
    }

    // Editions

    @Test
    void an_edition_tells_what_it_knows() {
        Edition edition = CspPolicy.edition("2021-06");

        assertThat(edition.name()).isEqualTo("2021-06");
        assertThat(edition).hasToString("2021-06");
        assertThat(edition.knownFrom()).isEqualTo("2021-01-27");
        assertThat(edition.knownThrough()).isEqualTo("2021-06-30");
        assertThat(edition.regions().regionOf("FR", ExampleSale.DAY)).contains(Region.EUROPE);
        assertThat(edition.standard().policy())
                .isEqualTo(PolicyRef.of("standard", "2021-06", edition.knownFrom(), edition.knownThrough()));
        assertThat(edition.extended().policy())
                .isEqualTo(PolicyRef.of("extended", "2021-06", edition.knownFrom(), edition.knownThrough()));
        assertThat(edition.extended()).containsAll(edition.standard());
    }

    @Test
    void the_newest_edition_is_what_a_host_gets_that_names_none() {
        assertThat(CspPolicy.editions())
                .extracting(Edition::name)
                .isSorted()
                .endsWith(CspPolicy.standard().policy().edition());
        assertThat(CspPolicy.standard()).isSameAs(Newest.edition().standard());
        assertThat(CspPolicy.extended()).isSameAs(Newest.edition().extended());
    }

    @Test
    void a_policy_is_found_by_its_name_and_edition() {
        for (Edition edition : CspPolicy.editions()) {
            assertThat(CspPolicy.edition(edition.name())).isSameAs(edition);
            assertThat(CspPolicy.policy("standard", edition.name())).isSameAs(edition.standard());
            assertThat(CspPolicy.policy("extended", edition.name())).isSameAs(edition.extended());
        }
    }

    @Test
    void what_there_is_not_is_refused_with_what_there_is() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CspPolicy.edition("2020-01"))
                .withMessageContaining("`2020-01`")
                .withMessageContaining("2021-06");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CspPolicy.policy("standard", ""))
                .withMessageContaining("2021-06");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CspPolicy.policy("strict", "2021-06"))
                .withMessageContaining("`strict`")
                .withMessageContaining("standard")
                .withMessageContaining("extended");
    }

    @Test
    void each_edition_knows_the_program_from_the_same_day_on_and_a_newer_one_for_longer() {
        assertThat(CspPolicy.editions())
                .extracting(edition -> edition + " " + edition.knownFrom() + " " + edition.knownThrough())
                .containsExactly("2021-06 2021-01-27 2021-06-30", "2023-10 2021-01-27 2023-10-23");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06, 2021-01-26, true, false",
        "2021-06, 2021-01-27, false, false",
        "2021-06, 2021-06-30, false, false",
        "2021-06, 2021-07-01, false, true",
        "2023-10, 2021-01-26, true, false",
        "2023-10, 2021-01-27, false, false",
        "2023-10, 2023-10-23, false, false",
        "2023-10, 2023-10-24, false, true"
    })
    void a_verdict_says_whether_the_edition_knows_the_day(
            String edition, LocalDate asOf, boolean before, boolean beyond) {
        Verdict verdict = CspPolicy.edition(edition).standard().evaluate(ExampleSale.on(asOf));

        assertThat(verdict.isAllowed()).isTrue();
        assertThat(verdict.isBeforeKnownPolicy()).isEqualTo(before);
        assertThat(verdict.isBeyondKnownPolicy()).isEqualTo(beyond);
        assertThat(verdict.isUnconditional()).isEqualTo(!before && !beyond);
    }

    // What has changed since

    @ParameterizedTest
    @CsvSource({
        "2023-10, 2023-10-23, ",
        "2023-10, 2024-03-31, ",
        "2023-10, 2024-04-01, reseller-revenue",
        "2023-10, 2024-12-31, reseller-revenue",
        "2023-10, 2025-01-01, reseller-revenue agreement-per-tenant",
        "2023-10, 2025-09-01, reseller-revenue agreement-per-tenant partner-of-record-valid",
        "2023-10, 2025-10-07, reseller-revenue agreement-per-tenant partner-of-record-valid customer-agreement-by-api",
        "2021-06, 2025-10-07, "
    })
    void what_has_changed_since_is_told_from_its_day_on(String edition, LocalDate asOf, @Nullable String codes) {
        Edition of = CspPolicy.edition(edition);
        for (RuleSet rules : List.of(
                of.standard(),
                of.extended(),
                of.extended().without(CspRules.NO_SELF_SALE),
                of.standard().named("ours"))) {
            assertThat(rules.evaluate(ExampleSale.on(asOf)).laterChanges())
                    .extracting(LaterChange::code)
                    .isEqualTo(codes == null ? List.of() : List.of(codes.split(" ")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-30, DIRECT_BILL, ",
        "2025-10-01, DIRECT_BILL, direct-bill-requirements",
        "2026-08-25, DIRECT_BILL, direct-bill-requirements",
        "2026-08-26, DIRECT_BILL, direct-bill-requirements program-agreement",
        "2026-08-26, INDIRECT_RESELLER, ",
        "2026-08-26, INDIRECT_PROVIDER, "
    })
    void what_has_changed_for_direct_bill_partners_is_told_to_them(
            LocalDate asOf, PartnerType type, @Nullable String codes) {
        Scenario enrollment = Scenario.of(
                asOf,
                Book.builder()
                        .partners(Partner.builder("one", type, Tenant.csp("t-one"))
                                .build())
                        .build(),
                Enrollment.builder("one").build());

        assertThat(CspPolicy.evaluate(enrollment).laterChanges())
                .extracting(LaterChange::code)
                .isEqualTo(codes == null ? List.of() : List.of(codes.split(" ")));
    }

    // Threads

    @Test
    void many_threads_get_equal_verdicts() throws Exception {
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            scenarios.add(Scenario.of(
                    ExampleSale.DAY.minusDays(i * 20L),
                    ExampleSale.bookOf(
                            ExampleSale.provider().assuming(FactName.AFFILIATES),
                            ExampleSale.reseller().enrolledOn(LocalDate.of(2020, 1, 1)),
                            ExampleSale.customer().organization(i % 2 == 0 ? "contoso" : "fabrikam-sa")),
                    ExampleSale.sale().build()));
        }
        RuleSet policy = CspPolicy.extended();
        List<Verdict> expected = scenarios.stream().map(policy::evaluate).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Verdict>>> tasks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                tasks.add(() -> scenarios.stream().map(policy::evaluate).toList());
            }
            for (Future<List<Verdict>> answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    // Log

    @Test
    void an_evaluation_logs_one_line_at_debug() {
        Scenario scenario = Scenario.builder(
                        ExampleSale.DAY,
                        ExampleSale.bookOf(
                                ExampleSale.provider(),
                                ExampleSale.reseller().neverEnrolled(),
                                Customer.builder("fabrikam", Tenant.customer("t-fabrikam"))
                                        .country("JP")),
                        ExampleSale.sale().build())
                .reference("order 4711")
                .build();

        List<String> lines = CapturedLog.of(Level.TRACE, () -> CspPolicy.evaluate(scenario));

        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("DEBUG ")
                .contains("DENIED")
                .contains("order 4711");
        assertThat(lines.get(0))
                .contains("customer-within-region", "reseller-enrolled", "no-self-sale")
                .doesNotContain("\n");
    }

    @Test
    void an_evaluation_is_silent_unless_debug_is_on() {
        assertThat(CapturedLog.of(Level.INFO, () -> CspPolicy.evaluate(ExampleSale.scenario())))
                .isEmpty();
        assertThat(CapturedLog.of(Level.DEBUG, () -> CspPolicy.evaluate(ExampleSale.scenario())))
                .singleElement()
                .asString()
                .contains("ALLOWED");
    }

    @Test
    void a_search_for_routes_tells_the_verdict_that_it_is_about_and_not_what_it_tries() {
        Scenario scenario = Scenario.of(
                ExampleSale.DAY,
                ExampleSale.bookOf(
                        ExampleSale.provider(), ExampleSale.reseller().neverEnrolled(), ExampleSale.customer()),
                ExampleSale.sale().build());
        assertThat(CspPolicy.routes(scenario).routes()).isNotEmpty();

        assertThat(CapturedLog.of(Level.DEBUG, () -> CspPolicy.routes(scenario)))
                .singleElement()
                .asString()
                .contains("DENIED");
    }

    @Test
    void a_timeline_tells_the_verdict_of_the_day_that_was_asked_about_and_not_that_of_each_period() {
        Scenario scenario = ExampleSale.scenario();
        assertThat(CspPolicy.timeline(scenario).periods()).hasSizeGreaterThan(1);

        assertThat(CapturedLog.of(Level.DEBUG, () -> CspPolicy.timeline(scenario)))
                .singleElement()
                .asString()
                .contains("ALLOWED SALE on " + ExampleSale.DAY);
    }

    @Test
    void a_reference_stays_on_one_line() {
        Scenario scenario = Scenario.builder(
                        ExampleSale.DAY, ExampleSale.book(), ExampleSale.sale().build())
                .reference("order\r\nDEBUG forged\u0000\u007f\u0085\u2028\u202e\tline")
                .build();

        assertThat(CapturedLog.of(Level.DEBUG, () -> CspPolicy.evaluate(scenario)))
                .singleElement()
                .asString()
                .contains(" reference=order\\u000d\\u000aDEBUG forged\\u0000\\u007f\\u0085\\u2028\\u202e\\u0009line")
                .doesNotContainPattern("[\\p{Cntrl}]");
    }

    @Test
    void no_name_address_or_tenant_is_logged_or_shown() {
        Partner.Builder enrolling = Partner.builder("direct", PartnerType.DIRECT_BILL, Tenant.csp("secret-tenant"))
                .country("DE")
                .name("Secret Ltd")
                .organization("secret-organization")
                .registrationId("secret-number");
        Scenario enrollment = Scenario.of(
                ExampleSale.DAY,
                Book.builder().partners(enrolling.build()).build(),
                Enrollment.builder("direct")
                        .primaryContactEmail("secret@gmail.com")
                        .profile(CompanyProfile.empty().with(FactName.PROFILE_ADDRESS, "Secret Street 1"))
                        .build());
        Scenario sale = Scenario.of(
                ExampleSale.DAY,
                ExampleSale.bookOf(
                        ExampleSale.provider().name("Secret Distribution"),
                        ExampleSale.reseller().name("Secret Shop"),
                        Customer.builder("fabrikam", Tenant.customer("secret-tenant"))
                                .country("JP")
                                .name("Secret Customer")
                                .organization("secret-organization")),
                ExampleSale.sale().build());

        for (Scenario scenario : List.of(enrollment, sale)) {
            List<String> lines =
                    CapturedLog.of(Level.TRACE, () -> CspPolicy.extended().evaluate(scenario));

            assertThat(String.join("\n", lines)).isNotEmpty().doesNotContainIgnoringCase("secret");
            assertThat(CspPolicy.extended().evaluate(scenario).toString()).doesNotContainIgnoringCase("secret");
            assertThat(String.valueOf(scenario)).doesNotContainIgnoringCase("secret");
            assertThat(String.valueOf(scenario.book())).doesNotContainIgnoringCase("secret");
            assertThat(String.valueOf(scenario.transaction())).doesNotContainIgnoringCase("secret");
            for (Partner partner : scenario.partners()) {
                assertThat(String.valueOf(partner)).doesNotContainIgnoringCase("secret");
                assertThat(String.valueOf(partner.tenant())).doesNotContainIgnoringCase("secret");
            }
        }
    }
}

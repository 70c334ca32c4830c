package io.github.csprules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditsTest {

    private static final FactName<Boolean> CREDIT_HOLD = FactName.of("com.acme.creditHold");
    private static final List<FactKind> EXTENSIONS = Arrays.stream(FactKind.Owner.values())
            .map(owner -> new FactKind(owner, CREDIT_HOLD))
            .toList();
    private static final Edits EDITS = new Edits(EXTENSIONS, List.of(LocalDate.of(2020, 2, 1)));

    private static final Scenario SALE = AllowedScenarios.saleInTwoTiers();
    private static final Scenario ASSUMING = assuming(SALE);

    /** The allowed scenarios, one that assumes all it can, and ones that state nothing, or an extension. */
    static Stream<Map.Entry<String, Scenario>> scenarios() {
        Map<String, Scenario> all = new LinkedHashMap<>(AllowedScenarios.all());
        all.put("sale with assumptions", ASSUMING);
        all.put("sale that states nothing", unstated(SALE));
        all.put("sale on credit", SALE.with(FactRef.of("shop", CREDIT_HOLD), Fact.of(false)));
        for (String name : List.of("assignment for INCENTIVES", "enrollment of a reseller", "support")) {
            all.put(
                    name + " that states nothing",
                    unstated(AllowedScenarios.all().get(name)));
        }
        return all.entrySet().stream();
    }

    private static Scenario assuming(Scenario scenario) {
        Scenario assuming = scenario;
        for (Partner partner : scenario.book().partners()) {
            FactName<?>[] stated = factsOf(scenario, partner.id());
            assuming = assuming.with(partner.toBuilder().assuming(stated).build());
        }
        for (Customer customer : scenario.book().customers()) {
            FactName<?>[] stated = factsOf(scenario, customer.id());
            assuming = assuming.with(customer.toBuilder().assuming(stated).build());
        }
        return assuming;
    }

    private static FactName<?>[] factsOf(Scenario scenario, String id) {
        return EDITS.facts(scenario).stream()
                .filter(fact -> fact.of().equals(id) && EDITS.isStated(scenario, fact))
                .map(FactRef::fact)
                .toArray(FactName<?>[]::new);
    }

    private static Scenario unstated(Scenario scenario) {
        Scenario without = scenario;
        for (Edit edit = next(without); edit != null; edit = next(without)) {
            without = edit.scenario();
        }
        return without;
    }

    private static Edit next(Scenario scenario) {
        return EDITS.withdrawing(scenario).stream().findFirst().orElse(null);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_edit_gives_another_valid_scenario_and_says_how(Map.Entry<String, Scenario> of) {
        Scenario scenario = of.getValue();
        List<Edit> all = EDITS.all(scenario);
        assertThat(all).hasSizeGreaterThan(20);
        for (Edit edit : all) {
            assertThat(edit.scenario()).as(edit.description()).isNotEqualTo(scenario);
            Scenario read = CspJson.readScenario(CspJson.writeScenario(edit.scenario()));
            assertThat(read).as(edit.description()).isEqualTo(edit.scenario());
            assertThat(read.assumed())
                    .as(edit.description())
                    .isEqualTo(edit.scenario().assumed());
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void edits_come_in_the_same_order_and_are_described_once(Map.Entry<String, Scenario> of) {
        List<Edit> all = EDITS.all(of.getValue());
        assertThat(EDITS.all(of.getValue())).isEqualTo(all);
        assertThat(all).extracting(Edit::description).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void stating_a_fact_states_it_and_leaves_all_others_as_they_are(Map.Entry<String, Scenario> of) {
        Scenario scenario = of.getValue();
        for (FactRef fact : EDITS.facts(scenario)) {
            Scenario without = scenario.without(fact);
            List<Edit> ways = EDITS.stating(scenario, fact);
            assertThat(ways).as(fact.toString()).isNotEmpty();
            for (Edit edit : ways) {
                assertThat(edit.fact()).isEqualTo(fact);
                assertThat(EDITS.isStated(edit.scenario(), fact))
                        .as(edit.description())
                        .isTrue();
                assertThat(edit.scenario().without(fact)).as(edit.description()).isEqualTo(without);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void withdrawing_a_fact_takes_back_that_one_only(Map.Entry<String, Scenario> of) {
        Scenario scenario = of.getValue();
        List<FactRef> stated = EDITS.facts(scenario).stream()
                .filter(fact -> EDITS.isStated(scenario, fact))
                .toList();
        List<Edit> edits = EDITS.withdrawing(scenario);
        assertThat(edits).extracting(Edit::fact).containsExactlyElementsOf(stated);
        for (Edit edit : edits) {
            List<FactRef> left = new ArrayList<>(stated);
            left.removeIf(fact -> !EDITS.facts(edit.scenario()).contains(fact)); // parts of what is not stated
            left.remove(edit.fact());
            assertThat(EDITS.facts(edit.scenario()).stream().filter(fact -> EDITS.isStated(edit.scenario(), fact)))
                    .as(edit.description())
                    .containsExactlyElementsOf(left);
        }
    }

    @Test
    void what_is_assumed_stays_so() {
        Set<FactRef> parts = new HashSet<>(
                List.of(FactRef.of("shop", FactName.MPN_ID_TYPE), FactRef.of("shop", FactName.MPN_ID_COUNTRY)));
        assertThat(ASSUMING.assumed()).hasSize(21).containsAll(parts);
        for (Edit edit : EDITS.all(ASSUMING)) {
            Set<FactRef> lost = new HashSet<>(ASSUMING.assumed());
            lost.removeAll(edit.scenario().assumed());
            lost.remove(edit.fact());
            boolean hasLostItsWhole = FactRef.of("shop", FactName.MPN_ID).equals(edit.fact());
            assertThat(lost).as(edit.description()).isSubsetOf(hasLostItsWhole ? parts : Set.of());
        }
    }

    @Test
    void what_is_assumed_about_a_part_stays_so_where_the_whole_is_stated() {
        Scenario enrollment = AllowedScenarios.all().get("enrollment of a reseller");
        Enrollment assuming = enrollment.transaction(Enrollment.class).toBuilder()
                .assuming(FactName.PROFILE_LEGAL_NAME)
                .build();
        Scenario scenario = enrollment.with(assuming);
        FactRef name = FactRef.ofTransaction(FactName.PROFILE_LEGAL_NAME);
        FactRef profile = FactRef.ofTransaction(FactName.PROFILE);
        assertThat(EDITS.stating(scenario, profile))
                .hasSize(9)
                .allSatisfy(edit -> assertThat(edit.scenario().assumed()).containsExactly(name));
        assertThat(EDITS.withdrawing(scenario))
                .filteredOn(edit -> profile.equals(edit.fact()) || name.equals(edit.fact()))
                .hasSize(2)
                .allSatisfy(edit -> assertThat(edit.scenario().assumed()).isEmpty());
    }

    @Test
    void facts_are_those_of_everything_that_is_declared() {
        Scenario sale = Relationships.with(
                Relationships.none(SALE), SALE.book().relationships().get().subList(0, 1));
        assertThat(new Edits(EXTENSIONS, List.of()).facts(sale))
                .map(FactRef::toString)
                .containsExactly(
                        "distri organization",
                        "distri country",
                        "distri affiliates",
                        "distri onboardedOn",
                        "distri enrolledOn",
                        "distri mpnId",
                        "distri agreements",
                        "distri authorization",
                        "distri registrationId",
                        "distri com.acme.creditHold",
                        "shop organization",
                        "shop country",
                        "shop affiliates",
                        "shop onboardedOn",
                        "shop enrolledOn",
                        "shop mpnId",
                        "shop mpnId.type",
                        "shop mpnId.country",
                        "shop agreements",
                        "shop authorization",
                        "shop registrationId",
                        "shop com.acme.creditHold",
                        "fabrikam organization",
                        "fabrikam country",
                        "fabrikam tenant.type",
                        "fabrikam agreements",
                        "fabrikam com.acme.creditHold",
                        "distri/fabrikam status",
                        "distri/fabrikam delegatedAdmin",
                        "transaction partnerOnRecordAttested",
                        "transaction com.acme.creditHold",
                        "scenario relationships",
                        "scenario com.acme.creditHold");
    }

    @Test
    void dates_are_around_the_day() {
        assertThat(EDITS.stating(SALE, FactRef.of("shop", FactName.ENROLLED_ON)))
                .extracting(Edit::description)
                .containsExactly(
                        "`shop` states `enrolledOn` 2020-03-15",
                        "`shop` states `enrolledOn` 2021-03-14",
                        "`shop` states `enrolledOn` 2021-03-15",
                        "`shop` states `enrolledOn` 2021-03-16",
                        "`shop` states `enrolledOn` 2019-05-02", // its `onboardedOn`
                        "`shop` states `enrolledOn` 2019-05-01",
                        "`shop` states no `enrolledOn`");
    }

    @Test
    void days_at_the_ends_of_the_calendar_have_edits_too() {
        for (LocalDate day : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))) {
            assertThat(EDITS.all(SALE.on(day))).hasSizeGreaterThan(100);
        }
    }

    @Test
    void extensions_are_stated_with_values_of_every_kind() {
        FactRef fact = FactRef.of(FactRef.SCENARIO, CREDIT_HOLD);
        assertThat(EDITS.stating(SALE, fact))
                .map(edit -> edit.scenario().extensions())
                .contains(
                        Extensions.of(Map.of(CREDIT_HOLD.name(), true)),
                        Extensions.of(Map.of(CREDIT_HOLD.name(), 0)),
                        Extensions.of(Map.of(CREDIT_HOLD.name(), "x")));
    }

    @Test
    void days_are_those_on_which_rules_begin_or_change_and_the_ones_before() {
        assertThat(Edits.of(CspPolicy.standard()).reshaping(SALE))
                .extracting(Edit::description)
                .filteredOn(description -> description.startsWith("the day"))
                .containsExactly(
                        "the day is 2020-01-31",
                        "the day is 2020-02-01",
                        "the day is 2020-06-28",
                        "the day is 2020-06-29",
                        "the day is 2020-09-30",
                        "the day is 2020-10-01",
                        "the day is 2023-09-14",
                        "the day is 2023-09-15");
    }
}

package io.github.csprules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.Step;
import io.github.csprules.rule.Step.Phase;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law about routes: the policy keeps it, and a host's step that does not keep to what steps are for is found out. */
class RoutesLawTest {

    private static final long SEED = 20_231_023;

    static List<RuleSet> policies() {
        return CspPolicy.editions().stream()
                .flatMap(edition -> Stream.of(edition.standard(), edition.extended()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void the_policy_keeps_it_for_every_type_of_transaction(RuleSet rules) {
        Laws laws = Laws.of(rules);
        Set<TransactionType> withRoutes = EnumSet.noneOf(TransactionType.class);
        Scenarios.any().stream(SEED).limit(600).forEach(scenario -> {
            laws.routes(scenario);
            if (rules.evaluate(scenario).outcome() == Outcome.DENIED) {
                withRoutes.add(scenario.type());
            }
        });
        assertThat(withRoutes).containsExactlyInAnyOrder(TransactionType.values());
    }

    /** A reseller that has never enrolled is about to accept a partnership. */
    private static Scenario notEnrolled() throws IOException {
        return CspJson.readScenario(Path.of("..", "examples", "new-reseller.json"));
    }

    private static Partner shop(Scenario scenario) {
        return scenario.book().partner("tailspin").orElseThrow();
    }

    private static Step.Builder step(Phase phase) {
        return Step.step("our-step", phase).against("reseller-enrolled");
    }

    private static Step doing(Phase phase, UnaryOperator<Scenario> effect) {
        return step(phase)
                .openedByEach((step, scenario, violation) ->
                        List.of(step.action(shop(scenario)).leadingTo(effect)));
    }

    private static Step opening(BiFunction<Step, Scenario, List<Action>> question) {
        return step(Phase.WORLD).openedByEach((step, scenario, violation) -> question.apply(step, scenario));
    }

    private static Scenario enrolled(Scenario scenario) {
        return scenario.with(
                shop(scenario).toBuilder().enrolledOn(scenario.asOf()).build());
    }

    private static Laws with(Step step) {
        return Laws.of(CspPolicy.standard().plusSteps(step));
    }

    private static void assertFault(Step step, String what) throws IOException {
        Scenario scenario = notEnrolled();
        assertThatThrownBy(() -> with(step).routes(scenario))
                .isInstanceOf(LawBrokenError.class)
                .hasMessageContaining("the law `routes` is broken")
                .hasMessageContaining("our-step")
                .hasMessageContaining(what);
    }

    @Test
    void a_step_of_a_host_that_does_what_it_says_is_fine() throws IOException {
        Scenario scenario = notEnrolled();
        Laws laws = with(doing(Phase.WORLD, RoutesLawTest::enrolled));

        assertThatCode(() -> laws.routes(scenario)).doesNotThrowAnyException();
    }

    @Test
    void a_step_that_throws_when_it_is_asked_or_taken_is_found() throws IOException {
        assertFault(
                opening((step, scenario) -> {
                    throw new IllegalStateException("not today");
                }),
                "throws java.lang.IllegalStateException: not today");
        assertFault(
                doing(Phase.WORLD, scenario -> {
                    throw new IllegalStateException("not now");
                }),
                "throws java.lang.IllegalStateException: not now");
    }

    @Test
    void a_step_that_makes_an_invalid_scenario_is_found() throws IOException {
        assertFault(
                doing(
                        Phase.TRANSACTION,
                        scenario -> scenario.with(
                                PartnershipRequest.builder("nobody", "tailspin").build())),
                "throws io.github.csprules.model.InvalidScenarioException");
    }

    @Test
    void a_step_that_leads_elsewhere_each_time_is_found() throws IOException {
        AtomicInteger times = new AtomicInteger();
        assertFault(
                doing(
                        Phase.WORLD,
                        scenario -> scenario.with(shop(scenario).toBuilder()
                                .enrolledOn(scenario.asOf().minusDays(times.incrementAndGet()))
                                .build())),
                "leads elsewhere when it is taken again");
    }

    @Test
    void a_step_that_opens_other_actions_each_time_is_found() throws IOException {
        AtomicInteger times = new AtomicInteger();
        Step step = step(Phase.WORLD)
                .argument("attempt", ArgumentType.NUMBER)
                .openedByEach((asked, scenario, violation) -> List.of(
                        asked.action(shop(scenario), times.incrementAndGet()).leadingTo(RoutesLawTest::enrolled)));
        assertFault(step, "then [our-step");
    }

    @Test
    void a_step_that_changes_what_its_phase_does_not_is_found() throws IOException {
        assertFault(
                doing(
                        Phase.WORLD,
                        scenario -> enrolled(scenario).on(scenario.asOf().plusDays(1))),
                "the day");
        assertFault(
                doing(
                        Phase.WORLD,
                        scenario -> enrolled(scenario)
                                .with(PartnershipRequest.builder("contoso-distribution", "tailspin")
                                        .acceptedBy(Role.ADMIN_AGENT)
                                        .build())),
                "the transaction");
        assertFault(doing(Phase.TRANSACTION, RoutesLawTest::enrolled), "the book");
    }

    @Test
    void a_step_that_makes_another_goal_of_it_is_found() throws IOException {
        assertFault(
                doing(
                        Phase.TRANSACTION,
                        scenario -> scenario.with(Sale.builder(List.of("contoso-distribution"), "fabrikam")
                                .build())),
                "makes another goal of it");
    }

    @Test
    void a_step_that_invents_somebody_is_found() throws IOException {
        assertFault(
                doing(
                        Phase.WORLD,
                        scenario -> enrolled(scenario)
                                .with(Partner.builder("helper", PartnerType.DIRECT_BILL, Tenant.csp("t-helper"))
                                        .build())),
                "invents [helper]");
    }

    @Test
    void a_step_that_states_what_is_not_stated_is_found() throws IOException {
        assertFault(
                doing(
                        Phase.WORLD,
                        scenario -> enrolled(scenario)
                                .with(shop(enrolled(scenario)).toBuilder()
                                        .affiliates(List.of())
                                        .build())),
                "states tailspin affiliates");
    }

    @Test
    void a_step_that_changes_nothing_is_found() throws IOException {
        assertFault(doing(Phase.WORLD, scenario -> scenario), "changes nothing");
    }

    @Test
    void a_step_taken_by_nobody_who_is_declared_is_found() throws IOException {
        Partner stranger = Partner.builder("stranger", PartnerType.DIRECT_BILL, Tenant.csp("t-stranger"))
                .build();
        assertFault(
                opening((step, scenario) -> List.of(step.action(stranger).leadingTo(RoutesLawTest::enrolled))),
                "nobody who is declared");
    }
}

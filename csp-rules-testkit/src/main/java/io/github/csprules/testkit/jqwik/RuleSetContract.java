package io.github.csprules.testkit.jqwik;

import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.Laws;
import io.github.csprules.testkit.Scenarios;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws that a host's rule set keeps, as properties: implement {@link #rules()} in a test class, and they run.
 *
 * <pre>{@code
 * class OurRulesTest implements RuleSetContract {
 *     public RuleSet rules() { return OurRules.ALL; }
 * }
 * }</pre>
 *
 * What each law says stands in {@link Laws}. A failure shows a scenario that was made as simple as possible, and jqwik's seed.
 * Laws of purity change the default locale and time zone for moments, so other tests should not run beside them.
 */
public interface RuleSetContract {

    /**
     * Returns the rules that are tested.
     *
     * @return the rule set, such as {@code CspPolicy.standard().plus(own)}
     */
    RuleSet rules();

    /**
     * Returns the scenarios that the rules are asked about.
     *
     * @return those that the rule set can tell apart, half of them of what a host's own rules look at; override it where a fact of
     *     your own has to be one of certain values: {@code Scenarios.under(rules()).withExtension(…)}
     */
    default Scenarios scenarios() {
        return Scenarios.under(rules());
    }

    /**
     * Provides the scenarios.
     *
     * @return the arbitrary of {@link #scenarios()}
     */
    @Provide
    default Arbitrary<Scenario> scenariosOfContract() {
        return CspArbitraries.of(scenarios());
    }

    /**
     * Every valid scenario gets an answer that the headers declare.
     *
     * @param scenario any scenario
     */
    @Property(tries = 300)
    default void total(@ForAll("scenariosOfContract") Scenario scenario) {
        LawsOfContract.of(this).total(scenario);
    }

    /**
     * The same question has the same answer.
     *
     * @param scenario any scenario
     */
    @Property(tries = 200)
    default void pure(@ForAll("scenariosOfContract") Scenario scenario) {
        LawsOfContract.of(this).pure(scenario);
    }

    /**
     * What a rule answers does not depend on the other rules.
     *
     * @param scenario any scenario
     */
    @Property(tries = 200)
    default void independent(@ForAll("scenariosOfContract") Scenario scenario) {
        LawsOfContract.of(this).independent(scenario);
    }

    /**
     * Gaps and violations are what they say, and undeclared facts change nothing.
     *
     * @param scenario any scenario
     */
    @Property(tries = 150)
    default void honest(@ForAll("scenariosOfContract") Scenario scenario) {
        LawsOfContract.of(this).honest(scenario);
    }

    /**
     * What is allowed stays allowed when something is stated that nobody asked for.
     *
     * @param scenario any scenario
     */
    @Property(tries = 200)
    default void stable(@ForAll("scenariosOfContract") Scenario scenario) {
        LawsOfContract.of(this).stable(scenario);
    }

    /**
     * Routes lead where they say, and steps keep to what they are for.
     *
     * @param scenario any scenario
     */
    @Property(tries = 200)
    default void routes(@ForAll("scenariosOfContract") Scenario scenario) {
        LawsOfContract.of(this).routes(scenario);
    }

    /**
     * Scenarios and verdicts are the same after JSON.
     *
     * @param scenario any scenario
     */
    @Property(tries = 500)
    default void roundTrip(@ForAll("scenariosOfContract") Scenario scenario) {
        LawsOfContract.of(this).roundTrip(scenario);
    }

    /** Every declared fact can change an answer. */
    @Example
    default void declared() {
        LawsOfContract.of(this).declared(scenarios(), 1);
    }
}

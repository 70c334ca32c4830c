package io.github.csprules.testkit;

import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import java.util.Objects;

/**
 * The laws that every rule set keeps, the policy's and a host's own.
 * <p>
 * Each method asks one law about one scenario and throws a {@link LawBrokenError} that says what differs, what the law is for,
 * and of which scenario. With jqwik, {@code RuleSetContract} asks all of them about many scenarios, and finds a simple one.
 * <p>
 * A rule that throws is told of by {@link #total} only; the other laws leave such scenarios out. This class is immutable and
 * thread-safe.
 */
public final class Laws {

    private final PureLaw pure;
    private final TotalLaw total;
    private final IndependentLaw independent;
    private final HonestLaw honest;
    private final DeclaredLaw declared;
    private final StableLaw stable;
    private final RoutesLaw routes;
    private final RoundTripLaw roundTrip;

    private Laws(Questioned questioned) {
        pure = new PureLaw(questioned);
        total = new TotalLaw(questioned);
        independent = new IndependentLaw(questioned);
        honest = new HonestLaw(questioned);
        declared = new DeclaredLaw(questioned);
        stable = new StableLaw(questioned);
        routes = new RoutesLaw(questioned);
        roundTrip = new RoundTripLaw(questioned);
    }

    /**
     * Returns the laws for a rule set.
     *
     * @param rules the rule set
     * @return the laws, to be asked about scenarios
     */
    public static Laws of(RuleSet rules) {
        return of(rules, Scenarios.under(rules));
    }

    /**
     * Returns the laws for a rule set whose own facts have certain values.
     *
     * @param rules the rule set
     * @param scenarios scenarios with these values, see {@link Scenarios#withExtension}
     * @return the laws, to be asked about scenarios
     */
    public static Laws of(RuleSet rules, Scenarios scenarios) {
        Objects.requireNonNull(rules, "rules");
        return new Laws(new Questioned(rules, Objects.requireNonNull(scenarios, "scenarios")));
    }

    /**
     * Asks all laws about a scenario, but {@link #declared}, which is about many.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if one of them is broken
     */
    public void all(Scenario scenario) {
        total(scenario);
        pure(scenario);
        independent(scenario);
        honest(scenario);
        stable(scenario);
        routes(scenario);
        roundTrip(scenario);
    }

    /**
     * Asks if the same question has the same answer: again, after other questions, of an equal scenario, under another
     * reference, from another thread, and under another default locale and time zone, where today is another day. A clock that is
     * read in a fixed time zone is not noticed.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if not
     */
    public void pure(Scenario scenario) {
        pure.require(scenario);
    }

    /**
     * Asks if the scenario has an answer that its rules' headers declare, and that can be put into words; and if it has any after
     * every small change.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if not
     */
    public void total(Scenario scenario) {
        total.require(scenario);
    }

    /**
     * Asks if each rule answers as it does alone, in whatever order, and beside whatever else; and if further rules change the
     * outcome only as they must.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if not
     */
    public void independent(Scenario scenario) {
        independent.require(scenario);
    }

    /**
     * Asks if gaps and violations are what they say: a gap lacks what is not stated, and is another answer once that is stated;
     * a violation stays, for these subjects at least, whatever else is stated; and a fact that a rule does not declare changes
     * nothing about its answer, or, if it is a host's own, is not even asked for.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if not
     */
    public void honest(Scenario scenario) {
        honest.require(scenario);
    }

    /**
     * Asks if every fact that a rule declares as read can change its answer, somewhere.
     *
     * @param scenarios where to look; some thousands are taken
     * @param seed which of them
     * @throws LawBrokenError if a fact never did
     */
    public void declared(Generator<Scenario> scenarios, long seed) {
        declared.require(scenarios, seed);
    }

    /**
     * Asks if an allowed scenario stays allowed when any fact is stated that is not.
     * <p>
     * The policy names the limits of this, which are left out here: {@code role}, where it is no fact of the transaction, and the
     * {@code partnerIdOnRecord} of an order are judged only if they are there, and the {@code organization} and the
     * {@code affiliates} of partners whom the transaction does not name count only if they are stated.
     *
     * @param scenario any scenario; one that is not allowed keeps the law
     * @throws LawBrokenError if it is not allowed any more
     */
    public void stable(Scenario scenario) {
        stable.require(scenario);
    }

    /**
     * Asks if routes lead where they say: each step is open where it is taken, what it is in Partner Center is not denied there,
     * and what it leads to is a valid scenario; the last verdict and the outcome are those that the route tells; no step can be
     * left out, and no route holds another. Of the steps that are open it asks if they open the same again and lead to the same
     * again, change only what their phase says, keep the goal, invent nobody and state nothing that was not stated.
     *
     * @param scenario any scenario; steps show their faults where a violation opens them
     * @throws LawBrokenError if not
     */
    public void routes(Scenario scenario) {
        routes.fault(scenario).ifPresent(what -> {
            throw Law.ROUTES.broken(scenario, what);
        });
    }

    /**
     * Asks if the scenario and its verdict are the same after they were written as JSON and read again.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if not
     */
    public void roundTrip(Scenario scenario) {
        roundTrip.require(scenario);
    }
}

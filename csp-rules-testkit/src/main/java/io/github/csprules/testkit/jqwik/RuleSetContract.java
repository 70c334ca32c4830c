package io.github.csprules.testkit.jqwik;

import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.Law;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.verdict.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * The laws that a host's rule set keeps, as tests: implement {@link #rules()} in a test class, and they run.
 *
 * <pre>{@code
 * class OurRulesTest implements RuleSetContract {
 *     public RuleSet rules() { return OurRules.ALL; }
 * }
 * }</pre>
 *
 * What each law says stands in {@link Law}. A failure shows a scenario that was made as simple as possible, and the seed. When
 * all are asked, a summary says what there was to see of each rule. How much is tried, and with which seed, says
 * {@link LawSettings}. Laws of purity change the default locale and time zone for moments, so other tests should not run beside them.
 */
@AddLifecycleHook(LawsOfContract.Summary.class)
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
     * Returns the texts in which your rules' verdicts are shown.
     *
     * @return the library's texts behind yours, {@code Texts.standard().with(yours)}; empty if there are none, and so nothing to test
     */
    default Optional<Texts> texts() {
        return Optional.empty();
    }

    /**
     * Returns the keys of your own texts, so that those that nothing asks for are found.
     *
     * @return the keys, such as those of your {@code Properties}; none to leave that out
     */
    default Set<String> textKeys() {
        return Set.of();
    }

    /**
     * Returns the languages of {@link #texts()}.
     *
     * @return the languages, English unless it is overridden
     */
    default List<Locale> locales() {
        return List.of(Locale.ENGLISH);
    }

    /**
     * Sends a scenario through your own mapping and back, such as your DTOs, a queue or a table.
     *
     * @param scenario any scenario
     * @return what comes back, which {@link #roundTrip()} expects to be the same; the scenario itself if you have no mapping
     */
    default Scenario mapped(Scenario scenario) {
        return scenario;
    }

    /** All that your rules can say has a text. */
    @Example
    default void worded() {
        LawsOfContract.worded(this);
    }

    /** Every valid scenario gets an answer that the headers declare. */
    @Example
    default void total() {
        LawsOfContract.check(this, Law.TOTAL);
    }

    /** The same question has the same answer. */
    @Example
    default void pure() {
        LawsOfContract.check(this, Law.PURE);
    }

    /** What a rule answers does not depend on the other rules. */
    @Example
    default void independent() {
        LawsOfContract.check(this, Law.INDEPENDENT);
    }

    /** Gaps and violations are what they say, and undeclared facts change nothing. */
    @Example
    default void honest() {
        LawsOfContract.check(this, Law.HONEST);
    }

    /** Every declared fact can change an answer. */
    @Example
    default void declared() {
        LawsOfContract.check(this, Law.DECLARED);
    }

    /** What is settled stays settled when something is stated that nobody asked for. */
    @Example
    default void stable() {
        LawsOfContract.check(this, Law.STABLE);
    }

    /** Each missing fact can matter. */
    @Example
    default void asked() {
        LawsOfContract.check(this, Law.ASKED);
    }

    /** An assumed fact is judged as a stated one. */
    @Example
    default void assumed() {
        LawsOfContract.check(this, Law.ASSUMED);
    }

    /** Ids of parties and tenants mean nothing. */
    @Example
    default void renamed() {
        LawsOfContract.check(this, Law.RENAMED);
    }

    /** The order of what a book declares means nothing. */
    @Example
    default void shuffled() {
        LawsOfContract.check(this, Law.SHUFFLED);
    }

    /** Names change nothing, and no verdict tells one. */
    @Example
    default void unnamed() {
        LawsOfContract.check(this, Law.UNNAMED);
    }

    /** Several threads can ask at once. */
    @Example
    default void together() {
        LawsOfContract.check(this, Law.TOGETHER);
    }

    /** A rule is satisfied somewhere, and violated for each of its reasons. */
    @Example
    default void reachable() {
        LawsOfContract.check(this, Law.REACHABLE);
    }

    /** Answers come at once. */
    @Example
    default void prompt() {
        LawsOfContract.check(this, Law.PROMPT);
    }

    /** Routes lead where they say, and steps keep to what they are for. */
    @Example
    default void routes() {
        LawsOfContract.check(this, Law.ROUTES);
    }

    /** Scenarios and verdicts are the same after JSON. */
    @Example
    default void roundTrip() {
        LawsOfContract.check(this, Law.ROUND_TRIP);
    }
}

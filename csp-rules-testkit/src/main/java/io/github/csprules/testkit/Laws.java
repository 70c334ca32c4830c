package io.github.csprules.testkit;

import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The laws that every rule set keeps, the policy's and a host's own.
 * <p>
 * {@link #check} asks one of many scenarios, finds a simple one that breaks it, and says what it tried. A method for each law
 * asks it of one scenario. Both throw a {@link LawBrokenError} that says what differs, what the law is for, and of which scenario.
 * With jqwik, {@code RuleSetContract} asks all of them.
 * <p>
 * Only a host's own rules are judged, unless the rule set has none. A rule that throws is told of by {@link #total} only, and
 * one that answers otherwise when asked again by {@link #pure}. This class is thread-safe.
 */
public final class Laws {

    /** How many scenarios of a seed are kept. */
    private static final int KEPT = 500;

    private static final Map<Law, Function<Questioned, LawCheck>> CHECKS = checks();

    /** How each law is asked: a law more is a line more. */
    private static Map<Law, Function<Questioned, LawCheck>> checks() {
        Map<Law, Function<Questioned, LawCheck>> checks = new EnumMap<>(Law.class);
        checks.put(Law.TOTAL, TotalLaw::new);
        checks.put(Law.PURE, PureLaw::new);
        checks.put(Law.INDEPENDENT, IndependentLaw::new);
        checks.put(Law.HONEST, HonestLaw::new);
        checks.put(Law.DECLARED, DeclaredLaw::new);
        checks.put(Law.STABLE, StableLaw::new);
        checks.put(Law.ASKED, AskedLaw::new);
        checks.put(Law.ASSUMED, AssumedLaw::new);
        checks.put(Law.RENAMED, questioned -> new RetoldLaw(Law.RENAMED, questioned));
        checks.put(Law.SHUFFLED, questioned -> new RetoldLaw(Law.SHUFFLED, questioned));
        checks.put(Law.UNNAMED, questioned -> new RetoldLaw(Law.UNNAMED, questioned));
        checks.put(Law.TOGETHER, TogetherLaw::new);
        checks.put(Law.REACHABLE, ReachableLaw::new);
        checks.put(Law.PROMPT, PromptLaw::new);
        checks.put(Law.ROUTES, RoutesLaw::new);
        checks.put(Law.ROUND_TRIP, RoundTripLaw::new);
        return checks;
    }

    private final RuleSet rules;
    private final Scenarios scenarios;
    private final UnaryOperator<Scenario> mapping;

    /** Made when the first question is asked. */
    private @Nullable Questioned asked;

    /** The scenarios of the last seed, which all laws are asked of. */
    private List<Sample<Scenario>> samples = new ArrayList<>();

    private long seedOfSamples;

    private Laws(RuleSet rules, Scenarios scenarios, UnaryOperator<Scenario> mapping) {
        this.rules = rules;
        this.scenarios = scenarios;
        this.mapping = mapping;
    }

    private synchronized Questioned questioned() {
        Questioned known = asked == null ? new Questioned(rules, scenarios, mapping) : asked;
        asked = known;
        return known;
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
     * @param scenarios scenarios with these values, see {@link Scenarios#withExtension}; {@link #check} takes some of them
     * @return the laws, to be asked about scenarios
     */
    public static Laws of(RuleSet rules, Scenarios scenarios) {
        Objects.requireNonNull(rules, "rules");
        return new Laws(rules, Objects.requireNonNull(scenarios, "scenarios"), UnaryOperator.identity());
    }

    /**
     * Returns these laws for a host that maps scenarios to something of its own and back: {@link #roundTrip} asks that too.
     *
     * @param mapping there and back
     * @return the laws
     */
    public Laws mappedBy(UnaryOperator<Scenario> mapping) {
        return new Laws(rules, scenarios, Objects.requireNonNull(mapping, "mapping"));
    }

    /**
     * Asks a law of as many scenarios as it takes by itself.
     *
     * @param law the law
     * @param seed which scenarios; always the same for one seed
     * @return what was tried
     * @throws LawBrokenError if the law is broken, or could not have been broken by one of the host's own rules
     */
    public Tried check(Law law, long seed) {
        return check(law, law.tries(), seed, Duration.ofMinutes(5));
    }

    /**
     * Asks a law of many scenarios.
     *
     * @param law the law
     * @param tries of how many scenarios at most; fewer where nothing more can be shown
     * @param seed which ones; always the same for one seed
     * @param budget after what time it begins no further scenario
     * @return what was tried
     * @throws LawBrokenError if the law is broken, or could not have been broken by one of the host's own rules
     * @throws IllegalArgumentException if the law is {@link Law#WORDED}, which is about texts: {@link #worded}
     */
    public Tried check(Law law, int tries, long seed, Duration budget) {
        if (law == Law.WORDED) {
            throw new IllegalArgumentException("`worded` is asked of texts, not of scenarios");
        }
        Questioned questioned = questioned();
        LawCheck check = Objects.requireNonNull(CHECKS.get(law), "law").apply(questioned);
        return new LawRun(law, check, questioned, seed, budget).run(samples(seed), tries);
    }

    /** The scenarios of a seed, each made once. */
    private Iterator<Sample<Scenario>> samples(long seed) {
        return new Iterator<>() {

            private int next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Sample<Scenario> next() {
                return sample(seed, next++);
            }
        };
    }

    private synchronized Sample<Scenario> sample(long seed, int index) {
        if (seed != seedOfSamples) {
            samples = new ArrayList<>();
            seedOfSamples = seed;
        }
        if (index >= KEPT) {
            return scenarios.sample(Choices.mixed(seed) + index);
        }
        while (samples.size() <= index) {
            samples.add(scenarios.sample(Choices.mixed(seed) + samples.size()));
        }
        return samples.get(index);
    }

    /**
     * Asks if all that the host's own rules can say has a text, which speaks of nothing but what there is.
     *
     * @param texts the library's texts behind those of the host
     * @param locales the languages in which the host shows verdicts
     * @throws LawBrokenError if a text is missing, names what is neither argument nor subject, or is the same in two languages
     */
    public void worded(Texts texts, Locale... locales) {
        worded(texts, List.of(), locales);
    }

    /**
     * Asks if all that the host's own rules can say has a text, and if all of its texts are asked for.
     *
     * @param texts the library's texts behind those of the host
     * @param keys the keys of the host's own texts
     * @param locales the languages in which the host shows verdicts
     * @throws LawBrokenError if a text is missing, names what is neither argument nor subject, or is the same in two languages; or
     *     if a key is one that nothing asks for
     */
    public void worded(Texts texts, Collection<String> keys, Locale... locales) {
        new WordedLaw(questioned()).require(texts, keys, List.of(locales));
    }

    /**
     * Asks all laws about a scenario, but {@link Law#DECLARED}, which is about many.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if one of them is broken
     */
    public void all(Scenario scenario) {
        CHECKS.keySet().forEach(law -> require(law, scenario));
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
        require(Law.PURE, scenario);
    }

    /**
     * Asks if the scenario has an answer that its rules' headers declare, and that can be put into words; and if it has any after
     * every small change.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if not
     */
    public void total(Scenario scenario) {
        require(Law.TOTAL, scenario);
    }

    /**
     * Asks if each rule answers as it does alone, in whatever order, and beside whatever else; and if further rules change the
     * outcome only as they must.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if not
     */
    public void independent(Scenario scenario) {
        require(Law.INDEPENDENT, scenario);
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
        require(Law.HONEST, scenario);
    }

    /**
     * Asks if each rule that is satisfied or does not apply stays so when any fact is stated that is not, and that no gap asks for.
     * <p>
     * The policy names the limits of this, which are left out here: {@code role}, where it is no fact of the transaction, and the
     * {@code partnerIdOnRecord} of an order are judged only if they are there, and the {@code organization} and the
     * {@code affiliates} of partners whom the transaction does not name count only if they are stated.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if a rule finds something then
     */
    public void stable(Scenario scenario) {
        require(Law.STABLE, scenario);
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
        require(Law.ROUTES, scenario);
    }

    /**
     * Asks if the scenario and its verdict are the same after they were written as JSON and read again.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if not
     */
    public void roundTrip(Scenario scenario) {
        require(Law.ROUND_TRIP, scenario);
    }

    /**
     * Asks a law of a scenario.
     *
     * @param law the law; of those that many scenarios show, this scenario's part
     * @param scenario any scenario
     * @throws LawBrokenError if it is broken
     * @throws NullPointerException if the law is {@link Law#WORDED}, which is about texts
     */
    public void require(Law law, Scenario scenario) {
        Objects.requireNonNull(CHECKS.get(law), "law").apply(questioned()).require(scenario);
    }
}

package io.github.csprules.testkit;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes valid scenarios at random: allowed, denied and undetermined ones, of all transactions, in all that rules tell apart.
 * <p>
 * Begin with {@link #any()} and narrow it: {@code Scenarios.any().of(SALE).allowed().stream(1).limit(1000)}. The simplest
 * scenario is one that is allowed, with the fewest parties and facts.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class Scenarios extends Generator<Scenario> {

    private static final int NEAR = 3;

    private final RuleSet rules;
    private final Setting setting;
    private final Predicate<Scenario> wanted;
    /** Whether what is not allowed is made so, as far as that goes. */
    private final boolean isRepaired;

    private final String description;

    /** The setting in which facts are of the kinds that rules read; null before that was found out. */
    private volatile @Nullable Setting heard;

    private Scenarios(
            RuleSet rules, Setting setting, Predicate<Scenario> wanted, boolean isRepaired, String description) {
        this.rules = rules;
        this.setting = setting;
        this.wanted = wanted;
        this.isRepaired = isRepaired;
        this.description = description;
    }

    /**
     * Returns scenarios of everything that the extended policy looks at.
     *
     * @return any scenarios
     */
    public static Scenarios any() {
        return under(CspPolicy.extended());
    }

    /**
     * Returns scenarios of everything that a rule set looks at: its transactions, the days on which its rules begin and end,
     * and the facts that its rules read, those of hosts' own too.
     *
     * @param rules the rule set, which also decides what is allowed
     * @return any scenarios
     */
    public static Scenarios under(RuleSet rules) {
        Objects.requireNonNull(rules, "rules");
        return new Scenarios(rules, Setting.of(rules), scenario -> true, false, "scenarios under " + rules.policy());
    }

    /**
     * Narrows to some transactions.
     *
     * @param types what the scenarios ask, at least one type
     * @return scenarios of these types only
     * @throws IllegalArgumentException if there are no such scenarios here
     */
    public Scenarios of(TransactionType... types) {
        if (types.length == 0) {
            throw new IllegalArgumentException("scenarios need a type of transaction");
        }
        return in(setting.withTypes(List.of(types)), "of type " + Arrays.toString(types));
    }

    /**
     * Narrows to what the rule set allows. Of a rule set with rules of a host's own, where few scenarios are allowed by chance,
     * others are changed until they are: what is lacking is stated, what is violated is stated otherwise.
     *
     * @return allowed scenarios only
     */
    public Scenarios allowed() {
        Scenarios allowed = where("allowed", Verdict::isAllowed);
        boolean isRepairing = !Own.of(rules).isEmpty();
        return new Scenarios(rules, setting, allowed.wanted, isRepairing, allowed.description);
    }

    /**
     * Narrows to what one rule alone denies.
     *
     * @param rule the rule
     * @return scenarios that this rule and no other finds anything against
     * @throws IllegalArgumentException if the rule set has no such rule
     */
    public Scenarios deniedOnlyBy(RuleId rule) {
        if (rules.versions(rule).isEmpty()) {
            throw new IllegalArgumentException("there is no rule `" + rule + "` in " + rules.policy());
        }
        TransactionType[] types = rules.versions(rule).stream()
                .flatMap(version -> version.info().types().stream())
                .distinct()
                .filter(setting.types()::contains)
                .toArray(TransactionType[]::new);
        return of(types)
                .where(
                        "denied only by " + rule,
                        verdict -> verdict.status(rule) == RuleStatus.VIOLATED
                                && verdict.findings().stream()
                                        .allMatch(finding -> finding.rule().equals(rule)));
    }

    /**
     * Narrows to what cannot be decided for want of a fact.
     *
     * @param fact the name of the fact, which nothing in the scenarios states
     * @return scenarios whose verdicts say that the fact is missing
     * @throws IllegalArgumentException if no rule of the rule set reads such a fact
     */
    public Scenarios lacking(FactName<?> fact) {
        if (!setting.reads().contains(Objects.requireNonNull(fact, "fact"))) {
            throw new IllegalArgumentException("no rule of " + rules.policy() + " reads `" + fact + "`");
        }
        return in(setting.without(fact), "without " + fact)
                .where(
                        "lacking " + fact,
                        verdict -> verdict.missing().stream()
                                .anyMatch(missing -> missing.fact().equals(fact)));
    }

    /**
     * Narrows to the days around a day.
     *
     * @param day the day
     * @return scenarios of this day, and of three days before and after
     * @throws IllegalArgumentException if it is in the first or after the last year that scenarios can be of, 1 to 9999
     */
    public Scenarios near(LocalDate day) {
        return in(setting.near(Objects.requireNonNull(day, "day"), NEAR), "near " + day);
    }

    /**
     * Widens to facts of a host's own, whether rules read them or not.
     *
     * @param owner what the facts are about: partners, customers, the transaction or the scenario
     * @param facts their names, such as {@code com.acme.creditHold}
     * @return scenarios that state some of these facts too, with texts, numbers or booleans
     * @throws IllegalArgumentException if a name is not one of an extension, or relationships are the owner
     */
    public Scenarios withExtensions(FactKind.Owner owner, FactName<?>... facts) {
        Scenarios all = this;
        for (FactName<?> fact : facts) {
            all = all.withValues(owner, fact, ExtensionValues.ANY);
        }
        return all;
    }

    /**
     * Widens to a fact of a host's own that is one of certain values, such as a text that a rule waits for.
     *
     * @param owner what the fact is about: partners, customers, the transaction or the scenario
     * @param fact its name, such as {@code com.acme.tier}
     * @param values the values: texts, booleans, or numbers, which are whole or {@code BigDecimal}
     * @return scenarios that state it with one of these values, a number also as just below or above it, or not at all
     * @throws IllegalArgumentException if the name is not one of an extension, relationships are the owner, there is no value, or
     *     one is of another type
     */
    public Scenarios withExtension(FactKind.Owner owner, FactName<?> fact, Object... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("`" + fact + "` needs a value");
        }
        return withValues(
                owner,
                fact,
                normalized(fact, List.of(values)).stream()
                        .flatMap(ExtensionValues::around)
                        .distinct()
                        .toList());
    }

    /**
     * Widens to facts of a host's own that subscriptions state.
     *
     * @param facts their names, such as {@code com.acme.renewal}
     * @return scenarios whose subscriptions state some of these facts too, with texts, numbers or booleans
     * @throws IllegalArgumentException if a name is not one of an extension
     */
    public Scenarios withSubscriptionExtensions(FactName<?>... facts) {
        Map<FactName<?>, List<Object>> all = new LinkedHashMap<>(setting.ofSubscriptions());
        for (FactName<?> fact : facts) {
            if (!fact.isExtension()) {
                throw new IllegalArgumentException(
                        "`" + fact + "` is not a name for a host's own fact of a subscription");
            }
            all.put(fact, ExtensionValues.ANY);
        }
        return in(setting.withSubscriptions(all), "with " + all.keySet() + " of subscriptions");
    }

    private static List<Object> normalized(FactName<?> fact, List<Object> values) {
        return values.stream()
                .map(value -> Objects.requireNonNull(
                        Extensions.of(Map.of(fact.name(), value)).asMap().get(fact.name())))
                .toList();
    }

    private Scenarios withValues(FactKind.Owner owner, FactName<?> fact, List<Object> values) {
        if (!fact.isExtension() || owner == FactKind.Owner.RELATIONSHIP) {
            throw new IllegalArgumentException("`" + fact + "` is not a name for a host's own fact of a " + owner);
        }
        Map<FactKind, List<Object>> all = new LinkedHashMap<>(setting.extensions());
        all.put(new FactKind(owner, fact), values);
        return in(setting.withExtensions(all), "with " + fact + " of a " + owner);
    }

    /**
     * Narrows to facts of the policy.
     *
     * @return scenarios without any fact of a host's own
     */
    public Scenarios withoutExtensions() {
        Scenarios without = in(setting.withExtensions(Map.of()).withSubscriptions(Map.of()), "without extensions");
        return new Scenarios(
                rules, without.setting, wanted.and(Scenarios::isWithoutExtensions), isRepaired, without.description);
    }

    private static boolean isWithoutExtensions(Scenario scenario) {
        Book book = scenario.book();
        return Stream.of(
                        Stream.of(scenario.extensions(), scenario.transaction().extensions()),
                        book.partners().stream().map(Partner::extensions),
                        book.customers().stream().map(Customer::extensions),
                        book.subscriptions().stream().map(Subscription::extensions))
                .flatMap(all -> all)
                .allMatch(own -> own.asMap().isEmpty());
    }

    /** Whether a scenario that was made otherwise, such as by a change, is one of these as far as conditions go. */
    boolean isWanted(Scenario scenario) {
        return wanted.test(scenario);
    }

    /**
     * Narrows to what a host is interested in.
     *
     * @param condition which scenarios are wanted; not too rare ones
     * @return these scenarios only
     */
    public Scenarios where(Predicate<Scenario> condition) {
        Objects.requireNonNull(condition, "condition");
        return new Scenarios(
                rules, setting, wanted.and(condition), isRepaired, description + ", of a host's condition");
    }

    private Scenarios where(String words, Predicate<Verdict> condition) {
        return new Scenarios(
                rules,
                setting,
                wanted.and(scenario -> condition.test(rules.evaluate(scenario))),
                isRepaired,
                description + ", " + words);
    }

    private Scenarios in(Setting other, String words) {
        return new Scenarios(rules, other, wanted, isRepaired, description + ", " + words);
    }

    /**
     * The setting, in which facts of hosts' own are of the kinds that rules read. That is found out late: where rule sets are made, rules
     * cannot always be asked.
     */
    Setting setting() {
        Setting known = heard;
        if (known == null) {
            known = KindsRead.of(rules, setting);
            heard = known;
        }
        return known;
    }

    @Override
    Optional<Scenario> make(Choices choices) {
        Scenario made = ScenarioMaker.scenario(choices, setting());
        return Optional.of(isRepaired ? new Repair(rules, setting()).towardsAllowed(made) : made)
                .filter(wanted);
    }

    @Override
    String description() {
        return description;
    }

    /** What is wanted. */
    @Override
    public String toString() {
        return description;
    }
}

package io.github.csprules.rule;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Policy;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleResult;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rules that are asked together, in catalogue order, and the consequences that they bring.
 * <p>
 * A rule set plans at its making which rules to ask when; make it once and keep it. Changing it gives another one, which loses
 * the policy's name. It iterates over its rules in catalogue order. This class is immutable and thread-safe.
 */
public final class RuleSet implements Iterable<TransactionRule> {

    private static final Logger LOG = LoggerFactory.getLogger(RuleSet.class);

    private final Policy policy;
    private final Published published;
    private final Map<RuleId, TransactionRule> rules;
    private final List<ConsequenceRule> consequences;
    private final EnumMap<TransactionType, Plan[]> plans = new EnumMap<>(TransactionType.class);

    /** What the policy was before anything was changed. */
    private record Published(Policy policy, List<TransactionRule> rules) {}

    private RuleSet(
            Policy policy, Published published, List<TransactionRule> rules, List<ConsequenceRule> consequences) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a rule set needs at least one rule");
        }
        this.policy = policy;
        this.published = published;
        this.consequences = consequences;
        this.rules = new LinkedHashMap<>();
        for (TransactionRule rule : rules) {
            RuleId id = rule.info().id();
            if (this.rules.putIfAbsent(id, rule) != null) {
                throw new IllegalArgumentException("there are two rules of the id `" + id + "`");
            }
        }
        for (TransactionType type : TransactionType.values()) {
            plans.put(type, Plan.plans(rules, type));
        }
    }

    /**
     * Returns the rule set of a policy as it is published.
     *
     * @param policy the policy
     * @param rules its rules, in catalogue order, at least one
     * @param consequences its consequences, in order
     * @return the rule set
     * @throws IllegalArgumentException if there is no rule, or two have one id
     */
    public static RuleSet of(Policy policy, List<TransactionRule> rules, List<ConsequenceRule> consequences) {
        List<TransactionRule> all = List.copyOf(rules);
        return new RuleSet(
                Objects.requireNonNull(policy, "policy"), new Published(policy, all), all, List.copyOf(consequences));
    }

    /**
     * Judges a transaction.
     *
     * @param scenario the transaction, its day and what is known about the parties
     * @return the verdict
     * @throws RuleFailedException if a rule throws or breaks its contract
     */
    public Verdict evaluate(Scenario scenario) {
        Objects.requireNonNull(scenario, "scenario");
        Evaluation evaluation = Evaluation.of(this, plan(scenario), scenario);
        Outcome outcome = evaluation.outcome();
        Verdict.Builder verdict = Verdict.builder(policy, scenario.asOf(), scenario.type(), outcome, evaluation);
        scenario.reference().ifPresent(verdict::reference);
        if (scenario.isAssuming()) {
            verdict.assumptions(assumptions(evaluation, scenario));
        }
        if (outcome == Outcome.ALLOWED) {
            verdict.consequences(consequences(scenario));
        }
        Verdict answer = verdict.build();
        if (LOG.isDebugEnabled()) {
            LOG.debug("{}", summary(answer));
        }
        return answer;
    }

    private Plan plan(Scenario scenario) {
        Plan[] ofType = Objects.requireNonNull(plans.get(scenario.type()));
        int i = 0;
        while (scenario.asOf().isBefore(ofType[i].since)) { // the last one has no start
            i++;
        }
        return ofType[i];
    }

    /** The assumed facts without which a rule that reads them would say something else. */
    private static List<FactRef> assumptions(Evaluation evaluation, Scenario scenario) {
        List<FactRef> decisive = new ArrayList<>();
        for (FactRef fact : scenario.assumed()) {
            Scenario without = scenario.withdrawing(fact);
            if (!evaluation.isSameFor(without, rule -> rule.reads(fact.fact()))) {
                decisive.add(fact);
            }
        }
        return decisive;
    }

    private List<Consequence> consequences(Scenario scenario) {
        List<Consequence> follow = List.of();
        for (int i = 0; i < consequences.size(); i++) {
            ConsequenceRule rule = consequences.get(i);
            if (rule.types().contains(scenario.type()) && follows(rule, scenario)) {
                follow = follow.isEmpty() ? new ArrayList<>(2) : follow;
                follow.add(rule.consequence());
            }
        }
        return follow;
    }

    private static boolean follows(ConsequenceRule rule, Scenario scenario) {
        try {
            return rule.condition().test(scenario);
        } catch (RuntimeException e) {
            throw RuleFailedException.ofConsequence(rule.consequence().code(), e);
        }
    }

    /** One line for the log: ids, codes and the host's reference, never a name, an address or a tenant. */
    private static String summary(Verdict verdict) {
        StringBuilder line = new StringBuilder()
                .append(verdict.outcome())
                .append(' ')
                .append(verdict.transaction())
                .append(" on ")
                .append(verdict.asOf());
        verdict.reference().ifPresent(reference -> line.append(" reference=").append(oneLine(reference)));
        append(line, " violated=", verdict, RuleStatus.VIOLATED);
        append(line, " undetermined=", verdict, RuleStatus.UNDETERMINED);
        return line.toString();
    }

    private static void append(StringBuilder line, String label, Verdict verdict, RuleStatus status) {
        List<RuleId> ids = verdict.rules().stream()
                .filter(result -> result.status() == status)
                .map(RuleResult::rule)
                .toList();
        if (!ids.isEmpty()) {
            line.append(label).append(ids);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\u0085\u2028\u2029]", "?");
    }

    /**
     * Returns which policy this is.
     *
     * @return the policy, with its changes
     */
    public Policy policy() {
        return policy;
    }

    /**
     * Returns the rule of an id.
     *
     * @param id the id
     * @return the rule, if it is in this set
     */
    public Optional<TransactionRule> rule(RuleId id) {
        return Optional.ofNullable(rules.get(Objects.requireNonNull(id, "id")));
    }

    /**
     * Returns the rules in catalogue order.
     *
     * @return an iterator that does not remove
     */
    @Override
    public Iterator<TransactionRule> iterator() {
        return List.copyOf(rules.values()).iterator();
    }

    /**
     * Returns the consequences that allowed transactions can have.
     *
     * @return the consequence rules, in order
     */
    public List<ConsequenceRule> consequences() {
        return consequences;
    }

    /**
     * Returns what a host has to collect for a type of transaction: every fact that a rule reads for it.
     *
     * @param type the type of transaction
     * @return each fact once, in catalogue order of the rules that read it
     */
    public List<FactKind> facts(TransactionType type) {
        Set<FactKind> facts = new LinkedHashSet<>();
        for (TransactionRule rule : rules.values()) {
            if (rule.info().types().contains(type)) {
                rule.info().reads().stream().filter(fact -> isOf(type, fact)).forEach(facts::add);
            }
        }
        return List.copyOf(facts);
    }

    /**
     * Returns the rules that read a fact for a type of transaction.
     *
     * @param fact one of its {@link #facts}
     * @param type the type of transaction
     * @return the ids of the rules, in catalogue order
     */
    public List<RuleId> readersOf(FactKind fact, TransactionType type) {
        return rules.values().stream()
                .map(TransactionRule::info)
                .filter(info -> info.types().contains(type) && info.reads().contains(fact))
                .map(RuleInfo::id)
                .toList();
    }

    /** A fact of the transaction is one only where the type has it; a host's own can be anywhere. */
    private static boolean isOf(TransactionType type, FactKind fact) {
        return fact.owner() != FactOwner.TRANSACTION
                || type.facts().contains(fact.name())
                || fact.name().isExtension();
    }

    /**
     * Returns the reasons that answer for an error code of the Partner Center API.
     *
     * @param code the code, such as {@code 2030}
     * @return the reasons, in catalogue order; empty if no rule knows the code
     */
    public List<RuleReason> reasonsFor(String code) {
        Objects.requireNonNull(code, "code");
        List<RuleReason> reasons = new ArrayList<>();
        for (TransactionRule rule : rules.values()) {
            for (Reason reason : rule.info().reasons()) {
                if (reason.errorCodes().stream().anyMatch(error -> error.code().equals(code))) {
                    reasons.add(new RuleReason(rule.info().id(), reason));
                }
            }
        }
        return reasons;
    }

    /**
     * Returns this set and further rules, after its own.
     *
     * @param more the rules
     * @return the larger set
     * @throws IllegalArgumentException if a rule has the id of another one
     */
    public RuleSet plus(TransactionRule... more) {
        List<TransactionRule> all = new ArrayList<>(rules.values());
        all.addAll(List.of(more));
        return changed(all);
    }

    /**
     * Returns this set without some rules.
     *
     * @param ids the rules to leave out
     * @return the smaller set
     * @throws IllegalArgumentException if there is no such rule, or no rule would be left
     */
    public RuleSet without(RuleId... ids) {
        Set<RuleId> left = known(ids);
        return changed(rules.values().stream()
                .filter(rule -> !left.contains(rule.info().id()))
                .toList());
    }

    /**
     * Returns this set with some rules only.
     *
     * @param ids the rules to keep, at least one
     * @return the smaller set
     * @throws IllegalArgumentException if there is no such rule, or none is named
     */
    public RuleSet only(RuleId... ids) {
        Set<RuleId> kept = known(ids);
        return changed(rules.values().stream()
                .filter(rule -> kept.contains(rule.info().id()))
                .toList());
    }

    private Set<RuleId> known(RuleId... ids) {
        Set<RuleId> all = new LinkedHashSet<>(List.of(ids));
        for (RuleId id : all) {
            if (!rules.containsKey(id)) {
                throw new IllegalArgumentException("there is no rule `" + id + "` in the rule set " + policy);
            }
        }
        return all;
    }

    private RuleSet changed(List<TransactionRule> now) {
        if (now.equals(List.copyOf(rules.values()))) {
            return this;
        }
        if (now.equals(published.rules)) {
            return new RuleSet(published.policy, published, now, consequences);
        }
        Policy.Changes changes = new Policy.Changes(
                idsOf(now, rule -> !published.rules.contains(rule)),
                idsOf(published.rules, rule -> !now.contains(rule)));
        return new RuleSet(published.policy.changed(changes), published, now, consequences);
    }

    private static List<RuleId> idsOf(List<TransactionRule> rules, Predicate<TransactionRule> filter) {
        return rules.stream().filter(filter).map(rule -> rule.info().id()).toList();
    }

    /**
     * Returns this set under another name, which verdicts show as the policy's.
     *
     * @param name the name
     * @return the same rules under that name
     * @throws IllegalArgumentException if the name is blank, or that of the policy from which this set differs
     */
    public RuleSet named(String name) {
        if (name.isBlank()
                || (name.equals(published.policy.name()) && policy.changes().isPresent())) {
            throw new IllegalArgumentException("a changed rule set needs a name of its own, not `" + name + "`");
        }
        return new RuleSet(policy.named(name), published, List.copyOf(rules.values()), consequences);
    }

    /**
     * Returns this set and further consequences, after its own.
     *
     * @param more when allowed transactions have which consequence
     * @return the set that tells them too; its policy keeps its name, as no verdict's outcome changes
     * @throws IllegalArgumentException if a consequence has the code of another one
     */
    public RuleSet plusConsequences(ConsequenceRule... more) {
        List<ConsequenceRule> all = new ArrayList<>(consequences);
        for (ConsequenceRule rule : more) {
            String code = rule.consequence().code();
            if (all.stream().anyMatch(other -> other.consequence().code().equals(code))) {
                throw new IllegalArgumentException("there are two consequences of the code `" + code + "`");
            }
            all.add(rule);
        }
        return new RuleSet(policy, published, List.copyOf(rules.values()), List.copyOf(all));
    }

    /** The policy and how many rules there are. */
    @Override
    public String toString() {
        return policy + ", " + rules.size() + " rules";
    }
}

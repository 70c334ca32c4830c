package io.github.csprules.rule;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rules in catalogue order, and consequences of allowed transactions.
 * <p>
 * A rule set computes on construction which rules to ask when: create it once and keep it. A changed set is a new one, without
 * the policy's name. Rules with one id are versions of one rule: they are in force on different days, and a verdict lists the id
 * once. Iteration gives every version, in catalogue order. This class is immutable and thread-safe.
 */
public final class RuleSet implements Iterable<TransactionRule> {

    private static final Logger LOG = LoggerFactory.getLogger(RuleSet.class);

    private final PolicyRef policy;
    private final Published published;
    private final Versions rules;
    private final Told told;
    private final Citations citations;
    private final Judge judge;

    /** The policy before all changes. */
    private record Published(PolicyRef policy, List<TransactionRule> rules) {}

    private RuleSet(
            PolicyRef policy,
            @Nullable Published published,
            Citations citations,
            List<TransactionRule> rules,
            Told told) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a rule set needs at least one rule");
        }
        this.policy = policy;
        this.citations = citations;
        this.rules = new Versions(rules);
        this.told = told;
        this.published = published == null ? new Published(policy, this.rules.all()) : published;
        for (TransactionRule rule : rules) {
            citations.require(rule.info().sources(), rule.info());
        }
        for (ConsequenceRule consequence : told.consequences()) {
            citations.require(consequence.sources(), consequence);
        }
        judge = new Judge(this);
    }

    /**
     * Returns the rule set of a published policy whose headers name no clauses and cite texts of their own.
     *
     * @param policy the policy
     * @param rules its rules, in catalogue order, at least one; rules of one id are versions of one rule
     * @param consequences its consequences, in order
     * @return the rule set
     * @throws IllegalArgumentException if there is no rule, two of one id or two consequences of one code have days in common,
     *     versions give one reason different arguments, or a header names a clause
     */
    public static RuleSet of(PolicyRef policy, List<TransactionRule> rules, List<ConsequenceRule> consequences) {
        return of(policy, Documentation.none(), rules, consequences);
    }

    /**
     * Returns the rule set of a published policy.
     *
     * @param policy the policy
     * @param documentation finds the clauses that headers name
     * @param rules its rules, in catalogue order, at least one; rules of one id are versions of one rule
     * @param consequences its consequences, in order
     * @return the rule set
     * @throws IllegalArgumentException if there is no rule, two of one id or two consequences of one code have days in common, or
     *     versions give one reason different arguments
     */
    public static RuleSet of(
            PolicyRef policy,
            Documentation documentation,
            List<TransactionRule> rules,
            List<ConsequenceRule> consequences) {
        Objects.requireNonNull(documentation, "documentation");
        return new RuleSet(
                Objects.requireNonNull(policy, "policy"),
                null,
                new Citations(documentation),
                rules,
                new Told(consequences, List.of(), Steps.NONE));
    }

    /**
     * Judges a transaction.
     *
     * @param scenario the transaction, its day and the known facts about the parties
     * @return the verdict
     * @throws RuleFailedException if a rule throws or breaks its contract
     */
    public Verdict evaluate(Scenario scenario) {
        Verdict verdict = consider(scenario);
        if (LOG.isDebugEnabled()) {
            LOG.debug("{}", LogLine.of(verdict));
        }
        return verdict;
    }

    /**
     * Judges like {@link #evaluate} without a log line, for searches that try many transactions.
     *
     * @param scenario the transaction, its day and the known facts about the parties
     * @return the verdict
     */
    public Verdict consider(Scenario scenario) {
        return judge.judge(Objects.requireNonNull(scenario, "scenario"));
    }

    /** {@return the policy, with its changes} */
    public PolicyRef policy() {
        return policy;
    }

    /** {@return the documentation, which finds the clauses that headers name} */
    public Documentation documentation() {
        return citations.documentation();
    }

    /** {@return the ids of the rules, in catalogue order} */
    public Set<RuleId> ids() {
        return rules.ids();
    }

    /**
     * Returns the versions of a rule.
     *
     * @param id the id
     * @return the rules with this id, in force on different days; empty if the set has none
     */
    public List<TransactionRule> versions(RuleId id) {
        return rules.of(Objects.requireNonNull(id, "id"));
    }

    /** {@return every version of every rule, in catalogue order; the iterator does not remove} */
    @Override
    public Iterator<TransactionRule> iterator() {
        return rules.all().iterator();
    }

    /** {@return the consequences that allowed transactions can have, in order} */
    public List<ConsequenceRule> consequences() {
        return told.consequences();
    }

    /** {@return the known changes after the last day that the edition knows} */
    public List<KnownChange> laterChanges() {
        return told.changes();
    }

    /** {@return the steps that can cure violations, in order} */
    public List<Step> steps() {
        return told.steps().list();
    }

    /**
     * Returns the decisive places for a reason, in the order of the header.
     *
     * @param reason a reason of one of the rules
     * @return the clauses and pages
     */
    public List<Citation> decisive(Reason reason) {
        return citations.of(reason.decisive());
    }

    /**
     * Returns all places that a rule cites.
     *
     * @param rule the header of one of the rules
     * @return the places, in the order of the pages
     */
    public List<Citation> citations(RuleInfo rule) {
        return citations.inOrder(rule.sources());
    }

    /**
     * Returns all places that a consequence cites.
     *
     * @param consequence one of the consequences
     * @return the places, in the order of the header
     */
    public List<Citation> citations(ConsequenceRule consequence) {
        return citations.of(consequence.sources());
    }

    /**
     * Returns all places that a step cites.
     *
     * @param step one of the steps
     * @return the places, in the order of the header
     */
    public List<Citation> citations(Step step) {
        return citations.of(step.sources());
    }

    Citations citations() {
        return citations;
    }

    /**
     * Returns the facts that a host has to collect for a type of transaction: every fact that a rule reads for it.
     *
     * @param type the type of transaction
     * @return each fact once, in catalogue order of the rules that read it
     * @see #factsOfConsequences
     */
    public List<FactKind> facts(TransactionType type) {
        return Lookup.facts(this, type);
    }

    /**
     * Returns the facts that only consequences read for a type of transaction. They change no outcome.
     *
     * @param type the type of transaction
     * @return each fact once, in the order of the consequences that read it
     */
    public List<FactKind> factsOfConsequences(TransactionType type) {
        return Lookup.factsOfConsequences(this, type);
    }

    /**
     * Returns the rules that read a fact for a type of transaction.
     *
     * @param fact one of its {@link #facts}
     * @param type the type of transaction
     * @return the ids of the rules, in catalogue order
     */
    public List<RuleId> readersOf(FactKind fact, TransactionType type) {
        return Lookup.readersOf(this, fact, type);
    }

    /**
     * Returns the reasons behind an error code of the Partner Center API.
     *
     * @param code the code, such as {@code 2030}
     * @return the reasons by rule, in catalogue order; empty if no rule names the code
     */
    public Map<RuleId, List<Reason>> reasonsFor(String code) {
        return Lookup.reasonsFor(this, Objects.requireNonNull(code, "code"));
    }

    /**
     * Returns this set with further rules: a rule with a known id beside its other versions, others at the end.
     *
     * @param more the rules
     * @return the larger set
     * @throws IllegalArgumentException if a rule has the id of another one in force on the same days, or gives a reason other
     *     arguments
     */
    public RuleSet plus(TransactionRule... more) {
        List<TransactionRule> all = new ArrayList<>(rules.all());
        all.addAll(List.of(more));
        return changed(all);
    }

    /**
     * Returns this set without some rules and all their versions.
     *
     * @param ids the rules to remove
     * @return the smaller set
     * @throws IllegalArgumentException if there is no such rule, or no rule would remain
     */
    public RuleSet without(RuleId... ids) {
        Set<RuleId> left = known(ids);
        return changed(rules.all().stream()
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
        return changed(rules.all().stream()
                .filter(rule -> kept.contains(rule.info().id()))
                .toList());
    }

    private Set<RuleId> known(RuleId... ids) {
        Set<RuleId> all = new LinkedHashSet<>(List.of(ids));
        for (RuleId id : all) {
            if (!rules.ids().contains(id)) {
                throw new IllegalArgumentException("there is no rule `" + id + "` in the rule set " + policy);
            }
        }
        return all;
    }

    private RuleSet changed(List<TransactionRule> changed) {
        List<TransactionRule> now = new Versions(changed).all();
        if (now.equals(rules.all())) {
            return this;
        }
        if (now.equals(published.rules)) {
            return with(published.policy, now, told);
        }
        PolicyRef.Changes changes = new PolicyRef.Changes(
                Lookup.idsOf(now, rule -> !published.rules.contains(rule)),
                Lookup.idsOf(published.rules, rule -> !now.contains(rule)));
        return with(published.policy.changed(changes), now, told);
    }

    private RuleSet with(PolicyRef newPolicy, List<TransactionRule> now, Told toTell) {
        return new RuleSet(newPolicy, published, citations, now, toTell);
    }

    /**
     * Returns this set under another name, which verdicts show as the name of the policy.
     *
     * @param name the name
     * @return the same rules under that name
     * @throws IllegalArgumentException if the name is blank, or the name of the original policy
     */
    public RuleSet named(String name) {
        if (name.isBlank()
                || (name.equals(published.policy.name()) && policy.changes().isPresent())) {
            throw new IllegalArgumentException("a changed set needs its own name, not `" + Problem.visible(name) + "`");
        }
        return with(policy.named(name), rules.all(), told);
    }

    /**
     * Returns this set with further consequences at the end.
     *
     * @param more the rules of the consequences
     * @return the larger set; its policy keeps its name, because no outcome changes
     * @throws IllegalArgumentException if a consequence has the code of another one on the same days
     */
    public RuleSet plusConsequences(ConsequenceRule... more) {
        return with(policy, rules.all(), told.and(more));
    }

    /**
     * Returns this set with further known later changes at the end.
     *
     * @param more the changes
     * @return the larger set; its policy keeps its name, because no outcome changes
     */
    public RuleSet plusLaterChanges(KnownChange... more) {
        return with(policy, rules.all(), told.and(more));
    }

    /**
     * Returns this set with further steps at the end.
     *
     * @param more the steps
     * @return the larger set; its policy keeps its name, because no outcome changes
     * @throws IllegalArgumentException if a step has the code of another one, or names a clause although the set has no edition
     */
    public RuleSet plusSteps(Step... more) {
        List<Step> steps = List.of(more);
        steps.forEach(step -> citations.require(step.sources(), step));
        RuleSet larger = plusSteps(() -> steps);
        larger.steps();
        return larger;
    }

    /**
     * Returns this set with further steps at the end, created on first use.
     *
     * @param more creates the steps
     * @return the larger set
     */
    public RuleSet plusSteps(Supplier<List<Step>> more) {
        return with(policy, rules.all(), told.and(new Steps(Objects.requireNonNull(more, "more"))));
    }

    /** The policy and the number of rules. */
    @Override
    public String toString() {
        return policy + ", " + rules.ids().size() + " rules";
    }
}

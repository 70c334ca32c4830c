package io.github.csprules.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule set that laws are asked of: what all of them need to put questions, and to tell answers apart. */
final class Questioned {

    /** How many other questions are asked in between. */
    static final int OTHERS = 5;

    /** How often the same is asked in a row, and again after other questions, where a rule is suspected. */
    private static final int IN_A_ROW = 5;

    private static final int AGAIN = 2;

    /** From how many slow answers on, if they are a tenth of all, no more are waited for. */
    private static final int SLOW = 20;

    private static final int PART = 10;

    private static final AtomicLong FRESH = new AtomicLong();

    final RuleSet rules;
    final Edits edits;

    /** The rules of the host's own. */
    final Set<RuleId> own;

    /** Those that are judged: the host's own, or all if it has none. The policy's are not its fault. */
    final RuleSet judged;

    /** What a host maps scenarios to, and back. */
    final UnaryOperator<Scenario> mapping;

    /** Each rule for itself. */
    final Map<RuleId, RuleSet> alone = new LinkedHashMap<>();

    /** How many answers there were, and how many of these took longer than {@link PromptLaw#BUDGET}. */
    private final LongAdder answers = new LongAdder();

    private final LongAdder slow = new LongAdder();
    private final LongAdder unasked = new LongAdder();

    /** What is asked right now; the last of several threads to ask. */
    private volatile @Nullable Scenario asking;

    /** What is told of a rule that does not come to an end; null if there is none. */
    private volatile @Nullable LawBrokenError endless;

    /** Other questions of each type, which leave other traces in rules that remember what they were asked. */
    private final Map<TransactionType, List<Scenario>> others = new EnumMap<>(TransactionType.class);

    private final Scenarios scenarios;

    Questioned(RuleSet rules, Scenarios scenarios, UnaryOperator<Scenario> mapping) {
        this.mapping = mapping;
        this.scenarios = scenarios;
        this.rules = rules;
        edits = Edits.of(rules, scenarios.setting());
        own = Own.of(rules);
        judged = own.isEmpty() ? rules : rules.only(own.toArray(RuleId[]::new));
        for (TransactionType type : EnumSet.copyOf(scenarios.setting().types())) {
            others.put(
                    type, Scenarios.any().of(type).stream(OTHERS).limit(OTHERS).toList());
        }
        rules.ids()
                .forEach(id -> alone.put(
                        id, RuleSet.of(rules.policy(), rules.documentation(), rules.versions(id), List.of())));
    }

    /** Whether the host's laws are about a scenario, such as one that was changed. */
    boolean isWanted(Scenario scenario) {
        return scenarios.isWanted(scenario);
    }

    /** The header of the version of a rule that is asked; none if none is. */
    Optional<RuleInfo> asked(RuleId rule, Scenario scenario) {
        return rules.versions(rule).stream()
                .map(TransactionRule::info)
                .filter(info -> info.appliesTo(scenario.type(), scenario.asOf()))
                .findFirst();
    }

    boolean isAsked(RuleId rule, Scenario scenario) {
        return asked(rule, scenario).isPresent();
    }

    // Asking

    Optional<Verdict> ask(Scenario scenario) {
        return ask(rules, scenario);
    }

    /** The answer, or none if a rule throws: that is what {@link TotalLaw} is about. */
    Optional<Verdict> ask(RuleSet some, Scenario scenario) {
        try {
            return Optional.of(answer(some, scenario));
        } catch (TooSlowException e) {
            throw e;
        } catch (Exception | AssertionError | StackOverflowError | LinkageError e) {
            return Optional.empty();
        }
    }

    /**
     * The answer; what a rule throws is thrown.
     *
     * @throws TooSlowException if there is no end to asking
     */
    Verdict answer(RuleSet some, Scenario scenario) {
        if (isSlow()) {
            throw new TooSlowException();
        }
        asking = scenario;
        long start = System.nanoTime();
        try {
            return some.evaluate(scenario);
        } finally {
            answers.increment();
            if (System.nanoTime() - start > PromptLaw.BUDGET.toNanos()) {
                slow.increment();
            }
        }
    }

    /** How many answers there were, and other signs that it goes on. */
    long signs() {
        return answers.sum() + unasked.sum();
    }

    /** Gives a sign that it goes on, though nothing is asked here. */
    void goOn() {
        unasked.increment();
    }

    /** Whether so many answers are slow that there is no end to asking. */
    boolean isSlow() {
        return slow.sum() >= SLOW && slow.sum() * PART > answers.sum();
    }

    /** What is told of a rule that does not come to an end. */
    Optional<LawBrokenError> endless() {
        return Optional.ofNullable(endless);
    }

    /** Remembers that a rule does not come to an end: nobody is to wait for it again. */
    LawBrokenError endless(LawBrokenError told) {
        endless = told;
        return told;
    }

    /** What was asked last. */
    Optional<Scenario> asking() {
        return Optional.ofNullable(asking);
    }

    /**
     * Whether a rule answers, and answers the same when it is asked again after other questions, of a scenario and of all that is
     * one statement away.
     */
    boolean isSteady(RuleId rule, Scenario scenario) {
        RuleSet single = alone(rule);
        List<Scenario> near = new ArrayList<>(List.of(scenario));
        edits.stating(scenario, fact -> fact.fact().isExtension()).forEach(edit -> near.add(edit.scenario()));
        edits.withdrawing(scenario).forEach(edit -> near.add(edit.scenario()));
        TotalLaw.days(scenario).forEach(edit -> near.add(edit.scenario()));
        ask(single, scenario); // who remembers what others were asked forgets it
        List<Optional<Verdict>> row = new ArrayList<>();
        for (int again = 0; again < IN_A_ROW; again++) {
            row.add(ask(single, scenario));
        }
        Optional<Verdict> last = row.get(IN_A_ROW - 1);
        if (last.isEmpty()
                || row.stream()
                        .anyMatch(each -> each.isEmpty()
                                || difference(each.get(), last.get(), rule).isPresent())) {
            return false;
        }
        List<Optional<Verdict>> first =
                near.stream().map(one -> ask(single, one)).toList();
        if (first.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        for (int again = 0; again < AGAIN; again++) {
            unsettle(scenario);
            for (int i = near.size() - 1; i >= 0; i--) {
                Optional<Verdict> answer = ask(single, again == 0 ? near.get(i) : anew(near.get(i)));
                Verdict before = first.get(i).orElseThrow();
                if (answer.isEmpty() || difference(before, answer.get(), rule).isPresent()) {
                    return false;
                }
            }
        }
        return !rememberBeingAsked(single, scenario)
                && near.stream().skip(1).noneMatch(one -> rememberIds(single, scenario, one));
    }

    /**
     * Whether rules remember by the ids of parties or tenants what they were asked: asked of a change of a scenario, under ids of
     * which they never heard, they answer otherwise after they were asked of the scenario itself.
     */
    boolean rememberIds(RuleSet some, Scenario scenario, Scenario near) {
        JsonNode fresh = answerUnder(freshIds(near), some, near);
        Rewritten.Ids ids = freshIds(near);
        ask(some, Rewritten.renamed(scenario, ids));
        return !answerUnder(ids, some, near).equals(fresh)
                && answerUnder(freshIds(near), some, near).equals(fresh);
    }

    /** Whether rules remember that they were asked: of a scenario under ids of which they never heard, they answer otherwise again. */
    boolean rememberBeingAsked(RuleSet some, Scenario scenario) {
        Scenario renamed = Rewritten.renamed(scenario, freshIds(scenario));
        Optional<Verdict> first = ask(some, renamed);
        return !first.equals(ask(some, renamed));
    }

    private JsonNode answerUnder(Rewritten.Ids ids, RuleSet some, Scenario scenario) {
        return ask(some, Rewritten.renamed(scenario, ids))
                .map(verdict -> Rewritten.content(verdict, ids.reversed()::reference))
                .orElseGet(NullNode::getInstance);
    }

    /** Ids that nobody ever had. */
    private static Rewritten.Ids freshIds(Scenario scenario) {
        return Rewritten.Ids.of(scenario, "y" + Long.toString(FRESH.incrementAndGet(), Character.MAX_RADIX) + "x");
    }

    /** A rule for itself. */
    RuleSet alone(RuleId rule) {
        return Objects.requireNonNull(alone.get(rule), "rule");
    }

    static Scenario anew(Scenario scenario) {
        return CspJson.readScenario(CspJson.writeScenario(scenario));
    }

    List<Scenario> others(TransactionType type) {
        return others.getOrDefault(type, List.of());
    }

    /** Asks other questions, so that what rules remember is of those. */
    void unsettle(Scenario scenario) {
        others(scenario.type()).forEach(this::ask);
    }

    // Comparing

    /** The first rule that answers otherwise, in words. */
    Optional<String> difference(Verdict verdict, Verdict other) {
        if (isSame(verdict, other)) {
            return Optional.empty();
        }
        for (TransactionRule rule : rules) {
            Optional<String> difference = difference(verdict, other, rule.info().id());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return verdict.outcome() == other.outcome()
                ? Optional.empty()
                : Optional.of("the outcome is " + other.outcome() + " instead of " + verdict.outcome());
    }

    private static boolean isSame(Verdict verdict, Verdict other) {
        return verdict.outcome() == other.outcome()
                && verdict.findings().equals(other.findings())
                && verdict.rules().equals(other.rules());
    }

    /** The first rule that answers otherwise. */
    Optional<RuleId> otherwise(Verdict verdict, Verdict other) {
        if (isSame(verdict, other)) {
            return Optional.empty();
        }
        return rules.ids().stream()
                .filter(rule -> difference(verdict, other, rule).isPresent())
                .findFirst();
    }

    static Optional<String> difference(Verdict verdict, Verdict other, RuleId rule) {
        return verdict.status(rule) == other.status(rule)
                        && verdict.findings(rule).equals(other.findings(rule))
                ? Optional.empty()
                : Optional.of("`" + rule + "` is " + words(other, rule) + " instead of " + words(verdict, rule));
    }

    static String words(Verdict verdict, RuleId rule) {
        List<String> findings = verdict.findings(rule).stream()
                .map(finding -> finding instanceof Violation violation
                        ? violation + (violation.arguments().isEmpty() ? "" : " " + violation.arguments())
                        : finding.subjects() + " lacking " + ((Gap) finding).missing())
                .toList();
        return verdict.status(rule) + (findings.isEmpty() ? "" : " " + findings);
    }

    static String words(Collection<FactKind> facts) {
        return facts.isEmpty()
                ? "nothing"
                : facts.stream()
                        .map(fact -> "`" + fact.name() + "` of a " + fact.owner())
                        .collect(Collectors.joining(" and "));
    }

    /** The facts on which a rule may depend: those that it asks for, and those that it judges only where they are stated. */
    static List<FactKind> declared(RuleInfo info) {
        List<FactKind> declared = new ArrayList<>(info.reads());
        declared.addAll(info.judgesOnlyIfStated());
        return declared;
    }

    /** Whether a rule declares a fact, or a part of it. */
    static boolean reads(RuleInfo info, FactKind.Owner owner, FactName<?> fact) {
        boolean isRelationships = fact.equals(FactName.RELATIONSHIPS);
        return declared(info).stream()
                .anyMatch(read -> (read.owner() == owner
                                && (read.name().equals(fact)
                                        || read.name().name().startsWith(fact + ".")))
                        || (isRelationships && read.owner() == FactKind.Owner.RELATIONSHIP));
    }

    static Optional<FactKind.Owner> owner(Scenario scenario, FactRef fact) {
        if (fact.of().equals(FactRef.TRANSACTION)) {
            return Optional.of(FactKind.Owner.TRANSACTION);
        }
        if (fact.of().equals(FactRef.SCENARIO)) {
            return Optional.of(FactKind.Owner.SCENARIO);
        }
        if (fact.isOfRelationship()) {
            return Optional.of(FactKind.Owner.RELATIONSHIP);
        }
        if (scenario.book().partner(fact.of()).isPresent()) {
            return Optional.of(FactKind.Owner.PARTNER);
        }
        return scenario.book().customer(fact.of()).map(customer -> FactKind.Owner.CUSTOMER);
    }
}

package io.github.csprules.advice;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Difference;
import io.github.csprules.verdict.Explanation;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Tells why: of each rule that applied to a transaction, the facts that it stood on.
 * <p>
 * They are enough: were nothing else stated of what the rule reads, it would say the same. And none is idle: a party or an object
 * is left out if nothing of it has to be stated for that, unless a finding is about it. Of several that would do, such as
 * accounts that have signed, the first are told. To find that out rules are asked again, so this costs many times what the verdict
 * does; a verdict costs nothing more for it. This class is immutable and thread-safe.
 */
public final class Explanations {

    private final RuleSet rules;
    /** Each rule by itself, made when it is first explained. */
    private final Map<RuleId, RuleSet> alone = new ConcurrentHashMap<>();

    private Explanations(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * Returns explanations of what a rule set says.
     *
     * @param rules the rules
     * @return their explanations
     */
    public static Explanations of(RuleSet rules) {
        return new Explanations(Objects.requireNonNull(rules, "rules"));
    }

    /**
     * Explains the verdict on a scenario.
     *
     * @param scenario the scenario
     * @return each rule that applied, in catalogue order, with what was stated of what it judged: partners and customers in the
     *     order in which they are declared, the scenario, relationships, the transaction
     * @throws io.github.csprules.rule.RuleFailedException if a rule throws or breaks its contract
     */
    public List<Explanation> of(Scenario scenario) {
        Scenario concerned = scenario.concerned();
        List<Explanation> all = new ArrayList<>();
        rules.consider(scenario).rules().forEach((rule, status) -> {
            if (status != RuleStatus.NOT_APPLICABLE) {
                all.add(new Explanation(rule, new Judged(scenario, concerned, alone(rule), rule).facts()));
            }
        });
        return List.copyOf(all);
    }

    private RuleSet alone(RuleId rule) {
        return alone.computeIfAbsent(rule, rules::only);
    }

    /** What one rule has judged. */
    private static final class Judged {

        private final Scenario concerned;
        private final RuleSet rule;
        private final RuleId id;
        private final Verdict verdict;
        private final Set<FactKind> reads = new LinkedHashSet<>();
        private final Set<String> subjects = new HashSet<>();
        /** What is stated, thing by thing. */
        private final List<List<Explanation.Stated>> things = new ArrayList<>();
        /** The question without what was found to be idle. */
        private Scenario scenario;

        Judged(Scenario scenario, Scenario concerned, RuleSet rule, RuleId id) {
            this.scenario = scenario;
            this.concerned = concerned;
            this.rule = rule;
            this.id = id;
            verdict = rule.consider(scenario);
            for (TransactionRule version : rule) {
                if (version.info().appliesTo(scenario.type(), scenario.asOf())) {
                    reads.addAll(version.info().reads());
                    reads.addAll(version.info().judgesOnlyIfStated());
                }
            }
            for (Finding finding : verdict.findings()) {
                subjects.addAll(finding.subjects());
            }
        }

        List<Explanation.Stated> facts() {
            for (Partner partner : concerned.book().partners()) {
                add(FactKind.Owner.PARTNER, fact -> FactRef.of(partner, fact));
            }
            for (Customer customer : concerned.book().customers()) {
                add(FactKind.Owner.CUSTOMER, fact -> FactRef.of(customer, fact));
            }
            add(FactKind.Owner.SCENARIO, fact -> FactRef.of(FactRef.SCENARIO, fact));
            if (concerned.book().statesRelationships()) {
                for (Relationship relationship :
                        concerned.book().relationships().get()) {
                    add(FactKind.Owner.RELATIONSHIP, fact -> FactRef.of(relationship, fact));
                }
            }
            add(FactKind.Owner.TRANSACTION, FactRef::ofTransaction);
            Collections.reverse(things);
            things.removeIf(this::isIdle);
            Collections.reverse(things);
            return things.stream().flatMap(List::stream).toList();
        }

        /** Adds what is stated of one thing. */
        private void add(FactKind.Owner owner, Function<FactName<?>, FactRef> factOf) {
            List<Explanation.Stated> stated = new ArrayList<>();
            for (FactKind kind : reads) {
                if (kind.owner() == owner) {
                    FactRef fact = factOf.apply(kind.name());
                    Fact<?> value = concerned.fact(fact);
                    if (!value.isNotStated()) {
                        stated.add(new Explanation.Stated(fact, value));
                    }
                }
            }
            if (!stated.isEmpty()) {
                things.add(stated);
            }
        }

        /** Whether the rule says the same where nothing that it reads is stated of a thing, and of no other idle one. */
        private boolean isIdle(List<Explanation.Stated> stated) {
            if (subjects.contains(stated.get(0).fact().of())) {
                return false;
            }
            Scenario without = scenario;
            for (Explanation.Stated one : stated) {
                without = without.without(one.fact());
            }
            Verdict other = rule.consider(without);
            Difference difference = Difference.between(verdict, other);
            boolean isSame = verdict.status(id) == other.status(id)
                    && difference.gained().isEmpty()
                    && difference.lost().isEmpty()
                    && difference.changed().isEmpty();
            scenario = isSame ? without : scenario;
            return isSame;
        }
    }
}

package io.github.csprules.testkit;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns allowed scenarios into denied ones by as little as possible: a fact stated in another way, another type or country,
 * a relationship that ended, and so on.
 * <p>
 * With it a test asks of an integration, for every rule and reason, whether the answer gets through; and of a rule of a host's
 * own, whether it can be violated at all. Changes are searched, not written down per rule, so it works for every rule set. The
 * same scenario always gets the same answer. This class is immutable and thread-safe.
 */
public final class Mutations {

    private final RuleSet rules;
    private final Edits edits;

    private Mutations(RuleSet rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
        edits = Edits.of(rules);
    }

    /**
     * Returns the mutations that a rule set judges.
     *
     * @param rules the rule set
     * @return its mutations
     */
    public static Mutations of(RuleSet rules) {
        return new Mutations(rules);
    }

    /**
     * Looks for a smallest change that violates a rule.
     * <p>
     * One change is tried before two. Among as many, the one is taken after which the rule set has the least other findings,
     * at best none. A change that brings along what the scenario does not declare yet, such as a further customer, counts as one.
     *
     * @param allowed a scenario that the rule set allows
     * @param rule the rule to violate
     * @param reason the name of one of its reasons
     * @return the change; empty if the rule does not look at this type of transaction, or no two changes violate it so
     * @throws IllegalArgumentException if the rule set has no such rule, the rule no such reason, or the scenario is not allowed
     */
    public Optional<Mutation> violating(Scenario allowed, RuleId rule, String reason) {
        Objects.requireNonNull(reason, "reason");
        List<RuleInfo> versions = versions(rule, reason);
        Verdict verdict = rules.evaluate(allowed);
        if (!verdict.isAllowed()) {
            throw new IllegalArgumentException("the scenario has to be allowed, but it is " + verdict.outcome());
        }
        return versions.stream()
                .filter(info -> info.types().contains(allowed.type()))
                .max(Comparator.comparing(info -> info.period().contains(allowed.asOf())))
                .flatMap(info -> Optional.ofNullable(new Search(allowed, info, reason).run()));
    }

    /** The versions of a rule that have a reason. */
    private List<RuleInfo> versions(RuleId rule, String reason) {
        if (rules.versions(rule).isEmpty()) {
            throw new IllegalArgumentException("there is no rule `" + rule + "` in the rule set " + rules.policy());
        }
        List<RuleInfo> versions = rules.versions(rule).stream()
                .map(TransactionRule::info)
                .filter(info -> info.reasons().stream()
                        .anyMatch(declared -> declared.name().equals(reason)))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("the rule `" + rule + "` has no reason `" + reason + "`");
        }
        return versions;
    }

    /** How many findings are not violations of a rule for a reason. */
    static int others(Verdict verdict, RuleId rule, String reason) {
        return (int) verdict.findings().stream()
                .filter(finding -> !isViolation(finding, rule, reason))
                .count();
    }

    private static boolean isViolation(Finding finding, RuleId rule, String reason) {
        return finding instanceof Violation violation
                && violation.rule().equals(rule)
                && violation.reason().equals(reason);
    }

    /** The search for one reason, from one scenario. */
    private final class Search {

        private final Scenario allowed;
        private final RuleInfo rule;
        private final String reason;
        /** Only the rule in question: most changes do not concern it, and need not be judged by the others. */
        private final RuleSet alone;

        private @Nullable Mutation best;
        private int fewestOthers = Integer.MAX_VALUE;

        Search(Scenario allowed, RuleInfo rule, String reason) {
            this.allowed = allowed;
            this.rule = rule;
            this.reason = reason;
            alone = rules.only(rule.id());
        }

        @Nullable
        Mutation run() {
            List<Edit> single = edits.all(allowed);
            single.forEach(edit -> judge(edit.scenario(), edit));
            if (best == null) {
                pairs(single);
            }
            return best;
        }

        /**
         * Two changes. The first is one that the rule notices, whatever the second is; else it is one of a fact that the rule
         * reads, or of no fact, and the second is one of a fact that the rule reads.
         */
        private void pairs(List<Edit> single) {
            Verdict before = alone.evaluate(allowed);
            List<Edit> unnoticed = new ArrayList<>();
            for (Edit first : single) {
                Verdict after = alone.evaluate(first.scenario());
                boolean isNoticed = !after.rules().equals(before.rules())
                        || !after.findings().equals(before.findings());
                if (isNoticed) {
                    complete(first, after);
                } else if (first.fact() == null || isRead(first.fact())) {
                    unnoticed.add(first);
                }
            }
            for (Edit first : unnoticed) {
                if (!isPerfect()) {
                    second(first, edits.stating(first.scenario(), this::isRead));
                }
            }
        }

        /** What the rule noticed is completed: by the facts that it lacks now, else by anything. */
        private void complete(Edit first, Verdict after) {
            if (isPerfect()) {
                return;
            }
            if (after.status(rule.id()) == RuleStatus.UNDETERMINED) {
                Set<FactRef> missing = new LinkedHashSet<>(after.missing());
                second(first, edits.stating(first.scenario(), missing::contains));
            } else {
                second(first, edits.stating(first.scenario(), this::isRead));
                second(first, edits.reshaping(first.scenario()));
            }
        }

        private void second(Edit first, List<Edit> seconds) {
            for (Edit second : seconds) {
                judge(second.scenario(), first, second);
            }
        }

        private boolean isPerfect() {
            return fewestOthers == 0;
        }

        private boolean isRead(FactRef fact) {
            for (FactKind read : rule.reads()) {
                if (read.name().equals(fact.fact())) {
                    return true;
                }
            }
            return false;
        }

        private void judge(Scenario candidate, Edit... changes) {
            if (alone.evaluate(candidate).findings().stream()
                    .noneMatch(finding -> isViolation(finding, rule.id(), reason))) {
                return;
            }
            Verdict verdict = rules.evaluate(candidate);
            int others = others(verdict, rule.id(), reason);
            if (others < fewestOthers) {
                fewestOthers = others;
                List<String> words =
                        List.of(changes).stream().map(Edit::description).toList();
                best = new Mutation(candidate, words, rule.id(), reason, verdict);
            }
        }
    }
}

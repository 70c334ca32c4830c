package io.github.csprules.rule;

import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the rules of a plan: two masks over its slots, and the answers that are neither satisfied nor not applicable.
 * Statuses and findings are created on demand.
 */
final class Evaluation implements Verdict.Details {

    private static final Answer[] NONE = {};

    private final Plan plan;
    private final long satisfied;
    private final long unsatisfied;
    private final Answer[] answers;
    private final @Nullable Evaluation rest;

    private Evaluation(Plan plan, long satisfied, long unsatisfied, Answer[] answers, @Nullable Evaluation rest) {
        this.plan = plan;
        this.satisfied = satisfied;
        this.unsatisfied = unsatisfied;
        this.answers = answers;
        this.rest = rest;
    }

    static Evaluation of(Plan plan, Scenario scenario) {
        TransactionRule[] rules = plan.rules;
        long satisfied = 0;
        long unsatisfied = 0;
        Answer[] answers = NONE;
        int count = 0;
        int i = 0;
        try { // around the loop, not in it: this is the hot path
            for (; i < rules.length; i++) {
                Answer answer = rules[i].check(scenario);
                if (answer == Answer.SATISFIED) {
                    satisfied |= 1L << i;
                } else if (answer != Answer.NOT_APPLICABLE) {
                    requireContract(rules[i].info(), answer);
                    unsatisfied |= 1L << i;
                    if (count == answers.length) {
                        answers = Arrays.copyOf(answers, Math.max(4, 2 * count));
                    }
                    answers[count++] = answer;
                }
            }
        } catch (RuleFailedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw RuleFailedException.ofRule(rules[i].info().id(), e);
        }
        Evaluation rest = plan.rest == null ? null : of(plan.rest, scenario);
        return new Evaluation(plan, satisfied, unsatisfied, answers, rest);
    }

    /** Asks one rule, off the hot path: exceptions and invalid answers leave with its id. */
    static Answer ask(TransactionRule rule, Scenario scenario) {
        try {
            Answer answer = rule.check(scenario);
            requireContract(rule.info(), answer);
            return answer;
        } catch (RuleFailedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw RuleFailedException.ofRule(rule.info().id(), e);
        }
    }

    /** A rule says nothing but what its header declares. */
    private static void requireContract(RuleInfo rule, @Nullable Answer answer) {
        if (answer == null) {
            throw RuleFailedException.ofRule(rule.id(), "answers null");
        }
        if (answer instanceof Answer.Single single) { // as nearly always: no list is made for it
            requireDeclared(rule, single);
        } else {
            answer.singles().forEach(single -> requireDeclared(rule, single));
        }
    }

    private static void requireDeclared(RuleInfo rule, Answer.Single single) {
        String undeclared = single.undeclaredBy(rule);
        if (undeclared != null) {
            throw RuleFailedException.ofRule(rule.id(), undeclared);
        }
    }

    Outcome outcome() {
        boolean isDecided = true;
        boolean isApplied = false;
        for (Evaluation part = this; part != null; part = part.rest) {
            int count = Long.bitCount(part.unsatisfied);
            for (int i = 0; i < count; i++) {
                if (part.answers[i].status() == RuleStatus.VIOLATED) {
                    return Outcome.DENIED;
                }
            }
            isDecided &= part.unsatisfied == 0;
            isApplied |= part.satisfied != 0;
        }
        return isDecided && isApplied ? Outcome.ALLOWED : Outcome.UNDETERMINED;
    }

    /** What a rule of this plan, without the rest of it, has answered. */
    private Answer answer(int slot) {
        long bit = 1L << slot;
        if ((unsatisfied & bit) != 0) {
            return answers[Long.bitCount(unsatisfied & (bit - 1))];
        }
        return (satisfied & bit) != 0 ? Answer.SATISFIED : Answer.NOT_APPLICABLE;
    }

    /** Whether a rule was asked whose answer a fact of this name can change. */
    boolean isRead(FactName<?> fact) {
        boolean isRead = false;
        for (Evaluation part = this; part != null; part = part.rest) {
            isRead |= part.plan.readers(fact) != 0;
        }
        return isRead;
    }

    /** What the first rule that reads a fact and would answer another scenario in another way says about it; null if none. */
    @Nullable
    Answer firstOther(Scenario other, FactName<?> fact) {
        for (Evaluation part = this; part != null; part = part.rest) {
            for (long asked = part.plan.readers(fact); asked != 0; asked &= asked - 1) {
                int slot = Long.numberOfTrailingZeros(asked);
                Answer answer = ask(part.plan.rules[slot], other);
                if (!part.answer(slot).saysTheSameAs(answer)) {
                    return answer;
                }
            }
        }
        return null;
    }

    /** Whether another scenario would be allowed, of which only the readers of facts are asked: other rules answer as here. */
    boolean isAllowedFor(Scenario other, List<FactRef> facts) {
        boolean isApplied = false;
        for (Evaluation part = this; part != null; part = part.rest) {
            long asked = 0;
            for (FactRef fact : facts) {
                asked |= part.plan.readers(fact.fact());
            }
            TransactionRule[] rules = part.plan.rules;
            for (int i = 0; i < rules.length; i++) {
                Answer answer = ((asked >>> i) & 1) != 0 ? ask(rules[i], other) : part.answer(i);
                switch (answer.status()) {
                    case VIOLATED, UNDETERMINED -> {
                        return false;
                    }
                    case SATISFIED -> isApplied = true;
                    case NOT_APPLICABLE -> {}
                }
            }
        }
        return isApplied;
    }

    @Override
    public RuleStatus status(RuleId rule) {
        for (Evaluation part = this; part != null; part = part.rest) {
            int slot = part.plan.slot(rule);
            if (slot >= 0) {
                return part.answer(slot).status();
            }
        }
        return RuleStatus.NOT_APPLICABLE;
    }

    @Override
    public Map<RuleId, RuleStatus> rules() {
        if (unsatisfied == 0 && rest == null) {
            return plan.statuses(satisfied);
        }
        Map<RuleId, RuleStatus> statuses = new LinkedHashMap<>();
        for (RuleId id : plan.ruleSet.ids()) {
            statuses.put(id, status(id));
        }
        return Collections.unmodifiableMap(statuses);
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = List.of();
        for (Evaluation part = this; part != null; part = part.rest) {
            int next = 0;
            for (long left = part.unsatisfied; left != 0; left &= left - 1) {
                findings = findings.isEmpty() ? new ArrayList<>(Long.bitCount(left)) : findings;
                RuleInfo rule = part.plan.rules[Long.numberOfTrailingZeros(left)].info();
                addFindings(rule, part.answers[next++], findings);
            }
        }
        return findings.isEmpty() ? List.of() : Collections.unmodifiableList(findings);
    }

    private void addFindings(RuleInfo rule, Answer answer, List<Finding> findings) {
        Citations citations = plan.ruleSet.citations();
        if (answer instanceof Answer.Single single) {
            findings.add(single.finding(rule, citations));
        } else {
            answer.singles().forEach(single -> findings.add(single.finding(rule, citations)));
        }
    }
}

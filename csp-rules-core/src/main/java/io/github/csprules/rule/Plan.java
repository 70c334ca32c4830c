package io.github.csprules.rule;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules to ask about transactions of one type, and the consequences that allowed ones can have, on the days from one on which
 * a period of one of them starts or ends to the next.
 * <p>
 * A plan of more than 64 rules goes on in another one, so that a mask of one word does.
 */
final class Plan {

    private static final int MASK_SIZE = Long.SIZE;

    final RuleSet ruleSet;
    final LocalDate since;
    final TransactionRule[] rules;
    private final ConsequenceRule[] consequences;
    final @Nullable Plan rest;
    private final Map<RuleId, Integer> slots = new HashMap<>();
    /** Created on first use, perhaps by several threads with equal results. */
    private volatile @Nullable Map<FactName<?>, Long> readers;
    /** Likewise. */
    private volatile @Nullable Set<FactName<?>> readByConsequences;
    /** A cache of recent statuses; lost entries are computed again. */
    private final @Nullable Statuses[] known = new Statuses[16];

    /** The statuses of all rules where those of a mask are satisfied and all others have nothing to say. */
    private record Statuses(long satisfied, Map<RuleId, RuleStatus> byRule) {}

    private Plan(RuleSet ruleSet, LocalDate since, List<TransactionRule> rules, List<ConsequenceRule> consequences) {
        this.ruleSet = ruleSet;
        this.since = since;
        this.consequences = consequences.toArray(ConsequenceRule[]::new);
        this.rules = rules.subList(0, Math.min(rules.size(), MASK_SIZE)).toArray(TransactionRule[]::new);
        this.rest = rules.size() > MASK_SIZE
                ? new Plan(ruleSet, since, rules.subList(MASK_SIZE, rules.size()), List.of())
                : null;
        for (int i = 0; i < this.rules.length; i++) {
            slots.put(this.rules[i].info().id(), i);
        }
    }

    /** The slot of a rule in this plan, without the rest of it; -1 if it is not asked. */
    int slot(RuleId rule) {
        return slots.getOrDefault(rule, -1);
    }

    /** The slots of the rules of this plan, without the rest of it, whose answers a fact of this name can change. */
    long readers(FactName<?> fact) {
        Map<FactName<?>, Long> byFact = readers;
        if (byFact == null) {
            byFact = new HashMap<>();
            for (int i = 0; i < rules.length; i++) {
                long bit = 1L << i;
                for (FactKind read : rules[i].info().reads()) {
                    byFact.merge(read.name(), bit, (one, other) -> one | other);
                }
                for (FactKind read : rules[i].info().judgesOnlyIfStated()) {
                    byFact.merge(read.name(), bit, (one, other) -> one | other);
                }
            }
            readers = byFact;
        }
        return byFact.getOrDefault(fact, 0L);
    }

    /** Whether a consequence of this plan can depend on a fact of this name. */
    boolean isReadByConsequence(FactName<?> fact) {
        Set<FactName<?>> all = readByConsequences;
        if (all == null) {
            all = new HashSet<>();
            for (ConsequenceRule consequence : consequences) {
                for (FactKind read : consequence.reads()) {
                    all.add(read.name());
                }
            }
            readByConsequences = all;
        }
        return all.contains(fact);
    }

    /** The consequences of an allowed transaction. */
    List<Consequence> consequences(Scenario scenario) {
        List<Consequence> follow = List.of();
        int i = 0;
        try { // around the loop, not in it: this is the hot path
            for (; i < consequences.length; i++) {
                if (consequences[i].follows(scenario)) {
                    follow = follow.isEmpty() ? new ArrayList<>(2) : follow;
                    follow.add(consequences[i].of(scenario, ruleSet.citations()));
                }
            }
        } catch (RuntimeException e) {
            throw RuleFailedException.ofConsequence(consequences[i].code(), e);
        }
        return follow;
    }

    /** The statuses of all rules of the set, where only those of a mask are satisfied and this is all of the plan. */
    Map<RuleId, RuleStatus> statuses(long satisfied) {
        int place = (int) ((satisfied * 0x9E3779B97F4A7C15L) >>> 60);
        Statuses statuses = known[place];
        if (statuses == null || statuses.satisfied != satisfied) {
            Map<RuleId, RuleStatus> byRule = new LinkedHashMap<>();
            for (RuleId id : ruleSet.ids()) {
                int slot = slot(id);
                boolean isSatisfied = slot >= 0 && ((satisfied >>> slot) & 1) != 0;
                byRule.put(id, isSatisfied ? RuleStatus.SATISFIED : RuleStatus.NOT_APPLICABLE);
            }
            statuses = new Statuses(satisfied, Collections.unmodifiableMap(byRule));
            known[place] = statuses;
        }
        return statuses.byRule;
    }

    /** The plans for transactions of a type, the newest first; the last has no start. */
    static Plan[] plans(RuleSet ruleSet, List<TransactionRule> rules, TransactionType type) {
        List<TransactionRule> ofType = rules.stream()
                .filter(rule -> rule.info().types().contains(type))
                .toList();
        List<ConsequenceRule> consequences = ruleSet.consequences().stream()
                .filter(consequence -> consequence.types().contains(type))
                .toList();
        TreeSet<LocalDate> boundaries = new TreeSet<>(Comparator.reverseOrder());
        boundaries.add(LocalDate.MIN);
        ofType.forEach(rule -> addBoundaries(rule.info().period(), boundaries));
        consequences.forEach(consequence -> addBoundaries(consequence.period(), boundaries));
        List<Plan> plans = new ArrayList<>();
        for (LocalDate since : boundaries) {
            plans.add(new Plan(
                    ruleSet,
                    since,
                    ofType.stream()
                            .filter(rule -> rule.info().period().contains(since))
                            .toList(),
                    consequences.stream()
                            .filter(consequence -> consequence.period().contains(since))
                            .toList()));
        }
        return plans.toArray(Plan[]::new);
    }

    private static void addBoundaries(DateRange period, Set<LocalDate> boundaries) {
        boundaries.add(period.start());
        if (period.hasEnd()) {
            boundaries.add(period.end());
        }
    }
}

package io.github.csprules.rule;

import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules to ask about transactions of one type, on the days from one on which a rule's period starts or ends to the next.
 * <p>
 * A plan of more than 64 rules goes on in another one, so that a mask of one word does.
 */
final class Plan {

    private static final int MASK_SIZE = Long.SIZE;

    final LocalDate since;
    final TransactionRule[] rules;
    final @Nullable Plan rest;
    private final Map<RuleId, Integer> slots = new HashMap<>();

    private Plan(LocalDate since, List<TransactionRule> rules) {
        this.since = since;
        this.rules = rules.subList(0, Math.min(rules.size(), MASK_SIZE)).toArray(TransactionRule[]::new);
        this.rest = rules.size() > MASK_SIZE ? new Plan(since, rules.subList(MASK_SIZE, rules.size())) : null;
        for (int i = 0; i < this.rules.length; i++) {
            slots.put(this.rules[i].info().id(), i);
        }
    }

    /** The slot of a rule in this plan, without the rest of it; -1 if it is not asked. */
    int slot(RuleId rule) {
        return slots.getOrDefault(rule, -1);
    }

    /** The plans for transactions of a type, the newest first; the last has no start. */
    static Plan[] plans(List<TransactionRule> rules, TransactionType type) {
        List<TransactionRule> ofType = rules.stream()
                .filter(rule -> rule.info().types().contains(type))
                .toList();
        TreeSet<LocalDate> boundaries = new TreeSet<>(Comparator.reverseOrder());
        boundaries.add(LocalDate.MIN);
        for (TransactionRule rule : ofType) {
            boundaries.add(rule.info().period().start());
            if (rule.info().period().hasEnd()) {
                boundaries.add(rule.info().period().end());
            }
        }
        List<Plan> plans = new ArrayList<>();
        for (LocalDate since : boundaries) {
            plans.add(new Plan(
                    since,
                    ofType.stream()
                            .filter(rule -> rule.info().period().contains(since))
                            .toList()));
        }
        return plans.toArray(Plan[]::new);
    }
}

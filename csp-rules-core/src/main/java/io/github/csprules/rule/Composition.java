package io.github.csprules.rule;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The common part of compositions: a header from the headers of the parts, and reasons named after them.
 * <p>
 * They are at most {@value #MAX_LEVELS} levels deep, so that no check overflows the stack.
 */
abstract sealed class Composition implements TransactionRule permits AllOf, AnyOf, When, During {

    /** A composition of rules that are none is one level. */
    static final int MAX_LEVELS = 64;

    private final int levels;
    private final List<TransactionRule> parts;
    /** By part: parts may share the objects of their reasons. */
    private final IdentityHashMap<TransactionRule, IdentityHashMap<Reason, Reason>> reasons = new IdentityHashMap<>();

    private final RuleInfo info;

    Composition(RuleId id, List<TransactionRule> parts, DateRange period, Collection<FactKind> furtherReads) {
        this.parts = List.copyOf(parts);
        levels = 1 + deepest(this.parts);
        if (levels > MAX_LEVELS) {
            throw new IllegalArgumentException(
                    "rule `" + id + "` is composed of more than " + MAX_LEVELS + " levels of compositions");
        }
        RuleInfo.Builder header = RuleInfo.rule(id).inForce(period);
        furtherReads.forEach(fact -> header.reads(fact.owner(), fact.name()));
        for (TransactionRule part : this.parts) {
            RuleInfo of = part.info();
            IdentityHashMap<Reason, Reason> ofPart = new IdentityHashMap<>();
            of.reasons().forEach(reason -> ofPart.put(reason, reason.ofPart(of)));
            reasons.put(part, ofPart);
            header.composedOf(of, of.reasons().stream().map(ofPart::get).toList());
        }
        this.info = header.build();
    }

    private static int deepest(List<TransactionRule> parts) {
        int deepest = 0;
        for (TransactionRule part : parts) {
            deepest = Math.max(deepest, part instanceof Composition composed ? composed.levels : 0);
        }
        return deepest;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    /** What a part says, under the reasons of the composition; not applicable outside the part's types and period. */
    final Answer ask(TransactionRule part, Scenario scenario) {
        if (!part.info().appliesTo(scenario.type(), scenario.asOf())) {
            return Answer.NOT_APPLICABLE;
        }
        IdentityHashMap<Reason, Reason> ofPart = Objects.requireNonNull(reasons.get(part));
        return Evaluation.ask(part, scenario).withReasons(ofPart::get);
    }

    /** The first of these statuses that a part has, with the answers of all parts that have it. */
    final Answer first(Scenario scenario, RuleStatus... statuses) {
        List<Answer> answers = new ArrayList<>(parts.size());
        for (TransactionRule part : parts) {
            answers.add(ask(part, scenario));
        }
        for (RuleStatus status : statuses) {
            Answer all = Answer.NOT_APPLICABLE;
            for (Answer answer : answers) {
                all = answer.status() == status ? all.and(answer) : all;
            }
            if (all != Answer.NOT_APPLICABLE) {
                return all;
            }
        }
        return Answer.NOT_APPLICABLE;
    }

    /** From the first day on which a part is in force to the last. */
    static DateRange span(RuleId id, List<TransactionRule> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("rule `" + id + "` is composed of no rule");
        }
        Set<RuleId> ids = new HashSet<>();
        LocalDate start = LocalDate.MAX;
        LocalDate end = LocalDate.MIN;
        for (TransactionRule part : parts) {
            if (!ids.add(part.info().id())) {
                throw new IllegalArgumentException(
                        "rule `" + id + "` is composed of `" + part.info().id() + "` twice");
            }
            DateRange period = part.info().period();
            start = period.start().isBefore(start) ? period.start() : start;
            end = period.end().isAfter(end) ? period.end() : end;
        }
        return new DateRange(start, end);
    }

    @Override
    public final String toString() {
        return info.toString();
    }
}

package io.github.csprules.testkit;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule that is settled stays settled when a fact is stated that nobody asked for. */
final class StableLaw implements LawCheck {

    private final Questioned questioned;

    StableLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    @Override
    public void require(Scenario scenario) {
        requireStable(scenario, fact -> true);
        // What is seldom left out is left out here, one after the other, of what the host's own rules read.
        for (Edit without : questioned.edits.withdrawing(scenario, fact -> isReadByOwn(scenario, fact))) {
            requireStable(without.scenario(), fact -> fact.equals(without.fact()));
        }
    }

    private boolean isReadByOwn(Scenario scenario, FactRef fact) {
        FactKind.Owner owner = Questioned.owner(scenario, fact).orElseThrow();
        return questioned.own.stream()
                .flatMap(rule -> questioned.asked(rule, scenario).stream())
                .anyMatch(info -> Questioned.reads(info, owner, fact.fact()));
    }

    private void requireStable(Scenario scenario, Predicate<FactRef> isWanted) {
        Optional<Verdict> verdict = questioned.ask(scenario);
        if (verdict.isEmpty()) {
            return;
        }
        Verdict before = verdict.get();
        Set<FactRef> asked = askedByOthers(before);
        Map<RuleId, RuleInfo> settled = settled(scenario, before);
        for (FactRef fact :
                questioned.edits.facts(scenario).stream().filter(isWanted).toList()) {
            FactKind.Owner owner = Questioned.owner(scenario, fact).orElseThrow();
            boolean isOfInterest = settled.values().stream()
                    .anyMatch(info -> Questioned.reads(info, owner, fact.fact()) && !isLimit(scenario, fact, info));
            if (isOfInterest && !questioned.edits.isStated(scenario, fact) && !asked.contains(fact)) {
                for (Edit change : questioned.edits.stating(scenario, fact)) {
                    questioned
                            .ask(questioned.judged, change.scenario())
                            .ifPresent(after -> require(scenario, settled, fact, change, before, after));
                }
            }
        }
    }

    /** What gaps ask for; but that one of the host's own rules asks does not excuse another of them. */
    private Set<FactRef> askedByOthers(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> !questioned.own.contains(finding.rule()))
                .flatMap(finding -> finding instanceof Gap gap ? gap.missing().stream() : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static boolean isSettled(RuleStatus status) {
        return status == RuleStatus.SATISFIED || status == RuleStatus.NOT_APPLICABLE;
    }

    /** The rules that are asked and find nothing, unless that is because another speaks first. */
    private Map<RuleId, RuleInfo> settled(Scenario scenario, Verdict verdict) {
        Map<RuleId, RuleInfo> settled = new LinkedHashMap<>();
        for (RuleId rule : questioned.judged.ids()) {
            questioned
                    .asked(rule, scenario)
                    .filter(info -> isSettled(verdict.status(rule)))
                    .filter(info -> info.leavesTo().stream()
                            .allMatch(first -> verdict.findings(first).isEmpty()))
                    .ifPresent(info -> settled.put(rule, info));
        }
        return settled;
    }

    private void require(
            Scenario scenario,
            Map<RuleId, RuleInfo> settled,
            FactRef fact,
            Edit change,
            Verdict before,
            Verdict after) {
        settled.forEach((rule, info) -> {
            if (!isSettled(after.status(rule)) && !isLimit(scenario, fact, info)) {
                throw LawBrokenError.of(
                        Law.STABLE,
                        rule,
                        scenario,
                        "`" + rule + "` is " + before.status(rule) + " without `" + fact.fact() + "` of "
                                + Statements.nameOf(fact) + ", for which nobody asks, and "
                                + after.status(rule) + " with it",
                        "after this change: " + change,
                        "the rule is then " + Questioned.words(after, rule),
                        "a rule that reads a fact answers `lacking` where it is not stated and could matter");
            }
        });
    }

    @Override
    public boolean couldShow(RuleId rule, Scenario scenario, Verdict verdict) {
        if (verdict.status(rule) == RuleStatus.UNDETERMINED) {
            return true;
        }
        RuleInfo info = questioned.asked(rule, scenario).orElseThrow();
        return info.reads().isEmpty()
                || (isSettled(verdict.status(rule))
                        && questioned.edits.facts(scenario).stream()
                                .anyMatch(fact -> !questioned.edits.isStated(scenario, fact)
                                        && Questioned.reads(
                                                info,
                                                Questioned.owner(scenario, fact).orElseThrow(),
                                                fact.fact())));
    }

    @Override
    public String chance() {
        return "a scenario in which a fact that the rule reads is not stated, and the rule lacks it or finds nothing";
    }

    /** What a rule judges where it is stated, but does not ask for: its header says it. */
    private static boolean isLimit(Scenario scenario, FactRef fact, RuleInfo info) {
        FactKind kind = new FactKind(Questioned.owner(scenario, fact).orElseThrow(), fact.fact());
        boolean isNear = isNear(scenario, fact, kind.owner());
        return info.judgesOnlyIfStated().contains(kind)
                && !(isNear && info.reads().contains(kind));
    }

    /** Whether it is a fact that rules ask for if they read it: one of the transaction's own, or of whom that names. */
    private static boolean isNear(Scenario scenario, FactRef fact, FactKind.Owner owner) {
        return switch (owner) {
            case PARTNER -> scenario.partners().stream().map(Partner::id).anyMatch(fact.of()::equals);
            case TRANSACTION -> scenario.type().facts().contains(fact.fact());
            default -> true;
        };
    }
}

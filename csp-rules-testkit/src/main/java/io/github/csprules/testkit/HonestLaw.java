package io.github.csprules.testkit;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gaps and violations are what they say, and only declared facts matter. */
final class HonestLaw implements LawCheck {

    /** How many ways of stating several missing facts together are tried. */
    private static final int COMBINATIONS = 60;

    /** From how many facts of a host's own on all are taken to be of one kind: 3 kinds of each are too many together. */
    private static final int MANY_OWN = 3;

    private final Questioned questioned;

    HonestLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    @Override
    public void require(Scenario scenario) {
        Optional<Verdict> asked = ask(scenario);
        if (asked.isEmpty()) {
            return;
        }
        Verdict verdict = asked.get();
        for (Finding finding : verdict.findings()) {
            if (finding instanceof Gap gap) {
                requireDecidable(scenario, gap);
            }
        }
        requireDeclaredExtensions(scenario);
        requireProvedNearby(scenario);
        List<Edit> further = new ArrayList<>(questioned.edits.withdrawing(scenario));
        further.addAll(questioned.edits.roles(scenario));
        further.forEach(change ->
                ask(change.scenario()).ifPresent(changed -> requireUnchanged(scenario, change, verdict, changed)));
        for (FactRef fact : questioned.edits.facts(scenario)) {
            boolean isStated = questioned.edits.isStated(scenario, fact);
            for (Edit change : questioned.edits.stating(scenario, fact)) {
                ask(change.scenario()).ifPresent(changed -> {
                    requireUnchanged(scenario, change, verdict, changed);
                    if (!isStated) {
                        requireProved(scenario, change, verdict, changed);
                    }
                });
            }
        }
    }

    /**
     * Asks the same of violations that are one statement away: of several reasons of a rule, the later ones come by chance too
     * seldom for a rule that gives only the first to be found.
     */
    private void requireProvedNearby(Scenario scenario) {
        Set<String> seen = new HashSet<>();
        for (RuleId rule : questioned.own) {
            Optional<RuleInfo> info = questioned.asked(rule, scenario);
            if (info.isEmpty() || info.get().reasons().size() == 1) {
                continue;
            }
            for (Edit near : declared(scenario, info.get(), fact -> true)) {
                Optional<Verdict> verdict = ask(near.scenario());
                boolean isNew = verdict.isPresent()
                        && verdict.get().findings(rule).stream()
                                .anyMatch(finding ->
                                        finding instanceof Violation violation && seen.add(violation.toString()));
                if (isNew) {
                    requireProvedAt(near.scenario(), info.get(), verdict.get());
                }
            }
        }
    }

    private void requireProvedAt(Scenario scenario, RuleInfo info, Verdict verdict) {
        for (Edit change : declared(scenario, info, fact -> !questioned.edits.isStated(scenario, fact))) {
            ask(change.scenario()).ifPresent(changed -> requireProved(scenario, change, verdict, changed));
        }
    }

    /** The ways of stating the facts that a rule declares. */
    private List<Edit> declared(Scenario scenario, RuleInfo info, Predicate<FactRef> isWanted) {
        return questioned.edits.facts(scenario).stream()
                .filter(isWanted)
                .filter(fact ->
                        Questioned.reads(info, Questioned.owner(scenario, fact).orElseThrow(), fact.fact()))
                .flatMap(fact -> questioned.edits.stating(scenario, fact).stream())
                .toList();
    }

    private Optional<Verdict> ask(Scenario scenario) {
        return questioned.ask(questioned.judged, scenario);
    }

    /** A fact of a host's own is known by nothing but its name, so the extensions tell who asks for which. */
    private void requireDeclaredExtensions(Scenario scenario) {
        questioned.judged.ids().forEach(id -> {
            if (!questioned.isAsked(id, scenario)) {
                return;
            }
            RuleSet single = Objects.requireNonNull(questioned.alone.get(id), "rule");
            RuleInfo info = questioned.asked(id, scenario).orElseThrow();
            List<FactKind> declared = Questioned.declared(info);
            Scenario observed = Observed.by(scenario, (owner, fact, kind) -> {
                if (!declared.contains(new FactKind(owner, fact))) {
                    throw LawBrokenError.of(
                            Law.HONEST,
                            id,
                            scenario,
                            "`" + id + "` reads `" + fact + "` of a " + owner + ", but declares "
                                    + (declared.isEmpty() ? "nothing" : "only " + Questioned.words(declared)),
                            "what to do: `.reads(FactKind.Owner." + owner + ", …)` in its header");
                }
            });
            try {
                single.evaluate(observed);
            } catch (RuntimeException | StackOverflowError | LinkageError e) {
                return; // that is what `total` is about
            } catch (AssertionError e) {
                if (e instanceof LawBrokenError) {
                    throw e;
                }
            }
        });
    }

    private void requireDecidable(Scenario scenario, Gap gap) {
        boolean isOfNobody = gap.missing().stream()
                .anyMatch(fact -> Questioned.owner(scenario, fact).isEmpty());
        if (isOfNobody) {
            return; // `total` speaks of it
        }
        for (FactRef fact : gap.missing()) {
            if (!questioned.edits.canBeStated(scenario, fact)) {
                throw LawBrokenError.of(
                        Law.HONEST,
                        gap.rule(),
                        scenario,
                        "`" + gap.rule() + "` lacks `" + fact + "`, which cannot be stated there");
            }
            if (!fact.fact().isExtension() && questioned.edits.isStated(scenario, fact)) {
                throw LawBrokenError.of(
                        Law.HONEST, gap.rule(), scenario, "`" + gap.rule() + "` lacks `" + fact + "`, which is stated");
            }
        }
        boolean canBeStated = false;
        List<Scenario> fewest = List.of();
        for (List<Class<?>> kinds : kinds(gap.missing())) {
            List<Scenario> all = stating(scenario, gap.missing(), kinds);
            List<Scenario> undecided = all.stream()
                    .filter(full -> ask(full)
                            .filter(answer -> answer.findings(gap.rule()).contains(gap))
                            .isPresent())
                    .toList();
            if (all.isEmpty()) {
                continue;
            }
            if (undecided.isEmpty()) {
                return;
            }
            canBeStated = true;
            // Of the kind that the rule reads, some values decide, most likely.
            fewest = fewest.isEmpty() || undecided.size() < fewest.size() ? undecided : fewest;
        }
        if (!canBeStated) {
            return;
        }
        throw LawBrokenError.of(
                Law.HONEST,
                gap.rule(),
                scenario,
                "`" + gap.rule() + "` lacks " + gap.missing() + " about " + gap.subjects()
                        + ", and lacks the same when that is stated",
                "stated: " + CspJson.writeScenario(fewest.get(0)));
    }

    /** The kinds of value that facts may have: one for a fact of the policy, each for a host's own, which is of one of them. */
    private static List<List<Class<?>>> kinds(List<FactRef> facts) {
        List<List<Class<?>>> all = List.of(List.of());
        if (facts.stream().filter(fact -> fact.fact().isExtension()).count() > MANY_OWN) {
            return ExtensionValues.KINDS.stream()
                    .map(kind -> Collections.<Class<?>>nCopies(facts.size(), kind))
                    .toList();
        }
        for (FactRef fact : facts) {
            List<Class<?>> kinds = fact.fact().isExtension() ? ExtensionValues.KINDS : List.of(Object.class);
            all = all.stream()
                    .flatMap(some -> kinds.stream().map(kind -> {
                        List<Class<?>> more = new ArrayList<>(some);
                        more.add(kind);
                        return more;
                    }))
                    .toList();
        }
        return all;
    }

    /** Some of the ways of stating several facts together, spread over all of them. */
    private List<Scenario> stating(Scenario scenario, List<FactRef> facts, List<Class<?>> kinds) {
        List<Scenario> some = List.of(scenario);
        for (int i = 0; i < facts.size(); i++) {
            FactRef fact = facts.get(i);
            Class<?> kind = kinds.get(i);
            List<Scenario> more = new ArrayList<>();
            some.forEach(one -> questioned.edits.stating(one, fact).stream()
                    .map(Edit::scenario)
                    .filter(full -> !fact.fact().isExtension() || kind.isInstance(extension(full, fact)))
                    .forEach(more::add));
            int step = Math.max(1, more.size() / COMBINATIONS);
            some = IntStream.iterate(0, n -> n < more.size(), n -> n + step)
                    .mapToObj(more::get)
                    .toList();
        }
        return some;
    }

    private static @Nullable Object extension(Scenario scenario, FactRef fact) {
        Extensions extensions = scenario.extensions();
        if (fact.of().equals(FactRef.TRANSACTION)) {
            extensions = scenario.transaction().extensions();
        } else if (!fact.of().equals(FactRef.SCENARIO)) {
            extensions = scenario.book()
                    .partner(fact.of())
                    .map(Partner::extensions)
                    .or(() -> scenario.book().customer(fact.of()).map(Customer::extensions))
                    .orElse(Extensions.none());
        }
        return extensions.asMap().get(fact.fact().name());
    }

    private void requireUnchanged(Scenario scenario, Edit change, Verdict verdict, Verdict changed) {
        FactRef fact = Objects.requireNonNull(change.fact(), "fact");
        FactKind.Owner owner = Questioned.owner(scenario, fact).orElseThrow();
        for (TransactionRule rule : questioned.judged) {
            boolean isAsked = rule.info().appliesTo(scenario.type(), scenario.asOf()); // not another version
            if (isAsked && !Questioned.reads(rule.info(), owner, fact.fact())) {
                RuleId id = rule.info().id();
                Questioned.difference(verdict, changed, id).ifPresent(what -> {
                    throw LawBrokenError.of(
                            Law.HONEST,
                            id,
                            scenario,
                            "`" + id + "` does not declare that it reads `" + fact.fact() + "` of a " + owner
                                    + ", but depends on it",
                            "after this change: " + change,
                            what);
                });
            }
        }
    }

    private void requireProved(Scenario scenario, Edit change, Verdict verdict, Verdict changed) {
        for (Violation violation : verdict.violations()) {
            boolean stays = changed.violations().stream()
                    .anyMatch(other -> other.rule().equals(violation.rule())
                            && other.reason().equals(violation.reason())
                            && other.subjects().containsAll(violation.subjects()));
            if (!stays
                    && !isLeftToAnother(violation, scenario, changed)
                    && !isJudgedOnlyIfStated(violation, scenario, change)) {
                throw LawBrokenError.of(
                        Law.HONEST,
                        violation.rule(),
                        scenario,
                        "`" + violation + "` is a violation that vanishes when something further is stated",
                        "after this change: " + change,
                        "the rule is then " + Questioned.words(changed, violation.rule()),
                        "a violation is proved: it stays for the same reason, whatever else is stated. A rule with several"
                                + " reasons answers with all that hold: `one.and(other)`");
            }
        }
    }

    /** A violation gives way to what others than its subjects state, where the header says that it counts only if stated. */
    private boolean isJudgedOnlyIfStated(Violation violation, Scenario scenario, Edit change) {
        FactRef fact = Objects.requireNonNull(change.fact(), "fact");
        return !violation.subjects().contains(fact.of())
                && Questioned.owner(scenario, fact).stream()
                        .anyMatch(owner -> questioned
                                .asked(violation.rule(), scenario)
                                .orElseThrow()
                                .judgesOnlyIfStated()
                                .contains(new FactKind(owner, fact.fact())));
    }

    /** A violation gives way to one of a rule that speaks first, as the header says. */
    private boolean isLeftToAnother(Violation violation, Scenario scenario, Verdict changed) {
        return questioned.asked(violation.rule(), scenario).orElseThrow().leavesTo().stream()
                .flatMap(first -> changed.findings(first).stream())
                .anyMatch(finding -> finding.subjects().equals(violation.subjects()));
    }
}

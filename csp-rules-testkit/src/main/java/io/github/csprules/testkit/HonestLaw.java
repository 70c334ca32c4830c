package io.github.csprules.testkit;

import static io.github.csprules.rule.RuleInfo.rule;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Transaction;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gaps and violations are what they say, and only declared facts matter. */
final class HonestLaw {

    /** How many ways of stating several missing facts together are tried. */
    private static final int COMBINATIONS = 60;

    /** From how many facts of a host's own on all are taken to be of one kind: 3 kinds of each are too many together. */
    private static final int MANY_OWN = 3;

    private final Questioned questioned;

    HonestLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    void require(Scenario scenario) {
        Optional<Verdict> asked = questioned.ask(scenario);
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
        List<Edit> further = new ArrayList<>(questioned.edits.withdrawing(scenario));
        further.addAll(questioned.edits.roles(scenario));
        further.forEach(change -> questioned
                .ask(change.scenario())
                .ifPresent(changed -> requireUnchanged(scenario, change, verdict, changed)));
        for (FactRef fact : questioned.edits.facts(scenario)) {
            boolean isStated = questioned.edits.isStated(scenario, fact);
            for (Edit change : questioned.edits.stating(scenario, fact)) {
                questioned.ask(change.scenario()).ifPresent(changed -> {
                    requireUnchanged(scenario, change, verdict, changed);
                    if (!isStated) {
                        requireProved(scenario, change, verdict, changed);
                    }
                });
            }
        }
    }

    /** A fact of a host's own is known by nothing but its name, so the extensions tell who asks for which. */
    private void requireDeclaredExtensions(Scenario scenario) {
        questioned.alone.forEach((id, single) -> {
            if (!questioned.isAsked(id, scenario)) {
                return;
            }
            RuleInfo info = questioned.asked(id, scenario).orElseThrow();
            Scenario observed = observed(scenario, (owner, fact) -> {
                if (!declared(info).contains(new FactKind(owner, fact))) {
                    throw Law.HONEST.broken(
                            scenario,
                            "`" + id + "` reads `" + fact + "` of a " + owner + ", but declares only "
                                    + Questioned.words(declared(info)));
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

    /** The same scenario, whose extensions tell what is asked of them. */
    private static Scenario observed(Scenario scenario, BiConsumer<FactKind.Owner, FactName<?>> observer) {
        Scenario observed = scenario;
        for (Partner partner : scenario.book().partners()) {
            Extensions own = partner.extensions().observedBy(fact -> observer.accept(FactKind.Owner.PARTNER, fact));
            observed = observed.with(partner.toBuilder().extensions(own).build());
        }
        for (Customer customer : scenario.book().customers()) {
            Extensions own = customer.extensions().observedBy(fact -> observer.accept(FactKind.Owner.CUSTOMER, fact));
            observed = observed.with(customer.toBuilder().extensions(own).build());
        }
        Transaction transaction = scenario.transaction();
        Extensions own = transaction.extensions().observedBy(fact -> observer.accept(FactKind.Owner.TRANSACTION, fact));
        return observed.with(transaction.toBuilder().extensions(own).build()).toBuilder()
                .extensions(scenario.extensions().observedBy(fact -> observer.accept(FactKind.Owner.SCENARIO, fact)))
                .build();
    }

    private void requireDecidable(Scenario scenario, Gap gap) {
        for (FactRef fact : gap.missing()) {
            if (!fact.fact().isExtension() && questioned.edits.isStated(scenario, fact)) {
                throw Law.HONEST.broken(scenario, "`" + gap.rule() + "` lacks `" + fact + "`, which is stated");
            }
        }
        List<Scenario> fewest = List.of();
        for (List<Class<?>> kinds : kinds(gap.missing())) {
            List<Scenario> all = stating(scenario, gap.missing(), kinds);
            List<Scenario> undecided = all.stream()
                    .filter(full -> questioned
                            .ask(full)
                            .filter(answer -> answer.findings(gap.rule()).contains(gap))
                            .isPresent())
                    .toList();
            if (undecided.isEmpty()) {
                return;
            }
            // Of the kind that the rule reads, some values decide, most likely.
            fewest = fewest.isEmpty() || undecided.size() < fewest.size() ? undecided : fewest;
        }
        throw Law.HONEST.broken(
                scenario,
                "`" + gap.rule() + "` lacks " + gap.missing() + " about " + gap.subjects()
                        + ", and lacks the same when that is stated: " + CspJson.writeScenario(fewest.get(0)));
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
        for (TransactionRule rule : questioned.rules) {
            if (!reads(rule.info(), owner, fact.fact())) {
                Questioned.difference(verdict, changed, rule.info().id()).ifPresent(what -> {
                    throw Law.HONEST.broken(
                            scenario,
                            "`" + rule.info().id() + "` does not declare that it reads `" + fact.fact() + "` of a "
                                    + owner + ", but after this change: " + change + ", " + what);
                });
            }
        }
    }

    /** The facts on which a rule may depend: those that it asks for, and those that it judges only where they are stated. */
    private static List<FactKind> declared(RuleInfo info) {
        List<FactKind> declared = new ArrayList<>(info.reads());
        declared.addAll(info.judgesOnlyIfStated());
        return declared;
    }

    /** Whether a rule declares a fact, or a part of it. */
    private static boolean reads(RuleInfo info, FactKind.Owner owner, FactName<?> fact) {
        boolean isRelationships = fact.equals(FactName.RELATIONSHIPS);
        return declared(info).stream()
                .anyMatch(read -> (read.owner() == owner
                                && (read.name().equals(fact)
                                        || read.name().name().startsWith(fact + ".")))
                        || (isRelationships && read.owner() == FactKind.Owner.RELATIONSHIP));
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
                throw Law.HONEST.broken(
                        scenario,
                        "`" + violation + "` is a violation that vanishes when something further is stated: " + change);
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

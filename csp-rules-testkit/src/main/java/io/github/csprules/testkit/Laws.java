package io.github.csprules.testkit;

import static io.github.csprules.rule.RuleInfo.rule;

import io.github.csprules.catalog.CspRules;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Customer;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.OwnedFact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleFailedException;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The laws that every rule set keeps, the policy's and a host's own.
 * <p>
 * Each method asks one law about one scenario and throws a {@link LawBrokenError} that says what differs, what the law is for,
 * and of which scenario. With jqwik, {@code RuleSetContract} asks all of them about many scenarios, and finds a simple one.
 * <p>
 * A rule that throws is told of by {@link #total} only; the other laws leave such scenarios out. This class is immutable and
 * thread-safe.
 */
public final class Laws {

    /** How many ways of stating several missing facts together are tried. */
    private static final int COMBINATIONS = 60;

    /** How many scenarios may pass until each declared fact has mattered. */
    private static final int SEARCHED = 3_000;

    /** Turkish has letters of its own for i, and this variant digits of its own. */
    private static final Locale FOREIGN = Locale.forLanguageTag("tr-TR-u-nu-arab");

    /** What only the law's own rules say. */
    private static final Reason STRANGE =
            Reason.reason("strange").remedy("none-needed", Actor.HOST).build();

    /** The time zones that are always on different days. */
    private static final String EARLIEST = "Pacific/Kiritimati";

    private static final String LATEST = "Etc/GMT+12";

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    /** From how many facts of a host's own on all are taken to be of one kind: 3 kinds of each are too many together. */
    private static final int MANY_OWN = 3;

    /** How many other questions are asked in between. */
    private static final int OTHERS = 5;

    private static final Object DEFAULTS = new Object();

    private final RuleSet rules;
    private final Edits edits;
    private final List<RuleSet> reordered;
    private final Map<RuleId, RuleSet> alone = new LinkedHashMap<>();

    /** Other questions of each type, which leave other traces in rules that remember what they were asked. */
    private final Map<TransactionType, List<Scenario>> others = new EnumMap<>(TransactionType.class);

    private Laws(RuleSet rules, Scenarios scenarios) {
        this.rules = rules;
        edits = Edits.of(rules, scenarios.setting());
        for (TransactionType type : EnumSet.copyOf(scenarios.setting().types())) {
            others.put(
                    type, Scenarios.any().of(type).stream(OTHERS).limit(OTHERS).toList());
        }
        List<TransactionRule> all = new ArrayList<>();
        rules.forEach(all::add);
        List<TransactionRule> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        List<TransactionRule> rotated = new ArrayList<>(all);
        Collections.rotate(rotated, all.size() / 2);
        reordered = List.of(with(reversed), with(rotated));
        all.forEach(rule -> alone.put(rule.info().id(), RuleSet.of(rules.policy(), List.of(rule), List.of())));
    }

    private RuleSet with(List<TransactionRule> some) {
        return RuleSet.of(rules.policy(), some, rules.consequences());
    }

    /**
     * Returns the laws for a rule set.
     *
     * @param rules the rule set
     * @return the laws, to be asked about scenarios
     */
    public static Laws of(RuleSet rules) {
        return of(rules, Scenarios.under(rules));
    }

    /**
     * Returns the laws for a rule set whose own facts have certain values.
     *
     * @param rules the rule set
     * @param scenarios scenarios with these values, see {@link Scenarios#withExtension}
     * @return the laws, to be asked about scenarios
     */
    public static Laws of(RuleSet rules, Scenarios scenarios) {
        Objects.requireNonNull(rules, "rules");
        return new Laws(rules, Objects.requireNonNull(scenarios, "scenarios"));
    }

    /**
     * Asks all laws about a scenario, but {@link #declared}, which is about many.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if one of them is broken
     */
    public void all(Scenario scenario) {
        total(scenario);
        pure(scenario);
        independent(scenario);
        honest(scenario);
        stable(scenario);
        roundTrip(scenario);
    }

    /**
     * Asks if the same question has the same answer: again, after other questions, of an equal scenario, under another
     * reference, from another thread, and under another default locale and time zone, where today is another day. A clock that is
     * read in a fixed time zone is not noticed.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if not
     */
    public void pure(Scenario scenario) {
        Optional<Verdict> first = ask(scenario);
        if (first.isEmpty()) {
            return;
        }
        Verdict verdict = first.get();
        requireSame(scenario, verdict, "asked again", () -> ask(scenario));
        requireSame(scenario, verdict, "asked after other questions", () -> {
            unsettle(scenario);
            return ask(scenario);
        });
        requireSame(scenario, verdict, "asked of an equal scenario, made anew", () -> ask(anew(scenario)));
        requireSame(scenario, verdict, "asked from another thread", () -> inAnotherThread(() -> ask(scenario)));
        requireSame(
                scenario,
                verdict,
                "asked under the default locale " + FOREIGN.toLanguageTag() + " and the time zone " + EARLIEST,
                () -> under(FOREIGN, EARLIEST, () -> ask(scenario)));
        requireSameForAnyReference(scenario);
        // It is never the same day at both ends of the earth: a rule that looks at the clock says two things.
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (LocalDate day = today.minusDays(1); !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
            Scenario now = Rebuild.on(day, scenario);
            under(Locale.ROOT, EARLIEST, () -> ask(now))
                    .ifPresent(early -> requireSame(
                            now,
                            early,
                            "asked under the time zone " + LATEST + " instead of " + EARLIEST,
                            () -> under(Locale.ROOT, LATEST, () -> ask(now))));
        }
    }

    /** What a host calls its question is no part of it; a rule that remembers answers by that name is found here. */
    private void requireSameForAnyReference(Scenario scenario) {
        List<Scenario> neighbors = new ArrayList<>(List.of(scenario));
        edits.all(scenario).forEach(change -> neighbors.add(change.scenario()));
        int step = Math.max(1, neighbors.size() / OTHERS);
        for (int i = 0; i < neighbors.size(); i += step) {
            Scenario neighbor = neighbors.get(i);
            Optional<Verdict> unnamed = ask(named(neighbor, null));
            Optional<Verdict> named = ask(named(neighbor, "the same for all"));
            if (unnamed.isPresent() && named.isPresent()) {
                difference(unnamed.get(), named.get()).ifPresent(what -> {
                    throw broken(Law.PURE, neighbor, "asked under another reference, " + what);
                });
            }
        }
    }

    private static Scenario named(Scenario scenario, @Nullable String reference) {
        Scenario.Builder builder = Scenario.builder(scenario.asOf(), scenario.book(), scenario.transaction())
                .extensions(scenario.extensions());
        if (reference != null) {
            builder.reference(reference);
        }
        return builder.build();
    }

    private void requireSame(Scenario scenario, Verdict verdict, String how, Supplier<Optional<Verdict>> other) {
        Optional<Verdict> again = other.get();
        if (again.isEmpty()) {
            throw broken(Law.PURE, scenario, how + ", a rule throws that did not");
        }
        difference(verdict, again.get()).ifPresent(what -> {
            throw broken(Law.PURE, scenario, how + ", " + what);
        });
        if (!verdict.equals(again.get())) {
            throw broken(
                    Law.PURE,
                    scenario,
                    how + ", assumptions or consequences are others: first\n    " + CspJson.writeVerdict(verdict)
                            + "\n  then\n    " + CspJson.writeVerdict(again.get()));
        }
    }

    /**
     * Asks if the scenario has an answer that its rules' headers declare, and that can be put into words; and if it has any after
     * every small change.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if not
     */
    public void total(Scenario scenario) {
        Verdict verdict = requireAnswer(scenario, "");
        edits.all(scenario).forEach(change -> requireAnswer(change.scenario(), "after this change: " + change + ", "));
        for (Finding finding : verdict.findings()) {
            RuleInfo info = rules.rule(finding.rule()).orElseThrow().info();
            for (String subject : finding.subjects()) {
                if (scenario.book().partner(subject).isEmpty()
                        && scenario.book().customer(subject).isEmpty()) {
                    throw broken(Law.TOTAL, scenario, "`" + finding.rule() + "` is about nobody declared: " + finding);
                }
            }
            if (finding instanceof Gap gap) {
                requireDeclared(scenario, info, gap);
            }
            if (Texts.standard().message(finding, Locale.ENGLISH).isBlank()) {
                throw broken(Law.TOTAL, scenario, "there is no message for " + finding);
            }
        }
    }

    private Verdict requireAnswer(Scenario scenario, String how) {
        try {
            return rules.evaluate(scenario);
        } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError e) {
            throw broken(Law.TOTAL, scenario, how + because(e));
        }
    }

    private void requireDeclared(Scenario scenario, RuleInfo info, Gap gap) {
        for (FactRef fact : gap.missing()) {
            Optional<FactOwner> owner = owner(scenario, fact);
            if (owner.isEmpty()) {
                throw broken(
                        Law.TOTAL,
                        scenario,
                        "`" + info.id() + "` lacks `" + fact + "`, but nothing of that id is declared");
            }
            if (!info.reads().contains(new OwnedFact(owner.get(), fact.fact()))) {
                throw broken(
                        Law.TOTAL,
                        scenario,
                        "`" + info.id() + "` lacks `" + fact + "`, but declares no such fact of a " + owner.get()
                                + " as read, only " + words(info.reads()));
            }
        }
    }

    /**
     * Asks if each rule answers as it does alone, in whatever order, and beside whatever else; and if further rules change the
     * outcome only as they must.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if not
     */
    public void independent(Scenario scenario) {
        Optional<Verdict> asked = ask(scenario);
        if (asked.isEmpty()) {
            return;
        }
        Verdict verdict = asked.get();
        for (RuleSet other : reordered) {
            unsettle(scenario);
            ask(other, anew(scenario))
                    .flatMap(answer -> difference(verdict, answer))
                    .ifPresent(what -> {
                        throw broken(Law.INDEPENDENT, scenario, "in another order of the rules, " + what);
                    });
        }
        alone.forEach((id, single) -> {
            if (isAsked(id, scenario)) {
                unsettle(scenario);
                ask(single, anew(scenario))
                        .flatMap(answer -> difference(verdict, answer, id))
                        .ifPresent(what -> {
                            throw broken(Law.INDEPENDENT, scenario, "without the other rules, " + what);
                        });
            }
        });
        RuleSet besides = rules.plus(neverAsked(scenario));
        ask(besides, scenario).flatMap(answer -> difference(verdict, answer)).ifPresent(what -> {
            throw broken(Law.INDEPENDENT, scenario, "beside rules out of force and for other transactions, " + what);
        });
        for (RuleStatus status : RuleStatus.values()) {
            Outcome outcome =
                    rules.plus(saying(status, scenario)).evaluate(scenario).outcome();
            if (outcome != outcomeWith(verdict, status)) {
                throw broken(
                        Law.INDEPENDENT,
                        scenario,
                        "beside a further rule that is " + status + ", the outcome is " + outcome + " instead of "
                                + outcomeWith(verdict, status));
            }
        }
    }

    /** Asks other questions, so that what rules remember is of those. */
    private void unsettle(Scenario scenario) {
        others.getOrDefault(scenario.type(), List.of()).forEach(this::ask);
    }

    private static Outcome outcomeWith(Verdict verdict, RuleStatus status) {
        boolean isNothingApplied =
                verdict.outcome() == Outcome.UNDETERMINED && verdict.findings().isEmpty();
        return switch (status) {
            case VIOLATED -> Outcome.DENIED;
            case NOT_APPLICABLE -> verdict.outcome();
            case SATISFIED -> isNothingApplied ? Outcome.ALLOWED : verdict.outcome();
            case UNDETERMINED -> verdict.outcome() == Outcome.DENIED ? Outcome.DENIED : Outcome.UNDETERMINED;
        };
    }

    /**
     * Asks if gaps and violations are what they say: a gap lacks what is not stated, and is another answer once that is stated;
     * a violation stays, for these subjects at least, whatever else is stated; and a fact that a rule does not declare changes
     * nothing about its answer, or, if it is a host's own, is not even asked for.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if not
     */
    public void honest(Scenario scenario) {
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
        List<Edit> further = new ArrayList<>(edits.withdrawing(scenario));
        further.addAll(edits.roles(scenario));
        further.forEach(change ->
                ask(change.scenario()).ifPresent(changed -> requireUnchanged(scenario, change, verdict, changed)));
        for (FactRef fact : edits.facts(scenario)) {
            boolean isStated = edits.isStated(scenario, fact);
            for (Edit change : edits.stating(scenario, fact)) {
                ask(change.scenario()).ifPresent(changed -> {
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
        alone.forEach((id, single) -> {
            if (!isAsked(id, scenario)) {
                return;
            }
            RuleInfo info = rules.rule(id).orElseThrow().info();
            Scenario observed = Rebuild.observed(scenario, (owner, fact) -> {
                if (!info.reads().contains(new OwnedFact(owner, fact))) {
                    throw broken(
                            Law.HONEST,
                            scenario,
                            "`" + id + "` reads `" + fact + "` of a " + owner + ", but declares only "
                                    + words(info.reads()));
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
        for (FactRef fact : gap.missing()) {
            if (!fact.fact().isExtension() && edits.isStated(scenario, fact)) {
                throw broken(Law.HONEST, scenario, "`" + gap.rule() + "` lacks `" + fact + "`, which is stated");
            }
        }
        List<Scenario> fewest = List.of();
        for (List<Class<?>> kinds : kinds(gap.missing())) {
            List<Scenario> all = stating(scenario, gap.missing(), kinds);
            List<Scenario> undecided = all.stream()
                    .filter(full -> ask(full)
                            .filter(answer -> answer.findings(gap.rule()).contains(gap))
                            .isPresent())
                    .toList();
            if (undecided.isEmpty()) {
                return;
            }
            // Of the kind that the rule reads, some values decide, most likely.
            fewest = fewest.isEmpty() || undecided.size() < fewest.size() ? undecided : fewest;
        }
        throw broken(
                Law.HONEST,
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
            some.forEach(one -> edits.stating(one, fact).stream()
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
        FactOwner owner = owner(scenario, fact).orElseThrow();
        for (TransactionRule rule : rules) {
            if (!reads(rule.info(), owner, fact.fact())) {
                difference(verdict, changed, rule.info().id()).ifPresent(what -> {
                    throw broken(
                            Law.HONEST,
                            scenario,
                            "`" + rule.info().id() + "` does not declare that it reads `" + fact.fact() + "` of a "
                                    + owner + ", but after this change: " + change + ", " + what);
                });
            }
        }
    }

    /** Whether a rule declares a fact, or a part of it. */
    private static boolean reads(RuleInfo info, FactOwner owner, FactName fact) {
        boolean isRelationships = fact.equals(FactName.RELATIONSHIPS);
        return info.reads().stream()
                .anyMatch(read -> (read.owner() == owner
                                && (read.name().equals(fact)
                                        || read.name().name().startsWith(fact + ".")))
                        || (isRelationships && read.owner() == FactOwner.RELATIONSHIP));
    }

    private void requireProved(Scenario scenario, Edit change, Verdict verdict, Verdict changed) {
        for (Violation violation : verdict.violations()) {
            boolean stays = changed.violations().stream()
                    .anyMatch(other -> other.rule().equals(violation.rule())
                            && other.reason().equals(violation.reason())
                            && other.subjects().containsAll(violation.subjects()));
            if (!stays && !isOneOrganization(violation, changed)) {
                throw broken(
                        Law.HONEST,
                        scenario,
                        "`" + violation + "` is a violation that vanishes when something further is stated: " + change);
            }
        }
    }

    /** The one case in which a violation gives way to another: who turns out to be the customer itself is no affiliate. */
    private static boolean isOneOrganization(Violation violation, Verdict changed) {
        return violation.rule().equals(CspRules.NO_AFFILIATE_SALE)
                && changed.findings(CspRules.NO_SELF_SALE).stream()
                        .anyMatch(finding -> finding.subjects().equals(violation.subjects()));
    }

    /**
     * Asks if every fact that a rule declares as read can change its answer, somewhere.
     *
     * @param scenarios where to look; some thousands are taken
     * @param seed which of them
     * @throws LawBrokenError if a fact never did
     */
    public void declared(Generator<Scenario> scenarios, long seed) {
        Map<RuleId, Set<OwnedFact>> open = new LinkedHashMap<>();
        rules.forEach(rule ->
                open.put(rule.info().id(), new LinkedHashSet<>(rule.info().reads())));
        Set<TransactionType> asked = EnumSet.noneOf(TransactionType.class);
        Iterator<Scenario> some = scenarios.stream(seed).iterator();
        for (int i = 0; i < SEARCHED && open.values().stream().anyMatch(facts -> !facts.isEmpty()); i++) {
            Scenario scenario = some.next();
            asked.add(scenario.type());
            ask(scenario).ifPresent(verdict -> close(open, scenario, verdict));
        }
        // A rule is judged where all its transactions were asked about: a fact may matter in one of them only.
        String unread = open.entrySet().stream()
                .filter(rule -> !rule.getValue().isEmpty())
                .filter(rule -> asked.containsAll(
                        rules.rule(rule.getKey()).orElseThrow().info().types()))
                .map(rule -> "`" + rule.getKey() + "` declares that it reads " + words(rule.getValue())
                        + ", but no change of that changed its answer")
                .collect(Collectors.joining("; "));
        if (!unread.isEmpty()) {
            throw new LawBrokenError(Law.DECLARED, unread, "any of " + SEARCHED + " scenarios of seed " + seed);
        }
    }

    private static String words(Collection<OwnedFact> facts) {
        return facts.stream()
                .map(fact -> "`" + fact.name() + "` of a " + fact.owner())
                .collect(Collectors.joining(" and "));
    }

    private void close(Map<RuleId, Set<OwnedFact>> open, Scenario scenario, Verdict verdict) {
        for (FactRef fact : edits.facts(scenario)) {
            OwnedFact owned = new OwnedFact(owner(scenario, fact).orElseThrow(), fact.fact());
            List<RuleId> waiting = alone.keySet().stream()
                    .filter(rule -> isAsked(rule, scenario)
                            && open.getOrDefault(rule, Set.of()).contains(owned))
                    .toList();
            if (waiting.isEmpty()) {
                continue;
            }
            List<Scenario> changes = new ArrayList<>(List.of(Edits.without(scenario, fact)));
            edits.stating(scenario, fact).forEach(edit -> changes.add(edit.scenario()));
            close(open, waiting, owned, changes, verdict);
        }
        OwnedFact role = new OwnedFact(FactOwner.TRANSACTION, FactName.ROLE);
        close(
                open,
                List.copyOf(alone.keySet()),
                role,
                edits.roles(scenario).stream().map(Edit::scenario).toList(),
                verdict);
    }

    private void close(
            Map<RuleId, Set<OwnedFact>> open,
            List<RuleId> waiting,
            OwnedFact fact,
            List<Scenario> changes,
            Verdict verdict) {
        if (waiting.stream().anyMatch(rule -> open.getOrDefault(rule, Set.of()).contains(fact))) {
            for (Scenario change : changes) {
                ask(change)
                        .ifPresent(changed -> waiting.forEach(rule -> {
                            if (difference(verdict, changed, rule).isPresent()) {
                                open.getOrDefault(rule, new LinkedHashSet<>()).remove(fact);
                            }
                        }));
            }
        }
    }

    private boolean isAsked(RuleId rule, Scenario scenario) {
        return rules.rule(rule).orElseThrow().info().appliesTo(scenario.type(), scenario.asOf());
    }

    /**
     * Asks if an allowed scenario stays allowed when any fact is stated that is not.
     * <p>
     * The policy names the limits of this, which are left out here: {@code role}, where it is no fact of the transaction, and the
     * {@code partnerIdOnRecord} of an order are judged only if they are there, and the {@code organization} and the
     * {@code affiliates} of partners whom the transaction does not name count only if they are stated.
     *
     * @param scenario any scenario; one that is not allowed keeps the law
     * @throws LawBrokenError if it is not allowed any more
     */
    public void stable(Scenario scenario) {
        if (!ask(scenario).map(Verdict::isAllowed).orElse(false)) {
            return;
        }
        for (FactRef fact : edits.facts(scenario)) {
            if (edits.isStated(scenario, fact)) {
                continue;
            }
            for (Edit change : edits.stating(scenario, fact)) {
                ask(change.scenario()).filter(verdict -> !verdict.isAllowed()).ifPresent(verdict -> {
                    if (!isLimit(scenario, fact, verdict)) {
                        throw broken(
                                Law.STABLE,
                                scenario,
                                "it is allowed, but after this change: " + change + ", it is " + verdict.outcome()
                                        + " by " + verdict.findings());
                    }
                });
            }
        }
    }

    /** What the policy judges of partners whom the transaction does not name. */
    private static boolean isLimit(Scenario scenario, FactRef fact, Verdict verdict) {
        boolean isOfOrganization =
                fact.fact().equals(FactName.AFFILIATES) || fact.fact().equals(FactName.ORGANIZATION);
        return isOfOrganization
                && scenario.book().partner(fact.of()).isPresent()
                && scenario.partners().stream().map(Partner::id).noneMatch(fact.of()::equals)
                && verdict.findings().stream()
                        .allMatch(finding -> finding.rule().equals(CspRules.NO_AFFILIATE_SALE));
    }

    /**
     * Asks if the scenario and its verdict are the same after they were written as JSON and read again.
     *
     * @param scenario any scenario
     * @throws LawBrokenError if not
     */
    public void roundTrip(Scenario scenario) {
        String written = CspJson.writeScenario(scenario);
        Scenario read = CspJson.readScenario(written);
        if (!read.equals(scenario) || !CspJson.writeScenario(read).equals(written)) {
            throw broken(Law.ROUND_TRIP, scenario, "the scenario is read as " + CspJson.writeScenario(read));
        }
        ask(scenario).ifPresent(verdict -> {
            String answer = CspJson.writeVerdict(verdict);
            Verdict back = CspJson.readVerdict(answer);
            if (!back.equals(verdict)) {
                throw broken(
                        Law.ROUND_TRIP,
                        scenario,
                        "the verdict " + answer + " is read as " + CspJson.writeVerdict(back));
            }
        });
    }

    // Asking

    private Optional<Verdict> ask(Scenario scenario) {
        return ask(rules, scenario);
    }

    /** The answer, or none if a rule throws: that is what {@link #total} is about. */
    private static Optional<Verdict> ask(RuleSet rules, Scenario scenario) {
        try {
            return Optional.of(rules.evaluate(scenario));
        } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError e) {
            return Optional.empty();
        }
    }

    private static Scenario anew(Scenario scenario) {
        return CspJson.readScenario(CspJson.writeScenario(scenario));
    }

    private static <T> T inAnotherThread(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        Thread thread = new Thread(task, "another thread");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another thread was asked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static <T> T under(Locale locale, String zone, Supplier<T> question) {
        synchronized (DEFAULTS) { // there is one of each for all threads
            Locale localeBefore = Locale.getDefault();
            TimeZone zoneBefore = TimeZone.getDefault();
            try {
                Locale.setDefault(locale);
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                return question.get();
            } finally {
                Locale.setDefault(localeBefore);
                TimeZone.setDefault(zoneBefore);
            }
        }
    }

    // Comparing

    /** The first rule that answers otherwise, in words. */
    private Optional<String> difference(Verdict verdict, Verdict other) {
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

    private static Optional<String> difference(Verdict verdict, Verdict other, RuleId rule) {
        return verdict.status(rule) == other.status(rule)
                        && verdict.findings(rule).equals(other.findings(rule))
                ? Optional.empty()
                : Optional.of("`" + rule + "` is " + words(other, rule) + " instead of " + words(verdict, rule));
    }

    private static String words(Verdict verdict, RuleId rule) {
        List<String> findings = verdict.findings(rule).stream()
                .map(finding -> finding instanceof Violation violation
                        ? violation + (violation.arguments().isEmpty() ? "" : " " + violation.arguments())
                        : finding.subjects() + " lacking " + ((Gap) finding).missing())
                .toList();
        return verdict.status(rule) + (findings.isEmpty() ? "" : " " + findings);
    }

    private static Optional<FactOwner> owner(Scenario scenario, FactRef fact) {
        if (fact.of().equals(FactRef.TRANSACTION)) {
            return Optional.of(FactOwner.TRANSACTION);
        }
        if (fact.of().equals(FactRef.SCENARIO)) {
            return Optional.of(FactOwner.SCENARIO);
        }
        if (fact.isOfRelationship()) {
            return Optional.of(FactOwner.RELATIONSHIP);
        }
        if (scenario.book().partner(fact.of()).isPresent()) {
            return Optional.of(FactOwner.PARTNER);
        }
        return scenario.book().customer(fact.of()).map(customer -> FactOwner.CUSTOMER);
    }

    // Rules of the laws' own

    private static TransactionRule[] neverAsked(Scenario scenario) {
        List<TransactionRule> strangers = new ArrayList<>();
        RuleInfo.Builder ended = rule("stranger-that-has-ended").on(scenario.type());
        strangers.add(neverAsked(ended.inForce(DateRange.endingBefore(scenario.asOf()))));
        if (scenario.asOf().isBefore(LAST)) {
            RuleInfo.Builder later = rule("stranger-that-begins-later").on(scenario.type());
            strangers.add(neverAsked(
                    later.inForce(DateRange.startingOn(scenario.asOf().plusDays(1)))));
        }
        TransactionType[] others = Stream.of(TransactionType.values())
                .filter(type -> type != scenario.type())
                .toArray(TransactionType[]::new);
        strangers.add(neverAsked(rule("stranger-for-other-transactions").on(others)));
        return strangers.toArray(TransactionRule[]::new);
    }

    private static TransactionRule neverAsked(RuleInfo.Builder info) {
        return TransactionRule.of(info.reasons(STRANGE).build(), scenario -> {
            throw new IllegalStateException("a rule is asked that does not apply");
        });
    }

    private static TransactionRule saying(RuleStatus status, Scenario scenario) {
        FactName fact = FactName.of("com.example.stranger");
        RuleInfo info = rule("stranger")
                .on(scenario.type())
                .reads(FactOwner.PARTNER, fact)
                .reasons(STRANGE)
                .build();
        Answer answer = switch (status) {
            case SATISFIED -> Answer.satisfied();
            case NOT_APPLICABLE -> Answer.notApplicable();
            case VIOLATED -> Answer.violated(STRANGE, scenario.partners().get(0));
            case UNDETERMINED -> Answer.lacking(scenario.partners().get(0), fact);
        };
        return TransactionRule.of(info, asked -> answer);
    }

    // Failing

    /** A rule that failed is named in the message, what else failed by its type. */
    private static String because(Throwable failure) {
        String what = failure instanceof RuleFailedException ? failure.getMessage() + "" : failure.toString();
        return failure.getCause() == null ? what : what + ": " + failure.getCause();
    }

    private static LawBrokenError broken(Law law, Scenario scenario, String what) {
        return new LawBrokenError(law, what, CspJson.writeScenario(scenario));
    }
}

package io.github.csprules.testkit;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Each missing fact of a gap can matter. */
final class AskedLaw implements LawCheck {

    /** How many ways of stating the other missing facts are tried. */
    private static final int COMBINATIONS = 24;

    /** In how many gaps a fact has to be of no matter; the changes around some of these are tried too. */
    private static final int ENOUGH = 3;

    /** The same of gaps that are asked beside the same flags and texts. */
    private static final int ENOUGH_IN_CONTEXT = 5;

    private final Questioned questioned;
    private final Map<Asked, Found> found = new LinkedHashMap<>();

    AskedLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    /**
     * A fact that a rule asks for, in gaps of one shape.
     *
     * @param rule the rule
     * @param shape the names of all facts that it asks for at once
     * @param fact the place of the fact among them
     * @param context what is stated of the host's own facts that the rule declares; empty for whatever is
     */
    private record Asked(RuleId rule, List<String> shape, int fact, Set<String> context) {

        /** How many gaps have to show that the fact is of no matter. */
        int enough() {
            return context.isEmpty() ? ENOUGH : ENOUGH_IN_CONTEXT;
        }
    }

    /** What was found out about it so far. */
    private static final class Found {
        private final List<Scenario> examples = new ArrayList<>();
        private int seen;
        private boolean matters;
    }

    @Override
    public void require(Scenario scenario) {
        questioned
                .ask(questioned.judged, scenario)
                .ifPresent(verdict -> gaps(verdict.findings()).forEach(gap -> look(scenario, gap)));
    }

    private static Stream<Gap> gaps(List<Finding> findings) {
        return findings.stream().filter(Gap.class::isInstance).map(Gap.class::cast);
    }

    private static List<String> shape(Gap gap) {
        return gap.missing().stream().map(fact -> fact.fact().name()).toList();
    }

    private void look(Scenario scenario, Gap gap) {
        if (!gap.missing().stream().allMatch(fact -> questioned.edits.canBeStated(scenario, fact))) {
            return; // others speak of it
        }
        Set<Set<String>> contexts =
                Stream.of(Set.<String>of(), context(scenario, gap.rule())).collect(Collectors.toSet());
        for (int i = 0; i < gap.missing().size(); i++) {
            int fact = i;
            List<Found> open = contexts.stream()
                    .map(context -> new Asked(gap.rule(), shape(gap), fact, context))
                    .map(asked -> found.computeIfAbsent(asked, key -> new Found()))
                    .filter(known -> !known.matters)
                    .toList();
            boolean matters = !open.isEmpty() && matters(scenario, gap, i);
            for (Found known : open) {
                known.seen++;
                known.matters = matters;
                if (known.examples.size() < ENOUGH) {
                    known.examples.add(scenario);
                }
            }
        }
    }

    /** The flags and texts of a host's own that are stated, of those that a rule of its own declares. */
    private Set<String> context(Scenario scenario, RuleId rule) {
        if (!questioned.own.contains(rule)) {
            return Set.of();
        }
        RuleInfo info = questioned.asked(rule, scenario).orElseThrow();
        Set<String> context = new TreeSet<>();
        for (FactRef fact : questioned.edits.facts(scenario)) {
            FactKind.Owner owner = Questioned.owner(scenario, fact).orElseThrow();
            if (fact.fact().isExtension() && Questioned.reads(info, owner, fact.fact())) {
                Object value = valueOf(scenario, fact);
                if (value instanceof Boolean || value instanceof String) {
                    context.add(owner + " " + fact.fact() + " " + value);
                }
            }
        }
        return context;
    }

    /**
     * Whether the answer of the rule depends on one of the facts that a gap asks for, whatever is stated for all others that the
     * rule asks for.
     */
    private boolean matters(Scenario scenario, Gap gap, int which) {
        FactRef fact = gap.missing().get(which);
        Set<FactRef> others = new LinkedHashSet<>(gap.missing());
        ask(scenario, gap.rule())
                .ifPresent(
                        verdict -> gaps(verdict.findings(gap.rule())).forEach(other -> others.addAll(other.missing())));
        others.remove(fact);
        others.removeIf(other -> !questioned.edits.canBeStated(scenario, other));
        List<Scenario> told = List.of(scenario);
        for (FactRef other : others) {
            told = some(told.stream()
                    .flatMap(one -> questioned.edits.stating(one, other).stream())
                    .map(Edit::scenario)
                    .toList());
        }
        boolean isAlone = gap.missing().size() == 1;
        return Stream.concat(told.stream(), isAlone ? Stream.of(scenario) : Stream.empty())
                .anyMatch(one -> matters(one, gap.rule(), fact, isAlone));
    }

    private boolean matters(Scenario scenario, RuleId rule, FactRef fact, boolean isAlone) {
        for (Class<?> kind : fact.fact().isExtension() ? ExtensionValues.KINDS : List.of(Object.class)) {
            List<Scenario> all = new ArrayList<>(isAlone ? List.of() : List.of(scenario));
            stating(scenario, fact).stream()
                    .map(Edit::scenario)
                    .filter(stated -> kind.isInstance(valueOf(stated, fact)))
                    .forEach(all::add);
            if (answers(all, rule).size() > 1) {
                return true;
            }
        }
        return false;
    }

    /**
     * The ways of stating a fact; or, where it is not one of the transaction's own, a role; of relationships also those of parties
     * who are not declared yet.
     */
    private List<Edit> stating(Scenario scenario, FactRef fact) {
        List<Edit> stating = questioned.edits.stating(scenario, fact);
        if (fact.equals(FactRef.RELATIONSHIPS)) {
            return Stream.concat(
                            stating.stream(),
                            stating.stream()
                                    .limit(1)
                                    .flatMap(none -> questioned.edits.strangers(none.scenario()).stream()))
                    .toList();
        }
        return stating.isEmpty() && fact.equals(FactRef.ofTransaction(FactName.ROLE))
                ? questioned.edits.roles(scenario)
                : stating;
    }

    /** What is stated; something where it is stated as none. */
    private static Object valueOf(Scenario scenario, FactRef fact) {
        Fact<?> stated = scenario.fact(fact);
        return stated.isStated() && !stated.isNone() ? stated.get() : stated;
    }

    private Optional<Verdict> ask(Scenario scenario, RuleId rule) {
        return questioned.ask(Objects.requireNonNull(questioned.alone.get(rule), "rule"), scenario);
    }

    private Set<Object> answers(List<Scenario> all, RuleId rule) {
        Set<Object> answers = new HashSet<>();
        for (Scenario each : all) {
            ask(each, rule).ifPresent(answer -> answers.add(List.of(answer.status(rule), answer.findings(rule))));
        }
        return answers;
    }

    private static List<Scenario> some(List<Scenario> all) {
        int step = Math.max(1, all.size() / COMBINATIONS);
        return IntStream.iterate(0, n -> n < all.size(), n -> n + step)
                .mapToObj(all::get)
                .toList();
    }

    @Override
    public void finish(int scenarios, long seed) {
        found.forEach((asked, known) -> {
            if (!known.matters && known.seen >= asked.enough() && !mattersNear(asked, known)) {
                throw LawBrokenError.of(
                        Law.ASKED,
                        asked.rule(),
                        known.examples.get(0),
                        "`" + asked.rule() + "` asks for `" + asked.shape().get(asked.fact())
                                + "`, but whatever is stated of it, the answer is the same",
                        "it asks for " + asked.shape() + " at once in " + known.seen + " of " + scenarios
                                + " scenarios of seed " + seed
                                + (asked.context().isEmpty() ? "" : " that state " + asked.context()),
                        "what to do: ask only for what can matter yet, or name the values that the rule tells apart,"
                                + " `scenarios().withExtension(owner, fact, values…)`");
            }
        });
    }

    /** Whether the fact matters to a gap of the same shape where one other thing is otherwise. */
    private boolean mattersNear(Asked asked, Found known) {
        return known.examples.stream()
                .flatMap(example -> questioned.edits.all(example).stream())
                .map(Edit::scenario)
                .filter(near -> asked.context().isEmpty() || isIn(asked, near))
                .anyMatch(near -> ask(near, asked.rule()).stream()
                        .flatMap(verdict -> gaps(verdict.findings(asked.rule())))
                        .filter(gap -> shape(gap).equals(asked.shape()))
                        .anyMatch(gap -> matters(near, gap, asked.fact())));
    }

    private boolean isIn(Asked asked, Scenario scenario) {
        return questioned.isAsked(asked.rule(), scenario)
                && context(scenario, asked.rule()).equals(asked.context());
    }

    @Override
    public boolean couldShow(RuleId rule, Scenario scenario, Verdict verdict) {
        return verdict.status(rule) == RuleStatus.UNDETERMINED;
    }

    /** Who lacks nothing asks for nothing; whether it should, is for `stable` to say. */
    @Override
    public boolean needsChances() {
        return false;
    }
}

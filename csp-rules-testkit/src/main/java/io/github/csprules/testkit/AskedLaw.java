package io.github.csprules.testkit;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Each missing fact of a gap can matter. */
final class AskedLaw implements LawCheck {

    /** How many ways of stating the other missing facts are tried. */
    private static final int COMBINATIONS = 24;

    /** In how many gaps a fact has to be of no matter. */
    private static final int ENOUGH = 3;

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
     */
    private record Asked(RuleId rule, List<String> shape, int fact) {}

    /** What was found out about it so far. */
    private static final class Found {
        private int seen;
        private boolean matters;
        private Optional<Scenario> example = Optional.empty();
    }

    @Override
    public void require(Scenario scenario) {
        Questioned.ask(questioned.judged, scenario)
                .ifPresent(verdict -> verdict.findings().forEach(finding -> {
                    if (finding instanceof Gap gap && isOfDeclared(scenario, gap)) {
                        look(scenario, gap);
                    }
                }));
    }

    private static boolean isOfDeclared(Scenario scenario, Gap gap) {
        return gap.missing().stream()
                .allMatch(fact -> Questioned.owner(scenario, fact).isPresent());
    }

    private void look(Scenario scenario, Gap gap) {
        List<String> shape =
                gap.missing().stream().map(fact -> fact.fact().name()).toList();
        for (int i = 0; i < gap.missing().size(); i++) {
            Found known = found.computeIfAbsent(new Asked(gap.rule(), shape, i), key -> new Found());
            if (!known.matters) {
                known.seen++;
                known.example = Optional.of(scenario);
                known.matters = matters(scenario, gap, i);
            }
        }
    }

    /** Whether the answer depends on one of the facts, whatever is stated for the others. */
    private boolean matters(Scenario scenario, Gap gap, int which) {
        List<Scenario> others = List.of(scenario);
        for (int i = 0; i < gap.missing().size(); i++) {
            if (i != which) {
                FactRef other = gap.missing().get(i);
                others = some(others.stream()
                        .flatMap(one -> questioned.edits.stating(one, other).stream())
                        .map(Edit::scenario)
                        .toList());
            }
        }
        FactRef fact = gap.missing().get(which);
        for (Scenario one : others) {
            for (Class<?> kind : fact.fact().isExtension() ? ExtensionValues.KINDS : List.of(Object.class)) {
                List<Scenario> all = new ArrayList<>(gap.missing().size() == 1 ? List.of() : List.of(one));
                stating(one, fact).stream()
                        .map(Edit::scenario)
                        .filter(stated -> kind.isInstance(valueOf(stated, fact)))
                        .forEach(all::add);
                if (answers(all, gap.rule()).size() > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The ways of stating a fact, or, where it is not one of the transaction's own, a role. */
    private List<Edit> stating(Scenario scenario, FactRef fact) {
        List<Edit> stating = questioned.edits.stating(scenario, fact);
        return stating.isEmpty() && fact.equals(FactRef.ofTransaction(FactName.ROLE))
                ? questioned.edits.roles(scenario)
                : stating;
    }

    /** What is stated; something where it is stated as none. */
    private static Object valueOf(Scenario scenario, FactRef fact) {
        Fact<?> stated = scenario.fact(fact);
        return stated.isStated() && !stated.isNone() ? stated.get() : stated;
    }

    private Set<Object> answers(List<Scenario> all, RuleId rule) {
        Set<Object> answers = new HashSet<>();
        for (Scenario each : all) {
            Questioned.ask(questioned.judged, each)
                    .ifPresent(answer -> answers.add(List.of(answer.status(rule), answer.findings(rule))));
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
            if (!known.matters && known.seen >= ENOUGH) {
                throw LawBrokenError.of(
                        Law.ASKED,
                        asked.rule(),
                        known.example.orElseThrow(),
                        "`" + asked.rule() + "` asks for `" + asked.shape().get(asked.fact())
                                + "`, but whatever is stated of it, the answer is the same",
                        "it asks for " + asked.shape() + " at once in " + known.seen + " of " + scenarios
                                + " scenarios of seed " + seed,
                        "what to do: ask only for what can matter yet, or name the values that the rule tells apart,"
                                + " `scenarios().withExtension(owner, fact, values…)`");
            }
        });
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

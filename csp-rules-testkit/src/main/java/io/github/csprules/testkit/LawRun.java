package io.github.csprules.testkit;

import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks one law of many scenarios, makes the first that breaks it simple, and counts what there was to see. */
final class LawRun {

    /** How many simpler scenarios are tried when one breaks the law. */
    private static final int SIMPLER = 1_500;

    /** How many of these where each takes its time. */
    private static final int FEW_SIMPLER = 30;

    /** For how long simpler ones are looked for at most. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(8);

    /** After what time without any answer no more is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How often that is waited for a route, which is searched for without asking the law. */
    private static final int ROUTES = 6;

    /** Of how many scenarios the chances are counted where thousands are asked. */
    private static final int COUNTED = 500;

    private final Law law;
    private final LawCheck check;
    private final Questioned questioned;
    private final long seed;
    private final long deadline;
    private final Map<RuleId, int[]> counts = new LinkedHashMap<>();
    private final Set<RuleId> left = new LinkedHashSet<>();
    private final List<Scenario> seen = new ArrayList<>();
    private int thrown;

    LawRun(Law law, LawCheck check, Questioned questioned, long seed, Duration budget) {
        this.law = law;
        this.check = check;
        this.questioned = questioned;
        this.seed = seed;
        deadline = System.nanoTime() + budget.toNanos();
        questioned.own.forEach(rule -> counts.put(rule, new int[5]));
    }

    Tried run(Iterator<Sample<Scenario>> samples, int tries) {
        Optional<LawBrokenError> endless = questioned.endless();
        if (endless.isPresent()) {
            if (law == Law.PROMPT) {
                throw endless.get();
            }
            return new Tried(
                    law, 0, seed, Duration.ZERO, Map.of(), List.of("not asked, as a rule has no end: see `prompt`"));
        }
        Duration patience = law == Law.ROUTES ? PATIENCE.multipliedBy(ROUTES) : PATIENCE;
        long[] before = {questioned.signs()};
        try {
            return Watch.over("law " + law, () -> ask(samples, tries), patience, () -> {
                boolean hasHappened = questioned.signs() != before[0];
                before[0] = questioned.signs();
                return hasHappened;
            });
        } catch (Watch.EndlessException e) {
            Scenario asked = questioned
                    .asking()
                    .orElseThrow(() -> new IllegalStateException("no scenario is made" + Thrown.at(e), e));
            throw questioned
                    .endless()
                    .orElseGet(() -> questioned.endless(
                            PromptLaw.endless(PromptLaw.endless(questioned, asked), asked, e.getStackTrace())));
        }
    }

    private Tried ask(Iterator<Sample<Scenario>> samples, int tries) {
        long start = System.nanoTime();
        int tried = 0;
        while (tried < tries && !check.isDone() && !isOver()) {
            Sample<Scenario> sample = samples.next();
            LawBrokenError broken;
            try {
                if (tried < COUNTED && !questioned.isSlow()) {
                    count(sample.value());
                }
                broken = ask(sample.value());
            } catch (TooSlowException e) {
                break;
            }
            tried++;
            if (broken != null) {
                throw simplest(sample, broken)
                        .with("again: seed " + seed + ", in which this is scenario " + tried + " of " + tries);
            }
        }
        List<String> notes = new ArrayList<>();
        if (tried < tries && !check.isDone()) {
            notes.add((questioned.isSlow() ? "stopped, as rules are slow: see `prompt`: " : "stopped after its time: ")
                    + tried + " of " + tries + " scenarios");
        } else {
            finish(tried, notes);
            notes.addAll(check.notes());
            if (check.needsChances()) {
                requireChances(tried);
            }
        }
        Map<RuleId, Tried.Chances> rules = new LinkedHashMap<>();
        counts.forEach((rule, all) -> rules.put(rule, new Tried.Chances(all[0], all[1], all[2], all[3], all[4])));
        return new Tried(law, tried, seed, Duration.ofNanos(System.nanoTime() - start), rules, notes);
    }

    private boolean isOver() {
        return System.nanoTime() - deadline >= 0 || (law != Law.PROMPT && questioned.isSlow());
    }

    private void finish(int tried, List<String> notes) {
        try {
            check.finish(tried, seed);
        } catch (LawBrokenError e) {
            RuleId rule = e.rule();
            if (rule != null && seen.stream().anyMatch(scenario -> !questioned.isSteady(rule, scenario))) {
                left.add(rule);
            } else {
                throw e;
            }
        }
        left.forEach(rule -> notes.add("not of `" + rule
                + "`, which throws or answers otherwise when asked again: see `total`, `pure` and `together`"));
    }

    private void count(Scenario scenario) {
        if (seen.size() < Questioned.OTHERS * 4) {
            seen.add(scenario);
        }
        Optional<Verdict> answer = questioned.ask(questioned.judged, scenario);
        if (answer.isEmpty()) {
            thrown++;
            return;
        }
        Verdict verdict = answer.get();
        counts.forEach((rule, all) -> {
            if (questioned.isAsked(rule, scenario)) {
                all[0]++;
                all[1] += verdict.status(rule) == RuleStatus.SATISFIED ? 1 : 0;
                all[2] += verdict.status(rule) == RuleStatus.VIOLATED ? 1 : 0;
                all[3] += verdict.status(rule) == RuleStatus.UNDETERMINED ? 1 : 0;
                all[4] += check.couldShow(rule, scenario, verdict) ? 1 : 0;
            }
        });
    }

    /** What is broken, unless that is for another law to say. */
    private @Nullable LawBrokenError ask(Scenario scenario) {
        try {
            check.require(scenario);
            return null;
        } catch (LawBrokenError e) {
            RuleId rule = e.rule();
            boolean isOfAnother = !law.isAboutUnsteadiness() && rule != null && !questioned.isSteady(rule, scenario);
            if (isOfAnother) {
                left.add(rule);
            }
            return isOfAnother ? null : e;
        } catch (TooSlowException e) {
            throw e;
        } catch (Exception | StackOverflowError | LinkageError e) {
            return LawBrokenError.of(law, null, scenario, "it cannot be asked: " + Thrown.words(e))
                    .causedBy(e);
        }
    }

    private @Nullable LawBrokenError simpler(Scenario scenario) {
        try {
            return ask(scenario);
        } catch (TooSlowException e) {
            return null;
        }
    }

    private LawBrokenError simplest(Sample<Scenario> first, LawBrokenError broken) {
        Sample<Scenario> sample = first;
        LawBrokenError simplest = broken;
        int tries = 0;
        int most = law == Law.PROMPT ? FEW_SIMPLER : SIMPLER;
        long start = System.nanoTime();
        if (questioned.endless().isPresent()) {
            return broken;
        }
        check.beThorough();
        boolean isSimpler = true;
        while (isSimpler) {
            isSimpler = false;
            for (Iterator<Sample<Scenario>> simpler = sample.simpler().iterator();
                    !isSimpler
                            && simpler.hasNext()
                            && tries < most
                            && !isOver()
                            && System.nanoTime() - start < LONG_ENOUGH.toNanos(); ) {
                Sample<Scenario> candidate = simpler.next();
                tries++;
                LawBrokenError other = simpler(candidate.value());
                if (other != null && java.util.Objects.equals(other.rule(), broken.rule())) {
                    sample = candidate;
                    simplest = other;
                    isSimpler = true;
                }
            }
        }
        return simplest;
    }

    /** A law that could not have found anything against a rule says nothing by being kept. */
    private void requireChances(int tried) {
        if (thrown > 0 || questioned.isSlow()) {
            return; // `total` says why there was less to see
        }
        counts.forEach((rule, all) -> {
            if (all[4] == 0 && !left.contains(rule)) {
                throw LawBrokenError.ofMany(
                        law,
                        rule,
                        tried,
                        seed,
                        "nothing is known of `" + rule + "`: no scenario could have shown a fault of it",
                        "a chance is: " + check.chance(),
                        "there was: the rule was asked in " + all[0] + " scenarios, and was satisfied in " + all[1]
                                + ", violated in " + all[2] + ", lacking a fact in " + all[3],
                        "what to do: " + whatToDo(all[0]));
            }
        });
    }

    private static String whatToDo(int asked) {
        if (asked == 0) {
            return "let `scenarios()` be of its transactions and of days on which it is in force, or raise the tries";
        }
        return "name the values that the rule tells apart, `scenarios().withExtension(owner, fact, values…)`, "
                + "declare in `reads` what it reads, or raise the tries";
    }
}

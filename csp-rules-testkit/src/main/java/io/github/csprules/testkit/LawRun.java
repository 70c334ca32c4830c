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
        long start = System.nanoTime();
        int tried = 0;
        while (tried < tries && !check.isDone() && System.nanoTime() - deadline < 0) {
            Sample<Scenario> sample = samples.next();
            tried++;
            if (tried <= COUNTED) {
                count(sample.value());
            }
            LawBrokenError broken = ask(sample.value());
            if (broken != null) {
                throw simplest(sample, broken)
                        .with("again: seed " + seed + ", in which this is scenario " + tried + " of " + tries);
            }
        }
        List<String> notes = new ArrayList<>();
        finish(tried, notes);
        notes.addAll(check.notes());
        if (tried < tries && !check.isDone()) {
            notes.add("stopped after its time: " + tried + " of " + tries + " scenarios");
        }
        if (tried > 0 && check.needsChances()) {
            requireChances(tried);
        }
        Map<RuleId, Tried.Chances> rules = new LinkedHashMap<>();
        counts.forEach((rule, all) -> rules.put(rule, new Tried.Chances(all[0], all[1], all[2], all[3], all[4])));
        return new Tried(law, tried, seed, Duration.ofNanos(System.nanoTime() - start), rules, notes);
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
        Optional<Verdict> answer = Questioned.ask(questioned.judged, scenario);
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
        } catch (RuntimeException e) {
            return LawBrokenError.of(law, null, scenario, "it cannot be asked: " + e)
                    .causedBy(e);
        }
    }

    private LawBrokenError simplest(Sample<Scenario> first, LawBrokenError broken) {
        Sample<Scenario> sample = first;
        LawBrokenError simplest = broken;
        int tries = 0;
        check.beThorough();
        boolean isSimpler = true;
        while (isSimpler) {
            isSimpler = false;
            for (Iterator<Sample<Scenario>> simpler = sample.simpler().iterator();
                    !isSimpler && simpler.hasNext() && tries < SIMPLER && System.nanoTime() - deadline < 0; ) {
                Sample<Scenario> candidate = simpler.next();
                tries++;
                LawBrokenError other = ask(candidate.value());
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
        if (thrown > 0) {
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

package io.github.csprules.testkit;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Difference;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The same question has the same answer. */
final class PureLaw implements LawCheck {

    /** Turkish has letters of its own for i, and this variant digits of its own. */
    private static final Locale FOREIGN = Locale.forLanguageTag("tr-TR-u-nu-arab");

    /** The time zones that are always on different days. */
    private static final String EARLIEST = "Pacific/Kiritimati";

    private static final String LATEST = "Etc/GMT+12";

    /** With six hours between them: it is morning, noon, evening and night. */
    private static final List<String> ZONES = List.of(EARLIEST, "Etc/GMT-8", "Etc/GMT-2", "Etc/GMT+4");

    /** Around how many changes it is asked who remembers. */
    private static final int CHANGES = 2;

    /** The first is that of all questions, so that who remembers an answer by it is found. */
    private static final List<String> REFERENCES = List.of("the same for all", "order 4711", "1", "TEST-1");

    private final Questioned questioned;
    private int asked;

    PureLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    @Override
    public void require(Scenario scenario) {
        Optional<Verdict> first = questioned.ask(scenario);
        if (first.isEmpty()) {
            return;
        }
        Verdict verdict = first.get();
        requireSame(scenario, verdict, "asked again", () -> questioned.ask(scenario));
        requireSame(scenario, verdict, "asked after other questions", () -> {
            questioned.unsettle(scenario);
            return questioned.ask(scenario);
        });
        requireSame(
                scenario,
                verdict,
                "asked of an equal scenario, made anew",
                () -> questioned.ask(Questioned.anew(scenario)));
        requireSame(
                scenario, verdict, "asked from another thread", () -> inAnotherThread(() -> questioned.ask(scenario)));
        requireSame(
                scenario,
                verdict,
                "asked under the default locale " + FOREIGN.toLanguageTag(),
                () -> Defaults.under(FOREIGN, TimeZone.getDefault().getID(), () -> questioned.ask(scenario)));
        for (String zone : ZONES) {
            requireSame(
                    scenario,
                    verdict,
                    "asked under the default time zone " + zone + ", where the clock shows "
                            + LocalTime.now(ZoneId.of(zone)).truncatedTo(ChronoUnit.MINUTES),
                    () -> Defaults.under(Locale.getDefault(), zone, () -> questioned.ask(scenario)));
        }
        requireSameForAnyReference(scenario);
        requireForgotten(scenario);
        // It is never the same day at both ends of the earth: a rule that looks at the clock says two things.
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (LocalDate day = today.minusDays(1); !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
            Scenario now = scenario.on(day);
            Defaults.under(Locale.ROOT, EARLIEST, () -> questioned.ask(now))
                    .ifPresent(early -> requireSame(
                            now,
                            early,
                            "asked where the clock shows another day, in the time zone " + LATEST + " instead of "
                                    + EARLIEST,
                            () -> Defaults.under(Locale.ROOT, LATEST, () -> questioned.ask(now))));
        }
    }

    /** What a host calls its question is no part of it; a rule that remembers answers by that name is found here. */
    private void requireSameForAnyReference(Scenario scenario) {
        for (Scenario neighbor : neighbors(scenario)) {
            Optional<Verdict> unnamed = questioned.ask(named(neighbor, null));
            for (String reference : REFERENCES) {
                requireSame(neighbor, unnamed, questioned.ask(named(neighbor, reference)));
            }
            requireSame(neighbor, unnamed, questioned.ask(neighbor));
        }
    }

    /** A rule that remembers answers by the ids of parties gives that of another scenario. */
    private void requireForgotten(Scenario scenario) {
        if (questioned.own.isEmpty() || asked % 2 == 0) {
            return; // every second scenario shows enough
        }
        if (questioned.rememberBeingAsked(questioned.judged, scenario)) {
            throw remembering(
                    scenario,
                    single -> questioned.rememberBeingAsked(single, scenario),
                    "answers otherwise when it is asked the second time about parties of which it never heard");
        }
        List<Edit> days = TotalLaw.days(scenario); // for who remembers all of a party
        if (!days.isEmpty()) {
            requireForgotten(scenario, days.get(asked / 2 % days.size()));
        }
        List<RuleInfo> infos = questioned.own.stream()
                .flatMap(rule -> questioned.asked(rule, scenario).stream())
                .toList();
        if (infos.isEmpty()) {
            return;
        }
        RuleInfo info = infos.get(asked / 2 % infos.size()); // each in turn
        List<Edit> near = questioned.edits.stating(
                scenario,
                fact -> Questioned.reads(info, Questioned.owner(scenario, fact).orElseThrow(), fact.fact()));
        for (int i = 0; i < Math.min(CHANGES, near.size()); i++) {
            requireForgotten(scenario, near.get((asked * CHANGES + i) % near.size()));
        }
    }

    private void requireForgotten(Scenario scenario, Edit change) {
        if (questioned.rememberIds(questioned.judged, scenario, change.scenario())) {
            throw remembering(
                    scenario,
                    single -> questioned.rememberIds(single, scenario, change.scenario()),
                    "answers otherwise after it was asked of another scenario with parties of the same ids",
                    "asked after this change: " + change);
        }
    }

    private LawBrokenError remembering(
            Scenario scenario, Predicate<RuleSet> remembers, String what, String... details) {
        RuleId rule = questioned.own.stream()
                .filter(id -> remembers.test(questioned.alone(id)))
                .findFirst()
                .orElse(null);
        return LawBrokenError.of(
                        Law.PURE, rule, scenario, (rule == null ? "a rule" : "`" + rule + "`") + " " + what, details)
                .with("a rule keeps nothing of what it was asked, or all of it");
    }

    /** A scenario, and some that state one fact otherwise: other facts for each scenario. */
    private List<Scenario> neighbors(Scenario scenario) {
        List<FactRef> facts = questioned.edits.facts(scenario);
        List<Scenario> neighbors = new ArrayList<>(List.of(scenario));
        for (int i = 0; i < Questioned.OTHERS; i++) {
            FactRef fact = facts.get((i * facts.size() / Questioned.OTHERS + asked) % facts.size());
            List<Edit> changes = questioned.edits.stating(scenario, fact);
            if (!changes.isEmpty()) {
                neighbors.add(changes.get(asked % changes.size()).scenario());
            }
        }
        asked++;
        return neighbors;
    }

    private void requireSame(Scenario scenario, Optional<Verdict> unnamed, Optional<Verdict> named) {
        if (unnamed.isPresent() && named.isPresent()) {
            requireSame(scenario, unnamed.get(), named.get());
        }
    }

    private void requireSame(Scenario scenario, Verdict unnamed, Verdict named) {
        boolean isSame = unnamed.findings().equals(named.findings())
                && unnamed.rules().equals(named.rules())
                && unnamed.consequences().equals(named.consequences());
        if (isSame) {
            return;
        }
        String how = "asked under another reference";
        Optional<RuleId> rule = questioned.otherwise(unnamed, named);
        questioned.difference(unnamed, named).ifPresent(what -> {
            throw LawBrokenError.of(Law.PURE, rule.orElse(null), scenario, how + ", " + what);
        });
        Difference difference = Difference.between(unnamed, named);
        if (!difference.isNone()) {
            throw LawBrokenError.of(Law.PURE, null, scenario, how + ", " + difference);
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
            throw LawBrokenError.of(Law.PURE, null, scenario, how + ", a rule throws that did not");
        }
        Optional<RuleId> rule = questioned.otherwise(verdict, again.get());
        questioned.difference(verdict, again.get()).ifPresent(what -> {
            throw LawBrokenError.of(Law.PURE, rule.orElse(null), scenario, how + ", " + what);
        });
        if (!verdict.equals(again.get())) {
            throw LawBrokenError.of(
                    Law.PURE,
                    null,
                    scenario,
                    how + ", assumptions or consequences are others",
                    "first: " + CspJson.writeVerdict(verdict),
                    "then: " + CspJson.writeVerdict(again.get()));
        }
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
}

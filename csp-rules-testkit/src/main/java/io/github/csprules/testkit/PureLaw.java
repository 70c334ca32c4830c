package io.github.csprules.testkit;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Difference;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The same question has the same answer. */
final class PureLaw implements LawCheck {

    /** Turkish has letters of its own for i, and this variant digits of its own. */
    private static final Locale FOREIGN = Locale.forLanguageTag("tr-TR-u-nu-arab");

    /** The time zones that are always on different days. */
    private static final String EARLIEST = "Pacific/Kiritimati";

    private static final String LATEST = "Etc/GMT+12";

    /** The first is that of all questions, so that who remembers an answer by it is found. */
    private static final List<String> REFERENCES = List.of("the same for all", "order 4711", "1", "TEST-1");

    private static final Object DEFAULTS = new Object();

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
                () -> under(FOREIGN, TimeZone.getDefault().getID(), () -> questioned.ask(scenario)));
        requireSame(
                scenario,
                verdict,
                "asked under the default time zone " + EARLIEST,
                () -> under(Locale.getDefault(), EARLIEST, () -> questioned.ask(scenario)));
        requireSameForAnyReference(scenario);
        // It is never the same day at both ends of the earth: a rule that looks at the clock says two things.
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (LocalDate day = today.minusDays(1); !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
            Scenario now = scenario.on(day);
            under(Locale.ROOT, EARLIEST, () -> questioned.ask(now))
                    .ifPresent(early -> requireSame(
                            now,
                            early,
                            "asked where the clock shows another day, in the time zone " + LATEST + " instead of "
                                    + EARLIEST,
                            () -> under(Locale.ROOT, LATEST, () -> questioned.ask(now))));
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
}

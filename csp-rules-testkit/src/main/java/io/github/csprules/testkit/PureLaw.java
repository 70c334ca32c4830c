package io.github.csprules.testkit;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Difference;
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
final class PureLaw {

    /** Turkish has letters of its own for i, and this variant digits of its own. */
    private static final Locale FOREIGN = Locale.forLanguageTag("tr-TR-u-nu-arab");

    /** The time zones that are always on different days. */
    private static final String EARLIEST = "Pacific/Kiritimati";

    private static final String LATEST = "Etc/GMT+12";

    private static final Object DEFAULTS = new Object();

    private final Questioned questioned;

    PureLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    void require(Scenario scenario) {
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
                "asked under the default locale " + FOREIGN.toLanguageTag() + " and the time zone " + EARLIEST,
                () -> under(FOREIGN, EARLIEST, () -> questioned.ask(scenario)));
        requireSameForAnyReference(scenario);
        // It is never the same day at both ends of the earth: a rule that looks at the clock says two things.
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (LocalDate day = today.minusDays(1); !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
            Scenario now = scenario.on(day);
            under(Locale.ROOT, EARLIEST, () -> questioned.ask(now))
                    .ifPresent(early -> requireSame(
                            now,
                            early,
                            "asked under the time zone " + LATEST + " instead of " + EARLIEST,
                            () -> under(Locale.ROOT, LATEST, () -> questioned.ask(now))));
        }
    }

    /** What a host calls its question is no part of it; a rule that remembers answers by that name is found here. */
    private void requireSameForAnyReference(Scenario scenario) {
        List<Scenario> neighbors = new ArrayList<>(List.of(scenario));
        questioned.edits.all(scenario).forEach(change -> neighbors.add(change.scenario()));
        int step = Math.max(1, neighbors.size() / Questioned.OTHERS);
        for (int i = 0; i < neighbors.size(); i += step) {
            Scenario neighbor = neighbors.get(i);
            Optional<Verdict> unnamed = questioned.ask(named(neighbor, null));
            Optional<Verdict> named = questioned.ask(named(neighbor, "the same for all"));
            if (unnamed.isPresent() && named.isPresent()) {
                questioned.difference(unnamed.get(), named.get()).ifPresent(what -> {
                    throw Law.PURE.broken(neighbor, "asked under another reference, " + what);
                });
                Difference difference = Difference.between(unnamed.get(), named.get());
                if (!difference.isNone()) {
                    throw Law.PURE.broken(neighbor, "asked under another reference, " + difference);
                }
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
            throw Law.PURE.broken(scenario, how + ", a rule throws that did not");
        }
        questioned.difference(verdict, again.get()).ifPresent(what -> {
            throw Law.PURE.broken(scenario, how + ", " + what);
        });
        if (!verdict.equals(again.get())) {
            throw Law.PURE.broken(
                    scenario,
                    how + ", assumptions or consequences are others: first\n    " + CspJson.writeVerdict(verdict)
                            + "\n  then\n    " + CspJson.writeVerdict(again.get()));
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

package io.github.csprules.testkit;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleFailedException;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every valid scenario has an answer that the headers declare. */
final class TotalLaw implements LawCheck {

    /** How many scenarios are changed in every way. */
    private static final int THOROUGH = 40;

    /** Of the facts of the others, one in so many is changed. */
    private static final int PARTS = 4;

    /** Every so many years there is one with a day more, mostly. */
    private static final int LEAP = 4;

    private final Questioned questioned;
    private boolean isThorough;
    private int asked;

    TotalLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    @Override
    public void require(Scenario scenario) {
        Verdict verdict = requireAnswer(scenario, "");
        changes(scenario).forEach(change -> requireAnswer(change.scenario(), "after this change: " + change + ", "));
        for (Finding finding : verdict.findings()) {
            RuleInfo info = questioned.asked(finding.rule(), scenario).orElseThrow();
            for (String subject : finding.subjects()) {
                if (scenario.book().partner(subject).isEmpty()
                        && scenario.book().customer(subject).isEmpty()) {
                    throw broken(
                            scenario, finding.rule(), "`" + finding.rule() + "` is about nobody declared: " + finding);
                }
            }
            if (finding instanceof Gap gap) {
                requireDeclared(scenario, info, gap);
            }
            if (Texts.standard().message(finding, Locale.ENGLISH).isBlank()) {
                throw broken(scenario, finding.rule(), "there is no message for " + finding);
            }
        }
    }

    /** All small changes of the first scenarios, then another part of them of each. */
    private List<Edit> changes(Scenario scenario) {
        int part = asked++ % PARTS;
        List<Edit> changes = new ArrayList<>(days(scenario));
        if (isThorough || asked <= THOROUGH) {
            changes.addAll(questioned.edits.all(scenario));
            return changes;
        }
        List<FactRef> facts = questioned.edits.facts(scenario);
        for (int i = part; i < facts.size(); i += PARTS) {
            changes.addAll(questioned.edits.stating(scenario, facts.get(i)));
        }
        if (part == 0) {
            changes.addAll(questioned.edits.withdrawing(scenario));
        }
        return changes;
    }

    /** The days that those who count days and months forget: the end of the month and of the year, and the one of leap years. */
    static List<Edit> days(Scenario scenario) {
        LocalDate day = scenario.asOf();
        LocalDate last = day.with(TemporalAdjusters.lastDayOfYear());
        LocalDate leap =
                Year.of(day.getYear() / LEAP * LEAP).atMonth(Month.FEBRUARY).atEndOfMonth();
        return Stream.of(day.with(TemporalAdjusters.lastDayOfMonth()), last, leap)
                .filter(other -> other.getYear() > 0 && !other.equals(day))
                .map(other -> new Edit(scenario.on(other), "the day is " + other, null))
                .toList();
    }

    @Override
    public void beThorough() {
        isThorough = true;
    }

    private static LawBrokenError broken(Scenario scenario, RuleId rule, String what) {
        return LawBrokenError.of(Law.TOTAL, rule, scenario, what);
    }

    private Verdict requireAnswer(Scenario scenario, String how) {
        try {
            return questioned.answer(questioned.rules, scenario);
        } catch (TooSlowException e) {
            throw e;
        } catch (Exception | AssertionError | StackOverflowError | LinkageError e) {
            RuleId rule = e instanceof RuleFailedException failed ? ruleOf(failed) : thrower(scenario);
            Throwable own = e instanceof RuleFailedException && e.getCause() != null ? e.getCause() : e;
            boolean isThrown = rule != null && !(own instanceof RuleFailedException);
            String what = isThrown ? "`" + rule + "` throws " + Thrown.words(own) : Thrown.words(own);
            throw LawBrokenError.of(Law.TOTAL, rule, scenario, how + what).causedBy(own);
        }
    }

    /** Which rule it was; null if it was a consequence. */
    private @Nullable RuleId ruleOf(RuleFailedException failed) {
        return questioned.rules.ids().stream()
                .filter(id -> id.value().equals(failed.rule()))
                .findFirst()
                .orElse(null);
    }

    /** Which rule throws what the rule set does not catch; null if it was none when asked alone. */
    private @Nullable RuleId thrower(Scenario scenario) {
        return questioned.rules.ids().stream()
                .filter(id -> questioned.ask(questioned.alone(id), scenario).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private void requireDeclared(Scenario scenario, RuleInfo info, Gap gap) {
        for (FactRef fact : gap.missing()) {
            Optional<FactKind.Owner> owner = Questioned.owner(scenario, fact);
            if (owner.isEmpty()) {
                throw broken(
                        scenario,
                        info.id(),
                        "`" + info.id() + "` lacks `" + fact + "`, but nothing of that id is declared");
            }
            if (!info.reads().contains(new FactKind(owner.get(), fact.fact()))) {
                throw broken(
                        scenario,
                        info.id(),
                        "`" + info.id() + "` lacks `" + fact + "`, but declares no such fact of a " + owner.get()
                                + " as read"
                                + (info.reads().isEmpty() ? "" : ", only " + Questioned.words(info.reads())));
            }
        }
    }
}

package io.github.csprules.testkit;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleFailedException;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.util.Locale;
import java.util.Optional;

/** Every valid scenario has an answer that the headers declare. */
final class TotalLaw {

    private final Questioned questioned;

    TotalLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    void require(Scenario scenario) {
        Verdict verdict = requireAnswer(scenario, "");
        questioned
                .edits
                .all(scenario)
                .forEach(change -> requireAnswer(change.scenario(), "after this change: " + change + ", "));
        for (Finding finding : verdict.findings()) {
            RuleInfo info = questioned.asked(finding.rule(), scenario).orElseThrow();
            for (String subject : finding.subjects()) {
                if (scenario.book().partner(subject).isEmpty()
                        && scenario.book().customer(subject).isEmpty()) {
                    throw Law.TOTAL.broken(scenario, "`" + finding.rule() + "` is about nobody declared: " + finding);
                }
            }
            if (finding instanceof Gap gap) {
                requireDeclared(scenario, info, gap);
            }
            if (Texts.standard().message(finding, Locale.ENGLISH).isBlank()) {
                throw Law.TOTAL.broken(scenario, "there is no message for " + finding);
            }
        }
    }

    private Verdict requireAnswer(Scenario scenario, String how) {
        try {
            return questioned.rules.evaluate(scenario);
        } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError e) {
            throw Law.TOTAL.broken(scenario, how + because(e));
        }
    }

    private void requireDeclared(Scenario scenario, RuleInfo info, Gap gap) {
        for (FactRef fact : gap.missing()) {
            Optional<FactKind.Owner> owner = Questioned.owner(scenario, fact);
            if (owner.isEmpty()) {
                throw Law.TOTAL.broken(
                        scenario, "`" + info.id() + "` lacks `" + fact + "`, but nothing of that id is declared");
            }
            if (!info.reads().contains(new FactKind(owner.get(), fact.fact()))) {
                throw Law.TOTAL.broken(
                        scenario,
                        "`" + info.id() + "` lacks `" + fact + "`, but declares no such fact of a " + owner.get()
                                + " as read, only " + Questioned.words(info.reads()));
            }
        }
    }

    /** A rule that failed is named in the message, what else failed by its type. */
    private static String because(Throwable failure) {
        String what = failure instanceof RuleFailedException ? failure.getMessage() + "" : failure.toString();
        return failure.getCause() == null ? what : what + ": " + failure.getCause();
    }
}

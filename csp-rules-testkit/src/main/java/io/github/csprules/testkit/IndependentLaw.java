package io.github.csprules.testkit;

import static io.github.csprules.rule.RuleInfo.rule;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Each rule answers as it does alone. */
final class IndependentLaw {

    /** What only this law's own rules say. */
    private static final Reason STRANGE =
            Reason.reason("strange").remedy("none-needed", Actor.HOST).build();

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Questioned questioned;
    private final List<RuleSet> reordered;

    IndependentLaw(Questioned questioned) {
        this.questioned = questioned;
        List<TransactionRule> all = new ArrayList<>();
        questioned.rules.forEach(all::add);
        List<TransactionRule> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        List<TransactionRule> rotated = new ArrayList<>(all);
        Collections.rotate(rotated, all.size() / 2);
        reordered = List.of(with(reversed), with(rotated));
    }

    private RuleSet with(List<TransactionRule> some) {
        return RuleSet.of(
                questioned.rules.policy(), questioned.rules.documentation(), some, questioned.rules.consequences());
    }

    void require(Scenario scenario) {
        Optional<Verdict> asked = questioned.ask(scenario);
        if (asked.isEmpty()) {
            return;
        }
        Verdict verdict = asked.get();
        for (RuleSet other : reordered) {
            questioned.unsettle(scenario);
            Questioned.ask(other, Questioned.anew(scenario))
                    .flatMap(answer -> questioned.difference(verdict, answer))
                    .ifPresent(what -> {
                        throw Law.INDEPENDENT.broken(scenario, "in another order of the rules, " + what);
                    });
        }
        questioned.alone.forEach((id, single) -> {
            if (questioned.isAsked(id, scenario)) {
                questioned.unsettle(scenario);
                Questioned.ask(single, Questioned.anew(scenario))
                        .flatMap(answer -> Questioned.difference(verdict, answer, id))
                        .ifPresent(what -> {
                            throw Law.INDEPENDENT.broken(scenario, "without the other rules, " + what);
                        });
            }
        });
        RuleSet besides = questioned.rules.plus(neverAsked(scenario));
        Questioned.ask(besides, scenario)
                .flatMap(answer -> questioned.difference(verdict, answer))
                .ifPresent(what -> {
                    throw Law.INDEPENDENT.broken(
                            scenario, "beside rules out of force and for other transactions, " + what);
                });
        for (RuleStatus status : RuleStatus.values()) {
            Outcome outcome = questioned
                    .rules
                    .plus(saying(status, scenario))
                    .evaluate(scenario)
                    .outcome();
            if (outcome != outcomeWith(verdict, status)) {
                throw Law.INDEPENDENT.broken(
                        scenario,
                        "beside a further rule that is " + status + ", the outcome is " + outcome + " instead of "
                                + outcomeWith(verdict, status));
            }
        }
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

    // Rules of its own

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
        FactName<?> fact = FactName.of("com.example.stranger");
        RuleInfo info = rule("stranger")
                .on(scenario.type())
                .reads(FactKind.Owner.PARTNER, fact)
                .reasons(STRANGE)
                .build();
        Answer answer = switch (status) {
            case SATISFIED -> Answer.satisfied();
            case NOT_APPLICABLE -> Answer.notApplicable();
            case VIOLATED -> Answer.violated(STRANGE, scenario.partner());
            case UNDETERMINED -> Answer.lacking(scenario.partner(), fact);
        };
        return TransactionRule.of(info, asked -> answer);
    }
}

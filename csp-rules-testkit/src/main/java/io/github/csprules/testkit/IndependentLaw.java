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
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Each rule answers as it does alone. */
final class IndependentLaw implements LawCheck {

    /** What only this law's own rules say. */
    private static final Reason STRANGE =
            Reason.reason("strange").remedy("none-needed", Actor.HOST).build();

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Questioned questioned;
    private final List<RuleSet> reordered;

    /** Sets with rules that are not asked, by type and day. */
    private final Map<List<Object>, RuleSet> besides = new HashMap<>();

    /** Sets with a rule that says what it is told to, by what and type. */
    private final Map<List<Object>, RuleSet> saying = new HashMap<>();

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

    @Override
    public void require(Scenario scenario) {
        Optional<Verdict> asked = questioned.ask(scenario);
        if (asked.isEmpty()) {
            return;
        }
        Verdict verdict = asked.get();
        Scenario anew = Questioned.anew(scenario);
        for (RuleSet other : reordered) {
            questioned.unsettle(scenario);
            questioned
                    .ask(other, anew)
                    .ifPresent(answer -> requireSame(scenario, "in another order of the rules", verdict, answer));
        }
        questioned.alone.forEach((id, single) -> {
            if (questioned.isAsked(id, scenario)) {
                questioned.unsettle(scenario);
                questioned
                        .ask(single, anew)
                        .flatMap(answer -> Questioned.difference(verdict, answer, id))
                        .ifPresent(what -> {
                            throw LawBrokenError.of(Law.INDEPENDENT, id, scenario, "without the other rules, " + what);
                        });
            }
        });
        questioned
                .ask(besides(scenario), scenario)
                .ifPresent(answer ->
                        requireSame(scenario, "beside rules out of force and for other transactions", verdict, answer));
        for (RuleStatus status : RuleStatus.values()) {
            Optional<Verdict> answer = questioned.ask(with(status, scenario.type()), scenario);
            if (answer.isEmpty()) {
                return;
            }
            Outcome outcome = answer.get().outcome();
            if (outcome != outcomeWith(verdict, status)) {
                throw LawBrokenError.of(
                        Law.INDEPENDENT,
                        null,
                        scenario,
                        "beside a further rule that is " + status + ", the outcome is " + outcome + " instead of "
                                + outcomeWith(verdict, status));
            }
        }
    }

    private RuleSet besides(Scenario scenario) {
        return besides.computeIfAbsent(
                List.of(scenario.type(), scenario.asOf()), key -> questioned.rules.plus(neverAsked(scenario)));
    }

    private RuleSet with(RuleStatus status, TransactionType type) {
        return saying.computeIfAbsent(List.of(status, type), key -> questioned.rules.plus(saying(status, type)));
    }

    private void requireSame(Scenario scenario, String how, Verdict verdict, Verdict answer) {
        Optional<RuleId> rule = questioned.otherwise(verdict, answer);
        questioned.difference(verdict, answer).ifPresent(what -> {
            throw LawBrokenError.of(Law.INDEPENDENT, rule.orElse(null), scenario, how + ", " + what);
        });
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
        RuleInfo.Builder ended = rule("csp-testkit-stranger-that-has-ended").on(scenario.type());
        strangers.add(neverAsked(ended.inForce(DateRange.endingBefore(scenario.asOf()))));
        if (scenario.asOf().isBefore(LAST)) {
            RuleInfo.Builder later =
                    rule("csp-testkit-stranger-that-begins-later").on(scenario.type());
            strangers.add(neverAsked(
                    later.inForce(DateRange.startingOn(scenario.asOf().plusDays(1)))));
        }
        TransactionType[] others = Stream.of(TransactionType.values())
                .filter(type -> type != scenario.type())
                .toArray(TransactionType[]::new);
        strangers.add(
                neverAsked(rule("csp-testkit-stranger-for-other-transactions").on(others)));
        return strangers.toArray(TransactionRule[]::new);
    }

    private static TransactionRule neverAsked(RuleInfo.Builder info) {
        return TransactionRule.of(info.reasons(STRANGE).build(), scenario -> {
            throw new IllegalStateException("a rule is asked that does not apply");
        });
    }

    private static TransactionRule saying(RuleStatus status, TransactionType type) {
        FactName<?> fact = FactName.of("com.example.stranger");
        RuleInfo info = rule("csp-testkit-stranger")
                .on(type)
                .reads(FactKind.Owner.PARTNER, fact)
                .reasons(STRANGE)
                .build();
        return TransactionRule.of(info, scenario -> switch (status) {
            case SATISFIED -> Answer.satisfied();
            case NOT_APPLICABLE -> Answer.notApplicable();
            case VIOLATED -> Answer.violated(STRANGE, scenario.partner());
            case UNDETERMINED -> Answer.lacking(scenario.partner(), fact);
        });
    }
}

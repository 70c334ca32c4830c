package io.github.csprules.testkit;

import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.time.Duration;
import java.util.Optional;

/** Answers come at once. */
final class PromptLaw implements LawCheck {

    /** What a rule may take: some ten thousand times what it should. */
    static final Duration BUDGET = Duration.ofMillis(100);

    /** After what time no answer is waited for any more. */
    private static final Duration NEVER = Duration.ofSeconds(5);

    /** How often in a row a rule has to be slow: a few times are a matter of the machine. */
    private static final int SLOW = 12;

    /** How often where it is known to be slow. */
    private static final int KNOWN = 2;

    /** How much longer is paused each time, so that the machine does something else meanwhile. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Questioned questioned;
    private int times = SLOW;

    PromptLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    /** Which rule does not come to an end, of a scenario of which one does not. */
    static Optional<RuleId> endless(Questioned questioned, Scenario scenario) {
        return questioned.judged.ids().stream()
                .filter(id -> questioned.isAsked(id, scenario)
                        && Watch.within(NEVER, "endless " + id, () -> new PromptLaw(questioned).answer(id, scenario))
                                .isEmpty())
                .findFirst();
    }

    /** What is told of it. */
    static LawBrokenError endless(Optional<RuleId> rule, Scenario scenario, StackTraceElement[] where) {
        return LawBrokenError.of(
                Law.PROMPT,
                rule.orElse(null),
                scenario,
                rule.map(id -> "`" + id + "`").orElse("a rule") + " does not come to an end" + Thrown.at(where),
                "until it does, nothing else is asked of these rules");
    }

    @Override
    public void require(Scenario scenario) {
        for (RuleId rule : questioned.judged.ids()) {
            if (questioned.isAsked(rule, scenario)) {
                require(rule, scenario);
            }
        }
    }

    private void require(RuleId rule, Scenario scenario) {
        Duration fastest = NEVER;
        for (int i = 0; i < times && fastest.compareTo(BUDGET) > 0; i++) {
            pause(PAUSE.multipliedBy(i));
            Duration time = time(rule, scenario);
            fastest = fastest.compareTo(time) < 0 ? fastest : time;
        }
        if (fastest.compareTo(BUDGET) > 0) {
            throw LawBrokenError.of(
                    Law.PROMPT,
                    rule,
                    scenario,
                    "`" + rule + "` takes " + fastest.toMillis() + " ms for an answer, more than " + BUDGET.toMillis()
                            + " ms",
                    "a rule neither waits nor asks others: what it needs, the scenario states");
        }
    }

    @Override
    public void beThorough() {
        times = KNOWN;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two questions", e);
        }
    }

    /** The answer of a rule, however slow others are; none if it throws. */
    private Optional<Verdict> answer(RuleId rule, Scenario scenario) {
        try {
            return Optional.of(questioned.alone(rule).evaluate(scenario));
        } catch (Exception | AssertionError | StackOverflowError | LinkageError e) {
            return Optional.empty();
        }
    }

    /** How long an answer takes. */
    private Duration time(RuleId rule, Scenario scenario) {
        long start = System.nanoTime();
        try {
            Watch.over("prompt " + rule, () -> answer(rule, scenario), NEVER, () -> false);
        } catch (Watch.EndlessException e) {
            throw questioned.endless(endless(Optional.of(rule), scenario, e.getStackTrace()));
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

package io.github.csprules.testkit;

import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleId;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Answers come at once. */
final class PromptLaw implements LawCheck {

    /** What a rule may take: some ten thousand times what it should. */
    private static final Duration BUDGET = Duration.ofMillis(100);

    /** After what time no answer is waited for any more. */
    private static final Duration NEVER = Duration.ofSeconds(5);

    /** How often a rule has to be slow: once is a matter of the machine. */
    private static final int SLOW = 3;

    private final Questioned questioned;

    PromptLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    @Override
    public void require(Scenario scenario) {
        for (RuleId rule : questioned.judged.ids()) {
            if (questioned.isAsked(rule, scenario)) {
                Duration fastest = time(rule, scenario);
                for (int i = 1; i < SLOW && fastest.compareTo(BUDGET) > 0; i++) {
                    Duration again = time(rule, scenario);
                    fastest = again.compareTo(fastest) < 0 ? again : fastest;
                }
                if (fastest.compareTo(BUDGET) > 0) {
                    throw LawBrokenError.of(
                            Law.PROMPT,
                            rule,
                            scenario,
                            "`" + rule + "` takes "
                                    + (fastest.compareTo(NEVER) < 0
                                            ? fastest.toMillis() + " ms"
                                            : "more than " + NEVER.toSeconds() + " s")
                                    + " for an answer, more than " + BUDGET.toMillis() + " ms",
                            "a rule neither waits nor asks others: what it needs, the scenario states");
                }
            }
        }
    }

    /** How long an answer takes; not much more than what is waited at most. */
    private Duration time(RuleId rule, Scenario scenario) {
        long start = System.nanoTime();
        FutureTask<Boolean> answer = new FutureTask<>(
                () -> Questioned.ask(Objects.requireNonNull(questioned.alone.get(rule), "rule"), scenario)
                        .isPresent());
        Thread thread = new Thread(answer, "prompt " + rule);
        thread.setDaemon(true);
        thread.start();
        try {
            answer.get(NEVER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

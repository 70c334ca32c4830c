package io.github.csprules.testkit;

import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;

/** Several threads that ask one rule set have the answers of one. */
final class TogetherLaw implements LawCheck {

    private static final int THREADS = 4;
    private static final int ROUNDS = 8;

    private final Questioned questioned;

    TogetherLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    @Override
    @SuppressWarnings(
            "ThreadPriorityCheck") // a yield makes others come in between likelier, and no more is asked of it
    public void require(Scenario scenario) {
        List<Scenario> all = new ArrayList<>(List.of(scenario));
        all.addAll(questioned.others(scenario.type()));
        questioned.edits.stating(scenario, fact -> fact.fact().isExtension()).stream()
                .limit(Questioned.OTHERS)
                .forEach(edit -> all.add(edit.scenario()));
        // Whoever reads a fact of a host's own here is interrupted there, and others come in between.
        List<Scenario> slow = all.stream()
                .map(one -> Observed.by(one, (owner, fact, kind) -> Thread.yield()))
                .toList();
        List<Optional<Verdict>> expected =
                all.stream().map(one -> Questioned.ask(questioned.judged, one)).toList();
        AtomicReference<LawBrokenError> broken = new AtomicReference<>();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int first = i;
            Thread thread = new Thread(() -> ask(first, start, all, slow, expected, broken), "together " + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while others were asked", e);
        }
        LawBrokenError error = broken.get();
        if (error != null) {
            throw error;
        }
    }

    private void ask(
            int first,
            CyclicBarrier start,
            List<Scenario> all,
            List<Scenario> slow,
            List<Optional<Verdict>> expected,
            AtomicReference<LawBrokenError> broken) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            return; // whoever waits for the answers is interrupted too
        }
        for (int round = 0; round < ROUNDS && broken.get() == null; round++) {
            for (int i = 0; i < all.size(); i++) {
                int which = (i * (1 + first) + first * 2 + round) % all.size();
                Optional<Verdict> before = expected.get(which);
                Optional<Verdict> answer = Questioned.ask(questioned.judged, (round % 2 == 0 ? slow : all).get(which));
                compare(all.get(which), before, answer, broken);
            }
        }
    }

    private void compare(
            Scenario scenario,
            Optional<Verdict> before,
            Optional<Verdict> answer,
            AtomicReference<LawBrokenError> broken) {
        if (before.isEmpty()) {
            return;
        }
        if (answer.isEmpty()) {
            broken.compareAndSet(
                    null,
                    LawBrokenError.of(
                            Law.TOGETHER, null, scenario, "asked by several threads, a rule throws that did not"));
            return;
        }
        for (RuleId rule : questioned.judged.ids()) {
            Questioned.difference(before.get(), answer.get(), rule)
                    .ifPresent(
                            what -> broken.compareAndSet(
                                    null,
                                    LawBrokenError.of(
                                            Law.TOGETHER,
                                            rule,
                                            scenario,
                                            "asked by several threads at once, " + what,
                                            "a rule keeps nothing between what it reads and what it answers but local variables")));
        }
    }
}

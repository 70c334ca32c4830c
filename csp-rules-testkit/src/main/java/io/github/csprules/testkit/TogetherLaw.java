package io.github.csprules.testkit;

import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.TransactionRule;
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

    private static final String ADVICE =
            "a rule keeps nothing between what it reads and what it answers but local variables";

    private static final int THREADS = 4;
    private static final int ROUNDS = 8;

    /** How often each rule is asked as fast as it goes: others come in between where nobody lets them. */
    private static final int AT_FULL_SPEED = 30_000;

    /** After so many questions there is a sign that it goes on. */
    private static final int SIGN = 100;

    /** Of how many scenarios. */
    private static final int THOROUGH = 5;

    private final Questioned questioned;
    private int asked;

    /**
     * What a rule is asked, and what it answers when nobody else asks.
     *
     * @param rule the rule
     * @param scenario what it is asked
     * @param expected its answer
     */
    private record Question(TransactionRule rule, Scenario scenario, Answer expected) {

        /** Whether the answer is another one now, or none. */
        boolean isAnsweredOtherwise() {
            try {
                return !rule.check(scenario).saysTheSameAs(expected);
            } catch (Exception | AssertionError | StackOverflowError | LinkageError e) {
                return true;
            }
        }
    }

    TogetherLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    @Override
    @SuppressWarnings(
            "ThreadPriorityCheck") // a yield makes others come in between likelier, and no more is asked of it
    public void require(Scenario scenario) {
        List<Scenario> all = new ArrayList<>(List.of(scenario));
        for (Scenario other : questioned.others(scenario.type())) { // whoever takes one for another shows it by the ids
            all.add(Rewritten.renamed(other, Rewritten.Ids.of(other, "other" + all.size())));
        }
        questioned.edits.stating(scenario, fact -> fact.fact().isExtension()).stream()
                .limit(Questioned.OTHERS)
                .forEach(edit -> all.add(edit.scenario()));
        // Whoever reads a fact of a host's own here is interrupted there, and others come in between.
        List<Scenario> slow = all.stream()
                .map(one -> Observed.by(one, (owner, fact, kind) -> Thread.yield()))
                .toList();
        List<Optional<Verdict>> expected =
                all.stream().map(one -> questioned.ask(questioned.judged, one)).toList();
        List<List<Question>> questions = asked < THOROUGH ? questions(all) : List.of();
        asked += questions.isEmpty() ? 0 : 1;
        AtomicReference<LawBrokenError> broken = new AtomicReference<>();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int first = i;
            Thread thread =
                    new Thread(() -> ask(first, start, all, slow, expected, questions, broken), "together " + i);
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
            List<List<Question>> questions,
            AtomicReference<LawBrokenError> broken) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            return; // whoever waits for the answers is interrupted too
        }
        try {
            ask(first, all, slow, expected, questions, broken);
        } catch (TooSlowException e) {
            return; // whoever waits for the answers learns it too
        }
    }

    private void ask(
            int first,
            List<Scenario> all,
            List<Scenario> slow,
            List<Optional<Verdict>> expected,
            List<List<Question>> questions,
            AtomicReference<LawBrokenError> broken) {
        for (List<Question> ofRule : questions) {
            askAtFullSpeed(first, ofRule, broken);
        }
        for (int round = 0; round < ROUNDS && broken.get() == null; round++) {
            for (int i = 0; i < all.size(); i++) {
                int which = (i * (1 + first) + first * 2 + round) % all.size();
                Optional<Verdict> answer = questioned.ask(questioned.judged, (round % 2 == 0 ? slow : all).get(which));
                compare(all.get(which), expected.get(which), answer, broken);
            }
        }
    }

    /** What each rule of the host's own is asked, as far as it has an answer. */
    private List<List<Question>> questions(List<Scenario> all) {
        List<List<Question>> questions = new ArrayList<>();
        for (TransactionRule rule : questioned.rules) {
            List<Question> ofRule = new ArrayList<>();
            if (questioned.own.contains(rule.info().id())) {
                all.stream()
                        .filter(one -> rule.info().appliesTo(one.type(), one.asOf()))
                        .filter(one -> questioned
                                .ask(questioned.alone(rule.info().id()), one)
                                .isPresent())
                        .forEach(one -> ofRule.add(new Question(rule, one, rule.check(one))));
            }
            if (!ofRule.isEmpty()) {
                questions.add(ofRule);
            }
        }
        return questions;
    }

    private void askAtFullSpeed(int first, List<Question> questions, AtomicReference<LawBrokenError> broken) {
        for (int i = 0; i < AT_FULL_SPEED && broken.get() == null; i++) {
            if (i % SIGN == 0) {
                questioned.goOn();
            }
            Question question = questions.get((i * (1 + first) + first) % questions.size());
            if (question.isAnsweredOtherwise()) {
                RuleId rule = question.rule().info().id();
                broken.compareAndSet(
                        null,
                        LawBrokenError.of(
                                Law.TOGETHER,
                                rule,
                                question.scenario(),
                                "asked by several threads at once, `" + rule + "` answers otherwise, or throws",
                                ADVICE));
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
                    .ifPresent(what -> broken.compareAndSet(
                            null,
                            LawBrokenError.of(
                                    Law.TOGETHER,
                                    rule,
                                    scenario,
                                    "asked by several threads at once, " + what,
                                    ADVICE)));
        }
    }
}

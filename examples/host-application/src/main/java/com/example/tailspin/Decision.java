package com.example.tailspin;

import io.github.csprules.model.FactRef;
import io.github.csprules.verdict.Verdict;
import java.util.List;

/** The answers to all questions that an order raises. */
record Decision(OrderFile file, List<Judgement> judgements) {

    /** Whether the order may go to Partner Center: every question is answered with yes. */
    boolean maySend() {
        return verdicts().stream().allMatch(Verdict::isAllowed);
    }

    /** Whether there is nothing more to look at: no guess that counts, and no day that the policy does not know. */
    boolean isUnconditional() {
        return verdicts().stream().allMatch(Verdict::isUnconditional);
    }

    /** Whether the order cannot go there, whatever else becomes known. */
    boolean mustNotSend() {
        return verdicts().stream().anyMatch(verdict -> !verdict.violations().isEmpty());
    }

    /** What is missing to decide, each fact once, even if several questions wait for it. */
    List<FactRef> missing() {
        return verdicts().stream()
                .flatMap(verdict -> verdict.missing().stream())
                .distinct()
                .toList();
    }

    /** Checks if Partner Center would have answered with an error code. */
    boolean foretells(String errorCode) {
        return verdicts().stream()
                .flatMap(verdict -> verdict.violations().stream())
                .anyMatch(violation -> violation.partnerCenterErrors().contains(errorCode));
    }

    private List<Verdict> verdicts() {
        return judgements.stream().map(Judgement::verdict).toList();
    }
}

package io.github.csprules.testkit.assertions;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.FactRef;
import io.github.csprules.rule.Reason;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class Nearest {

    private Nearest() {}

    static boolean isKnown(RuleId rule, Verdict verdict) {
        return verdict.rules().containsKey(rule);
    }

    /** What to say of a rule that the verdict's policy does not have. */
    static String rule(RuleId unknown, Verdict verdict) {
        String complaint = "policy " + verdict.policy() + " has no rule " + unknown;
        if (!CspPolicy.extended().versions(unknown).isEmpty()) {
            return complaint + "; the extended policy has it";
        }
        return verdict.rules().keySet().stream()
                .map(RuleId::value)
                .min(Comparator.comparingInt(known -> distance(known, unknown.value())))
                .map(known -> complaint + "; the closest is " + known)
                .orElse(complaint);
    }

    /** What to say of a reason that a rule of the library does not have; of a host's own rules nothing is known. */
    static Optional<String> reason(RuleId rule, String unknown) {
        List<String> known = CspPolicy.extended().versions(rule).stream()
                .flatMap(version -> version.info().reasons().stream())
                .map(Reason::name)
                .toList();
        return Optional.of(known)
                .filter(reasons -> !reasons.contains(unknown))
                .flatMap(reasons -> reasons.stream().min(Comparator.comparingInt(each -> distance(each, unknown))))
                .map(closest -> rule + " has no reason " + unknown + "; the closest is " + closest);
    }

    /** The fact that shares most with an expected one, and what differs. */
    static Optional<String> fact(FactRef expected, List<FactRef> facts) {
        return facts.stream()
                .min(Comparator.comparing((FactRef fact) -> !fact.fact().equals(expected.fact()))
                        .thenComparing(fact -> !fact.of().equals(expected.of()))
                        .thenComparing(fact ->
                                distance(fact.fact().name(), expected.fact().name())))
                .map(fact -> fact + ": " + difference(fact, expected));
    }

    private static String difference(FactRef fact, FactRef expected) {
        if (fact.fact().equals(expected.fact())) {
            return "it is a fact of another";
        }
        return fact.of().equals(expected.of()) ? "the fact differs" : "it is another fact of another";
    }

    /** The number of letters to insert, remove or replace to get from one to the other. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}

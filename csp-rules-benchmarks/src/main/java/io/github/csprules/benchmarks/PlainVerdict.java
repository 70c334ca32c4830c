package io.github.csprules.benchmarks;

import java.util.List;
import java.util.Map;

/** A verdict in records, with all its texts made already: what databind writes as the same document. */
public record PlainVerdict(
        String schema,
        String library,
        Map<String, Object> policy,
        String reference,
        String asOf,
        boolean beforeKnownPolicy,
        boolean beyondKnownPolicy,
        List<PlainChange> laterChanges,
        String transaction,
        String outcome,
        boolean unconditional,
        List<PlainFinding> findings,
        List<PlainStatus> rules,
        List<PlainFact> assumptions,
        List<PlainConsequence> consequences) {

    /** What is known to have changed later. */
    public record PlainChange(String code, String day, String message) {}

    /** A violation or a gap. */
    public record PlainFinding(
            String rule,
            String status,
            String reason,
            List<String> subjects,
            Map<String, Object> arguments,
            List<PlainFact> missing,
            String message,
            List<PlainRemedy> remedies,
            List<PlainCitation> citations,
            List<String> partnerCenterErrors) {}

    /** What can be done. */
    public record PlainRemedy(String code, String by, String message) {}

    /** Where it stands. */
    public record PlainCitation(String clause, String page, String section, String pageDate) {}

    /** What a rule says. */
    public record PlainStatus(String rule, String status) {}

    /** A fact of something. */
    public record PlainFact(String of, String fact, String question) {}

    /** What an allowed transaction brings with it. */
    public record PlainConsequence(
            String code, String level, Map<String, Object> arguments, String message, List<PlainCitation> citations) {}
}

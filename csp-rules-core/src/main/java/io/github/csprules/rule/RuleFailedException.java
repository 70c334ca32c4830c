package io.github.csprules.rule;

import io.github.csprules.verdict.RuleId;

/** Thrown when a rule throws or breaks its contract: a bug in the rule, never an answer about the transaction. */
public final class RuleFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The id of the rule, or the code of the consequence. */
    private final String rule;

    private RuleFailedException(String rule, String message, RuntimeException cause) {
        super(message, cause);
        this.rule = rule;
    }

    private RuleFailedException(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    static RuleFailedException ofRule(RuleId rule, String what) {
        return new RuleFailedException(rule.value(), "rule `" + rule + "` " + what);
    }

    static RuleFailedException ofRule(RuleId rule, RuntimeException cause) {
        return new RuleFailedException(rule.value(), "rule `" + rule + "` " + failed(cause), cause);
    }

    static RuleFailedException ofConsequence(String code, RuntimeException cause) {
        return new RuleFailedException(code, "the condition of the consequence `" + code + "` " + failed(cause), cause);
    }

    private static String failed(RuntimeException cause) {
        return "failed with " + cause.getClass().getSimpleName();
    }

    /** {@return the id of the rule, or the code of the consequence} */
    public String rule() {
        return rule;
    }
}

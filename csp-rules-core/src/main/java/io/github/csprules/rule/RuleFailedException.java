package io.github.csprules.rule;

/** Thrown when a rule throws or breaks its contract: a bug in the rule, never an answer about the transaction. */
public final class RuleFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The id of the rule, or the code of the consequence. */
    private final String rule;

    RuleFailedException(String rule, String what) {
        super("rule `" + rule + "` " + what);
        this.rule = rule;
    }

    RuleFailedException(String rule, RuntimeException cause) {
        super("rule `" + rule + "` failed with " + cause.getClass().getSimpleName(), cause);
        this.rule = rule;
    }

    /**
     * Returns which rule it was.
     *
     * @return the id of the rule, or the code of the consequence
     */
    public String rule() {
        return rule;
    }
}

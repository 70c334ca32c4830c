package io.github.csprules.cli;

import io.github.csprules.verdict.Outcome;

/** The exit statuses: the outcomes, and the errors as {@code sysexits.h} numbers them. */
final class ExitStatus {

    static final int ALLOWED = 0;
    static final int DENIED = 1;
    static final int UNDETERMINED = 2;
    static final int USAGE = 64;
    static final int INVALID = 65;
    static final int NO_INPUT = 66;
    static final int BUG = 70;
    static final int NO_OUTPUT = 74;
    static final int INTERRUPTED = 130;

    /** From the most harmless to the worst. */
    private static final int[] BY_SEVERITY = {ALLOWED, UNDETERMINED, DENIED, INVALID, NO_INPUT, NO_OUTPUT, BUG};

    private ExitStatus() {}

    static int of(Outcome outcome) {
        return switch (outcome) {
            case ALLOWED -> ALLOWED;
            case DENIED -> DENIED;
            case UNDETERMINED -> UNDETERMINED;
        };
    }

    static int worst(int one, int other) {
        return severity(one) >= severity(other) ? one : other;
    }

    private static int severity(int status) {
        for (int i = 0; i < BY_SEVERITY.length; i++) {
            if (BY_SEVERITY[i] == status) {
                return i;
            }
        }
        throw new IllegalArgumentException("no exit status of a file: " + status);
    }
}

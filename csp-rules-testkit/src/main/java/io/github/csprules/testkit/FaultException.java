package io.github.csprules.testkit;

import java.util.function.Supplier;

/** Something is wrong with a step or a route. */
final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1;

    FaultException(String what) {
        super(what);
    }

    static void unless(boolean isFine, Supplier<String> what) {
        if (!isFine) {
            throw new FaultException(what.get());
        }
    }

    String what() {
        return String.valueOf(getMessage());
    }
}

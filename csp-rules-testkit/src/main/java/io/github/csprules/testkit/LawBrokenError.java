package io.github.csprules.testkit;

/**
 * A rule set breaks one of the {@linkplain Laws laws}. The message tells what differs, what the law is for, and the scenario.
 */
public final class LawBrokenError extends AssertionError {

    private static final long serialVersionUID = 1;

    LawBrokenError(Law law, String what, String scenario) {
        super("""
                the law `%s` is broken: %s
                  law: %s
                  for: %s
                  scenario: %s""".formatted(nameOf(law), what, law.statement(), law.purpose(), scenario));
    }

    private static String nameOf(Law law) {
        return law.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}

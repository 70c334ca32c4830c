package io.github.csprules.cli;

import io.github.csprules.CspPolicy;
import io.github.csprules.rule.RuleSet;
import java.util.Locale;

/** The policies by the names that the command line takes. */
enum PolicyName {
    STANDARD {
        @Override
        RuleSet rules() {
            return CspPolicy.standard();
        }
    },
    EXTENDED {
        @Override
        RuleSet rules() {
            return CspPolicy.extended();
        }
    };

    abstract RuleSet rules();

    /** The name as it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

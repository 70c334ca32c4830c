package com.example.lamna;

import io.github.csprules.CspPolicy;
import io.github.csprules.rule.RuleSet;
import java.io.Serializable;

/**
 * How an executor gets its rules: a rule set is not shipped, its recipe is. A host with rules of its own writes
 * {@code () -> CspPolicy.standard().plus(new OurRule())}.
 */
@FunctionalInterface
interface Rules extends Serializable {

    /** The rules, made once for each partition. */
    RuleSet get();

    /** A policy of the library, such as {@code standard} of {@code 2023-10}. */
    static Rules of(String policy, String edition) {
        return () -> CspPolicy.policy(policy, edition);
    }
}

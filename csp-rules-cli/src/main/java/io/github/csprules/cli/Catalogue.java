package io.github.csprules.cli;

import io.github.csprules.catalog.Edition;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.RuleSheet;
import io.github.csprules.verdict.RuleId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of an edition: those of its standard policy, and what its extended policy adds.
 *
 * @param edition the edition
 * @param isStandardOnly whether only the standard policy is asked about
 */
record Catalogue(Edition edition, boolean isStandardOnly) {

    Set<RuleId> standard() {
        return edition.standard().ids();
    }

    Set<RuleId> added() {
        Set<RuleId> added = new LinkedHashSet<>(all());
        added.removeAll(standard());
        return added;
    }

    Set<RuleId> all() {
        return rules().ids();
    }

    boolean isStandard(RuleId rule) {
        return standard().contains(rule);
    }

    RuleSheet sheet(RuleId rule, Words words) {
        return RuleSheet.of(rules(), rule, words.texts(), words.locale());
    }

    /** The reasons behind an error code of Partner Center, by rule. */
    Map<RuleId, List<Reason>> reasonsFor(String code) {
        return rules().reasonsFor(code);
    }

    private RuleSet rules() {
        return isStandardOnly ? edition.standard() : edition.extended();
    }
}

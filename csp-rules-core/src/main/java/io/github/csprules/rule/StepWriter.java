package io.github.csprules.rule;

import io.github.csprules.rule.RuleSheet.Place;
import io.github.csprules.rule.RuleSheet.StepSheet;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.Report.Clauses;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Renders headers of steps.
 *
 * @param rules the set with these steps
 * @param texts the words
 * @param locale the language
 */
record StepWriter(RuleSet rules, Texts texts, Locale locale) {

    List<StepSheet> sheets() {
        return rules.steps().stream().map(this::sheet).toList();
    }

    private StepSheet sheet(Step step) {
        return new StepSheet(
                step,
                texts.template("step." + step.code(), locale).orElse(step.code()),
                step.actors().stream().map(actor -> texts.label(actor, locale)).toList(),
                places("step." + step.code() + ".where"),
                step.transaction().map(type -> texts.label(type, locale)),
                texts.label(step.phase(), locale),
                against(step),
                Clauses.of(rules.citations(step)));
    }

    private List<Place> places(String key) {
        List<Place> places = new ArrayList<>();
        texts.template(key, locale).ifPresent(where -> places.add(new Place(Optional.empty(), "", where)));
        for (Actor actor : Actor.values()) {
            texts.template(key + "." + actor, locale)
                    .ifPresent(where -> places.add(new Place(Optional.of(actor), texts.label(actor, locale), where)));
        }
        return places;
    }

    /** The reasons that a step can cure, each once. */
    private Map<RuleId, List<String>> against(Step step) {
        Map<RuleId, Set<String>> reasons = new LinkedHashMap<>();
        for (TransactionRule rule : rules) {
            RuleId id = rule.info().id();
            for (Reason reason : rule.info().reasons()) {
                if (step.isFor(id.value(), reason.name())) {
                    reasons.computeIfAbsent(id, first -> new LinkedHashSet<>()).add(reason.name());
                }
            }
        }
        Map<RuleId, List<String>> lists = new LinkedHashMap<>();
        reasons.forEach((rule, names) -> lists.put(rule, List.copyOf(names)));
        return lists;
    }
}

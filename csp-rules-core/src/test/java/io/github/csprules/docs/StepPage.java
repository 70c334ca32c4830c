package io.github.csprules.docs;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.Edition;
import io.github.csprules.rule.RuleSheet;
import io.github.csprules.rule.RuleSheet.StepSheet;
import io.github.csprules.verdict.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the page of steps out of their headers and texts. */
final class StepPage {

    private static final Texts TEXTS = Texts.standard();
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private StepPage() {}

    static String text() {
        Map<String, Map<Edition, StepSheet>> byCode = new LinkedHashMap<>();
        for (Edition edition : CspPolicy.editions()) {
            for (StepSheet sheet : RuleSheet.steps(edition.extended(), TEXTS, LANGUAGE)) {
                byCode.computeIfAbsent(sheet.step().code(), first -> new LinkedHashMap<>())
                        .put(edition, sheet);
            }
        }
        StringBuilder page = new StringBuilder()
                .append("# Steps\n\n")
                .append("Made from the headers of the steps; do not edit.\n\n")
                .append(
                        "What can be done about violations, in the order in which routes prefer steps. What a step is made of,\n")
                .append("and how to add your own: [advice](../advice.md).\n");
        byCode.forEach((code, sheets) -> page.append(section(code, sheets)));
        return page.toString();
    }

    private static String section(String code, Map<Edition, StepSheet> sheets) {
        StepSheet newest = new ArrayList<>(sheets.values()).get(sheets.size() - 1);
        StringBuilder text = new StringBuilder()
                .append("\n## ")
                .append(code)
                .append("\n\n> ")
                .append(RulePages.marked(newest.message()))
                .append("\n\n- who acts: ")
                .append(String.join(" or ", newest.by()))
                .append("\n- changes: ")
                .append(newest.changes())
                .append("\n");
        if (!newest.step().arguments().isEmpty()) {
            text.append("- arguments: `")
                    .append(String.join("`, `", newest.step().arguments().keySet()))
                    .append("`\n");
        }
        newest.places()
                .forEach(place -> text.append("- where")
                        .append(place.who().isEmpty() ? "" : ", " + place.who())
                        .append(": ")
                        .append(place.where())
                        .append("\n"));
        newest.step()
                .transaction()
                .ifPresent(type -> text.append("- its own transaction: `")
                        .append(type)
                        .append("`, ")
                        .append(newest.transaction().orElseThrow())
                        .append("\n"));
        text.append(lines(sheets, "", StepPage::against));
        text.append("- remedies that it carries out: `")
                .append(String.join("`, `", newest.step().remedies()))
                .append("`\n");
        text.append(lines(
                sheets,
                "rests on ",
                sheet -> sheet.clauses().stream().map(RulePages::line).toList()));
        return text.toString();
    }

    private static List<String> against(StepSheet sheet) {
        return sheet.against().entrySet().stream()
                .map(rule -> "against [`" + rule.getKey() + "`](" + rule.getKey() + ".md): "
                        + String.join(", ", rule.getValue()))
                .toList();
    }

    /** Lines, each once; those that only some editions have, with the editions. */
    private static String lines(Map<Edition, StepSheet> sheets, String before, Function<StepSheet, List<String>> told) {
        Map<String, List<Edition>> editions = new LinkedHashMap<>();
        sheets.forEach((edition, sheet) -> told.apply(sheet)
                .forEach(line -> editions.computeIfAbsent(line, first -> new ArrayList<>())
                        .add(edition)));
        StringBuilder text = new StringBuilder();
        editions.forEach((line, in) -> text.append("- ")
                .append(before)
                .append(line)
                .append(
                        in.size() == sheets.size()
                                ? ""
                                : " (edition " + in.stream().map(Edition::name).collect(Collectors.joining(", ")) + ")")
                .append("\n"));
        return text.toString();
    }
}

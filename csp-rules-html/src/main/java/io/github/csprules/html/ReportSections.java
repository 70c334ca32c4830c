package io.github.csprules.html;

import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a report says besides its findings: missing facts, assumptions, consequences, what each rule stood on. */
final class ReportSections {

    private final Report report;
    private final Words words;
    private final Documents documents;

    ReportSections(Report report, Words words, Documents documents) {
        this.report = report;
        this.words = words;
        this.documents = documents;
    }

    /** The sections in reading order, without those that would be empty. */
    List<Element> sections() {
        List<Element> sections = new ArrayList<>();
        list(
                "missing",
                "report.missing",
                report.missing().stream().map(this::missing).toList(),
                sections);
        list(
                "assumptions",
                "report.assumptions",
                report.assumptions().stream().map(this::assumed).toList(),
                sections);
        list(
                "consequences",
                "report.consequences",
                report.consequences().stream().map(this::effect).toList(),
                sections);
        return sections;
    }

    /** What each rule stood on; nothing unless the report has it. */
    List<Element> explanation() {
        if (report.explanation().isEmpty()) {
            return List.of();
        }
        Table table = new Table(
                words.text("report.explanation"),
                words.text("report.rule"),
                words.text("html.status"),
                words.text("html.facts"));
        for (Report.Basis basis : report.explanation()) {
            Sign sign = Sign.of(report.verdict().status(basis.rule()));
            List<Element> facts =
                    basis.facts().stream().map(fact -> Element.of("li", fact)).toList();
            table.row(
                    Table.header("").add(Element.of("code", basis.rule().value())),
                    Element.of("td", sign.badge(basis.status())),
                    facts.isEmpty() ? Table.cell("") : Element.of("td", Element.of("ul", facts)));
        }
        return List.of(
                Page.section("explanation", words.text("report.explanation")).add(table.element()));
    }

    private void list(String id, String heading, List<Element> items, List<Element> sections) {
        if (!items.isEmpty()) {
            sections.add(Page.section(id, words.text(heading)).add(Element.of("ul", items)));
        }
    }

    private Element missing(Report.Question question) {
        String rules = question.rules().stream().map(RuleId::value).collect(Collectors.joining(", "));
        String label = words.text(question.rules().size() == 1 ? "report.rule" : "report.rules");
        return item(Sign.OPEN, words.text("html.question"), question.question())
                .add(Element.of("div", question.fact().toString() + " (" + words.said(label, rules) + ")")
                        .style("soft"));
    }

    private Element assumed(Report.Question question) {
        return Element.of("li", words.said(question.fact().toString(), question.question()));
    }

    private Element effect(Report.Effect effect) {
        Sign sign = effect.consequence().level() == Consequence.Level.CAUTION ? Sign.CAUTION : Sign.GOOD;
        Element item = item(sign, effect.level(), effect.message());
        return effect.clauses().isEmpty()
                ? item
                : item.add(FindingsSection.clauses(effect.clauses(), words, documents));
    }

    private static Element item(Sign sign, String badge, String text) {
        return Element.of("li", sign.badge(badge)).text(" " + text);
    }
}

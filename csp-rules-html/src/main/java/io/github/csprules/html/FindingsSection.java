package io.github.csprules.html;

import io.github.csprules.model.FactRef;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** The findings of a verdict by their numbers, each with its remedies, clauses and error codes. */
final class FindingsSection {

    private final Report report;
    private final Words words;
    private final Documents documents;

    FindingsSection(Report report, Words words, Documents documents) {
        this.report = report;
        this.words = words;
        this.documents = documents;
    }

    /** The section; none if nothing was found. */
    List<Element> sections() {
        if (report.findings().isEmpty()) {
            return List.of();
        }
        Element section = Page.section("findings", words.text("html.findings"));
        for (int i = 0; i < report.findings().size(); i++) {
            section.add(article(i + 1, report.findings().get(i)));
        }
        return List.of(section);
    }

    private Element article(int number, Report.Entry entry) {
        Finding finding = entry.finding();
        Sign sign = Sign.of(finding.status());
        Element details = Element.of("dl");
        String rule = finding.rule().value();
        describe(
                details,
                "report.rule",
                Element.of(
                        "dd",
                        Element.of(
                                "code",
                                finding instanceof Violation violation ? rule + "." + violation.reason() : rule)));
        if (finding instanceof Gap gap) {
            String facts = gap.missing().stream().map(FactRef::toString).collect(Collectors.joining(", "));
            describe(details, "html.missing", Element.of("dd", facts));
        }
        if (!entry.remedies().isEmpty()) {
            List<Element> cures = entry.remedies().stream()
                    .map(cure -> Element.of("li", words.said(cure.by(), cure.message())))
                    .toList();
            describe(details, "html.remedies", Element.of("dd", Element.of("ul", cures)));
        }
        if (!entry.clauses().isEmpty()) {
            describe(details, "report.clauses", Element.of("dd", clauses(entry.clauses(), words, documents)));
        }
        if (finding instanceof Violation violation
                && !violation.partnerCenterErrors().isEmpty()) {
            String codes = String.join(", ", violation.partnerCenterErrors());
            describe(details, "report.error", Element.of("dd", words.text("report.partner-center", "codes", codes)));
        }
        Element heading = Element.of("h3", number + ". ")
                .add(sign.badge(words.label(finding.status())))
                .text(" " + entry.message());
        return Element.of("article", heading, details).style(sign.style());
    }

    private void describe(Element details, String key, Element description) {
        details.add(Element.of("dt", words.text(key)), description);
    }

    /** Clauses, by page and section. */
    static Element clauses(List<Report.Clauses> clauses, Words words, Documents documents) {
        return Element.of(
                "ul", clauses.stream().map(each -> documents.cited(each, words)).toList());
    }
}

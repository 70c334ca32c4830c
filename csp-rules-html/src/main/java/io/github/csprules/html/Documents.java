package io.github.csprules.html;

import io.github.csprules.catalog.Edition;
import io.github.csprules.model.Regions;
import io.github.csprules.rule.Documentation;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.Report;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The edition behind a policy: its regions, and where its pages stand on the web. */
final class Documents {

    private static final String SITE = "https://learn.microsoft.com/partner-center/";
    /** No other name can be that of one of Microsoft's pages. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** Folders of the site, which stand before the name of a page. */
    private static final Pattern FOLDER = Pattern.compile("^(announcements|developer)-");

    private final Optional<Edition> edition;
    private final Documentation documentation;

    Documents(PolicyRef policy) {
        edition = Edition.all().stream()
                .filter(each -> each.name().equals(policy.edition()))
                .findFirst();
        documentation = edition.map(each -> each.extended().documentation()).orElse(Documentation.none());
    }

    /** The regions of the edition; empty if the policy follows none. */
    Optional<Regions> regions() {
        return edition.map(Edition::regions);
    }

    /** The address of a page; empty if it is not one of the edition's, such as a contract of the host. */
    private Optional<URI> addressOf(String page) {
        return NAME.matcher(page).matches() && !documentation.find(page).isEmpty()
                ? Optional.of(URI.create(SITE + FOLDER.matcher(page).replaceFirst("$1/")))
                : Optional.empty();
    }

    /** Clauses in words, as a link to their page if it has an address. */
    Element cited(Report.Clauses clauses, Words words) {
        String text = clauses.ids().isEmpty()
                ? clauses.page() + ", " + clauses.section()
                : words.text(
                        "report.clauses-of-section",
                        Map.of(
                                "clauses", String.join(", ", clauses.ids()),
                                "page", clauses.page(),
                                "section", clauses.section()));
        Element cited = addressOf(clauses.page())
                .map(address -> Element.link(address, text))
                .orElseGet(() -> Element.of("span", text));
        return Element.of("li", cited)
                .text(" " + words.text("html.page-of", "day", clauses.pageDate().toString()));
    }
}

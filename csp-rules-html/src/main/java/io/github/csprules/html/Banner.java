package io.github.csprules.html;

import io.github.csprules.verdict.Report;
import java.util.ArrayList;
import java.util.List;

/** What a page about a verdict says first: what to be cautious about, then the outcome of what. */
final class Banner {

    private Banner() {}

    static List<Element> of(Report report, Words words) {
        List<Element> banner = new ArrayList<>();
        for (String caveat : report.caveats()) {
            banner.add(Element.of("p", Sign.CAUTION.badge(words.text("report.caution")))
                    .text(" " + caveat)
                    .style("caveat"));
        }
        banner.add(Element.of("h1", Sign.of(report.verdict().outcome()).badge(report.outcome()))
                .text(" " + report.headline()));
        return banner;
    }
}

/**
 * Shows verdicts and advice as self-contained HTML pages.
 * <p>
 * A host judges a scenario and writes the page:
 * <pre>{@code
 * Verdict verdict = CspPolicy.evaluate(scenario);
 * String html = VerdictPage.of(scenario, verdict).toHtml(Texts.standard(), Locale.ENGLISH);
 * }</pre>
 * Pages load nothing, run no script, and escape every text.
 */
module io.github.csprules.html {
    requires transitive io.github.csprules.core;
    requires static transitive org.jspecify;

    exports io.github.csprules.html;
}

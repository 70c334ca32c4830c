/**
 * Shows verdicts, advice and audits as self-contained HTML pages.
 * <p>
 * A host judges a scenario and writes the page:
 * <pre>{@code
 * Verdict verdict = CspPolicy.evaluate(scenario);
 * String html = VerdictPage.of(scenario, verdict).toHtml(Texts.standard(), Locale.ENGLISH);
 * }</pre>
 * Pages load nothing, run no script, and escape every text. {@link io.github.csprules.html.VerdictPage} shows one verdict,
 * {@link io.github.csprules.html.AuditTally} counts many.
 */
module io.github.csprules.html {
    requires transitive io.github.csprules.core;
    requires static transitive org.jspecify;

    exports io.github.csprules.html;
}

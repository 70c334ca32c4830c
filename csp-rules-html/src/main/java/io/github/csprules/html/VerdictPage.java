package io.github.csprules.html;

import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Timeline;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Explanation;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page about one verdict: outcome and caveats, who sells to whom, findings with their clauses and remedies, missing facts,
 * assumptions, consequences; on request also routes, a timeline and what each rule stood on.
 * <p>
 * The page is one file in UTF-8. It loads nothing, runs no script and forbids both to the browser. It is HTML and well-formed XML
 * at once. Every text of a scenario is escaped, whatever it holds; characters that cannot be seen are shown as escapes. This class
 * is immutable and thread-safe.
 */
public final class VerdictPage {

    private final Scenario scenario;
    private final Verdict verdict;
    private final List<Explanation> explanations;
    private final @Nullable Advice advice;
    private final @Nullable Timeline timeline;

    private VerdictPage(
            Scenario scenario,
            Verdict verdict,
            List<Explanation> explanations,
            @Nullable Advice advice,
            @Nullable Timeline timeline) {
        this.scenario = scenario;
        this.verdict = verdict;
        this.explanations = explanations;
        this.advice = advice;
        this.timeline = timeline;
    }

    /**
     * Returns the page about a verdict.
     *
     * @param scenario the judged scenario
     * @param verdict the verdict on it
     * @return the page
     */
    public static VerdictPage of(Scenario scenario, Verdict verdict) {
        return new VerdictPage(
                Objects.requireNonNull(scenario, "scenario"),
                Objects.requireNonNull(verdict, "verdict"),
                List.of(),
                null,
                null);
    }

    /**
     * {@return this page with the facts that each rule used}
     *
     * @param all the explanations of the verdict
     */
    public VerdictPage with(List<Explanation> all) {
        return new VerdictPage(scenario, verdict, List.copyOf(all), advice, timeline);
    }

    /**
     * {@return this page with what to do about the verdict}
     *
     * @param found the advice about the scenario
     */
    public VerdictPage with(Advice found) {
        return new VerdictPage(scenario, verdict, explanations, Objects.requireNonNull(found, "found"), timeline);
    }

    /**
     * {@return this page with the verdicts on other days}
     *
     * @param days the timeline of the scenario
     */
    public VerdictPage with(Timeline days) {
        return new VerdictPage(scenario, verdict, explanations, advice, Objects.requireNonNull(days, "days"));
    }

    /**
     * Returns the page in one language.
     *
     * @param texts the texts; parties are called by their names
     * @param locale the language
     * @return the page, to be written in UTF-8
     */
    public String toHtml(Texts texts, Locale locale) {
        Words words = new Words(texts.naming(scenario), locale);
        Documents documents = new Documents(verdict.policy());
        Report report = Report.of(verdict, explanations, words.texts(), locale);
        ReportSections sections = new ReportSections(report, words, documents);
        Page page = new Page(words, words.said(report.outcome(), report.headline()))
                .banner(Banner.of(report, words))
                .add(List.of(new ChainSection(scenario, report, words, documents).section()))
                .add(new FindingsSection(report, words, documents).sections())
                .add(sections.sections());
        if (advice != null) {
            page.add(new AdviceSection(advice, words, documents).sections());
        }
        if (timeline != null) {
            page.add(List.of(new TimelineSection(timeline, words).section()));
        }
        return page.add(sections.explanation()).toHtml(verdict.library());
    }
}

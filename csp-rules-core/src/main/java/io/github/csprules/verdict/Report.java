package io.github.csprules.verdict;

import io.github.csprules.model.FactRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A verdict in the words of one language, in reading order: what a person needs to see.
 * <p>
 * Programs that show a verdict lay this out. Each text comes with its data. This class is immutable and thread-safe.
 */
public final class Report {

    private final Verdict verdict;
    private final String outcome;
    private final String headline;
    private final List<String> caveats;
    private final List<Entry> findings;
    private final List<Question> missing;
    private final List<Question> assumptions;
    private final List<Effect> consequences;
    private final List<Basis> explanation;

    /**
     * A finding in words.
     *
     * @param finding the finding
     * @param message the violation or the open question in words
     * @param clauses the decisive clauses, by page and section
     * @param remedies the remedies of a violation, best first; none for a gap, which needs answers
     */
    public record Entry(Finding finding, String message, List<Clauses> clauses, List<Cure> remedies) {

        /**
         * Creates an entry.
         *
         * @param finding the finding
         * @param message the violation or the open question in words
         * @param clauses the decisive clauses
         * @param remedies the remedies
         */
        public Entry {
            Objects.requireNonNull(finding, "finding");
            Objects.requireNonNull(message, "message");
            clauses = List.copyOf(clauses);
            remedies = List.copyOf(remedies);
        }
    }

    /**
     * Clauses under one heading.
     *
     * @param page the name of the page
     * @param section the heading, or the title of a page cited as a whole
     * @param pageDate the date on the page
     * @param ids the clauses in the order of citation; none if the page is cited as a whole
     */
    public record Clauses(String page, String section, LocalDate pageDate, List<String> ids) {

        /**
         * Creates clauses.
         *
         * @param page the name of the page
         * @param section the heading
         * @param pageDate the date of the page
         * @param ids the clauses
         */
        public Clauses {
            Objects.requireNonNull(page, "page");
            Objects.requireNonNull(section, "section");
            Objects.requireNonNull(pageDate, "pageDate");
            ids = List.copyOf(ids);
        }

        /**
         * Groups citations by page and section.
         *
         * @param citations the citations
         * @return the clauses by page and section, in the order of first citation
         */
        public static List<Clauses> of(List<Citation> citations) {
            Map<Clauses, List<String>> bySection = new LinkedHashMap<>();
            for (Citation citation : citations) {
                Clauses heading = new Clauses(citation.page(), citation.section(), citation.pageDate(), List.of());
                citation.clause().ifPresent(bySection.computeIfAbsent(heading, first -> new ArrayList<>())::add);
            }
            return bySection.entrySet().stream()
                    .map(section -> section.getKey().with(section.getValue()))
                    .toList();
        }

        private Clauses with(List<String> all) {
            return new Clauses(page, section, pageDate, all);
        }
    }

    /**
     * A remedy in words.
     *
     * @param remedy the remedy
     * @param by who can act
     * @param message the remedy in words
     */
    public record Cure(Remedy remedy, String by, String message) {

        /**
         * Creates a cure.
         *
         * @param remedy the remedy
         * @param by who can act
         * @param message the remedy in words
         */
        public Cure {
            Objects.requireNonNull(remedy, "remedy");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * A question about a missing or assumed fact.
     *
     * @param fact the fact
     * @param question the question
     * @param rules the rules that need it; none for an assumed fact
     */
    public record Question(FactRef fact, String question, List<RuleId> rules) {

        /**
         * Creates a question.
         *
         * @param fact the fact
         * @param question the question
         * @param rules the rules that need it
         */
        public Question {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(question, "question");
            rules = List.copyOf(rules);
        }
    }

    /**
     * A consequence in words.
     *
     * @param consequence the consequence
     * @param level how important it is
     * @param message the consequence in words
     * @param clauses the clauses on which it rests, by page and section
     */
    public record Effect(Consequence consequence, String level, String message, List<Clauses> clauses) {

        /**
         * Creates an effect.
         *
         * @param consequence the consequence
         * @param level how important it is
         * @param message the consequence in words
         * @param clauses the clauses on which it rests
         */
        public Effect {
            Objects.requireNonNull(consequence, "consequence");
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(message, "message");
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * What a rule stood on, in words.
     *
     * @param rule the rule
     * @param status what it said
     * @param facts the facts with their values, those that are only assumed marked
     */
    public record Basis(RuleId rule, String status, List<String> facts) {

        /**
         * Creates a basis.
         *
         * @param rule the rule
         * @param status what it said
         * @param facts the facts with their values
         */
        public Basis {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(status, "status");
            facts = List.copyOf(facts);
        }
    }

    private Report(Verdict verdict, List<Explanation> explanations, Texts texts, Locale locale) {
        this.verdict = verdict;
        outcome = texts.label(verdict.outcome(), locale);
        headline = headline(verdict, texts, locale);
        caveats = caveats(verdict, texts, locale);
        findings = verdict.findings().stream()
                .map(finding -> entry(finding, texts, locale))
                .toList();
        missing = missing(verdict, texts, locale);
        assumptions = verdict.assumptions().stream()
                .map(fact -> new Question(fact, texts.question(fact, locale), List.of()))
                .toList();
        consequences = verdict.consequences().stream()
                .map(consequence -> new Effect(
                        consequence,
                        texts.label(consequence.level(), locale),
                        texts.message(consequence, locale),
                        Clauses.of(consequence.citations())))
                .toList();
        explanation = explanations.stream()
                .map(each -> basis(each, verdict, texts, locale))
                .toList();
    }

    /**
     * Puts a verdict into words.
     *
     * @param verdict the verdict
     * @param texts the texts; use {@link Texts#naming} to show names instead of ids
     * @param locale the language
     * @return the report
     */
    public static Report of(Verdict verdict, Texts texts, Locale locale) {
        return of(verdict, List.of(), texts, locale);
    }

    /**
     * Puts a verdict into words, and what each rule stood on.
     *
     * @param verdict the verdict
     * @param explanations what each rule stood on
     * @param texts the words, {@linkplain Texts#naming naming} the parties where they are to be called by their names
     * @param locale the language
     * @return the report
     */
    public static Report of(Verdict verdict, List<Explanation> explanations, Texts texts, Locale locale) {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(explanations, "explanations");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(locale, "locale");
        return new Report(verdict, explanations, texts, locale);
    }

    private static Basis basis(Explanation explanation, Verdict verdict, Texts texts, Locale locale) {
        ValueWords words = new ValueWords(texts, locale);
        return new Basis(
                explanation.rule(),
                texts.label(verdict.status(explanation.rule()), locale),
                explanation.facts().stream()
                        .map(stated -> texts.text(
                                stated.value().isAssumed() ? "report.assumed" : "report.stated",
                                Map.of("fact", stated.fact().toString(), "value", words.of(stated.value())),
                                locale))
                        .toList());
    }

    private static String headline(Verdict verdict, Texts texts, Locale locale) {
        Map<String, String> words = Map.of(
                "transaction", texts.label(verdict.transaction(), locale),
                "day", verdict.asOf().toString(),
                "policy", texts.policy(verdict.policy(), locale));
        String headline = texts.text("report.headline", words, locale);
        return verdict.reference()
                .map(reference -> texts.text(
                        "report.headline-with-reference", Map.of("headline", headline, "reference", reference), locale))
                .orElse(headline);
    }

    private static List<String> caveats(Verdict verdict, Texts texts, Locale locale) {
        if (verdict.isBeforeKnownPolicy()) {
            return List.of(texts.beforeKnownPolicy(verdict.policy(), locale));
        }
        List<String> caveats = new ArrayList<>();
        if (verdict.isBeyondKnownPolicy()) {
            caveats.add(texts.beyondKnownPolicy(verdict.policy(), locale));
        }
        verdict.laterChanges().forEach(change -> caveats.add(texts.message(change, locale)));
        return List.copyOf(caveats);
    }

    private static Entry entry(Finding finding, Texts texts, Locale locale) {
        List<Cure> remedies = finding instanceof Violation violation
                ? violation.remedies().stream()
                        .map(remedy -> new Cure(
                                remedy, texts.label(remedy.by(), locale), texts.message(remedy, violation, locale)))
                        .toList()
                : List.of();
        return new Entry(finding, texts.message(finding, locale), Clauses.of(finding.citations()), remedies);
    }

    private static List<Question> missing(Verdict verdict, Texts texts, Locale locale) {
        Map<FactRef, Set<RuleId>> rules = new LinkedHashMap<>();
        for (Finding finding : verdict.findings()) {
            if (finding instanceof Gap gap) {
                gap.missing()
                        .forEach(fact -> rules.computeIfAbsent(fact, first -> new LinkedHashSet<>())
                                .add(gap.rule()));
            }
        }
        return rules.entrySet().stream()
                .map(fact -> new Question(
                        fact.getKey(), texts.question(fact.getKey(), locale), List.copyOf(fact.getValue())))
                .toList();
    }

    /** {@return the verdict} */
    public Verdict verdict() {
        return verdict;
    }

    /** {@return the outcome in a word} */
    public String outcome() {
        return outcome;
    }

    /** {@return the question: transaction, day, policy, and the host's own key if there is one} */
    public String headline() {
        return headline;
    }

    /** {@return cautions to show first, such as that the edition does not know the day} */
    public List<String> caveats() {
        return caveats;
    }

    /** {@return the violations and open questions, in the order of the verdict} */
    public List<Entry> findings() {
        return findings;
    }

    /** {@return the question for each missing fact} */
    public List<Question> missing() {
        return missing;
    }

    /** {@return the question for each assumption on which the verdict rests} */
    public List<Question> assumptions() {
        return assumptions;
    }

    /** {@return the consequences of an allowed transaction} */
    public List<Effect> consequences() {
        return consequences;
    }

    /** {@return what each rule that applied stood on; nothing unless it was asked for} */
    public List<Basis> explanation() {
        return explanation;
    }
}

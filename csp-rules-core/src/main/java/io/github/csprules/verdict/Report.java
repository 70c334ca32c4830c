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
 * What a verdict shows to a person, in the words of one language and in the order in which it is told.
 * <p>
 * Whoever prints a verdict lays this out; beside the words stands the data that they are about. This class is immutable and
 * thread-safe.
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

    /**
     * A finding in words.
     *
     * @param finding the finding
     * @param message what is wrong, or what cannot be decided
     * @param clauses what decides it, by page and section
     * @param remedies what can be done about a violation, best first; a gap is closed by answers
     */
    public record Entry(Finding finding, String message, List<Clauses> clauses, List<Cure> remedies) {

        /**
         * Creates an entry.
         *
         * @param finding the finding
         * @param message what is wrong, or what cannot be decided
         * @param clauses what decides it
         * @param remedies what can be done about it
         */
        public Entry {
            Objects.requireNonNull(finding, "finding");
            Objects.requireNonNull(message, "message");
            clauses = List.copyOf(clauses);
            remedies = List.copyOf(remedies);
        }
    }

    /**
     * Clauses that stand under one heading.
     *
     * @param page the name of the page
     * @param section the heading, or the title of a page that is cited as a whole
     * @param pageDate the date that the page gives itself
     * @param ids the clauses, in the order in which they are cited; none if the page is cited as a whole
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
         * Groups citations by what they stand under.
         *
         * @param citations the citations
         * @return their clauses by page and section, each where it is cited first
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
     * @param by who can do it
     * @param message what can be done
     */
    public record Cure(Remedy remedy, String by, String message) {

        /**
         * Creates a cure.
         *
         * @param remedy the remedy
         * @param by who can do it
         * @param message what can be done
         */
        public Cure {
            Objects.requireNonNull(remedy, "remedy");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * What to ask for a fact that is missing, or is only assumed.
     *
     * @param fact the fact
     * @param question what to ask
     * @param rules the rules that cannot be decided without it; none of a fact that is assumed
     */
    public record Question(FactRef fact, String question, List<RuleId> rules) {

        /**
         * Creates a question.
         *
         * @param fact the fact
         * @param question what to ask
         * @param rules the rules that cannot be decided without it
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
     * @param level how much attention it wants
     * @param message what it brings
     * @param clauses what it rests on, by page and section
     */
    public record Effect(Consequence consequence, String level, String message, List<Clauses> clauses) {

        /**
         * Creates an effect.
         *
         * @param consequence the consequence
         * @param level how much attention it wants
         * @param message what it brings
         * @param clauses what it rests on
         */
        public Effect {
            Objects.requireNonNull(consequence, "consequence");
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(message, "message");
            clauses = List.copyOf(clauses);
        }
    }

    private Report(Verdict verdict, Texts texts, Locale locale) {
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
    }

    /**
     * Puts a verdict into words.
     *
     * @param verdict the verdict
     * @param texts the words, {@linkplain Texts#naming naming} the parties where they are to be called by their names
     * @param locale the language
     * @return the report
     */
    public static Report of(Verdict verdict, Texts texts, Locale locale) {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(locale, "locale");
        return new Report(verdict, texts, locale);
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

    /** {@return the answer in a word} */
    public String outcome() {
        return outcome;
    }

    /** {@return what was asked: the transaction, the day, the policy and the host's own key, if there is one} */
    public String headline() {
        return headline;
    }

    /** {@return what is to be known before all else, such as that the policy does not know the day} */
    public List<String> caveats() {
        return caveats;
    }

    /** {@return what speaks against the transaction or cannot be decided, in the order of the verdict} */
    public List<Entry> findings() {
        return findings;
    }

    /** {@return what to ask for the missing facts, each once} */
    public List<Question> missing() {
        return missing;
    }

    /** {@return what to ask to replace the assumptions that the verdict rests on} */
    public List<Question> assumptions() {
        return assumptions;
    }

    /** {@return what the transaction brings with it} */
    public List<Effect> consequences() {
        return consequences;
    }
}

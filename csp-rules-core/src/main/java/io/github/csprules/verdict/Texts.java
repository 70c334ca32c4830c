package io.github.csprules.verdict;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Party;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Arguments.Argument;
import io.github.csprules.verdict.Template.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words for the codes in verdicts, looked up only for rendering.
 * <p>
 * The library has texts in English and French; any other language gets English. A host can put its own texts first, for single
 * keys or a whole language, and can show names instead of ids. Values in a text cannot start a new line: they are shown as
 * {@link Problem#visible} does. Nothing depends on the default locale. This class is immutable and thread-safe.
 */
public final class Texts {

    /** No composition is deeper; a verdict read from JSON may claim anything. */
    private static final int MAX_PARTS = 64;

    private static final Texts STANDARD = new Texts(List.of(), Map.of());

    private final List<Source> sources; // of hosts, before the library's own
    private final Map<String, String> names; // of parties, by their ids

    private Texts(List<Source> sources, Map<String, String> names) {
        this.sources = sources;
        this.names = names;
    }

    /** {@return the library's own texts, which show the ids of parties} */
    public static Texts standard() {
        return STANDARD;
    }

    /**
     * {@return these texts with a host's texts before them}
     *
     * @param source the host's texts; a key that it does not find is looked up here
     */
    public Texts with(Source source) {
        Objects.requireNonNull(source, "source");
        return new Texts(Stream.concat(Stream.of(source), sources.stream()).toList(), names);
    }

    /**
     * {@return these texts with names of parties instead of ids, for parties that have a name}
     *
     * @param scenario the scenario that declares the parties
     */
    public Texts naming(Scenario scenario) {
        Map<String, String> all = new HashMap<>(names);
        Stream.<Party>concat(scenario.book().partners().stream(), scenario.book().customers().stream())
                .forEach(party -> party.name().ifPresent(name -> all.put(party.id(), name)));
        return new Texts(sources, Map.copyOf(all));
    }

    /**
     * {@return a finding in words}
     *
     * @param finding the finding
     * @param locale the language
     */
    public String message(Finding finding, Locale locale) {
        if (finding instanceof Violation violation) {
            return message(violation, locale);
        }
        String missing = ((Gap) finding)
                .missing().stream().map(fact -> about(fact, "missing.", locale)).collect(Collectors.joining(", "));
        return text("undetermined", Arguments.of(finding).put("missing", Arguments.WORDS, missing), locale);
    }

    private String message(Violation violation, Locale locale) {
        Arguments arguments = Arguments.of(violation);
        return findOf(violation.rule(), violation.reason(), locale)
                .map(template -> fill(template, arguments, locale))
                .orElseGet(() -> text(
                        "violated",
                        arguments.put("rule", violation.rule().value()).put("reason", violation.reason()),
                        locale));
    }

    /** Of a reason of a composition, {@code part.reason}: that of the part, unless the composition has its own. */
    private Optional<Template> findOf(RuleId rule, String reason, Locale locale) {
        Optional<Template> text = find(rule + "." + reason, locale);
        int start = 0;
        for (int part = 0; text.isEmpty() && part < MAX_PARTS && reason.indexOf('.', start) >= 0; part++) {
            text = find(reason.substring(start), locale);
            start = reason.indexOf('.', start) + 1;
        }
        return text;
    }

    /**
     * {@return a remedy in words; its code if a host's own remedy has no text}
     *
     * @param remedy the remedy
     * @param violation the violation that it cures; the text may use its subjects and arguments
     * @param locale the language
     */
    public String message(Remedy remedy, Violation violation, Locale locale) {
        return said("remedy", remedy.code(), Arguments.of(violation), locale);
    }

    /**
     * {@return a consequence in words; its code if a host's own consequence has no text}
     *
     * @param consequence the consequence
     * @param locale the language
     */
    public String message(Consequence consequence, Locale locale) {
        return said("consequence", consequence.code(), Arguments.of(consequence), locale);
    }

    /**
     * {@return the question about a fact}
     *
     * @param fact the fact
     * @param locale the language
     */
    public String question(FactRef fact, Locale locale) {
        return about(fact, "question.", locale);
    }

    /** The text for the fact itself, else for facts of its kind. */
    private String about(FactRef fact, String prefix, Locale locale) {
        String key = prefix + kind(fact);
        Arguments arguments = Arguments.of(fact);
        return find(key + "." + fact.fact().name(), locale)
                .map(template -> fill(template, arguments, locale))
                .orElseGet(() -> text(key, arguments, locale));
    }

    /**
     * {@return a text before anything is put for its arguments, which it has in braces; empty if there is none}
     *
     * @param key the key
     * @param locale the language
     */
    public Optional<String> template(String key, Locale locale) {
        return find(key, locale).map(Template::toString);
    }

    /**
     * {@return the demand of a rule, in one sentence stated as true; its id if a host's own rule has no text}
     *
     * @param rule the rule
     * @param locale the language
     */
    public String title(RuleId rule, Locale locale) {
        return template(rule.value(), locale).orElse(rule.value());
    }

    /**
     * {@return the message of a reason with unfilled arguments; the reason's name if a host's own rule has no text for it}
     *
     * @param rule the rule
     * @param reason the name of one of its reasons
     * @param locale the language
     */
    public String template(RuleId rule, String reason, Locale locale) {
        return findOf(rule, reason, locale).map(Template::toString).orElse(Problem.visible(reason));
    }

    /**
     * {@return a remedy in words with unfilled arguments; its code if a host's own remedy has no text}
     *
     * @param remedy the remedy
     * @param locale the language
     */
    public String template(Remedy remedy, Locale locale) {
        return template("remedy." + remedy.code(), locale).orElse(Problem.visible(remedy.code()));
    }

    /**
     * {@return what a fact is; the name of a host's own fact that has no text}
     *
     * @param fact the fact
     * @param locale the language
     */
    public String description(FactKind fact, Locale locale) {
        String owner = fact.owner().name().toLowerCase(Locale.ROOT);
        return template("fact." + owner + "." + fact.name(), locale)
                .orElse(Problem.visible(fact.name().name()));
    }

    /**
     * Returns the word for a constant.
     *
     * @param constant a region, a role, a transaction type, …
     * @param locale the language
     * @return the word; the constant's name if there is none
     */
    public String label(Enum<?> constant, Locale locale) {
        return label(ArgumentType.nameOf(constant.getDeclaringClass()), constant.name(), locale)
                .orElse(constant.name());
    }

    private Optional<String> label(String type, String constant, Locale locale) {
        return template("label." + type + "." + constant, locale);
    }

    /**
     * Returns the name of a policy in words.
     *
     * @param policy the policy
     * @param locale the language
     * @return its name and edition, and whether it was changed
     */
    public String policy(PolicyRef policy, Locale locale) {
        String key = policy.changes().isPresent() ? "report.policy-changed" : "report.policy";
        return text(key, Map.of("name", policy.name(), "edition", policy.edition()), locale);
    }

    /**
     * Returns a text of the library or of a host by its key, such as a heading of a report.
     *
     * @param key the key
     * @param locale the language
     * @return the text
     * @throws IllegalArgumentException if there is no such text
     */
    public String text(String key, Locale locale) {
        return text(key, Map.of(), locale);
    }

    /**
     * Returns a text of the library or of a host by its key, with these words as arguments.
     *
     * @param key the key
     * @param words the arguments in braces by name, inserted unchanged
     * @param locale the language
     * @return the text
     * @throws IllegalArgumentException if there is no such text
     */
    public String text(String key, Map<String, String> words, Locale locale) {
        return text(key, Arguments.ofWords(words), locale);
    }

    /**
     * Returns a text of the library or of a host by its key, with values as arguments as in the message of a finding.
     *
     * @param key the key
     * @param subject the id of the subject, {@code {subject}} in the text; empty if there is none
     * @param arguments the values of its arguments, by name
     * @param locale the language
     * @return the text, if there is one
     */
    public Optional<String> find(
            String key, Optional<String> subject, Map<String, ArgumentValue> arguments, Locale locale) {
        Arguments all = Arguments.of(subject, arguments);
        return find(key, locale).map(template -> fill(template, all, locale));
    }

    /**
     * Returns the caution for a day before the first day that the edition knows; every rendering shows it first.
     *
     * @param policy the policy of the verdict
     * @param locale the language
     * @return the caveat
     */
    public String beforeKnownPolicy(PolicyRef policy, Locale locale) {
        return text("before-known-policy", Arguments.of(policy), locale);
    }

    /**
     * Returns the caution for a day after the last day that the edition knows; every rendering shows it first.
     *
     * @param policy the policy of the verdict
     * @param locale the language
     * @return the caveat
     */
    public String beyondKnownPolicy(PolicyRef policy, Locale locale) {
        return text("beyond-known-policy", Arguments.of(policy), locale);
    }

    /**
     * Returns the caution about a later change, which every rendering shows with {@link #beyondKnownPolicy}.
     *
     * @param change the change
     * @param locale the language
     * @return the caveat; the code if a host's own change has no text
     */
    public String message(LaterChange change, Locale locale) {
        return said("later-change", change.code(), Arguments.of(change), locale);
    }

    /** The text for a code; the code itself if a host's own has none. */
    private String said(String kind, String code, Arguments arguments, Locale locale) {
        return find(kind + "." + code, locale)
                .map(template -> fill(template, arguments, locale))
                .orElse(Problem.visible(code));
    }

    private static String kind(FactRef fact) {
        boolean isOfParty = !fact.of().equals(FactRef.SCENARIO) && !fact.of().equals(FactRef.TRANSACTION);
        return fact.isOfRelationship() ? "relationship" : isOfParty ? "party" : fact.of();
    }

    private static String quoted(String text) {
        return "`" + Problem.visible(text) + "`";
    }

    /** A text that exists. */
    private String text(String key, Arguments arguments, Locale locale) {
        return find(key, locale)
                .map(template -> fill(template, arguments, locale))
                .orElseThrow(() -> new IllegalArgumentException("there is no text for " + quoted(key)));
    }

    private Optional<Template> find(String key, Locale locale) {
        Objects.requireNonNull(locale, "locale");
        for (Source source : sources) {
            Optional<String> text = source.find(key, locale);
            if (text.isPresent()) {
                return text.map(Template::parse);
            }
        }
        return Bundle.find(key, locale);
    }

    /** Fills in the arguments of a text; an unknown argument stays as it is. */
    private String fill(Template template, Arguments arguments, Locale locale) {
        return template.fill(place -> {
            Argument argument = arguments.find(place.name());
            return argument == null ? place.written() : render(argument, typeOf(place, argument, locale), locale);
        });
    }

    /**
     * The type of an argument: the one in the text, else the one for its name. Values of a verdict do not carry it, so a verdict
     * read from JSON gets the same words.
     */
    private String typeOf(Place place, Argument argument, Locale locale) {
        if (!argument.isOpen()) {
            return argument.type();
        }
        return place.type().isEmpty()
                ? find("argument." + place.name(), locale)
                        .map(Template::toString)
                        .orElse(Arguments.PLAIN)
                : place.type();
    }

    private String render(Argument argument, String type, Locale locale) {
        return argument.values().stream()
                .map(value -> render(value, type, locale))
                .collect(Collectors.joining(", "));
    }

    private String render(String value, String type, Locale locale) {
        if (type.equals(Arguments.WORDS)) {
            return Problem.visible(value);
        }
        if (type.equals(Arguments.PARTY)) {
            return quoted(names.getOrDefault(value, value));
        }
        return label(type, value, locale).orElseGet(() -> quoted(value));
    }

    /**
     * A source of texts: the library's own, or a host's, which come first.
     * <p>
     * A text may name arguments in braces, such as {@code {subject}}. The library shows an argument unchanged, in backticks,
     * unless it knows its type: it puts constants such as regions into words and shows names of parties. A host declares the type
     * of its own arguments with a text for the key {@code argument.name} ({@code Party}, or the simple name of the class of the
     * constants), or in the message itself: {@code {rating|Rating}}, {@code {owner|Party}}.
     */
    @FunctionalInterface
    public interface Source {

        /**
         * Finds a text.
         *
         * @param key the key: {@code rule-id} for the demand of a rule, {@code rule-id.reason}, {@code remedy.code},
         *     {@code consequence.code}, {@code question.party.fact}, {@code question.transaction.fact},
         *     {@code question.relationship.fact} and {@code question.scenario.fact} for questions, {@code fact.partner.fact} and
         *     so on, by owner, for descriptions of facts, {@code label.Type.CONSTANT}, {@code argument.name} for the type of an
         *     argument
         * @param locale the requested language
         * @return the text, or empty to leave it to the next source
         */
        Optional<String> find(String key, Locale locale);
    }
}

package io.github.csprules.verdict;

import io.github.csprules.model.FactRef;
import io.github.csprules.model.OwnedFact;
import io.github.csprules.model.Party;
import io.github.csprules.model.Scenario;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words for what verdicts hold as codes. They are looked up when something is rendered, never before.
 * <p>
 * Texts are in English; any other language is answered in English too. A host puts its own texts before them, one key at a
 * time, and may have parties called by their names instead of their ids. Nothing depends on the default locale. This class is
 * immutable and thread-safe.
 */
public final class Texts {

    private static final Texts STANDARD = new Texts(List.of(Bundles::find), Map.of());
    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(?:\\|([A-Za-z.]+))?}");

    /** The type of arguments that are ids of partners and customers. */
    private static final String PARTY = "Party";

    private final List<TextSource> sources;
    private final Map<String, String> names;

    private Texts(List<TextSource> sources, Map<String, String> names) {
        this.sources = sources;
        this.names = names;
    }

    /**
     * Returns the library's own texts, which call parties by their ids.
     *
     * @return the texts
     */
    public static Texts standard() {
        return STANDARD;
    }

    /**
     * Returns these texts behind those of a host.
     *
     * @param source the host's texts; what it does not find is looked up here
     * @return the texts of both
     */
    public Texts with(TextSource source) {
        Objects.requireNonNull(source, "source");
        return new Texts(Stream.concat(Stream.of(source), sources.stream()).toList(), names);
    }

    /**
     * Returns these texts with parties called by their names, where they have one.
     *
     * @param scenario whose parties
     * @return texts that name them
     */
    public Texts naming(Scenario scenario) {
        Map<String, String> all = new HashMap<>(names);
        Stream.<Party>concat(scenario.book().partners().stream(), scenario.book().customers().stream())
                .forEach(party -> party.name().ifPresent(name -> all.put(party.id(), name)));
        return new Texts(sources, Map.copyOf(all));
    }

    /**
     * Returns a finding in words.
     *
     * @param finding the finding
     * @param locale the language
     * @return what is wrong, or what cannot be decided
     */
    public String message(Finding finding, Locale locale) {
        if (finding instanceof Violation violation) {
            return message(violation, locale);
        }
        List<FactRef> missing = ((Gap) finding).missing();
        Map<String, ArgumentValue> arguments = aboutSubjects(finding);
        String facts = missing.stream()
                .map(fact -> text("missing." + kind(fact), aboutFact(fact), locale))
                .collect(Collectors.joining(", "));
        return text("undetermined", arguments, locale).replace("{missing}", facts);
    }

    private String message(Violation violation, Locale locale) {
        Map<String, ArgumentValue> arguments = aboutSubjects(violation);
        arguments.putAll(violation.arguments());
        return find(violation.rule() + "." + violation.reason(), locale)
                .or(() -> findOfPart(violation.reason(), locale))
                .map(template -> fill(template, arguments, locale))
                .orElseGet(() -> {
                    arguments.put("rule", ArgumentValue.of(violation.rule().value()));
                    arguments.put("reason", ArgumentValue.of(violation.reason()));
                    return text("violated", arguments, locale);
                });
    }

    /** The text of a reason of a composition, {@code part.reason}: that of the part, unless the composition has its own. */
    private Optional<String> findOfPart(String reason, Locale locale) {
        int dot = reason.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return find(reason, locale).or(() -> findOfPart(reason.substring(dot + 1), locale));
    }

    /**
     * Returns a remedy in words.
     *
     * @param remedy the remedy
     * @param locale the language
     * @return what can be done; the code if a host's own remedy has no text
     */
    public String message(Remedy remedy, Locale locale) {
        return find("remedy." + remedy.code(), locale).orElse(remedy.code());
    }

    /**
     * Returns a consequence in words.
     *
     * @param consequence the consequence
     * @param locale the language
     * @return what the transaction brings with it; the code if a host's own consequence has no text
     */
    public String message(Consequence consequence, Locale locale) {
        return find("consequence." + consequence.code(), locale)
                .map(template -> fill(template, consequence.arguments(), locale))
                .orElse(consequence.code());
    }

    /**
     * Returns what to ask to learn a fact.
     *
     * @param fact the fact
     * @param locale the language
     * @return a question
     */
    public String question(FactRef fact, Locale locale) {
        Map<String, ArgumentValue> arguments = aboutFact(fact);
        return find("question." + kind(fact) + "." + fact.fact(), locale)
                .map(template -> fill(template, arguments, locale))
                .orElseGet(() -> text("question." + kind(fact), arguments, locale));
    }

    /**
     * Returns what a rule demands, in one sentence.
     *
     * @param rule the rule
     * @param locale the language
     * @return the rule, stated as true; its id if a host's own rule has no text
     */
    public String title(RuleId rule, Locale locale) {
        return find(rule.value(), locale).orElse(rule.value());
    }

    /**
     * Returns the message of a reason before anything is put for its arguments.
     *
     * @param rule the rule
     * @param reason the name of one of its reasons
     * @param locale the language
     * @return the message, arguments in braces; the reason's name if a host's own rule has no text for it
     */
    public String template(RuleId rule, String reason, Locale locale) {
        return find(rule + "." + reason, locale)
                .or(() -> findOfPart(reason, locale))
                .orElse(reason);
    }

    /**
     * Returns what a fact is.
     *
     * @param fact the fact
     * @param locale the language
     * @return a description; the name of a host's own fact that has no text
     */
    public String description(OwnedFact fact, Locale locale) {
        String owner = fact.owner().name().toLowerCase(Locale.ROOT);
        return find("fact." + owner + "." + fact.name(), locale)
                .orElse(fact.name().name());
    }

    /**
     * Returns the word for a constant.
     *
     * @param constant a region, a role, a transaction type, …
     * @param locale the language
     * @return the word; the constant's name if there is none
     */
    public String label(Enum<?> constant, Locale locale) {
        return label(ArgumentType.nameOf(constant.getDeclaringClass()), constant.name(), locale);
    }

    private String label(String type, String constant, Locale locale) {
        return find("label." + type + "." + constant, locale).orElse(constant);
    }

    /**
     * Returns what every rendering says first of a verdict on a day beyond what its edition knows.
     *
     * @param policy the policy of the verdict
     * @param locale the language
     * @return the caveat
     */
    public String beyondKnownPolicy(Policy policy, Locale locale) {
        Map<String, ArgumentValue> arguments = Map.of(
                "edition", ArgumentValue.of(policy.edition()),
                "knownThrough", ArgumentValue.of(policy.knownThrough().toString()));
        return text("beyond-known-policy", arguments, locale);
    }

    private Map<String, ArgumentValue> aboutSubjects(Finding finding) {
        List<String> subjects = finding.subjects().stream().map(this::named).toList();
        Map<String, ArgumentValue> arguments = new LinkedHashMap<>();
        arguments.put("subjects", ArgumentValue.of(subjects));
        arguments.put("subject", ArgumentValue.of(subjects.get(0)));
        if (subjects.size() > 1) {
            arguments.put("other", ArgumentValue.of(subjects.get(1)));
        }
        return arguments;
    }

    private Map<String, ArgumentValue> aboutFact(FactRef fact) {
        Map<String, ArgumentValue> arguments = new LinkedHashMap<>();
        arguments.put("fact", ArgumentValue.of(fact.fact().name()));
        if (fact.isOfRelationship()) {
            int slash = fact.of().indexOf('/');
            arguments.put("partner", ArgumentValue.of(named(fact.of().substring(0, slash))));
            arguments.put("customer", ArgumentValue.of(named(fact.of().substring(slash + 1))));
        } else {
            arguments.put("of", ArgumentValue.of(named(fact.of())));
        }
        return arguments;
    }

    private String named(String id) {
        return names.getOrDefault(id, id);
    }

    private static String kind(FactRef fact) {
        if (fact.isOfRelationship()) {
            return "relationship";
        }
        return switch (fact.of()) {
            case FactRef.SCENARIO, FactRef.TRANSACTION -> fact.of();
            default -> "party";
        };
    }

    private static String quoted(String text) {
        return "`" + text + "`";
    }

    /** A text that the library has. */
    private String text(String key, Map<String, ArgumentValue> arguments, Locale locale) {
        return find(key, locale)
                .map(template -> fill(template, arguments, locale))
                .orElseThrow(() -> new IllegalStateException("there is no text for `" + key + "`"));
    }

    private Optional<String> find(String key, Locale locale) {
        Objects.requireNonNull(locale, "locale");
        for (TextSource source : sources) {
            Optional<String> text = source.find(key, locale);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** Puts values for the arguments that a text names; one that it names in vain stays as it is. */
    private String fill(String template, Map<String, ArgumentValue> arguments, Locale locale) {
        Matcher matcher = ARGUMENT.matcher(template);
        return matcher.replaceAll(match -> {
            ArgumentValue value = arguments.get(match.group(1));
            String text = value == null ? match.group() : render(value, Optional.ofNullable(match.group(2)), locale);
            return Matcher.quoteReplacement(text);
        });
    }

    private String render(ArgumentValue value, Optional<String> type, Locale locale) {
        return value.values().stream()
                .map(text -> type.map(of -> of.equals(PARTY) ? quoted(named(text)) : label(of, text, locale))
                        .orElse(quoted(text)))
                .collect(Collectors.joining(", "));
    }
}

package io.github.csprules.testkit;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.FactKind;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a host's own rules say as codes has a text in every language, which speaks of what there is to speak of. */
final class WordedLaw {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}|\\s]*)(?:\\|[^{}\\s]*)?}");

    /** From how many words on the same text in two languages was hardly meant. */
    private static final int WORDS = 3;

    private static final Set<String> OF_FINDING = Set.of("subject", "subjects", "other");
    private static final Set<String> OF_FACT = Set.of("of", "fact", "partner", "customer");

    /** The keys that are asked for, each with the names that its text may speak of. */
    private final Map<String, Set<String>> keys = new LinkedHashMap<>();

    WordedLaw(Questioned questioned) {
        for (TransactionRule rule : questioned.judged) {
            ask(rule.info());
        }
        Set<String> known = CspPolicy.editions().stream()
                .flatMap(edition -> edition.extended().consequences().stream())
                .map(ConsequenceRule::code)
                .collect(Collectors.toSet());
        for (ConsequenceRule consequence : questioned.rules.consequences()) {
            if (!known.contains(consequence.code())) {
                keys.put(
                        "consequence." + consequence.code(),
                        consequence.arguments().keySet());
            }
        }
    }

    private void ask(RuleInfo info) {
        RuleId id = info.id();
        keys.put(id.value(), Set.of());
        for (Reason reason : info.reasons()) {
            Set<String> arguments = new HashSet<>(OF_FINDING);
            arguments.addAll(reason.arguments().keySet());
            if (!reason.name().contains(".")) { // that of a part of a composition has the text of the part
                keys.put(id + "." + reason.name(), arguments);
            }
            for (Remedy remedy : reason.remedies()) {
                keys.merge("remedy." + remedy.code(), arguments, WordedLaw::common);
            }
            for (ArgumentType type : reason.arguments().values()) {
                type.constants().forEach(constant -> keys.put("label." + type.name() + "." + constant, Set.of()));
            }
        }
        for (FactKind fact : info.reads()) {
            if (fact.name().isExtension()) {
                keys.put("question." + placeOf(fact.owner()) + "." + fact.name(), OF_FACT);
                keys.put("fact." + fact.owner().name().toLowerCase(Locale.ROOT) + "." + fact.name(), OF_FACT);
            }
        }
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static String placeOf(FactKind.Owner owner) {
        return owner == FactKind.Owner.PARTNER || owner == FactKind.Owner.CUSTOMER
                ? "party"
                : owner.name().toLowerCase(Locale.ROOT);
    }

    /** Requires the texts in each language, and no key that nothing asks for. */
    void require(Texts texts, Collection<String> ownKeys, List<Locale> locales) {
        Set<String> wrong = new LinkedHashSet<>();
        for (Locale locale : locales) {
            keys.forEach((key, names) -> requireText(texts, key, names, locale, locales, wrong));
        }
        for (String key : ownKeys) {
            boolean isOther = key.startsWith("label.") || key.startsWith("argument.");
            if (!keys.containsKey(key) && !isOther && !isOfLibrary(key)) {
                wrong.add("`" + key + "` is asked for by nothing");
            }
        }
        if (!wrong.isEmpty()) {
            throw LawBrokenError.ofTexts(List.copyOf(wrong));
        }
    }

    /** A host may say in other words what the library says. */
    private static boolean isOfLibrary(String key) {
        return find(Texts.standard(), key, Locale.ENGLISH).isPresent();
    }

    private static Optional<String> find(Texts texts, String key, Locale locale) {
        return texts.find(key, Optional.empty(), Map.of(), locale);
    }

    private void requireText(
            Texts texts, String key, Set<String> names, Locale locale, List<Locale> locales, Set<String> wrong) {
        Optional<String> text = find(texts, key, locale);
        if (text.isEmpty() || text.get().isBlank()) {
            wrong.add("`" + key + "` has no text in " + locale.toLanguageTag());
            return;
        }
        if (PLACE.matcher(text.get()).replaceAll("").matches(".*[{}].*")) {
            wrong.add("`" + key + "` has a brace in " + locale.toLanguageTag() + " that is none of a {name}");
        }
        PLACE.matcher(text.get())
                .results()
                .map(place -> place.group(1))
                .filter(name -> !names.contains(name))
                .forEach(name -> wrong.add("`" + key + "` speaks of {" + name + "} in " + locale.toLanguageTag()
                        + ", but may speak only of " + names.stream().sorted().toList()));
        for (Locale other : locales.subList(0, locales.indexOf(locale))) {
            boolean isSame = find(texts, key, other).equals(text)
                    && text.get().split("\\s+", -1).length >= WORDS
                    && !isOfLibrary(key)
                    && !other.getLanguage().equals(locale.getLanguage());
            if (isSame) {
                wrong.add("`" + key + "` has the same text in " + other.toLanguageTag() + " and "
                        + locale.toLanguageTag());
            }
        }
    }
}

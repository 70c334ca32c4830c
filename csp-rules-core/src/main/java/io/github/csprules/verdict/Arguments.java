package io.github.csprules.verdict;

import io.github.csprules.model.FactRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be put for the places of a text, by name. */
final class Arguments {

    /** The type of ids of partners and customers. */
    static final String PARTY = ArgumentType.PARTY.name();

    /** The type of values that are shown unchanged. */
    static final String PLAIN = ArgumentType.TEXT.name();

    /** The type of values that are already words. */
    static final String WORDS = "Words";

    /** The type of values whose type the texts declare. */
    private static final String OPEN = "";

    private final Map<String, Argument> byName = new HashMap<>();

    /**
     * One argument.
     *
     * @param values its values, one unless it is a list
     * @param type their type, or {@link #OPEN}
     */
    record Argument(List<String> values, String type) {

        boolean isOpen() {
            return type.equals(OPEN);
        }
    }

    static Arguments none() {
        return new Arguments();
    }

    /** What is in words already. */
    static Arguments ofWords(Map<String, String> words) {
        Arguments arguments = none();
        words.forEach((name, text) -> arguments.put(name, WORDS, text));
        return arguments;
    }

    /** The arguments of a finding and its remedies. */
    static Arguments of(Finding finding) {
        Arguments arguments = new Arguments();
        if (finding instanceof Violation violation) {
            arguments.values(violation.arguments());
        }
        List<String> subjects = finding.subjects();
        arguments.put("subjects", PARTY, subjects).put("subject", PARTY, subjects.get(0));
        return subjects.size() > 1 ? arguments.put("other", PARTY, subjects.get(1)) : arguments;
    }

    /** The arguments of a text about one party, or none. */
    static Arguments of(Optional<String> subject, Map<String, ArgumentValue> values) {
        Arguments arguments = none().values(values);
        subject.ifPresent(id -> arguments.put("subject", PARTY, id));
        return arguments;
    }

    /** The arguments of a consequence. */
    static Arguments of(Consequence consequence) {
        return none().values(consequence.arguments());
    }

    /** What is said of a policy. */
    static Arguments of(PolicyRef policy) {
        return none().put("edition", policy.edition())
                .put("knownFrom", policy.knownFrom().toString())
                .put("knownThrough", policy.knownThrough().toString());
    }

    /** The arguments of a later change. */
    static Arguments of(LaterChange change) {
        return none().put("day", change.day().toString());
    }

    /** The arguments of texts about a fact. */
    static Arguments of(FactRef fact) {
        Arguments arguments = new Arguments().put("fact", fact.fact().name());
        if (!fact.isOfRelationship()) {
            return arguments.put("of", PARTY, fact.of());
        }
        int slash = fact.of().indexOf('/');
        return arguments
                .put("partner", PARTY, fact.of().substring(0, slash))
                .put("customer", PARTY, fact.of().substring(slash + 1));
    }

    private Arguments values(Map<String, ArgumentValue> values) {
        values.forEach((name, value) -> put(name, OPEN, value.values()));
        return this;
    }

    /** What is shown as it is. */
    Arguments put(String name, String value) {
        return put(name, PLAIN, value);
    }

    Arguments put(String name, String type, String value) {
        return put(name, type, List.of(value));
    }

    private Arguments put(String name, String type, List<String> values) {
        byName.put(name, new Argument(values, type));
        return this;
    }

    @Nullable
    Argument find(String name) {
        return byName.get(name);
    }
}

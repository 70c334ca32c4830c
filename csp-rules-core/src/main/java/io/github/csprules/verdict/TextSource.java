package io.github.csprules.verdict;

import java.util.Locale;
import java.util.Optional;

/**
 * Where texts come from: the library's own, or a host's that go before them.
 * <p>
 * A text may name arguments in braces, such as {@code {subject}}. Arguments are shown as they are, in backticks, unless it is
 * known what they are: constants such as regions, which are put into words, or parties, which are called by their names. The
 * library knows it of its own arguments, by name. A host says it of its arguments with the text of a key
 * {@code argument.name}, which is {@code Party} or the simple name of the class of the constants, or in a message itself:
 * {@code {rating|Rating}}, {@code {owner|Party}}.
 */
@FunctionalInterface
public interface TextSource {

    /**
     * Finds a text.
     *
     * @param key the key: {@code rule-id} for what a rule demands, {@code rule-id.reason}, {@code remedy.code},
     *     {@code consequence.code}, {@code question.party.fact}, {@code question.transaction.fact},
     *     {@code question.relationship.fact} and {@code question.scenario.fact} for what to ask,
     *     {@code fact.partner.fact} and the like, by owner, for what a fact is, {@code label.Type.CONSTANT},
     *     {@code argument.name} for what an argument is
     * @param locale the language that is asked for
     * @return the text, or empty to leave it to the next source
     */
    Optional<String> find(String key, Locale locale);
}

package io.github.csprules.verdict;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Relationship;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts what is stated into words.
 *
 * @param texts the words
 * @param locale the language
 */
record ValueWords(Texts texts, Locale locale) {

    String of(Fact<?> fact) {
        return fact.isNone() ? texts.text("report.none", locale) : of(fact.get());
    }

    private String of(Object value) {
        if (value instanceof Boolean flag) {
            return texts.text(flag ? "report.yes" : "report.no", locale);
        }
        if (value instanceof Enum<?> constant) {
            return texts.label(constant, locale);
        }
        if (value instanceof List<?> all) {
            return all.isEmpty()
                    ? texts.text("report.none", locale)
                    : all.stream().map(this::of).collect(Collectors.joining(", "));
        }
        if (value instanceof Agreement agreement) {
            return of(agreement);
        }
        if (value instanceof Relationship relationship) {
            return Problem.visible(FactRef.of(relationship, FactName.STATUS).of());
        }
        if (value instanceof MpnId mpnId) {
            return Problem.visible(mpnId.id());
        }
        return value instanceof CompanyProfile profile ? of(profile) : Problem.visible(value.toString());
    }

    private String of(Agreement agreement) {
        Map<String, String> words = Map.of(
                "agreement",
                texts.label(agreement.type(), locale),
                "day",
                agreement.signedOn().toString());
        String signed = texts.text("report.signed", words, locale);
        return agreement
                .endedOn()
                .map(day -> texts.text("report.ended", Map.of("agreement", signed, "day", day.toString()), locale))
                .orElse(signed);
    }

    /** The names of what is given of a profile; each part is told by itself where a rule reads it. */
    private String of(CompanyProfile profile) {
        List<String> given = CompanyProfile.PARTS.stream()
                .filter(part -> profile.part(part).isStated())
                .map(FactName::name)
                .toList();
        return given.isEmpty() ? texts.text("report.none", locale) : String.join(", ", given);
    }
}

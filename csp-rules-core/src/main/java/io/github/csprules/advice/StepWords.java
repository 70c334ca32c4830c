package io.github.csprules.advice;

import io.github.csprules.rule.Action;
import io.github.csprules.verdict.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is done and where, in words. */
final class StepWords {

    private StepWords() {}

    /** What is done; the code if a host's own step has no text. */
    static String message(Action action, Texts texts, Locale locale) {
        String code = action.step().code();
        return texts.find("step." + code, action.party(), action.arguments(), locale)
                .orElse(code);
    }

    /** Who acts, with the party if one of the parties does. */
    static String actor(Action action, Texts texts, Locale locale) {
        String actor = texts.label(action.by(), locale);
        return action.party()
                .flatMap(id -> texts.find("advice.actor", Optional.of(id), Map.of(), locale))
                .map(party -> actor + " " + party)
                .orElse(actor);
    }

    /** The place in Partner Center that the documentation names for who acts, if it names one. */
    static Optional<String> where(Action action, Texts texts, Locale locale) {
        String key = "step." + action.step().code() + ".where";
        return texts.find(key + "." + action.by(), action.party(), action.arguments(), locale)
                .or(() -> texts.find(key, action.party(), action.arguments(), locale));
    }
}

package com.example.tailspin;

import io.github.csprules.CspPolicy;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** What the shop asks of every order, and in which words it answers: the library's and its own. Made once, and kept. */
final class ShopPolicy {

    /**
     * The standard policy and the shop's own rule, under a name of their own, which every verdict shows. A shop that
     * wants to decide itself when to follow a newer edition starts from {@code CspPolicy.edition("2021-06").standard()}.
     */
    static final RuleSet RULES = CspPolicy.standard().plus(new CreditHold()).named("tailspin");

    private static final Properties OWN_WORDS = properties("texts.properties");

    /** The shop's words before the library's. They are in English only, so this does not look at the language. */
    static final Texts TEXTS = Texts.standard().with((key, locale) -> Optional.ofNullable(OWN_WORDS.getProperty(key)));

    private ShopPolicy() {}

    /** The properties of a file beside this class. */
    static Properties properties(String name) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(ShopPolicy.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return properties;
    }
}

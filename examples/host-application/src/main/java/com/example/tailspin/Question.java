package com.example.tailspin;

import io.github.csprules.model.FactRef;
import io.github.csprules.verdict.Texts;
import java.util.List;
import java.util.Locale;

/** What the shop asks the clerk: a field of its forms, and the words for it. */
record Question(int accountNo, Field field, String words) {

    /** The questions that a decision leaves open. */
    static List<Question> of(Decision decision) {
        // All judgements are of one book, so any of their scenarios knows the names.
        Texts texts = ShopPolicy.TEXTS.naming(decision.judgements().get(0).scenario());
        return decision.missing().stream().map(fact -> of(fact, texts)).toList();
    }

    private static Question of(FactRef fact, Texts texts) {
        Field field = Field.of(fact)
                .orElseThrow(() -> new IllegalStateException("no form of the shop has a field for " + fact));
        return new Question(PartyIds.accountOf(fact), field, texts.question(fact, Locale.ENGLISH));
    }
}

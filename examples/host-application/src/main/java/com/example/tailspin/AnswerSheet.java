package com.example.tailspin;

import java.util.Optional;
import java.util.Properties;

/** Stands in for the clerk: the answers, by account and field. A shop would have a form here. */
final class AnswerSheet {

    private final Properties answers = ShopPolicy.properties("answers.properties");

    Optional<String> answer(Question question) {
        return Optional.ofNullable(answers.getProperty(question.accountNo() + "." + question.field()));
    }
}

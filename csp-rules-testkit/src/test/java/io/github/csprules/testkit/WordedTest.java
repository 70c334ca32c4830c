package io.github.csprules.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of a host's own rule that are wrong in one way each. */
class WordedTest {

    /** How the customer pays. */
    private enum Rating {
        SLOW
    }

    private static final Reason ON_HOLD = Reason.reason("onHold")
            .argument("since", ArgumentType.DATE)
            .argument("rating", ArgumentType.of(Rating.class))
            .remedy("settle-invoices", Actor.CUSTOMER)
            .build();

    private static final RuleSet RULES = CspPolicy.standard()
            .plus(TransactionRule.of(
                    RuleInfo.rule("credit-hold")
                            .on(TransactionType.SALE)
                            .reads(FactKind.Owner.CUSTOMER, FactName.of("com.acme.hold"))
                            .reasons(ON_HOLD)
                            .build(),
                    scenario -> Answer.satisfied()));

    private static final Map<String, String> GERMAN = Map.of(
            "credit-hold", "Wer nicht gezahlt hat, bestellt nicht",
            "credit-hold.onHold", "{subject} ist seit {since} gesperrt",
            "remedy.settle-invoices", "offene Rechnungen zahlen",
            "label.WordedTest.Rating.SLOW", "zahlt spät",
            "question.party.com.acme.hold", "Ist {of} gesperrt?",
            "fact.customer.com.acme.hold", "ob der Kunde gesperrt ist");

    private static final Map<String, String> ENGLISH = Map.of(
            "credit-hold", "Whoever has not paid does not order",
            "credit-hold.onHold", "{subject} is on hold since {since}",
            "remedy.settle-invoices", "pay what is due",
            "label.WordedTest.Rating.SLOW", "pays late",
            "question.party.com.acme.hold", "Is {of} on hold?",
            "fact.customer.com.acme.hold", "whether the customer is on hold");

    private static void ask(Map<String, String> german, List<String> keys) {
        Texts texts = Texts.standard()
                .with((key, locale) ->
                        Optional.ofNullable((locale.getLanguage().equals("de") ? german : ENGLISH).get(key)));
        Laws.of(RULES).worded(texts, keys, Locale.ENGLISH, Locale.GERMAN);
    }

    @Test
    void texts_of_all_that_is_asked_for_keep_the_law() {
        assertThatCode(() -> ask(GERMAN, List.copyOf(GERMAN.keySet()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "credit-hold|``|`credit-hold` has no text in de",
                "credit-hold.onHold|``|`credit-hold.onHold` has no text in de",
                "remedy.settle-invoices|``|`remedy.settle-invoices` has no text in de",
                "label.WordedTest.Rating.SLOW|``|`label.WordedTest.Rating.SLOW` has no text in de",
                "credit-hold.onHold|{subject} seit {since|`credit-hold.onHold` has a brace in de that is none of a {name}",
                "question.party.com.acme.hold|``|`question.party.com.acme.hold` has no text in de",
                "fact.customer.com.acme.hold|``|`fact.customer.com.acme.hold` has no text in de",
                "credit-hold.onHold|{subject} seit {sinec}|`credit-hold.onHold` speaks of {sinec} in de, but may speak only of [other, rating, since, subject, subjects]",
                "remedy.settle-invoices|pay what is due|`remedy.settle-invoices` has the same text in en and de",
            })
    void what_is_wrong_about_a_text_is_told(String key, String text, String expected) {
        Map<String, String> wrong = new HashMap<>(GERMAN);
        wrong.put(key, text.equals("``") ? " " : text);

        assertThatExceptionOfType(LawBrokenError.class)
                .isThrownBy(() -> ask(wrong, List.of()))
                .withMessageStartingWith("the law `worded` is broken: " + expected);
    }

    @Test
    void a_text_that_is_left_out_is_told() {
        Map<String, String> wrong = new HashMap<>(GERMAN);
        wrong.remove("credit-hold.onHold");

        assertThatExceptionOfType(LawBrokenError.class)
                .isThrownBy(() -> ask(wrong, List.of()))
                .withMessageContaining("`credit-hold.onHold` has no text in de");
    }

    @Test
    void a_key_that_nothing_asks_for_is_told() {
        assertThatExceptionOfType(LawBrokenError.class)
                .isThrownBy(() -> ask(GERMAN, List.of("credit-hold.onhold", "label.Rating.A")))
                .withMessageStartingWith("the law `worded` is broken: `credit-hold.onhold` is asked for by nothing\n");
    }
}

package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class FactTest {

    @Test
    void a_fact_may_be_stated() {
        Fact<String> fact = Fact.of("Contoso Ltd");

        assertThat(fact.isStated()).isTrue();
        assertThat(fact.isNotStated()).isFalse();
        assertThat(fact.isNone()).isFalse();
        assertThat(fact.isAssumed()).isFalse();
        assertThat(fact.get()).isEqualTo("Contoso Ltd");
        assertThat(fact.is("Contoso Ltd")).isTrue();
        assertThat(fact.is("contoso ltd")).isFalse();
    }

    @Test
    void a_fact_may_be_stated_as_none() {
        Fact<String> fact = Fact.none();

        assertThat(fact.isStated()).isTrue();
        assertThat(fact.isNotStated()).isFalse();
        assertThat(fact.isNone()).isTrue();
        assertThat(fact.isAssumed()).isFalse();
        assertThat(fact.is("Contoso Ltd")).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(fact::get)
                .withMessageContaining("none");
    }

    @Test
    void a_fact_may_not_be_stated() {
        Fact<String> fact = Fact.notStated();

        assertThat(fact.isStated()).isFalse();
        assertThat(fact.isNotStated()).isTrue();
        assertThat(fact.isNone()).isFalse();
        assertThat(fact.isAssumed()).isFalse();
        assertThat(fact.is("Contoso Ltd")).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(fact::get)
                .withMessageContaining("not stated");
    }

    @Test
    void what_is_stated_may_be_assumed() {
        assertThat(Fact.of("a").assumed(true).isAssumed()).isTrue();
        assertThat(Fact.of("a").assumed(true).get()).isEqualTo("a");
        assertThat(Fact.none().assumed(true).isAssumed()).isTrue();
        assertThat(Fact.none().assumed(true).isNone()).isTrue();
        assertThat(Fact.none().assumed(true).isStated()).isTrue();
        assertThat(Fact.notStated().assumed(true)).isSameAs(Fact.notStated());
    }

    @Test
    void facts_are_equal_if_they_say_the_same() {
        assertThat(Fact.of("a")).isEqualTo(Fact.of("a")).hasSameHashCodeAs(Fact.of("a"));
        assertThat(Fact.of("a")).isNotEqualTo(Fact.of("b")).isNotEqualTo(Fact.none());
        assertThat(Fact.of("a")).isNotEqualTo(Fact.of("a").assumed(true));
        assertThat(Fact.of("a").assumed(true)).isEqualTo(Fact.of("a").assumed(true));
        assertThat(Fact.none())
                .isNotEqualTo(Fact.notStated())
                .isNotEqualTo(Fact.none().assumed(true));
        assertThat(Fact.none().assumed(true))
                .isEqualTo(Fact.none().assumed(true))
                .hasSameHashCodeAs(Fact.none().assumed(true))
                .isNotEqualTo(Fact.notStated());
        assertThat(Fact.notStated()).isEqualTo(Fact.notStated()).isNotEqualTo("not stated");
    }

    @Test
    void the_text_form_never_shows_the_value() {
        assertThat(Fact.of("Contoso Ltd")).hasToString("stated");
        assertThat(Fact.of("Contoso Ltd").assumed(true)).hasToString("stated (assumed)");
        assertThat(Fact.none()).hasToString("none");
        assertThat(Fact.none().assumed(true)).hasToString("none (assumed)");
        assertThat(Fact.notStated()).hasToString("not stated");
    }

    @Test
    void a_value_is_never_null() {
        assertThatNullPointerException().isThrownBy(() -> Fact.of(null)).withMessage("value");
    }
}

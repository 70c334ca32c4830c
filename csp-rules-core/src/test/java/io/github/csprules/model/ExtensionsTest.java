package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtensionsTest {

    private static final FactName<BigDecimal> KEY = FactName.of("com.acme.key");
    private static final FactName<String> AS_TEXT = FactName.of(KEY.name());
    private static final FactName<Boolean> AS_FLAG = FactName.of(KEY.name());

    @Test
    void equal_numbers_are_equal_however_they_are_stated() {
        Extensions whole = Extensions.none().with(KEY, 1_500);

        assertThat(Extensions.none().with(KEY, new BigDecimal("1500.00"))).isEqualTo(whole);
        assertThat(Extensions.none().with(KEY, new BigDecimal("1.5E+3"))).isEqualTo(whole);
        assertThat(Extensions.of(Map.of("com.acme.key", 1_500))).isEqualTo(whole);
        assertThat(whole.number(KEY)).isEqualTo(Fact.of(new BigDecimal("1500")));
    }

    @Test
    void a_value_is_not_stated_as_another_kind_than_it_is() {
        Extensions text = Extensions.none().with(AS_TEXT, "true");

        assertThat(text.text(AS_TEXT)).isEqualTo(Fact.of("true"));
        assertThat(text.flag(AS_FLAG).isNotStated()).isTrue();
        assertThat(text.number(KEY).isNotStated()).isTrue();
        assertThat(text.text(FactName.of("com.acme.other")).isNotStated()).isTrue();
    }

    @Test
    void they_are_told_in_the_order_of_their_keys() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("com.b", true);
        values.put("com.a", "first");

        assertThat(List.copyOf(Extensions.of(values).asMap().keySet())).containsExactly("com.a", "com.b");
    }

    @Test
    void what_is_neither_text_nor_number_nor_boolean_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extensions.of(Map.of("com.acme.key", List.of())))
                .withMessageContaining("number");
    }

    @Test
    void whoever_observes_learns_which_keys_are_asked_for() {
        FactName<Boolean> hold = FactName.of("com.acme.creditHold");
        FactName<BigDecimal> limit = FactName.of("com.acme.creditLimit");
        Extensions plain = Extensions.none().with(hold, true);
        List<FactName<?>> asked = new ArrayList<>();
        List<Class<?>> kinds = new ArrayList<>();
        Extensions observed = plain.observedBy((key, kind) -> {
            asked.add(key);
            kinds.add(kind);
        });

        assertThat(observed).isEqualTo(plain);
        assertThat(observed.flag(hold)).isEqualTo(Fact.of(true));
        assertThat(observed.number(limit)).isEqualTo(Fact.notStated());
        assertThat(plain.text(FactName.of(limit.name()))).isEqualTo(Fact.notStated());
        assertThat(asked).containsExactly(hold, limit);
        assertThat(kinds).containsExactly(Boolean.class, BigDecimal.class);
    }

    @Test
    void who_observes_them_learns_what_is_looked_up_in_their_map() {
        FactName<Boolean> hold = FactName.of("com.acme.creditHold");
        FactName<BigDecimal> limit = FactName.of("com.acme.creditLimit");
        List<FactName<?>> asked = new ArrayList<>();
        Extensions plain = Extensions.none().with(hold, true);
        Map<String, Object> observed =
                plain.observedBy((key, kind) -> asked.add(key)).asMap();

        assertThat(observed.get(limit.name())).isNull();
        assertThat(asked).containsExactly(limit);
        assertThat(observed.containsKey(hold.name())).isTrue();
        assertThat(asked).containsExactly(limit, hold);
        asked.clear();
        assertThat(observed.entrySet()).isEqualTo(plain.asMap().entrySet());
        assertThat(asked).contains(hold).doesNotContain(limit);
    }
}

package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FragmentsTest {

    private final AtomicInteger written = new AtomicInteger();
    private final Fragments<List<String>> fragments = new Fragments<>(8, (json, all) -> {
        written.incrementAndGet();
        json.texts(all);
    });

    @Test
    void writes_the_same_value_once() {
        List<String> value = List.of("a", "b");

        assertThat(text(value)).isEqualTo("[\"a\",\"b\"]").isEqualTo(text(value));
        assertThat(written).hasValue(1);
    }

    @Test
    void tells_equal_values_apart() {
        assertThat(text(List.of("a"))).isEqualTo(text(List.of("a")));
        assertThat(written).hasValue(2);
    }

    @Test
    void writes_a_long_value_each_time() {
        List<String> value = List.of("x".repeat(4_100));

        assertThat(text(value)).isEqualTo(text(value)).hasSize(4_104);
        assertThat(written).hasValue(2);
    }

    @Test
    void writes_many_values_right_though_few_are_remembered() {
        List<List<String>> values = IntStream.range(0, 100)
                .mapToObj(i -> List.of(String.valueOf(i)))
                .toList();

        for (int round = 0; round < 2; round++) {
            assertThat(values).allSatisfy(value -> assertThat(text(value)).isEqualTo("[\"" + value.get(0) + "\"]"));
        }
        assertThat(written).satisfies(count -> assertThat(count.get()).isBetween(200 - 8, 200));
    }

    private String text(List<String> value) {
        return new String(fragments.of(value), StandardCharsets.UTF_8);
    }
}

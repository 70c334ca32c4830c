package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reading holds and does is bounded by what came in, whatever is wrong with it. */
class BoundedReadingTest {

    private static JsonSource source(String document) throws NotJsonException {
        return JsonSource.of(document, Format.SCENARIO);
    }

    private static String properties(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"p" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 2_000, 80_000})
    void of_many_problems_no_more_are_put_into_words_than_are_told(int count) throws NotJsonException {
        JsonSource source = source(properties(count));
        JsonObject document = source.parse();
        ProblemCollector problems = new ProblemCollector(document, source);
        AtomicInteger pointers = new AtomicInteger();
        AtomicInteger words = new AtomicInteger();

        document.all()
                .forEach((name, value) -> problems.add(
                        Problem.Code.UNKNOWN,
                        () -> "/" + pointers.incrementAndGet(),
                        value,
                        () -> "found " + words.incrementAndGet(),
                        "nothing"));

        assertThat(problems.count()).isEqualTo(count);
        assertThat(problems.toList()).hasSize(100);
        assertThat(pointers).hasValue(100);
        assertThat(words).hasValue(100);
    }

    @Test
    void of_problems_that_are_not_told_nothing_is_held() throws NotJsonException {
        JsonSource source = source(properties(10_000));
        JsonObject document = source.parse();
        ProblemCollector problems = new ProblemCollector(document, source);
        List<JsonValue> values = new ArrayList<>(document.all().values());
        Collections.reverse(values);

        values.forEach(value -> problems.report(Problem.Code.TYPE, value, value::describe, "nothing"));

        Set<Object> held = new HashSet<>();
        values.forEach(value -> held.add(value.told()));
        assertThat(held).as("those that are told, and one for all others").hasSize(100 + 1);
        assertThat(problems.count()).isEqualTo(10_000);
        assertThat(problems.toList())
                .extracting(Problem::pointer)
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "/p" + i).toList());
    }

    @Test
    void a_second_problem_of_a_place_is_not_counted_whether_the_place_is_told_or_not() throws NotJsonException {
        JsonSource source = source(properties(300));
        JsonObject document = source.parse();
        ProblemCollector problems = new ProblemCollector(document, source);

        for (Problem.Code code : List.of(Problem.Code.VALUE, Problem.Code.TYPE, Problem.Code.SIZE)) {
            document.all().values().forEach(value -> problems.add(code, () -> "/x", value, () -> "found", "nothing"));
        }

        assertThat(problems.count()).isEqualTo(300);
        assertThat(problems.toList()).hasSize(100).extracting(Problem::code).containsOnly(Problem.Code.TYPE);
    }

    @ParameterizedTest
    @ValueSource(ints = {10_001, 20_000, 300_000})
    void of_a_list_that_is_too_long_only_its_length_is_held(int size) throws NotJsonException {
        JsonObject document =
                source("{\"a\":[" + "{},".repeat(size - 1) + "{}]}").parse();

        assertThat(document.peek("a")).isInstanceOfSatisfying(JsonList.class, list -> {
            assertThat(list.size()).isEqualTo(size);
            assertThat(list.entries()).isEmpty();
        });
    }

    @Test
    void a_list_of_as_many_entries_as_are_accepted_is_held() throws NotJsonException {
        JsonObject document = source("{\"a\":[" + "1,".repeat(9_999) + "1]}").parse();

        assertThat(document.peek("a"))
                .isInstanceOfSatisfying(
                        JsonList.class, list -> assertThat(list.entries()).hasSize(10_000));
    }

    @Test
    void names_of_properties_are_not_kept_when_the_document_is_gone() throws NotJsonException {
        String document = "{\"somebody's own name\":1}";

        assertThat(source(document).parse().all().keySet().iterator().next())
                .isNotSameAs(source(document).parse().all().keySet().iterator().next());
    }
}

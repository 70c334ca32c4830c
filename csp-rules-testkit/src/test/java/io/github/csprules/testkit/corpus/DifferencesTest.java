package io.github.csprules.testkit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "'',   '',    ''",
        "ab,   ab,    '  a,  b'",
        "a,    '',    '- a'",
        "'',   a,     '+ a'",
        "abc,  ac,    '  a,- b,  c'",
        "ac,   abc,   '  a,+ b,  c'",
        "ab,   ba,    '- a,  b,+ a'",
        "abc,  axc,   '  a,- b,+ x,  c'",
        "aab,  ab,    '  a,- a,  b'",
        "xabc, abcy,  '- x,  a,  b,  c,+ y'"
    })
    void what_both_have_in_order_is_kept(String expected, String found, String lines) {
        assertThat(String.join(",", Differences.between(letters(expected), letters(found))))
                .isEqualTo(lines);
    }

    private static List<String> letters(String text) {
        return text.chars().mapToObj(Character::toString).toList();
    }
}

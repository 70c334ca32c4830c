package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {

    @ParameterizedTest
    @CsvSource({
        // text, line, column, what is shown, where the mark is
        "abc, 1, 1, abc, 0",
        "abc, 1, 3, abc, 2",
        "abc, 1, 4, abc, 3",
        "abc, 1, 9, abc, 3",
        "abc, 2, 1, '', 0",
        "ab|cd|ef, 2, 2, cd, 1",
        "ab<cd<ef, 3, 1, ef, 0",
        "ab<|cd<|ef, 2, 1, cd, 0",
        "ab<<cd, 3, 1, cd, 0",
        "||ab, 3, 2, ab, 1",
        "ab|, 2, 1, '', 0",
        "'', 1, 1, '', 0",
    })
    void a_line_is_shown_with_its_place(String text, int line, int column, String shown, int mark) {
        assertThat(new SourceText(text.replace('|', '\n').replace('<', '\r')).around(line, column))
                .isEqualTo(new SourceText.Excerpt(shown, mark));
    }

    @Test
    void a_character_beyond_the_basic_plane_is_one_column() {
        assertThat(new SourceText("\"\ud83d\ude00\"x").around(1, 4))
                .isEqualTo(new SourceText.Excerpt("\"\ud83d\ude00\"x", 3));
    }

    @Test
    void half_of_a_character_is_an_escape() {
        assertThat(new SourceText("\ud83dx\ude00y").around(1, 4))
                .isEqualTo(new SourceText.Excerpt("\\ud83dx\\ude00y", 13));
    }

    @Test
    void what_is_invisible_is_an_escape_and_a_tab_a_space() {
        assertThat(new SourceText("\ta\u001b[1m\u0085b\u202e\u200bc").around(1, 11))
                .isEqualTo(new SourceText.Excerpt(" a\\u001b[1m\\u0085b\\u202e c", 25));
    }

    @Test
    void of_a_long_line_a_hundred_and_twenty_characters_are_shown_eighty_of_them_before_the_place() {
        String line = IntStream.range(0, 1_000)
                .mapToObj(i -> String.valueOf((char) ('a' + i % 26)))
                .reduce("", String::concat);
        assertThat(new SourceText("x\n" + line).around(2, 501))
                .isEqualTo(new SourceText.Excerpt(line.substring(420, 540), 80));
        assertThat(new SourceText(line).around(1, 11)).isEqualTo(new SourceText.Excerpt(line.substring(0, 120), 10));
        assertThat(new SourceText(line).around(1, 1_001)).isEqualTo(new SourceText.Excerpt(line.substring(920), 80));
    }
}

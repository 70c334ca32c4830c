package io.github.csprules.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {

    @ParameterizedTest
    @CsvSource({"abcd, 4, abcd", "abcde, 4, abc…", "'', 4, ''", "漢字, 4, 漢字", "漢字漢, 4, 漢…", "𝒳a, 3, 𝒳a", "𝒳𝒳, 3, 𝒳…"
    })
    void a_text_is_cut_to_its_room_between_characters(String text, int room, String shown) {
        assertThat(Drawing.cut(text, room)).isEqualTo(shown);
    }
}

package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a stream is cut into, and when that waits. Lines of every length and end are in {@link BatchTest}. */
class LineReaderTest {

    @Test
    void lines_are_numbered_blank_ones_too() throws IOException {
        LineReader lines = new LineReader(bytes("a\n\n \r\nb"));

        assertThat(lines.number()).isEqualTo(1);
        assertThat(told(lines.next(true))).isEqualTo("1 a");
        assertThat(lines.number()).isEqualTo(2);
        assertThat(told(lines.next(true))).isEqualTo("4 b");
        assertThat(lines.next(true)).isNull();
    }

    @Test
    void a_line_that_has_not_come_yet_is_waited_for_only_if_it_may_be() throws IOException {
        LineReader lines = new LineReader(arriving("a\nb", "c\n"));

        assertThat(lines.next(false)).isNull();
        assertThat(told(lines.next(true))).isEqualTo("1 a");
        assertThat(lines.next(false)).isNull();
        assertThat(lines.number()).isEqualTo(2);
        assertThat(told(lines.next(true))).isEqualTo("2 bc");
    }

    @Test
    void a_line_that_is_there_is_not_waited_for() throws IOException {
        LineReader lines = new LineReader(bytes("a\nb\n"));

        assertThat(told(lines.next(false))).isEqualTo("1 a");
        assertThat(told(lines.next(false))).isEqualTo("2 b");
    }

    private static String told(Line line) {
        return line.number() + " " + new String(line.bytes(), StandardCharsets.UTF_8);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each part is there only when somebody waits for it. */
    private static InputStream arriving(String... parts) {
        return new InputStream() {
            private int next;

            @Override
            public int available() {
                return 0;
            }

            @Override
            public int read() {
                throw new AssertionError("bytes are read one by one");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return next == parts.length ? -1 : bytes(parts[next++]).read(into, offset, length);
            }
        };
    }
}

package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.csprules.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The text of one document: decoded, bounded, and parsed.
 * <p>
 * It is decoded before parsing, so that columns count characters, not bytes.
 */
final class JsonSource implements Positions {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Of a backslash, a {@code u} and four digits. */
    private static final int ESCAPE_LENGTH = 6;

    /** Bounded is the whole text; within it, numbers and names may be as long as they like until they are judged. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES) // names once seen would be kept for ever
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();

    private final Format format;
    /** The line of a larger text which this is; 0 if it is a text with lines of its own. */
    private final int line;

    private final char[] text;
    private final int start;
    private final int length;
    private int @Nullable [] pairs;
    private int @Nullable [] lineStarts;

    private JsonSource(Format format, int line, char[] text, int end) {
        this.format = format;
        this.line = line;
        this.text = text;
        start = end > 0 && text[0] == BYTE_ORDER_MARK ? 1 : 0;
        length = end - start;
    }

    /** What opens a text of a format. */
    interface Opening {
        JsonSource source() throws NotJsonException;
    }

    static JsonSource of(String text, Format format) throws NotJsonException {
        if (text.length() > format.maxBytes) { // and it has no fewer bytes
            throw tooLong(format);
        }
        char[] chars = text.toCharArray();
        JsonSource source = new JsonSource(format, 0, chars, chars.length);
        source.requireEncodable();
        return source;
    }

    static JsonSource of(byte[] bytes, Format format) throws NotJsonException {
        if (bytes.length > format.maxBytes) {
            throw tooLong(format);
        }
        return of(bytes, format, 0);
    }

    /** One line, not too long, of a text that holds a document on each. */
    static JsonSource of(byte[] bytes, Format format, int line) throws NotJsonException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // which refuses what is malformed
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        JsonSource source = new JsonSource(format, line, out.array(), out.position());
        if (result.isError()) {
            throw source.notJsonAt(source.length, "bytes that are not UTF-8", "UTF-8");
        }
        return source;
    }

    /** The tokens of a text that was written here. */
    static JsonParser tokensOf(String canonical) throws IOException {
        return FACTORY.createParser(canonical);
    }

    /** What a host has as text has to be something that can be sent. */
    private void requireEncodable() throws NotJsonException {
        long bytes = 0;
        for (int i = start; i < start + length; i++) {
            char c = text[i];
            if (c < 0x80) {
                bytes++;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (!Character.isSurrogate(c)) {
                bytes += 3;
            } else if (isPairAt(i)) {
                bytes += 4;
                i++;
            } else {
                throw half(i);
            }
        }
        if (bytes > format.maxBytes) {
            throw tooLong(format);
        }
    }

    /**
     * An escape has four digits of ASCII, and is not half of a character on its own. The parser would take the digit that any
     * other character's last byte looks like, and halves in values though not in names.
     */
    private void requireWholeEscapes() throws NotJsonException {
        int end = start + length;
        for (int i = start; i < end; i++) {
            if (text[i] == '\\' && ++i < end && text[i] == 'u') {
                int escape = i - 1;
                int unit = unitAt(escape);
                i = escape + ESCAPE_LENGTH - 1;
                if (Character.isSurrogate((char) unit)) {
                    boolean isLow = Character.isLowSurrogate((char) unit);
                    if (isLow || !isEscapeAt(i + 1) || !Character.isLowSurrogate((char) unitAt(i + 1))) {
                        throw half(escape);
                    }
                    i += ESCAPE_LENGTH;
                }
            }
        }
    }

    private boolean isEscapeAt(int i) {
        return i + 1 < start + length && text[i] == '\\' && text[i + 1] == 'u';
    }

    /** What an escape stands for. */
    private int unitAt(int escape) throws NotJsonException {
        int unit = 0;
        for (int i = escape + 2; i < escape + ESCAPE_LENGTH; i++) {
            int digit = i < start + length && text[i] < 0x80 ? Character.digit(text[i], 16) : -1;
            if (digit < 0) {
                throw notJsonAt(escape - start, "text that is not JSON", "a JSON object");
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    private NotJsonException half(int at) {
        return notJsonAt(at - start, "half of a character", "text that can be written as UTF-8");
    }

    private boolean isPairAt(int i) {
        return i + 1 < start + length && Character.isHighSurrogate(text[i]) && Character.isLowSurrogate(text[i + 1]);
    }

    private static NotJsonException tooLong(Format format) {
        return new NotJsonException(tooLong(format, 1));
    }

    /** The problem of a text that is too long. */
    static Problem tooLong(Format format, int line) {
        String limit = format.maxBytes + " bytes";
        return NotJsonException.problem("more than " + limit, "at most " + limit)
                .at(line, 1);
    }

    private interface TreeReader {
        JsonValue read(PlacedTokens tokens, Format format) throws IOException, NotJsonException;
    }

    /** Parses the whole text. */
    JsonObject parse() throws NotJsonException {
        return parse(JsonTree::read);
    }

    /** Parses the whole text, which may have its document in a {@linkplain JsonTree#readLine wrapper}. */
    JsonObject parseLine() throws NotJsonException {
        return parse(JsonTree::readLine);
    }

    private JsonObject parse(TreeReader tree) throws NotJsonException {
        requireWholeEscapes();
        try (JsonParser parser = FACTORY.createParser(text, start, length)) {
            SourceTokens tokens = new SourceTokens(parser);
            if (tokens.next() == JsonTokens.Token.NONE) {
                throw notJsonAt(0, "nothing", "a JSON object");
            }
            JsonValue document = tree.read(tokens, format);
            if (tokens.next() != JsonTokens.Token.NONE) {
                throw notJson("text after its end", "one JSON object", tokens.position());
            }
            if (document instanceof JsonObject object) {
                return object;
            }
            throw notJson(document.describe(), "a JSON object", document.position());
        } catch (JsonProcessingException e) { // its message quotes the text
            throw notJson(
                    "text that is not JSON", "a JSON object", e.getLocation().getCharOffset());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen: the text is in memory", e);
        }
    }

    private NotJsonException notJson(String found, String expected, long position) {
        return new NotJsonException(locate(NotJsonException.problem(found, expected), position));
    }

    private NotJsonException notJsonAt(int offset, String found, String expected) {
        return notJson(found, expected, offset);
    }

    /** Their positions are counted in characters of the text; a parser counts one beyond the basic plane as two. */
    private final class SourceTokens extends ParserTokens implements PlacedTokens {

        private final JsonParser parser;

        SourceTokens(JsonParser parser) {
            super(parser);
            this.parser = parser;
        }

        @Override
        public long position() {
            return parser.currentTokenLocation().getCharOffset();
        }

        @Override
        public Problem locate(Problem problem, long position) {
            return JsonSource.this.locate(problem, position);
        }
    }

    @Override
    public Problem locate(Problem problem, long position) {
        int offset = (int) position;
        if (line > 0) {
            return problem.at(line, offset - pairsBefore(offset) + 1);
        }
        int[] starts = lineStarts();
        int index = Arrays.binarySearch(starts, offset);
        int lineIndex = index >= 0 ? index : -index - 2;
        int lineStart = starts[lineIndex];
        int surplus = pairsBefore(offset) - pairsBefore(lineStart);
        return problem.at(lineIndex + 1, offset - lineStart - surplus + 1);
    }

    /** Where lines start, as JSON's line breaks make them. */
    private int[] lineStarts() {
        if (lineStarts == null) {
            IntStream breaks = IntStream.range(0, length)
                    .filter(i -> text[start + i] == '\n'
                            || (text[start + i] == '\r' && (i + 1 == length || text[start + i + 1] != '\n')));
            lineStarts =
                    IntStream.concat(IntStream.of(0), breaks.map(i -> i + 1)).toArray();
        }
        return lineStarts;
    }

    private int pairsBefore(int offset) {
        if (pairs == null) {
            int[] found = new int[length / 2];
            int count = 0;
            for (int i = start; i < start + length; i++) {
                if (isPairAt(i)) {
                    found[count++] = i - start;
                }
            }
            pairs = Arrays.copyOf(found, count);
        }
        int index = Arrays.binarySearch(pairs, offset);
        return index >= 0 ? index : -index - 1;
    }
}

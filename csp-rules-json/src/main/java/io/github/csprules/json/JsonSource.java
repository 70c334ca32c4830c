package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
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
import org.jspecify.annotations.Nullable;

/**
 * The text of one document: decoded, bounded, and parsed.
 * <p>
 * It is decoded before it is parsed, so that columns count characters, whatever they take in bytes.
 */
final class JsonSource implements Positions {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Bounded is the whole text; within it, numbers and names may be as long as they like until they are judged. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();

    private final Format format;
    private final char[] text;
    private final int start;
    private final int length;
    private int @Nullable [] pairs;

    private JsonSource(Format format, char[] text, int end) {
        this.format = format;
        this.text = text;
        start = end > 0 && text[0] == BYTE_ORDER_MARK ? 1 : 0;
        length = end - start;
    }

    static JsonSource of(String text, Format format) throws NotJsonException {
        if (text.length() > format.maxBytes) { // and it has no fewer bytes
            throw tooLong(format);
        }
        char[] chars = text.toCharArray();
        JsonSource source = new JsonSource(format, chars, chars.length);
        source.requireEncodable();
        return source;
    }

    static JsonSource of(byte[] bytes, Format format) throws NotJsonException {
        if (bytes.length > format.maxBytes) {
            throw tooLong(format);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // which refuses what is malformed
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        JsonSource source = new JsonSource(format, out.array(), out.position());
        if (result.isError()) {
            throw source.notJsonAt(source.length, "bytes that are not UTF-8", "UTF-8");
        }
        return source;
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
                throw notJsonAt(i - start, "half of a character", "text that can be written as UTF-8");
            }
        }
        if (bytes > format.maxBytes) {
            throw tooLong(format);
        }
    }

    private boolean isPairAt(int i) {
        return i + 1 < start + length && Character.isHighSurrogate(text[i]) && Character.isLowSurrogate(text[i + 1]);
    }

    private static NotJsonException tooLong(Format format) {
        String limit = format.maxBytes + " bytes";
        return new NotJsonException(NotJsonException.problem("more than " + limit, "at most " + limit)
                .at(1, 1));
    }

    /** Parses the whole text. */
    JsonObject parse() throws NotJsonException {
        try (JsonParser parser = FACTORY.createParser(text, start, length)) {
            if (parser.nextToken() == null) {
                throw notJsonAt(0, "nothing", "a JSON object");
            }
            JsonValue document = JsonTree.read(parser, this, format);
            if (parser.nextToken() != null) {
                throw notJson("text after its end", "one JSON object", parser.currentTokenLocation());
            }
            if (document instanceof JsonObject object) {
                return object;
            }
            throw notJson(document.describe(), "a JSON object", document.location());
        } catch (JsonProcessingException e) { // its message quotes the text
            throw notJson("text that is not JSON", "a JSON object", e.getLocation());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen: the text is in memory", e);
        }
    }

    private NotJsonException notJson(String found, String expected, JsonLocation location) {
        return new NotJsonException(locate(NotJsonException.problem(found, expected), location));
    }

    /** For what shows before there is a parser. */
    private NotJsonException notJsonAt(int offset, String found, String expected) {
        String before = new String(text, start, offset);
        int line = (int) before.lines().count();
        boolean isAtLineStart = before.isEmpty() || before.endsWith("\n") || before.endsWith("\r");
        String lastLine =
                isAtLineStart ? "" : before.lines().skip(line - 1).findFirst().orElse("");
        return new NotJsonException(NotJsonException.problem(found, expected)
                .at(isAtLineStart ? line + 1 : line, lastLine.codePointCount(0, lastLine.length()) + 1));
    }

    /** The parser counts a character beyond the basic plane as two. */
    @Override
    public Problem locate(Problem problem, JsonLocation location) {
        int offset = (int) location.getCharOffset();
        int lineStart = offset - (location.getColumnNr() - 1);
        int surplus = pairsBefore(offset) - pairsBefore(lineStart);
        return problem.at(location.getLineNr(), location.getColumnNr() - surplus);
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

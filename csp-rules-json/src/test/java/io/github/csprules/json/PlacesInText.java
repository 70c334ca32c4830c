package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The values of a text by their pointers, and where each begins: worked out apart from the reader, to judge what it tells.
 * A property that is there twice has two places.
 */
final class PlacesInText {

    /** Bounds nothing, so that what is refused is refused by the reader. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[^u]|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"
            + "|u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2})");

    /**
     * A position as problems have it.
     *
     * @param line the line, from 1
     * @param column the column in characters, from 1
     */
    record Position(int line, int column) {}

    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();
    private final Map<String, Set<Position>> positions = new HashMap<>();
    private final Set<String> objects = new HashSet<>();
    private boolean isDocument;
    private int depth;

    private PlacesInText(String text) {
        this.text = text;
        lineStarts.add(0);
        for (int i = 0; i < text.length(); i++) {
            boolean isBeforeFeed = text.startsWith("\r\n", i);
            if (!isBeforeFeed && (text.charAt(i) == '\n' || text.charAt(i) == '\r')) {
                lineStarts.add(i + 1);
            }
        }
    }

    /** The places of a text in UTF-8, which may be anything. A byte order mark is not part of it. */
    static PlacesInText of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        PlacesInText places = new PlacesInText(text.startsWith("\uFEFF") ? text.substring(1) : text);
        places.isDocument = isUtf8(bytes) && places.parse();
        return places;
    }

    static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether it is one JSON object and nothing else. */
    boolean isDocument() {
        return isDocument;
    }

    /** How many levels there are, the document being the first. */
    int depth() {
        return depth;
    }

    String text() {
        return text;
    }

    /** Where the values with this pointer begin. */
    Set<Position> positions(String pointer) {
        return positions.getOrDefault(pointer, Set.of());
    }

    /** Where the objects begin that lack the property with this pointer. */
    Set<Position> positionsOfMissing(String pointer) {
        String object = pointer.substring(0, pointer.lastIndexOf('/'));
        return objects.contains(object) ? positions(object) : Set.of();
    }

    /** Whether there is such a position: that of a character, or the one after the last of a line. */
    boolean contains(Position position) {
        if (position.line() < 1 || position.line() > lineStarts.size() || position.column() < 1) {
            return false;
        }
        int start = lineStarts.get(position.line() - 1);
        int end = position.line() == lineStarts.size() ? text.length() : lineStarts.get(position.line());
        return position.column() <= text.codePointCount(start, end) + 1;
    }

    private boolean parse() {
        try (JsonParser parser = FACTORY.createParser(text)) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            if (parser.currentToken() != null) {
                value(parser, "", 1);
            }
            return isObject && parser.nextToken() == null && hasWholeEscapes();
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing is escaped but what may be: characters by digits of ASCII, and those of two halves by both. */
    private boolean hasWholeEscapes() {
        return !ESCAPE.matcher(text).replaceAll("").contains("\\");
    }

    private void value(JsonParser parser, String pointer, int level) throws IOException {
        int offset = (int) parser.currentTokenLocation().getCharOffset();
        positions.computeIfAbsent(pointer, p -> new HashSet<>()).add(position(offset));
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            depth = Math.max(depth, level);
            objects.add(pointer);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName().replace("~", "~0").replace("/", "~1");
                parser.nextToken();
                value(parser, pointer + "/" + name, level + 1);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            depth = Math.max(depth, level);
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                value(parser, pointer + "/" + i, level + 1);
            }
        }
    }

    private Position position(int offset) {
        int line = 1;
        while (line < lineStarts.size() && lineStarts.get(line) <= offset) {
            line++;
        }
        return new Position(line, text.codePointCount(lineStarts.get(line - 1), offset) + 1);
    }
}

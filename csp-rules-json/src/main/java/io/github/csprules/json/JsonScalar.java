package io.github.csprules.json;

import io.github.csprules.model.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text, a number, true, false or null, or a host's foreign value. */
final class JsonScalar extends JsonValue {

    /** What a scalar is. */
    enum Kind {
        TEXT,
        /** A number without fraction and exponent, of any value. */
        WHOLE_NUMBER,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        OTHER
    }

    /** Numbers of more characters are not turned into one: that takes long, and none of them is valid. */
    private static final int MAX_NUMBER = 1_000;

    private static final int MAX_ECHOED_DIGITS = 15;

    private final Kind kind;
    private final String text;

    JsonScalar(Place place, Kind kind, String text) {
        super(place);
        this.kind = kind;
        this.text = text;
    }

    Kind kind() {
        return kind;
    }

    /** The text itself; of anything else the way it is written. */
    String text() {
        return text;
    }

    @Override
    @Nullable
    String textOrNull() {
        return kind == Kind.TEXT ? text : null;
    }

    @Override
    boolean isNull() {
        return kind == Kind.NULL;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.WHOLE_NUMBER;
    }

    /** The number, or null if it is one that no property can hold. An exponent is never written out. */
    @Nullable
    BigDecimal number() {
        if (text.length() > MAX_NUMBER) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) { // its exponent has too many digits
            return null;
        }
    }

    /** What it is, where a number is expected: a number of few digits itself. */
    String describeNumber() {
        if (!isNumber()) {
            return describe();
        }
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        return digits <= MAX_ECHOED_DIGITS ? text : "a number of " + digits + " digits";
    }

    @Override
    String describe() {
        return switch (kind) {
            case TEXT -> Problem.found(text, List.of());
            case WHOLE_NUMBER, NUMBER -> "a number";
            case TRUE, FALSE, NULL -> text;
            case OTHER -> "a value that JSON does not have";
        };
    }
}

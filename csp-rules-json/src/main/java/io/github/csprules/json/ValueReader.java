package io.github.csprules.json;

import io.github.csprules.model.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of both formats.
 * <p>
 * It reports malformed values. If reading continues, a stand-in replaces them that has no other problem.
 */
abstract class ValueReader {

    private static final int DATE_LENGTH = "yyyy-MM-dd".length();
    /** No other date comes before it, so that it is never a wrong end of something. */
    static final LocalDate STAND_IN_DATE = LocalDate.of(1, 1, 1);

    private final Format format;
    private int standIns;

    ValueReader(Format format) {
        this.format = format;
    }

    /** Tells of a problem with a value, or with one that ought to be there. */
    abstract void report(Problem.Code code, JsonValue at, Supplier<String> found, String expected);

    final void report(Problem.Code code, JsonValue at, String expected) {
        report(code, at, at::describe, expected);
    }

    private void wrongType(JsonValue value, String expected) {
        if (!isMissingAsExpected(value)) {
            report(value instanceof JsonMissing ? Problem.Code.MISSING : Problem.Code.TYPE, value, expected);
        }
    }

    /** Whether a value is missing because that which it would be in is missing or malformed, which is reported there. */
    static boolean isMissingAsExpected(JsonValue value) {
        return value instanceof JsonMissing missing && missing.isExpected();
    }

    /** A text like no other: it equals no id, and is neither blank nor padded. */
    final String standIn() {
        return "\uFFFF" + ++standIns;
    }

    final JsonObject object(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        wrongType(value, "an object");
        return JsonObject.standInFor(value);
    }

    final <T> List<T> list(JsonValue value, Function<JsonValue, T> entry) {
        if (!(value instanceof JsonList list)) {
            wrongType(value, "a list");
            return List.of();
        }
        int size = list.size();
        if (size > format.maxEntries) {
            report(Problem.Code.SIZE, value, () -> size + " entries", "at most " + format.maxEntries + " entries");
            return List.of();
        }
        List<T> all = new ArrayList<>(size);
        for (JsonValue one : list.entries()) {
            all.add(entry.apply(one));
        }
        return all;
    }

    final String text(JsonValue value) {
        String text = value.textOrNull();
        if (text == null) {
            wrongType(value, "text");
            return standIn();
        }
        return text;
    }

    final boolean flag(JsonValue value) {
        boolean isTrue = value instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.TRUE;
        boolean isFalse = value instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.FALSE;
        if (!isTrue && !isFalse) {
            wrongType(value, "true or false");
        }
        return isTrue;
    }

    /** A date of the form {@code yyyy-MM-dd}, of any year. */
    final LocalDate date(JsonValue value) {
        String text = value.textOrNull();
        if (text == null) {
            wrongType(value, "a date as yyyy-MM-dd");
            return STAND_IN_DATE;
        }
        LocalDate date = parsed(text);
        if (date == null) {
            report(Problem.Code.DATE, value, () -> describeDate(text), "a date that exists, as yyyy-MM-dd");
            return STAND_IN_DATE;
        }
        return date;
    }

    private static String describeDate(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? "`" + text + "`" : Problem.found(text, List.of());
    }

    /** Read digit by digit, because the JDK's parser takes many times as long, and documents are full of dates. */
    private static @Nullable LocalDate parsed(String text) {
        if (text.length() != DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DATE_LENGTH);
        boolean isDate = year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return isDate ? LocalDate.of(year, month, day) : null;
    }

    /** What digits of ASCII come to, or -1 if there is anything else. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** One of these constants, by its name. */
    @SafeVarargs
    final <E extends Enum<E>> E oneOf(JsonValue value, E... allowed) {
        List<E> all = new ArrayList<>(allowed.length);
        for (E constant : allowed) {
            all.add(constant);
        }
        return oneOf(value, all);
    }

    /** One of these constants, by its name. */
    final <E extends Enum<?>> E oneOf(JsonValue value, List<E> allowed) {
        String text = value.textOrNull();
        for (E constant : allowed) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!isMissingAsExpected(value)) {
            List<String> names = allowed.stream().map(Enum::name).toList();
            String expected = listed(names);
            if (text == null) {
                wrongType(value, expected);
            } else {
                report(Problem.Code.VALUE, value, () -> Problem.found(text, names), expected);
            }
        }
        return allowed.get(0);
    }

    static String listed(Enum<?>... constants) {
        return listed(Arrays.stream(constants).map(Enum::name).toList());
    }

    static String listed(List<String> names) {
        String all = names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return names.size() == 1 ? all : "one of " + all;
    }

    /** Hands on a property that may be left out. */
    static <T> void ifStated(@Nullable JsonValue value, Function<JsonValue, T> reader, Consumer<T> target) {
        if (value != null) {
            target.accept(reader.apply(value));
        }
    }
}

package io.github.csprules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one validator: reports the problems of an object, with pointers relative to it.
 * <p>
 * It allocates nothing until the first problem.
 */
final class Validator {

    static final int MAX_TEXT = 1_000;
    static final int MAX_REFERENCE = 200;
    static final int MAX_LIST = 10_000;
    static final int MAX_EXTENSIONS = 64;
    static final int MAX_COUNT = 10_000;

    private static final ProblemList NOTHING = new ProblemList();
    private static final int MAX_INTEGER_DIGITS = 15;
    private static final int MAX_FRACTION_DIGITS = 6;
    private static final Pattern EXTENSION_KEY = Pattern.compile("[a-z][a-z0-9]*(\\.[A-Za-z][A-Za-z0-9_-]*)+");

    private final Problem.Sink sink;
    private final ProblemList kept;

    /** Collects problems. */
    Validator() {
        kept = new ProblemList();
        sink = kept;
    }

    /** Reports problems to a sink and stores nothing. */
    Validator(Problem.Sink sink) {
        kept = NOTHING;
        this.sink = sink;
    }

    List<Problem> toList() {
        return kept.toList();
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    void throwIfAny() {
        kept.throwIfAny();
    }

    /** The validator of a part. */
    Validator under(String prefix) {
        return new Validator((code, pointer, found, expected) -> sink.tell(code, prefix + pointer, found, expected));
    }

    /** What checks an entry of a list. */
    Validator under(String list, int index) {
        return new Validator(
                (code, pointer, found, expected) -> sink.tell(code, list + "/" + index + pointer, found, expected));
    }

    void add(Problem.Code code, String pointer, String found, String expected) {
        sink.tell(code, pointer, () -> found, expected);
    }

    void add(Problem.Code code, String pointer, Supplier<String> found, String expected) {
        sink.tell(code, pointer, found, expected);
    }

    /** An id or a reference to one: text that is neither blank nor padded. */
    void id(String pointer, String id) {
        if (isPadded(id)) {
            add(Problem.Code.ID, pointer, Found.text(id), "text that is not blank, without white space around it");
        }
        text(pointer, id);
    }

    /** The id of a partner or a customer: findings name it beside {@code transaction} and {@code partner/customer}. */
    void partyId(String pointer, String id) {
        if (id.indexOf('/') >= 0 || id.equals(FactRef.SCENARIO) || id.equals(FactRef.TRANSACTION)) {
            add(Problem.Code.ID, pointer, Found.text(id), "an id without `/` that is not `scenario` or `transaction`");
        }
        id(pointer, id);
    }

    void optionalId(String pointer, @Nullable String id) {
        if (id != null) {
            id(pointer, id);
        }
    }

    /** A list of ids. Pointers are created on demand. */
    void ids(String pointer, List<?> ids) {
        boolean isLookedInto = listSize(pointer, ids.size(), 0, MAX_LIST);
        for (int i = 0; isLookedInto && i < ids.size(); i++) {
            String id = (String) ids.get(i);
            if (!isSoundId(id)) {
                id(pointer + "/" + i, id);
            }
        }
    }

    void text(String pointer, String text) {
        text(pointer, text, MAX_TEXT);
    }

    void text(String pointer, String text, int max) {
        if (text.length() > max && text.codePointCount(0, text.length()) > max) {
            add(Problem.Code.SIZE, pointer, Found.text(text), "at most " + max + " characters");
        }
    }

    void country(String pointer, String country) {
        if (!Countries.isCountry(country)) {
            add(
                    Problem.Code.COUNTRY,
                    pointer,
                    () -> Found.text(country, Countries.CODES),
                    "a country code of ISO 3166-1 alpha-2 in capitals, or XK");
        }
    }

    void date(String pointer, LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            add(Problem.Code.DATE, pointer, "a date in the year " + date.getYear(), "a date of the years 0001 to 9999");
        }
    }

    /** Whether a list has a valid length: a list that is too long is refused for that alone, unread. */
    boolean listSize(String pointer, int size, int min, int max) {
        boolean isSound = size >= min && size <= max;
        if (!isSound) {
            String expected = min == 0 ? "at most " + max + " entries" : min + " to " + max + " entries";
            add(Problem.Code.SIZE, pointer, size + (size == 1 ? " entry" : " entries"), expected);
        }
        return isSound;
    }

    void amount(String pointer, BigDecimal number) {
        if (number.signum() < 0 || !isBounded(number)) {
            add(
                    Problem.Code.VALUE,
                    pointer,
                    Found.number(number),
                    "a number from 0, of at most 15 digits before and 6 after the point");
        }
    }

    /** The partners that a transaction names in a list. */
    void partnerIds(String pointer, List<String> ids, int max) {
        if (listSize(pointer, ids.size(), 1, max) && areDistinct(ids)) {
            return;
        }
        Set<String> named = new HashSet<>();
        for (int i = 0; ids.size() <= MAX_LIST && i < ids.size(); i++) {
            if (!named.add(ids.get(i))) {
                add(Problem.Code.REPEATED, pointer + "/" + i, "a partner named before", "another partner");
            }
        }
    }

    /** Compares each with each: only for a handful. */
    private static boolean areDistinct(List<String> ids) {
        for (int i = 1; i < ids.size(); i++) {
            if (ids.indexOf(ids.get(i)) < i) {
                return false;
            }
        }
        return true;
    }

    void sameParty(String pointer, String provider, String reseller) {
        if (provider.equals(reseller)) {
            add(Problem.Code.SAME_PARTY, pointer, "the provider", "another partner than the provider");
        }
    }

    void count(String pointer, int count) {
        if (count < 0 || count > MAX_COUNT) {
            add(Problem.Code.VALUE, pointer, String.valueOf(count), "a whole number from 0 to 10000");
        }
    }

    /** What is assumed has to be stated by the same object. */
    void assumed(List<FactName<?>> assumed, FactTable<?, ?> table, Function<FactName<?>, Fact<?>> facts) {
        boolean isLookedInto = listSize("/assumed", assumed.size(), 0, MAX_LIST);
        for (int i = 0; isLookedInto && i < assumed.size(); i++) {
            FactName<?> fact = assumed.get(i);
            if (fact.name().length() > MAX_TEXT) {
                text("/assumed/" + i, fact.name());
            }
            if (facts.apply(fact).isNotStated()) {
                add(
                        Problem.Code.ASSUMED,
                        "/assumed/" + i,
                        () -> Found.text(
                                fact.name(),
                                table.names().stream().map(FactName::name).toList()),
                        "the name of a fact that is stated here");
            }
        }
    }

    /** Whether a number, written out, has at most 15 digits before the point and 6 after it; never writes it out. */
    static boolean isBounded(BigDecimal number) {
        long integerDigits = number.signum() == 0 ? 1 : (long) number.precision() - number.scale();
        return integerDigits <= MAX_INTEGER_DIGITS && number.scale() <= MAX_FRACTION_DIGITS;
    }

    /** Numbers that are equal are kept in one form; one out of bounds is kept as it is, for the check to describe. */
    static BigDecimal normalized(BigDecimal number) {
        if (!isBounded(number)) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean isExtensionKey(String key) {
        return key.length() <= MAX_TEXT && EXTENSION_KEY.matcher(key).matches();
    }

    /** Whether nothing is wrong with an id, or with the reference to one. */
    static boolean isSoundId(String id) {
        return !isPadded(id) && id.length() <= MAX_TEXT;
    }

    /** Whether an id is well-formed; a malformed one already has its own problem. */
    static boolean isWellFormedId(String id) {
        return !isPadded(id) && id.codePointCount(0, id.length()) <= MAX_TEXT;
    }

    /** Whether white space surrounds a text, or is all of it. */
    private static boolean isPadded(String text) {
        return text.isEmpty()
                || Character.isWhitespace(text.charAt(0))
                || Character.isWhitespace(text.charAt(text.length() - 1));
    }
}

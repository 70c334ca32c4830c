package io.github.csprules.json;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactForm;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactTable;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of the objects of a scenario: facts, as their tables describe them, references and extensions.
 * <p>
 * It reports a malformed value and passes a valid stand-in to the model.
 */
final class FactReader extends ValueReader {

    /** The expectation for numbers that are too long for the model. */
    private static final String COUNT = "a whole number from 0 to 10000";

    private static final String BOUNDED_NUMBER = "a number of at most 15 digits before and 6 after the point";

    private final ProblemCollector problems;

    FactReader(ProblemCollector problems, Format format) {
        super(format);
        this.problems = problems;
    }

    @Override
    void report(Problem.Code code, JsonValue at, Supplier<String> found, String expected) {
        problems.report(code, at, found, expected);
    }

    /** Passes the facts of an object to its builder. Parts are read with their whole. */
    <O, B> void facts(JsonObject object, FactTable<O, B> table, B builder) {
        for (FactTable.Row<O, B, ?> row : table.rows()) {
            if (!row.isPart()) {
                fact(object, row, builder);
            }
        }
    }

    private <B, T> void fact(JsonObject object, FactTable.Row<?, B, T> row, B builder) {
        JsonValue value = object.get(row.property());
        if (value == null) {
            return;
        }
        if (value.isNull() && row.allowsNone()) {
            row.state(builder, Fact.none());
        } else if (row.form().kind() == FactForm.Kind.OBJECT) {
            JsonObject whole = object(value);
            row.state(builder, Fact.of(start(whole, row)));
            for (FactTable.Row<?, B, ?> part : row.parts()) {
                part(whole, part, builder);
            }
            close(whole);
        } else {
            row.state(builder, Fact.of(value(value, row.form())));
        }
    }

    /** What the parts of an object are added to. */
    @SuppressWarnings("unchecked") // a row has the type of its name
    private <T> T start(JsonObject whole, FactTable.Row<?, ?, T> row) {
        if (!row.name().equals(FactName.MPN_ID)) {
            return (T) CompanyProfile.empty();
        }
        String id = text(whole.require("id"));
        MpnId mpnId = checked(whole, () -> MpnId.of(id));
        return (T) (mpnId == null ? MpnId.of(standIn()) : mpnId);
    }

    private <B, T> void part(JsonObject whole, FactTable.Row<?, B, T> row, B builder) {
        JsonValue value = whole.get(row.property());
        if (value == null) {
            return;
        }
        if (value.isNull() && row.allowsNone()) {
            row.state(builder, Fact.none());
            return;
        }
        T part = value(value, row.form());
        if (checked(whole, () -> state(row, builder, part)) == null) {
            state(row, builder, partStandIn(row.form()));
        }
    }

    private static <B, T> T state(FactTable.Row<?, B, T> row, B builder, T value) {
        row.state(builder, Fact.of(value));
        return value;
    }

    @SuppressWarnings("unchecked") // what the model may have something against is a text
    private <T> T partStandIn(FactForm<T> form) {
        return (T) (form.kind() == FactForm.Kind.COUNTRY ? "US" : standIn());
    }

    @SuppressWarnings("unchecked") // what is read is of the form
    private <T> T value(JsonValue value, FactForm<T> form) {
        return (T)
                switch (form.kind()) {
                    case ID, TEXT, COUNTRY -> text(value);
                    case DATE -> date(value);
                    case FLAG -> flag(value);
                    case CONSTANT -> oneOf(value, form.constants());
                    case AMOUNT -> amount(value);
                    case COUNT -> count(value);
                    case IDS -> list(value, this::text);
                    case CONSTANTS -> list(value, one -> oneOf(one, form.constants()));
                    case AGREEMENTS -> list(value, this::agreement);
                    case RELATIONSHIPS, OBJECT -> throw new IllegalArgumentException(form.toString());
                };
    }

    private Agreement agreement(JsonValue value) {
        JsonObject object = object(value);
        AgreementType type = oneOf(object.require("type"), AgreementType.values());
        LocalDate signedOn = date(object.require("signedOn"));
        JsonValue end = object.getUnlessNull("endedOn");
        LocalDate endedOn = end == null ? null : date(end);
        close(object);
        Agreement agreement = checked(
                object,
                () -> endedOn == null ? Agreement.signed(type, signedOn) : Agreement.ended(type, signedOn, endedOn));
        return agreement == null ? Agreement.signed(type, STAND_IN_DATE) : agreement;
    }

    FactName<?>[] factNames(JsonValue value) {
        return list(value, name -> FactName.of(text(name))).toArray(FactName<?>[]::new);
    }

    private BigDecimal amount(JsonValue value) {
        if (!(value instanceof JsonScalar scalar) || !scalar.isNumber()) {
            report(Problem.Code.TYPE, value, "a number");
            return BigDecimal.ZERO;
        }
        BigDecimal number = scalar.number();
        if (number == null) {
            report(Problem.Code.VALUE, value, scalar::describeNumber, BOUNDED_NUMBER);
            return BigDecimal.ZERO;
        }
        return number;
    }

    private int count(JsonValue value) {
        if (!(value instanceof JsonScalar scalar) || scalar.kind() != JsonScalar.Kind.WHOLE_NUMBER) {
            report(
                    Problem.Code.TYPE,
                    value,
                    value instanceof JsonScalar number ? number::describeNumber : value::describe,
                    "a whole number, without fraction and exponent");
            return 0;
        }
        try {
            return Integer.parseInt(scalar.text());
        } catch (NumberFormatException e) { // it does not fit
            report(Problem.Code.VALUE, value, scalar::describeNumber, COUNT);
            return 0;
        }
    }

    Extensions extensions(JsonValue value) {
        Map<String, Object> values = new LinkedHashMap<>();
        JsonObject object = object(value);
        object.all().forEach((key, one) -> values.put(key, extension(one)));
        close(object);
        return Extensions.of(values);
    }

    private Object extension(JsonValue value) {
        if (value instanceof JsonScalar scalar) {
            return switch (scalar.kind()) {
                case TEXT -> scalar.text();
                case WHOLE_NUMBER, NUMBER -> extensionNumber(scalar);
                case TRUE -> true;
                case FALSE -> false;
                case NULL, OTHER -> noExtension(value);
            };
        }
        return noExtension(value);
    }

    private boolean noExtension(JsonValue value) {
        report(Problem.Code.EXTENSION, value, "text, a number, true or false");
        return false;
    }

    private BigDecimal extensionNumber(JsonScalar scalar) {
        BigDecimal number = scalar.number();
        if (number == null) {
            report(Problem.Code.EXTENSION, scalar, scalar::describeNumber, BOUNDED_NUMBER);
            return BigDecimal.ZERO;
        }
        return number;
    }

    /** The id of something that has to be declared in a list of the document. */
    String reference(JsonValue value, String declaredIn) {
        problems.refer(value, declaredIn);
        return text(value);
    }

    List<String> references(JsonValue value, String declaredIn) {
        return list(value, one -> reference(one, declaredIn));
    }

    /** The kind of an object. Without it, nothing else in the object can be read. */
    <E extends Enum<E>> @Nullable E kind(JsonObject object, E[] kinds) {
        JsonValue type = object.require("type");
        for (E kind : kinds) {
            if (kind.name().equals(type.textOrNull())) {
                return kind;
            }
        }
        if (!isMissingAsExpected(type)) {
            List<String> names = Arrays.stream(kinds).map(Enum::name).toList();
            String text = type.textOrNull();
            Supplier<String> found = text == null ? type::describe : () -> Problem.found(text, names);
            report(Problem.Code.KIND, type, found, listed(names));
            object.spoil();
        }
        return null;
    }

    /** The format is closed: a property that was not read is a problem. */
    void close(JsonObject object) {
        object.duplicates()
                .forEach(again -> report(Problem.Code.DUPLICATE, again, () -> "the property a second time", "it once"));
        if (object.hasUnknown()) {
            String expected = listed(object.known());
            object.forEachUnknown((name, value) ->
                    report(Problem.Code.UNKNOWN, value, () -> describeName(name, object.known()), expected));
        }
    }

    /** The name of a property that there is not, among those that there are. */
    static String describeName(String name, List<String> known) {
        String found = Problem.found(name, known);
        return found.startsWith("`") ? "a property " + found : "a property whose name is " + found;
    }

    /** A small part of the model, or null if the model refuses it. */
    <T> @Nullable T checked(JsonObject object, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidScenarioException e) {
            for (Problem problem : e.problems()) {
                problems.tell(problem.code(), object.pointer() + problem.pointer(), problem::found, problem.expected());
            }
            return null;
        }
    }
}

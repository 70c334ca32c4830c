package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Checklist;
import io.github.csprules.advice.Comparison;
import io.github.csprules.advice.Timeline;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Teaches a host's own {@code ObjectMapper} to read and write scenarios and verdicts, wherever they stand in its own types.
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new CspModule()).build();
 * Scenario scenario = mapper.treeToValue(order.get("scenario"), Scenario.class);
 * }</pre>
 * A mapper that looks for modules finds this one by itself.
 * <p>
 * However the mapper is set up, what is valid and what is written are the same as with {@link CspJson}; {@link Problem}s are
 * written too, as batches write them, and timelines and comparisons. Only what the mapper's parser alone can see is up to that
 * parser: bytes, size, text after the end, positions, and a property that is there twice where it has been made a tree before.
 * <p>
 * An invalid scenario ends the reading with a {@link MismatchedInputException}, as any other input does that does not fit its
 * type, so that servers answer it as their clients' mistake. Its cause is the {@link InvalidScenarioException} with all problems;
 * pointers in it are relative to the scenario, while the exception itself has the path through the host's types. A verdict that
 * cannot be read ends it likewise, with an {@link InvalidVerdictException}. The messages quote nothing but what looks like a code.
 * Null in the place of a scenario or a verdict is read as null, as for every other type.
 */
public final class CspModule extends Module {

    private static final String NAME = "csp-rules";

    private final Texts texts;
    private final Locale locale;
    private final Object typeId;

    /** Creates a module that writes verdicts with the library's own texts in English. */
    public CspModule() {
        this(Texts.standard(), Locale.ENGLISH, CspModule.class.getName());
    }

    private CspModule(Texts texts, Locale locale, Object typeId) {
        this.texts = texts;
        this.locale = locale;
        this.typeId = typeId;
    }

    /**
     * Returns this module with other words for verdicts. It can be registered after another one, and then its words count.
     *
     * @param newTexts the words
     * @param newLocale their language
     * @return the module that writes them
     */
    public CspModule withTexts(Texts newTexts, Locale newLocale) {
        Objects.requireNonNull(newTexts, "newTexts");
        Objects.requireNonNull(newLocale, "newLocale");
        return new CspModule(newTexts, newLocale, List.of(NAME, newTexts, newLocale));
    }

    @Override
    public String getModuleName() {
        return NAME;
    }

    /** Unknown: what matters is in the name of each format. */
    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** Modules of the same words are one, and a mapper takes only the first of them. */
    @Override
    public Object getTypeId() {
        return typeId;
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleSerializers serializers = new SimpleSerializers();
        serializers.addSerializer(new Writing<>(Scenario.class, CspJson::writeScenario));
        serializers.addSerializer(
                new Writing<>(Verdict.class, verdict -> CspJson.writeVerdict(verdict, texts, locale)));
        serializers.addSerializer(new Writing<>(Problem.class, CspModule::write));
        serializers.addSerializer(new Writing<>(Advice.class, CspJson::writeRoutes));
        serializers.addSerializer(new Writing<>(Checklist.class, CspJson::writeReadiness));
        serializers.addSerializer(new Writing<>(Timeline.class, CspJson::writeTimeline));
        serializers.addSerializer(new Writing<>(Comparison.class, CspJson::writeComparison));
        context.addSerializers(serializers);
        SimpleDeserializers deserializers = new SimpleDeserializers();
        deserializers.addDeserializer(Scenario.class, new ScenarioReading());
        deserializers.addDeserializer(Verdict.class, new VerdictReading());
        context.addDeserializers(deserializers);
    }

    private static String write(Problem problem) {
        JsonWriter json = new JsonWriter();
        ProblemWriter.write(json, problem);
        return json.toString();
    }

    /**
     * Hands on the tokens of the canonical text: that suits every generator, of whatever format and style.
     *
     * @param <T> what is written
     */
    private static final class Writing<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<T, String> writer;

        Writing(Class<T> type, Function<T, String> writer) {
            super(type);
            this.writer = writer;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            try (JsonParser tokens = JsonSource.tokensOf(writer.apply(value))) {
                tokens.nextToken();
                out.copyCurrentStructureExact(tokens);
            }
        }
    }

    /**
     * Reads from whatever parser the host's mapper hands over.
     *
     * @param <T> what is read
     */
    private abstract static class Reading<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Format format;

        Reading(Class<T> type, Format format) {
            super(type);
            this.format = format;
        }

        @Override
        public boolean isCachable() {
            return true;
        }

        /** The document that a host's parser is at; the parser is left at its last token. */
        final JsonObject document(JsonParser parser, Positions positions) throws IOException, NotJsonException {
            JsonValue value = JsonTree.read(parser, positions, format);
            if (value instanceof JsonObject document) {
                return document;
            }
            throw new NotJsonException(
                    positions.locate(NotJsonException.problem(value.describe(), "a JSON object"), value.position()));
        }
    }

    private static final class ScenarioReading extends Reading<Scenario> {

        private static final long serialVersionUID = 1L;

        ScenarioReading() {
            super(Scenario.class, Format.SCENARIO);
        }

        @Override
        public Scenario deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            HostPositions positions = new HostPositions();
            try {
                return ScenarioReader.read(document(parser, positions), positions);
            } catch (NotJsonException e) {
                throw invalid(parser, new InvalidScenarioException(List.of(e.problem())));
            } catch (InvalidScenarioException e) {
                throw invalid(parser, e);
            }
        }

        private static IOException invalid(JsonParser parser, InvalidScenarioException ordered) {
            List<Problem> problems = ordered.problems().stream()
                    .map(HostPositions::withoutOrdinal)
                    .toList();
            InvalidScenarioException e = new InvalidScenarioException(problems, ordered.problemCount());
            return new UnfitException(
                    parser, Scenario.class, "not a valid scenario: " + e.getMessage(), problems.get(0), e);
        }
    }

    private static final class VerdictReading extends Reading<Verdict> {

        private static final long serialVersionUID = 1L;

        VerdictReading() {
            super(Verdict.class, Format.VERDICT);
        }

        @Override
        public Verdict deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            HostPositions positions = new HostPositions();
            try {
                return VerdictReader.read(document(parser, positions), positions);
            } catch (NotJsonException e) {
                throw invalid(parser, e.problem());
            } catch (InvalidVerdictException e) {
                throw invalid(parser, e.problem());
            }
        }

        private static IOException invalid(JsonParser parser, Problem ordered) {
            InvalidVerdictException e = new InvalidVerdictException(HostPositions.withoutOrdinal(ordered));
            return new UnfitException(parser, Verdict.class, String.valueOf(e.getMessage()), e.problem(), e);
        }
    }

    /**
     * Positions as a host's parser tells them, the line in the upper half. Where it has none, as in a tree, values are numbered
     * instead, so that problems come in the same order.
     */
    private static final class HostPositions implements Positions {

        private int values;

        @Override
        public long positionIn(JsonParser parser) {
            JsonLocation location = parser.currentTokenLocation();
            return isKnown(location) ? (long) location.getLineNr() << Integer.SIZE | location.getColumnNr() : ++values;
        }

        private static boolean isKnown(@Nullable JsonLocation location) {
            return location != null && location.getLineNr() > 0 && location.getColumnNr() > 0;
        }

        @Override
        public Problem locate(Problem problem, long position) {
            return problem.at((int) (position >> Integer.SIZE), (int) position);
        }

        static Problem withoutOrdinal(Problem problem) {
            return problem.line() == 0 ? problem.at(0, 0) : problem;
        }
    }

    /** Has a place, but no source to quote, even where the mapper would include it. */
    private static final class UnfitException extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        private final Exception why;

        UnfitException(JsonParser parser, Class<?> type, String message, Problem first, Exception why) {
            super(parser, message, place(first));
            _targetType = type;
            this.why = why;
        }

        /** Kept here, as no constructor takes both a place and a cause. */
        @Override
        public synchronized Throwable getCause() {
            return why;
        }

        private static JsonLocation place(Problem problem) {
            return problem.line() == 0
                    ? JsonLocation.NA
                    : new JsonLocation(ContentReference.unknown(), -1, problem.line(), problem.column());
        }
    }
}

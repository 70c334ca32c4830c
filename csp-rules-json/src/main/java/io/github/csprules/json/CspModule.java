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

/**
 * Teaches a host's own {@code ObjectMapper} to read and write scenarios and verdicts, also inside the host's own types.
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new CspModule()).build();
 * Scenario scenario = mapper.treeToValue(order.get("scenario"), Scenario.class);
 * }</pre>
 * A mapper that looks for modules ({@code findAndAddModules()}) finds this one on the class path. On the module path, register
 * it: Java allows no service there whose type may be absent. Spring Boot 3 needs a {@code @Bean CspModule}. A mapper without the
 * module fails on verdicts and scenarios under Jackson's default settings. It works with Jackson 2.16 and newer; for Jackson 3,
 * use {@code csp-rules-jackson3}.
 * <p>
 * With any settings, it accepts and writes the same as {@link CspJson}. It also writes routes, checklists, timelines,
 * comparisons, and {@link Problem}s and an {@link InvalidScenarioException} as batches do. Only the mapper's parser decides about
 * bytes, size, text after the end, positions, and a property that occurs twice in a document read as a tree.
 * <p>
 * An invalid scenario causes a {@link MismatchedInputException}, like any input that does not fit its type, so servers treat it
 * as a client's mistake. Its cause is the {@link InvalidScenarioException} with all problems; its pointers are relative to the
 * scenario, while the outer exception has the path through the host's types. A malformed verdict does the same with an
 * {@link InvalidVerdictException}. The messages quote only codes. Null instead of a scenario or a verdict is read as null, as for
 * every other type.
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
     * Returns this module with other texts for verdicts. Registered after another one, it replaces that one's texts.
     *
     * @param newTexts the texts
     * @param newLocale their language
     * @return the changed module
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

    /** Modules with the same texts are equal, and a mapper takes only the first of them. */
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
        serializers.addSerializer(new Writing<>(Problem.class, CspJson::writeProblem));
        serializers.addSerializer(new Writing<>(InvalidScenarioException.class, CspJson::writeProblems));
        serializers.addSerializer(new Writing<>(Advice.class, advice -> CspJson.writeRoutes(advice, texts, locale)));
        serializers.addSerializer(new Writing<>(Checklist.class, list -> CspJson.writeReadiness(list, texts, locale)));
        serializers.addSerializer(new Writing<>(Timeline.class, CspJson::writeTimeline));
        serializers.addSerializer(new Writing<>(Comparison.class, CspJson::writeComparison));
        context.addSerializers(serializers);
        SimpleDeserializers deserializers = new SimpleDeserializers();
        deserializers.addDeserializer(Scenario.class, new ScenarioReading());
        deserializers.addDeserializer(Verdict.class, new VerdictReading());
        context.addDeserializers(deserializers);
    }

    /**
     * Writes the tokens of the canonical text to any generator, of any format and style.
     *
     * @param <T> the written type
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
                while (tokens.nextToken() != null) {
                    out.copyCurrentEventExact(tokens); // the whole structure at once needs Jackson 2.21
                }
            }
        }
    }

    private static final class ScenarioReading extends StdDeserializer<Scenario> {

        private static final long serialVersionUID = 1L;

        ScenarioReading() {
            super(Scenario.class);
        }

        @Override
        public boolean isCachable() {
            return true;
        }

        @Override
        public Scenario deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return CspJson.readScenario(parser);
            } catch (InvalidScenarioException e) {
                throw new UnfitException(
                        parser,
                        Scenario.class,
                        "not a valid scenario: " + e.getMessage(),
                        e.problems().get(0),
                        e);
            }
        }
    }

    private static final class VerdictReading extends StdDeserializer<Verdict> {

        private static final long serialVersionUID = 1L;

        VerdictReading() {
            super(Verdict.class);
        }

        @Override
        public boolean isCachable() {
            return true;
        }

        @Override
        public Verdict deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return CspJson.readVerdict(parser);
            } catch (InvalidVerdictException e) {
                throw new UnfitException(parser, Verdict.class, String.valueOf(e.getMessage()), e.problem(), e);
            }
        }
    }

    /** Has a place but no source to quote, even if the mapper would include it. */
    private static final class UnfitException extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        private final Exception why;

        UnfitException(JsonParser parser, Class<?> type, String message, Problem first, Exception why) {
            super(parser, message, place(first));
            _targetType = type;
            this.why = why;
        }

        /** Stored here, because no constructor takes both a place and a cause. */
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

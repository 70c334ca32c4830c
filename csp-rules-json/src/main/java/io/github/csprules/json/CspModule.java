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
 * Teaches a host's own {@code ObjectMapper} to read and write scenarios and verdicts, wherever they stand in its own types.
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new CspModule()).build();
 * Scenario scenario = mapper.treeToValue(order.get("scenario"), Scenario.class);
 * }</pre>
 * A mapper that looks for modules ({@code findAndAddModules()}) finds this one by itself on the class path; on the module path
 * it has to be told, as Java allows no service there whose type may be absent. Spring Boot 3 looks for beans instead: there it
 * takes a {@code @Bean CspModule}. A mapper that does not know it fails at verdicts and scenarios, as long as it is set up as
 * Jackson sets it up. With Jackson 3 it is {@code csp-rules-jackson3} that has the module.
 * <p>
 * However the mapper is set up, what is valid and what is written are the same as with {@link CspJson}; written
 * are routes, checklists, timelines and comparisons too, and {@link Problem}s and an {@link InvalidScenarioException} as batches
 * write them. Only what the mapper's parser alone can see is up to that parser: bytes, size, text after the end, positions, and a property that is there twice where it has been made a tree before.
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

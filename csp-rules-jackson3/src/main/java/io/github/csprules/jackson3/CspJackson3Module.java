package io.github.csprules.jackson3;

import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Checklist;
import io.github.csprules.advice.Comparison;
import io.github.csprules.advice.Timeline;
import io.github.csprules.json.CspJson;
import io.github.csprules.json.InvalidVerdictException;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.Version;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Teaches a mapper of Jackson 3 to read and write scenarios and verdicts, wherever they stand in a host's own types.
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new CspJackson3Module()).build();
 * Scenario scenario = mapper.treeToValue(order.get("scenario"), Scenario.class);
 * }</pre>
 * A mapper that looks for modules ({@code findAndAddModules()}) finds this one by itself, on class path and module path, and so
 * does Spring Boot 4. A mapper without it fails at scenarios and verdicts where empty beans are an error; by Jackson 3's own
 * defaults they are none, and it writes <code>{}</code>.
 * <p>
 * However the mapper is set up, what is valid and what is written are the same as with {@link CspJson}; written are routes,
 * checklists, timelines and comparisons too, and {@link Problem}s and an {@link InvalidScenarioException} as batches write them.
 * Only what the mapper's parser alone can see is up to that parser: bytes, size, text after the end, positions, and a property
 * that is there twice where it has been made a tree before.
 * <p>
 * An invalid scenario ends the reading with a {@link MismatchedInputException}, as any other input does that does not fit its
 * type, so that servers answer it as their clients' mistake. Its cause is the {@link InvalidScenarioException} with all problems;
 * pointers in it are relative to the scenario, while the exception itself has the path through the host's types. A verdict that
 * cannot be read ends it likewise, with an {@link InvalidVerdictException}. The messages quote nothing but what looks like a code.
 * Null in the place of a scenario or a verdict is read as null, as for every other type.
 */
public final class CspJackson3Module extends JacksonModule {

    private static final String NAME = "csp-rules";

    /** For texts that were written here, and so may be as long as they are. */
    private static final TokenStreamFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES) // names once seen would be kept for ever
            .build();

    private final Texts texts;
    private final Locale locale;
    private final Object registrationId;

    /** Creates a module that writes verdicts with the library's own texts in English. */
    public CspJackson3Module() {
        this(Texts.standard(), Locale.ENGLISH, CspJackson3Module.class.getName());
    }

    private CspJackson3Module(Texts texts, Locale locale, Object registrationId) {
        this.texts = texts;
        this.locale = locale;
        this.registrationId = registrationId;
    }

    /**
     * Returns this module with other words for verdicts. It can be registered after another one, and then its words count.
     *
     * @param newTexts the words
     * @param newLocale their language
     * @return the module that writes them
     */
    public CspJackson3Module withTexts(Texts newTexts, Locale newLocale) {
        Objects.requireNonNull(newTexts, "newTexts");
        Objects.requireNonNull(newLocale, "newLocale");
        return new CspJackson3Module(newTexts, newLocale, List.of(NAME, newTexts, newLocale));
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

    /** Modules of the same words are one, and a mapper takes only one of them. */
    @Override
    public Object getRegistrationId() {
        return registrationId;
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new SimpleSerializers()
                .addSerializer(new Writing<>(Scenario.class, CspJson::writeScenario))
                .addSerializer(new Writing<>(Verdict.class, verdict -> CspJson.writeVerdict(verdict, texts, locale)))
                .addSerializer(new Writing<>(Problem.class, CspJson::writeProblem))
                .addSerializer(new Writing<>(InvalidScenarioException.class, CspJson::writeProblems))
                .addSerializer(new Writing<>(Advice.class, advice -> CspJson.writeRoutes(advice, texts, locale)))
                .addSerializer(new Writing<>(Checklist.class, list -> CspJson.writeReadiness(list, texts, locale)))
                .addSerializer(new Writing<>(Timeline.class, CspJson::writeTimeline))
                .addSerializer(new Writing<>(Comparison.class, CspJson::writeComparison)));
        context.addDeserializers(new SimpleDeserializers()
                .addDeserializer(Scenario.class, new ScenarioReading())
                .addDeserializer(Verdict.class, new VerdictReading()));
    }

    /**
     * Hands on the tokens of the canonical text: that suits every generator, of whatever format and style.
     *
     * @param <T> what is written
     */
    private static final class Writing<T> extends StdSerializer<T> {

        private final Function<T, String> writer;

        Writing(Class<T> type, Function<T, String> writer) {
            super(type);
            this.writer = writer;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            try (JsonParser tokens = FACTORY.createParser(ObjectReadContext.empty(), writer.apply(value))) {
                tokens.nextToken();
                out.copyCurrentStructureExact(tokens);
            }
        }
    }

    private static final class ScenarioReading extends StdDeserializer<Scenario> {

        ScenarioReading() {
            super(Scenario.class);
        }

        @Override
        public boolean isCachable() {
            return true;
        }

        @Override
        public Scenario deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return CspJson.readScenario(new Jackson3Tokens(parser));
            } catch (InvalidScenarioException e) {
                throw new UnfitException(
                        parser,
                        Scenario.class,
                        "not a valid scenario: " + e.getMessage(),
                        e.problems().get(0),
                        e);
            } catch (IOException e) { // the tokens end too early
                throw JacksonIOException.construct(e, parser);
            }
        }
    }

    private static final class VerdictReading extends StdDeserializer<Verdict> {

        VerdictReading() {
            super(Verdict.class);
        }

        @Override
        public boolean isCachable() {
            return true;
        }

        @Override
        public Verdict deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return CspJson.readVerdict(new Jackson3Tokens(parser));
            } catch (InvalidVerdictException e) {
                throw new UnfitException(parser, Verdict.class, String.valueOf(e.getMessage()), e.problem(), e);
            } catch (IOException e) { // the tokens end too early
                throw JacksonIOException.construct(e, parser);
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

        private static TokenStreamLocation place(Problem problem) {
            return problem.line() == 0
                    ? TokenStreamLocation.NA
                    : new TokenStreamLocation(ContentReference.unknown(), -1, problem.line(), problem.column());
        }
    }
}

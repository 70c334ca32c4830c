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
 * Teaches a mapper of Jackson 3 to read and write scenarios and verdicts, also inside a host's own types.
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new CspJackson3Module()).build();
 * Scenario scenario = mapper.treeToValue(order.get("scenario"), Scenario.class);
 * }</pre>
 * A mapper that looks for modules ({@code findAndAddModules()}) finds this one on class path and module path, and so does Spring
 * Boot 4. A mapper without it fails on scenarios and verdicts if empty beans are an error; by Jackson 3's defaults they are not,
 * and it writes <code>{}</code>. It works with Jackson 3.0 and newer.
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
public final class CspJackson3Module extends JacksonModule {

    private static final String NAME = "csp-rules";

    /** For texts written here, which may be of any length. */
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
     * Returns this module with other texts for verdicts. Registered after another one, it replaces that one's texts.
     *
     * @param newTexts the texts
     * @param newLocale their language
     * @return the changed module
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
     * Writes the tokens of the canonical text to any generator, of any format and style.
     *
     * @param <T> the written type
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

        private static TokenStreamLocation place(Problem problem) {
            return problem.line() == 0
                    ? TokenStreamLocation.NA
                    : new TokenStreamLocation(ContentReference.unknown(), -1, problem.line(), problem.column());
        }
    }
}

package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonParser;
import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Checklist;
import io.github.csprules.advice.Comparison;
import io.github.csprules.advice.Timeline;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Explanation;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads and writes scenarios ({@code csp-scenario/1}) and verdicts ({@code csp-verdict/1}) as JSON, and writes advice.
 * <pre>{@code
 * Scenario scenario = CspJson.readScenario(json);
 * String answer = CspJson.writeVerdict(CspPolicy.evaluate(scenario));
 * }</pre>
 * Reading a scenario is strict: every deviation from the format is a problem, and all problems are reported at once, with their
 * places. Reading a verdict is lenient: it skips unknown properties and ignores messages. It still refuses a document that the
 * library cannot have written: a finding without a subject, a day outside the years 1 to 9999, a known property twice, a
 * {@code true} or {@code false} that the rest contradicts. Both skip a byte order mark.
 * <p>
 * Writing is canonical: equal scenarios give equal texts, and so do equal verdicts in one language. Characters are written
 * unchanged, except for quotes, backslashes and the characters that {@link Problem#visible} hides: these are escaped, in JSON's
 * short form if there is one, else with four digits in lower case. A written document reads back as an equal object, unless a
 * text contains half of a character, which no document may hold: it is written as its escape.
 * <p>
 * All methods are thread-safe.
 */
public final class CspJson {

    private CspJson() {}

    /**
     * Reads a scenario.
     *
     * @param json a JSON document of at most 1 MiB as UTF-8
     * @return the scenario
     * @throws InvalidScenarioException with every problem, in the order of the text
     */
    public static Scenario readScenario(String json) {
        Objects.requireNonNull(json, "json");
        return scenario(() -> JsonSource.of(json, Format.SCENARIO));
    }

    /**
     * Reads a scenario.
     *
     * @param json a JSON document in UTF-8 of at most 1 MiB
     * @return the scenario
     * @throws InvalidScenarioException with every problem, in the order of the text
     */
    public static Scenario readScenario(byte[] json) {
        Objects.requireNonNull(json, "json");
        return scenario(() -> JsonSource.of(json, Format.SCENARIO));
    }

    /**
     * Reads a scenario from a stream, to its end or until it is too long. Does not close the stream.
     *
     * @param json a JSON document in UTF-8 of at most 1 MiB
     * @return the scenario
     * @throws InvalidScenarioException with every problem, in the order of the text
     * @throws IOException if the stream cannot be read
     */
    public static Scenario readScenario(InputStream json) throws IOException {
        Objects.requireNonNull(json, "json");
        return readScenario(Format.SCENARIO.bytesOf(json));
    }

    /**
     * Reads a scenario from a file.
     *
     * @param file a JSON document in UTF-8 of at most 1 MiB
     * @return the scenario
     * @throws InvalidScenarioException with every problem, in the order of the text
     * @throws IOException if the file cannot be read
     */
    public static Scenario readScenario(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream json = Files.newInputStream(file)) {
            return readScenario(json);
        }
    }

    /**
     * Writes the statements of a scenario, in the order of the format.
     *
     * @param scenario the scenario
     * @return a JSON document on one line
     */
    public static String writeScenario(Scenario scenario) {
        return ScenarioWriter.write(Objects.requireNonNull(scenario, "scenario"));
    }

    /**
     * Reads a verdict.
     *
     * @param json a JSON document
     * @return a verdict equal to the written one
     * @throws InvalidVerdictException with the first problem, if the library cannot have written this
     */
    public static Verdict readVerdict(String json) {
        Objects.requireNonNull(json, "json");
        return verdict(() -> JsonSource.of(json, Format.VERDICT));
    }

    /**
     * Reads a verdict.
     *
     * @param json a JSON document in UTF-8
     * @return a verdict equal to the written one
     * @throws InvalidVerdictException with the first problem, if the library cannot have written this
     */
    public static Verdict readVerdict(byte[] json) {
        Objects.requireNonNull(json, "json");
        return verdict(() -> JsonSource.of(json, Format.VERDICT));
    }

    /**
     * Reads a verdict from a stream, to its end. Does not close the stream.
     *
     * @param json a JSON document in UTF-8
     * @return a verdict equal to the written one
     * @throws InvalidVerdictException with the first problem, if the library cannot have written this
     * @throws IOException if the stream cannot be read
     */
    public static Verdict readVerdict(InputStream json) throws IOException {
        Objects.requireNonNull(json, "json");
        return readVerdict(Format.VERDICT.bytesOf(json));
    }

    /**
     * Reads a verdict from a file.
     *
     * @param file a JSON document in UTF-8
     * @return a verdict equal to the written one
     * @throws InvalidVerdictException with the first problem, if the library cannot have written this
     * @throws IOException if the file cannot be read
     */
    public static Verdict readVerdict(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream json = Files.newInputStream(file)) {
            return readVerdict(json);
        }
    }

    /**
     * Writes a verdict with the library's own texts in English.
     *
     * @param verdict the verdict
     * @return a JSON document on one line
     */
    public static String writeVerdict(Verdict verdict) {
        return writeVerdict(verdict, Texts.standard(), Locale.ENGLISH);
    }

    /**
     * Writes a verdict. Only messages and questions depend on texts and language.
     *
     * @param verdict the verdict
     * @param texts the texts
     * @param locale their language
     * @return a JSON document on one line
     */
    public static String writeVerdict(Verdict verdict, Texts texts, Locale locale) {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(locale, "locale");
        return VerdictWriter.write(verdict, texts, locale);
    }

    /**
     * Writes a verdict with its explanation: what each rule that applied stood on.
     *
     * @param verdict the verdict
     * @param explanations what each rule stood on
     * @param texts the words for it
     * @param locale their language
     * @return a JSON document on one line
     */
    public static String writeVerdict(Verdict verdict, List<Explanation> explanations, Texts texts, Locale locale) {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(explanations, "explanations");
        return VerdictWriter.write(
                verdict,
                explanations,
                Objects.requireNonNull(texts, "texts"),
                Objects.requireNonNull(locale, "locale"));
    }

    /**
     * Writes routes, {@code csp-routes/1}, with messages in English.
     *
     * @param advice the routes, questions, and incurable findings
     * @return a JSON document on one line, in its canonical form
     */
    public static String writeRoutes(Advice advice) {
        return writeRoutes(advice, Texts.standard(), Locale.ENGLISH);
    }

    /**
     * Writes routes, {@code csp-routes/1}.
     *
     * @param advice the routes, questions, and incurable findings
     * @param texts the texts for messages and questions
     * @param locale their language
     * @return a JSON document on one line, in its canonical form
     */
    public static String writeRoutes(Advice advice, Texts texts, Locale locale) {
        Objects.requireNonNull(advice, "advice");
        return RoutesWriter.write(
                advice, Objects.requireNonNull(texts, "texts"), Objects.requireNonNull(locale, "locale"));
    }

    /**
     * Writes a checklist, {@code csp-readiness/1}, with messages in English.
     *
     * @param checklist the checklist
     * @return a JSON document on one line
     */
    public static String writeReadiness(Checklist checklist) {
        return writeReadiness(checklist, Texts.standard(), Locale.ENGLISH);
    }

    /**
     * Writes a checklist, {@code csp-readiness/1}.
     *
     * @param checklist the checklist
     * @param texts the texts for messages
     * @param locale their language
     * @return a JSON document on one line
     */
    public static String writeReadiness(Checklist checklist, Texts texts, Locale locale) {
        Objects.requireNonNull(checklist, "checklist");
        return ReadinessWriter.write(
                checklist, Objects.requireNonNull(texts, "texts"), Objects.requireNonNull(locale, "locale"));
    }

    /**
     * Writes a timeline, {@code csp-timeline/1}.
     *
     * @param timeline the timeline
     * @return a JSON document on one line
     */
    public static String writeTimeline(Timeline timeline) {
        return TimelineWriter.write(Objects.requireNonNull(timeline, "timeline"));
    }

    /**
     * Writes a comparison, {@code csp-comparison/1}.
     *
     * @param comparison the comparison
     * @return a JSON document on one line
     */
    public static String writeComparison(Comparison comparison) {
        return ComparisonWriter.write(Objects.requireNonNull(comparison, "comparison"));
    }

    /**
     * Reads a scenario whose first token is the parser's current token. The parser ends at the last token. Problems have the
     * parser's line and column, if it has any.
     *
     * @param parser a parser of any format
     * @return the scenario
     * @throws InvalidScenarioException with every problem, in the order of the tokens
     * @throws IOException if the parser throws it
     */
    public static Scenario readScenario(JsonParser parser) throws IOException {
        return readScenario(new ParserTokens(parser));
    }

    /**
     * Reads a scenario whose first token is the current one; its last token is then the current one. Problems have the lines and
     * columns of the tokens, if there are any.
     *
     * @param tokens the tokens of any parser
     * @return the scenario
     * @throws InvalidScenarioException with every problem, in the order of the tokens
     * @throws IOException if the parser throws it, or if the tokens end before the scenario does
     */
    public static Scenario readScenario(JsonTokens tokens) throws IOException {
        HostTokens placed = new HostTokens(Objects.requireNonNull(tokens, "tokens"));
        try {
            return ScenarioReader.read(document(placed, Format.SCENARIO), placed);
        } catch (NotJsonException e) {
            throw new InvalidScenarioException(List.of(HostTokens.withoutOrdinal(e.problem())));
        } catch (InvalidScenarioException e) {
            List<Problem> problems =
                    e.problems().stream().map(HostTokens::withoutOrdinal).toList();
            throw new InvalidScenarioException(problems, e.problemCount());
        }
    }

    /**
     * Reads a verdict whose first token is the parser's current token. The parser ends at the last token.
     *
     * @param parser a parser of any format
     * @return a verdict equal to the written one
     * @throws InvalidVerdictException with the first problem, if the library cannot have written this
     * @throws IOException if the parser throws it
     */
    public static Verdict readVerdict(JsonParser parser) throws IOException {
        return readVerdict(new ParserTokens(parser));
    }

    /**
     * Reads a verdict whose first token is the current one; its last token is then the current one.
     *
     * @param tokens the tokens of any parser
     * @return a verdict equal to the written one
     * @throws InvalidVerdictException with the first problem, if the library cannot have written this
     * @throws IOException if the parser throws it, or if the tokens end before the verdict does
     */
    public static Verdict readVerdict(JsonTokens tokens) throws IOException {
        HostTokens placed = new HostTokens(Objects.requireNonNull(tokens, "tokens"));
        try {
            return VerdictReader.read(document(placed, Format.VERDICT), placed);
        } catch (NotJsonException e) {
            throw new InvalidVerdictException(HostTokens.withoutOrdinal(e.problem()));
        } catch (InvalidVerdictException e) {
            throw new InvalidVerdictException(HostTokens.withoutOrdinal(e.problem()));
        }
    }

    private static JsonObject document(HostTokens tokens, Format format) throws IOException, NotJsonException {
        JsonValue value = JsonTree.read(tokens, format);
        if (value instanceof JsonObject document) {
            return document;
        }
        throw new NotJsonException(
                tokens.locate(NotJsonException.problem(value.describe(), "a JSON object"), value.position()));
    }

    /**
     * Writes a problem of an invalid scenario as batches do, with its message in English.
     *
     * @param problem the problem
     * @return a JSON object on one line
     */
    public static String writeProblem(Problem problem) {
        JsonWriter json = new JsonWriter();
        ProblemWriter.write(json, Objects.requireNonNull(problem, "problem"));
        return json.toString();
    }

    /**
     * Writes the problems of a scenario as batches do: {@code problemCount} and {@code problems}.
     *
     * @param invalid the exception from reading or building the scenario
     * @return a JSON object on one line
     */
    public static String writeProblems(InvalidScenarioException invalid) {
        Objects.requireNonNull(invalid, "invalid");
        JsonWriter json = new JsonWriter();
        ProblemWriter.write(json, invalid.problems(), invalid.problemCount());
        return json.toString();
    }

    private static Scenario scenario(JsonSource.Opening opening) {
        return ScenarioReader.readText(opening, ScenarioReader::read);
    }

    private static Verdict verdict(JsonSource.Opening opening) {
        try {
            JsonSource source = opening.source();
            return VerdictReader.read(source.parse(), source);
        } catch (NotJsonException e) {
            throw new InvalidVerdictException(e.problem());
        }
    }
}

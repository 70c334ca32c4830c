package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.csprules.CspPolicy;
import io.github.csprules.json.PlacesInText.Position;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What holds of every document that is read, whatever is in it. */
final class ReadingLaws {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder(PlacesInText.FACTORY).addModule(new CspModule()).build();

    private ReadingLaws() {}

    /** A document is a scenario, or it is told what is wrong with it and where. */
    static void checkScenario(byte[] document) {
        PlacesInText places = PlacesInText.of(document);
        try {
            Scenario scenario = CspJson.readScenario(document);
            assertThat(places.isDocument()).isTrue();
            checkOtherWays(document, scenario);
            checkValid(scenario);
        } catch (InvalidScenarioException e) {
            checkProblems(e.problems(), places, Format.SCENARIO);
            checkMessage(e);
            checkOtherWays(document, places, e.problems());
        }
    }

    /** A document is a verdict, or it is told what is wrong with it first. */
    static void checkVerdict(byte[] document) {
        PlacesInText places = PlacesInText.of(document);
        try {
            Verdict verdict = CspJson.readVerdict(document);
            assertThat(places.isDocument()).isTrue();
            String written = CspJson.writeVerdict(verdict);
            assertThat(CspJson.readVerdict(written)).isEqualTo(verdict).hasSameHashCodeAs(verdict);
            assertThat(CspJson.writeVerdict(CspJson.readVerdict(written))).isEqualTo(written);
            assertThat(verdict.toString()).isNotBlank();
        } catch (InvalidVerdictException e) {
            checkProblems(List.of(e.problem()), places, Format.VERDICT);
            checkMessage(e);
        }
    }

    /** What is valid can be written, judged and put into words. */
    private static void checkValid(Scenario scenario) {
        String written = CspJson.writeScenario(scenario);
        Scenario again = CspJson.readScenario(written);
        assertThat(again).isEqualTo(scenario).hasSameHashCodeAs(scenario);
        assertThat(CspJson.writeScenario(again)).isEqualTo(written);
        Verdict verdict = CspPolicy.extended().evaluate(scenario);
        Texts texts = Texts.standard().naming(scenario);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            byte[] answer = CspJson.writeVerdict(verdict, texts, locale).getBytes(StandardCharsets.UTF_8);
            assertThat(CspJson.readVerdict(answer)).isEqualTo(verdict);
        }
    }

    private static void checkOtherWays(byte[] document, Scenario scenario) {
        String text = new String(document, StandardCharsets.UTF_8);
        assertThat(CspJson.readScenario(text)).isEqualTo(scenario);
        try {
            assertThat(CspJson.readScenario(new ByteArrayInputStream(document))).isEqualTo(scenario);
            assertThat(MAPPER.readValue(PlacesInText.of(document).text(), Scenario.class))
                    .isEqualTo(scenario);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkOtherWays(byte[] document, PlacesInText places, List<Problem> problems) {
        if (PlacesInText.isUtf8(document)) {
            String text = new String(document, StandardCharsets.UTF_8);
            assertThat(catchThrowableOfType(InvalidScenarioException.class, () -> CspJson.readScenario(text))
                            .problems())
                    .isEqualTo(problems);
        }
        if (places.isDocument()) {
            MismatchedInputException e = catchThrowableOfType(
                    MismatchedInputException.class, () -> MAPPER.readValue(places.text(), Scenario.class));
            assertThat(e).hasCauseInstanceOf(InvalidScenarioException.class);
            assertThat(((InvalidScenarioException) e.getCause()).problems())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line", "column") // that parser's own
                    .isEqualTo(problems);
        }
    }

    private static void checkProblems(List<Problem> problems, PlacesInText places, Format format) {
        assertThat(problems).isNotEmpty().doesNotHaveDuplicates();
        boolean isReadable = places.isDocument()
                && places.depth() <= format.maxDepth
                && places.text().getBytes(StandardCharsets.UTF_8).length <= format.maxBytes;
        if (!isReadable) {
            assertThat(problems).singleElement().returns(Problem.Code.NOT_JSON, Problem::code);
        }
        Position before = new Position(1, 1);
        for (Problem problem : problems) {
            ProblemWords.check(problem);
            Position position = new Position(problem.line(), problem.column());
            assertThat(places.contains(position))
                    .as("in the text: %s", position)
                    .isTrue();
            if (isReadable) {
                checkPlace(problem, position, places);
            } else {
                assertThat(problem.pointer()).isEmpty();
            }
            assertThat(isOrdered(before, position)).as("in order").isTrue();
            before = position;
        }
    }

    private static void checkPlace(Problem problem, Position position, PlacesInText places) {
        assertThat(problem.code()).isNotEqualTo(Problem.Code.NOT_JSON);
        boolean isThere = places.positions(problem.pointer()).contains(position);
        boolean isMissing = ProblemWords.canBeOfMissing(problem.code())
                && problem.found().equals("nothing")
                && places.positionsOfMissing(problem.pointer()).contains(position);
        assertThat(isThere || isMissing).as("place of %s", problem).isTrue();
    }

    private static boolean isOrdered(Position one, Position next) {
        return one.line() < next.line() || (one.line() == next.line() && one.column() <= next.column());
    }

    private static void checkMessage(InvalidScenarioException e) {
        int shown = Math.min(e.problems().size(), 5);
        for (Problem problem : e.problems().subList(0, shown)) {
            assertThat(e).hasMessageContaining(problem.toString());
        }
        assertThat(e.getMessage()).hasSizeLessThan(shown * 2_000);
    }

    private static void checkMessage(InvalidVerdictException e) {
        Problem problem = e.problem();
        String position = " (line " + problem.line() + ", column " + problem.column() + ")";
        String words = problem.pointer().isEmpty()
                ? problem.toString().replace("the scenario", "the document")
                : problem.toString();
        assertThat(e).hasMessage("not a verdict: " + words + position);
    }
}

package io.github.csprules.json;

import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers lines, each for itself. */
final class LineJudge {

    private static final int MAX_REFERENCE = 200;

    private final Question question;
    /** What the lines share; null if each is a scenario by itself. */
    private final @Nullable SharedBook book;

    private final Format format;

    /** The question about each scenario. */
    interface Question {
        BatchAnswer answer(String id, long line, Scenario scenario);
    }

    LineJudge(RuleSet rules) {
        this((id, line, scenario) -> new BatchAnswer.Judged(id, line, scenario, rules.evaluate(scenario)));
    }

    LineJudge(Question question) {
        this(question, null);
    }

    private LineJudge(Question question, @Nullable SharedBook book) {
        this.question = question;
        this.book = book;
        format = book == null ? Format.SCENARIO : Format.REQUEST;
    }

    /** The same for lines that are requests. */
    LineJudge of(SharedBook shared) {
        return new LineJudge(question, shared);
    }

    BatchAnswer answer(Line line) {
        String number = String.valueOf(line.number());
        if (line.isTooLong()) {
            return invalid(number, line, JsonSource.tooLong(format, line.position()));
        }
        try {
            JsonSource source = JsonSource.of(line.bytes(), format, line.position());
            return answer(line, source, source.parseLine());
        } catch (NotJsonException e) {
            return invalid(number, line, e.problem());
        }
    }

    /** Answers a line that there is no memory to look at. */
    static BatchAnswer exhausted(Line line) {
        Problem problem = NotJsonException.problem("more than fits into memory", "a line that fits into memory");
        return invalid(String.valueOf(line.number()), line, problem.at(line.position(), 1));
    }

    private BatchAnswer answer(Line line, Positions positions, JsonObject content) {
        Wrapper wrapper = Wrapper.of(content, format);
        JsonValue document = wrapper == null ? content : wrapper.document();
        String id = id(line, wrapper, document);
        ProblemCollector problems = wrapper == null ? null : wrapper.problems(positions);
        if (problems != null && !problems.isEmpty()) {
            return new BatchAnswer.Invalid(id, line.number(), problems.toList(), problems.count());
        }
        if (!(document instanceof JsonObject object)) {
            Problem problem = NotJsonException.problem(document.describe(), "a JSON object");
            return invalid(id, line, positions.locate(problem, document.position()));
        }
        Scenario scenario;
        try {
            scenario = book == null
                    ? ScenarioReader.read(object, positions)
                    : ScenarioReader.readRequest(object, positions, book);
        } catch (InvalidScenarioException e) {
            return new BatchAnswer.Invalid(id, line.number(), e.problems(), e.problemCount());
        }
        return question.answer(id, line.number(), scenario);
    }

    /** The id of the answer, even for an invalid line. */
    private static String id(Line line, @Nullable Wrapper wrapper, JsonValue document) {
        String id = wrapper == null ? null : wrapper.idOrNull();
        if (id == null && document instanceof JsonObject scenario) {
            id = Wrapper.textOf(scenario.peek("reference"), MAX_REFERENCE);
        }
        return id == null ? String.valueOf(line.number()) : id;
    }

    private static BatchAnswer invalid(String id, Line line, Problem problem) {
        return new BatchAnswer.Invalid(id, line.number(), List.of(problem), 1);
    }
}

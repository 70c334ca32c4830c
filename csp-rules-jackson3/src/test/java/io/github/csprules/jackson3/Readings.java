package io.github.csprules.jackson3;

import io.github.csprules.json.CspJson;
import io.github.csprules.json.InvalidVerdictException;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** What is said of documents, by whoever reads them. */
final class Readings {

    private Readings() {}

    /** What the library alone says of a text. */
    static List<Problem> problems(String text) {
        return problemsOf(() -> CspJson.readScenario(text));
    }

    /** What is said of it where a mapper reads it. */
    static List<Problem> problems(ObjectMapper mapper, String text) {
        return problemsOf(() -> mapper.readValue(text, Scenario.class));
    }

    static List<Problem> problemsOf(Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (InvalidScenarioException e) {
            return e.problems();
        } catch (JacksonException e) {
            if (e.getCause() instanceof InvalidScenarioException invalid) {
                return invalid.problems();
            }
            throw e;
        }
    }

    static Optional<Problem> verdictProblem(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (InvalidVerdictException e) {
            return Optional.of(e.problem());
        } catch (JacksonException e) {
            if (e.getCause() instanceof InvalidVerdictException invalid) {
                return Optional.of(invalid.problem());
            }
            throw e;
        }
    }
}

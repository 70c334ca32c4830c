package io.github.csprules.spring;

import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import java.net.URI;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers an invalid scenario with status 400 and a problem document (RFC 9457), whether reading a body or building it in a
 * handler failed. Beside the standard members it has {@code problemCount} and {@code problems}, as batches write them: places are
 * relative to the scenario. It quotes only codes from the request.
 * <p>
 * It comes before Spring Boot's own advice, which lists no problems. To answer differently, an application uses an
 * {@code @ExceptionHandler} in the controller, an advice of higher precedence, or a bean of this type that overrides
 * {@link #answer}.
 */
@RestControllerAdvice
@Order(-1)
public class InvalidScenarioAdvice {

    /** The type of the problem documents. */
    public static final URI TYPE = URI.create("urn:csp-rules:problem:invalid-scenario");

    /** Creates the advice. */
    public InvalidScenarioAdvice() {}

    /**
     * Returns the answer to an invalid scenario. Spring also calls it for causes of other exceptions, such as an unreadable body.
     *
     * @param invalid the exception with the problems
     * @return a problem document with all {@link Problem}s
     */
    @ExceptionHandler
    public ProblemDetail answer(InvalidScenarioException invalid) {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, invalid.getMessage());
        document.setType(TYPE);
        document.setTitle("Invalid scenario");
        document.setProperty("problemCount", invalid.problemCount());
        document.setProperty("problems", invalid.problems());
        return document;
    }
}

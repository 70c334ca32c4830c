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
 * Answers an invalid scenario with status 400 and a problem document (RFC 9457), whether a body could not be read as one or a
 * handler could not build one. Beside the standard members it has {@code problemCount} and {@code problems}, as batches write
 * them: places are relative to the scenario. Nothing in it quotes more of the request than what looks like a code.
 * <p>
 * It comes before Spring Boot's own advice, which tells no problems. An application answers otherwise with an
 * {@code @ExceptionHandler} in the controller, with an advice of a higher precedence, or with a bean of this type that overrides
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
     * Returns the answer to an invalid scenario. Spring calls it for causes of other exceptions too, such as that of a body that
     * cannot be read.
     *
     * @param invalid what is wrong with it
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

package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonLocation;
import io.github.csprules.model.Problem;

/** Knows where in a text a parser's location is. */
interface Positions {

    /** The same problem with its line and column. */
    default Problem locate(Problem problem, JsonLocation location) {
        return problem.at(Math.max(location.getLineNr(), 0), Math.max(location.getColumnNr(), 0));
    }
}

package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonLocation;
import io.github.csprules.model.Problem;

/** Knows where in a text a parser's location is. */
@FunctionalInterface
interface Positions {

    /** The same problem with its line and column. */
    Problem locate(Problem problem, JsonLocation location);
}

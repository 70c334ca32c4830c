package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import io.github.csprules.model.Problem;

/** Knows where in a text a parser's location is. */
@FunctionalInterface
interface Positions {

    /** The same problem with its line and column. */
    Problem locate(Problem problem, JsonLocation location);

    /** The location of what a parser is at. Later values have later ones. */
    default JsonLocation locationIn(JsonParser parser) {
        return parser.currentTokenLocation();
    }
}

package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonParser;
import io.github.csprules.model.Problem;

/** Knows where in a text something is. */
interface Positions {

    /** The same problem with its line and column. */
    Problem locate(Problem problem, long position);

    /** The position of what a parser is at. Later values have later ones. */
    long positionIn(JsonParser parser);
}

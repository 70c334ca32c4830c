package io.github.csprules.json;

import io.github.csprules.model.Problem;

/** Knows where in a text something is. */
interface Positions {

    /** The same problem with its line and column. */
    Problem locate(Problem problem, long position);
}

package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import io.github.csprules.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Positions as a host's parser tells them, the line in the upper half. Where it has none, as in a tree, values are numbered
 * instead, so that problems come in the same order.
 */
final class HostPositions implements Positions {

    private int values;

    @Override
    public long positionIn(JsonParser parser) {
        JsonLocation location = parser.currentTokenLocation();
        return isKnown(location) ? (long) location.getLineNr() << Integer.SIZE | location.getColumnNr() : ++values;
    }

    private static boolean isKnown(@Nullable JsonLocation location) {
        return location != null && location.getLineNr() > 0 && location.getColumnNr() > 0;
    }

    @Override
    public Problem locate(Problem problem, long position) {
        return problem.at((int) (position >> Integer.SIZE), (int) position);
    }

    static Problem withoutOrdinal(Problem problem) {
        return problem.line() == 0 ? problem.at(0, 0) : problem;
    }
}

package io.github.csprules.testkit.space;

import io.github.csprules.model.Scenario;
import java.util.Arrays;
import java.util.StringJoiner;

/** A place in a space: one value of each of its dimensions. */
final class Point {

    private final Space space;
    private final int[] indices;

    Point(Space space, int[] indices) {
        this.space = space;
        this.indices = indices;
    }

    /** The value that this point has in a dimension of its space. */
    <T> T get(Dimension<T> dimension) {
        return dimension.value(indices[space.indexOf(dimension)]);
    }

    /** The place of the value that this point has in a dimension, 0 for the good one. */
    int indexOf(Dimension<?> dimension) {
        return indices[space.indexOf(dimension)];
    }

    /** The point of the same space that has the good value in every dimension. */
    Point good() {
        return space.good();
    }

    Scenario scenario() {
        return space.scenario(this);
    }

    /** The place of each value among those of its dimension; a copy. */
    int[] indices() {
        return indices.clone();
    }

    /** This point with another value in one dimension. */
    Point with(Dimension<?> dimension, int index) {
        int[] changed = indices.clone();
        changed[space.indexOf(dimension)] = index;
        return new Point(space, changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Point that && space == that.space && Arrays.equals(indices, that.indices);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(indices);
    }

    /** The values that are not the good ones. */
    @Override
    public String toString() {
        StringJoiner text =
                new StringJoiner("; ", space.type() + " with ", "").setEmptyValue(space.type() + ", all good");
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] != 0) {
                text.add(space.dimensions().get(i).label(indices[i]));
            }
        }
        return text.toString();
    }
}

package io.github.csprules.json;

import io.github.csprules.model.Problem;
import java.io.IOException;

/**
 * Tokens of a host's parser, with its positions, the line in the upper half. If it has none, as in a tree, values are numbered
 * instead, so that problems keep their order.
 */
final class HostTokens implements PlacedTokens {

    private final JsonTokens tokens;
    private int values;

    HostTokens(JsonTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Token current() {
        return tokens.current();
    }

    @Override
    public Token next() throws IOException {
        return tokens.next();
    }

    @Override
    public String text() throws IOException {
        return tokens.text();
    }

    @Override
    public int line() {
        return tokens.line();
    }

    @Override
    public int column() {
        return tokens.column();
    }

    @Override
    public long position() {
        int line = tokens.line();
        int column = tokens.column();
        return line > 0 && column > 0 ? (long) line << Integer.SIZE | column : ++values;
    }

    @Override
    public Problem locate(Problem problem, long position) {
        return problem.at((int) (position >> Integer.SIZE), (int) position);
    }

    static Problem withoutOrdinal(Problem problem) {
        return problem.line() == 0 ? problem.at(0, 0) : problem;
    }
}

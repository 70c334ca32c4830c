package io.github.csprules.cli;

import io.github.csprules.model.Problem;
import java.io.PrintWriter;

/** The names of files above what is said of each, where there are several. */
final class Headings {

    private final PrintWriter out;
    private final boolean isOfSeveral;
    private boolean isFirst = true;

    Headings(PrintWriter out, boolean isOfSeveral) {
        this.out = out;
        this.isOfSeveral = isOfSeveral;
    }

    void print(String file) {
        if (isOfSeveral) {
            out.println((isFirst ? "" : System.lineSeparator()) + "== " + Problem.visible(file));
            isFirst = false;
        }
    }
}

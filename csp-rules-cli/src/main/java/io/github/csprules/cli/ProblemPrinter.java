package io.github.csprules.cli;

import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** Prints what is wrong with a scenario like a compiler: where, the line with a mark under it, what was expected. */
final class ProblemPrinter {

    private static final String INDENT = "    ";
    /** Longer lines are shown around the place only. */
    private static final int WIDTH = 120;

    private static final int BEFORE = 80;
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    /** The lines of a text as JSON's line breaks make them. */
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private final PrintWriter out;
    private final Ansi ansi;

    ProblemPrinter(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    /** Prints the problems of a document that was read from a file of that name, and how many there are besides. */
    void print(String file, byte[] document, InvalidScenarioException invalid) {
        String[] lines = LINE_BREAK.split(new String(document, StandardCharsets.UTF_8), -1);
        for (Problem problem : invalid.problems()) {
            boolean isPlaced = problem.line() > 0;
            String position = isPlaced ? ":" + problem.line() + ":" + problem.column() : "";
            String pointer = problem.pointer().isEmpty() ? "" : " at " + problem.place();
            out.println(bold(file + position) + ": " + problem.code() + pointer);
            if (isPlaced && problem.line() <= lines.length) {
                printLine(lines[problem.line() - 1], problem.column());
            }
            out.println(INDENT + "expected " + problem.expected() + ", found " + problem.found() + nearMiss(problem));
        }
        int more = invalid.problemCount() - invalid.problems().size();
        if (more > 0) {
            out.println(bold(file) + ": and " + more + " more " + (more == 1 ? "problem" : "problems"));
        }
    }

    private void printLine(String line, int column) {
        int[] all = line.codePoints().map(c -> isShown(c) ? c : ' ').toArray();
        int place = Math.min(column - 1, all.length);
        int start = all.length <= WIDTH ? 0 : Math.max(0, place - BEFORE);
        int end = Math.min(all.length, start + WIDTH);
        out.println(INDENT + new String(all, start, end - start));
        out.println(INDENT + " ".repeat(place - start) + bold("^"));
    }

    /** Whether a character can be seen, and leaves the direction of the others as it is. */
    private static boolean isShown(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
    }

    /** What was probably meant, where there is a list to choose from. */
    private static String nearMiss(Problem problem) {
        if (problem.code() != Problem.Code.UNKNOWN
                && problem.code() != Problem.Code.VALUE
                && problem.code() != Problem.Code.KIND) {
            return "";
        }
        return quoted(problem.found()).stream()
                .findFirst()
                .map(found -> NearMiss.suggest(found, quoted(problem.expected()).stream()))
                .orElse("");
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private String bold(String text) {
        return ansi.enabled() ? "\u001b[1m" + text + "\u001b[0m" : text;
    }
}

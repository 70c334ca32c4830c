package io.github.csprules.cli;

import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** Prints what is wrong with a scenario like a compiler: where, the line with a mark under it, what was expected. */
final class ProblemPrinter {

    private static final String INDENT = "    ";
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private final PrintWriter out;
    private final Ansi ansi;
    private final Words words;

    ProblemPrinter(PrintWriter out, Ansi ansi, Words words) {
        this.out = out;
        this.ansi = ansi;
        this.words = words;
    }

    /** Prints the problems of a document that was read from a file of that name, and how many there are besides. */
    void print(String file, CharSequence document, InvalidScenarioException invalid) {
        SourceText text = new SourceText(document);
        String name = Problem.visible(file);
        for (Problem problem : invalid.problems()) {
            boolean isPlaced = problem.line() > 0;
            String position = isPlaced ? ":" + problem.line() + ":" + problem.column() : "";
            out.println(bold(name + position) + ": " + what(problem));
            if (isPlaced) {
                print(text.around(problem.line(), problem.column()));
            }
            Map<String, String> said = Map.of("expected", problem.expected(), "found", problem.found());
            out.println(INDENT + words.text("problem.expected", said) + nearMiss(problem));
        }
        int more = invalid.problemCount() - invalid.problems().size();
        if (more > 0) {
            out.println(bold(name) + ": "
                    + (more == 1
                            ? words.text("problem.one-more")
                            : words.text("problem.more", Map.of("count", String.valueOf(more)))));
        }
    }

    private String what(Problem problem) {
        String code = problem.code().code();
        return problem.pointer().isEmpty()
                ? code
                : words.text("problem.at", Map.of("problem", code, "place", problem.place()));
    }

    private void print(SourceText.Excerpt excerpt) {
        out.println(INDENT + excerpt.text());
        out.println(INDENT + " ".repeat(excerpt.mark()) + bold("^"));
    }

    /** What was probably meant, where there is a list to choose from. */
    private String nearMiss(Problem problem) {
        if (problem.code() != Problem.Code.UNKNOWN
                && problem.code() != Problem.Code.VALUE
                && problem.code() != Problem.Code.KIND) {
            return "";
        }
        return quoted(problem.found()).stream()
                .findFirst()
                .map(found -> words.suggestion(found, quoted(problem.expected())))
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

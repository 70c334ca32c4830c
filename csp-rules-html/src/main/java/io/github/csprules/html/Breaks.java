package io.github.csprules.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The findings about a party or about two of them, by their numbers on the page. */
final class Breaks {

    private final List<Integer> violated = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();

    void add(int number, boolean isViolated) {
        (isViolated ? violated : open).add(number);
    }

    boolean isEmpty() {
        return violated.isEmpty() && open.isEmpty();
    }

    /** How it stands: the worst. */
    Sign sign() {
        return violated.isEmpty() ? Sign.OPEN : Sign.BAD;
    }

    /** The findings in words, each kind with its sign. */
    String message(Words words) {
        List<String> said = new ArrayList<>();
        if (!violated.isEmpty()) {
            said.add(Sign.BAD.with(words.text("html.violated", Map.of("findings", numbers(violated)))));
        }
        if (!open.isEmpty()) {
            said.add(Sign.OPEN.with(words.text("html.open", Map.of("findings", numbers(open)))));
        }
        return String.join("  ", said);
    }

    private static String numbers(List<Integer> findings) {
        return findings.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}

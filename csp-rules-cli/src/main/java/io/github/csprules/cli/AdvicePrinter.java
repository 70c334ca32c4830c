package io.github.csprules.cli;

import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Route;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Texts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Lays out for a person at a terminal what can be done about a verdict. */
final class AdvicePrinter {

    private static final String INDENT = "    ";

    private final PrintWriter out;
    private final Styles styles;
    private final Words words;

    AdvicePrinter(PrintWriter out, Ansi ansi, Words words) {
        this.out = out;
        this.styles = new Styles(ansi);
        this.words = words;
    }

    void print(Advice advice, Scenario scenario) {
        Texts texts = words.texts().naming(scenario);
        if (advice.verdict().outcome() == Outcome.DENIED) {
            heading(advice.routes().isEmpty() ? "advice.no-route" : "advice.routes");
            for (int i = 0; i < advice.routes().size(); i++) {
                route(i + 1, advice.routes().get(i), texts);
            }
            if (!advice.isComplete()) {
                out.println(word("advice.incomplete", Map.of()));
            }
        }
        for (Advice.Incurable incurable : advice.incurable()) {
            out.println(texts.message(incurable.finding(), words.locale()));
            out.println(INDENT + incurable.message(texts, words.locale()));
        }
        if (!advice.questions().isEmpty()) {
            heading("advice.questions");
            advice.questions().forEach(question -> question(question, texts));
        }
    }

    private void heading(String key) {
        out.println();
        out.println(styles.bold(word(key, Map.of())));
    }

    private void route(int number, Route route, Texts texts) {
        String outcome = texts.label(route.outcome(), words.locale());
        Map<String, String> said = Map.of(
                "number",
                String.valueOf(number),
                "outcome",
                outcome,
                "day",
                route.asOf().toString());
        out.println(styles.styled(
                route.outcome() == Outcome.ALLOWED ? "bold,green" : "bold,yellow", word("advice.route", said)));
        for (Route.Stage stage : route.stages()) {
            step(stage, texts);
        }
        lacking(route.verdict().missing(), texts);
        route.verdict().consequences().stream()
                .map(consequence -> texts.message(consequence, words.locale()))
                .reduce(words::listed)
                .ifPresent(brought -> out.println(INDENT + word("advice.brings", Map.of("consequences", brought))));
    }

    private void step(Route.Stage stage, Texts texts) {
        String who = stage.actor(texts, words.locale());
        out.println(INDENT + words.said(who, stage.message(texts, words.locale())));
        stage.where(texts, words.locale())
                .ifPresent(where -> out.println(INDENT + INDENT + styles.styled("faint", where)));
        if (!stage.missing().isEmpty()) {
            out.print(INDENT);
            lacking(stage.missing(), texts);
        }
    }

    private void lacking(List<FactRef> missing, Texts texts) {
        if (!missing.isEmpty()) {
            String questions = missing.stream()
                    .map(fact -> texts.question(fact, words.locale()))
                    .collect(Collectors.joining(" "));
            out.println(INDENT + word("advice.lacks", Map.of("questions", questions)));
        }
    }

    private void question(Advice.Question question, Texts texts) {
        String text = texts.question(question.fact(), words.locale());
        out.println(question.decides() ? styles.bold(text) : text);
        for (Advice.Answer answer : question.answers()) {
            out.println(INDENT + answer.message(texts, words.locale()));
        }
    }

    private String word(String key, Map<String, String> parts) {
        return words.text(key, parts);
    }
}

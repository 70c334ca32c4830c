package io.github.csprules.cli;

import io.github.csprules.advice.Checklist;
import io.github.csprules.advice.Checklist.State;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Texts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Lays out for a person at a terminal what a partner has still to do before it can sell. */
final class ReadinessPrinter {

    private static final int WIDTH = 9;

    private final PrintWriter out;
    private final Styles styles;
    private final Words words;

    ReadinessPrinter(PrintWriter out, Ansi ansi, Words words) {
        this.out = out;
        this.styles = new Styles(ansi);
        this.words = words;
    }

    void print(Checklist checklist, Scenario scenario) {
        Texts texts = words.texts().naming(scenario);
        String key =
                checklist.ready().map(ready -> ready ? "ready" : "not-ready").orElse("open");
        Map<String, String> said = Map.of(
                "partner",
                who(checklist.partner(), texts),
                "day",
                checklist.asOf().toString());
        out.println(styles.bold(word("readiness." + key, said)));
        checklist.items().forEach(item -> item(item, texts));
    }

    private void item(Checklist.Item item, Texts texts) {
        String state = texts.label(item.state(), words.locale());
        out.println(styles.styled(style(item.state()), state)
                + " ".repeat(WIDTH - state.length())
                + Styles.shown(title(item, texts)));
        switch (item.state()) {
            case DONE -> {}
            case NEXT -> next(item, texts);
            case BLOCKED -> blocked(item, texts);
            case UNKNOWN -> unknown(item, texts);
        }
    }

    private String title(Checklist.Item item, Texts texts) {
        String title = item.title(texts, words.locale());
        if (item.of().size() == 1) {
            return title;
        }
        String parties = item.of().stream().map(id -> who(id, texts)).collect(Collectors.joining(", "));
        return word("readiness.with", Map.of("item", title, "parties", parties));
    }

    private void next(Checklist.Item item, Texts texts) {
        String actor = item.by().map(by -> texts.label(by, words.locale())).orElse("");
        String party = item.action()
                .flatMap(action -> action.party())
                .map(id -> " " + who(id, texts))
                .orElse("");
        line(words.said(actor + party, item.message(texts, words.locale())));
        item.where(texts, words.locale())
                .ifPresent(where -> out.println(" ".repeat(2 * WIDTH) + styles.styled("faint", where)));
    }

    private void blocked(Checklist.Item item, Texts texts) {
        item.obstacle().ifPresent(violation -> line(item.message(texts, words.locale())));
        if (!item.blockedBy().isEmpty()) {
            String items = item.blockedBy().stream()
                    .map(name -> texts.text("item." + name, words.locale()))
                    .reduce(words::listed)
                    .orElse("");
            line(word("readiness.waits-for", Map.of("items", items)));
        }
    }

    private void unknown(Checklist.Item item, Texts texts) {
        List<String> questions = item.missing().stream()
                .map(fact -> texts.question(fact, words.locale()))
                .toList();
        (questions.isEmpty() ? List.of(word("readiness.not-told", Map.of())) : questions).forEach(this::line);
    }

    private void line(String text) {
        out.println(" ".repeat(WIDTH) + Styles.shown(text));
    }

    private static String style(State state) {
        return switch (state) {
            case DONE -> "bold,green";
            case NEXT, UNKNOWN -> "bold,yellow";
            case BLOCKED -> "bold,red";
        };
    }

    private String who(String id, Texts texts) {
        return texts.find("advice.actor", Optional.of(id), Map.of(), words.locale())
                .orElse(id);
    }

    private String word(String key, Map<String, String> parts) {
        return words.text(key, parts);
    }
}

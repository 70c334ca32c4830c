package io.github.csprules.html;

import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Route;
import io.github.csprules.model.FactRef;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What to do about a verdict: routes step by step, findings that no step cures, questions with what each answer leads to. */
final class AdviceSection {

    private final Advice advice;
    private final Words words;
    private final Documents documents;

    /** @param words the words, which name the parties */
    AdviceSection(Advice advice, Words words, Documents documents) {
        this.advice = advice;
        this.words = words;
        this.documents = documents;
    }

    List<Element> sections() {
        List<Element> sections = new ArrayList<>();
        if (advice.verdict().outcome() == Outcome.DENIED) {
            sections.add(routes());
        }
        if (!advice.questions().isEmpty()) {
            sections.add(Page.section("questions", words.text("advice.questions"))
                    .add(Element.of(
                            "ul",
                            advice.questions().stream().map(this::question).toList())));
        }
        return sections;
    }

    private Element routes() {
        boolean isNone = advice.routes().isEmpty();
        Element section = Page.section("routes", words.text(isNone ? "advice.no-route" : "advice.routes"));
        for (int i = 0; i < advice.routes().size(); i++) {
            section.add(route(i + 1, advice.routes().get(i)));
        }
        if (!advice.isComplete()) {
            section.add(Element.of("p", words.text("advice.incomplete")));
        }
        List<Element> incurable = advice.incurable().stream()
                .map(each -> Element.of(
                        "li",
                        words.said(
                                words.texts().message(each.finding(), words.locale()),
                                each.message(words.texts(), words.locale()))))
                .toList();
        return incurable.isEmpty() ? section : section.add(Element.of("ul", incurable));
    }

    private Element route(int number, Route route) {
        Map<String, String> said = Map.of(
                "number", String.valueOf(number),
                "outcome", words.label(route.outcome()),
                "day", route.asOf().toString());
        Sign sign = Sign.of(route.outcome());
        Element article = Element.of(
                        "article",
                        Element.of("h3", sign.with(words.text("advice.route", said))),
                        Element.of("ol", route.stages().stream().map(this::step).toList()))
                .style(sign.style());
        lacking(route.verdict().missing(), article);
        List<Element> brought = route.verdict().consequences().stream()
                .map(consequence -> Element.of("li", words.texts().message(consequence, words.locale())))
                .toList();
        return brought.isEmpty()
                ? article
                : article.add(Element.of("p", words.text("report.consequences")), Element.of("ul", brought));
    }

    private Element step(Route.Stage stage) {
        String actor = stage.actor(words.texts(), words.locale());
        Element step = Element.of("li", words.said(actor, stage.message(words.texts(), words.locale())));
        stage.where(words.texts(), words.locale())
                .ifPresent(where -> step.add(Element.of("div", where).style("soft")));
        lacking(stage.missing(), step);
        List<Report.Clauses> clauses = Report.Clauses.of(stage.citations());
        return clauses.isEmpty() ? step : step.add(FindingsSection.clauses(clauses, words, documents));
    }

    private void lacking(List<FactRef> missing, Element whole) {
        if (!missing.isEmpty()) {
            String questions = missing.stream()
                    .map(fact -> words.texts().question(fact, words.locale()))
                    .collect(Collectors.joining(" "));
            whole.add(Element.of("p", words.text("advice.lacks", "questions", questions)));
        }
    }

    private Element question(Advice.Question question) {
        String text = words.texts().question(question.fact(), words.locale());
        Element item = question.decides() ? Element.of("li", Element.of("strong", text)) : Element.of("li", text);
        List<Element> answers = question.answers().stream()
                .map(answer -> Element.of("li", answer.message(words.texts(), words.locale())))
                .toList();
        return answers.isEmpty() ? item : item.add(Element.of("ul", answers));
    }
}

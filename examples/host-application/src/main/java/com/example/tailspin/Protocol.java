package com.example.tailspin;

import io.github.csprules.model.FactRef;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.LaterChange;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Writes down what the shop does, for the clerk to read. Here codes become words, and ids become names. */
final class Protocol {

    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final PrintStream out;

    Protocol(PrintStream out) {
        this.out = out;
    }

    void rules() {
        out.println("Tailspin Marketplace asks by the rules " + ShopPolicy.RULES);
    }

    void order(OrderFile file) {
        OrderRow order = file.order();
        String dealer = file.account(order.dealerNo()).title();
        String buyer = file.account(order.buyerNo()).title();
        title("ORDER " + order.orderNo() + ": " + dealer + " for " + buyer + ", due " + order.dueOn());
        for (OrderLineRow line : file.lines()) {
            out.println("  " + line.lineNo() + ". " + line.quantity() + " x " + line.title());
        }
    }

    void decision(Decision decision) {
        for (Judgement judgement : decision.judgements()) {
            verdict(judgement.verdict(), ShopPolicy.TEXTS.naming(judgement.scenario()));
        }
        out.println("  => " + whatToDo(decision));
    }

    private static String whatToDo(Decision decision) {
        if (decision.mustNotSend()) {
            return "do not send it";
        }
        if (!decision.maySend()) {
            return "ask the clerk";
        }
        return decision.isUnconditional() ? "send all lines" : "send all lines, if the clerk accepts what is open";
    }

    private void verdict(Verdict verdict, Texts texts) {
        out.println("  " + texts.label(verdict.transaction(), LANGUAGE) + ": " + verdict.outcome());
        if (verdict.isBeforeKnownPolicy()) { // said first
            item("before", texts.beforeKnownPolicy(verdict.policy(), LANGUAGE));
        }
        if (verdict.isBeyondKnownPolicy()) {
            item("beyond", texts.beyondKnownPolicy(verdict.policy(), LANGUAGE));
        }
        for (LaterChange change : verdict.laterChanges()) {
            item("later", texts.message(change, LANGUAGE));
        }
        for (Violation violation : verdict.violations()) {
            item("because", texts.message(violation, LANGUAGE) + " " + violation.citations());
            violation.remedies().forEach(remedy -> remedy(remedy, texts.message(remedy, violation, LANGUAGE), texts));
        }
        for (FactRef missing : verdict.missing()) {
            item("missing", texts.question(missing, LANGUAGE));
        }
        for (FactRef assumed : verdict.assumptions()) {
            item("guessed", texts.question(assumed, LANGUAGE));
        }
        for (Consequence consequence : verdict.consequences()) {
            item(texts.label(consequence.level(), LANGUAGE), texts.message(consequence, LANGUAGE));
        }
    }

    private void remedy(Remedy remedy, String words, Texts texts) {
        item("", texts.label(remedy.by(), LANGUAGE) + ": " + words);
    }

    void answers(List<Question> questions, boolean isComplete) {
        questions.forEach(question -> out.println(
                "  ? account " + question.accountNo() + ", field " + question.field() + ": " + question.words()));
        out.println(isComplete ? "  answered; asked again:" : "  not all of it answered; asked again:");
    }

    void invalid(InvalidScenarioException invalid) {
        for (Problem problem : invalid.problems()) {
            item("problem", problem.message());
        }
        int more = invalid.problemCount() - invalid.problems().size();
        if (more > 0) {
            item("problem", "and " + more + " more");
        }
        out.println("  => correct the accounts, then ask");
    }

    void errorLogTitle() {
        title("OLD ERRORS OF PARTNER CENTER");
    }

    void error(ApiErrorRow error, List<Explanation> explanations, boolean isForetold) {
        String foretold = isForetold ? ", which the verdict above foretells" : "";
        out.println("  " + error.loggedOn() + " order " + error.orderNo() + ": code " + error.code() + foretold);
        for (Explanation explanation : explanations) {
            item("demands", ShopPolicy.TEXTS.title(explanation.rule(), LANGUAGE));
            explanation
                    .remedies()
                    .forEach(remedy -> remedy(remedy, ShopPolicy.TEXTS.template(remedy, LANGUAGE), ShopPolicy.TEXTS));
        }
        if (explanations.isEmpty()) {
            item("unknown", "no rule answers for this code");
        }
    }

    void keptTitle() {
        title("KEPT");
    }

    void kept(DecisionRow row, Verdict kept, Verdict again) {
        // Not equals: a verdict also tells which version of the library gave it.
        boolean isSame = kept.outcome() == again.outcome() && kept.findings().equals(again.findings());
        out.println("  order " + row.orderNo() + " " + row.question() + ": " + kept.outcome() + " by " + kept.policy()
                + (isSame ? ", the same now" : ", now " + again.outcome()));
    }

    private void title(String title) {
        out.println();
        out.println(title);
    }

    private void item(String label, String text) {
        out.println(String.format(Locale.ROOT, "    %-8s %s", label, text));
    }
}

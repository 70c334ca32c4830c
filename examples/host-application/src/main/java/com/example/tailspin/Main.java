package com.example.tailspin;

import io.github.csprules.model.InvalidScenarioException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a day of the shop and prints what happened. */
public final class Main {

    private final ShopDatabase database;
    private final OrderDesk desk;
    private final Protocol protocol;
    private final AnswerSheet clerk = new AnswerSheet();
    private final Map<Integer, Decision> firstDecisions = new HashMap<>();

    private Main(ShopDatabase database, PrintStream out) {
        this.database = database;
        desk = new OrderDesk(database);
        protocol = new Protocol(out);
    }

    /**
     * Runs the example.
     *
     * @param args the folder for the database's file
     * @throws SQLException if the database fails
     */
    public static void main(String[] args) throws SQLException {
        run(Path.of(args.length == 0 ? "target" : args[0]), System.out);
    }

    static void run(Path folder, PrintStream out) throws SQLException {
        try (ShopDatabase database = ShopDatabase.create(folder)) {
            new Main(database, out).day();
        }
    }

    private void day() throws SQLException {
        protocol.rules();
        for (int orderNo : database.orderNos()) {
            protocol.order(database.orderFile(orderNo));
            try {
                decide(orderNo);
            } catch (InvalidScenarioException e) {
                protocol.invalid(e);
            }
        }
        explainErrors();
        readWhatWasKept();
    }

    private void decide(int orderNo) throws SQLException {
        Decision decision = desk.decide(orderNo);
        firstDecisions.put(orderNo, decision);
        protocol.decision(decision);
        if (!decision.maySend() && !decision.mustNotSend()) {
            List<Question> questions = Question.of(decision);
            protocol.answers(questions, desk.ask(questions, clerk));
            protocol.decision(desk.decide(orderNo));
        }
    }

    private void explainErrors() throws SQLException {
        protocol.errorLogTitle();
        for (ApiErrorRow error : database.apiErrors()) {
            Decision decision = firstDecisions.get(error.orderNo());
            boolean isForetold = decision != null && decision.foretells(error.code());
            protocol.error(error, Explanation.of(error.code()), isForetold);
        }
    }

    private void readWhatWasKept() throws SQLException {
        protocol.keptTitle();
        for (DecisionRow row : database.decisions()) {
            protocol.kept(row, row.readVerdict(), row.askAgain());
        }
    }
}

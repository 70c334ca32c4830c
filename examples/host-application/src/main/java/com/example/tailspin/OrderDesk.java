package com.example.tailspin;

import io.github.csprules.model.Book;
import io.github.csprules.model.InvalidScenarioException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Decides about orders: reads the rows, asks, and keeps what was answered. */
final class OrderDesk {

    private final ShopDatabase database;

    OrderDesk(ShopDatabase database) {
        this.database = database;
    }

    /**
     * Asks whether an order may be sent, and keeps the answers.
     *
     * @param orderNo the order
     * @return the answers
     * @throws InvalidScenarioException if the rows hold something that cannot be: a fault of the data, not of the order
     * @throws SQLException if the database fails
     */
    Decision decide(int orderNo) throws SQLException {
        Decision decision = judge(database.orderFile(orderNo));
        for (Judgement judgement : decision.judgements()) {
            database.keep(DecisionRow.of(orderNo, judgement));
        }
        return decision;
    }

    /** Asks without keeping. */
    static Decision judge(OrderFile file) {
        Book book = BookMapper.map(file);
        List<Judgement> judgements = OrderMapper.map(file, book).stream()
                .map(scenario -> new Judgement(scenario, ShopPolicy.RULES.evaluate(scenario)))
                .toList();
        return new Decision(file, judgements);
    }

    /**
     * Puts questions to the clerk, and the answers into the tables.
     *
     * @param questions what is missing
     * @param clerk who knows it
     * @return whether all of it is known now
     * @throws SQLException if the database fails
     */
    boolean ask(List<Question> questions, AnswerSheet clerk) throws SQLException {
        boolean isComplete = true;
        for (Question question : questions) {
            Optional<String> answer = clerk.answer(question);
            isComplete &= answer.isPresent();
            if (answer.isPresent()) {
                database.answer(question, answer.get());
            }
        }
        return isComplete;
    }
}

package com.example.tailspin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.csprules.model.FactRef;
import io.github.csprules.verdict.Verdict;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderDeskTest {

    @TempDir
    Path folder;

    @Test
    void an_order_of_which_all_is_known_is_sent_without_guesses() {
        Decision decision = OrderDesk.judge(Rows.complete(Rows.orderOfNewBuyer()));

        assertThat(decision.judgements()).hasSize(2);
        assertThat(decision.maySend()).isTrue();
        assertThat(decision.mustNotSend()).isFalse();
        assertThat(decision.isUnconditional()).isTrue();
    }

    @Test
    void an_order_of_which_nothing_is_known_is_neither_sent_nor_refused() {
        Decision decision = OrderDesk.judge(Rows.bare(
                Rows.orderOfNewBuyer(), Rows.houseWithUnreadLinks(), Rows.unknownDealer(), Rows.unknownBuyer()));

        assertThat(decision.maySend()).isFalse();
        assertThat(decision.mustNotSend()).isFalse();
        assertThat(decision.missing()).contains(FactRef.RELATIONSHIPS).doesNotHaveDuplicates();
    }

    @Test
    void a_dealer_who_has_not_signed_is_refused_before_partner_center_does() {
        OrderFile file = Rows.complete(Rows.order());
        ContractRow ofHouse = file.contracts().get(0);
        Decision decision = OrderDesk.judge(Rows.with(file, ofHouse, new ContractRow(Rows.DEALER, "MPA", null, null)));

        assertThat(decision.mustNotSend()).isTrue();
        assertThat(decision.foretells("900123")).isTrue();
        assertThat(decision.foretells("900124")).isFalse(); // that one would be about the house
    }

    @Test
    void the_clerks_answers_decide() throws SQLException {
        try (ShopDatabase database = ShopDatabase.create(folder)) {
            OrderDesk desk = new OrderDesk(database);
            Decision before = desk.decide(3);
            List<Question> questions = Question.of(before);

            assertThat(questions)
                    .extracting(Question::accountNo, Question::field)
                    .containsExactly(
                            tuple(3003, Field.VAT_NO), tuple(2003, Field.PAPER), tuple(2003, Field.DUNNING_LEVEL));
            assertThat(desk.ask(questions, new AnswerSheet())).isTrue();
            assertThat(desk.decide(3).maySend()).isTrue();
        }
    }

    @Test
    void an_answer_can_be_written_into_every_field() throws SQLException {
        try (ShopDatabase database = ShopDatabase.create(folder)) {
            for (Field field : Field.values()) {
                database.answer(new Question(2003, field, ""), answerFor(field));
            }
        }
    }

    private static String answerFor(Field field) {
        return switch (field) {
            case COUNTRY -> "PL";
            case VAT_NO, GROUP -> "PL23";
            case TENANT_USE -> "R";
            case MPN -> "4567892";
            case MPN_KIND -> "L";
            case MPN_COUNTRY -> "PL";
            case PORTAL_SINCE, PROGRAM_SINCE, PAPER, LINKS_READ_ON -> "2020-10-23";
            case LINK_STATE -> "A";
            case DUNNING_LEVEL -> "0";
        };
    }

    @Test
    void what_is_kept_reads_back_equal_and_can_be_asked_again() throws SQLException {
        try (ShopDatabase database = ShopDatabase.create(folder)) {
            Decision decision = new OrderDesk(database).decide(2);
            Verdict verdict = decision.judgements().get(0).verdict();

            assertThat(database.decisions()).singleElement().satisfies(row -> {
                assertThat(row.outcome()).isEqualTo("DENIED");
                assertThat(row.readVerdict()).isEqualTo(verdict);
                assertThat(row.askAgain()).isEqualTo(verdict);
                assertThat(row.verdict()).contains("the account of dealer `seller-2002` is blocked");
            });
        }
    }
}

package com.example.tailspin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.Book;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderMapperTest {

    private static List<Scenario> map(OrderFile file) {
        return OrderMapper.map(file, BookMapper.map(file));
    }

    @Test
    void one_sale_stands_for_all_lines() {
        OrderFile file = Rows.complete(Rows.order());
        assertThat(file.lines()).hasSize(2);

        assertThat(map(file)).singleElement().satisfies(question -> {
            Sale sale = question.transaction(Sale.class);
            assertThat(sale.channel()).containsExactly("seller-1000", "seller-2001");
            assertThat(sale.customer()).isEqualTo("buyer-3001");
            assertThat(sale.kind()).isEqualTo(Sale.Kind.NEW_ORDER);
            assertThat(sale.isNewCustomer()).isFalse();
            assertThat(sale.partnerIdOnRecord()).contains("4567890");
            assertThat(sale.partnerOnRecordAttested().get()).isTrue();
            assertThat(question.asOf()).isEqualTo(Rows.DAY);
            assertThat(question.reference()).contains("order-1");
        });
    }

    @ParameterizedTest
    @CsvSource({"NEW, NEW_ORDER", "LICENCES, ADDED_LICENSES", "RENEWAL, RENEWAL"})
    void what_is_asked_for_is_told(OrderRow.Kind kind, Sale.Kind expected) {
        Sale sale = map(Rows.complete(Rows.orderOf(kind, Rows.DAY))).get(0).transaction(Sale.class);

        assertThat(sale.kind()).isEqualTo(expected);
        assertThat(sale.partnerOnRecordAttested().isNotStated()).isTrue();
    }

    @Test
    void a_new_buyer_raises_a_second_question_of_the_same_book() {
        OrderFile file = Rows.complete(Rows.orderOfNewBuyer());
        Book book = BookMapper.map(file);

        List<Scenario> questions = OrderMapper.map(file, book);

        assertThat(questions)
                .extracting(Scenario::type)
                .containsExactly(TransactionType.SALE, TransactionType.RESELLER_ASSIGNMENT);
        assertThat(questions).allSatisfy(question -> assertThat(question.book()).isSameAs(book));
        assertThat(questions.get(0).transaction(Sale.class).isNewCustomer()).isTrue();
        ResellerAssignment assignment = questions.get(1).transaction(ResellerAssignment.class);
        assertThat(assignment.newCustomer().get()).isTrue();
    }
}

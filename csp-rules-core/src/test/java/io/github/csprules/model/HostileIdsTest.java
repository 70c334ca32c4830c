package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ids whose hash codes are all the same, and lists that are too long: the work grows with what came in, not with its square. */
class HostileIdsTest {

    private static final int MANY = 2_000;
    private static final int TOO_MANY = 20_000;

    @Test
    void the_ids_here_are_hostile() {
        assertThat(ids(MANY))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.hashCode() == ids(1).get(0).hashCode());
    }

    @Test
    void looking_for_repeated_relationships_does_not_quadruple_when_they_double() {
        assertThat(comparisons(2 * MANY)).isLessThan(3 * comparisons(MANY));
    }

    private static int comparisons(int size) {
        AtomicInteger comparisons = new AtomicInteger();
        Comparator<Relationship> counting = (one, other) -> {
            comparisons.incrementAndGet();
            return BookCheck.BY_ENDS.compare(one, other);
        };
        assertThat(BookCheck.repeated(relationships(size), counting)).isEmpty();
        return comparisons.get();
    }

    @Test
    void repeated_relationships_are_found_among_hostile_ids() {
        List<Relationship> all = new ArrayList<>(relationships(MANY));
        all.add(Partnership.of("distri", ids(MANY).get(7))); // of another type
        all.add(ResellerRelationship.of("distri", ids(MANY).get(7), Relationship.Status.REMOVED));
        assertThat(BookCheck.repeated(all, BookCheck.BY_ENDS)).containsExactly(MANY + 1);
    }

    @Test
    void facts_are_ordered_by_what_they_are_about_so_that_sets_of_them_bear_hostile_ids() {
        List<FactRef> facts = List.of(
                FactRef.of("a", FactName.COUNTRY),
                FactRef.of("a", FactName.ORGANIZATION),
                FactRef.ofRelationship("a", "b", FactName.STATUS),
                FactRef.ofRelationship("a", "c", FactName.STATUS),
                FactRef.of("b", FactName.COUNTRY));
        for (FactRef one : facts) {
            for (FactRef other : facts) {
                assertThat(Integer.signum(one.compareTo(other)))
                        .isEqualTo(Integer.compare(facts.indexOf(one), facts.indexOf(other)));
            }
        }
        assertThat(FactRef.of("a/b", FactName.STATUS)).isEqualByComparingTo(facts.get(2));
    }

    @Test
    void all_that_is_assumed_of_hostile_ids_is_withdrawn_together() {
        List<Partner> partners =
                ids(MANY).stream().map(HostileIdsTest::assuming).toList();
        Book book = Book.builder().partners(partners).build();
        Scenario scenario = Scenario.of(
                LocalDate.of(2021, 6, 1),
                book,
                Enrollment.builder(partners.get(0).id()).build());
        assertThat(new HashSet<>(scenario.assumed())).hasSize(MANY);
        assertThat(scenario.withoutAssumptions().isAssuming()).isFalse();
    }

    private static Partner assuming(String id) {
        return Partner.builder(id, PartnerType.DIRECT_BILL, Tenant.csp(id))
                .organization("org")
                .assuming(FactName.ORGANIZATION)
                .build();
    }

    @Test
    void of_a_list_that_is_too_long_only_its_size_is_told() {
        List<String> problems = new ArrayList<>(); // a sink is told of all that is found
        Sale.Builder sale = Sale.builder(List.of("distri"), "acme");
        Book.Builder book = Book.builder()
                .partners(Partner.builder("distri", PartnerType.DIRECT_BILL, Tenant.csp("distri"))
                        .build())
                .customers(Customer.builder("acme", Tenant.customer("acme")).build())
                .relationships(IntStream.range(0, TOO_MANY)
                        .mapToObj(i -> ResellerRelationship.of("nobody", "nobody"))
                        .toList());
        Scenario.builder(LocalDate.of(2021, 6, 1), book, sale)
                .problems((code, pointer, found, expected) -> problems.add(code + " " + pointer));
        assertThat(problems).containsExactly("size /relationships");
    }

    @Test
    void of_assumptions_that_are_too_many_only_their_size_is_told() {
        FactName<?>[] unknown = ids(TOO_MANY).stream().map(FactName::of).toArray(FactName<?>[]::new);
        assertThat(Customer.builder("acme", Tenant.customer("acme"))
                        .assuming(unknown)
                        .problems())
                .extracting(problem -> problem.code() + " " + problem.pointer())
                .containsExactly("size /assumed");
    }

    private static List<Relationship> relationships(int size) {
        return ids(size).stream()
                .<Relationship>map(id -> ResellerRelationship.of("distri", id))
                .toList();
    }

    /** Texts of one hash code: each of 16 places holds one of two pairs of letters that count alike. */
    private static List<String> ids(int size) {
        return IntStream.range(0, size).mapToObj(HostileIdsTest::id).toList();
    }

    private static String id(int number) {
        StringBuilder id = new StringBuilder();
        for (int bit = 0; bit < 16; bit++) {
            id.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return id.toString();
    }
}

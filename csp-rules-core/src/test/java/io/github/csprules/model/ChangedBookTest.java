package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.csprules.ExampleSale;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A changed book is one like any other, leaves the one before as it was, and costs what is changed. */
class ChangedBookTest {

    private static final Book BOOK = ExampleSale.book();
    private static final Partner PROVIDER = ExampleSale.provider().build();
    private static final Partner RESELLER = ExampleSale.reseller().build();
    private static final Customer CUSTOMER = ExampleSale.customer().build();
    private static final Subscription MAIL =
            Subscription.builder("mail", "fabrikam", Subscription.Channel.EA).build();

    private static Partner partner(String id, String tenant) {
        return Partner.builder(id, PartnerType.DIRECT_BILL, Tenant.csp(tenant))
                .country("FR")
                .build();
    }

    private static Book anew(Book book) {
        return book.toBuilder().build();
    }

    @Test
    void a_partner_stands_in_for_the_one_of_its_id_in_its_place() {
        Partner changed = PROVIDER.toBuilder().country("IT").neverEnrolled().build();
        Book book = BOOK.with(changed);

        assertThat(book.partners()).containsExactly(changed, RESELLER);
        assertThat(book.partner("distri")).contains(changed);
        assertThat(book.partnersInTenantOf(changed)).containsExactly(changed);
        assertThat(book).isEqualTo(anew(book)).hasSameHashCodeAs(anew(book)).isNotEqualTo(BOOK);
        assertThat(BOOK).isEqualTo(ExampleSale.book());
        assertThat(BOOK.partners()).containsExactly(PROVIDER, RESELLER);
    }

    @Test
    void what_has_a_new_id_stands_after_all_others() {
        Partner partner = partner("d", "t-d");
        Customer customer =
                Customer.builder("c", Tenant.customer("t-c")).country("FR").build();
        Relationship relationship = ResellerRelationship.of("d", "c", Relationship.Status.REQUESTED);
        Book book = BOOK.with(partner).with(customer).with(MAIL).with(relationship);

        assertThat(book.partners()).containsExactly(PROVIDER, RESELLER, partner);
        assertThat(book.customers()).containsExactly(CUSTOMER, customer);
        assertThat(book.subscriptions()).containsExactly(MAIL);
        assertThat(book.subscriptionsOf(CUSTOMER)).containsExactly(MAIL);
        assertThat(book.relationships().get()).hasSize(3).endsWith(relationship);
        assertThat(book.resellerRelationship(partner, customer)).contains((ResellerRelationship) relationship);
        assertThat(book.resellerRelationshipsOf(customer)).containsExactly((ResellerRelationship) relationship);
        assertThat(book).isEqualTo(anew(book));
    }

    @Test
    void a_relationship_stands_in_for_the_one_between_the_same_two() {
        Partnership removed = Partnership.of("distri", "shop", Relationship.Status.REMOVED);
        Book book = BOOK.with(removed);

        assertThat(book.relationships().get()).hasSize(2).startsWith(removed);
        assertThat(book.partnership(PROVIDER, RESELLER)).contains(removed);
        assertThat(BOOK.partnership(PROVIDER, RESELLER).orElseThrow().isActive())
                .isTrue();
    }

    @Test
    void that_relationships_are_assumed_goes_with_them() {
        Book assuming = BOOK.toBuilder().assuming(FactName.RELATIONSHIPS).build();
        Partnership removed = Partnership.of("distri", "shop", Relationship.Status.REMOVED);

        assertThat(assuming).isNotEqualTo(BOOK);
        assertThat(assuming.assumed()).containsExactly(FactRef.RELATIONSHIPS);
        assertThat(assuming.with(removed).relationships().isAssumed()).isTrue();
        assertThat(assuming.with(removed).assumed()).containsExactly(FactRef.RELATIONSHIPS);
        assertThat(assuming.without(FactRef.RELATIONSHIPS)).isEqualTo(BOOK.without(FactRef.RELATIONSHIPS));
        assertThat(assuming.without(FactRef.RELATIONSHIPS).assumed()).isEmpty();
        assertThat(assuming.without(FactRef.of(removed, FactName.STATUS)).assumed())
                .containsExactly(FactRef.RELATIONSHIPS);
    }

    @Test
    void assumptions_stand_in_the_order_of_the_format() {
        Book assuming = BOOK.toBuilder()
                .assuming(FactName.RELATIONSHIPS)
                .build()
                .with(CUSTOMER.toBuilder()
                        .country("FR")
                        .assuming(FactName.COUNTRY)
                        .build())
                .with(Partnership.of("distri", "shop", Relationship.Status.ACTIVE)
                        .assuming(FactName.STATUS));

        assertThat(assuming.assumed())
                .containsExactly(
                        FactRef.of(CUSTOMER, FactName.COUNTRY),
                        FactRef.RELATIONSHIPS,
                        FactRef.ofRelationship("distri", "shop", FactName.STATUS));
    }

    @Test
    void where_relationships_were_not_stated_the_first_one_is_all_there_are() {
        Partnership requested = Partnership.of("distri", "shop", Relationship.Status.REQUESTED);
        Book without = BOOK.without(FactRef.RELATIONSHIPS);

        assertThat(without.relationships().isNotStated()).isTrue();
        assertThat(without.partnership(PROVIDER, RESELLER)).isEmpty();
        assertThat(without.with(requested).relationships().get()).containsExactly(requested);
        assertThat(without.with(requested).resellerRelationshipsOf(CUSTOMER)).isEmpty();
    }

    @Test
    void who_moves_into_another_tenant_is_found_there_in_the_order_of_declaration() {
        List<Partner> all = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "d")) {
            all.add(partner(id, id.equals("c") ? "t-2" : "t-1"));
        }
        Book before = Book.builder().partners(all).build();
        Book book = before.with(partner("c", "T-1")).with(partner("e", "t-1")).with(partner("a", "t-2"));

        assertThat(book.partnersInTenantOf(partner("x", "t-1")))
                .extracting(Party::id)
                .containsExactly("b", "c", "d", "e");
        assertThat(book.partnersInTenantOf(partner("x", "t-2")))
                .extracting(Party::id)
                .containsExactly("a");
        assertThat(before.partnersInTenantOf(partner("x", "t-1")))
                .extracting(Party::id)
                .containsExactly("a", "b", "d");
    }

    @Test
    void a_subscription_moves_to_another_customer() {
        Customer other =
                Customer.builder("c", Tenant.customer("t-c")).country("FR").build();
        Book before = BOOK.with(other).with(MAIL);
        Book book = before.with(MAIL.toBuilder().customer("c").build());

        assertThat(book.subscriptionsOf(CUSTOMER)).isEmpty();
        assertThat(book.subscriptionsOf(other)).hasSize(1);
        assertThat(before.subscriptionsOf(CUSTOMER)).containsExactly(MAIL);
    }

    @Test
    void affiliations_follow_the_partners() {
        Partner labs = partner("labs", "t-labs").toBuilder()
                .organization("contoso")
                .affiliates("fabrikam-sa")
                .build();
        Book book = BOOK.with(labs);

        assertThat(book.statesAffiliation("contoso", "fabrikam-sa")).isTrue();
        assertThat(BOOK.statesAffiliation("contoso", "fabrikam-sa")).isFalse();
        assertThat(book.with(labs.toBuilder().affiliates().build()).statesAffiliation("contoso", "fabrikam-sa"))
                .isFalse();
    }

    @Test
    void accounts_follow_the_partners_in_the_order_of_declaration() {
        List<Partner> all = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "d")) {
            all.add(partner(id, "t-" + id).toBuilder()
                    .organization(id.equals("c") ? "two" : "one")
                    .build());
        }
        Book before = Book.builder().partners(all).partners(partner("x", "t-x")).build();
        Book book = before.with(all.get(2).toBuilder().organization("one").build())
                .with(partner("e", "t-e").toBuilder().organization("one").build())
                .with(partner("a", "t-a"));

        assertThat(book.accountsOf("one")).extracting(Party::id).containsExactly("b", "c", "d", "e");
        assertThat(book.accountsOf("two")).isEmpty();
        assertThat(before.accountsOf("one")).extracting(Party::id).containsExactly("a", "b", "d");
        assertThat(before.accountsOf("three")).isEmpty();
    }

    @Test
    void parties_and_relationships_have_places_behind_which_stands_what_is_not_declared() {
        Partnership other = Partnership.of("d", "shop", Relationship.Status.ACTIVE);
        assertThat(List.of("distri", "shop", "fabrikam", "d"))
                .extracting(BOOK::placeOf)
                .containsExactly(0, 1, 2, 3);
        assertThat(BOOK.placeOf(Partnership.of("distri", "shop"))).isZero();
        assertThat(BOOK.placeOf(ResellerRelationship.of("distri", "fabrikam"))).isEqualTo(1);
        assertThat(BOOK.placeOf(other)).isEqualTo(2);

        Book book = BOOK.with(partner("d", "t-d"))
                .with(PROVIDER.toBuilder().country("IT").build())
                .with(Partnership.of("distri", "shop", Relationship.Status.REMOVED))
                .with(other);
        assertThat(List.of("distri", "shop", "d", "fabrikam", "e"))
                .extracting(book::placeOf)
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(book.placeOf(other)).isEqualTo(2);
        assertThat(book.without(FactRef.RELATIONSHIPS).placeOf(other)).isZero();
    }

    @Test
    void that_there_is_no_relationship_can_be_stated() {
        Fact<List<Relationship>> none = Fact.of(List.of());
        Book assuming = BOOK.toBuilder()
                .assuming(FactName.RELATIONSHIPS)
                .build()
                .with(CUSTOMER.toBuilder().assuming(FactName.COUNTRY).build())
                .with(Partnership.of("distri", "shop", Relationship.Status.ACTIVE)
                        .assuming(FactName.STATUS));
        for (Book before : List.of(BOOK, BOOK.without(FactRef.RELATIONSHIPS), assuming)) {
            Book book = before.with(FactRef.RELATIONSHIPS, none);
            assertThat(book.relationships().get()).isEmpty();
            assertThat(book.partnership(PROVIDER, RESELLER)).isEmpty();
            assertThat(book).isEqualTo(anew(book)).isNotEqualTo(before);
            assertThat(book.assumed()).isEqualTo(anew(book).assumed());
        }
        assertThat(assuming.with(FactRef.RELATIONSHIPS, none).assumed())
                .containsExactly(FactRef.of(CUSTOMER, FactName.COUNTRY), FactRef.RELATIONSHIPS);
    }

    @Test
    void what_is_newly_assumed_stands_where_it_would_from_the_start() {
        Book assuming = BOOK.with(
                        CUSTOMER.toBuilder().assuming(FactName.COUNTRY).build())
                .with(ResellerRelationship.of("distri", "fabrikam", Relationship.Status.ACTIVE)
                        .assuming(FactName.STATUS))
                .with(Partnership.of("distri", "shop", Relationship.Status.ACTIVE)
                        .assuming(FactName.STATUS))
                .with(RESELLER.toBuilder()
                        .assuming(FactName.MPN_ID, FactName.COUNTRY)
                        .build())
                .with(PROVIDER.toBuilder().assuming(FactName.AGREEMENTS).build());

        assertThat(assuming.assumed())
                .containsExactly(
                        FactRef.of(PROVIDER, FactName.AGREEMENTS),
                        FactRef.of(RESELLER, FactName.MPN_ID),
                        FactRef.of(RESELLER, FactName.COUNTRY),
                        FactRef.of(CUSTOMER, FactName.COUNTRY),
                        FactRef.ofRelationship("distri", "shop", FactName.STATUS),
                        FactRef.ofRelationship("distri", "fabrikam", FactName.STATUS))
                .isEqualTo(anew(assuming).assumed());
    }

    @Test
    void what_does_not_fit_is_refused_with_every_problem() {
        assertRefused("duplicateId /customers/0/id", () -> BOOK.with(partner("fabrikam", "t-x")));
        assertRefused(
                "duplicateId /customers/1/id",
                () -> BOOK.with(Customer.builder("shop", Tenant.customer("t-x"))
                        .country("FR")
                        .build()));
        assertRefused("tenant /customers/0/tenant", () -> BOOK.with(partner("d", "T-FABRIKAM")));
        assertRefused(
                "tenant /partners/1/tenant",
                () -> BOOK.with(RESELLER.toBuilder()
                        .tenant(Tenant.csp("t-distri").in(Tenant.Cloud.CHINA))
                        .build()));
        assertRefused(
                "reference /subscriptions/0/customer",
                () -> BOOK.with(MAIL.toBuilder().customer("shop").build()));
        assertRefused(
                "reference /relationships/2/reseller",
                () -> BOOK.with(Partnership.of("distri", "nobody", Relationship.Status.ACTIVE)));
        assertRefused(
                "sameParty /relationships/2/reseller",
                () -> BOOK.with(Partnership.of("distri", "distri", Relationship.Status.ACTIVE)));
        assertRefused(
                "id /relationships/2/partner",
                () -> BOOK.with(ResellerRelationship.of(" ", "fabrikam", Relationship.Status.ACTIVE)));
    }

    private static void assertRefused(String problem, Supplier<Book> changed) {
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(changed::get)
                .satisfies(e -> assertThat(e.problems())
                        .extracting(found -> found.code() + " " + found.pointer())
                        .containsExactly(problem));
    }

    @Test
    void a_fact_is_withdrawn_with_its_parts_and_what_is_assumed_about_them() {
        Partner assuming = PROVIDER.toBuilder()
                .assuming(FactName.AFFILIATES, FactName.MPN_ID_TYPE)
                .build();
        Customer guessed = CUSTOMER.toBuilder().assuming(FactName.TENANT_TYPE).build();
        Book book = BOOK.with(assuming).with(guessed);
        FactRef affiliates = FactRef.of("distri", FactName.AFFILIATES);
        FactRef ofMpnId = FactRef.of("distri", FactName.MPN_ID_TYPE);
        FactRef tenant = FactRef.of("fabrikam", FactName.TENANT_TYPE);

        assertThat(book.assumed()).containsExactly(affiliates, ofMpnId, tenant);
        Book without = book.without(FactRef.of("distri", FactName.MPN_ID));
        assertThat(without.partner("distri").orElseThrow().mpnId().isNotStated())
                .isTrue();
        assertThat(without.assumed()).containsExactly(affiliates, tenant);
        assertThat(without.without(affiliates).assumed()).containsExactly(tenant);
        assertThat(book.without(tenant).fact(tenant).isNotStated()).isTrue();
        assertThat(book.fact(tenant).isAssumed()).isTrue();
        for (Book changed : List.of(without, without.without(affiliates), book.without(tenant))) {
            assertThat(changed).isEqualTo(anew(changed));
            assertThat(changed.assumed()).isEqualTo(anew(changed).assumed());
        }
    }

    @Test
    void a_host_withdraws_its_own_facts_too() {
        FactName<Boolean> hold = FactName.of("com.acme.creditHold");
        Customer held = CUSTOMER.toBuilder().stating(hold, Fact.of(true)).build();

        assertThat(held.extensions().flag(hold).is(true)).isTrue();
        assertThat(held.fact(hold)).isEqualTo(Fact.of(true));
        assertThat(BOOK.with(held).without(FactRef.of("fabrikam", hold))).isEqualTo(BOOK);
    }

    @Test
    void nothing_is_withdrawn_from_what_is_not_declared() {
        for (String of : List.of("x", "distri/x", "x/fabrikam", FactRef.TRANSACTION)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BOOK.without(FactRef.of(of, FactName.DELEGATED_ADMIN)));
        }
        assertThat(BOOK.without(FactRef.of("distri", FactName.REGISTRATION_ID))).isSameAs(BOOK);
    }

    @Test
    void many_changes_one_after_another_are_all_there() {
        Book book = Book.builder().partners(BOOK.partners()).build();
        List<Partner> expected = new ArrayList<>(book.partners());
        for (int i = 0; i < 200; i++) {
            Partner partner = partner("d" + i % 150, "t-" + i);
            if (i < 150) {
                expected.add(partner);
            } else {
                expected.set(2 + i % 150, partner);
            }
            book = book.with(partner);
        }
        assertThat(book.partners()).containsExactlyElementsOf(expected);
        assertThat(book).isEqualTo(Book.builder().partners(expected).build());
        assertThat(book.partnersInTenantOf(partner("x", "t-3"))).isEmpty();
        assertThat(book.partnersInTenantOf(partner("x", "t-153"))).hasSize(1);
    }

    @Test
    void it_costs_what_is_changed_and_not_the_size_of_the_book() {
        Book small = bookOf(10);
        Book large = bookOf(10_000);
        Partner changed =
                PROVIDER.toBuilder().id("p-5").tenant(Tenant.csp("t-5")).build();
        FactRef fact = FactRef.of("p-5", FactName.ORGANIZATION);
        for (int i = 0; i < 2_000; i++) { // so that neither pays for loading classes
            change(small, changed, fact);
        }
        long cheap = allocatedBy(() -> change(small, changed, fact));
        assertThat(allocatedBy(() -> change(large, changed, fact)))
                .as("bytes, of which a small book takes " + cheap)
                .isBetween(1L, 2 * cheap);
    }

    private static Book change(Book book, Partner partner, FactRef fact) {
        return book.with(partner).without(fact);
    }

    @Test
    void a_relationship_and_an_assumption_cost_what_is_changed() {
        Book small = bookOf(10);
        Book large = bookOf(10_000);
        for (int i = 0; i < 2_000; i++) {
            relateAndAssume(small);
        }
        long cheap = allocatedBy(() -> relateAndAssume(small));
        assertThat(allocatedBy(() -> relateAndAssume(large)))
                .as("bytes, of which a small book takes " + cheap)
                .isBetween(1L, 2 * cheap);
    }

    private static Book relateAndAssume(Book book) {
        Partner assuming = book.partner("p-5").orElseThrow().toBuilder()
                .assuming(FactName.ORGANIZATION)
                .build();
        Book now = book.with(Partnership.of("p-4", "p-5", Relationship.Status.REMOVED))
                .with(FactRef.RELATIONSHIPS, Fact.of(List.of()))
                .with(Partnership.of("p-5", "p-6", Relationship.Status.ACTIVE))
                .with(assuming);
        assertThat(now.assumed()).hasSize(1);
        return now;
    }

    private static Book bookOf(int size) {
        List<Partner> partners = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            partners.add(partner("p-" + i, "t-" + i).toBuilder()
                    .organization("o-" + i)
                    .build());
        }
        List<Relationship> relationships = new ArrayList<>();
        for (int i = 1; i < size; i++) {
            relationships.add(Partnership.of("p-" + (i - 1), "p-" + i, Relationship.Status.ACTIVE));
        }
        return Book.builder().partners(partners).relationships(relationships).build();
    }

    private static long allocatedBy(Supplier<Book> change) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long before = allocated();
            Book made = change.get();
            long after = allocated();
            assertThat(made.partner("p-5")).isPresent();
            least = Math.min(least, after - before);
        }
        return least;
    }

    /** The bytes that this thread has allocated so far. Reflective, as the module under test does not read the JDK's beans. */
    private static long allocated() {
        try {
            Object threads = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            Method allocated =
                    Class.forName("com.sun.management.ThreadMXBean").getMethod("getThreadAllocatedBytes", long.class);
            return (long) allocated.invoke(threads, Thread.currentThread().getId());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}

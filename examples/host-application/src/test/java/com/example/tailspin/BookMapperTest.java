package com.example.tailspin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.tailspin.AccountRow.Kind;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Tenant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookMapperTest {

    private static final LocalDate SIGNED = LocalDate.of(2020, 1, 20);
    private static final LocalDate CANCELLED = LocalDate.of(2021, 2, 1);

    private static Partner dealer(Book book) {
        return book.partner(PartyIds.seller(Rows.DEALER)).orElseThrow();
    }

    private static Customer buyer(Book book) {
        return book.customer(PartyIds.buyer(Rows.BUYER)).orElseThrow();
    }

    @Test
    void accounts_become_partners_and_customers() {
        Book book = BookMapper.map(Rows.complete(Rows.order()));

        assertThat(book.partners())
                .extracting(Partner::type)
                .containsExactly(PartnerType.INDIRECT_PROVIDER, PartnerType.INDIRECT_RESELLER);
        assertThat(dealer(book).name()).contains("Account 2001");
        assertThat(dealer(book).organization().get()).isEqualTo("DE21");
        assertThat(dealer(book).mpnId().get()).isEqualTo(MpnId.of("4567890", MpnId.Type.LOCATION, "DE"));
        assertThat(dealer(book).extensions().number(CreditHold.DUNNING_LEVEL).get())
                .isZero();
        assertThat(buyer(book).tenant().type().get()).isEqualTo(Tenant.Type.CUSTOMER);
        assertThat(dealer(book).assumed()).isEmpty();
        assertThat(buyer(book).assumed()).isEmpty();
    }

    @Test
    void empty_columns_state_nothing() {
        Book book = BookMapper.map(Rows.bare(Rows.order(), Rows.house(), Rows.unknownDealer(), Rows.unknownBuyer()));

        Partner dealer = dealer(book);
        assertThat(dealer.organization().isNotStated()).isTrue();
        assertThat(dealer.agreements().isNotStated()).isTrue();
        assertThat(dealer.onboardedOn().isNotStated()).isTrue();
        assertThat(dealer.enrolledOn().isNotStated()).isTrue();
        assertThat(dealer.mpnId().isNotStated()).isTrue();
        assertThat(dealer.extensions().isEmpty()).isTrue();
        assertThat(buyer(book).organization().isNotStated()).isTrue();
    }

    @Test
    void a_country_that_nobody_knows_is_left_out_and_one_that_is_guessed_is_marked() {
        AccountRow abroad = Rows.unknown(Rows.DEALER, Kind.DEALER, null, "dealer.onmicrosoft.com");
        Book unknown = BookMapper.map(Rows.bare(Rows.order(), Rows.house(), abroad, Rows.buyer()));
        assertThat(dealer(unknown).country().isNotStated()).isTrue();

        Partner guessed = dealer(BookMapper.map(Rows.complete(Rows.order(), Rows.dealerOfStatus(null))));
        assertThat(guessed.country().get()).isEqualTo("DE");
        assertThat(guessed.mpnId().get().country().get()).isEqualTo("DE");
        assertThat(guessed.assumed()).containsExactly(FactName.COUNTRY, FactName.MPN_ID_COUNTRY);
    }

    @Test
    void words_that_partner_center_shows_are_compared_in_any_case_and_others_left_out() {
        for (String word : List.of("Suspended", "SUSPENDED", "suspended")) {
            Partner suspended = dealer(BookMapper.map(Rows.complete(Rows.order(), Rows.dealerOfStatus(word))));
            assertThat(suspended.authorization().get()).isEqualTo(Partner.Authorization.SUSPENDED);
            assertThat(suspended.registrationId().get()).isEqualTo("R-1");
        }
        for (String word : Arrays.asList(null, "", "Pending", "Qualified")) {
            Partner other = dealer(BookMapper.map(Rows.complete(Rows.order(), Rows.dealerOfStatus(word))));
            assertThat(other.authorization().isNotStated()).isTrue();
        }
    }

    @Test
    void days_on_which_something_was_first_seen_say_nothing_about_the_days_before() {
        LocalDate seen = Rows.dealer().portalSince();

        Partner then = dealer(BookMapper.map(Rows.complete(Rows.orderOf(OrderRow.Kind.NEW, seen))));
        assertThat(then.onboardedOn().get()).isEqualTo(seen);
        assertThat(then.enrolledOn().get()).isEqualTo(seen);

        Partner before = dealer(BookMapper.map(Rows.complete(Rows.orderOf(OrderRow.Kind.NEW, seen.minusDays(1)))));
        assertThat(before.onboardedOn().isNotStated()).isTrue();
        assertThat(before.enrolledOn().isNotStated()).isTrue();
    }

    @Test
    void a_link_of_which_the_state_is_not_known_is_stated_without_it() {
        for (String state : Arrays.asList(null, "?")) {
            Book book = BookMapper.map(
                    Rows.with(Rows.complete(Rows.order()), new LinkRow(AccountRow.HOUSE, Rows.DEALER, state)));
            assertThat(book.relationships().get()).containsExactly(Partnership.of("seller-1000", "seller-2001"));
        }
    }

    @Test
    void what_the_shop_guesses_is_marked() {
        Book book = BookMapper.map(Rows.bare(Rows.order(), Rows.house(), Rows.unknownDealer(), Rows.unknownBuyer()));

        assertThat(dealer(book).affiliates().get()).isEmpty();
        assertThat(dealer(book).assumed()).containsExactly(FactName.AFFILIATES);
        assertThat(buyer(book).tenant().type().get()).isEqualTo(Tenant.Type.CUSTOMER);
        assertThat(buyer(book).assumed()).containsExactly(FactName.TENANT_TYPE);
    }

    @Test
    void group_companies_are_affiliates_and_a_row_without_one_says_that_there_are_none() {
        OrderFile file = Rows.complete(Rows.order());

        Partner inGroup = dealer(BookMapper.map(Rows.with(file, new GroupRow(Rows.DEALER, "DE99"))));
        assertThat(inGroup.affiliates().get()).containsExactly("DE99");
        assertThat(inGroup.assumed()).isEmpty();

        Partner alone = dealer(BookMapper.map(Rows.with(file, new GroupRow(Rows.DEALER, null))));
        assertThat(alone.affiliates().get()).isEmpty();
        assertThat(alone.assumed()).isEmpty();
    }

    @Test
    void papers_are_agreements_if_they_are_signed_and_the_programs() {
        OrderFile file = Rows.complete(Rows.order());
        AgreementType type = AgreementType.MICROSOFT_PARTNER_AGREEMENT;

        Partner signed = dealer(BookMapper.map(Rows.with(file, new ContractRow(Rows.DEALER, "MPA", SIGNED, null))));
        assertThat(signed.agreements().get()).containsExactly(Agreement.signed(type, SIGNED));

        Partner ended = dealer(BookMapper.map(Rows.with(file, new ContractRow(Rows.DEALER, "MPA", SIGNED, CANCELLED))));
        assertThat(ended.agreements().get()).containsExactly(Agreement.ended(type, SIGNED, CANCELLED));

        Partner unsigned = dealer(BookMapper.map(Rows.with(file, new ContractRow(Rows.DEALER, "MPA", null, null))));
        assertThat(unsigned.agreements().get()).isEmpty();

        Partner other = dealer(BookMapper.map(Rows.with(file, new ContractRow(Rows.DEALER, "TERMS", SIGNED, null))));
        assertThat(other.agreements().isNotStated()).isTrue();
    }

    @Test
    void links_are_partnerships_or_reseller_relationships_by_the_lower_account() {
        Book book = BookMapper.map(Rows.with(
                Rows.complete(Rows.order()),
                new LinkRow(AccountRow.HOUSE, Rows.DEALER, "I"),
                new LinkRow(AccountRow.HOUSE, Rows.BUYER, "X")));

        assertThat(book.relationships().get())
                .containsExactly(
                        Partnership.of("seller-1000", "seller-2001", Relationship.Status.REQUESTED),
                        ResellerRelationship.of("seller-1000", "buyer-3001", Relationship.Status.REMOVED));
    }

    @Test
    void links_that_were_not_read_to_the_end_are_not_stated_as_all() {
        Book book = BookMapper.map(Rows.bare(Rows.order(), Rows.houseWithUnreadLinks(), Rows.dealer(), Rows.buyer()));

        assertThat(book.statesRelationships()).isFalse();
    }

    @Test
    void a_dealer_that_buys_for_itself_is_a_partner_and_a_customer() {
        Book book = BookMapper.map(Rows.bare(Rows.orderForOwnUse(), Rows.house(), Rows.dealer()));

        Customer itself = book.customer(PartyIds.buyer(Rows.DEALER)).orElseThrow();
        assertThat(itself.isKnownToBe(dealer(book))).isTrue();
        assertThat(itself.tenant().type().get()).isEqualTo(Tenant.Type.CSP);
    }

    @Test
    void faults_of_several_rows_are_told_at_once() {
        OrderFile file = Rows.bare(
                Rows.order(),
                Rows.house(),
                Rows.unknown(Rows.DEALER, Kind.DEALER, "Germany", "dealer.onmicrosoft.com"),
                Rows.unknown(Rows.BUYER, Kind.END_CUSTOMER, "UK", "buyer.onmicrosoft.com"));

        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() -> BookMapper.map(file))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::pointer)
                        .containsExactly("/partners/1/country", "/customers/0/country"));
    }
}

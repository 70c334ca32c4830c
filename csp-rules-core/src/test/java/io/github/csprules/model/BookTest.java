package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import io.github.csprules.ThreadFigures;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookTest {

    private static final int MANY = 5_000;

    private final Book book = ExampleSale.book();
    private final Customer customer = book.customer("fabrikam").orElseThrow();

    @Test
    void nothing_that_it_hands_out_can_be_changed() {
        for (List<?> list : List.of(
                book.partners(),
                book.customers(),
                book.subscriptions(),
                book.relationships().get(),
                book.partnersInTenantOf(book.partners().get(0)),
                book.customersInTenantOf(customer),
                book.resellerRelationshipsOf(customer),
                book.subscriptionsOf(customer))) {
            assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void relationships_that_are_stated_in_turn_are_all_stated() {
        Book.Builder builder = Book.builder().partners(book.partners()).customers(book.customers());
        book.relationships().get().forEach(builder::relationships);

        assertThat(builder.build()).isEqualTo(book);
    }

    @Test
    void an_affiliation_is_that_of_whoever_states_it_for_the_organization() {
        assertThat(book.statesAffiliation("contoso", "contoso-labs")).isTrue();
        assertThat(book.statesAffiliation("contoso-labs", "contoso")).isFalse();
        assertThat(book.without(FactRef.of(book.partners().get(0), FactName.AFFILIATES))
                        .statesAffiliation("contoso", "contoso-labs"))
                .isFalse();
        assertThat(book.without(FactRef.of(book.partners().get(0), FactName.ORGANIZATION))
                        .statesAffiliation("contoso", "contoso-labs"))
                .isFalse();
    }

    @Test
    void a_signer_states_its_organization_its_country_and_a_partner_agreement() {
        Partner signer = Partner.builder("signer", PartnerType.DIRECT_BILL, Tenant.csp("t-signer"))
                .organization("signers")
                .country("ES")
                .agreements(Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, ExampleSale.DAY.plusYears(1)))
                .build();
        Partner other = signer.toBuilder()
                .id("other")
                .agreements(Agreement.signed(AgreementType.MICROSOFT_CLOUD_AGREEMENT, ExampleSale.DAY.minusYears(1)))
                .build();
        Book two = Book.builder().partners(other, signer).build();

        assertThat(two.signersOf("signers")).containsExactly(signer);
        assertThat(two.signersIn("ES")).containsExactly(signer);
        assertThat(two.countriesOfSigners()).containsExactly("ES");
        assertThat(two.signersOf("others")).isEmpty();
        assertThat(two.signersIn("FR")).isEmpty();
        for (FactName<?> fact : List.of(FactName.ORGANIZATION, FactName.COUNTRY, FactName.AGREEMENTS)) {
            Book without = two.without(FactRef.of(signer, fact));
            assertThat(without.signersOf("signers")).as("without %s", fact).isEmpty();
            assertThat(without.signersIn("ES")).as("without %s", fact).isEmpty();
        }
        assertThat(two.without(FactRef.of(other, FactName.AGREEMENTS)).signersIn("ES"))
                .containsExactly(signer);
    }

    @Test
    void what_a_provider_has_in_a_tenant_stands_in_the_order_of_the_relationships() {
        Partner provider = Partner.builder("provider", PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-provider"))
                .build();
        Partner reseller = Partner.builder("reseller", PartnerType.INDIRECT_RESELLER, Tenant.csp("t-both"))
                .build();
        Partner direct = Partner.builder("direct", PartnerType.DIRECT_BILL, Tenant.csp("T-Both"))
                .build();
        Customer staff = Customer.builder("staff", Tenant.of("t-both")).build();
        Customer labs = Customer.builder("labs", Tenant.of("t-both")).build();
        Partnership first = Partnership.of("provider", "direct");
        Partnership second = Partnership.of("provider", "reseller");
        ResellerRelationship third = ResellerRelationship.of("provider", "labs");
        ResellerRelationship fourth = ResellerRelationship.of("provider", "staff");
        Book crowded = Book.builder()
                .partners(provider, reseller, direct)
                .customers(staff, labs)
                .relationships(first, second, Partnership.of("reseller", "provider"), third, fourth)
                .build();

        assertThat(crowded.partnershipsInTenantOf(provider, labs)).containsExactly(first, second);
        assertThat(crowded.resellerRelationshipsInTenantOf(provider, reseller)).containsExactly(third, fourth);
        assertThat(crowded.partnershipsInTenantOf(direct, staff)).isEmpty();
        assertThat(crowded.resellerRelationshipsInTenantOf(direct, reseller)).isEmpty();
    }

    @Test
    void relationships_can_be_withdrawn_as_a_whole() {
        Scenario scenario =
                Scenario.of(ExampleSale.DAY, book, ExampleSale.sale().build());

        assertThat(scenario.without(FactRef.RELATIONSHIPS).book().statesRelationships())
                .isFalse();
    }

    /** The limit of processor time is far above what it takes, and far below what a walk over all partners for each of them takes. */
    @Test
    void many_assumptions_take_a_time_that_grows_as_they_do() {
        List<Partner> sisters = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            sisters.add(Partner.builder("sister-" + i, PartnerType.DIRECT_BILL, Tenant.csp("t-" + i))
                    .country("FR")
                    .organization("contoso")
                    .affiliates("elsewhere")
                    .assuming(FactName.AFFILIATES, FactName.ORGANIZATION)
                    .build());
        }
        Book large = Book.builder()
                .partners(book.partners())
                .partners(sisters)
                .customers(book.customers())
                .relationships(book.relationships().get())
                .build();
        Scenario scenario =
                Scenario.of(ExampleSale.DAY, large, ExampleSale.sale().build());

        long before = ThreadFigures.processorNanos();
        Verdict verdict = CspPolicy.evaluate(scenario);
        assertThat(Duration.ofNanos(ThreadFigures.processorNanos() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(verdict.assumptions()).isEmpty();
        assertThat(verdict.findings(CspRules.NO_AFFILIATE_SALE)).isEmpty();
    }
}

package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who the reseller is, and who stands beside its provider, in each transaction. */
class NamedPartiesTest {

    private static final Partner PROVIDER = partner("provider", PartnerType.INDIRECT_PROVIDER);
    private static final Partner RESELLER = partner("reseller", PartnerType.INDIRECT_RESELLER);
    private static final Partner DIRECT = partner("direct", PartnerType.DIRECT_BILL);

    private static Partner partner(String id, PartnerType type) {
        return Partner.builder(id, type, Tenant.csp("t-" + id)).build();
    }

    private static Scenario scenario(Transaction transaction) {
        Book book = Book.builder()
                .partners(PROVIDER, RESELLER, DIRECT)
                .customers(Customer.builder("customer", Tenant.of("t-customer")).build())
                .subscriptions(Subscription.builder("mail", "customer", Subscription.Channel.EA)
                        .build())
                .build();
        return Scenario.of(LocalDate.of(2021, 3, 15), book, transaction);
    }

    private static Transaction sale(String... channel) {
        return Sale.builder(List.of(channel), "customer").build();
    }

    private static Transaction request(String... partners) {
        return CustomerRelationshipRequest.builder(List.of(partners), "customer")
                .build();
    }

    static Stream<Arguments> resellers() {
        return Stream.of(
                Arguments.of(sale("provider", "reseller"), List.of(RESELLER)),
                Arguments.of(sale("direct"), List.of()),
                Arguments.of(request("reseller", "provider"), List.of(RESELLER)),
                Arguments.of(request("provider", "direct"), List.of()),
                Arguments.of(
                        SupportEngagement.builder("reseller", "customer", "mail")
                                .build(),
                        List.of(RESELLER)),
                Arguments.of(
                        SupportEngagement.builder("direct", "customer", "mail").build(), List.of()),
                Arguments.of(Enrollment.builder("reseller").build(), List.of(RESELLER)),
                Arguments.of(PartnershipRequest.builder("provider", "direct").build(), List.of(DIRECT)));
    }

    @ParameterizedTest
    @MethodSource("resellers")
    void a_reseller_is_who_is_named_so_or_else_declared_so(Transaction transaction, List<Partner> expected) {
        assertThat(scenario(transaction).resellers()).isEqualTo(expected);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(sale("provider", "reseller"), true),
                Arguments.of(sale("reseller", "provider"), false),
                Arguments.of(sale("provider", "direct", "reseller"), false),
                Arguments.of(request("provider", "reseller"), true),
                Arguments.of(request("reseller", "provider"), true),
                Arguments.of(request("reseller"), false),
                Arguments.of(request("reseller", "direct"), false),
                Arguments.of(PartnershipRequest.builder("provider", "reseller").build(), true),
                Arguments.of(Enrollment.builder("provider").build(), false));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_request_pairs_provider_and_reseller_in_either_order_a_sale_in_that_of_its_channel(
            Transaction transaction, boolean isPair) {
        Scenario scenario = scenario(transaction);

        assertThat(scenario.resellersOfProviders()).isEqualTo(isPair ? List.of(RESELLER) : List.of());
        if (isPair) {
            assertThat(scenario.providerOf(RESELLER)).isEqualTo(PROVIDER);
        }
    }

    @Test
    void in_a_transaction_between_the_two_they_are_who_is_named_whatever_their_types() {
        Transaction removal = PartnershipRemoval.builder("direct", "provider", PartnershipRemoval.Requester.PROVIDER)
                .build();

        assertThat(scenario(removal).resellers()).containsExactly(PROVIDER);
        assertThat(scenario(removal).resellersOfProviders()).containsExactly(PROVIDER);
        assertThat(scenario(removal).providerOf(PROVIDER)).isEqualTo(DIRECT);
    }

    @Test
    void what_the_named_have_with_each_other_is_found_once() {
        Partnership partnership = Partnership.of("provider", "reseller");
        ResellerRelationship sold = ResellerRelationship.of("provider", "customer");
        ResellerRelationship other = ResellerRelationship.of("direct", "customer");
        Scenario unrelated = scenario(sale("provider", "reseller"));
        Scenario related = unrelated.with(partnership).with(sold).with(other);

        assertThat(unrelated.partnershipOf(RESELLER)).isEmpty();
        assertThat(unrelated.customerRelationship()).isEmpty();
        assertThat(related.partnershipOf(RESELLER)).contains(partnership);
        assertThat(related.partnershipOf(DIRECT)).isEmpty();
        assertThat(related.customerRelationship()).contains(sold);
        assertThat(related.with(sale("direct")).partnershipOf(RESELLER)).isEmpty();
        assertThat(related.with(PartnershipRequest.builder("provider", "direct").build())
                        .customerRelationship())
                .isEmpty();
    }
}

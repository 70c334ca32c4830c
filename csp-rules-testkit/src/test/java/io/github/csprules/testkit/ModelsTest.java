package io.github.csprules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Regions;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Transaction;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelsTest {

    private static final long SEED = 4711;

    /** Each generator, how many different values 300 have at least, and the simplest value. */
    static Stream<Arguments> generators() {
        return Stream.of(
                row("scenarios", Models.scenarios(), 250, "SALE on 2020-01-01"),
                row("partners", Models.partners(), 200, "partner d (DIRECT_BILL)"),
                row("customers", Models.customers(), 150, "customer c"),
                row("tenants", Models.tenants(), 20, "a tenant in GLOBAL"),
                row("mpnIds", Models.mpnIds(), 80, "MpnId[id=mpn-r, type=stated, country=stated]"),
                row(
                        "agreements",
                        Models.agreements(),
                        60,
                        "Agreement[type=MICROSOFT_PARTNER_AGREEMENT, period=DateRange[start=2019-01-01, end=+999999999-12-31]]"),
                row("subscriptions", Models.subscriptions(), 50, "subscription s"),
                row("partnerships", Models.partnerships(), 40, "partnership of p with r (ACTIVE)"),
                row("resellerRelationships", Models.resellerRelationships(), 90, "relationship of d with c (ACTIVE)"),
                row("offers", Models.offers(), 2, "an offer of MICROSOFT"),
                row("companyProfiles", Models.companyProfiles(), 40, "a company profile"),
                row("extensions", Models.extensions(), 3, "extensions []"),
                row("books", Models.books(), 250, "a book of 1 partners and 1 customers"),
                row("days", Models.days(), 90, "2020-01-01"),
                row("dateRanges", Models.dateRanges(), 50, "DateRange[start=2019-01-01, end=+999999999-12-31]"),
                row("countries", Models.countries(), 120, "AD"),
                row("facts", Models.facts(Models.countries()), 60, "stated"),
                row("transactions", Models.transactions(Transaction.class), 100, "SALE"),
                row("transactions", Models.transactions(Sale.class), 30, "SALE"),
                row("transactions", Models.transactions(PartnershipRequest.class), 5, "PARTNERSHIP"),
                row("transactions", Models.transactions(PartnershipRemoval.class), 10, "PARTNERSHIP_REMOVAL"),
                row(
                        "transactions",
                        Models.transactions(CustomerRelationshipRequest.class),
                        10,
                        "CUSTOMER_RELATIONSHIP"),
                row("transactions", Models.transactions(ResellerAssignment.class), 10, "RESELLER_ASSIGNMENT"),
                row("transactions", Models.transactions(SupportEngagement.class), 2, "SUPPORT_ENGAGEMENT"),
                row("transactions", Models.transactions(Enrollment.class), 50, "ENROLLMENT"),
                row("transactions", Models.transactions(AgreementSignature.class), 3, "AGREEMENT_SIGNATURE"));
    }

    private static Arguments row(String method, Generator<?> generator, int different, String simplest) {
        return Arguments.of(method, generator, different, simplest);
    }

    @Test
    void the_table_has_every_generator() {
        assertThat(generators().map(row -> row.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Models.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> method.getName())
                        .toList());
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("generators")
    void values_vary(String method, Generator<?> generator, int different, String simplest) {
        Set<Object> values = new HashSet<>(some(generator));

        assertThat(values).hasSizeGreaterThanOrEqualTo(different);
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("generators")
    void one_seed_gives_the_same_values(String method, Generator<?> generator, int different, String simplest) {
        assertThat(some(generator)).isEqualTo(some(generator));
        assertThat(generator.stream(SEED + 1).limit(300).toList()).isNotEqualTo(some(generator));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("generators")
    void shrinks_to_the_simplest(String method, Generator<?> generator, int different, String simplest) {
        Sample<?> sample = simplest(generator.sample(SEED));

        assertThat(sample).hasToString(simplest);
        // What is not in the simplest scenario takes the one or two decisions that bring it in.
        assertThat(sample.size()).isLessThanOrEqualTo(2);
    }

    private static List<?> some(Generator<?> generator) {
        return generator.stream(SEED).limit(300).toList();
    }

    /** Always the boldest step, as if every value broke something. */
    private static <T> Sample<T> simplest(Sample<T> sample) {
        Sample<T> simplest = sample;
        Optional<Sample<T>> next = simplest.simpler().findFirst();
        while (next.isPresent()) {
            simplest = next.get();
            next = simplest.simpler().findFirst();
        }
        return simplest;
    }

    // What is in them

    @Test
    void partners_are_of_all_types() {
        assertThat(Models.partners().stream(SEED).limit(100).map(partner -> partner.type()))
                .contains(PartnerType.values());
    }

    @Test
    void agreements_with_an_end_and_without() {
        assertThat(Models.agreements().stream(SEED)
                        .limit(300)
                        .map(agreement -> agreement.period().hasEnd()))
                .contains(true, false);
    }

    @Test
    void countries_have_a_region_and_none() {
        Regions regions = Countries.regions();
        LocalDate day = LocalDate.of(2021, 6, 22);

        assertThat(Models.countries().stream(SEED).limit(300))
                .allMatch(io.github.csprules.model.Countries::isCountry)
                .anyMatch(country -> regions.regionOf(country, day).isPresent())
                .anyMatch(country -> regions.regionOf(country, day).isEmpty());
    }

    @Test
    void facts_are_stated_stated_as_none_and_not_stated() {
        assertThat(Models.facts(Models.countries()).stream(SEED).limit(100))
                .anyMatch(fact -> fact.isStated() && !fact.isNone())
                .anyMatch(fact -> fact.isStated() && fact.isNone())
                .anyMatch(Fact::isNotStated);
    }
}

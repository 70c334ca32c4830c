package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.csprules.CspPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final List<String> WITHOUT_REGION = List.of("CN", "CU", "EH", "IR", "KP", "SD", "SY");

    private final Regions regions = CspPolicy.edition("2021-06").regions();
    private final Regions later = CspPolicy.edition("2023-10").regions();

    @Test
    void it_tells_on_which_days_it_changes() {
        assertThat(later.changes())
                .as("China, then the Faroe Islands, Belarus and Russia, then Guam and its neighbours")
                .containsExactly(LocalDate.of(2021, 8, 12), LocalDate.of(2023, 8, 17), LocalDate.of(2023, 10, 12));
        assertThat(regions.changes()).isEmpty();
    }

    @Test
    void there_are_regions_of_so_many_countries() {
        Map<Region, Integer> sizes = Map.ofEntries(
                Map.entry(Region.AFRICA, 47),
                Map.entry(Region.ASIA_PACIFIC, 18),
                Map.entry(Region.AUSTRALIA, 23),
                Map.entry(Region.BRAZIL, 1),
                Map.entry(Region.CANADA, 2),
                Map.entry(Region.CHINA, 0),
                Map.entry(Region.EUROPE, 45),
                Map.entry(Region.INDIA, 1),
                Map.entry(Region.JAPAN, 1),
                Map.entry(Region.KOREA, 1),
                Map.entry(Region.LATIN_AMERICA_CARIBBEAN, 51),
                Map.entry(Region.MIDDLE_EAST_CENTRAL_EASTERN_EUROPE, 45),
                Map.entry(Region.NEW_ZEALAND, 4),
                Map.entry(Region.RUSSIA, 1),
                Map.entry(Region.TAIWAN, 1),
                Map.entry(Region.UNITED_STATES, 2));

        assertThat(sizes).containsOnlyKeys(Region.values());
        for (Region region : Region.values()) {
            assertThat(regions.countriesOf(region, DAY))
                    .as("countries of %s", region)
                    .hasSize(sizes.get(region));
        }
    }

    @Test
    void every_country_is_in_one_region_or_in_none() {
        Set<String> withRegion = new HashSet<>();
        for (Region region : Region.values()) {
            for (String country : regions.countriesOf(region, DAY)) {
                assertThat(withRegion.add(country))
                        .as("%s is in one region", country)
                        .isTrue();
                assertThat(regions.regionOf(country, DAY)).contains(region);
            }
        }

        assertThat(withRegion).hasSize(243);
        assertThat(Countries.all()).hasSize(250).containsAll(withRegion).containsAll(WITHOUT_REGION);
    }

    /** The codes of ISO 3166-1 as the JDK knows them, and Kosovo's. */
    @Test
    void the_countries_are_those_of_iso_3166_and_kosovo() {
        Set<String> expected = new HashSet<>(List.of(Locale.getISOCountries()));
        expected.add("XK");

        assertThat(Countries.all()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "FR, EUROPE",
        "GB, EUROPE",
        "XK, MIDDLE_EAST_CENTRAL_EASTERN_EUROPE",
        "PF, AFRICA",
        "PR, LATIN_AMERICA_CARIBBEAN",
        "GU, AUSTRALIA",
        "BQ, LATIN_AMERICA_CARIBBEAN",
        "US, UNITED_STATES",
        "RU, RUSSIA",
        "KR, KOREA",
        "TW, TAIWAN"
    })
    void a_country_is_in_its_region(String country, Region region) {
        assertThat(regions.regionOf(country, DAY)).contains(region);
    }

    @Test
    void some_countries_have_no_region() {
        assertThat(WITHOUT_REGION).allSatisfy(country -> {
            assertThat(Countries.isCountry(country)).isTrue();
            assertThat(regions.regionOf(country, DAY)).isEmpty();
            assertThat(regions.currenciesOf(country, DAY)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "FRA", "UK", "XX", "EU", " FR", "F"})
    void what_is_no_country_is_refused(String code) {
        assertThat(Countries.isCountry(code)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> regions.regionOf(code, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> regions.currenciesOf(code, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> regions.isSameRegion(code, "FR", DAY));
    }

    @Test
    void two_countries_are_in_one_region_or_not() {
        assertThat(regions.isSameRegion("FR", "ES", DAY)).isTrue();
        assertThat(regions.isSameRegion("FR", "FR", DAY)).isTrue();
        assertThat(regions.isSameRegion("FR", "JP", DAY)).isFalse();
        assertThat(regions.isSameRegion("FR", "CN", DAY)).isFalse();
        assertThat(regions.isSameRegion("CN", "CN", DAY)).isFalse();
        assertThat(regions.isSameRegion("CU", "IR", DAY)).isFalse();
        assertThat(regions.isSameRegion("US", "PR", DAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FR, EUR", "GB, GBP", "JP, JPY", "US, USD", "AO, USD"})
    void offers_are_sold_in_the_currency_of_the_country(String country, String currency) {
        assertThat(regions.currenciesOf(country, DAY)).containsExactly(currency);
    }

    @Test
    void for_some_countries_the_page_names_no_currency() {
        assertThat(Countries.all().stream()
                        .filter(country -> regions.regionOf(country, DAY).isPresent())
                        .filter(country -> regions.currenciesOf(country, DAY).isEmpty()))
                .containsExactly("BA", "KN", "MK", "PS", "VA");
    }

    @Test
    void membership_is_the_same_on_every_day() {
        for (String country : Countries.all()) {
            assertThat(regions.regionOf(country, LocalDate.of(1, 1, 1))).isEqualTo(regions.regionOf(country, DAY));
            assertThat(regions.regionOf(country, LocalDate.of(9999, 12, 31))).isEqualTo(regions.regionOf(country, DAY));
        }
    }

    // What the edition 2023-10 knows besides

    @ParameterizedTest
    @CsvSource({
        "CN, 2021-08-11, ",
        "CN, 2021-08-12, CHINA",
        "RU, 2023-08-16, RUSSIA",
        "RU, 2023-08-17, ",
        "BY, 2023-08-16, MIDDLE_EAST_CENTRAL_EASTERN_EUROPE",
        "BY, 2023-08-17, ",
        "GU, 2023-10-11, AUSTRALIA",
        "GU, 2023-10-12, UNITED_STATES",
        "MP, 2023-10-11, AUSTRALIA",
        "MP, 2023-10-12, UNITED_STATES",
        "AS, 2023-10-11, NEW_ZEALAND",
        "AS, 2023-10-12, UNITED_STATES"
    })
    void a_country_changes_its_region_on_a_day(String country, LocalDate day, Region region) {
        assertThat(later.regionOf(country, day)).isEqualTo(Optional.ofNullable(region));
    }

    @Test
    void other_countries_stay_in_their_regions() {
        List<String> moved = List.of("CN", "RU", "BY", "GU", "MP", "AS");
        for (String country : Countries.all()) {
            for (LocalDate day : List.of(LocalDate.of(1, 1, 1), DAY, LocalDate.of(9999, 12, 31))) {
                if (!moved.contains(country) || !day.isAfter(DAY)) {
                    assertThat(later.regionOf(country, day))
                            .as("%s on %s", country, day)
                            .isEqualTo(regions.regionOf(country, day));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CN, 2021-08-12, CNY",
        "FO, 2023-08-16, EUR",
        "FO, 2023-08-17, DKK",
        "GU, 2023-10-11, AUD",
        "GU, 2023-10-12, USD"
    })
    void a_country_changes_its_currency_on_a_day(String country, LocalDate day, String currency) {
        assertThat(later.currenciesOf(country, day)).containsExactly(currency);
    }

    @Test
    void what_it_hands_out_cannot_be_changed() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Countries.all().remove("FR"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> regions.countriesOf(Region.EUROPE, DAY).remove("FR"));
        regions.countriesOf(Region.EUROPE, DAY)
                .forEach(country -> assertThat(country).hasSize(2));
        assertThat(regions.countriesOf(Region.INDIA, DAY)).containsExactly("IN");
    }

    // A table with days, as later editions have

    private static final Regions DATED = Regions.of(() -> List.of(
            "# a comment",
            "country,region,currencies,from,until",
            "GU,AUSTRALIA,AUD,,2023-10-12",
            "GU,UNITED_STATES,USD,2023-10-12,",
            "RU,RUSSIA,RUB,,2023-08-17",
            "US,UNITED_STATES,USD,,",
            "BR,BRAZIL,USD BRL,2021-08-12,"));

    @ParameterizedTest
    @CsvSource({
        "GU, 2023-10-11, AUSTRALIA, false",
        "GU, 2023-10-12, UNITED_STATES, true",
        "RU, 2023-08-16, RUSSIA, false",
        "RU, 2023-08-17, , false",
        "BR, 2021-08-11, , false",
        "BR, 2021-08-12, BRAZIL, false"
    })
    void a_country_is_in_its_region_for_some_time(String country, LocalDate day, Region region, boolean withUs) {
        assertThat(DATED.regionOf(country, day)).isEqualTo(Optional.ofNullable(region));
        assertThat(DATED.isSameRegion(country, "US", day)).isEqualTo(withUs);
        for (Region each : Region.values()) {
            assertThat(DATED.countriesOf(each, day).contains(country)).isEqualTo(each == region);
        }
    }

    @Test
    void a_country_may_have_several_currencies() {
        assertThat(DATED.currenciesOf("BR", LocalDate.of(2021, 8, 12))).containsExactly("USD", "BRL");
        assertThat(DATED.currenciesOf("BR", LocalDate.of(2021, 8, 11))).isEmpty();
        assertThat(DATED.currenciesOf("FR", LocalDate.of(2021, 8, 12))).isEmpty();
    }

    @Test
    void the_table_is_read_once_when_it_is_first_asked() {
        List<String> reads = new ArrayList<>();
        Regions read = Regions.of(() -> {
            reads.add("read");
            return List.of("FR,EUROPE,EUR,,");
        });
        assertThat(reads).isEmpty();

        assertThat(read.regionOf("FR", DAY)).contains(Region.EUROPE);
        assertThat(read.regionOf("DE", DAY)).isEmpty();
        assertThat(reads).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, FR, true",
        "DE, DE, true",
        "DE, US, false",
        "DE, CU, false",
        "CU, CU, false",
        "DE,   , false",
        "  , DE, false",
        "  ,   , false",
    })
    void parties_are_in_one_region_if_their_countries_are(String one, String other, boolean expected) {
        assertThat(regions.isSameRegion(partner(one), partner(other), DAY)).isEqualTo(expected);
    }

    @Test
    void parties_are_where_the_table_has_them_on_the_day() {
        LocalDate moved = LocalDate.of(2023, 8, 17);
        for (LocalDate day : List.of(moved.minusDays(1), moved)) {
            assertThat(later.isSameRegion(partner("RU"), partner("BY"), day))
                    .isEqualTo(later.isSameRegion("RU", "BY", day));
            assertThat(later.isSameRegion(partner("FO"), partner("DK"), day))
                    .isEqualTo(later.isSameRegion("FO", "DK", day));
        }
    }

    private static Partner partner(@Nullable String country) {
        Partner.Builder partner = Partner.builder("partner", PartnerType.DIRECT_BILL, Tenant.csp("t-partner"));
        return country == null ? partner.build() : partner.country(country).build();
    }
}

package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.Countries;
import io.github.csprules.model.FactName;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationIdProvidedTest {

    /** The countries of the policy's table, and no other. */
    private static final Set<String> LISTED =
            Set.of("AM AZ BY BR HU IN IQ KZ KG MD MM PL RU SA ZA SS TJ TH TR UA AE UZ VE VN".split(" "));

    private final RuleTester rule = RuleTester.of(new RegistrationIdProvided());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "SALE")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).country("acme", "PL")).isNotApplicable();
    }

    @Test
    void does_not_apply_to_customers_of_other_countries() {
        int listed = 0;
        for (String country : Countries.all()) {
            ScenarioFixture fixture =
                    aSale("direct").country("acme", country).partner("direct", partner -> partner.noRegistrationId());
            if (LISTED.contains(country)) {
                listed++;
                rule.on(fixture).isViolated("none").with("customerCountry", country);
            } else {
                rule.on(fixture).isNotApplicable();
            }
        }
        assertThat(listed).isEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource({"CN", "US"})
    void does_not_apply_to_countries_that_only_the_page_on_the_numbers_has(String country) {
        rule.on(aSale().country("acme", country).notStating("shop", FactName.REGISTRATION_ID))
                .isNotApplicable();
    }

    @Test
    void does_not_apply_because_of_the_partners_country() {
        rule.on(aSale("direct").country("direct", "IN").notStating("direct", FactName.REGISTRATION_ID))
                .isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({"2021-04-18, NOT_APPLICABLE", "2021-04-19, VIOLATED"})
    void numbers_are_asked_for_from_19_april_2021_on(LocalDate asOf, RuleStatus expected) {
        rule.on(aSale().country("acme", "PL")
                        .reseller(partner -> partner.noRegistrationId())
                        .asOf(asOf))
                .is(expected);
    }

    @Test
    void is_satisfied_wherever_the_customer_is_when_every_partner_has_a_number() {
        rule.on(aSale().notStating("acme", FactName.COUNTRY)).isSatisfied();
    }

    @Test
    void is_satisfied_when_every_partner_has_a_number() {
        rule.on(aSale().country("acme", "PL")).isSatisfied();
        rule.on(aSale("direct").country("acme", "IN")).isSatisfied();
    }

    @Test
    void is_violated_when_a_partner_has_no_number() {
        rule.on(aSale().country("acme", "PL").reseller(partner -> partner.noRegistrationId()))
                .isViolated("none")
                .about("shop")
                .with("customerCountry", "PL")
                .citing("enrolling-in-the-csp-program")
                .remedies("provide-registration-id")
                .by(Actor.RESELLER)
                .errors();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void is_violated_by_a_blank_number(String number) {
        rule.on(aSale().country("acme", "PL").provider(partner -> partner.registrationId(number)))
                .isViolated("none")
                .about("distri")
                .with("customerCountry", "PL");
    }

    @Test
    void is_violated_once_for_each_partner_of_the_channel() {
        rule.on(aSale("distri", "shop", "direct")
                        .country("acme", "VN")
                        .provider(partner -> partner.noRegistrationId())
                        .partner("direct", partner -> partner.noRegistrationId()))
                .findings("none [distri]", "none [direct]");
    }

    @Test
    void is_undetermined_when_a_number_is_not_stated() {
        rule.on(aSale().country("acme", "ZA").notStating("shop", FactName.REGISTRATION_ID))
                .isUndetermined()
                .about("shop")
                .lacking("shop registrationId")
                .citing("enrolling-in-the-csp-program");
    }

    @Test
    void is_undetermined_for_one_partner_and_violated_by_another() {
        rule.on(aSale().country("acme", "ZA")
                        .notStating("distri", FactName.REGISTRATION_ID)
                        .reseller(partner -> partner.noRegistrationId()))
                .findings("[distri] lacks [distri registrationId]", "none [shop]");
    }

    @Test
    void is_undetermined_without_a_number_when_the_customers_country_is_not_stated() {
        rule.on(aSale().notStating("acme", FactName.COUNTRY).reseller(partner -> partner.noRegistrationId()))
                .isUndetermined()
                .about("shop")
                .lacking("acme country");
        rule.on(aSale().notStating("acme", FactName.COUNTRY).reseller(partner -> partner.registrationId(" ")))
                .isUndetermined()
                .about("shop")
                .lacking("acme country");
    }

    @Test
    void is_undetermined_when_neither_number_nor_country_is_stated() {
        rule.on(aSale().notStating("acme", FactName.COUNTRY).notStating("shop", FactName.REGISTRATION_ID))
                .isUndetermined()
                .about("shop")
                .lacking("shop registrationId", "acme country");
    }
}

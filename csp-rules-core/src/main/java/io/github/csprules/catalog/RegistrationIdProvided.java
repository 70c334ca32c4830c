package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.ArgumentType.COUNTRY;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.Set;

/**
 * For customers in some countries every partner of a sale has given its registration ID number.
 * <p>
 * Where the law asks for it, partners give their company's registration number before they can transact with
 * customers of that country.
 * <p>
 * Allowed: a partner with its number sells to a customer in Poland.<br>
 * Denied: one without sells to a customer in India.
 */
final class RegistrationIdProvided extends Rule {

    /** The countries that the page on enrolling lists. */
    private static final Set<String> COUNTRIES = Set.of(
            "AM", "AZ", "BY", "BR", "HU", "IN", "IQ", "KZ", "KG", "MD", "MM", "PL", "RU", "SA", "ZA", "SS", "TJ", "TH",
            "TR", "UA", "AE", "UZ", "VE", "VN");

    private static final Reason NONE = reason("none")
            .argument("customerCountry", COUNTRY)
            .decidedBy("enrolling-in-the-csp-program")
            .remedyBySubject("provide-registration-id")
            .build();

    RegistrationIdProvided() {
        super(rule("registration-id-provided")
                .on(SALE)
                .since(2021, 4, 19)
                .reads(FactKind.Owner.PARTNER, FactName.REGISTRATION_ID)
                .reads(FactKind.Owner.CUSTOMER, FactName.COUNTRY)
                .reasons(NONE)
                .alsoCites("reg-number-id")
                .reading(Readings.DAYS_OF_PAGES));
    }

    @Override
    public Answer check(Scenario scenario) {
        Fact<String> country = scenario.customer().country();
        return country.isNotStated() || COUNTRIES.contains(country.get())
                ? forEach(scenario.channel(), scenario, RegistrationIdProvided::provided)
                : notApplicable();
    }

    private static Answer provided(Partner partner, Scenario scenario) {
        Fact<String> registrationId = partner.registrationId();
        if (registrationId.isStated()
                && !registrationId.isNone()
                && !registrationId.get().isBlank()) {
            return satisfied();
        }
        Customer customer = scenario.customer();
        if (customer.country().isNotStated()) {
            FactRef country = FactRef.of(customer, FactName.COUNTRY);
            return registrationId.isStated()
                    ? lacking(partner, country)
                    : lacking(partner, FactRef.of(partner, FactName.REGISTRATION_ID), country);
        }
        return registrationId.isStated()
                ? violated(NONE, partner, customer.country().get())
                : lacking(partner, FactName.REGISTRATION_ID);
    }
}

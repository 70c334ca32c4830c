package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;
import static io.github.csprules.verdict.ArgumentType.COUNTRY;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.Set;

/**
 * In some countries every partner of a sale has a registration ID number.
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
            .decidedBy("enrolling-in-the-csp-program", "reg-number-id")
            .remedy("provide-registration-id", PARTNER)
            .build();

    RegistrationIdProvided() {
        super(rule("registration-id-provided")
                .on(SALE)
                .reads(FactOwner.PARTNER, FactName.REGISTRATION_ID)
                .reads(FactOwner.CUSTOMER, FactName.COUNTRY)
                .reasons(NONE)
                .reading("The list is the one of the page on enrolling; the page on the numbers has China and the "
                        + "United States besides."));
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
        if (registrationId.isNotStated()) {
            return lacking(partner, FactName.REGISTRATION_ID);
        }
        if (!registrationId.isNone() && !registrationId.get().isBlank()) {
            return satisfied();
        }
        if (scenario.customer().country().isNotStated()) {
            return lacking(partner, FactRef.of(scenario.customer(), FactName.COUNTRY));
        }
        return violated(NONE, partner, scenario.customer().country().get());
    }
}

package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.anEnrollment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.Enrollment;
import io.github.csprules.model.TransactionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessContactEmailTest {

    /** The services of the policy's table. */
    private static final List<String> SERVICES =
            List.of("gmail googlemail yahoo ymail rocketmail icloud aol outlook hotmail live msn".split(" "));

    private final RuleTester rule = RuleTester.of(new BusinessContactEmail());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "ENROLLMENT")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@contoso.com",
                "ann@contoso.example",
                "ann@mail.contoso.co.uk",
                "a@b.c",
                "ann.o'neil+csp@contoso.com",
                "ann@contoso-gmail.com",
                "ann@mygmail.com",
                "ann@gmail.com.contoso.com",
                "ann@gmail.org",
                "ann@yahoo.net",
                "ann@live.eu2",
                "ann@gmail.co.com",
                "ann@gmail.com.com",
                "ann@gmail.co.uk.net",
                "ann@gmail.c1",
                "ann@gmail.\u0440\u0444",
                "ann@com.me",
                "ann@me.de",
                "ann@me.co.uk",
                "ann@mac.de",
                "ann@home.com",
                "ann@gmail.example",
                "ann@outloo\u212A.com",
                "ann@\u0131cloud.com",
                "gmail.com@contoso.com",
                "ann@kontoso.рф",
                ".@-.-"
            })
    void is_satisfied_by_an_address_of_a_company(String address) {
        rule.on(anEnrollmentWith(address)).isSatisfied();
    }

    @Test
    void is_satisfied_whatever_the_type_of_the_partner() {
        for (String partner : List.of("shop", "distri", "direct")) {
            rule.on(anEnrollment(partner, enrollment -> enrollment.primaryContactEmail("ann@contoso.com")))
                    .isSatisfied();
        }
    }

    @Test
    void is_violated_when_there_is_no_address() {
        rule.on(anEnrollment("shop", Enrollment.Builder::noPrimaryContactEmail))
                .isViolated("none")
                .about("shop")
                .withoutArguments()
                .citing("S1-151", "S1-152")
                .errors();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void is_violated_by_a_blank_address(String address) {
        rule.on(anEnrollmentWith(address)).isViolated("none").withoutArguments();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "@",
                "ann@",
                "@contoso.com",
                "ann@@contoso.com",
                "ann@contoso@contoso.com",
                "ann@contoso",
                "ann@.contoso.com",
                "ann@contoso.com.",
                "ann@contoso..com",
                "ann@.",
                "ann@..",
                " ann@contoso.com",
                "ann@contoso.com ",
                "ann o@contoso.com",
                "ann@contoso .com",
                "ann@contoso.com\n",
                "ann\t@contoso.com",
                "ann\u2003@contoso.com",
                " ann@gmail.com",
                "ann@gmail.com.",
                "ann@gmail@gmail.com"
            })
    void is_violated_by_what_is_not_an_address(String address) {
        rule.on(anEnrollmentWith(address))
                .isViolated("malformed")
                .about("shop")
                .withoutArguments()
                .citing("S1-151", "S1-152")
                .errors();
    }

    static List<String> webMailDomains() {
        List<String> domains = new ArrayList<>(List.of("me.com", "mac.com"));
        for (String service : SERVICES) {
            for (String end :
                    List.of("com", "de", "fr", "tv", "zz", "co", "me", "co.uk", "co.jp", "com.br", "com.zz")) {
                domains.add(service + "." + end);
            }
        }
        return domains;
    }

    @ParameterizedTest
    @MethodSource("webMailDomains")
    void is_violated_by_an_address_of_a_web_mail_service(String domain) {
        for (String address : List.of(
                "ann@" + domain,
                "ANN@" + domain.toUpperCase(Locale.ROOT),
                "ann@mail." + domain,
                "ann@gmail." + domain,
                "ann@a.b.c." + domain)) {
            rule.on(anEnrollmentWith(address))
                    .isViolated("webMail")
                    .about("shop")
                    .with("service", domain)
                    .citing("S1-149", "S1-150")
                    .remedies("use-company-email-address")
                    .errors();
        }
    }

    @Test
    void is_violated_in_the_same_way_under_a_turkish_locale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            rule.on(anEnrollmentWith("ANN@GMAIL.COM")).isViolated("webMail").with("service", "gmail.com");
            rule.on(anEnrollmentWith("ANN@LIVE.COM")).isViolated("webMail").with("service", "live.com");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void is_undetermined_when_no_address_is_stated() {
        rule.on(anEnrollment("shop", enrollment -> enrollment))
                .isUndetermined()
                .about("shop")
                .lacking("transaction primaryContactEmail");
    }

    private static ScenarioFixture anEnrollmentWith(String address) {
        return anEnrollment("shop", enrollment -> enrollment.primaryContactEmail(address));
    }
}

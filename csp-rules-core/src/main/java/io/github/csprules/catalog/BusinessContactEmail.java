package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;
import static io.github.csprules.verdict.ArgumentType.TEXT;

import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.List;
import java.util.Locale;

/**
 * The primary contact has an e-mail address of the company's own.
 * <p>
 * Microsoft verifies that the address belongs to the company, so it does not take one of a web mail service.
 * <p>
 * Allowed: an address at the company's domain.<br>
 * Denied: an address at a web mail service, or below one of its domains.
 */
final class BusinessContactEmail extends Rule {

    /** The domains of the web mail services that the page names. */
    private static final List<String> WEB_MAIL_DOMAINS = List.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "yahoo.fr",
            "yahoo.de",
            "yahoo.co.uk",
            "yahoo.co.jp",
            "ymail.com",
            "rocketmail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "outlook.com",
            "outlook.fr",
            "outlook.de",
            "hotmail.com",
            "hotmail.fr",
            "hotmail.co.uk",
            "live.com",
            "live.fr",
            "msn.com");

    private static final Reason NONE = reason("none")
            .decidedBy("S1-151", "S1-152")
            .remedy("name-primary-contact", PARTNER)
            .build();

    private static final Reason MALFORMED = reason("malformed")
            .decidedBy("S1-151", "S1-152")
            .remedy("correct-email-address", PARTNER)
            .build();

    private static final Reason WEB_MAIL = reason("webMail")
            .argument("service", TEXT)
            .decidedBy("S1-149", "S1-150")
            .remedy("use-company-email-address", PARTNER)
            .build();

    BusinessContactEmail() {
        super(rule("business-contact-email")
                .on(ENROLLMENT)
                .reads(FactOwner.TRANSACTION, FactName.PRIMARY_CONTACT_EMAIL)
                .reasons(NONE, MALFORMED, WEB_MAIL)
                .alsoCites("S1-149..152")
                .reading("The page names five services; the list of their domains is closed. The address is taken "
                        + "as it is written, nothing is trimmed."));
    }

    @Override
    public Answer check(Scenario scenario) {
        Partner partner = scenario.partner();
        Fact<String> email = scenario.transaction(Enrollment.class).primaryContactEmail();
        if (email.isNotStated()) {
            return lacking(partner, FactRef.ofTransaction(FactName.PRIMARY_CONTACT_EMAIL));
        }
        if (email.isNone() || email.get().isBlank()) {
            return violated(NONE, partner);
        }
        String address = email.get();
        return isWellFormed(address) ? ofCompany(domain(address), partner) : violated(MALFORMED, partner);
    }

    private static Answer ofCompany(String domain, Partner partner) {
        for (String service : WEB_MAIL_DOMAINS) {
            if (domain.equals(service) || domain.endsWith("." + service)) {
                return violated(WEB_MAIL, partner, service);
            }
        }
        return satisfied();
    }

    private static boolean isWellFormed(String address) {
        int at = address.indexOf('@');
        return at > 0
                && at == address.lastIndexOf('@')
                && address.chars().noneMatch(Character::isWhitespace)
                && hasLabels(address.substring(at + 1));
    }

    /** Whether there are at least two labels between dots, none of them empty. */
    private static boolean hasLabels(String domain) {
        return domain.indexOf('.') > 0 && !domain.endsWith(".") && !domain.contains("..");
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}

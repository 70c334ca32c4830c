package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;
import static io.github.csprules.verdict.ArgumentType.TEXT;

import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The primary contact has an e-mail address at the company.
 * <p>
 * Microsoft verifies that the address belongs to the company, so it does not take one of a web mail service.
 * <p>
 * Allowed: an address at the company's domain.<br> Denied: an address at a web mail service, or below one of its domains.
 */
final class BusinessContactEmail extends Rule {

    /** The web mail services, under all their domains: at the end of a domain, as whole labels. */
    private static final Pattern WEB_MAIL_SERVICE = Pattern.compile("(?:^|\\.)(?<service>"
            + "(?:gmail|googlemail|yahoo|ymail|rocketmail|icloud|aol|outlook|hotmail|live|msn)"
            + "\\.(?:com|[a-z]{2}|com?\\.[a-z]{2})"
            + "|me\\.com|mac\\.com)$");

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
                .reads(FactKind.Owner.TRANSACTION, FactName.PRIMARY_CONTACT_EMAIL)
                .reasons(NONE, MALFORMED, WEB_MAIL)
                .alsoCites("S1-149..152")
                .reading(Readings.ENROLLMENT_STEPS)
                .reading(
                        "\"Such as\" is read as the services that are named, under any of their country domains and under "
                                + "the other names of the same service. Other web mail is not judged; Microsoft verifies that the "
                                + "address belongs to the company."));
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
        Matcher service = WEB_MAIL_SERVICE.matcher(domain);
        return service.find() ? violated(WEB_MAIL, partner, service.group("service")) : satisfied();
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

    /** The part after the sign, with A to Z in lower case; similar letters stay. */
    private static String domain(String address) {
        StringBuilder domain = new StringBuilder(address.substring(address.indexOf('@') + 1));
        for (int i = 0; i < domain.length(); i++) {
            char letter = domain.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                domain.setCharAt(i, Character.toLowerCase(letter));
            }
        }
        return domain.toString();
    }
}

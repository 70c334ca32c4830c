package io.github.csprules.catalog;

import io.github.csprules.rule.Reason.Need;
import java.util.List;
import java.util.Optional;

/** What becomes of each remedy: the steps that carry it out, or why there is none. */
final class Remedies {

    /**
     * Remedies that a step carries out, or that no step does.
     *
     * @param step the code of the step, if there is one
     * @param need what is needed without a step
     * @param codes the remedies
     */
    record Line(Optional<String> step, Optional<Need> need, List<String> codes) {}

    static final List<Line> TABLE = List.of(
            step(
                    "order-through",
                    "ask-alone",
                    "ask-as-provider-and-reseller",
                    "assign-through-seller",
                    "buy-from-direct-bill-partner",
                    "buy-from-reseller-of-other-provider",
                    "buy-from-unrelated-partner",
                    "change-provider",
                    "name-indirect-provider",
                    "name-indirect-reseller",
                    "partner-within-region",
                    "reseller-with-other-provider",
                    "sell-through-partner-in-region",
                    "sell-through-provider",
                    "sell-through-reseller",
                    "sell-through-supported-channel",
                    "use-account-in-cloud",
                    "use-account-in-provider-region",
                    "use-account-in-region",
                    "use-account-in-reseller-region",
                    "use-partner-in-good-standing"),
            step("use-separate-tenant", "use-customer-tenant", "use-separate-tenant"),
            step("add-with-order", "add-as-new-customer"),
            step("put-id-on-record", "put-mpn-id-of-reseller"),
            step("attest", "attest-partner-of-record"),
            step("act-as-global-admin", "act-as-global-admin", "use-permitted-role"),
            step("accept-as-global-admin", "accept-as-global-admin", "accept-partnership", "accept-relationship"),
            step("request-delegated-admin", "request-delegated-admin"),
            step("declare-good-faith", "declare-good-faith"),
            step("give-notice", "give-legal-notice"),
            step("remove-through-support", "contact-microsoft-support"),
            step("remove-through-provider", "remove-as-provider"),
            step("give-business-email", "correct-email-address", "name-primary-contact", "use-company-email-address"),
            step("complete-profile", "complete-company-profile"),
            step(
                    "get-verified",
                    "confirm-contact-address",
                    "correct-enrollment",
                    "read-verification-page",
                    "wait-for-verification"),
            step("wait", "wait-until-accepted", "wait-until-enrolled", "wait-until-onboarded", "wait-until-signed"),
            step("create-account", "onboard-to-partner-center"),
            step("enroll", "enroll-in-program"),
            step(
                    "associate-mpn-id",
                    "add-location",
                    "add-location-in-country",
                    "associate-location-mpn-id",
                    "associate-mpn-id",
                    "associate-mpn-id-of-country"),
            step("sign-partner-agreement", "sign-partner-agreement", "sign-partner-agreement-again"),
            step("end-partnership", "change-provider", "customer-after-partnership"),
            step("end-relationship", "change-provider", "end-customer-relationship"),
            step(
                    "establish-partnership",
                    "accept-partnership-request",
                    "establish-partnership",
                    "establish-partnership-again"),
            step(
                    "request-relationship",
                    "accept-relationship-request",
                    "invite-customer",
                    "request-customer-relationship",
                    "request-relationship-with-privileges"),
            step("grant-delegated-admin", "grant-delegated-admin"),
            step("accept-customer-agreement", "accept-customer-agreement", "accept-customer-agreement-again"),
            step("provide-registration-id", "provide-registration-id"),
            none(
                    Need.OTHER_SELLER,
                    "find-provider",
                    "meet-direct-bill-requirements",
                    "move-to-indirect-reseller",
                    "restore-account"),
            none(Need.OTHER_ACCOUNT, "enroll-as-indirect-reseller", "enroll-on-separate-tenant"),
            none(Need.CHECK, "check-country", "name-subscription", "name-subscription-of-customer"),
            none(
                    Need.NOTHING,
                    "assign-own-subscription",
                    "assign-to-subscription",
                    "build-capabilities",
                    "check-partnership",
                    "go-on-until-months-are-full",
                    "go-on-until-revenue-is-reached",
                    "leave-request-unanswered",
                    "mend-assessed-capabilities",
                    "name-subscription-bought-elsewhere",
                    "nothing-to-remove",
                    "support-own-subscription-as-seller",
                    "work-as-indirect-reseller"));

    private Remedies() {}

    private static Line step(String step, String... codes) {
        return new Line(Optional.of(step), Optional.empty(), List.of(codes));
    }

    private static Line none(Need need, String... codes) {
        return new Line(Optional.empty(), Optional.of(need), List.of(codes));
    }

    /** The remedies that a step carries out. */
    static String[] of(String step) {
        return TABLE.stream()
                .filter(line -> line.step().filter(step::equals).isPresent())
                .flatMap(line -> line.codes().stream())
                .toArray(String[]::new);
    }
}

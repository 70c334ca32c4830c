package io.github.csprules.advice;

import io.github.csprules.model.PartnerType;
import io.github.csprules.verdict.RuleId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an item of a checklist asks.
 *
 * @param name the item
 * @param step the step that settles it
 * @param rules the rules that have to be satisfied
 */
record Ask(String name, String step, List<RuleId> rules) {

    static final Ask ACCOUNT = new Ask("account", "create-account", "reseller-onboarded");
    static final Ask PROFILE = new Ask("profile", "enroll", "reseller-enrolled");
    static final Ask MPN_ID = new Ask(
            "mpn-id", "associate-mpn-id", "mpn-id-associated", "mpn-id-in-account-country", "mpn-id-is-location");
    static final Ask AGREEMENT = new Ask("agreement", "sign-partner-agreement", "partner-agreement-signed");
    static final Ask PARTNERSHIP = new Ask("partnership", "establish-partnership", "partnership-active");
    static final Ask CUSTOMER =
            new Ask("customer-relationship", "request-relationship", "customer-relationship-active");

    /** Those that a violation of the partner's own is about. */
    static final List<Ask> OWN = List.of(ACCOUNT, PROFILE, MPN_ID, AGREEMENT);

    static final Map<PartnerType, List<String>> NAMES = Map.of(
            PartnerType.INDIRECT_RESELLER,
            List.of(
                    "account",
                    "profile",
                    "contact",
                    "mpn-id",
                    "verification",
                    "agreement",
                    "admin-agent",
                    "partnership",
                    "customer-relationship"),
            PartnerType.DIRECT_BILL,
            List.of(
                    "account",
                    "profile",
                    "contact",
                    "mpn-id",
                    "verification",
                    "agreement",
                    "admin-agent",
                    "customer-relationship"),
            PartnerType.INDIRECT_PROVIDER,
            List.of("account", "agreement", "partnership", "customer-relationship"));

    private Ask(String name, String step, String... rules) {
        this(name, step, Stream.of(rules).map(RuleId::of).toList());
    }
}

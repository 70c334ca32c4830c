package io.github.csprules.catalog;

import static io.github.csprules.model.ResellerAssignment.Purpose.ACCOUNT_MANAGEMENT;
import static io.github.csprules.model.ResellerAssignment.Purpose.AZURE_ACCOUNT_MANAGEMENT;
import static io.github.csprules.model.ResellerAssignment.Purpose.INCENTIVES;
import static io.github.csprules.model.ResellerAssignment.Purpose.SUPPORT;
import static io.github.csprules.model.TransactionType.AGREEMENT_SIGNATURE;
import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.model.TransactionType.PARTNERSHIP_REMOVAL;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.ConsequenceRule.consequence;
import static io.github.csprules.verdict.Consequence.Level.CAUTION;
import static io.github.csprules.verdict.Consequence.Level.NOTICE;

import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.Partner;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.rule.ConsequenceRule;
import java.util.List;
import java.util.Optional;

/** What allowed transactions can bring with them. The contents page of an edition lists those that it has, in order. */
final class Consequences {

    static final ConsequenceRule EXISTING_SUBSCRIPTIONS_UNCHANGED = consequence(
                    "existing-subscriptions-unchanged", NOTICE)
            .on(SALE, CUSTOMER_RELATIONSHIP)
            .reads(FactOwner.SCENARIO, FactName.RELATIONSHIPS)
            .cites("S0-164..165", "S2-120..121", "S4-110..119")
            .when(scenario -> hasOtherPartner(scenario) || hasSubscriptionOfOtherPartner(scenario));

    static final ConsequenceRule INCENTIVES_NEED_MPN_ID = consequence("incentives-need-mpn-id", CAUTION)
            .on(SALE)
            .cites("S3-141", "S3-143", "S3-158", "S3-216")
            .when(Consequences::isWithoutMpnId);

    static final ConsequenceRule PROVIDER_MAY_ORDER = consequence("provider-may-order", NOTICE)
            .on(PARTNERSHIP)
            .cites("S1-190", "S1-191", "S3-138", "S3-150..152")
            .always();

    static final ConsequenceRule PROVIDER_HAS_ADMIN_ACCESS = consequence("provider-has-admin-access", CAUTION)
            .on(PARTNERSHIP)
            .cites("S1-191", "S1-192")
            .always();

    static final ConsequenceRule CUSTOMERS_KEPT = consequence("customers-kept", CAUTION)
            .on(PARTNERSHIP_REMOVAL)
            .cites("S3-180")
            .always();

    static final ConsequenceRule DELEGATED_ADMIN_KEPT = consequence("delegated-admin-kept", CAUTION)
            .on(PARTNERSHIP_REMOVAL)
            .cites("S3-181")
            .always();

    static final ConsequenceRule RESELLER_UNLISTED = consequence("reseller-unlisted", NOTICE)
            .on(PARTNERSHIP_REMOVAL)
            .cites("S3-185")
            .always();

    static final ConsequenceRule NO_NOTICE_SENT = consequence("no-notice-sent", NOTICE)
            .on(PARTNERSHIP_REMOVAL)
            .cites("S3-182..184", "S3-186")
            .always();

    static final ConsequenceRule RESELLER_HAS_ADMIN_ACCESS = consequence("reseller-has-admin-access", NOTICE)
            .on(RESELLER_ASSIGNMENT)
            .cites("S3-162..164", "S3-189..191", "S3-206", "S3-207")
            .when(scenario -> isFor(ACCOUNT_MANAGEMENT, scenario));

    static final ConsequenceRule GRANT_TENANT_OWNER = consequence("grant-tenant-owner", NOTICE)
            .on(RESELLER_ASSIGNMENT)
            .cites("S3-165..167")
            .when(scenario -> isFor(AZURE_ACCOUNT_MANAGEMENT, scenario));

    static final ConsequenceRule RESELLER_EARNS_INCENTIVES = consequence("reseller-earns-incentives", NOTICE)
            .on(RESELLER_ASSIGNMENT)
            .cites("S3-168..170", "S3-216")
            .when(scenario -> isFor(INCENTIVES, scenario));

    static final ConsequenceRule RESELLER_IS_SUPPORT_CONTACT = consequence("reseller-is-support-contact", NOTICE)
            .on(RESELLER_ASSIGNMENT)
            .cites("S3-171..173", "S3-218")
            .when(scenario -> isFor(SUPPORT, scenario));

    static final ConsequenceRule VERIFICATION_FOLLOWS = consequence("verification-follows", NOTICE)
            .on(ENROLLMENT)
            .cites("S1-137", "S1-163")
            .always();

    static final ConsequenceRule AGREEMENT_TO_SIGN = consequence("agreement-to-sign", NOTICE)
            .on(ENROLLMENT)
            .cites("S1-163")
            .always();

    static final ConsequenceRule MPN_ID_TO_ASSOCIATE = consequence("mpn-id-to-associate", CAUTION)
            .on(ENROLLMENT)
            .reads(FactOwner.PARTNER, FactName.MPN_ID)
            .cites("S1-161")
            .when(scenario -> scenario.partner().mpnId().isNone());

    static final ConsequenceRule MAY_TRANSACT = consequence("may-transact", NOTICE)
            .on(AGREEMENT_SIGNATURE)
            .cites("S0-149", "S0-152", "S1-167")
            .always();

    private Consequences() {}

    private static boolean isFor(ResellerAssignment.Purpose purpose, Scenario scenario) {
        return scenario.transaction(ResellerAssignment.class).purpose() == purpose;
    }

    private static boolean isWithoutMpnId(Scenario scenario) {
        return !scenario.resellers().isEmpty()
                && scenario.transaction(Sale.class).partnerIdOnRecord().isEmpty();
    }

    /** Whether the customer has an active relationship with a partner that is not among the transaction's. */
    private static boolean hasOtherPartner(Scenario scenario) {
        List<ResellerRelationship> all = scenario.book().resellerRelationshipsOf(scenario.customer());
        for (int i = 0; i < all.size(); i++) { // by index: an iterator is not always optimized away
            ResellerRelationship relationship = all.get(i);
            if (relationship.isActive() && !isNamed(relationship.partner(), scenario)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a partner that is not among the transaction's has sold the customer something through CSP. */
    private static boolean hasSubscriptionOfOtherPartner(Scenario scenario) {
        List<Subscription> all = scenario.book().subscriptionsOf(scenario.customer());
        for (int i = 0; i < all.size(); i++) {
            Optional<String> seller = all.get(i).partner();
            if (seller.isPresent() && !isNamed(seller.get(), scenario)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(String partner, Scenario scenario) {
        List<Partner> named = scenario.partners();
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).id().equals(partner)) {
                return true;
            }
        }
        return false;
    }
}

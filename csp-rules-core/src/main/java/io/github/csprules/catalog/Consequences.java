package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.AGREEMENT_SIGNATURE;
import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.model.TransactionType.PARTNERSHIP_REMOVAL;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.verdict.Consequence.Level.CAUTION;
import static io.github.csprules.verdict.Consequence.Level.NOTICE;

import io.github.csprules.model.Partner;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Consequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What allowed transactions bring with them, in the order in which verdicts tell it. */
final class Consequences {

    static final List<ConsequenceRule> ALL = List.of(
            of(
                    NOTICE,
                    "existing-subscriptions-unchanged",
                    Set.of(SALE, CUSTOMER_RELATIONSHIP),
                    scenario -> hasOtherPartner(scenario) || hasSubscriptionOfOtherPartner(scenario),
                    "S0-164..165",
                    "S2-120..121",
                    "S4-110..119"),
            of(
                    CAUTION,
                    "incentives-need-mpn-id",
                    Set.of(SALE),
                    Consequences::isWithoutMpnId,
                    "S3-141",
                    "S3-143",
                    "S3-158",
                    "S3-216"),
            always(NOTICE, "provider-may-order", PARTNERSHIP, "S1-190", "S1-191", "S3-138", "S3-150..152"),
            always(CAUTION, "provider-has-admin-access", PARTNERSHIP, "S1-191", "S1-192"),
            always(CAUTION, "customers-kept", PARTNERSHIP_REMOVAL, "S3-180"),
            always(CAUTION, "delegated-admin-kept", PARTNERSHIP_REMOVAL, "S3-181"),
            always(NOTICE, "reseller-unlisted", PARTNERSHIP_REMOVAL, "S3-185"),
            always(NOTICE, "no-notice-sent", PARTNERSHIP_REMOVAL, "S3-182..184", "S3-186"),
            onPurpose(
                    ResellerAssignment.Purpose.ACCOUNT_MANAGEMENT,
                    "reseller-has-admin-access",
                    "S3-162..164",
                    "S3-189..191",
                    "S3-206",
                    "S3-207"),
            onPurpose(ResellerAssignment.Purpose.AZURE_ACCOUNT_MANAGEMENT, "grant-tenant-owner", "S3-165..167"),
            onPurpose(ResellerAssignment.Purpose.INCENTIVES, "reseller-earns-incentives", "S3-168..170", "S3-216"),
            onPurpose(ResellerAssignment.Purpose.SUPPORT, "reseller-is-support-contact", "S3-171..173", "S3-218"),
            always(NOTICE, "verification-follows", ENROLLMENT, "S1-137", "S1-163"),
            always(NOTICE, "agreement-to-sign", ENROLLMENT, "S1-163"),
            of(
                    CAUTION,
                    "mpn-id-to-associate",
                    Set.of(ENROLLMENT),
                    scenario -> scenario.partners().get(0).mpnId().isNone(),
                    "S1-161"),
            always(NOTICE, "may-transact", AGREEMENT_SIGNATURE, "S0-149", "S0-152", "S1-167"));

    private Consequences() {}

    private static ConsequenceRule of(
            Consequence.Level level,
            String code,
            Set<TransactionType> types,
            Predicate<Scenario> condition,
            String... clauses) {
        List<Citation> citations = new ArrayList<>();
        for (String clause : clauses) {
            citations.addAll(Citation.ofClauses(clause));
        }
        return new ConsequenceRule(new Consequence(code, level, Map.of(), citations), types, condition);
    }

    private static ConsequenceRule always(
            Consequence.Level level, String code, TransactionType type, String... clauses) {
        return of(level, code, Set.of(type), scenario -> true, clauses);
    }

    private static ConsequenceRule onPurpose(ResellerAssignment.Purpose purpose, String code, String... clauses) {
        return of(
                NOTICE,
                code,
                Set.of(RESELLER_ASSIGNMENT),
                scenario -> scenario.transaction(ResellerAssignment.class).purpose() == purpose,
                clauses);
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
            if (relationship.status() == Relationship.Status.ACTIVE && !isNamed(relationship.partner(), scenario)) {
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

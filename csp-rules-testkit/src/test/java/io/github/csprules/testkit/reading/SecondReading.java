package io.github.csprules.testkit.reading;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole policy read a second time, on purpose naively: chapter by chapter as the policy's tables stand, without looking
 * at how the library reads them.
 * <p>
 * It shares nothing with the library but the plain properties of a scenario. Where the two differ, one of them is wrong.
 */
public final class SecondReading {

    private SecondReading() {}

    /**
     * Judges a scenario.
     *
     * @param scenario the scenario
     * @param extended true for the extended policy, false for the standard one
     * @return what is to be said about it
     */
    public static Reading of(Scenario scenario, boolean extended) {
        AnswerSheet sheet = answers(new Told(scenario, Told.NOTHING), extended);
        List<String> assumptions = new ArrayList<>();
        for (String fact : Told.assumed(scenario)) {
            if (sheet.differsFrom(answers(new Told(scenario, fact), extended))) {
                assumptions.add(fact);
            }
        }
        List<String> consequences = new ArrayList<>();
        if (sheet.outcome().equals("ALLOWED")) {
            chapter12Consequences(new Told(scenario, Told.NOTHING), consequences);
        }
        return new Reading(sheet.outcome(), sheet.statuses(), sheet.findings(), assumptions, consequences);
    }

    private static AnswerSheet answers(Told told, boolean extended) {
        AnswerSheet sheet = new AnswerSheet();
        new ChaptersOneToFour(told, sheet).write();
        new ChaptersFiveToEight(told, sheet).write();
        new ChaptersNineToEleven(told, sheet).write(extended);
        return sheet;
    }

    // 12. Consequences

    private static void chapter12Consequences(Told told, List<String> codes) {
        if (told.transaction() instanceof Sale sale) {
            existingSubscriptionsUnchanged(told, sale.channel(), sale.customer(), codes);
            if (sale.channel().stream().anyMatch(told::isReseller)
                    && sale.partnerIdOnRecord().isEmpty()) {
                codes.add("incentives-need-mpn-id");
            }
        } else if (told.transaction() instanceof CustomerRelationshipRequest request) {
            existingSubscriptionsUnchanged(told, request.partners(), request.customer(), codes);
        } else if (told.transaction() instanceof PartnershipRequest) {
            codes.add("provider-may-order");
            codes.add("provider-has-admin-access");
        } else if (told.transaction() instanceof PartnershipRemoval) {
            codes.add("customers-kept");
            codes.add("delegated-admin-kept");
            codes.add("reseller-unlisted");
            codes.add("no-notice-sent");
        } else if (told.transaction() instanceof ResellerAssignment assignment) {
            codes.add(
                    switch (assignment.purpose()) {
                        case ACCOUNT_MANAGEMENT -> "reseller-has-admin-access";
                        case AZURE_ACCOUNT_MANAGEMENT -> "grant-tenant-owner";
                        case INCENTIVES -> "reseller-earns-incentives";
                        case SUPPORT -> "reseller-is-support-contact";
                    });
        } else if (told.transaction() instanceof Enrollment enrollment) {
            codes.add("verification-follows");
            codes.add("agreement-to-sign");
            if (told.mpnId(told.partner(enrollment.partner())).isNone()) {
                codes.add("mpn-id-to-associate");
            }
        } else if (told.transaction() instanceof AgreementSignature) {
            codes.add("may-transact");
        }
    }

    private static void existingSubscriptionsUnchanged(
            Told told, List<String> partners, String customer, List<String> codes) {
        boolean isUnchanged = false;
        // (i) an active relationship of the customer with a partner that is not among the transaction's
        if (told.relationshipsAreStated()) {
            for (ResellerRelationship of : told.resellerRelationships()) {
                if (told.status(of).is(Relationship.Status.ACTIVE)
                        && of.customer().equals(customer)
                        && !partners.contains(of.partner())) {
                    isUnchanged = true;
                }
            }
        }
        // (ii) a subscription of the customer that such a partner sold through CSP
        for (Subscription subscription : told.subscriptions()) {
            if (subscription.customer().equals(customer)
                    && subscription.channel() == Subscription.Channel.CSP
                    && !partners.contains(subscription.partner().get())) {
                isUnchanged = true;
            }
        }
        if (isUnchanged) {
            codes.add("existing-subscriptions-unchanged");
        }
    }
}

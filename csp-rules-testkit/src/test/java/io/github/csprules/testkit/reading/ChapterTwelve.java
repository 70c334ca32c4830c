package io.github.csprules.testkit.reading;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Party;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import java.util.ArrayList;
import java.util.List;

/** What follows if the transaction is allowed. */
final class ChapterTwelve extends Chapter {

    private final boolean extended;

    ChapterTwelve(Told told, AnswerSheet sheet, boolean extended) {
        super(told, sheet);
        this.extended = extended;
    }

    @Override
    void write() {
        if (transaction() instanceof Sale sale) {
            ofSale(sale);
        } else if (transaction() instanceof CustomerRelationshipRequest request) {
            ofCustomerRelationship(request);
        } else if (transaction() instanceof SupportEngagement) {
            sheet.consequence("existing-subscriptions-unchanged");
        } else if (transaction() instanceof PartnershipRequest) {
            sheet.consequence("provider-may-order");
            sheet.consequence("provider-has-admin-access");
        } else if (transaction() instanceof PartnershipRemoval) {
            sheet.consequence("customers-kept");
            sheet.consequence("delegated-admin-kept");
            sheet.consequence("reseller-unlisted");
            sheet.consequence("no-notice-sent");
            sheet.consequence("orders-end");
        } else if (transaction() instanceof ResellerAssignment assignment) {
            ofAssignment(assignment);
        } else if (transaction() instanceof Enrollment enrollment) {
            ofEnrollment(enrollment);
        } else if (transaction() instanceof AgreementSignature) {
            sheet.consequence("agreement-in-place");
        }
        regionUncertain();
    }

    private void ofSale(Sale sale) {
        existingSubscriptionsUnchanged(sale.channel(), sale.customer());
        if (!resellersOfChannel().isEmpty() && sale.partnerIdOnRecord().isEmpty()) {
            sheet.consequence("incentives-need-mpn-id");
        }
        if (sale.isNewCustomer()) {
            sheet.consequence("credentials-shown-once");
        }
    }

    private void ofCustomerRelationship(CustomerRelationshipRequest request) {
        existingSubscriptionsUnchanged(request.partners(), request.customer());
        boolean isCsp = told.isKnownToBeCsp(told.customer(request.customer()));
        boolean isOne = request.partners().size() == 1;
        String first = request.partners().get(0);
        if (!isCsp) {
            if (request.partners().stream().anyMatch(id -> told.isProvider(id) || told.isDirectBill(id))) {
                sheet.consequence("may-order-for-customer");
            }
            if (isOne && told.isProvider(first)) {
                sheet.consequence("orders-go-through-reseller");
            }
            if (isOne && told.isReseller(first)) {
                sheet.consequence("provider-needs-relationship");
            }
        }
        if (told.ofTransaction("delegatedAdmin", request.delegatedAdmin()).is(true)) {
            boolean isApart = told.edition().isNewest()
                    && told.isFrom("2023-10-09")
                    && told.customer(request.customer()).tenant().cloud() == Tenant.Cloud.GLOBAL;
            sheet.consequence(isApart ? "delegated-admin-not-included" : "partner-administers-tenant");
        }
        if (isCsp) {
            sheet.consequence("nothing-sold-into-csp-tenant");
        }
    }

    private void ofAssignment(ResellerAssignment assignment) {
        switch (assignment.purpose()) {
            case ACCOUNT_MANAGEMENT -> {
                sheet.consequence("credentials-shown-once");
                sheet.consequence("reseller-has-admin-access");
            }
            case AZURE_ACCOUNT_MANAGEMENT -> {
                sheet.consequence("credentials-shown-once");
                sheet.consequence("grant-tenant-owner");
            }
            case INCENTIVES -> {
                sheet.consequence("reseller-earns-incentives");
                sheet.consequence("reseller-manages-subscription");
            }
            case SUPPORT -> sheet.consequence("reseller-is-support-contact");
        }
    }

    private void ofEnrollment(Enrollment enrollment) {
        sheet.consequence("verification-follows");
        sheet.consequence("primary-contact-verified");
        if (!ChapterFour.isSignedOrCovered(told, told.partner(enrollment.partner()))) {
            sheet.consequence("agreement-to-sign");
        }
        if (told.mpnId(told.partner(enrollment.partner())).isNone()) {
            sheet.consequence("mpn-id-to-associate");
        }
        if (told.isProvider(enrollment.partner())) {
            sheet.consequence("provider-approval");
        }
        if (extended && told.isDirectBill(enrollment.partner())) {
            sheet.consequence("support-plan-after-credit-check");
            boolean hasPassed = told.ofTransaction("capabilitiesAssessment", enrollment.capabilitiesAssessment())
                    .is(Enrollment.CapabilitiesAssessment.PASSED);
            if (told.edition().isNewest() && told.isFrom("2023-04-24") && !hasPassed) {
                sheet.consequence("assessment-follows");
            }
        }
    }

    private void existingSubscriptionsUnchanged(List<String> partners, String customer) {
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
            sheet.consequence("existing-subscriptions-unchanged");
        }
    }

    private void regionUncertain() {
        if (!told.edition().isNewest() || !told.isFrom("2021-09-20") || told.isFrom("2023-08-17")) {
            return;
        }
        for (Party party : named()) {
            if (told.country(party).is("RU") || told.country(party).is("BY")) {
                sheet.consequence("region-uncertain");
                return;
            }
        }
    }

    /** The partners and the customer that the transaction names. */
    private List<Party> named() {
        List<Party> named = new ArrayList<>();
        both(channel(), asking()).forEach(id -> named.add(told.partner(id)));
        if (transaction() instanceof Sale sale) {
            named.add(told.customer(sale.customer()));
        } else if (transaction() instanceof CustomerRelationshipRequest request) {
            named.add(told.customer(request.customer()));
        } else if (transaction() instanceof PartnershipRequest request) {
            named.add(told.partner(request.provider()));
            named.add(told.partner(request.reseller()));
        } else if (transaction() instanceof PartnershipRemoval removal) {
            named.add(told.partner(removal.provider()));
            named.add(told.partner(removal.reseller()));
        } else if (transaction() instanceof ResellerAssignment assignment) {
            named.add(told.partner(assignment.provider()));
            named.add(told.partner(assignment.reseller()));
            named.add(told.customer(assignment.customer()));
        } else if (transaction() instanceof SupportEngagement engagement) {
            named.add(told.partner(engagement.partner()));
            named.add(told.customer(engagement.customer()));
        } else if (transaction() instanceof Enrollment enrollment) {
            named.add(told.partner(enrollment.partner()));
        } else if (transaction() instanceof AgreementSignature signature) {
            named.add(told.partner(signature.partner()));
        }
        return named;
    }
}

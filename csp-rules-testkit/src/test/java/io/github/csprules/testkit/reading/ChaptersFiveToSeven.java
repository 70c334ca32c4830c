package io.github.csprules.testkit.reading;

import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Relationships, assignment and support, and the end of a partnership. */
final class ChaptersFiveToSeven extends Chapter {

    ChaptersFiveToSeven(Told told, AnswerSheet sheet) {
        super(told, sheet);
    }

    @Override
    void write() {
        chapter5Relationships();
        chapter6AssignmentAndSupport();
        chapter7EndOfPartnership();
    }

    // 5. Relationships

    private void chapter5Relationships() {
        sheet.rule("partnership-active");
        for (int i = 0; i + 1 < channel().size(); i++) {
            String one = channel().get(i);
            String next = channel().get(i + 1);
            if (told.isProvider(one) && told.isReseller(next)) {
                partnershipActive(one, next);
            }
        }
        if (transaction() instanceof ResellerAssignment assignment) {
            partnershipActive(assignment.provider(), assignment.reseller());
        }
        if (asking().size() == 2) {
            String first = asking().get(0);
            String second = asking().get(1);
            if (told.isProvider(first) && told.isReseller(second)) {
                partnershipActive(first, second);
            } else if (told.isReseller(first) && told.isProvider(second)) {
                partnershipActive(second, first);
            }
        }

        sheet.rule("customer-relationship-active");
        if (transaction() instanceof Sale sale && !sale.isNewCustomer()) {
            customerRelationshipActive(sale.channel().get(0), sale.customer());
        } else if (transaction() instanceof ResellerAssignment assignment && !isForAccount(assignment)) {
            customerRelationshipActive(assignment.provider(), assignment.customer());
        } else if (transaction() instanceof SupportEngagement engagement) {
            customerRelationshipActive(engagement.partner(), engagement.customer());
        }

        sheet.rule("one-relationship-per-provider");
        if (transaction() instanceof PartnershipRequest request) {
            notACustomerOfTheProvider(request.provider(), request.reseller());
        } else if (transaction() instanceof CustomerRelationshipRequest request) {
            for (String partner : request.partners()) {
                if (told.isProvider(partner)) {
                    notAResellerOfTheProvider(partner, request.customer());
                }
            }
        } else if (transaction() instanceof Sale sale && sale.isNewCustomer()) {
            if (told.isProvider(sale.channel().get(0))) {
                notAResellerOfTheProvider(sale.channel().get(0), sale.customer());
            }
        } else if (transaction() instanceof ResellerAssignment assignment && isForAccount(assignment)) {
            notAResellerOfTheProvider(assignment.provider(), assignment.customer());
        }

        sheet.rule("partnership-accepted");
        if (transaction() instanceof PartnershipRequest request) {
            List<String> subject = List.of(request.reseller());
            Fact<Role> acceptedBy = told.ofTransaction("acceptedBy", request.acceptedBy());
            if (acceptedBy.isNotStated()) {
                sheet.lacks(subject, List.of("transaction acceptedBy"));
            } else if (acceptedBy.isNone()) {
                sheet.violated(subject, "notAccepted");
            } else {
                sheet.demand(acceptedBy.get() == Role.GLOBAL_ADMIN, subject, "notGlobalAdmin");
            }
        }

        sheet.rule("customer-accepted");
        if (transaction() instanceof CustomerRelationshipRequest request) {
            List<String> subject = List.of(request.customer());
            Fact<Role> acceptedBy = told.ofTransaction("acceptedBy", request.acceptedBy());
            if (acceptedBy.isNotStated()) {
                sheet.lacks(subject, List.of("transaction acceptedBy"));
            } else {
                sheet.demand(!acceptedBy.isNone(), subject, "notAccepted");
            }
        }

        sheet.rule("delegated-admin-granted");
        if (transaction() instanceof SupportEngagement engagement) {
            delegatedAdminGranted(engagement.partner(), engagement.customer());
        }

        sheet.rule("delegated-admin-requested");
        if (transaction() instanceof CustomerRelationshipRequest request) {
            Tenant.Cloud cloud = told.customer(request.customer()).tenant().cloud();
            if (cloud == Tenant.Cloud.US_GOVERNMENT || cloud == Tenant.Cloud.GERMANY) {
                demandTrue(List.of(request.customer()), "delegatedAdmin", request.delegatedAdmin(), "notRequested");
            }
        }
    }

    private void partnershipActive(String provider, String reseller) {
        List<String> subject = List.of(provider, reseller);
        if (told.relationshipsAreStated()) {
            isActive(subject, told.partnership(provider, reseller));
        } else {
            sheet.lacks(subject, List.of("scenario relationships"));
        }
    }

    private void customerRelationshipActive(String partner, String customer) {
        List<String> subject = List.of(partner, customer);
        if (told.relationshipsAreStated()) {
            isActive(subject, told.resellerRelationship(partner, customer));
        } else {
            sheet.lacks(subject, List.of("scenario relationships"));
        }
    }

    private void isActive(List<String> subject, Optional<? extends Relationship> found) {
        if (found.isEmpty()) {
            sheet.violated(subject, "none");
        } else if (told.status(found.get()).isNotStated()) {
            sheet.lacks(subject, List.of(Told.nameOf(found.get()) + " status"));
        } else {
            switch (told.status(found.get()).get()) {
                case ACTIVE -> sheet.satisfied();
                case REMOVED -> sheet.violated(subject, "removed");
                case REQUESTED -> sheet.violated(subject, "requested");
            }
        }
    }

    private void notACustomerOfTheProvider(String provider, String reseller) {
        List<String> subject = List.of(provider, reseller);
        if (!told.relationshipsAreStated()) {
            sheet.lacks(subject, List.of("scenario relationships"));
            return;
        }
        List<Relationship> inTheWay = new ArrayList<>();
        for (ResellerRelationship of : told.resellerRelationships()) {
            if (of.partner().equals(provider)
                    && Told.isSameTenant(told.customer(of.customer()), told.partner(reseller))) {
                inTheWay.add(of);
            }
        }
        noneIsActive(subject, inTheWay, "alreadyCustomer");
    }

    private void notAResellerOfTheProvider(String provider, String customer) {
        List<String> subject = List.of(provider, customer);
        if (!told.relationshipsAreStated()) {
            sheet.lacks(subject, List.of("scenario relationships"));
            return;
        }
        List<Relationship> inTheWay = new ArrayList<>();
        for (Partnership partnership : told.partnerships()) {
            if (partnership.provider().equals(provider)
                    && Told.isSameTenant(told.partner(partnership.reseller()), told.customer(customer))) {
                inTheWay.add(partnership);
            }
        }
        noneIsActive(subject, inTheWay, "alreadyReseller");
    }

    private void noneIsActive(List<String> subject, List<Relationship> inTheWay, String reason) {
        List<String> lacking = new ArrayList<>();
        for (Relationship relationship : inTheWay) {
            if (told.status(relationship).is(Relationship.Status.ACTIVE)) {
                sheet.violated(subject, reason);
                return;
            }
            addIfNotStated(Told.nameOf(relationship), "status", told.status(relationship), lacking);
        }
        sheet.lacksIfAny(subject, lacking);
    }

    private void delegatedAdminGranted(String partner, String customer) {
        List<String> subject = List.of(partner, customer);
        if (!told.relationshipsAreStated()) {
            sheet.lacks(subject, List.of("scenario relationships"));
            return;
        }
        Optional<ResellerRelationship> found = told.resellerRelationship(partner, customer);
        if (found.isEmpty()) {
            sheet.violated(subject, "notGranted");
            return;
        }
        Fact<Relationship.Status> status = told.status(found.get());
        Fact<ResellerRelationship.DelegatedAdmin> granted = told.delegatedAdmin(found.get());
        boolean isNotActive = status.isStated() && status.get() != Relationship.Status.ACTIVE;
        boolean isNotGranted = granted.isStated() && granted.get() == ResellerRelationship.DelegatedAdmin.NONE;
        if (isNotActive || isNotGranted) {
            sheet.violated(subject, "notGranted");
            return;
        }
        List<String> lacking = new ArrayList<>();
        addIfNotStated(Told.nameOf(found.get()), "status", status, lacking);
        addIfNotStated(Told.nameOf(found.get()), "delegatedAdmin", granted, lacking);
        sheet.lacksIfAny(subject, lacking);
    }

    // 6. Assigning a reseller, supporting a subscription

    private void chapter6AssignmentAndSupport() {
        sheet.rule("assignment-target");
        if (transaction() instanceof ResellerAssignment assignment) {
            List<String> subject = List.of(assignment.reseller(), assignment.customer());
            if (isForAccount(assignment)) {
                demandTrue(subject, "newCustomer", assignment.newCustomer(), "existingCustomer");
            } else {
                assignedToSubscription(subject, assignment);
            }
        }

        sheet.rule("subscription-bought-elsewhere");
        if (transaction() instanceof SupportEngagement engagement) {
            List<String> subject = List.of(engagement.partner(), engagement.customer());
            Subscription subscription = told.subscription(engagement.subscription());
            if (!subscription.customer().equals(engagement.customer())) {
                sheet.violated(subject, "otherCustomer");
            } else {
                boolean isOwn = subscription.channel() == Subscription.Channel.CSP
                        && (subscription.partner().get().equals(engagement.partner())
                                || subscription.reseller().orElse("").equals(engagement.partner()));
                sheet.demand(!isOwn, subject, "ownSubscription");
            }
        }
    }

    private void assignedToSubscription(List<String> subject, ResellerAssignment assignment) {
        if (assignment.subscription().isEmpty()) {
            sheet.violated(subject, "noSubscription");
            return;
        }
        Subscription subscription = told.subscription(assignment.subscription().get());
        if (!subscription.customer().equals(assignment.customer())) {
            sheet.violated(subject, "otherCustomer");
            return;
        }
        boolean isOfProvider = subscription.channel() == Subscription.Channel.CSP
                && subscription.partner().get().equals(assignment.provider());
        sheet.demand(isOfProvider, subject, "otherSeller");
    }

    // 7. Ending a partnership

    private void chapter7EndOfPartnership() {
        sheet.rule("partnership-to-remove");
        if (transaction() instanceof PartnershipRemoval removal) {
            partnershipActive(removal.provider(), removal.reseller());
        }

        sheet.rule("removal-channel");
        if (transaction() instanceof PartnershipRemoval removal) {
            List<String> subject = List.of(removal.provider(), removal.reseller());
            boolean isBySupport = removal.requestedBy() == PartnershipRemoval.Requester.MICROSOFT_SUPPORT;
            if (told.isFrom("2020-06-29")) {
                sheet.demand(isByProvider(removal) || isBySupport, subject, "notByProvider");
            } else {
                sheet.demand(isBySupport, subject, "notThroughSupport");
            }
        }

        sheet.rule("removal-in-good-faith");
        if (transaction() instanceof PartnershipRemoval removal && isByProvider(removal) && told.isFrom("2020-06-29")) {
            demandTrue(List.of(removal.provider()), "goodFaith", removal.goodFaith(), "notDeclared");
        }

        sheet.rule("legal-notice-given");
        if (transaction() instanceof PartnershipRemoval removal && isByProvider(removal) && told.isFrom("2020-06-29")) {
            demandOther(
                    List.of(removal.provider()),
                    "legalNotice",
                    removal.legalNotice(),
                    PartnershipRemoval.LegalNotice.OUTSTANDING,
                    "outstanding");
        }
    }

    private static boolean isByProvider(PartnershipRemoval removal) {
        return removal.requestedBy() == PartnershipRemoval.Requester.PROVIDER;
    }
}

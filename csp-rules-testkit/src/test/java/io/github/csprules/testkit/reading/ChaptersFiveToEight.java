package io.github.csprules.testkit.reading;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The reseller's readiness, relationships, assignment and support, and the end of a partnership. */
final class ChaptersFiveToEight {

    private final Told told;
    private final AnswerSheet sheet;

    ChaptersFiveToEight(Told told, AnswerSheet sheet) {
        this.told = told;
        this.sheet = sheet;
    }

    void write() {
        chapter5Readiness();
        chapter6Relationships();
        chapter7AssignmentAndSupport();
        chapter8EndOfPartnership();
    }

    // 5. The reseller's readiness

    private void chapter5Readiness() {
        sheet.rule("reseller-onboarded");
        for (String id : readyPositions()) {
            milestone(id, "onboardedOn", told.onboardedOn(told.partner(id)));
        }

        sheet.rule("reseller-enrolled");
        for (String id : readyPositions()) {
            milestone(id, "enrolledOn", told.enrolledOn(told.partner(id)));
        }

        sheet.rule("mpn-id-associated");
        for (String id : mpnPositions()) {
            Fact<MpnId> mpnId = told.mpnId(told.partner(id));
            if (mpnId.isNotStated()) {
                sheet.lacks(List.of(id), List.of(id + " mpnId"));
            } else {
                sheet.demand(!mpnId.isNone(), List.of(id), "none");
            }
        }

        List<String> orEnrolling = new ArrayList<>(mpnPositions());
        if (told.transaction() instanceof Enrollment enrollment) {
            orEnrolling.add(enrollment.partner());
        }
        sheet.rule("mpn-id-in-account-country");
        for (String id : orEnrolling) {
            Partner partner = told.partner(id);
            Fact<MpnId> mpnId = told.mpnId(partner);
            if (mpnId.isNotStated()) {
                sheet.lacks(List.of(id), List.of(id + " mpnId"));
            } else if (!mpnId.isNone()) {
                Fact<String> country = told.mpnIdCountry(partner);
                if (country.isNotStated()) {
                    sheet.lacks(List.of(id), List.of(id + " mpnId.country"));
                } else if (told.country(partner).isNotStated()) {
                    sheet.lacks(List.of(id), List.of(id + " country"));
                } else {
                    sheet.demand(country.get().equals(told.country(partner).get()), List.of(id), "otherCountry");
                }
            }
        }

        sheet.rule("mpn-id-is-location");
        for (String id : orEnrolling) {
            Partner partner = told.partner(id);
            Fact<MpnId> mpnId = told.mpnId(partner);
            if (mpnId.isNotStated()) {
                sheet.lacks(List.of(id), List.of(id + " mpnId"));
            } else if (!mpnId.isNone()) {
                Fact<MpnId.Type> type = told.mpnIdType(partner);
                if (type.isNotStated()) {
                    sheet.lacks(List.of(id), List.of(id + " mpnId.type"));
                } else {
                    sheet.demand(type.get() == MpnId.Type.LOCATION, List.of(id), "global");
                }
            }
        }

        sheet.rule("mpn-id-on-record");
        if (told.transaction() instanceof Sale sale && sale.partnerIdOnRecord().isPresent()) {
            for (String id : resellersOf(sale)) {
                mpnIdOnRecord(id, Fact.of(sale.partnerIdOnRecord().get()));
            }
        } else if (told.transaction() instanceof ResellerAssignment assignment
                && assignment.purpose() == ResellerAssignment.Purpose.INCENTIVES) {
            mpnIdOnRecord(assignment.reseller(), told.ofTransaction("mpnId", assignment.mpnId()));
        }
    }

    private List<String> readyPositions() {
        if (told.transaction() instanceof Sale sale) {
            return resellersOf(sale);
        }
        if (told.transaction() instanceof PartnershipRequest request) {
            return List.of(request.reseller());
        }
        if (told.transaction() instanceof ResellerAssignment assignment) {
            return List.of(assignment.reseller());
        }
        return List.of();
    }

    private List<String> mpnPositions() {
        if (told.transaction() instanceof Sale sale) {
            return resellersOf(sale);
        }
        if (told.transaction() instanceof ResellerAssignment assignment
                && assignment.purpose() == ResellerAssignment.Purpose.INCENTIVES) {
            return List.of(assignment.reseller());
        }
        if (told.transaction() instanceof AgreementSignature signature) {
            return List.of(signature.partner());
        }
        return List.of();
    }

    private List<String> resellersOf(Sale sale) {
        return sale.channel().stream().filter(told::isReseller).toList();
    }

    private void milestone(String partner, String name, Fact<LocalDate> day) {
        if (day.isNotStated()) {
            sheet.lacks(List.of(partner), List.of(partner + " " + name));
        } else if (day.isNone()) {
            sheet.violated(List.of(partner), "never");
        } else {
            sheet.demand(!day.get().isAfter(told.asOf()), List.of(partner), "later");
        }
    }

    private void mpnIdOnRecord(String reseller, Fact<String> onRecord) {
        Fact<MpnId> associated = told.mpnId(told.partner(reseller));
        if (associated.isNone()) {
            sheet.violated(List.of(reseller), "none");
            return;
        }
        List<String> missing = new ArrayList<>();
        if (associated.isNotStated()) {
            missing.add(reseller + " mpnId");
        }
        if (onRecord.isNotStated()) {
            missing.add("transaction mpnId");
        }
        if (missing.isEmpty()) {
            sheet.demand(associated.get().id().equals(onRecord.get()), List.of(reseller), "mismatch");
        } else {
            sheet.lacks(List.of(reseller), missing);
        }
    }

    // 6. Relationships

    private void chapter6Relationships() {
        sheet.rule("partnership-active");
        if (told.transaction() instanceof Sale sale) {
            for (int i = 0; i + 1 < sale.channel().size(); i++) {
                String one = sale.channel().get(i);
                String next = sale.channel().get(i + 1);
                if (told.isProvider(one) && told.isReseller(next)) {
                    partnershipActive(one, next);
                }
            }
        } else if (told.transaction() instanceof ResellerAssignment assignment) {
            partnershipActive(assignment.provider(), assignment.reseller());
        } else if (told.transaction() instanceof PartnershipRemoval removal) {
            partnershipActive(removal.provider(), removal.reseller());
        }

        sheet.rule("customer-relationship-active");
        if (told.transaction() instanceof Sale sale) {
            customerRelationshipActive(sale.channel().get(0), sale.customer());
        } else if (told.transaction() instanceof ResellerAssignment assignment
                && (assignment.purpose() == ResellerAssignment.Purpose.INCENTIVES
                        || assignment.purpose() == ResellerAssignment.Purpose.SUPPORT)) {
            customerRelationshipActive(assignment.provider(), assignment.customer());
        } else if (told.transaction() instanceof SupportEngagement engagement) {
            customerRelationshipActive(engagement.partner(), engagement.customer());
        }

        sheet.rule("one-relationship-per-provider");
        if (told.transaction() instanceof PartnershipRequest request) {
            notACustomerOfTheProvider(request.provider(), request.reseller());
        } else if (told.transaction() instanceof CustomerRelationshipRequest request) {
            for (String partner : request.partners()) {
                if (told.isProvider(partner)) {
                    notAResellerOfTheProvider(partner, request.customer());
                }
            }
        }

        sheet.rule("partnership-accepted");
        if (told.transaction() instanceof PartnershipRequest request) {
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
        if (told.transaction() instanceof CustomerRelationshipRequest request) {
            List<String> subject = List.of(request.customer());
            Fact<Role> acceptedBy = told.ofTransaction("acceptedBy", request.acceptedBy());
            if (acceptedBy.isNotStated()) {
                sheet.lacks(subject, List.of("transaction acceptedBy"));
            } else {
                sheet.demand(!acceptedBy.isNone(), subject, "notAccepted");
            }
        }

        sheet.rule("delegated-admin-granted");
        if (told.transaction() instanceof SupportEngagement engagement) {
            delegatedAdminGranted(engagement.partner(), engagement.customer());
        }

        sheet.rule("delegated-admin-requested");
        if (told.transaction() instanceof CustomerRelationshipRequest request) {
            Tenant.Cloud cloud = told.customer(request.customer()).tenant().cloud();
            if (cloud == Tenant.Cloud.US_GOVERNMENT || cloud == Tenant.Cloud.GERMANY) {
                List<String> subject = List.of(request.customer());
                Fact<Boolean> requested = told.ofTransaction("delegatedAdmin", request.delegatedAdmin());
                if (requested.isNotStated()) {
                    sheet.lacks(subject, List.of("transaction delegatedAdmin"));
                } else {
                    sheet.demand(requested.get(), subject, "notRequested");
                }
            }
        }
    }

    private void partnershipActive(String provider, String reseller) {
        List<String> subject = List.of(provider, reseller);
        if (!told.relationshipsAreStated()) {
            sheet.lacks(subject, List.of("scenario relationships"));
        } else {
            hasStatus(subject, told.partnershipOf(provider, reseller));
        }
    }

    private void customerRelationshipActive(String partner, String customer) {
        List<String> subject = List.of(partner, customer);
        if (!told.relationshipsAreStated()) {
            sheet.lacks(subject, List.of("scenario relationships"));
        } else {
            hasStatus(subject, told.customerRelationshipOf(partner, customer));
        }
    }

    private void hasStatus(List<String> subject, String status) {
        if (status.equals("not stated")) {
            sheet.lacks(subject, List.of(subject.get(0) + "/" + subject.get(1) + " status"));
        } else {
            sheet.demand(status.equals("active"), subject, status);
        }
    }

    private void notACustomerOfTheProvider(String provider, String reseller) {
        List<String> subject = List.of(provider, reseller);
        if (!told.relationshipsAreStated()) {
            sheet.lacks(subject, List.of("scenario relationships"));
            return;
        }
        List<String> lacking = new ArrayList<>();
        for (Customer customer : told.customers()) {
            if (Told.isSameTenant(customer, told.partner(reseller))) {
                String status = told.customerRelationshipOf(provider, customer.id());
                if (status.equals("active")) {
                    sheet.violated(subject, "alreadyCustomer");
                    return;
                }
                if (status.equals("not stated")) {
                    lacking.add(provider + "/" + customer.id() + " status");
                }
            }
        }
        satisfiedUnless(lacking, subject);
    }

    private void notAResellerOfTheProvider(String provider, String customer) {
        List<String> subject = List.of(provider, customer);
        if (!told.relationshipsAreStated()) {
            sheet.lacks(subject, List.of("scenario relationships"));
            return;
        }
        Customer asked = told.customer(customer);
        List<String> lacking = new ArrayList<>();
        for (Partner reseller : told.partners()) {
            if (Told.isSameTenant(reseller, asked)) {
                String status = told.partnershipOf(provider, reseller.id());
                if (status.equals("active")) {
                    sheet.violated(subject, "alreadyReseller");
                    return;
                }
                if (status.equals("not stated")) {
                    lacking.add(provider + "/" + reseller.id() + " status");
                }
            }
        }
        satisfiedUnless(lacking, subject);
    }

    private void satisfiedUnless(List<String> lacking, List<String> subject) {
        if (lacking.isEmpty()) {
            sheet.satisfied();
        } else {
            sheet.lacks(subject, lacking);
        }
    }

    private void delegatedAdminGranted(String partner, String customer) {
        List<String> subject = List.of(partner, customer);
        if (!told.relationshipsAreStated()) {
            sheet.lacks(subject, List.of("scenario relationships"));
            return;
        }
        if (told.customerRelationshipOf(partner, customer).equals("not stated")) {
            sheet.lacks(subject, List.of(partner + "/" + customer + " status"));
            return;
        }
        if (!told.customerRelationshipOf(partner, customer).equals("active")) {
            sheet.violated(subject, "notGranted");
            return;
        }
        Fact<ResellerRelationship.DelegatedAdmin> granted = told.delegatedAdmin(partner, customer);
        if (granted.isNotStated()) {
            sheet.lacks(subject, List.of(partner + "/" + customer + " delegatedAdmin"));
        } else {
            boolean isOne = granted.get() == ResellerRelationship.DelegatedAdmin.DAP
                    || granted.get() == ResellerRelationship.DelegatedAdmin.GDAP;
            sheet.demand(isOne, subject, "notGranted");
        }
    }

    // 7. Assigning a reseller, supporting a subscription

    private void chapter7AssignmentAndSupport() {
        sheet.rule("assignment-target");
        if (told.transaction() instanceof ResellerAssignment assignment) {
            switch (assignment.purpose()) {
                case ACCOUNT_MANAGEMENT, AZURE_ACCOUNT_MANAGEMENT -> assignedToNewCustomer(assignment);
                case INCENTIVES, SUPPORT -> assignedToSubscription(assignment);
            }
        }

        sheet.rule("subscription-bought-elsewhere");
        if (told.transaction() instanceof SupportEngagement engagement) {
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

    private void assignedToNewCustomer(ResellerAssignment assignment) {
        List<String> subject = List.of(assignment.reseller(), assignment.customer());
        Fact<Boolean> newCustomer = told.ofTransaction("newCustomer", assignment.newCustomer());
        if (newCustomer.isNotStated()) {
            sheet.lacks(subject, List.of("transaction newCustomer"));
        } else {
            sheet.demand(newCustomer.get(), subject, "existingCustomer");
        }
    }

    private void assignedToSubscription(ResellerAssignment assignment) {
        List<String> subject = List.of(assignment.reseller(), assignment.customer());
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

    // 8. Ending a partnership

    private void chapter8EndOfPartnership() {
        sheet.rule("removal-channel");
        if (told.transaction() instanceof PartnershipRemoval removal) {
            List<String> subject = List.of(removal.provider(), removal.reseller());
            boolean isBySupport = removal.requestedBy() == PartnershipRemoval.Requester.MICROSOFT_SUPPORT;
            boolean isByProvider = removal.requestedBy() == PartnershipRemoval.Requester.PROVIDER;
            if (told.isFrom("2020-06-29")) {
                sheet.demand(isByProvider || isBySupport, subject, "notByProvider");
            } else {
                sheet.demand(isBySupport, subject, "notThroughSupport");
            }
        }

        sheet.rule("removal-in-good-faith");
        if (told.transaction() instanceof PartnershipRemoval removal) {
            Fact<Boolean> goodFaith = told.ofTransaction("goodFaith", removal.goodFaith());
            if (goodFaith.isNotStated()) {
                sheet.lacks(List.of(removal.provider()), List.of("transaction goodFaith"));
            } else {
                sheet.demand(goodFaith.get(), List.of(removal.provider()), "notDeclared");
            }
        }

        sheet.rule("legal-notice-given");
        if (told.transaction() instanceof PartnershipRemoval removal) {
            Fact<PartnershipRemoval.LegalNotice> notice = told.ofTransaction("legalNotice", removal.legalNotice());
            if (notice.isNotStated()) {
                sheet.lacks(List.of(removal.provider()), List.of("transaction legalNotice"));
            } else {
                sheet.demand(
                        notice.get() != PartnershipRemoval.LegalNotice.OUTSTANDING,
                        List.of(removal.provider()),
                        "outstanding");
            }
        }
    }
}

package io.github.csprules.testkit.reading;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Party;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.SupportEngagement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Enrolling, who may act, and the extended policy. */
final class ChaptersNineToEleven {

    private static final List<String> WEB_MAIL = List.of(
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

    private static final List<String> REGISTRATION_COUNTRIES =
            List.of("AM AZ BY BR HU IN IQ KZ KG MD MM PL RU SA ZA SS TJ TH TR UA AE UZ VE VN".split(" ", -1));

    private static final List<String> PROFILE =
            List.of("legalName", "address", "primaryContact", "supportContact"); // the order of the format

    private final Told told;
    private final AnswerSheet sheet;

    ChaptersNineToEleven(Told told, AnswerSheet sheet) {
        this.told = told;
        this.sheet = sheet;
    }

    void write(boolean extended) {
        chapter9Enrollment();
        chapter10Roles();
        if (extended) {
            chapter11LinkedPages();
        }
    }

    // 9. Enrolling in the program

    private void chapter9Enrollment() {
        sheet.rule("enroll-as-reseller");
        if (told.transaction() instanceof Enrollment enrollment && told.isFrom("2020-10-01")) {
            List<String> subject = List.of(enrollment.partner());
            Fact<Boolean> isNew = told.ofTransaction("newToProgram", enrollment.newToProgram());
            if (told.isReseller(enrollment.partner())) {
                sheet.satisfied();
            } else if (isNew.isNotStated()) {
                sheet.lacks(subject, List.of("transaction newToProgram"));
            } else {
                sheet.demand(!isNew.get(), subject, "newPartner");
            }
        }

        sheet.rule("business-contact-email");
        if (told.transaction() instanceof Enrollment enrollment) {
            List<String> subject = List.of(enrollment.partner());
            Fact<String> email = told.ofTransaction("primaryContactEmail", enrollment.primaryContactEmail());
            if (email.isNotStated()) {
                sheet.lacks(subject, List.of("transaction primaryContactEmail"));
            } else if (isNoneOrBlank(email)) {
                sheet.violated(subject, "none");
            } else if (isMalformed(email.get())) {
                sheet.violated(subject, "malformed");
            } else {
                sheet.demand(!isWebMail(email.get()), subject, "webMail");
            }
        }

        sheet.rule("company-profile-complete");
        if (told.transaction() instanceof Enrollment enrollment) {
            companyProfileComplete(enrollment);
        }

        sheet.rule("direct-bill-capabilities");
        if (told.transaction() instanceof Enrollment enrollment && told.isDirectBill(enrollment.partner())) {
            List<String> subject = List.of(enrollment.partner());
            Fact<List<Enrollment.Capability>> capabilities =
                    told.ofTransaction("capabilities", enrollment.capabilities());
            if (capabilities.isNotStated()) {
                sheet.lacks(subject, List.of("transaction capabilities"));
            } else {
                boolean all = capabilities.get().contains(Enrollment.Capability.API_INTEGRATION)
                        && capabilities.get().contains(Enrollment.Capability.BILLING)
                        && capabilities.get().contains(Enrollment.Capability.SUPPORT)
                        && capabilities.get().contains(Enrollment.Capability.MANAGED_SERVICES);
                sheet.demand(all, subject, "missing");
            }
        }
    }

    private static boolean isNoneOrBlank(Fact<String> stated) {
        return stated.isNone() || (stated.isStated() && stated.get().chars().allMatch(Character::isWhitespace));
    }

    private static boolean isMalformed(String email) {
        if (email.chars().anyMatch(Character::isWhitespace)) {
            return true;
        }
        int at = email.indexOf('@');
        if (at < 0 || at != email.lastIndexOf('@') || at == 0) {
            return true;
        }
        List<String> labels = List.of(email.substring(at + 1).split("\\.", -1));
        return labels.size() < 2 || labels.contains("");
    }

    private static boolean isWebMail(String email) {
        String domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        for (String provider : WEB_MAIL) {
            if (domain.equals(provider) || domain.endsWith("." + provider)) {
                return true;
            }
        }
        return false;
    }

    private void companyProfileComplete(Enrollment enrollment) {
        List<String> subject = List.of(enrollment.partner());
        if (told.ofTransaction("profile", enrollment.profile()).isNotStated()) {
            sheet.lacks(subject, List.of("transaction profile"));
            return;
        }
        List<String> empty = new ArrayList<>(); // null or blank
        List<String> notStated = new ArrayList<>();
        for (String property : PROFILE) {
            Fact<String> text = told.profile(enrollment, property);
            if (text.isNotStated()) {
                notStated.add(property);
            } else if (isNoneOrBlank(text)) {
                empty.add(property);
            }
        }
        Fact<Boolean> isNew = told.ofTransaction("newToProgram", enrollment.newToProgram());
        if (isNew.isStated()) {
            if (!isNew.get()) {
                empty.retainAll(List.of("supportContact"));
                notStated.retainAll(List.of("supportContact"));
            }
            if (!empty.isEmpty()) {
                sheet.violated(subject, "incomplete");
            } else {
                sheet.lacksIfAny(subject, ofProfile(notStated));
            }
        } else if (empty.contains("supportContact")) {
            sheet.violated(subject, "incomplete");
        } else if (empty.isEmpty() && notStated.isEmpty()) {
            sheet.satisfied();
        } else {
            List<String> missing = new ArrayList<>();
            boolean onlySupportContactIsNotFilled = empty.isEmpty() && notStated.equals(List.of("supportContact"));
            if (!onlySupportContactIsNotFilled) {
                missing.add("transaction newToProgram");
            }
            missing.addAll(ofProfile(notStated));
            sheet.lacks(subject, missing);
        }
    }

    private static List<String> ofProfile(List<String> properties) {
        return properties.stream()
                .map(property -> "transaction profile." + property)
                .toList();
    }

    // 10. Who may act, and signing

    private void chapter10Roles() {
        sheet.rule("permitted-role");
        List<Role> onlyGlobalAdmin = List.of(Role.GLOBAL_ADMIN);
        List<Role> fourRoles = List.of(Role.GLOBAL_ADMIN, Role.USER_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);
        List<Role> threeRoles = List.of(Role.GLOBAL_ADMIN, Role.USER_ADMIN, Role.SALES_AGENT);
        if (told.transaction() instanceof Enrollment enrollment) {
            roleIsAFact(enrollment.partner(), onlyGlobalAdmin);
        } else if (told.transaction() instanceof AgreementSignature signature) {
            roleIsAFact(signature.partner(), onlyGlobalAdmin);
        } else if (told.role().isStated()) {
            if (told.transaction() instanceof PartnershipRequest request) {
                permittedRole(request.provider(), fourRoles);
            } else if (told.transaction() instanceof ResellerAssignment assignment) {
                permittedRole(assignment.provider(), fourRoles);
            } else if (told.transaction() instanceof PartnershipRemoval removal) {
                if (removal.requestedBy() == PartnershipRemoval.Requester.PROVIDER) {
                    permittedRole(removal.provider(), fourRoles);
                }
            } else if (told.transaction() instanceof CustomerRelationshipRequest request) {
                String first = request.partners().get(0);
                permittedRole(first, told.isReseller(first) ? onlyGlobalAdmin : fourRoles);
            } else if (told.transaction() instanceof Sale sale) {
                if (told.isProvider(sale.channel().get(0))) {
                    permittedRole(sale.channel().get(0), fourRoles);
                }
            } else if (told.transaction() instanceof SupportEngagement engagement) {
                permittedRole(engagement.partner(), threeRoles);
            }
        }

        sheet.rule("enrollment-verified");
        if (told.transaction() instanceof AgreementSignature signature) {
            List<String> subject = List.of(signature.partner());
            Fact<AgreementSignature.Verification> verification =
                    told.ofTransaction("verification", signature.verification());
            if (verification.isNotStated()) {
                sheet.lacks(subject, List.of("transaction verification"));
            } else {
                switch (verification.get()) {
                    case AUTHORIZED -> sheet.satisfied();
                    case PENDING -> sheet.violated(subject, "pending");
                    case REJECTED -> sheet.violated(subject, "rejected");
                }
            }
        }
    }

    private void roleIsAFact(String partner, List<Role> permitted) {
        if (told.role().isNotStated()) {
            sheet.lacks(List.of(partner), List.of("transaction role"));
        } else {
            permittedRole(partner, permitted);
        }
    }

    private void permittedRole(String partner, List<Role> permitted) {
        sheet.demand(permitted.contains(told.role().get()), List.of(partner), "notPermitted");
    }

    // 11. Extended policy: the pages that the five link to

    private void chapter11LinkedPages() {
        sheet.rule("customer-agreement-accepted");
        if (told.transaction() instanceof Sale sale && told.isFrom("2020-02-01")) {
            ChaptersOneToFour.agreementInForce(
                    told,
                    sheet,
                    told.customer(sale.customer()),
                    AgreementType.MICROSOFT_CUSTOMER_AGREEMENT,
                    "notAccepted",
                    "acceptedLater");
        }

        sheet.rule("customer-accepted-by-global-admin");
        if (told.transaction() instanceof CustomerRelationshipRequest request) {
            List<String> subject = List.of(request.customer());
            Fact<Role> acceptedBy = told.ofTransaction("acceptedBy", request.acceptedBy());
            if (acceptedBy.isNotStated()) {
                sheet.lacks(subject, List.of("transaction acceptedBy"));
            } else if (!acceptedBy.isNone()) {
                sheet.demand(acceptedBy.get() == Role.GLOBAL_ADMIN, subject, "notGlobalAdmin");
            }
        }

        sheet.rule("direct-bill-not-restricted");
        for (String id : sellingOrAsking()) {
            if (told.isDirectBill(id)) {
                Fact<Partner.Authorization> state = told.authorization(told.partner(id));
                if (state.isNotStated()) {
                    sheet.lacks(List.of(id), List.of(id + " authorization"));
                } else {
                    sheet.demand(state.get() != Partner.Authorization.RESTRICTED, List.of(id), "restricted");
                }
            }
        }

        sheet.rule("same-cloud");
        if (told.transaction() instanceof Sale sale) {
            sale.channel().forEach(id -> sameCloud(told.partner(id), told.customer(sale.customer())));
        } else if (told.transaction() instanceof CustomerRelationshipRequest request) {
            request.partners().forEach(id -> sameCloud(told.partner(id), told.customer(request.customer())));
        } else if (told.transaction() instanceof PartnershipRequest request) {
            sameCloud(told.partner(request.provider()), told.partner(request.reseller()));
        }

        sheet.rule("registration-id-provided");
        if (told.transaction() instanceof Sale sale
                && asksForRegistration(told.country(told.customer(sale.customer())))) {
            for (String id : sale.channel()) {
                Partner partner = told.partner(id);
                Fact<String> number = told.registrationId(partner);
                if (number.isNotStated()) {
                    sheet.lacks(List.of(id), List.of(id + " registrationId"));
                } else if (isNoneOrBlank(number)
                        && told.country(told.customer(sale.customer())).isNotStated()) {
                    sheet.lacks(List.of(id), List.of(sale.customer() + " country"));
                } else {
                    sheet.demand(!isNoneOrBlank(number), List.of(id), "none");
                }
            }
        }

        sheet.rule("direct-bill-revenue");
        if (told.transaction() instanceof Enrollment enrollment && isDirectBillEnrollment(enrollment)) {
            List<String> subject = List.of(enrollment.partner());
            Fact<BigDecimal> revenue = told.ofTransaction("annualRevenueUsd", enrollment.annualRevenueUsd());
            if (revenue.isNotStated()) {
                sheet.lacks(subject, List.of("transaction annualRevenueUsd"));
            } else {
                sheet.demand(revenue.get().compareTo(new BigDecimal("300000")) >= 0, subject, "tooLow");
            }
        }

        sheet.rule("direct-bill-tenure");
        if (told.transaction() instanceof Enrollment enrollment && isDirectBillEnrollment(enrollment)) {
            List<String> subject = List.of(enrollment.partner());
            Fact<Integer> months = told.ofTransaction("monthsAsReseller", enrollment.monthsAsReseller());
            if (months.isNotStated()) {
                sheet.lacks(subject, List.of("transaction monthsAsReseller"));
            } else {
                sheet.demand(months.get() >= 12, subject, "tooShort");
            }
        }
    }

    private static boolean asksForRegistration(Fact<String> country) {
        return country.isNotStated() || REGISTRATION_COUNTRIES.contains(country.get());
    }

    private List<String> sellingOrAsking() {
        if (told.transaction() instanceof Sale sale) {
            return sale.channel();
        }
        if (told.transaction() instanceof CustomerRelationshipRequest request) {
            return request.partners();
        }
        return List.of();
    }

    private void sameCloud(Party one, Party other) {
        boolean isOne = one.tenant().cloud() == other.tenant().cloud();
        sheet.demand(isOne, List.of(one.id(), other.id()), "otherCloud");
    }

    private boolean isDirectBillEnrollment(Enrollment enrollment) {
        return told.isFrom("2020-10-27") && told.isDirectBill(enrollment.partner());
    }
}

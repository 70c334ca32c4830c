package io.github.csprules.testkit.reading;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Role;
import io.github.csprules.model.SupportEngagement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Enrolling, who may act, and signing. */
final class ChaptersEightToTen extends Chapter {

    private static final Pattern WEB_MAIL = Pattern.compile("(?:.*\\.)?("
            + "(?:gmail|googlemail|yahoo|ymail|rocketmail|icloud|aol|outlook|hotmail|live|msn)"
            + "\\.(?:com|[a-z][a-z]|co\\.[a-z][a-z]|com\\.[a-z][a-z])"
            + "|me\\.com|mac\\.com)");

    private static final List<String> PROFILE =
            List.of("legalName", "address", "primaryContact", "supportContact"); // the order of the format

    private static final List<Role> THREE_ROLES = List.of(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);
    private static final List<Role> FOUR_ROLES =
            List.of(Role.GLOBAL_ADMIN, Role.USER_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);

    ChaptersEightToTen(Told told, AnswerSheet sheet) {
        super(told, sheet);
    }

    @Override
    void write() {
        chapter8Enrollment();
        chapter9Roles();
        chapter10Signing();
    }

    // 8. Enrolling in the program

    private void chapter8Enrollment() {
        sheet.rule("enroll-as-reseller");
        if (transaction() instanceof Enrollment enrollment && told.isFrom("2020-10-01")) {
            List<String> subject = List.of(enrollment.partner());
            if (told.isReseller(enrollment.partner())) {
                sheet.satisfied();
            } else {
                demandOther(subject, "newToProgram", enrollment.newToProgram(), true, "newPartner");
            }
        }

        sheet.rule("business-contact-email");
        if (transaction() instanceof Enrollment enrollment) {
            List<String> subject = List.of(enrollment.partner());
            Fact<String> email = told.ofTransaction("primaryContactEmail", enrollment.primaryContactEmail());
            if (email.isNotStated()) {
                sheet.lacks(subject, List.of("transaction primaryContactEmail"));
            } else if (!isFilled(email)) {
                sheet.violated(subject, "none");
            } else {
                businessContactEmail(subject, email.get());
            }
        }

        sheet.rule("company-profile-complete");
        if (transaction() instanceof Enrollment enrollment) {
            companyProfileComplete(enrollment);
        }

        sheet.rule("direct-bill-capabilities");
        if (transaction() instanceof Enrollment enrollment && told.isDirectBill(enrollment.partner())) {
            List<String> subject = List.of(enrollment.partner());
            Fact<List<Enrollment.Capability>> capabilities =
                    told.ofTransaction("capabilities", enrollment.capabilities());
            if (capabilities.isNotStated()) {
                sheet.lacks(subject, List.of("transaction capabilities"));
            } else {
                directBillCapabilities(subject, capabilities.get());
            }
        }
    }

    private void businessContactEmail(List<String> subject, String email) {
        if (isMalformed(email)) {
            sheet.violated(subject, "malformed");
            return;
        }
        Matcher webMail = WEB_MAIL.matcher(Told.inSmallLetters(email.substring(email.indexOf('@') + 1)));
        if (webMail.matches()) {
            sheet.violated(subject, "webMail", Map.of("service", List.of(webMail.group(1))));
        } else {
            sheet.satisfied();
        }
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
            } else if (!isFilled(text)) {
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
                sheet.violated(subject, "incomplete", Map.of("properties", empty));
            } else {
                sheet.lacksIfAny(subject, ofProfile(notStated));
            }
        } else if (empty.contains("supportContact")) {
            // the one that is needed in any case
            sheet.violated(subject, "incomplete", Map.of("properties", List.of("supportContact")));
        } else if (empty.isEmpty() && notStated.isEmpty()) {
            sheet.satisfied();
        } else {
            List<String> lacking = new ArrayList<>();
            boolean onlySupportContactIsNotFilled = empty.isEmpty() && notStated.equals(List.of("supportContact"));
            if (!onlySupportContactIsNotFilled) {
                lacking.add("transaction newToProgram");
            }
            lacking.addAll(ofProfile(notStated));
            sheet.lacks(subject, lacking);
        }
    }

    private static List<String> ofProfile(List<String> properties) {
        return properties.stream()
                .map(property -> "transaction profile." + property)
                .toList();
    }

    private void directBillCapabilities(List<String> subject, List<Enrollment.Capability> stated) {
        List<String> without = new ArrayList<>();
        for (String capability : List.of("API_INTEGRATION", "BILLING", "SUPPORT", "MANAGED_SERVICES")) {
            if (!stated.contains(Enrollment.Capability.valueOf(capability))) {
                without.add(capability);
            }
        }
        if (without.isEmpty()) {
            sheet.satisfied();
        } else {
            sheet.violated(subject, "missing", Map.of("capabilities", without));
        }
    }

    // 9. Who may act

    private void chapter9Roles() {
        sheet.rule("permitted-role");
        if (transaction() instanceof Enrollment enrollment) {
            onlyGlobalAdmin(enrollment.partner());
        } else if (transaction() instanceof AgreementSignature signature) {
            onlyGlobalAdmin(signature.partner());
        } else if (told.role().isStated()) {
            if (transaction() instanceof PartnershipRequest request) {
                forProvider(request.provider());
            } else if (transaction() instanceof ResellerAssignment assignment) {
                forProvider(assignment.provider());
            } else if (transaction() instanceof PartnershipRemoval removal) {
                if (removal.requestedBy() == PartnershipRemoval.Requester.PROVIDER) {
                    forProvider(removal.provider());
                }
            } else if (transaction() instanceof CustomerRelationshipRequest request) {
                permitted(request.partners().get(0), FOUR_ROLES, "notPermittedForCustomers");
            } else if (transaction() instanceof SupportEngagement engagement) {
                permitted(engagement.partner(), FOUR_ROLES, "notPermittedForCustomers");
            }
        }
    }

    private void onlyGlobalAdmin(String partner) {
        if (told.role().isNotStated()) {
            sheet.lacks(List.of(partner), List.of("transaction role"));
        } else {
            permitted(partner, List.of(Role.GLOBAL_ADMIN), "notGlobalAdmin");
        }
    }

    private void forProvider(String provider) {
        boolean isOfLate = told.edition().isNewest() && told.isFrom("2023-09-15");
        permitted(provider, isOfLate ? THREE_ROLES : FOUR_ROLES, "notPermittedForProvider");
    }

    private void permitted(String partner, List<Role> roles, String otherwise) {
        sheet.demand(roles.contains(told.role().get()), List.of(partner), otherwise);
    }

    // 10. Signing

    private void chapter10Signing() {
        sheet.rule("enrollment-verified");
        if (transaction() instanceof AgreementSignature signature) {
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
}

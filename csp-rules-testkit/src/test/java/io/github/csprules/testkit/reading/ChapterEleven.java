package io.github.csprules.testkit.reading;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Party;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Tenant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The extended policy: the pages that the five link to. */
final class ChapterEleven extends Chapter {

    private static final List<String> REGISTRATION_COUNTRIES =
            List.of("AM AZ BY BR HU IN IQ KZ KG MD MM PL RU SA ZA SS TJ TH TR UA AE UZ VE VN".split(" ", -1));

    ChapterEleven(Told told, AnswerSheet sheet) {
        super(told, sheet);
    }

    @Override
    void write() {
        sheet.rule("customer-agreement-accepted");
        if (transaction() instanceof Sale sale && told.isFrom("2020-02-01")) {
            Customer customer = told.customer(sale.customer());
            if (customer.tenant().cloud() == Tenant.Cloud.GLOBAL) {
                customerAgreementAccepted(customer);
            }
        }

        sheet.rule("customer-accepted-by-global-admin");
        if (transaction() instanceof CustomerRelationshipRequest request && told.isFrom("2020-09-23")) {
            List<String> subject = List.of(request.customer());
            Fact<Role> acceptedBy = told.ofTransaction("acceptedBy", request.acceptedBy());
            if (acceptedBy.isNotStated()) {
                sheet.lacks(subject, List.of("transaction acceptedBy"));
            } else if (!acceptedBy.isNone()) {
                sheet.demand(acceptedBy.get() == Role.GLOBAL_ADMIN, subject, "notGlobalAdmin");
            }
        }

        sheet.rule("account-not-suspended");
        if (transaction() instanceof Sale sale && sale.kind() != Sale.Kind.RENEWAL) {
            sale.channel().forEach(id -> isNot(Partner.Authorization.SUSPENDED, "suspended", id));
        }
        assigningToAccount().forEach(id -> isNot(Partner.Authorization.SUSPENDED, "suspended", id));

        sheet.rule("direct-bill-not-restricted");
        List<String> ordering =
                transaction() instanceof Sale sale && sale.kind() == Sale.Kind.NEW_ORDER ? sale.channel() : List.of();
        for (String id : both(ordering, asking())) {
            if (told.isDirectBill(id)) {
                isNot(Partner.Authorization.RESTRICTED, "restricted", id);
            }
        }

        sheet.rule("same-cloud");
        if (transaction() instanceof Sale sale) {
            sale.channel().forEach(id -> sameCloud(told.partner(id), told.customer(sale.customer())));
        } else if (transaction() instanceof CustomerRelationshipRequest request) {
            request.partners().forEach(id -> sameCloud(told.partner(id), told.customer(request.customer())));
        } else if (transaction() instanceof ResellerAssignment assignment) {
            assigningToAccount().forEach(id -> sameCloud(told.partner(id), told.customer(assignment.customer())));
        } else if (transaction() instanceof PartnershipRequest request) {
            sameCloud(told.partner(request.provider()), told.partner(request.reseller()));
        }

        sheet.rule("registration-id-provided");
        if (transaction() instanceof Sale sale && told.isFrom("2021-04-19")) {
            Fact<String> country = told.country(told.customer(sale.customer()));
            if (country.isNotStated() || REGISTRATION_COUNTRIES.contains(country.get())) {
                sale.channel().forEach(id -> registrationIdProvided(told.partner(id), sale.customer(), country));
            }
        }

        if (told.edition().isNewest()) {
            sheet.rule("partner-of-record-attested");
            if (transaction() instanceof Sale sale && sale.kind() == Sale.Kind.NEW_ORDER && told.isFrom("2022-12-09")) {
                demandTrue(
                        List.of(sale.channel().get(0)),
                        "partnerOnRecordAttested",
                        sale.partnerOnRecordAttested(),
                        "notAttested");
            }
        }

        if (transaction() instanceof Enrollment enrollment && told.isDirectBill(enrollment.partner())) {
            directBillEnrollment(enrollment);
        } else {
            sheet.rule("direct-bill-revenue");
            sheet.rule("direct-bill-tenure");
            if (told.edition().isNewest()) {
                sheet.rule("direct-bill-assessed");
                sheet.rule("one-enrollment-per-tenant");
            }
        }
    }

    private void customerAgreementAccepted(Customer customer) {
        List<String> subject = List.of(customer.id());
        if (told.agreements(customer).isNotStated()) {
            sheet.lacks(subject, List.of(customer.id() + " agreements"));
            return;
        }
        List<Agreement> agreements =
                ChapterFour.ofType(told.agreements(customer).get(), AgreementType.MICROSOFT_CUSTOMER_AGREEMENT);
        if (agreements.stream().anyMatch(one -> ChapterFour.isInForce(one, told.asOf()))) {
            sheet.satisfied();
        } else {
            ChapterFour.notInForce(told, sheet, subject, agreements, "notAccepted", "acceptedLater");
        }
    }

    private void isNot(Partner.Authorization bad, String otherwise, String id) {
        Fact<Partner.Authorization> state = told.authorization(told.partner(id));
        if (state.isNotStated()) {
            sheet.lacks(List.of(id), List.of(id + " authorization"));
        } else {
            sheet.demand(state.get() != bad, List.of(id), otherwise);
        }
    }

    private void sameCloud(Party one, Party other) {
        boolean isOne = one.tenant().cloud() == other.tenant().cloud();
        sheet.demand(isOne, List.of(one.id(), other.id()), "otherCloud");
    }

    private void registrationIdProvided(Partner partner, String customer, Fact<String> country) {
        List<String> subject = List.of(partner.id());
        Fact<String> number = told.registrationId(partner);
        if (isFilled(number)) {
            sheet.satisfied();
        } else if (number.isStated() && country.isStated()) {
            sheet.violated(subject, "none");
        } else {
            List<String> lacking = new ArrayList<>();
            addIfNotStated(partner.id(), "registrationId", number, lacking);
            addIfNotStated(customer, "country", country, lacking);
            sheet.lacks(subject, lacking);
        }
    }

    private void directBillEnrollment(Enrollment enrollment) {
        List<String> subject = List.of(enrollment.partner());

        sheet.rule("direct-bill-revenue");
        if (told.isFrom("2020-10-27")) {
            Fact<BigDecimal> revenue = told.ofTransaction("annualRevenueUsd", enrollment.annualRevenueUsd());
            if (revenue.isNotStated()) {
                sheet.lacks(subject, List.of("transaction annualRevenueUsd"));
            } else {
                sheet.demand(revenue.get().compareTo(new BigDecimal("300000")) >= 0, subject, "tooLow");
            }
        }

        sheet.rule("direct-bill-tenure");
        if (told.isFrom("2021-04-15")) {
            Fact<Integer> months = told.ofTransaction("monthsAsReseller", enrollment.monthsAsReseller());
            if (months.isNotStated()) {
                sheet.lacks(subject, List.of("transaction monthsAsReseller"));
            } else {
                sheet.demand(months.get() >= 12, subject, "tooShort");
            }
        }

        if (!told.edition().isNewest()) {
            return;
        }
        sheet.rule("direct-bill-assessed");
        if (told.isFrom("2023-04-24")) {
            demandOther(
                    subject,
                    "capabilitiesAssessment",
                    enrollment.capabilitiesAssessment(),
                    Enrollment.CapabilitiesAssessment.FAILED,
                    "failed");
        }

        sheet.rule("one-enrollment-per-tenant");
        if (told.isFrom("2023-10-23")) {
            boolean isOneOnly = true;
            for (Partner other : told.partners()) {
                if (told.isReseller(other.id()) && Told.isSameTenant(other, told.partner(enrollment.partner()))) {
                    isOneOnly = false;
                }
            }
            sheet.demand(isOneOnly, subject, "otherEnrollment");
        }
    }
}

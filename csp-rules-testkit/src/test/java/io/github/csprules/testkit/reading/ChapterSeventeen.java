package io.github.csprules.testkit.reading;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Transaction;
import java.util.ArrayList;
import java.util.List;

/** What is known to have changed since, told on days that the newest edition does not know any more. */
final class ChapterSeventeen {

    private ChapterSeventeen() {}

    static List<String> laterChanges(Told told) {
        if (!told.edition().isNewest() || !told.edition().isBeyondKnown(told.asOf())) {
            return List.of();
        }
        Transaction transaction = told.transaction();
        boolean isSale = transaction instanceof Sale;
        boolean isAssignment = transaction instanceof ResellerAssignment;
        boolean isDirectBillEnrollment =
                transaction instanceof Enrollment enrollment && told.isDirectBill(enrollment.partner());
        List<String> codes = new ArrayList<>();
        if (told.isFrom("2024-04-01") && (isSale || transaction instanceof PartnershipRequest || isAssignment)) {
            codes.add("reseller-revenue");
        }
        if (told.isFrom("2025-01-01") && (isSale || isAssignment || transaction instanceof AgreementSignature)) {
            codes.add("agreement-per-tenant");
        }
        if (told.isFrom("2025-09-01") && (isSale || isAssignment)) {
            codes.add("partner-of-record-valid");
        }
        if (told.isFrom("2025-10-01") && isDirectBillEnrollment) {
            codes.add("direct-bill-requirements");
        }
        if (told.isFrom("2025-10-07") && isSale) {
            codes.add("customer-agreement-by-api");
        }
        if (told.isFrom("2026-08-26") && isDirectBillEnrollment) {
            codes.add("program-agreement");
        }
        return codes;
    }
}

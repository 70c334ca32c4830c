package io.github.csprules.testkit.reading;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.SupportEngagement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What makes a partner ready to transact. */
final class ChapterFour extends Chapter {

    ChapterFour(Told told, AnswerSheet sheet) {
        super(told, sheet);
    }

    @Override
    void write() {
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

        sheet.rule("mpn-id-in-account-country");
        for (String id : mpnIdHolders()) {
            mpnIdInAccountCountry(told.partner(id));
        }

        sheet.rule("mpn-id-is-location");
        for (String id : mpnIdHolders()) {
            Partner partner = told.partner(id);
            if (told.mpnId(partner).isNotStated()) {
                sheet.lacks(List.of(id), List.of(id + " mpnId"));
            } else if (told.mpnIdType(partner).isNotStated()) {
                sheet.lacks(List.of(id), List.of(id + " mpnId.type"));
            } else {
                sheet.demand(told.mpnIdType(partner).get() == MpnId.Type.LOCATION, List.of(id), "global");
            }
        }

        sheet.rule("partner-agreement-signed");
        if (told.isFrom("2020-02-01")) {
            channel().forEach(this::partnerAgreementSigned);
            assigningToAccount().forEach(this::partnerAgreementSigned);
            if (transaction() instanceof ResellerAssignment assignment && isForIncentives(assignment)) {
                partnerAgreementSigned(assignment.reseller());
            }
        }

        sheet.rule("mpn-id-on-record");
        if (transaction() instanceof Sale sale && sale.partnerIdOnRecord().isPresent()) {
            for (String id : resellersOfChannel()) {
                mpnIdOnRecord(id, Fact.of(sale.partnerIdOnRecord().get()));
            }
        } else if (transaction() instanceof ResellerAssignment assignment && isForIncentives(assignment)) {
            mpnIdOnRecord(assignment.reseller(), told.ofTransaction("mpnId", assignment.mpnId()));
        }
    }

    private List<String> readyPositions() {
        if (transaction() instanceof PartnershipRequest request) {
            return List.of(request.reseller());
        }
        if (transaction() instanceof ResellerAssignment assignment) {
            return List.of(assignment.reseller());
        }
        if (transaction() instanceof SupportEngagement engagement && told.isReseller(engagement.partner())) {
            return List.of(engagement.partner());
        }
        // of a sale, or of a relationship
        return both(
                resellersOfChannel(), asking().stream().filter(told::isReseller).toList());
    }

    private List<String> mpnPositions() {
        if (transaction() instanceof ResellerAssignment assignment && isForIncentives(assignment)) {
            return List.of(assignment.reseller());
        }
        if (transaction() instanceof AgreementSignature signature) {
            return List.of(signature.partner());
        }
        return resellersOfChannel();
    }

    /** MPN positions and an enrolling partner, each unless it is stated to have no MPN ID. */
    private List<String> mpnIdHolders() {
        List<String> holders = new ArrayList<>(mpnPositions());
        if (transaction() instanceof Enrollment enrollment) {
            holders.add(enrollment.partner());
        }
        holders.removeIf(id -> told.mpnId(told.partner(id)).isNone());
        return holders;
    }

    private void milestone(String partner, String name, Fact<LocalDate> day) {
        if (day.isNotStated()) {
            sheet.lacks(List.of(partner), List.of(partner + " " + name));
        } else if (day.isNone()) {
            sheet.violated(List.of(partner), "never");
        } else if (day.get().isAfter(told.asOf())) {
            sheet.violated(
                    List.of(partner),
                    "later",
                    Map.of(Reading.DAY, List.of(day.get().toString())));
        } else {
            sheet.satisfied();
        }
    }

    private void mpnIdInAccountCountry(Partner partner) {
        List<String> lacking = new ArrayList<>();
        if (told.mpnId(partner).isNotStated()) {
            lacking.add(partner.id() + " mpnId");
        } else {
            addIfNotStated(partner.id(), "mpnId.country", told.mpnIdCountry(partner), lacking);
        }
        addIfNotStated(partner.id(), "country", told.country(partner), lacking);
        if (lacking.isEmpty()) {
            sheet.demand(
                    told.mpnIdCountry(partner)
                            .get()
                            .equals(told.country(partner).get()),
                    List.of(partner.id()),
                    "otherCountry");
        } else {
            sheet.lacks(List.of(partner.id()), lacking);
        }
    }

    private void mpnIdOnRecord(String reseller, Fact<String> onRecord) {
        Fact<MpnId> associated = told.mpnId(told.partner(reseller));
        if (associated.isNone()) {
            sheet.violated(List.of(reseller), "none");
            return;
        }
        List<String> lacking = new ArrayList<>();
        addIfNotStated(reseller, "mpnId", associated, lacking);
        addIfNotStated("transaction", "mpnId", onRecord, lacking);
        if (lacking.isEmpty()) {
            sheet.demand(associated.get().id().equals(onRecord.get()), List.of(reseller), "mismatch");
        } else {
            sheet.lacks(List.of(reseller), lacking);
        }
    }

    // the partner agreement, by number

    private void partnerAgreementSigned(String id) {
        List<String> subject = List.of(id);
        Partner partner = told.partner(id);
        if (isSignedOrCovered(told, partner)) { // 1 and 2
            sheet.satisfied();
            return;
        }
        boolean isPerhapsCovered = false; // 3
        for (Partner other : told.partners()) {
            if (!other.id().equals(id) && mightCover(other, partner)) {
                isPerhapsCovered = true;
            }
        }
        List<String> lacking = new ArrayList<>();
        addIfNotStated(id, "agreements", told.agreements(partner), lacking);
        if (isPerhapsCovered) {
            addIfNotStated(id, "organization", told.organization(partner), lacking);
            addIfNotStated(id, "country", told.country(partner), lacking);
        }
        if (!lacking.isEmpty()) {
            sheet.lacks(subject, lacking);
            return;
        }
        notInForce( // 4
                told,
                sheet,
                subject,
                ofType(told.agreements(partner).get(), AgreementType.MICROSOFT_PARTNER_AGREEMENT),
                "notSigned",
                "signedLater");
    }

    /** By its own signature or by that of another account of its company in the region and cloud. */
    static boolean isSignedOrCovered(Told told, Partner partner) {
        if (holdsAgreement(told, partner)) {
            return true;
        }
        for (Partner other : told.partners()) {
            if (!other.id().equals(partner.id()) && covers(told, other, partner)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsAgreement(Told told, Partner partner) {
        return told.agreements(partner).isStated()
                && told.agreements(partner).get().stream()
                        .anyMatch(one ->
                                one.type() == AgreementType.MICROSOFT_PARTNER_AGREEMENT && isInForce(one, told.asOf()));
    }

    private static boolean covers(Told told, Partner other, Partner partner) {
        if (!holdsAgreement(told, other)) {
            return false;
        }
        if (told.organization(partner).isNotStated()
                || told.organization(other).isNotStated()
                || told.country(partner).isNotStated()
                || told.country(other).isNotStated()) {
            return false;
        }
        return told.organization(partner).get().equals(told.organization(other).get())
                && !told.region(partner).equals(CountryTable.NO_REGION)
                && told.region(partner).equals(told.region(other))
                && partner.tenant().cloud() == other.tenant().cloud();
    }

    /** What it would take is open only because of what the partner itself does not state. */
    private boolean mightCover(Partner other, Partner partner) {
        if (!holdsAgreement(told, other)
                || told.organization(other).isNotStated()
                || told.country(other).isNotStated()) {
            return false;
        }
        boolean isOpen = told.organization(partner).isNotStated()
                || told.country(partner).isNotStated();
        if (!isOpen) {
            return false;
        }
        // what disproves it all the same
        if (told.organization(partner).isStated()
                && !told.organization(partner)
                        .get()
                        .equals(told.organization(other).get())) {
            return false;
        }
        if (told.region(other).equals(CountryTable.NO_REGION)) {
            return false;
        }
        if (told.country(partner).isStated() && !told.region(partner).equals(told.region(other))) {
            return false;
        }
        return partner.tenant().cloud() == other.tenant().cloud();
    }

    // agreements of partners here, of customers in chapter 11

    static boolean isInForce(Agreement agreement, LocalDate day) {
        return !agreement.signedOn().isAfter(day)
                && (agreement.endedOn().isEmpty()
                        || day.isBefore(agreement.endedOn().get()));
    }

    static List<Agreement> ofType(List<Agreement> agreements, AgreementType type) {
        return agreements.stream().filter(one -> one.type() == type).toList();
    }

    /** Why none of these agreements, all of the type that is wanted, is in force. */
    static void notInForce(
            Told told,
            AnswerSheet sheet,
            List<String> subject,
            List<Agreement> agreements,
            String notInList,
            String allLater) {
        if (agreements.isEmpty()) {
            sheet.violated(subject, notInList);
        } else if (agreements.stream().allMatch(one -> one.signedOn().isAfter(told.asOf()))) {
            sheet.violated(subject, allLater, Map.of(Reading.DAY, List.of(firstDay(agreements))));
        } else {
            sheet.violated(subject, "ended");
        }
    }

    /** The first day on which one of them is signed that is in force then; if there never is one, the first of all. */
    private static String firstDay(List<Agreement> agreements) {
        List<Agreement> lasting = agreements.stream()
                .filter(one -> isInForce(one, one.signedOn()))
                .toList();
        return (lasting.isEmpty() ? agreements : lasting)
                .stream().map(Agreement::signedOn).sorted().toList().get(0).toString();
    }
}

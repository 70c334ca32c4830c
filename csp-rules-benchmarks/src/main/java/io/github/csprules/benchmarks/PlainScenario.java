package io.github.csprules.benchmarks;

import java.util.List;
import java.util.Map;

/**
 * A scenario as databind reads it into records, without any check: what is wrong, missing or unknown goes through, days stay
 * text. Less than this no host can read.
 */
public record PlainScenario(
        String schema,
        String asOf,
        List<PlainParty> partners,
        List<PlainParty> customers,
        List<PlainSubscription> subscriptions,
        List<PlainRelationship> relationships,
        PlainTransaction transaction,
        String reference,
        List<String> assumed,
        Map<String, Object> extensions) {

    /** A partner or a customer. */
    public record PlainParty(
            String id,
            String name,
            String type,
            String organization,
            String country,
            PlainTenant tenant,
            List<String> affiliates,
            String onboardedOn,
            String enrolledOn,
            PlainMpnId mpnId,
            List<PlainAgreement> agreements,
            String authorization,
            String registrationId,
            List<String> assumed,
            Map<String, Object> extensions) {}

    /** A tenant. */
    public record PlainTenant(String id, String type, String cloud) {}

    /** An MPN ID. */
    public record PlainMpnId(String id, String type, String country) {}

    /** An agreement. */
    public record PlainAgreement(String type, String signedOn, String endedOn) {}

    /** A subscription. */
    public record PlainSubscription(String id, String customer, PlainSeller soldBy, Map<String, Object> extensions) {}

    /** Who sold a subscription. */
    public record PlainSeller(String channel, String partner, String reseller) {}

    /** A relationship of either type. */
    public record PlainRelationship(
            String type,
            String provider,
            String reseller,
            String partner,
            String customer,
            String status,
            String delegatedAdmin,
            List<String> assumed) {}

    /** A transaction of any type; what has two forms in them is read as it comes. */
    public record PlainTransaction(
            String type,
            List<String> channel,
            List<String> partners,
            String partner,
            String provider,
            String reseller,
            String customer,
            String subscription,
            String kind,
            boolean newCustomer,
            Map<String, Object> offer,
            String partnerIdOnRecord,
            Boolean partnerOnRecordAttested,
            String acceptedBy,
            Object delegatedAdmin,
            String purpose,
            String mpnId,
            String requestedBy,
            Boolean goodFaith,
            String legalNotice,
            Boolean newToProgram,
            String primaryContactEmail,
            Map<String, String> profile,
            List<String> capabilities,
            Object annualRevenueUsd,
            Integer monthsAsReseller,
            String capabilitiesAssessment,
            String agreement,
            String verification,
            String role,
            List<String> assumed,
            Map<String, Object> extensions) {}
}

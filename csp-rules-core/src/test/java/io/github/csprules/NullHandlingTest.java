package io.github.csprules;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.csprules.advice.Comparisons;
import io.github.csprules.advice.Timelines;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Difference;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is required is refused if it is null, by its name. */
class NullHandlingTest {

    private static final LocalDate DAY = ExampleSale.DAY;
    private static final Tenant TENANT = Tenant.of("t");
    private static final ResellerAssignment.Purpose SUPPORT = ResellerAssignment.Purpose.SUPPORT;
    private static final Relationship.Status ACTIVE = Relationship.Status.ACTIVE;
    private static final RuleId RULE = RuleId.of("rule");
    private static final PolicyRef POLICY = CspPolicy.standard().policy();
    private static final Verdict.Details DETAILS = Verdict.Details.of(Map.of(), List.of());

    private static Arguments refused(String name, ThrowingCallable call) {
        return Arguments.of(name, call);
    }

    static List<Arguments> ofTheModel() {
        return List.of(
                refused(
                        "id",
                        () -> Partner.builder(null, PartnerType.DIRECT_BILL, TENANT)
                                .country("FR")),
                refused("type", () -> Partner.builder("a", null, TENANT).country("FR")),
                refused(
                        "country",
                        () -> Partner.builder("a", PartnerType.DIRECT_BILL, TENANT)
                                .country(null)),
                refused("id", () -> Customer.builder(null, TENANT).country("FR")),
                refused("country", () -> Customer.builder("a", TENANT).country(null)),
                refused("tenant", () -> Customer.builder("a", null).country("FR")),
                refused("name", () -> ExampleSale.provider().name(null)),
                refused("extensions", () -> ExampleSale.provider().extensions(null)),
                refused("id", () -> Tenant.of(null)),
                refused("type", () -> new Tenant("t", null, Tenant.Cloud.GLOBAL)),
                refused("cloud", () -> new Tenant("t", Fact.notStated(), null)),
                refused("id", () -> MpnId.of(null)),
                refused("type", () -> new MpnId("1", null, Fact.notStated())),
                refused("country", () -> new MpnId("1", Fact.notStated(), null)),
                refused("value", () -> Fact.of(null)),
                refused("start", () -> new DateRange(null, DAY)),
                refused("end", () -> new DateRange(DAY, null)),
                refused("publisher", () -> Sale.Offer.of(null)),
                refused("name", () -> FactName.of(null)),
                refused("of", () -> FactRef.of((String) null, FactName.ROLE)),
                refused("fact", () -> FactRef.ofTransaction(null)),
                refused("owner", () -> new FactKind(null, FactName.ROLE)),
                refused("name", () -> new FactKind(FactKind.Owner.PARTNER, null)),
                refused("id", () -> Subscription.builder(null, "c", Subscription.Channel.EA)),
                refused("customer", () -> Subscription.builder("s", null, Subscription.Channel.EA)),
                refused("channel", () -> Subscription.builder("s", "c", null)),
                refused("provider", () -> Partnership.of(null, "b", ACTIVE)),
                refused("reseller", () -> Partnership.of("a", null, ACTIVE)),
                refused("status", () -> Partnership.of("a", "b", null)),
                refused("partner", () -> ResellerRelationship.of(null, "b", ACTIVE)),
                refused("customer", () -> ResellerRelationship.of("a", null, ACTIVE)),
                refused("status", () -> ResellerRelationship.of("a", "b", null)),
                refused(
                        "delegatedAdmin",
                        () -> ResellerRelationship.of("a", "b", ACTIVE).withDelegatedAdmin(null)),
                refused("code", () -> new Problem(null, "", "", "")),
                refused("pointer", () -> new Problem(Problem.Code.ID, null, "", "")),
                refused("found", () -> new Problem(Problem.Code.ID, "", null, "")),
                refused("expected", () -> new Problem(Problem.Code.ID, "", "", null)));
    }

    static List<Arguments> ofTransactions() {
        return List.of(
                refused("customer", () -> Sale.builder(List.of("a"), null)),
                refused("offer", () -> ExampleSale.sale().offer(null)),
                refused("partnerIdOnRecord", () -> ExampleSale.sale().partnerIdOnRecord(null)),
                refused("provider", () -> PartnershipRequest.builder(null, "b")),
                refused("reseller", () -> PartnershipRequest.builder("a", null)),
                refused("provider", () -> PartnershipRemoval.builder(null, "b", PartnershipRemoval.Requester.PROVIDER)),
                refused("reseller", () -> PartnershipRemoval.builder("a", null, PartnershipRemoval.Requester.PROVIDER)),
                refused("requestedBy", () -> PartnershipRemoval.builder("a", "b", null)),
                refused("customer", () -> CustomerRelationshipRequest.builder(List.of("a"), null)),
                refused("provider", () -> ResellerAssignment.builder(null, "b", "c", SUPPORT)),
                refused("reseller", () -> ResellerAssignment.builder("a", null, "c", SUPPORT)),
                refused("customer", () -> ResellerAssignment.builder("a", "b", null, SUPPORT)),
                refused("purpose", () -> ResellerAssignment.builder("a", "b", "c", null)),
                refused("partner", () -> SupportEngagement.builder(null, "c", "s")),
                refused("customer", () -> SupportEngagement.builder("a", null, "s")),
                refused("subscription", () -> SupportEngagement.builder("a", "c", null)),
                refused("partner", () -> Enrollment.builder(null)),
                refused("partner", () -> AgreementSignature.builder(null, AgreementType.MICROSOFT_PARTNER_AGREEMENT)),
                refused("agreement", () -> AgreementSignature.builder("a", null)),
                refused(
                        "asOf",
                        () -> Scenario.of(
                                null, ExampleSale.book(), ExampleSale.sale().build())),
                refused("book", () -> Scenario.of(DAY, null, ExampleSale.sale().build())),
                refused("transaction", () -> Scenario.of(DAY, ExampleSale.book(), null)),
                refused("asOf", () -> Scenario.builder(null, Book.builder(), ExampleSale.sale())),
                refused("transaction", () -> Scenario.builder(DAY, ExampleSale.book(), (Transaction) null)),
                refused(
                        "reference",
                        () -> Scenario.builder(DAY, Book.builder(), ExampleSale.sale())
                                .reference(null)),
                refused(
                        "extensions",
                        () -> Scenario.builder(DAY, Book.builder(), ExampleSale.sale())
                                .extensions(null)));
    }

    static List<Arguments> ofFactsOfTransactions() {
        PartnershipRequest.Builder partnership = PartnershipRequest.builder("a", "b");
        PartnershipRemoval.Builder removal =
                PartnershipRemoval.builder("a", "b", PartnershipRemoval.Requester.PROVIDER);
        ResellerAssignment.Builder assignment = ResellerAssignment.builder("a", "b", "c", SUPPORT);
        Enrollment.Builder enrollment = Enrollment.builder("a");
        return List.of(
                refused("role", () -> ExampleSale.sale().role(null)),
                refused("acceptedBy", () -> partnership.acceptedBy(null)),
                refused("provider", () -> partnership.provider(null)),
                refused("legalNotice", () -> removal.legalNotice(null)),
                refused("requestedBy", () -> removal.requestedBy(null)),
                refused(
                        "acceptedBy",
                        () -> CustomerRelationshipRequest.builder(List.of("a"), "c")
                                .acceptedBy(null)),
                refused("channel", () -> ExampleSale.sale().channel(null)),
                refused("mpnId", () -> assignment.mpnId(null)),
                refused("subscription", () -> assignment.subscription(null)),
                refused("primaryContactEmail", () -> enrollment.primaryContactEmail(null)),
                refused("profile", () -> enrollment.profile(null)),
                refused("capabilities", () -> enrollment.capabilities((List<Enrollment.Capability>) null)),
                refused("annualRevenueUsd", () -> enrollment.annualRevenueUsd(null)),
                refused("capabilitiesAssessment", () -> enrollment.capabilitiesAssessment(null)),
                refused(
                        "verification",
                        () -> AgreementSignature.builder("a", AgreementType.MICROSOFT_PARTNER_AGREEMENT)
                                .verification(null)),
                refused("organization", () -> ExampleSale.provider().organization(null)),
                refused("affiliates", () -> ExampleSale.provider().affiliates((List<String>) null)),
                refused("agreements", () -> ExampleSale.provider().agreements((List<Agreement>) null)),
                refused("mpnId", () -> ExampleSale.provider().mpnId(null)),
                refused("text", () -> CompanyProfile.empty().with(FactName.PROFILE_ADDRESS, null)));
    }

    static List<Arguments> ofRulesAndVerdicts() {
        return List.of(
                refused("scenario", () -> CspPolicy.evaluate(null)),
                refused("name", () -> CspPolicy.edition(null)),
                refused("name", () -> CspPolicy.policy(null, "2021-06")),
                refused("edition", () -> CspPolicy.policy("standard", null)),
                refused("policy", () -> RuleSet.of(null, List.of(), List.of())),
                refused("id", () -> RuleInfo.rule((RuleId) null)),
                refused("name", () -> Reason.reason(null)),
                refused("info", () -> TransactionRule.of(null, scenario -> Answer.satisfied())),
                refused(
                        "check",
                        () -> TransactionRule.of(
                                CspPolicy.standard().iterator().next().info(), null)),
                refused("question", () -> new TransactionRule.Condition(List.of(), null)),
                refused("value", () -> RuleId.of(null)),
                refused("code", () -> new Remedy(null, Actor.HOST)),
                refused("by", () -> new Remedy("code", null)),
                refused("code", () -> new Consequence(null, Consequence.Level.NOTICE, Map.of(), List.of())),
                refused("level", () -> new Consequence("code", null, Map.of(), List.of())),
                refused("clause", () -> Citation.of(null, "page", "section", DAY)),
                refused("page", () -> Citation.of(null, "section", DAY)),
                refused("section", () -> Citation.of("page", null, DAY)),
                refused("pageDate", () -> Citation.of("page", "section", null)),
                refused("name", () -> PolicyRef.of(null, "2021-06", LocalDate.of(2021, 1, 27), DAY)),
                refused("edition", () -> PolicyRef.of("name", null, LocalDate.of(2021, 1, 27), DAY)),
                refused("knownFrom", () -> PolicyRef.of("name", "2021-06", null, DAY)),
                refused("knownThrough", () -> PolicyRef.of("name", "2021-06", LocalDate.of(2021, 1, 27), null)),
                refused("rule", () -> Violation.builder(null, "wrong", List.of("a"))),
                refused("reason", () -> Violation.builder(RULE, null, List.of("a"))),
                refused("rule", () -> new Gap(null, List.of("a"), List.of(FactRef.RELATIONSHIPS), List.of())),
                refused("policy", () -> Verdict.builder(null, DAY, TransactionType.SALE, Outcome.DENIED, DETAILS)),
                refused("asOf", () -> Verdict.builder(POLICY, null, TransactionType.SALE, Outcome.DENIED, DETAILS)),
                refused("transaction", () -> Verdict.builder(POLICY, DAY, null, Outcome.DENIED, DETAILS)),
                refused("outcome", () -> Verdict.builder(POLICY, DAY, TransactionType.SALE, null, DETAILS)),
                refused("details", () -> Verdict.builder(POLICY, DAY, TransactionType.SALE, Outcome.DENIED, null)));
    }

    static List<Arguments> ofAdvice() {
        Verdict verdict = CspPolicy.evaluate(ExampleSale.scenario());
        RuleSet rules = CspPolicy.standard();
        return List.of(
                refused("left", () -> Difference.between(null, verdict)),
                refused("right", () -> Difference.between(verdict, null)),
                refused("rules", () -> Timelines.of((RuleSet) null)),
                refused("day", () -> CspPolicy.timeline(ExampleSale.scenario()).on(null)),
                refused("left", () -> Comparisons.of(null, rules)),
                refused("right", () -> Comparisons.of(rules, null)),
                refused("day", () -> Comparisons.of(rules, rules).leftOn(null)),
                refused("day", () -> Comparisons.of(rules, rules).rightOn(null)),
                refused("scenario", () -> Comparisons.of(rules, rules).of(null)),
                refused(
                        "id",
                        () -> Comparisons.of(rules, rules).tally().add(null, Difference.between(verdict, verdict))),
                refused("difference", () -> Comparisons.of(rules, rules).tally().add("id", null)),
                refused("days", () -> RuleInfo.rule("rule").changesOn(null)));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"ofTheModel", "ofTransactions", "ofFactsOfTransactions", "ofRulesAndVerdicts", "ofAdvice"})
    void null_is_refused_by_name(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }
}

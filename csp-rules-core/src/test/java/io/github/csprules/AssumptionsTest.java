package io.github.csprules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The assumptions that a verdict rests on: those without which it would not say what it says. Held against scenarios that
 * are written down anew without the fact, not against the library's own way of withdrawing it.
 */
class AssumptionsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 22);

    @Test
    void a_verdict_without_assumptions_is_unconditional_if_allowed() {
        Verdict verdict = CspPolicy.evaluate(ExampleSale.scenario());

        assertThat(verdict.assumptions()).isEmpty();
        assertThat(verdict.isUnconditional()).isTrue();
    }

    @Test
    void a_verdict_that_rests_on_an_assumption_is_allowed_but_not_unconditional() {
        Verdict verdict =
                CspPolicy.evaluate(sale(ExampleSale.provider().assuming(FactName.AFFILIATES), ExampleSale.customer()));

        assertThat(verdict.assumptions()).containsExactly(FactRef.of("distri", FactName.AFFILIATES));
        assertThat(verdict.isAllowed()).isTrue();
        assertThat(verdict.isUnconditional()).isFalse();
    }

    @Test
    void an_assumption_on_which_nothing_rests_is_not_told() {
        Verdict verdict = CspPolicy.evaluate(sale(
                ExampleSale.provider().assuming(FactName.ENROLLED_ON),
                ExampleSale.customer().assuming(FactName.AGREEMENTS)));

        assertThat(verdict.assumptions()).isEmpty();
        assertThat(verdict.isUnconditional()).isTrue();
    }

    @Test
    void what_is_assumed_twice_is_told_once() {
        Verdict verdict = CspPolicy.evaluate(sale(
                ExampleSale.provider()
                        .assuming(FactName.AGREEMENTS, FactName.AGREEMENTS)
                        .assuming(FactName.AGREEMENTS),
                ExampleSale.customer()));

        assertThat(verdict.assumptions()).containsExactly(FactRef.of("distri", FactName.AGREEMENTS));
    }

    @Test
    void a_denial_may_rest_on_an_assumption_too() {
        Verdict verdict = CspPolicy.evaluate(sale(
                ExampleSale.provider(),
                ExampleSale.customer().organization("shop-group").assuming(FactName.ORGANIZATION)));

        assertThat(verdict.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(verdict.assumptions()).containsExactly(FactRef.of("fabrikam", FactName.ORGANIZATION));
        assertThat(verdict.isUnconditional()).isFalse();
    }

    private static Scenario sale(Partner.Builder provider, Customer.Builder customer) {
        return Scenario.of(
                DAY,
                ExampleSale.bookOf(provider, ExampleSale.reseller(), customer),
                ExampleSale.sale().build());
    }

    // Everything assumed, in many situations

    /** A situation of a sale: what the assumed facts say. */
    private enum Situation {
        ALLOWED,
        SOLD_TO_ITSELF,
        SOLD_TO_AFFILIATE,
        NEVER_ENROLLED,
        WRONG_MPN_ID,
        NO_MPN_ID,
        CSP_TENANT,
        NO_AGREEMENT,
        REGISTRATION_NEEDED
    }

    @ParameterizedTest
    @EnumSource
    void a_sale_rests_on_what_would_change_it_if_it_were_not_stated(Situation situation) {
        assertRestsOnWhatMatters(without -> sale(situation, without));
    }

    private static Scenario sale(Situation situation, Optional<FactRef> without) {
        Stating stating = new Stating(without);
        String country = situation == Situation.REGISTRATION_NEEDED ? "HU" : "ES";
        Book book = Book.builder()
                .partners(
                        partner("distri", PartnerType.INDIRECT_PROVIDER, situation, stating),
                        partner("shop", PartnerType.INDIRECT_RESELLER, situation, stating))
                .customers(customer(country, situation, stating))
                .relationships(
                        Partnership.of("distri", "shop", Relationship.Status.ACTIVE), relationship("distri", stating))
                .build();
        return Scenario.of(
                DAY,
                book,
                Sale.builder(List.of("distri", "shop"), "fabrikam")
                        .partnerIdOnRecord("4567890")
                        .build());
    }

    private static Partner partner(String id, PartnerType type, Situation situation, Stating stating) {
        Partner.Builder partner =
                Partner.builder(id, type, Tenant.csp("t-" + id)).country("DE");
        boolean isShop = id.equals("shop");
        stating.fact(id, FactName.REGISTRATION_ID, () -> partner.registrationId("1"), partner::assuming);
        stating.fact(
                id,
                FactName.AGREEMENTS,
                () -> partner.agreements(
                        situation == Situation.NO_AGREEMENT
                                ? List.of()
                                : List.of(Agreement.signed(
                                        AgreementType.MICROSOFT_PARTNER_AGREEMENT, LocalDate.of(2020, 1, 1)))),
                partner::assuming);
        stating.fact(id, FactName.ORGANIZATION, () -> partner.organization(id + "-group"), partner::assuming);
        stating.fact(
                id,
                FactName.AFFILIATES,
                () -> partner.affiliates(situation == Situation.SOLD_TO_AFFILIATE ? "fabrikam-sa" : "labs"),
                partner::assuming);
        stating.fact(id, FactName.ONBOARDED_ON, () -> partner.onboardedOn(DAY), partner::assuming);
        stating.fact(
                id,
                FactName.ENROLLED_ON,
                () -> isShop && situation == Situation.NEVER_ENROLLED
                        ? partner.neverEnrolled()
                        : partner.enrolledOn(DAY),
                partner::assuming);
        stating.fact(
                id,
                FactName.AUTHORIZATION,
                () -> partner.authorization(Partner.Authorization.ACTIVE),
                partner::assuming);
        if (situation == Situation.NO_MPN_ID) {
            stating.fact(id, FactName.MPN_ID, partner::noMpnId, partner::assuming);
        } else if (stating.isStated(id, FactName.MPN_ID)) {
            boolean isWrong = isShop && situation == Situation.WRONG_MPN_ID;
            partner.mpnId(new MpnId(
                    isShop && !isWrong ? "4567890" : "1234567",
                    stating.part(id, FactName.MPN_ID_TYPE, isWrong ? MpnId.Type.GLOBAL : MpnId.Type.LOCATION),
                    stating.part(id, FactName.MPN_ID_COUNTRY, isWrong ? "FR" : "DE")));
            stating.assumed(id, FactName.MPN_ID, partner::assuming);
            stating.assumed(id, FactName.MPN_ID_COUNTRY, partner::assuming);
            stating.assumed(id, FactName.MPN_ID_TYPE, partner::assuming);
        }
        return partner.build();
    }

    private static Customer customer(String country, Situation situation, Stating stating) {
        Tenant.Type type = situation == Situation.CSP_TENANT ? Tenant.Type.CSP : Tenant.Type.CUSTOMER;
        Tenant tenant = Tenant.of("t-fabrikam");
        Customer.Builder customer = Customer.builder(
                        "fabrikam",
                        new Tenant(tenant.id(), stating.part("fabrikam", FactName.TENANT_TYPE, type), tenant.cloud()))
                .country(country);
        stating.fact(
                "fabrikam",
                FactName.AGREEMENTS,
                () -> customer.agreements(
                        Agreement.signed(AgreementType.MICROSOFT_CUSTOMER_AGREEMENT, LocalDate.of(2020, 3, 1))),
                customer::assuming);
        stating.assumed("fabrikam", FactName.TENANT_TYPE, customer::assuming);
        stating.fact(
                "fabrikam",
                FactName.ORGANIZATION,
                () -> customer.organization(situation == Situation.SOLD_TO_ITSELF ? "shop-group" : "fabrikam-sa"),
                customer::assuming);
        return customer.build();
    }

    private static ResellerRelationship relationship(String partner, Stating stating) {
        ResellerRelationship active = ResellerRelationship.of(partner, "fabrikam", Relationship.Status.ACTIVE);
        FactRef fact = FactRef.ofRelationship(partner, "fabrikam", FactName.DELEGATED_ADMIN);
        return stating.isStated(fact)
                ? stating.noted(
                        fact,
                        active.withDelegatedAdmin(ResellerRelationship.DelegatedAdmin.GDAP)
                                .assuming(FactName.DELEGATED_ADMIN))
                : active;
    }

    @Test
    void a_support_engagement_rests_on_the_privileges_that_are_assumed() {
        assertRestsOnWhatMatters(without -> {
            Stating stating = new Stating(without);
            Book book = Book.builder()
                    .partners(partner("shop", PartnerType.INDIRECT_RESELLER, Situation.ALLOWED, stating))
                    .customers(customer("ES", Situation.ALLOWED, stating))
                    .subscriptions(Subscription.builder("licenses", "fabrikam", Subscription.Channel.OPEN)
                            .build())
                    .relationships(relationship("shop", stating))
                    .build();
            return Scenario.of(
                    DAY,
                    book,
                    SupportEngagement.builder("shop", "fabrikam", "licenses").build());
        });
    }

    /** What an enrolling partner says of itself. */
    private enum Enrolling {
        COMPLETE,
        INCOMPLETE,
        NEW_AS_DIRECT_BILL
    }

    @ParameterizedTest
    @EnumSource
    void an_enrollment_rests_on_facts_of_the_transaction_last(Enrolling enrolling) {
        assertRestsOnWhatMatters(without -> enrollment(enrolling, without));
    }

    private static Scenario enrollment(Enrolling enrolling, Optional<FactRef> without) {
        Stating stating = new Stating(without);
        Partner partner = partner("direct", PartnerType.DIRECT_BILL, Situation.ALLOWED, stating);
        Enrollment.Builder of = Enrollment.builder("direct");
        String id = FactRef.TRANSACTION;
        stating.fact(
                id,
                FactName.CAPABILITIES_ASSESSMENT,
                () -> of.capabilitiesAssessment(Enrollment.CapabilitiesAssessment.PASSED),
                of::assuming);
        stating.fact(id, FactName.ANNUAL_REVENUE_USD, () -> of.annualRevenueUsd(new BigDecimal("1E+6")), of::assuming);
        stating.fact(id, FactName.MONTHS_AS_RESELLER, () -> of.monthsAsReseller(11), of::assuming);
        stating.fact(id, FactName.CAPABILITIES, () -> of.capabilities(Enrollment.Capability.values()), of::assuming);
        stating.fact(id, FactName.PRIMARY_CONTACT_EMAIL, () -> of.primaryContactEmail("a@b.example"), of::assuming);
        stating.fact(id, FactName.ROLE, () -> of.role(Role.GLOBAL_ADMIN), of::assuming);
        stating.fact(
                id,
                FactName.NEW_TO_PROGRAM,
                () -> of.newToProgram(enrolling == Enrolling.NEW_AS_DIRECT_BILL),
                of::assuming);
        if (stating.isStated(id, FactName.PROFILE)) {
            CompanyProfile profile = CompanyProfile.empty();
            for (FactName<?> part : CompanyProfile.PARTS) {
                if (stating.isStated(id, part)) {
                    boolean isEmpty = enrolling == Enrolling.INCOMPLETE && !part.equals(FactName.PROFILE_ADDRESS);
                    profile = isEmpty ? profile.withNone(part) : profile.with(part, "filled in");
                }
            }
            of.profile(profile);
            stating.assumed(id, FactName.PROFILE, of::assuming);
            CompanyProfile.PARTS.forEach(part -> stating.assumed(id, part, of::assuming));
        }
        Scenario scenario = Scenario.of(
                DAY, Book.builder().partners(partner).relationships().build(), of.build());
        assertThat(scenario.assumed()).isEqualTo(stating.all);
        return scenario;
    }

    /** Every assumed fact is told if the scenario, written down without it, is judged otherwise; else it is not. */
    private static void assertRestsOnWhatMatters(Function<Optional<FactRef>, Scenario> scenarioWithout) {
        Scenario scenario = scenarioWithout.apply(Optional.empty());
        Verdict verdict = CspPolicy.extended().evaluate(scenario);
        List<FactRef> expected = new ArrayList<>();
        for (FactRef fact : scenario.assumed()) {
            Verdict other = CspPolicy.extended().evaluate(scenarioWithout.apply(Optional.of(fact)));
            if (!said(other).equals(said(verdict))) {
                expected.add(fact);
            }
        }

        assertThat(expected).isNotEmpty();
        assertThat(verdict.assumptions()).isEqualTo(expected);
        assertThat(verdict.isUnconditional()).isFalse();
    }

    /** Statuses, reasons, subjects and missing facts: all that assumptions are about. */
    private static String said(Verdict verdict) {
        return verdict.rules() + " "
                + verdict.findings().stream().map(AssumptionsTest::said).collect(Collectors.joining("; "));
    }

    private static String said(Finding finding) {
        String what = finding instanceof Violation violation
                ? violation.reason()
                : ((Gap) finding).missing().toString();
        return finding.rule() + " " + finding.status() + " " + finding.subjects() + " " + what;
    }

    /** States all facts of a scenario as assumed but for one, which it leaves out. */
    private static final class Stating {

        private final Optional<FactRef> without;
        /** In the order in which they are assumed. */
        private final List<FactRef> all = new ArrayList<>();

        private interface Assuming {
            Object assuming(FactName<?>... facts);
        }

        Stating(Optional<FactRef> without) {
            this.without = without;
        }

        boolean isStated(String of, FactName<?> fact) {
            return isStated(FactRef.of(of, fact));
        }

        boolean isStated(FactRef fact) {
            return !without.equals(Optional.of(fact));
        }

        void fact(String of, FactName<?> fact, Supplier<?> state, Assuming assuming) {
            if (isStated(of, fact)) {
                var unused = state.get();
                assumed(of, fact, assuming);
            }
        }

        <T> Fact<T> part(String of, FactName<?> fact, T value) {
            return isStated(of, fact) ? Fact.of(value) : Fact.notStated();
        }

        void assumed(String of, FactName<?> fact, Assuming assuming) {
            if (isStated(of, fact)) {
                assuming.assuming(fact);
                all.add(FactRef.of(of, fact));
            }
        }

        <T> T noted(FactRef fact, T object) {
            all.add(fact);
            return object;
        }
    }
}

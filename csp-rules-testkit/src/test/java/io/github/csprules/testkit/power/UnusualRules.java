package io.github.csprules.testkit.power;

import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Answer.forEach;
import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.notApplicable;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Customer;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.Step;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.RuleId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of a host's own that are right, and use what few rules use. */
final class UnusualRules {

    static final FactName<Boolean> HOLD = FactName.of("com.fabrikam.hold");
    private static final FactName<BigDecimal> LIMIT = FactName.of("com.fabrikam.limit");
    private static final FactName<BigDecimal> VALUE = FactName.of("com.fabrikam.value");
    private static final FactName<Boolean> TERMS = FactName.of("com.fabrikam.terms");
    private static final FactName<String> TERMS_SIGNED = FactName.of("com.fabrikam.termsSigned");
    private static final FactName<BigDecimal> BUDGET = FactName.of("com.fabrikam.budget");
    private static final FactName<Boolean> FROZEN = FactName.of("com.fabrikam.frozen");
    private static final FactName<Boolean> BLOCKED_BY_SALES = FactName.of("com.fabrikam.blocked.sales");
    private static final FactName<Boolean> BLOCKED_BY_LAW = FactName.of("com.fabrikam.blocked.law");
    private static final FactName<String> SEGMENT = FactName.of("com.fabrikam.segment");
    private static final FactName<Boolean> TRAINED = FactName.of("com.fabrikam.trained");
    private static final FactName<Boolean> EXPERIENCED = FactName.of("com.fabrikam.experienced");

    private static final LocalDate NEW_TERMS = LocalDate.of(2021, 7, 1);
    private static final BigDecimal SMALL = new BigDecimal("100");

    private UnusualRules() {}

    static RuleSet standardWithAll() {
        return CspPolicy.standard()
                .plus(
                        credit(),
                        termsUntil(),
                        termsSince(),
                        budget(),
                        frozen(),
                        ties(),
                        blocked(),
                        segment(),
                        trainedOrExperienced(),
                        largeOnly(),
                        seasoned(),
                        revenue())
                .plusSteps(release());
    }

    static Scenarios scenarios(RuleSet rules) {
        return Scenarios.under(rules)
                .withExtension(FactKind.Owner.CUSTOMER, TERMS_SIGNED, "2021", "2022", "2019")
                .withExtension(FactKind.Owner.CUSTOMER, SEGMENT, "GOVERNMENT", "SMALL");
    }

    private static Reason.Builder reason(String name) {
        return Reason.reason(name).remedy("call-fabrikam", Actor.CUSTOMER);
    }

    private static Answer flag(Extensions own, FactName<Boolean> flag, Answer missing, Answer ifSet) {
        Fact<Boolean> stated = own.flag(flag);
        return stated.isNotStated() ? missing : stated.get() ? ifSet : satisfied();
    }

    // Two reasons, which may hold at once; arguments; a remedy for which there is a step

    private static final Reason ON_HOLD = Reason.reason("onHold")
            .remedy("settle-with-fabrikam", Actor.CUSTOMER)
            .build();
    private static final Reason OVER_LIMIT = reason("overLimit")
            .argument("limit", ArgumentType.NUMBER)
            .argument("value", ArgumentType.NUMBER)
            .build();

    private static TransactionRule credit() {
        RuleInfo info = RuleInfo.rule("fabrikam-credit")
                .on(SALE)
                .reads(FactKind.Owner.CUSTOMER, HOLD, LIMIT)
                .reads(FactKind.Owner.TRANSACTION, VALUE)
                .reasons(ON_HOLD, OVER_LIMIT)
                .build();
        return TransactionRule.of(info, scenario -> {
            Customer customer = scenario.customer();
            Answer hold = flag(customer.extensions(), HOLD, lacking(customer, HOLD), violated(ON_HOLD, customer));
            return hold.and(withinLimit(scenario, customer));
        });
    }

    private static Answer withinLimit(Scenario scenario, Customer customer) {
        Fact<BigDecimal> limit = customer.extensions().number(LIMIT);
        Fact<BigDecimal> value = scenario.transaction().extensions().number(VALUE);
        List<FactRef> missing = new ArrayList<>();
        if (limit.isNotStated()) {
            missing.add(FactRef.of(customer, LIMIT));
        }
        if (value.isNotStated()) {
            missing.add(FactRef.ofTransaction(VALUE));
        }
        if (!missing.isEmpty()) {
            return lacking(customer, missing);
        }
        return value.get().compareTo(limit.get()) > 0
                ? violated(OVER_LIMIT, customer, limit.get(), value.get())
                : satisfied();
    }

    private static Step release() {
        return Step.step("release-by-fabrikam", Step.Phase.WORLD)
                .takenBy(Actor.CUSTOMER)
                .against("fabrikam-credit", "onHold")
                .carriesOut("settle-with-fabrikam")
                .openedBy((step, rules, scenario, violations) -> List.of(step.action(scenario.customer())
                        .leadingTo(before -> before.with(before.customer().toBuilder()
                                .extensions(before.customer().extensions().with(HOLD, false))
                                .build()))));
    }

    // A version for earlier days and one for later ones

    private static final Reason NOT_ACCEPTED = reason("notAccepted").build();
    private static final Reason OLD_TERMS = reason("oldTerms").build();

    private static TransactionRule termsUntil() {
        RuleInfo info = RuleInfo.rule("fabrikam-terms")
                .on(SALE)
                .until(NEW_TERMS.getYear(), NEW_TERMS.getMonthValue(), NEW_TERMS.getDayOfMonth())
                .reads(FactKind.Owner.CUSTOMER, TERMS)
                .reasons(NOT_ACCEPTED)
                .build();
        return TransactionRule.of(info, scenario -> {
            Fact<Boolean> terms = scenario.customer().extensions().flag(TERMS);
            if (terms.isNotStated()) {
                return lacking(scenario.customer(), TERMS);
            }
            return terms.get() ? satisfied() : violated(NOT_ACCEPTED, scenario.customer());
        });
    }

    private static TransactionRule termsSince() {
        RuleInfo info = RuleInfo.rule("fabrikam-terms")
                .on(SALE)
                .since(NEW_TERMS.getYear(), NEW_TERMS.getMonthValue(), NEW_TERMS.getDayOfMonth())
                .reads(FactKind.Owner.CUSTOMER, TERMS_SIGNED)
                .reasons(OLD_TERMS)
                .build();
        return TransactionRule.of(info, scenario -> {
            Fact<String> signed = scenario.customer().extensions().text(TERMS_SIGNED);
            if (signed.isNotStated()) {
                return lacking(scenario.customer(), TERMS_SIGNED);
            }
            return signed.get().startsWith("202") ? satisfied() : violated(OLD_TERMS, scenario.customer());
        });
    }

    // A number of the scenario

    private static final Reason SPENT = reason("spent").build();

    private static TransactionRule budget() {
        RuleInfo info = RuleInfo.rule("fabrikam-budget")
                .on(SALE, CUSTOMER_RELATIONSHIP)
                .reads(FactKind.Owner.SCENARIO, BUDGET)
                .reasons(SPENT)
                .build();
        return TransactionRule.of(info, scenario -> {
            Fact<BigDecimal> budget = scenario.extensions().number(BUDGET);
            if (budget.isNotStated()) {
                return lacking(scenario.customer(), FactRef.of(FactRef.SCENARIO, BUDGET));
            }
            return budget.get().signum() > 0 ? satisfied() : violated(SPENT, scenario.customer());
        });
    }

    // A flag of a subscription, which can only be judged where it is stated

    private static final Reason IS_FROZEN = reason("frozen").build();

    private static TransactionRule frozen() {
        RuleInfo info = RuleInfo.rule("fabrikam-frozen-subscription")
                .on(RESELLER_ASSIGNMENT)
                .reasons(IS_FROZEN)
                .build();
        return TransactionRule.of(info, scenario -> {
            Optional<String> subscription =
                    scenario.transaction(ResellerAssignment.class).subscription();
            if (subscription.isEmpty()) {
                return notApplicable();
            }
            boolean isFrozen = scenario.book()
                    .subscription(subscription.get())
                    .orElseThrow()
                    .extensions()
                    .flag(FROZEN)
                    .is(true);
            return isFrozen ? violated(IS_FROZEN, scenario.reseller()) : satisfied();
        });
    }

    // Relationships

    private static final Reason STRANGERS = reason("strangers").build();

    private static TransactionRule ties() {
        RuleInfo info = RuleInfo.rule("fabrikam-ties")
                .on(SALE)
                .reads(FactKind.Owner.SCENARIO, FactName.RELATIONSHIPS)
                .reads(FactKind.Owner.RELATIONSHIP, FactName.STATUS)
                .reasons(STRANGERS)
                .build();
        return TransactionRule.of(info, scenario -> {
            if (scenario.channel().size() != 2) {
                return notApplicable();
            }
            Partner first = scenario.channel().get(0);
            Partner second = scenario.channel().get(1);
            if (!scenario.book().statesRelationships()) {
                return lacking(first, second, FactRef.RELATIONSHIPS);
            }
            Optional<Partnership> between = scenario.book().relationships().get().stream()
                    .filter(Partnership.class::isInstance)
                    .map(Partnership.class::cast)
                    .filter(one ->
                            one.provider().equals(first.id()) && one.reseller().equals(second.id()))
                    .findFirst();
            if (between.isEmpty()) {
                return violated(STRANGERS, first, second);
            }
            Fact<Relationship.Status> status = between.get().status();
            if (status.isNotStated()) {
                return lacking(first, second, FactRef.of(between.get(), FactName.STATUS));
            }
            return status.is(Relationship.Status.REMOVED) ? violated(STRANGERS, first, second) : satisfied();
        });
    }

    // All own facts of a kind, through a map

    private static final Reason BLOCKED = reason("blocked").build();

    private static TransactionRule blocked() {
        RuleInfo info = RuleInfo.rule("fabrikam-blocked")
                .on(SALE)
                .reads(FactKind.Owner.PARTNER, BLOCKED_BY_SALES, BLOCKED_BY_LAW)
                .reasons(BLOCKED)
                .build();
        return TransactionRule.of(info, scenario -> forEach(scenario.channel(), scenario, UnusualRules::isNotBlocked));
    }

    private static Answer isNotBlocked(Partner partner, Scenario scenario) {
        List<FactRef> missing = new ArrayList<>();
        for (FactName<Boolean> fact : List.of(BLOCKED_BY_SALES, BLOCKED_BY_LAW)) {
            Object stated = partner.extensions().asMap().get(fact.name());
            if (Boolean.TRUE.equals(stated)) {
                return violated(BLOCKED, partner);
            }
            if (!Boolean.FALSE.equals(stated)) {
                missing.add(FactRef.of(partner, fact));
            }
        }
        return missing.isEmpty() ? satisfied() : lacking(partner, missing);
    }

    // A text that counts only if it is stated

    private static final Reason GOVERNMENT = reason("government").build();

    private static TransactionRule segment() {
        RuleInfo info = RuleInfo.rule("fabrikam-segment")
                .on(SALE)
                .judgesOnlyIfStated(FactKind.Owner.CUSTOMER, SEGMENT)
                .reasons(GOVERNMENT)
                .build();
        return TransactionRule.of(
                info,
                scenario -> scenario.customer().extensions().text(SEGMENT).is("GOVERNMENT")
                        ? violated(GOVERNMENT, scenario.customer())
                        : satisfied());
    }

    // Compositions

    private static TransactionRule has(FactName<Boolean> fact, String id) {
        Reason not = reason("not").build();
        RuleInfo info = RuleInfo.rule(id)
                .on(SALE)
                .reads(FactKind.Owner.PARTNER, fact)
                .reasons(not)
                .build();
        return TransactionRule.of(info, scenario -> {
            Partner seller = scenario.channel().get(0);
            Fact<Boolean> stated = seller.extensions().flag(fact);
            if (stated.isNotStated()) {
                return lacking(seller, fact);
            }
            return stated.get() ? satisfied() : violated(not, seller);
        });
    }

    private static TransactionRule trainedOrExperienced() {
        return TransactionRule.anyOf(
                RuleId.of("fabrikam-knows"),
                has(TRAINED, "fabrikam-trained"),
                TransactionRule.during(
                        RuleId.of("fabrikam-experienced-before"),
                        DateRange.endingBefore(LocalDate.of(2022, 1, 1)),
                        has(EXPERIENCED, "fabrikam-experienced")));
    }

    /** What is demanded of orders that are not small. */
    private static TransactionRule largeOnly() {
        TransactionRule.Condition isLarge =
                new TransactionRule.Condition(List.of(new FactKind(FactKind.Owner.TRANSACTION, VALUE)), scenario -> {
                    Fact<BigDecimal> value = scenario.transaction().extensions().number(VALUE);
                    if (value.isNotStated()) {
                        return lacking(scenario.customer(), FactRef.ofTransaction(VALUE));
                    }
                    return value.get().compareTo(SMALL) > 0 ? satisfied() : notApplicable();
                });
        return TransactionRule.when(
                RuleId.of("fabrikam-large"),
                isLarge,
                TransactionRule.allOf(
                        RuleId.of("fabrikam-large-demands"),
                        has(TRAINED, "fabrikam-trained-for-large"),
                        has(EXPERIENCED, "fabrikam-experienced-for-large")));
    }

    // Days that are counted, none among them

    private static final Reason NEVER = reason("never").build();
    private static final Reason TOO_NEW =
            reason("tooNew").argument("since", ArgumentType.DATE).build();

    private static TransactionRule seasoned() {
        RuleInfo info = RuleInfo.rule("fabrikam-seasoned")
                .on(SALE)
                .reads(FactKind.Owner.PARTNER, FactName.ONBOARDED_ON)
                .reasons(NEVER, TOO_NEW)
                .build();
        return TransactionRule.of(info, scenario -> {
            boolean isRenewal = scenario.transaction(Sale.class).kind() == Sale.Kind.RENEWAL;
            return isRenewal ? notApplicable() : forEach(scenario.resellers(), scenario, UnusualRules::isSeasoned);
        });
    }

    private static Answer isSeasoned(Partner partner, Scenario scenario) {
        Fact<LocalDate> since = partner.onboardedOn();
        if (since.isNotStated()) {
            return lacking(partner, FactName.ONBOARDED_ON);
        }
        if (since.isNone()) {
            return violated(NEVER, partner);
        }
        return since.get().plusMonths(1).isAfter(scenario.asOf())
                ? violated(TOO_NEW, partner, since.get())
                : satisfied();
    }

    // A fact of the policy, of another transaction

    private static final Reason POOR = reason("poor").build();

    private static TransactionRule revenue() {
        RuleInfo info = RuleInfo.rule("fabrikam-revenue")
                .on(ENROLLMENT)
                .reads(FactKind.Owner.TRANSACTION, FactName.ANNUAL_REVENUE_USD)
                .reasons(POOR)
                .build();
        return TransactionRule.of(info, scenario -> {
            Fact<BigDecimal> revenue = scenario.transaction(Enrollment.class).annualRevenueUsd();
            if (revenue.isNotStated()) {
                return lacking(scenario.partner(), FactRef.ofTransaction(FactName.ANNUAL_REVENUE_USD));
            }
            return revenue.get().compareTo(SMALL) < 0 ? violated(POOR, scenario.partner()) : satisfied();
        });
    }
}

package io.github.csprules.testkit;

import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that decide only beside what the scenario states are tried too, before a rule is said to ask in vain. */
class AskedLawTest {

    private static final Reason WRONG =
            Reason.reason("wrong").remedy("think-again", Actor.HOST).build();

    private static RuleInfo.Builder info() {
        return RuleInfo.rule("own").on(SALE).reasons(WRONG);
    }

    private static void check(RuleInfo.Builder info, Function<Scenario, Answer> rule, Predicate<Scenario> condition) {
        RuleSet rules = CspPolicy.standard().plus(TransactionRule.of(info.build(), rule));
        Scenarios scenarios = Scenarios.under(rules).of(SALE, PARTNERSHIP).where(condition);
        Laws.of(rules, scenarios).check(Law.ASKED, 1);
    }

    private static void assertMatters(
            RuleInfo.Builder info, Function<Scenario, Answer> rule, Predicate<Scenario> condition) {
        assertThatCode(() -> check(info, rule, condition)).doesNotThrowAnyException();
    }

    @Test
    void the_organization_of_a_stated_affiliate_which_is_of_nobody_declared() {
        assertMatters(
                info().reads(FactKind.Owner.CUSTOMER, FactName.ORGANIZATION),
                scenario -> {
                    Customer customer = scenario.customer();
                    if (customer.organization().isNotStated()) {
                        return lacking(customer, FactName.ORGANIZATION);
                    }
                    String organization = customer.organization().get();
                    return scenario.book().partners().stream().anyMatch(one -> one.statesAffiliate(organization))
                            ? violated(WRONG, customer)
                            : satisfied();
                },
                scenario -> scenario.partners().stream()
                        .anyMatch(partner -> partner.statesAffiliate("o-nowhere") || partner.statesAffiliate("o-c")));
    }

    @Test
    void the_country_of_another_party() {
        assertMatters(
                info().reads(FactKind.Owner.CUSTOMER, FactName.COUNTRY)
                        .judgesOnlyIfStated(FactKind.Owner.PARTNER, FactName.COUNTRY),
                scenario -> {
                    Customer customer = scenario.customer();
                    Fact<String> sold = scenario.partner().country();
                    if (customer.country().isNotStated()) {
                        return lacking(customer, FactName.COUNTRY);
                    }
                    return sold.isStated() && !sold.is(customer.country().get())
                            ? violated(WRONG, customer)
                            : satisfied();
                },
                scenario -> scenario.partner().country().isStated()
                        && !Countries.around(Countries.HOME, scenario.asOf())
                                .contains(scenario.partner().country().get()));
    }

    @Test
    void the_day_after_one_that_the_party_states() {
        assertMatters(
                info().reads(FactKind.Owner.PARTNER, FactName.ENROLLED_ON)
                        .judgesOnlyIfStated(FactKind.Owner.PARTNER, FactName.ONBOARDED_ON),
                scenario -> {
                    Partner partner = scenario.partner();
                    Fact<LocalDate> enrolled = partner.enrolledOn();
                    if (enrolled.isNotStated()) {
                        return lacking(partner, FactName.ENROLLED_ON);
                    }
                    Fact<LocalDate> onboarded = partner.onboardedOn();
                    boolean isBefore = onboarded.isStated()
                            && !onboarded.isNone()
                            && !enrolled.isNone()
                            && enrolled.get().isBefore(onboarded.get());
                    return isBefore ? violated(WRONG, partner) : satisfied();
                },
                scenario -> scenario.partner().onboardedOn().is(LocalDate.of(2019, 1, 1)));
    }

    @Test
    void a_relationship_of_somebody_who_is_not_declared_yet() {
        assertMatters(
                RuleInfo.rule("own")
                        .on(PARTNERSHIP)
                        .reasons(WRONG)
                        .reads(FactKind.Owner.SCENARIO, FactName.RELATIONSHIPS),
                scenario -> {
                    if (!scenario.book().statesRelationships()) {
                        return lacking(scenario.reseller(), FactRef.RELATIONSHIPS);
                    }
                    boolean isCustomer = !scenario.book()
                            .resellerRelationshipsInTenantOf(scenario.provider(), scenario.reseller())
                            .isEmpty();
                    return isCustomer ? violated(WRONG, scenario.reseller()) : satisfied();
                },
                scenario -> scenario.book().customers().isEmpty());
    }

    @Test
    void a_fact_of_which_no_value_matters_is_asked_in_vain() {
        assertThatExceptionOfType(LawBrokenError.class)
                .isThrownBy(() -> check(
                        info().reads(FactKind.Owner.CUSTOMER, FactName.ORGANIZATION),
                        scenario -> scenario.customer().organization().isNotStated()
                                ? lacking(scenario.customer(), FactName.ORGANIZATION)
                                : satisfied(),
                        scenario -> true))
                .withMessageStartingWith(
                        "the law `asked` is broken: `own` asks for `organization`, but whatever is stated of it, the answer is the same");
    }

    /** With these seeds it was once said that rules of the policy ask in vain. */
    @ParameterizedTest
    @ValueSource(longs = {2054919180, 1, 3, 9, 17})
    void the_policy_asks_for_nothing_in_vain(long seed) {
        assertThatCode(() -> Laws.of(CspPolicy.standard()).check(Law.ASKED, seed))
                .doesNotThrowAnyException();
        assertThatCode(() -> Laws.of(CspPolicy.extended()).check(Law.ASKED, seed))
                .doesNotThrowAnyException();
    }
}

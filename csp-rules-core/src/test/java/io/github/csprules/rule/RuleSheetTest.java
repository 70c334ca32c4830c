package io.github.csprules.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.Report.Clauses;
import io.github.csprules.verdict.Report.Cure;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSheetTest {

    private static final RuleId OWN = RuleId.of("acme-credit-hold");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private static RuleSheet of(RuleSet rules, RuleId id) {
        return RuleSheet.of(rules, id, Texts.standard(), Locale.ENGLISH);
    }

    private static RuleSet with(RuleInfo.Builder header) {
        return CspPolicy.standard().plus(TransactionRule.of(header.build(), scenario -> Answer.satisfied()));
    }

    private static RuleInfo.Builder own(Reason reason) {
        return RuleInfo.rule(OWN)
                .on(TransactionType.SALE)
                .reads(FactKind.Owner.CUSTOMER, FactName.of("com.acme.creditHold"))
                .reasons(reason);
    }

    private static Reason.Builder onHold() {
        return Reason.reason("onHold")
                .decidedBy(Citation.of("§ 7", "contract", "Payment", DAY))
                .remedy("settle-invoices", Actor.CUSTOMER);
    }

    @Test
    void a_rule_of_the_policy_is_told_with_all_that_its_header_says() {
        RuleSheet sheet = of(CspPolicy.standard(), CspRules.PARTNER_AGREEMENT_SIGNED);

        assertThat(sheet.id()).isEqualTo(CspRules.PARTNER_AGREEMENT_SIGNED);
        assertThat(sheet.title())
                .isEqualTo(
                        "every partner who transacts has signed the Microsoft Partner Agreement, and it is in force");
        assertThat(sheet.versions()).hasSize(1);
        RuleSheet.Version version = sheet.versions().get(0);
        assertThat(version.inForce()).isEqualTo("from 2020-02-01 on");
        assertThat(version.transactions()).containsExactly("sale", "assignment of a reseller");
        assertThat(version.reads())
                .extracting(RuleSheet.Read::owner, read -> read.fact().name(), RuleSheet.Read::description)
                .containsExactly(
                        tuple("partner", FactName.AGREEMENTS, "the agreements it has signed, and when"),
                        tuple("partner", FactName.ORGANIZATION, "the legal organization it belongs to"),
                        tuple("partner", FactName.COUNTRY, "the country of its legal business location"));
        assertThat(version.clauses()).flatExtracting(Clauses::ids).contains("S0-144", "S0-145", "S0-148", "S3-143");
        RuleSheet.Way later = version.reasons().get(3);
        assertThat(later.reason().name()).isEqualTo("signedLater");
        assertThat(later.message())
                .isEqualTo("partner {subject} signs the Microsoft Partner Agreement only on {signedOn}");
        assertThat(later.remedies())
                .containsExactly(new Cure(
                        new Remedy("wait-until-signed", Actor.HOST),
                        "you",
                        "wait until {signedOn}, the day on which {subject} signs the agreement"));
        assertThat(later.clauses())
                .flatExtracting(Clauses::ids)
                .containsExactly("S0-144", "S0-145", "S0-147", "S0-148");
        assertThat(later.errors())
                .extracting(RuleSheet.Errors::message)
                .containsExactly(
                        "Partner Center 2203, 2206, 900123, for an indirect reseller",
                        "Partner Center 900124, for an indirect provider or a direct-bill partner");
    }

    @Test
    void the_versions_of_a_rule_are_told_in_the_order_of_their_periods_each_with_its_own_reasons() {
        RuleSheet sheet = of(CspPolicy.standard(), CspRules.REMOVAL_CHANNEL);

        assertThat(sheet.versions())
                .extracting(RuleSheet.Version::inForce)
                .containsExactly("until before 2020-06-29", "from 2020-06-29 on");
        assertThat(sheet.versions())
                .flatExtracting(RuleSheet.Version::reasons)
                .extracting(way -> way.reason().name())
                .containsExactly("notThroughSupport", "notByProvider");
    }

    @Test
    void a_rule_of_a_host_is_told_in_its_codes_where_it_has_no_words() {
        RuleSheet.Version version =
                of(with(own(onHold().build())), OWN).versions().get(0);

        assertThat(version.reads()).extracting(RuleSheet.Read::description).containsExactly("com.acme.creditHold");
        assertThat(version.reasons()).extracting(RuleSheet.Way::message).containsExactly("onHold");
        assertThat(version.reasons().get(0).remedies())
                .extracting(Cure::by, Cure::message)
                .containsExactly(tuple("customer", "settle-invoices"));
        assertThat(version.reasons().get(0).errors()).isEmpty();
        assertThat(version.clauses()).containsExactly(new Clauses("contract", "Payment", DAY, List.of("§ 7")));
    }

    @Test
    void a_rule_of_a_host_is_told_in_its_words_with_arguments_in_braces() {
        Map<String, String> words = Map.of(
                "acme-credit-hold", "the customer pays",
                "acme-credit-hold.onHold", "{subject} owes {amount|Amount}",
                "remedy.settle-invoices", "pay {amount}");
        Texts texts = Texts.standard().with((key, locale) -> Optional.ofNullable(words.get(key)));
        Reason reason = onHold().argument("amount", ArgumentType.NUMBER).build();

        RuleSheet sheet = RuleSheet.of(with(own(reason)), OWN, texts, Locale.ENGLISH);

        assertThat(sheet.title()).isEqualTo("the customer pays");
        RuleSheet.Way way = sheet.versions().get(0).reasons().get(0);
        assertThat(way.message()).isEqualTo("{subject} owes {amount}");
        assertThat(way.remedies()).extracting(Cure::message).containsExactly("pay {amount}");
    }

    static List<Arguments> periods() {
        return List.of(
                Arguments.of(DateRange.always(), "always"),
                Arguments.of(DateRange.startingOn(DAY), "from 2021-03-01 on"),
                Arguments.of(DateRange.endingBefore(DAY), "until before 2021-03-01"),
                Arguments.of(new DateRange(DAY, DAY.plusDays(1)), "from 2021-03-01 on until before 2021-03-02"));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void a_period_is_told_with_its_first_day_and_the_day_that_it_ends_before(DateRange period, String told) {
        RuleSet rules = with(own(onHold().build()).inForce(period));

        assertThat(of(rules, OWN).versions().get(0).inForce()).isEqualTo(told);
    }

    private static RuleSheet.Way reason(RuleId rule, String name) {
        return of(CspPolicy.extended(), rule).versions().get(0).reasons().stream()
                .filter(way -> way.reason().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> stepsOf(RuleSheet.Way way, String remedy) {
        return way.remedies().stream()
                .filter(cure -> cure.remedy().code().equals(remedy))
                .flatMap(cure -> way.stepsOf(cure).stream())
                .map(sheet -> sheet.step().code())
                .toList();
    }

    @Test
    void a_remedy_is_told_with_the_steps_that_carry_it_out_against_the_reason() {
        RuleSheet.Way customer = reason(CspRules.ONE_RELATIONSHIP_PER_PROVIDER, "alreadyCustomer");
        RuleSheet.Way reseller = reason(CspRules.ONE_RELATIONSHIP_PER_PROVIDER, "alreadyReseller");

        assertThat(stepsOf(customer, "change-provider")).containsExactly("order-through", "end-relationship");
        assertThat(stepsOf(reseller, "change-provider")).containsExactly("order-through", "end-partnership");
        assertThat(stepsOf(reseller, "use-separate-tenant")).containsExactly("use-separate-tenant");
    }

    @Test
    void a_remedy_without_a_step_is_told_with_what_is_needed_instead() {
        RuleSheet.Way suspended = reason(CspRules.ACCOUNT_NOT_SUSPENDED, "suspended");

        assertThat(stepsOf(suspended, "restore-account")).isEmpty();
        assertThat(stepsOf(suspended, "use-partner-in-good-standing")).containsExactly("order-through");
        assertThat(suspended.needs()).startsWith("another seller would have to be declared");
    }

    private static RuleSheet.StepSheet step(RuleSet rules, String code) {
        return RuleSheet.steps(rules, Texts.standard(), Locale.ENGLISH).stream()
                .filter(sheet -> sheet.step().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_step_is_told_with_all_that_its_header_says() {
        RuleSheet.StepSheet sheet = step(CspPolicy.standard(), "establish-partnership");

        assertThat(sheet.message()).isEqualTo("establish a partnership with {partner}");
        assertThat(sheet.by()).containsExactly("provider", "reseller");
        assertThat(sheet.places())
                .extracting(RuleSheet.Place::who, RuleSheet.Place::where)
                .containsExactly(
                        tuple("provider", "Indirect resellers > Request a partnership"),
                        tuple("reseller", "the link in the request > Authorize indirect provider"));
        assertThat(sheet.transaction()).contains("partnership");
        assertThat(sheet.changes()).isEqualTo("what the parties have or have done");
        assertThat(sheet.against())
                .isEqualTo(Map.of(CspRules.PARTNERSHIP_ACTIVE, List.of("none", "requested", "removed")));
        assertThat(sheet.clauses().get(0).ids()).contains("S1-184", "S1-189");
    }

    @Test
    void a_step_that_is_no_transaction_and_has_no_place_is_told_without() {
        RuleSheet.StepSheet sheet = step(CspPolicy.standard(), "create-account");

        assertThat(sheet.by()).containsExactly("partner");
        assertThat(sheet.places()).isEmpty();
        assertThat(sheet.transaction()).isEmpty();
    }

    @Test
    void a_step_of_a_host_is_told_in_its_code_where_it_has_no_words() {
        RuleSet rules = with(own(onHold().build()))
                .plusSteps(Step.step("settle-invoices", Step.Phase.WORLD)
                        .against(OWN.value())
                        .carriesOut("settle-invoices")
                        .openedByEach((step, scenario, violation) -> List.of()));

        assertThat(step(rules, "settle-invoices").message()).isEqualTo("settle-invoices");
        assertThat(step(rules, "settle-invoices").by()).isEmpty();
        assertThat(stepsOf(of(rules, OWN).versions().get(0).reasons().get(0), "settle-invoices"))
                .containsExactly("settle-invoices");
    }

    @Test
    void a_rule_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> of(CspPolicy.standard(), OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`acme-credit-hold`");
    }
}

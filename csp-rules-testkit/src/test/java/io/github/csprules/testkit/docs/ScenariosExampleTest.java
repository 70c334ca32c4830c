package io.github.csprules.testkit.docs;

import static io.github.csprules.testkit.assertions.CspAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.testkit.jqwik.CspArbitraries;
import io.github.csprules.testkit.jqwik.CspDomain;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** The examples of the test kit's page about scenarios. */
class ScenariosExampleTest {

    @Example
    void a_seeded_stream() {
        // stream: begin
        List<Scenario> load = Scenarios.any().stream(42).limit(10_000).toList();
        // stream: end

        assertThat(load).hasSize(10_000);
    }

    @Example
    void narrowed() {
        LocalDate day = LocalDate.of(2020, 2, 1);
        FactName<Boolean> creditHold = FactName.of("com.acme.creditHold");
        Scenarios scenarios = Scenarios.any();

        List<Scenarios> all = List.of(
                // narrowing: begin
                scenarios.of(TransactionType.SALE).allowed(),
                scenarios.deniedOnlyBy(CspRules.RESELLER_ENROLLED),
                scenarios.lacking(FactName.AGREEMENTS),
                scenarios.near(day),
                scenarios.withExtensions(FactKind.Owner.CUSTOMER, creditHold),
                scenarios.where(scenario -> scenario.partners().size() == 2)
                // narrowing: end
                );

        assertThat(all).allSatisfy(each -> assertThat(each.stream(1).limit(2)).hasSize(2));
    }

    // domain: begin
    @Property(tries = 100)
    @Domain(CspDomain.class)
    void a_quote_never_promises_what_is_denied(@ForAll Scenario scenario) {
        boolean promised = Shop.quote(scenario);

        if (promised) {
            assertThat(CspPolicy.evaluate(scenario)).isAllowed();
        }
    }
    // domain: end

    // provided: begin
    @Property(tries = 100)
    void a_missing_agreement_is_asked_for(@ForAll("withoutAgreements") Scenario scenario) {
        assertThat(Shop.questions(scenario)).anyMatch(question -> question.contains("agreement"));
    }

    @Provide
    Arbitrary<Scenario> withoutAgreements() {
        return CspArbitraries.of(Scenarios.under(CspPolicy.standard()).lacking(FactName.AGREEMENTS));
    }
    // provided: end

    /** Stands for the integration that is tested. */
    private static final class Shop {

        static boolean quote(Scenario scenario) {
            return CspPolicy.evaluate(scenario).isAllowed();
        }

        static List<String> questions(Scenario scenario) {
            return CspPolicy.evaluate(scenario).missing().stream()
                    .map(fact -> fact.fact().name())
                    .toList();
        }
    }
}

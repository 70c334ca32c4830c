package io.github.csprules.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.testkit.Mutation;
import io.github.csprules.testkit.Mutations;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example of the test kit's page, which asks an integration about every way in which a sale can go wrong. */
class MutationsExampleTest {

    private static final RuleSet RULES = CspPolicy.standard();

    @Test
    void one_change_that_is_looked_for() {
        Scenario allowedSale = Scenarios.any()
                .of(TransactionType.SALE)
                .allowed()
                .where(scenario -> scenario.channel().size() == 2)
                .sample(1)
                .value();

        Mutations mutations = Mutations.of(CspPolicy.standard());

        Mutation mutation = mutations
                .violating(allowedSale, CspRules.RESELLER_ENROLLED, "later")
                .orElseThrow();

        assertThat(mutation.changes()).singleElement().asString().contains("states `enrolledOn`");
        assertThat(mutation.scenario()).isNotEqualTo(allowedSale);
        assertThat(mutation.verdict().outcome()).isEqualTo(Outcome.DENIED);
        assertThat(mutation.isOnlyFinding()).isTrue();
    }

    static Stream<Mutation> everythingThatCanGoWrong() {
        Mutations mutations = Mutations.of(RULES);
        Scenario allowed = saleByDirectBillPartner();
        List<Mutation> all = new ArrayList<>();
        for (TransactionRule rule : RULES) {
            for (Reason reason : rule.info().reasons()) {
                mutations.violating(allowed, rule.info().id(), reason.name()).ifPresent(all::add);
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everythingThatCanGoWrong")
    void every_reason_reaches_the_buyer(Mutation mutation) {
        String answer = Shop.order(mutation.scenario());

        assertThat(answer).contains(mutation.rule() + ": " + mutation.reason());
    }

    private static Scenario saleByDirectBillPartner() {
        Partner woodgrove = Partner.builder("woodgrove", PartnerType.DIRECT_BILL, Tenant.csp("t-woodgrove"))
                .country("FR")
                .organization("woodgrove")
                .affiliates()
                .agreements(Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, LocalDate.of(2020, 1, 10)))
                .build();
        Customer fabrikam = Customer.builder("fabrikam", Tenant.customer("t-fabrikam"))
                .country("ES")
                .organization("fabrikam")
                .build();
        Book book = Book.builder()
                .partners(woodgrove)
                .customers(fabrikam)
                .relationships(ResellerRelationship.of("woodgrove", "fabrikam", Relationship.Status.ACTIVE))
                .build();
        return Scenario.of(
                LocalDate.of(2021, 3, 15),
                book,
                Sale.builder(List.of("woodgrove"), "fabrikam").build());
    }

    /** Stands for the integration that is tested. */
    private static final class Shop {

        static String order(Scenario scenario) {
            Verdict verdict = RULES.evaluate(scenario);
            StringBuilder answer = new StringBuilder(verdict.outcome().toString());
            verdict.violations()
                    .forEach(violation -> answer.append('\n')
                            .append(violation.rule())
                            .append(": ")
                            .append(violation.reason()));
            return answer.toString();
        }
    }
}

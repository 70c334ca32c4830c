package io.github.csprules.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How much a search for routes judges: what those concerned need, whoever else is declared. */
class RoutesGrowthTest {

    private static Scenario lackingMuch(int others) {
        Book.Builder book = ExampleSale.bookOf(
                ExampleSale.provider().noMpnId().agreements(),
                ExampleSale.reseller().neverEnrolled().agreements(),
                ExampleSale.customer())
                .toBuilder();
        List<Partner> partners = new ArrayList<>();
        List<Customer> customers = new ArrayList<>();
        List<Relationship> relationships = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            partners.add(Partner.builder("p-" + i, PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-p-" + i))
                    .country("DE")
                    .organization("o-" + i)
                    .agreements(Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, ExampleSale.DAY))
                    .build());
            customers.add(
                    Customer.builder("c-" + i, Tenant.customer("t-c-" + i)).build());
            relationships.add(ResellerRelationship.of("p-" + i, "c-" + i, Relationship.Status.ACTIVE));
        }
        return Scenario.of(
                ExampleSale.DAY,
                book.partners(partners)
                        .customers(customers)
                        .relationships(relationships)
                        .build(),
                ExampleSale.sale().build());
    }

    /** The policy, which counts how many transactions it judges. */
    private static RuleSet counting(AtomicInteger judged) {
        Reason never = Reason.reason("never").build();
        return CspPolicy.extended()
                .plus(TransactionRule.of(
                        RuleInfo.rule("counted")
                                .on(TransactionType.values())
                                .reasons(never)
                                .build(),
                        scenario -> {
                            judged.incrementAndGet();
                            return Answer.satisfied();
                        }));
    }

    private static int judgedFor(Scenario scenario) {
        AtomicInteger judged = new AtomicInteger();
        Advice advice = Routes.of(counting(judged)).find(scenario);
        assertThat(advice.verdict().violations())
                .extracting(violation -> violation.rule())
                .contains(CspRules.RESELLER_ENROLLED, CspRules.PARTNER_AGREEMENT_SIGNED);
        assertThat(advice.isComplete()).isTrue();
        assertThat(advice.routes()).hasSize(1);
        return judged.get();
    }

    @Test
    void a_book_of_ten_thousand_is_judged_as_often_as_one_of_three() {
        assertThat(judgedFor(lackingMuch(5_000))).isEqualTo(judgedFor(lackingMuch(0)));
    }

    @Test
    void what_routes_have_in_common_is_judged_once() {
        int steps = Routes.of(CspPolicy.extended())
                .find(lackingMuch(0))
                .routes()
                .get(0)
                .stages()
                .size();
        // the search, the replay, and once each step left out: a prefix of it, then what is left
        assertThat(judgedFor(lackingMuch(0))).isLessThan(steps * steps + 6 * steps);
    }
}

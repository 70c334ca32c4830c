package io.github.csprules.benchmarks;

import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Routes;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a search for routes costs beside the verdict that it begins with: of denied sales, of denied transactions of all types, and
 * of the one among them that costs most; with the parties that they need, and in a book of many.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RoutesBenchmark {

    private static final int DENIED = 500;
    private static final long SEED = 7;

    /** Which transactions. */
    public enum Which {
        /** Sales that break one rule. */
        SALES,
        /** Transactions of all types. */
        ALL,
        /** The one of all types whose search costs most. */
        COSTLIEST
    }

    @Param({"SALES", "ALL", "COSTLIEST"})
    public Which which;

    @Param({"standard", "extended"})
    public String policy;

    /** How many parties are declared besides those that the transaction needs. */
    @Param({"0", "10000"})
    public int others;

    private RuleSet rules;
    private Routes routes;
    private List<Scenario> scenarios;
    private int next;

    /** Makes the scenarios. */
    @Setup
    public void setUp() {
        rules = policy.equals("standard") ? CspPolicy.standard() : CspPolicy.extended();
        routes = Routes.of(rules);
        scenarios = new ArrayList<>(Scenarios.any().stream(SEED)
                .filter(this::isWanted)
                .limit(DENIED)
                .toList());
        if (which == Which.COSTLIEST) {
            scenarios = List.of(costliest());
        }
        if (others > 0) {
            scenarios = scenarios.stream().limit(20).map(this::amongOthers).toList();
        }
    }

    private boolean isWanted(Scenario scenario) {
        Verdict verdict = rules.evaluate(scenario);
        return verdict.outcome() == Outcome.DENIED
                && (which != Which.SALES
                        || (scenario.type() == TransactionType.SALE
                                && verdict.findings().size() == 1));
    }

    /** By the least of three searches each, so that no pause of the machine chooses. */
    private Scenario costliest() {
        Scenario costliest = scenarios.get(0);
        long most = 0;
        for (int round = 0; round < 2; round++) { // the first one warms up
            most = 0;
            for (Scenario scenario : scenarios) {
                long least = Long.MAX_VALUE;
                for (int i = 0; i < 3; i++) {
                    long start = System.nanoTime();
                    routes.find(scenario);
                    least = Math.min(least, System.nanoTime() - start);
                }
                if (least > most) {
                    most = least;
                    costliest = scenario;
                }
            }
        }
        return costliest;
    }

    /** The same in a book with others, who are in business with each other. */
    private Scenario amongOthers(Scenario scenario) {
        List<Partner> partners = new ArrayList<>();
        List<Customer> customers = new ArrayList<>();
        List<Relationship> relationships = new ArrayList<>();
        PartnerType[] types = PartnerType.values();
        for (int i = 0; i < others / 2; i++) {
            partners.add(Partner.builder("other-p" + i, types[i % types.length], Tenant.csp("tenant-p" + i))
                    .country("DE")
                    .organization("organization-" + i / 3)
                    .affiliates(List.of())
                    .authorization(Partner.Authorization.ACTIVE)
                    .build());
            customers.add(Customer.builder("other-c" + i, Tenant.customer("tenant-c" + i))
                    .country("DE")
                    .organization("organization-c" + i)
                    .build());
            relationships.add(ResellerRelationship.of("other-p" + i, "other-c" + i, Relationship.Status.ACTIVE));
            if (i >= types.length && types[i % types.length] == PartnerType.INDIRECT_RESELLER) {
                String provider = "other-p" + (i + PartnerType.INDIRECT_PROVIDER.ordinal() - i % types.length);
                relationships.add(Partnership.of(provider, "other-p" + i, Relationship.Status.ACTIVE));
            }
        }
        Book.Builder book = scenario.book().toBuilder().partners(partners).customers(customers);
        if (scenario.book().statesRelationships()) {
            book.relationships(relationships);
        }
        return Scenario.builder(scenario.asOf(), book.build(), scenario.transaction())
                .extensions(scenario.extensions())
                .build();
    }

    private Scenario next() {
        next = next + 1 == scenarios.size() ? 0 : next + 1;
        return scenarios.get(next);
    }

    /** The verdict alone, for comparison. */
    @Benchmark
    public Verdict evaluate() {
        return rules.evaluate(next());
    }

    /** The verdict, and what can be done about it. */
    @Benchmark
    public Advice find() {
        return routes.find(next());
    }
}

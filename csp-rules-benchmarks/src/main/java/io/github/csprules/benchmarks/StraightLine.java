package io.github.csprules.benchmarks;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Regions;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What straight-line code for a sale keeps: whom it looks at and what it has found. */
abstract class StraightLine {

    static final Regions REGIONS = CspPolicy.edition("2023-10").regions();
    static final Object[] NOTHING = {};

    final Sale sale;
    final LocalDate asOf;
    final Book book;
    final List<Partner> channel;
    final List<Partner> resellers;
    final Customer customer;
    private int satisfied;
    private int unsatisfied;
    private boolean denied;
    private List<Found> findings = List.of();

    /** What is found about one subject: a reason and its arguments, or facts that are missing. */
    record Found(String rule, String reason, String subject, String other, Object[] details) {}

    /** The answer: two masks over the fifteen rules, what was found, and the codes of what an allowed sale brings with it. */
    record Result(Outcome outcome, int satisfied, int unsatisfied, List<Found> findings, List<String> consequences) {}

    StraightLine(Scenario scenario) {
        sale = (Sale) scenario.transaction();
        asOf = scenario.asOf();
        book = scenario.book();
        channel = scenario.partners();
        resellers = scenario.resellers();
        customer = scenario.customer();
    }

    final Result result() {
        Outcome outcome =
                denied ? Outcome.DENIED : unsatisfied == 0 && satisfied != 0 ? Outcome.ALLOWED : Outcome.UNDETERMINED;
        List<String> consequences = outcome == Outcome.ALLOWED
                ? new StraightLineConsequences(sale, asOf, book, channel, resellers, customer).codes()
                : List.of();
        return new Result(outcome, satisfied, unsatisfied, findings, consequences);
    }

    final void satisfy(int rule) {
        if ((unsatisfied & (1 << rule)) == 0) {
            satisfied |= 1 << rule;
        }
    }

    final void violate(int rule, String id, String reason, String subject, String other, Object... arguments) {
        denied = true;
        find(rule, new Found(id, reason, subject, other, arguments));
    }

    final void lack(int rule, String id, String subject, String other, Object... missing) {
        find(rule, new Found(id, null, subject, other, missing));
    }

    final void find(int rule, Found found) {
        unsatisfied |= 1 << rule;
        satisfied &= ~(1 << rule);
        if (findings.isEmpty()) {
            findings = new ArrayList<>(4);
        }
        findings.add(found);
    }

    static void addUnless(boolean isStated, FactRef fact, List<FactRef> missing) {
        if (!isStated) {
            missing.add(fact);
        }
    }
}

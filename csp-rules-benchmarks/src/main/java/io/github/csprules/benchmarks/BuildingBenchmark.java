package io.github.csprules.benchmarks;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to build a scenario, from one known party to a scenario with a book of its own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class BuildingBenchmark {

    private Scenario[] sales;
    private Order[] orders;
    private Book book;
    private int next;

    @Setup
    public void setup() {
        SaleBenchmark.pollute();
        sales = new Sales(1).violating(0).toArray(Scenario[]::new);
        Orders made = Orders.passing();
        orders = made.orders();
        book = made.book();
    }

    private Scenario sale() {
        return sales[next++ & (Sales.COUNT - 1)];
    }

    @Benchmark
    public Partner partner() {
        return Parts.partner(sale().partners().get(1));
    }

    @Benchmark
    public Customer customer() {
        return Parts.customer(sale().customer());
    }

    @Benchmark
    public Scenario scenarioWithItsBook() {
        return Parts.scenario(sale());
    }

    /** One more order for a book that there is. */
    @Benchmark
    public Scenario scenarioInSharedBook() {
        return Orders.scenario(orders[next++ & (Orders.COUNT - 1)], book);
    }
}

package io.github.csprules.benchmarks;

import io.github.csprules.model.Book;
import io.github.csprules.model.Scenario;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
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
 * Eight rules in csp-rules, in hand-written ifs and in other engines: over a flat order, where nothing has to be found, and over
 * a book, where each has to find who the ids of an order are. The violations are read.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class EightRulesBenchmark {

    @Param({"0", "3"})
    private int violations;

    private final ToIntFunction<FlatOrder> handWritten = Engines.handWritten();
    private final ToIntFunction<FlatOrder> yavi = Engines.yavi();
    private final ToIntFunction<FlatOrder> hibernateValidator = Engines.hibernateValidator();
    private final ToIntFunction<FlatOrder> easyRules = Engines.easyRules();
    private Book book;
    private Order[] orders;
    private FlatOrder[] flat;
    private Scenario[] scenarios;
    private int next;

    @Setup
    public void setup() {
        Orders made = violations == 0 ? Orders.passing() : Orders.violating();
        book = made.book();
        orders = made.orders();
        flat = made.flat();
        scenarios = made.scenarios();
    }

    final FlatOrder nextFlat() {
        return flat[next()];
    }

    private int next() {
        return next++ & (Orders.COUNT - 1);
    }

    final FlatOrder find() {
        return FlatOrder.find(orders[next()], book, Orders.REGIONS);
    }

    @Benchmark
    public int flatHandWritten() {
        return handWritten.applyAsInt(flat[next()]);
    }

    @Benchmark
    public int flatCsp() {
        return Engines.csp(scenarios[next()]);
    }

    @Benchmark
    public int flatYavi() {
        return yavi.applyAsInt(flat[next()]);
    }

    @Benchmark
    public int flatHibernateValidator() {
        return hibernateValidator.applyAsInt(flat[next()]);
    }

    @Benchmark
    public int flatEasyRules() {
        return easyRules.applyAsInt(flat[next()]);
    }

    @Benchmark
    public int bookHandWritten() {
        return handWritten.applyAsInt(find());
    }

    @Benchmark
    public int bookCsp() {
        return Engines.csp(Orders.scenario(orders[next()], book));
    }

    @Benchmark
    public int bookYavi() {
        return yavi.applyAsInt(find());
    }

    @Benchmark
    public int bookHibernateValidator() {
        return hibernateValidator.applyAsInt(find());
    }

    @Benchmark
    public int bookEasyRules() {
        return easyRules.applyAsInt(find());
    }
}

package io.github.csprules.benchmarks;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;
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

/** What an assumed fact costs: an allowed sale of which a host only assumes some facts of the reseller. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class AssumptionBenchmark {

    @Param({"0", "1", "2", "8"})
    private int assumed;

    private Scenario[] sales;
    private int next;

    @Setup
    public void setup() {
        SaleBenchmark.pollute();
        sales = new Sales(1).assuming(assumed).toArray(Scenario[]::new);
    }

    @Benchmark
    public Verdict evaluate() {
        return CspPolicy.evaluate(sales[next++ & (Sales.COUNT - 1)]);
    }
}

package io.github.csprules.benchmarks;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Scenario;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.verdict.Verdict;
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
import org.openjdk.jmh.infra.Blackhole;

/** The standard policy for a sale through a reseller, beside straight-line code that finds the same; one sale after the other. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class SaleBenchmark {

    /** What the sales are like. */
    public enum Kind {
        ALLOWED,
        ONE_VIOLATION,
        THREE_VIOLATIONS,
        UNDETERMINED
    }

    @Param
    private Kind kind;

    private Scenario[] sales;
    private int next;

    @Setup
    public void setup() {
        pollute();
        Sales all = new Sales(1);
        List<Scenario> made = switch (kind) {
            case ALLOWED -> all.violating(0);
            case ONE_VIOLATION -> all.violating(1);
            case THREE_VIOLATIONS -> all.violating(3);
            case UNDETERMINED -> all.undetermined();
        };
        sales = made.toArray(Scenario[]::new);
    }

    /** A host asks about more than sales: no call may be compiled as if there were only those. */
    static void pollute() {
        Scenarios.any().stream(7).limit(20_000).forEach(CspPolicy::evaluate);
    }

    private Scenario sale() {
        return sales[next++ & (Sales.COUNT - 1)];
    }

    @Benchmark
    public Verdict evaluate() {
        return CspPolicy.evaluate(sale());
    }

    @Benchmark
    public void evaluateAndReadFindings(Blackhole reader) {
        Verdict verdict = CspPolicy.evaluate(sale());
        reader.consume(verdict.outcome());
        reader.consume(verdict.findings());
    }

    @Benchmark
    public Object straightLine() {
        return StraightLineSale.judge(sale());
    }
}

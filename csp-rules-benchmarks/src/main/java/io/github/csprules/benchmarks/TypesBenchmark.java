package io.github.csprules.benchmarks;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.testkit.Scenarios;
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

/** The standard policy for allowed transactions of each type, made at random by the test kit. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class TypesBenchmark {

    @Param
    private TransactionType type;

    private Scenario[] scenarios;
    private int next;

    @Setup
    public void setup() {
        SaleBenchmark.pollute();
        scenarios = Scenarios.under(CspPolicy.standard()).of(type).allowed().stream(5)
                .filter(scenario -> !scenario.isAssuming())
                .limit(Sales.COUNT)
                .toArray(Scenario[]::new);
    }

    @Benchmark
    public Verdict evaluate() {
        return CspPolicy.evaluate(scenarios[next++ & (Sales.COUNT - 1)]);
    }
}

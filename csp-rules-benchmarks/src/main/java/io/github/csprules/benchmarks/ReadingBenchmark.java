package io.github.csprules.benchmarks;

import io.github.csprules.CspPolicy;
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

/** What reading a verdict costs. Of an allowed one nothing may be made. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class ReadingBenchmark {

    @Param({"0", "3"})
    private int violations;

    private Verdict[] verdicts;
    private int next;

    @Setup
    public void setup() {
        SaleBenchmark.pollute();
        verdicts = new Sales(1)
                .violating(violations).stream().map(CspPolicy::evaluate).toArray(Verdict[]::new);
    }

    private Verdict verdict() {
        return verdicts[next++ & (Sales.COUNT - 1)];
    }

    @Benchmark
    public Object findings() {
        return verdict().findings();
    }

    @Benchmark
    public Object violations() {
        return verdict().violations();
    }

    @Benchmark
    public Object missing() {
        return verdict().missing();
    }

    @Benchmark
    public Object rules() {
        return verdict().rules();
    }
}

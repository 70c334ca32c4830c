package io.github.csprules.benchmarks;

import java.util.function.ToIntFunction;
import org.openjdk.jmh.annotations.Benchmark;

/** The eight rules in all engines of {@link EightRulesBenchmark}, and in those whose rules are texts. */
public class AllEnginesBenchmark extends EightRulesBenchmark {

    private final ToIntFunction<FlatOrder> drools = RuleEngines.drools();
    private final ToIntFunction<FlatOrder> cel = RuleEngines.cel();
    private final ToIntFunction<FlatOrder> cedar = RuleEngines.cedar();

    @Benchmark
    public int flatDrools() {
        return drools.applyAsInt(nextFlat());
    }

    @Benchmark
    public int bookDrools() {
        return drools.applyAsInt(find());
    }

    @Benchmark
    public int flatCel() {
        return cel.applyAsInt(nextFlat());
    }

    @Benchmark
    public int bookCel() {
        return cel.applyAsInt(find());
    }

    @Benchmark
    public int flatCedar() {
        return cedar.applyAsInt(nextFlat());
    }

    @Benchmark
    public int bookCedar() {
        return cedar.applyAsInt(find());
    }
}

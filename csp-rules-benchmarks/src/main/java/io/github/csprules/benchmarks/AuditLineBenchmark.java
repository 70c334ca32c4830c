package io.github.csprules.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** A line of an audit: read strictly, judged, written; beside databind, which only reads the same line into plain records. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class AuditLineBenchmark {

    /** What the lines are like. */
    public enum Lines {
        ALLOWED_SALES,
        MIXED
    }

    @Param
    private Lines lines;

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private byte[][] documents;
    private Scenario[] scenarios;
    private Verdict[] verdicts;
    private PlainVerdict[] plain;
    private int next;

    @Setup
    public void setup() throws IOException {
        SaleBenchmark.pollute();
        List<Scenario> made = lines == Lines.ALLOWED_SALES
                ? new Sales(1).violating(0)
                : Scenarios.any().stream(9).limit(Sales.COUNT).toList();
        scenarios = made.toArray(Scenario[]::new);
        verdicts = made.stream().map(CspPolicy::evaluate).toArray(Verdict[]::new);
        documents = made.stream()
                .map(scenario -> CspJson.writeScenario(scenario).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        plain = new PlainVerdict[Sales.COUNT];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = mapper.readValue(CspJson.writeVerdict(verdicts[i]), PlainVerdict.class);
        }
    }

    private int next() {
        return next++ & (Sales.COUNT - 1);
    }

    @Benchmark
    public Object databindRead() throws IOException {
        return mapper.readValue(documents[next()], PlainScenario.class);
    }

    @Benchmark
    public Object databindWrite() throws IOException {
        return mapper.writeValueAsBytes(plain[next()]);
    }

    @Benchmark
    public Object databindReadAndWrite() throws IOException {
        int line = next();
        PlainScenario read = mapper.readValue(documents[line], PlainScenario.class);
        return read.asOf() == null ? read : mapper.writeValueAsBytes(plain[line]);
    }

    @Benchmark
    public Object read() {
        return CspJson.readScenario(documents[next()]);
    }

    @Benchmark
    public Object judge() {
        return CspPolicy.evaluate(scenarios[next()]);
    }

    @Benchmark
    public Object write() {
        return CspJson.writeVerdict(verdicts[next()]);
    }

    @Benchmark
    public Object readJudgeWrite() {
        return CspJson.writeVerdict(CspPolicy.evaluate(CspJson.readScenario(documents[next()])));
    }
}

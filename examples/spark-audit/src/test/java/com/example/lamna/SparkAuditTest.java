package com.example.lamna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Comparisons;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.json.CspJson;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Verdict;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilled;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job in Spark's local mode, against the same lines judged one after the other. */
class SparkAuditTest {

    private static final Rules RULES = Rules.of("standard", "2023-10");
    private static final Rules OLDER = Rules.of("standard", "2021-06");
    private static final int COPIES = 50;

    private static SparkSession spark;
    private static List<String> scenarios;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
        scenarios = scenarios();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    /** The examples' book, many times over: each line with a reference of its own. */
    private static List<String> scenarios() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            for (String line : Files.readAllLines(Path.of("../book.ndjson"))) {
                String reference = "\"reference\":\"";
                assertThat(line).contains(reference);
                lines.add(line.replace(reference, reference + copy + "-"));
            }
        }
        return lines;
    }

    private static List<String> verdicts(RuleSet rules) {
        return scenarios.stream()
                .map(line -> CspJson.writeVerdict(rules.evaluate(CspJson.readScenario(line))))
                .toList();
    }

    private Dataset<Row> audited(Dataset<String> lines) {
        SparkAudit.audit(spark, lines, RULES, folder + "/out");
        return table("verdicts");
    }

    private Dataset<Row> table(String name) {
        return spark.read().parquet(folder + "/out/" + name);
    }

    private static Dataset<String> dataset(List<String> lines) {
        return spark.createDataset(lines, Encoders.STRING()).repartition(4);
    }

    private static List<String> column(Dataset<Row> table, String name) {
        return table.select(name).as(Encoders.STRING()).collectAsList();
    }

    @Test
    void verdicts_are_the_bytes_that_the_library_writes() throws IOException {
        Path file = Files.write(folder.resolve("book.ndjson"), scenarios);
        assertThat(column(audited(SparkAudit.lines(spark, file.toString())), "verdict"))
                .containsExactlyInAnyOrderElementsOf(verdicts(RULES.get()));
    }

    @Test
    void scenarios_in_parquet_are_judged_alike() {
        String file = folder + "/book.parquet";
        dataset(scenarios).toDF("scenario").write().parquet(file);
        assertThat(column(audited(SparkAudit.lines(spark, file)), "verdict"))
                .containsExactlyInAnyOrderElementsOf(verdicts(RULES.get()));
    }

    @Test
    void an_invalid_line_becomes_a_row_with_its_problems() {
        Row row = audited(dataset(List.of("{}"))).head();
        assertThat((String) row.getAs("outcome")).isEqualTo(Judge.INVALID);
        assertThat((String) row.getAs("invalid")).isEqualTo("{}");
        assertThat((String) row.getAs("problems")).contains("/schema");
        assertThat((String) row.getAs("verdict")).isNull();
    }

    @Test
    void counts_add_up_to_the_verdicts() {
        audited(dataset(scenarios));
        List<Verdict> verdicts = verdicts(RULES.get()).stream().map(CspJson::readVerdict).toList();
        long violations = verdicts.stream().mapToLong(each -> each.violations().size()).sum();
        assertThat(violations).isPositive();
        assertThat(sum("outcomes")).isEqualTo(verdicts.size());
        assertThat(sum("violations")).isEqualTo(violations);
        assertThat(column(table("outcomes"), "region")).contains("EUROPE");
    }

    private long sum(String name) {
        return table(name).groupBy().sum("count").head().getLong(0);
    }

    @Test
    void two_editions_differ_where_the_library_says_so() {
        SparkAudit.compare(dataset(scenarios), OLDER, RULES, folder + "/out");
        Comparisons comparisons = Comparisons.of(OLDER.get(), RULES.get());
        List<String> expected = scenarios.stream()
                .map(CspJson::readScenario)
                .filter(scenario -> !comparisons.of(scenario).isNone())
                .map(scenario -> scenario.reference().orElseThrow())
                .toList();
        assertThat(expected).isNotEmpty().hasSizeLessThan(scenarios.size());
        assertThat(column(table("differences"), "reference")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void rules_of_a_host_travel_as_a_recipe() {
        Rules own = () -> CspPolicy.standard().without(CspRules.CUSTOMER_WITHIN_REGION);
        Dataset<Row> judged = dataset(scenarios).mapPartitions(new Judge(own), Encoders.row(Judge.SCHEMA));
        assertThat(column(judged, "verdict")).containsExactlyInAnyOrderElementsOf(verdicts(own.get()));
    }

    @Test
    void a_killed_task_is_run_again_and_nothing_is_lost_or_doubled() {
        AtomicInteger killed = new AtomicInteger();
        SparkListener killer = new SparkListener() {
            @Override
            public void onTaskStart(SparkListenerTaskStart start) {
                if (start.taskInfo().attemptNumber() == 0 && start.taskInfo().index() == 0) {
                    spark.sparkContext().killTaskAttempt(start.taskInfo().taskId(), true, "a test");
                }
            }

            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                if (end.reason() instanceof TaskKilled) {
                    killed.incrementAndGet();
                }
            }
        };
        List<String> expected = verdicts(RULES.get());
        spark.sparkContext().addSparkListener(killer);
        try {
            Dataset<String> lines = dataset(scenarios);
            lines.mapPartitions(new Judge(new SlowAtFirst()), Encoders.row(Judge.SCHEMA))
                    .write()
                    .parquet(folder + "/killed");
        } finally {
            spark.sparkContext().removeSparkListener(killer);
        }
        assertThat(killed).hasPositiveValue();
        assertThat(column(spark.read().parquet(folder + "/killed"), "verdict"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Rules that make the first attempt of a task wait for its end. */
    private static final class SlowAtFirst implements Rules, Serializable {

        private static final long serialVersionUID = 1;

        @Override
        public RuleSet get() {
            if (TaskContext.get().attemptNumber() == 0 && TaskContext.getPartitionId() == 0) {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return RULES.get();
        }
    }
}

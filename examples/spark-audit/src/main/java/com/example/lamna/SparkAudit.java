package com.example.lamna;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Audits a book of business with Spark: {@code SparkAudit INPUT OUTPUT [POLICY EDITION [OTHER_EDITION]]}.
 * <p>
 * INPUT holds scenarios: text with one in each line, or Parquet (a name that ends with {@code .parquet}) with a column
 * {@code scenario}. OUTPUT becomes a folder with tables in Parquet: {@code verdicts}, {@code outcomes} by transaction, region and
 * month, {@code violations} by rule and reason, region and month, and, with another edition, {@code differences}.
 */
public final class SparkAudit {

    private SparkAudit() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length == 3 || args.length > 5) {
            System.err.println("usage: SparkAudit INPUT OUTPUT [POLICY EDITION [OTHER_EDITION]]");
            System.exit(64);
        }
        String policy = args.length > 2 ? args[2] : "standard";
        String edition = args.length > 3 ? args[3] : "2023-10";
        Rules rules = Rules.of(policy, edition);
        rules.get(); // an unknown policy or edition fails here, and not on each executor
        try (SparkSession spark = SparkSession.builder().appName("csp-rules audit").getOrCreate()) {
            Dataset<String> lines = lines(spark, args[0]);
            audit(spark, lines, rules, args[1]);
            if (args.length == 5) {
                compare(lines, Rules.of(policy, args[4]), rules, args[1]);
            }
        }
    }

    /** The scenarios of a book, each as a line of JSON. */
    static Dataset<String> lines(SparkSession spark, String input) {
        return input.endsWith(".parquet")
                ? spark.read().parquet(input).select("scenario").as(Encoders.STRING())
                : spark.read().textFile(input).filter(col("value").rlike("\\S")); // blank lines are no scenarios
    }

    /** Judges them once, then counts over what was written. */
    static void audit(SparkSession spark, Dataset<String> lines, Rules rules, String output) {
        lines.mapPartitions(new Judge(rules), Encoders.row(Judge.SCHEMA))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(output + "/verdicts");
        Dataset<Row> verdicts = spark.read().parquet(output + "/verdicts");
        write(verdicts.groupBy("outcome", "transaction", "region", "month").count(), output + "/outcomes");
        write(
                verdicts.select(explode(col("violations")).as("violation"), col("region"), col("month"))
                        .groupBy("violation", "region", "month")
                        .count(),
                output + "/violations");
    }

    /** Which scenarios of the book other rules judge differently. */
    static void compare(Dataset<String> lines, Rules left, Rules right, String output) {
        lines.mapPartitions(new Compare(left, right), Encoders.row(Compare.SCHEMA))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(output + "/differences");
    }

    private static void write(Dataset<Row> table, String path) {
        table.coalesce(1).write().mode(SaveMode.Overwrite).parquet(path);
    }
}

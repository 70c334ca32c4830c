package com.example.lamna;

import io.github.csprules.advice.Comparisons;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Difference;
import io.github.csprules.verdict.Finding;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Judges each scenario by two sets of rules and keeps those that the two judge differently. Invalid ones are left to the audit. */
final class Compare implements MapPartitionsFunction<String, Row> {

    static final StructType SCHEMA = new StructType()
            .add("reference", DataTypes.StringType)
            .add("left", DataTypes.StringType)
            .add("right", DataTypes.StringType)
            .add("gained", DataTypes.createArrayType(DataTypes.StringType))
            .add("lost", DataTypes.createArrayType(DataTypes.StringType));

    private static final long serialVersionUID = 1;

    private final Rules left;
    private final Rules right;

    Compare(Rules left, Rules right) {
        this.left = left;
        this.right = right;
    }

    @Override
    public Iterator<Row> call(Iterator<String> lines) {
        Comparisons comparisons = Comparisons.of(left.get(), right.get());
        Spliterator<String> each = Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED);
        return StreamSupport.stream(each, false)
                .flatMap(line -> compared(line, comparisons))
                .iterator();
    }

    private static Stream<Row> compared(String line, Comparisons comparisons) {
        Scenario scenario;
        try {
            scenario = CspJson.readScenario(line);
        } catch (InvalidScenarioException e) {
            return Stream.empty();
        }
        Difference difference = comparisons.of(scenario);
        if (difference.isNone()) {
            return Stream.empty();
        }
        return Stream.of(RowFactory.create(
                scenario.reference().orElse(null),
                difference.left().name(),
                difference.right().name(),
                rules(difference.gained()),
                rules(difference.lost())));
    }

    private static String[] rules(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().value()).toArray(String[]::new);
    }
}

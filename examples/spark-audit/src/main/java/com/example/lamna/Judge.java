package com.example.lamna;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Region;
import io.github.csprules.model.Regions;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.time.YearMonth;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Judges the scenarios of a partition, one line after the other: what is held does not grow with the lines. */
final class Judge implements MapPartitionsFunction<String, Row> {

    static final String INVALID = "INVALID";

    /** One row for each scenario. An invalid one has problems instead of a verdict, and keeps its line to be mended. */
    static final StructType SCHEMA = new StructType()
            .add("reference", DataTypes.StringType)
            .add("outcome", DataTypes.StringType)
            .add("transaction", DataTypes.StringType)
            .add("region", DataTypes.StringType)
            .add("month", DataTypes.StringType)
            .add("violations", DataTypes.createArrayType(DataTypes.StringType))
            .add("verdict", DataTypes.StringType)
            .add("problems", DataTypes.StringType)
            .add("invalid", DataTypes.StringType);

    private static final long serialVersionUID = 1;

    private final Rules rules;

    Judge(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Iterator<Row> call(Iterator<String> lines) {
        RuleSet ready = rules.get();
        Regions regions = CspPolicy.edition(ready.policy().edition()).regions();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Row next() {
                return judged(lines.next(), ready, regions);
            }
        };
    }

    private static Row judged(String line, RuleSet rules, Regions regions) {
        Scenario scenario;
        try {
            scenario = CspJson.readScenario(line);
        } catch (InvalidScenarioException e) {
            return RowFactory.create(
                    null, INVALID, null, null, null, new String[0], null, CspJson.writeProblems(e), line);
        }
        Verdict verdict = rules.evaluate(scenario);
        return RowFactory.create(
                verdict.reference().orElse(null),
                verdict.outcome().name(),
                verdict.transaction().name(),
                region(scenario, regions),
                YearMonth.from(verdict.asOf()).toString(),
                verdict.violations().stream().map(Judge::name).toArray(String[]::new),
                CspJson.writeVerdict(verdict),
                null,
                null);
    }

    private static String name(Violation violation) {
        return violation.rule().value() + "/" + violation.reason();
    }

    /** The region of the partner who deals with Microsoft; null where it is not known. */
    private static String region(Scenario scenario, Regions regions) {
        return scenario.partner().country().isStated()
                ? regions.regionOf(scenario.partner().country().get(), scenario.asOf())
                        .map(Region::name)
                        .orElse(null)
                : null;
    }
}

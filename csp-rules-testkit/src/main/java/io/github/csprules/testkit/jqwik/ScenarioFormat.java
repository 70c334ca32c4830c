package io.github.csprules.testkit.jqwik;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import net.jqwik.api.SampleReportingFormat;

/**
 * Scenarios are reported as JSON, which is what people, files and other tools read. On a class path, jqwik
 * finds this by itself.
 */
public final class ScenarioFormat implements SampleReportingFormat {

    /** Creates the format; jqwik does. */
    public ScenarioFormat() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof Scenario;
    }

    @Override
    public Object report(Object value) {
        return new Json(CspJson.writeScenario((Scenario) value));
    }

    /** Is reported as it stands, where a text would be put into quotes. */
    private record Json(String text) {

        @Override
        public String toString() {
            return text;
        }
    }
}

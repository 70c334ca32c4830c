package io.github.csprules.testkit.jqwik;

import static java.util.stream.Collectors.joining;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs classes of properties, of which some have to fail, as a build would. */
final class Runs {

    private Runs() {}

    static EngineExecutionResults of(Class<?> properties) {
        return EngineTestKit.engine("jqwik")
                .selectors(selectClass(properties))
                .configurationParameter("jqwik.database", "") // no run depends on the one before
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .execute();
    }

    /** The messages of the properties that failed, by the names of the properties. */
    static Map<String, String> failures(EngineExecutionResults run) {
        Map<String, String> failures = new LinkedHashMap<>();
        run.testEvents().failed().stream()
                .forEach(event -> failures.put(
                        event.getTestDescriptor().getDisplayName(),
                        event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .map(Throwable::getMessage)
                                .orElse("")));
        return failures;
    }

    /** What jqwik reports about the properties, with the samples that it found. */
    static String report(EngineExecutionResults run) {
        return run.allEvents().reportingEntryPublished().stream()
                .map(Event::toString)
                .collect(joining("\n"));
    }
}

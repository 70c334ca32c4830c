/**
 * Reads scenarios and writes verdicts and advice as JSON.
 * <p>
 * A host reads a scenario, asks, and shows the answer:
 * <pre>{@code
 * Scenario scenario = CspJson.readScenario(Path.of("examples/scenario-8-partnership-across-regions.json"));
 * Report report = Report.of(CspPolicy.evaluate(scenario), Texts.standard(), Locale.ENGLISH);
 * report.caveats().forEach(caveat -> System.out.println("caution: " + caveat));
 * System.out.println(report.outcome() + ": " + report.headline());
 * for (Report.Entry finding : report.findings()) {
 *     System.out.println(finding.message() + " " + finding.finding().citations());
 *     finding.remedies().forEach(cure -> System.out.println("  " + cure.by() + ": " + cure.message()));
 * }
 * report.consequences().forEach(effect -> System.out.println(effect.level() + ": " + effect.message()));
 * report.assumptions().forEach(fact -> System.out.println("assumed: " + fact.question()));
 * }</pre>
 * {@link io.github.csprules.json.CspJson} is the way in; {@link io.github.csprules.json.Batch} answers whole files,
 * {@link io.github.csprules.json.CspModule} serves a host's own {@code ObjectMapper}.
 */
module io.github.csprules.json {
    requires transitive io.github.csprules.core;
    requires transitive com.fasterxml.jackson.core;
    // Only for CspModule. A module cannot provide a service of one that may be absent: on the class path a mapper finds
    // CspModule by its service file, on the module path hosts register it.
    requires static com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports io.github.csprules.json;
}

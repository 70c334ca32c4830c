package io.github.csprules.cli;

import io.github.csprules.json.CspSchemas;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code csp-rules schema}: the JSON Schema of a format. */
@Command(description = "Prints the JSON Schema (draft 2020-12) of a format.", mixinStandardHelpOptions = true)
final class SchemaCommand implements Runnable {

    enum FormatName {
        scenario,
        book,
        request,
        verdict,
        routes,
        readiness,
        timeline,
        comparison
    }

    @Parameters(
            paramLabel = "FORMAT",
            description =
                    "scenario, book, request, verdict, routes, readiness, timeline or comparison (csp-scenario/1 and so on).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private FormatName format;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                switch (format) {
                    case scenario -> CspSchemas.scenario().stripTrailing();
                    case book -> CspSchemas.book().stripTrailing();
                    case request -> CspSchemas.request().stripTrailing();
                    case verdict -> CspSchemas.verdict().stripTrailing();
                    case routes -> CspSchemas.routes().stripTrailing();
                    case readiness -> CspSchemas.readiness().stripTrailing();
                    case timeline -> CspSchemas.timeline().stripTrailing();
                    case comparison -> CspSchemas.comparison().stripTrailing();
                });
        out.flush();
    }
}

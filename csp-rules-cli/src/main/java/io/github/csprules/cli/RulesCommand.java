package io.github.csprules.cli;

import io.github.csprules.rule.Reason;
import io.github.csprules.verdict.RuleId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code csp-rules rules}: the catalogue, or one rule in full. */
@Command(description = "Lists the rules, or prints everything about one of them.", mixinStandardHelpOptions = true)
final class RulesCommand extends PolicyCommand implements Runnable {

    enum Format {
        text,
        json
    }

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The id of a rule, such as customer-within-region.")
    private @Nullable String id;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "An error code of Partner Center, such as 2030: tell the reasons behind it.")
    private @Nullable String code;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Format format;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = new Catalogue(policy.edition(), policy.isStandardOnly());
        if (id != null && code != null) {
            throw new ParameterException(spec.commandLine(), "either a rule or --code, not both");
        }
        if (format == Format.json) {
            printJson(catalogue, out);
        } else if (code != null) {
            new CataloguePrinter(catalogue, out, main.words()).print(behind(code, catalogue));
        } else if (id == null) {
            new CataloguePrinter(catalogue, out, main.words()).printAll();
        } else {
            new CataloguePrinter(catalogue, out, main.words()).print(rule(id, catalogue));
        }
        out.flush();
    }

    private void printJson(Catalogue catalogue, PrintWriter out) {
        try {
            out.println(json(catalogue));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it writes to memory
        }
    }

    private String json(Catalogue catalogue) throws IOException {
        if (code != null) {
            return CatalogueJson.write(behind(code, catalogue), catalogue);
        }
        return id == null ? CatalogueJson.write(catalogue) : CatalogueJson.write(rule(id, catalogue), catalogue);
    }

    private Map<RuleId, List<Reason>> behind(String wanted, Catalogue catalogue) {
        Map<RuleId, List<Reason>> behind = catalogue.reasonsFor(wanted);
        if (behind.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no rule of " + catalogue.edition() + " answers for the error code '" + wanted + "'");
        }
        return behind;
    }

    private RuleId rule(String wanted, Catalogue catalogue) {
        return catalogue.all().stream()
                .filter(rule -> rule.value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no rule '" + wanted + "'"
                                + Words.ENGLISH.suggestion(
                                        wanted,
                                        catalogue.all().stream()
                                                .map(RuleId::value)
                                                .toList())
                                + "; `csp-rules rules` lists them"));
    }
}

package io.github.csprules.cli;

import io.github.csprules.verdict.RuleId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code csp-rules rules}: the catalogue, or one rule in full. */
@Command(
        name = "rules",
        description = "Lists the rules, or prints everything about one of them.",
        mixinStandardHelpOptions = true)
final class RulesCommand extends PolicyCommand implements Runnable {

    enum Format {
        text,
        json
    }

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The id of a rule, such as customer-within-region.")
    private @Nullable String id;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Format format;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = new Catalogue(policy.edition(), policy.isStandardOnly());
        if (format == Format.json) {
            printJson(catalogue, out);
        } else if (id == null) {
            new CataloguePrinter(catalogue, out, main.words()).printAll();
        } else {
            new CataloguePrinter(catalogue, out, main.words()).print(rule(id, catalogue));
        }
        out.flush();
    }

    private void printJson(Catalogue catalogue, PrintWriter out) {
        try {
            out.println(
                    id == null ? CatalogueJson.write(catalogue) : CatalogueJson.write(rule(id, catalogue), catalogue));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it writes to memory
        }
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

package io.github.csprules.cli;

import io.github.csprules.CspPolicy;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.RuleId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code csp-rules rules}: the catalogue, or one rule in full. */
@Command(
        name = "rules",
        description = "Lists the rules, or tells everything about one of them.",
        mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {

    enum Format {
        text,
        json
    }

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The id of a rule, such as customer-within-region.")
    private @Nullable String id;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Format format;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.json) {
            printJson(out);
        } else if (id == null) {
            new CataloguePrinter(out).printAll();
        } else {
            new CataloguePrinter(out).print(rule(id));
        }
        out.flush();
    }

    private void printJson(PrintWriter out) {
        try {
            out.println(id == null ? CatalogueJson.write(all()) : CatalogueJson.write(rule(id)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it writes to memory
        }
    }

    private static List<TransactionRule> all() {
        List<TransactionRule> all = new ArrayList<>();
        CspPolicy.extended().forEach(all::add);
        return all;
    }

    private TransactionRule rule(String wanted) {
        List<TransactionRule> rules = all();
        return rules.stream()
                .filter(rule -> rule.info().id().value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no rule '" + wanted + "'"
                                + NearMiss.suggest(
                                        wanted,
                                        rules.stream()
                                                .map(rule -> rule.info().id())
                                                .map(RuleId::value))
                                + "; `csp-rules rules` lists them"));
    }
}

package io.github.csprules.cli;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.RuleId;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code csp-rules facts}: what a host has to collect for a type of transaction. */
@Command(
        description = "Lists the facts to collect for a transaction, and the rules that read them.",
        mixinStandardHelpOptions = true)
final class FactsCommand extends PolicyCommand implements Runnable {

    @Parameters(
            paramLabel = "TRANSACTION",
            converter = TypeConverter.class,
            description = {
                "sale, partnership, partnership_removal, customer_relationship,",
                "reseller_assignment, support_engagement, enrollment or agreement_signature."
            })
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private TransactionType transaction;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        RuleSet rules = policy.rules();
        List<FactKind> facts = new ArrayList<>(rules.facts(transaction));
        facts.addAll(rules.factsOfConsequences(transaction));
        Words words = main.words();
        Map<String, String> asked = Map.of(
                "transaction", transaction.name(), "policy", words.texts().policy(rules.policy(), words.locale()));
        out.println(words.text("facts.heading", asked));
        for (FactKind.Owner owner : FactKind.Owner.values()) {
            List<FactKind> owned =
                    facts.stream().filter(fact -> fact.owner() == owner).toList();
            if (!owned.isEmpty()) {
                out.println();
                out.println(words.texts().label(owner, words.locale()));
                owned.forEach(fact -> print(fact, rules, words, out));
            }
        }
        out.flush();
    }

    private void print(FactKind fact, RuleSet rules, Words words, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT, "  %-24s%s", fact.name(), words.texts().description(fact, words.locale())));
        out.println(String.format(Locale.ROOT, "  %-24s%s", "", readBy(fact, rules, words)));
    }

    private String readBy(FactKind fact, RuleSet rules, Words words) {
        List<RuleId> readers = rules.readersOf(fact, transaction);
        if (!readers.isEmpty()) {
            return words.text("facts.read-by", Map.of("rules", joined(readers)));
        }
        List<String> consequences = rules.consequences().stream()
                .filter(each ->
                        each.types().contains(transaction) && each.reads().contains(fact))
                .map(ConsequenceRule::code)
                .distinct()
                .toList();
        return words.text("facts.read-by-consequences", Map.of("consequences", joined(consequences)));
    }

    private static String joined(List<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Takes the types as they are written in scenarios, in small letters, or with hyphens. */
    static final class TypeConverter implements ITypeConverter<TransactionType> {

        @Override
        public TransactionType convert(String value) {
            String wanted = value.toUpperCase(Locale.ROOT).replace('-', '_');
            return Arrays.stream(TransactionType.values())
                    .filter(type -> type.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("no transaction '" + value + "'"
                            + Words.ENGLISH.suggestion(
                                    value,
                                    Arrays.stream(TransactionType.values())
                                            .map(type -> type.name().toLowerCase(Locale.ROOT))
                                            .toList())));
        }
    }
}

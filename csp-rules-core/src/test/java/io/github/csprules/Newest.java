package io.github.csprules;

import io.github.csprules.catalog.Edition;
import io.github.csprules.model.Regions;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Citation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is in the newest edition, as lists. */
public final class Newest {

    private Newest() {}

    public static Edition edition() {
        return CspPolicy.editions().get(CspPolicy.editions().size() - 1);
    }

    public static Regions regions() {
        return edition().regions();
    }

    /** Every version of every rule of the standard policy. */
    public static List<TransactionRule> standard() {
        return list(edition().standard());
    }

    /** Every version of every rule that only the extended policy has. */
    public static List<TransactionRule> linkedPages() {
        List<TransactionRule> more = new ArrayList<>(all());
        more.removeAll(standard());
        return more;
    }

    /** Every version of every rule. */
    public static List<TransactionRule> all() {
        return list(edition().extended());
    }

    /** Where clauses, ranges of clauses and pages stand. */
    public static List<Citation> citations(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> edition().extended().documentation().find(name).stream())
                .toList();
    }

    private static List<TransactionRule> list(Iterable<TransactionRule> rules) {
        List<TransactionRule> all = new ArrayList<>();
        rules.forEach(all::add);
        return all;
    }
}

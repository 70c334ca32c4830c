package io.github.csprules.catalog;

import io.github.csprules.model.Regions;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.KnownChange;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.PolicyRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One edition of the policy: what the documentation said at one time. A released edition never changes a verdict.
 * <p>
 * An edition also judges days that it does not know, by its rules in force on those days; the verdict says so. This class is
 * immutable and thread-safe; its policies are created on first use.
 */
public final class Edition {

    private static final List<Edition> ALL = List.of(Edition202106.edition(), Edition202310.edition());

    private final String name;
    private final LocalDate knownFrom;
    private final LocalDate knownThrough;
    private final Contents contents;
    private final Lazy<List<TransactionRule>> fivePages;
    private final Lazy<RuleSet> standard;
    private final Lazy<RuleSet> extended;

    Edition(String name, LocalDate knownFrom, LocalDate knownThrough, Contents contents) {
        this.name = name;
        this.knownFrom = knownFrom;
        this.knownThrough = knownThrough;
        this.contents = contents;
        fivePages = new Lazy<>(contents::fivePages);
        standard = new Lazy<>(() -> {
            List<ConsequenceRule> consequences = new ArrayList<>(contents.consequences());
            consequences.removeAll(contents.linkedConsequences());
            return published("standard", fivePages.get(), consequences);
        });
        extended = new Lazy<>(() -> {
            List<TransactionRule> all = new ArrayList<>(fivePages.get());
            all.addAll(contents.linkedPages());
            return published("extended", all, contents.consequences());
        });
    }

    private RuleSet published(String policy, List<TransactionRule> rules, List<ConsequenceRule> consequences) {
        return RuleSet.of(
                        PolicyRef.of(policy, name, knownFrom, knownThrough),
                        contents.documentation,
                        rules,
                        consequences)
                .plusLaterChanges(contents.laterChanges().toArray(KnownChange[]::new))
                .plusSteps(contents::steps);
    }

    /** {@return all editions, the newest last} */
    public static List<Edition> all() {
        return ALL;
    }

    /** {@return the name, such as {@code 2021-06}} */
    public String name() {
        return name;
    }

    /** {@return the first day that the edition knows} */
    public LocalDate knownFrom() {
        return knownFrom;
    }

    /** {@return the last day that the edition knows} */
    public LocalDate knownThrough() {
        return knownThrough;
    }

    /**
     * Returns the rules of the five pages about partners working together, without those of the pages that they link to.
     *
     * @return the standard policy of this edition
     */
    public RuleSet standard() {
        return standard.get();
    }

    /**
     * Returns the standard policy and the rules of the pages that the five link to, without prices, incentives or anything about
     * offers.
     *
     * @return the extended policy of this edition
     */
    public RuleSet extended() {
        return extended.get();
    }

    /**
     * {@return the readings of the policy as a whole: how it interprets what the documentation leaves open; rules have their own}
     */
    public List<String> readings() {
        return Readings.OF_THE_POLICY;
    }

    /** {@return the regions and their countries, day by day} */
    public Regions regions() {
        return contents.regions;
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}

package io.github.csprules;

import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Policy;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The policy of Microsoft's Cloud Solution Provider program, in editions.
 * <p>
 * An edition is what the documentation said at one time. A released edition never changes a verdict. Nothing here reads a
 * clock, a locale, a file or the network; all of it is immutable and thread-safe.
 */
public final class CspPolicy {

    private static final String STANDARD_NAME = "standard";
    private static final String EXTENDED_NAME = "extended";
    private static final String NEWEST = "2021-06";
    private static final LocalDate KNOWN_THROUGH = LocalDate.of(2021, 6, 30);

    private static final RuleSet STANDARD = published(STANDARD_NAME, CspRules.STANDARD);
    private static final RuleSet EXTENDED = published(EXTENDED_NAME, CspRules.ALL);

    private CspPolicy() {}

    /**
     * Judges a transaction by the {@linkplain #standard() standard policy} of the newest edition.
     *
     * @param scenario the transaction, its day and what is known about the parties
     * @return the verdict
     */
    public static Verdict evaluate(Scenario scenario) {
        return STANDARD.evaluate(scenario);
    }

    /**
     * Returns the rules of the five pages about partners working together, without those of the pages that they link to, in
     * the newest edition.
     *
     * @return the standard policy
     */
    public static RuleSet standard() {
        return STANDARD;
    }

    /**
     * Returns the standard policy and the rules of the pages that the five link to (customer agreement, national clouds,
     * registration IDs, restricted and new direct-bill partners), without prices, incentives or anything about offers, in the
     * newest edition.
     *
     * @return the extended policy
     */
    public static RuleSet extended() {
        return EXTENDED;
    }

    /**
     * Returns the standard policy of one edition, which stays the same when newer ones come, without what later pages say.
     *
     * @param edition the edition, such as {@code 2021-06}
     * @return the standard policy of that edition
     * @throws IllegalArgumentException if there is no such edition
     */
    public static RuleSet edition(String edition) {
        requireKnown(edition);
        return STANDARD;
    }

    /**
     * Returns the extended policy of one edition, which stays the same when newer ones come, without what later pages say.
     *
     * @param edition the edition, such as {@code 2021-06}
     * @return the extended policy of that edition
     * @throws IllegalArgumentException if there is no such edition
     */
    public static RuleSet extendedEdition(String edition) {
        requireKnown(edition);
        return EXTENDED;
    }

    private static void requireKnown(String edition) {
        if (!Objects.requireNonNull(edition, "edition").equals(NEWEST)) {
            throw new IllegalArgumentException("no edition `" + edition + "`; there is " + NEWEST);
        }
    }

    private static RuleSet published(String name, List<TransactionRule> rules) {
        return RuleSet.of(Policy.of(name, NEWEST, KNOWN_THROUGH), rules, CspRules.CONSEQUENCES);
    }
}

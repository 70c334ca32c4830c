package io.github.csprules;

import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Routes;
import io.github.csprules.advice.Timeline;
import io.github.csprules.advice.Timelines;
import io.github.csprules.catalog.Edition;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The policy of Microsoft's Cloud Solution Provider program, in editions.
 * <p>
 * An edition is what the documentation said at one time. A released edition never changes a verdict. Nothing here reads a
 * clock, a locale, a file or the network; all of it is immutable and thread-safe.
 */
public final class CspPolicy {

    private static final List<Edition> EDITIONS = Edition.all();
    private static final Edition NEWEST = EDITIONS.get(EDITIONS.size() - 1);
    private static final RuleSet STANDARD = NEWEST.standard();

    /** Made when it is first asked for, as it reads tables. */
    private static final class OverTime {
        static final Timelines STANDARD_TIMELINES = Timelines.of(STANDARD);
    }

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
     * Finds what can be done about a transaction, by the {@linkplain #standard() standard policy} of the newest edition and its
     * steps.
     *
     * @param scenario the transaction, its day and what is known about the parties
     * @return routes by which it becomes allowed, questions whose answers are missing, and what is incurable
     */
    public static Advice routes(Scenario scenario) {
        return Routes.of(STANDARD).find(scenario);
    }

    /**
     * Tells what {@link #evaluate} would say of the same scenario on any other day.
     *
     * @param scenario the transaction, its day and what is known about the parties
     * @return the timeline, from for ever before to for ever after
     */
    public static Timeline timeline(Scenario scenario) {
        return OverTime.STANDARD_TIMELINES.of(scenario);
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
        return NEWEST.extended();
    }

    /** {@return all editions, the newest last} */
    public static List<Edition> editions() {
        return EDITIONS;
    }

    /**
     * Returns one edition, which stays the same when newer ones come, without what later pages say.
     *
     * @param name the name of the edition, such as {@code 2021-06}
     * @return the edition
     * @throws IllegalArgumentException if there is no such edition; its message says which there are
     */
    public static Edition edition(String name) {
        Objects.requireNonNull(name, "name");
        for (Edition edition : EDITIONS) {
            if (edition.name().equals(name)) {
                return edition;
            }
        }
        throw new IllegalArgumentException("there is no edition `" + Problem.visible(name) + "`, but "
                + EDITIONS.stream().map(Edition::name).collect(Collectors.joining(", ")));
    }

    /**
     * Returns a policy by its name and that of its edition, as a configuration or a command line gives them, without changes that
     * a host may have made to it.
     *
     * @param name the name of the policy: {@code standard} or {@code extended}
     * @param edition the name of the edition, such as {@code 2021-06}
     * @return the rules of that policy in that edition
     * @throws IllegalArgumentException if there is no such policy or edition; its message says which there are
     */
    public static RuleSet policy(String name, String edition) {
        Objects.requireNonNull(name, "name");
        Edition of = edition(Objects.requireNonNull(edition, "edition"));
        return switch (name) {
            case "standard" -> of.standard();
            case "extended" -> of.extended();
            default ->
                throw new IllegalArgumentException(
                        "there is no policy `" + Problem.visible(name) + "`, but standard and extended");
        };
    }
}

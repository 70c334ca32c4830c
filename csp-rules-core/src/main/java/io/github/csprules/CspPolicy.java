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
 * The policy of Microsoft's Cloud Solution Provider program, in editions: evaluates scenarios, and gives the policies.
 * <pre>{@code
 * Partner partner = Partner.builder("contoso", PartnerType.DIRECT_BILL, Tenant.csp("t-contoso"))
 *         .country("FR")
 *         .organization("contoso")
 *         .build();
 * Customer customer = Customer.builder("acme", Tenant.customer("t-acme"))
 *         .country("BR")
 *         .organization("acme")
 *         .build();
 * Book book = Book.builder().partners(partner).customers(customer).build();
 * Sale sale = Sale.builder(List.of("contoso"), "acme").build();
 *
 * Verdict verdict = CspPolicy.evaluate(Scenario.of(LocalDate.of(2023, 5, 2), book, sale));
 *
 * Report report = Report.of(verdict, Texts.standard(), Locale.ENGLISH);
 * report.caveats().forEach(System.out::println);
 * report.findings().forEach(finding -> System.out.println(finding.message() + " " + finding.finding().citations()));
 * report.missing().forEach(fact -> System.out.println(fact.question()));
 * }</pre>
 * This sale is denied, because the two are in different regions; more facts are missing, because the partner stated neither its
 * agreements nor its relationships. A fact that is left out is not known, and no rule assumes it.
 * <p>
 * An edition is what the documentation said at one time. A released edition never changes a verdict. About a day that the edition
 * does not know, the verdict says so ({@link Verdict#isBeyondKnownPolicy()}, {@link Verdict#isBeforeKnownPolicy()}). Nothing here
 * reads a clock, a locale, a file or the network. Everything here is immutable and thread-safe.
 */
public final class CspPolicy {

    private static final List<Edition> EDITIONS = Edition.all();
    private static final Edition NEWEST = EDITIONS.get(EDITIONS.size() - 1);
    private static final RuleSet STANDARD = NEWEST.standard();

    /** Created on first use, because it reads tables. */
    private static final class OverTime {
        static final Timelines STANDARD_TIMELINES = Timelines.of(STANDARD);
    }

    private CspPolicy() {}

    /**
     * Judges a transaction by the {@linkplain #standard() standard policy} of the newest edition.
     *
     * @param scenario the transaction, its day and the known facts about the parties
     * @return the verdict
     */
    public static Verdict evaluate(Scenario scenario) {
        return STANDARD.evaluate(scenario);
    }

    /**
     * Finds the steps that cure a denied transaction, by the {@linkplain #standard() standard policy} of the newest edition.
     *
     * @param scenario the transaction, its day and the known facts about the parties
     * @return routes after which it is allowed, questions about missing facts, and findings that no step cures
     */
    public static Advice routes(Scenario scenario) {
        return Routes.of(STANDARD).find(scenario);
    }

    /**
     * Judges the same scenario on every day, by the {@linkplain #standard() standard policy} of the newest edition.
     *
     * @param scenario the transaction, its day and the known facts about the parties
     * @return the timeline, which covers all days
     */
    public static Timeline timeline(Scenario scenario) {
        return OverTime.STANDARD_TIMELINES.of(scenario);
    }

    /**
     * Returns the standard policy of the newest edition: the rules of the five pages about partners working together, without
     * those of the pages that they link to.
     *
     * @return the standard policy
     */
    public static RuleSet standard() {
        return STANDARD;
    }

    /**
     * Returns the extended policy of the newest edition: the standard policy and the rules of the pages that the five link to
     * (customer agreement, national clouds, registration IDs, restricted and new direct-bill partners), without prices,
     * incentives
     * and offers.
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
     * Returns an edition by its name. It never changes; newer pages make a newer edition.
     *
     * @param name the name of the edition, such as {@code 2021-06}
     * @return the edition
     * @throws IllegalArgumentException if there is no such edition; the message lists those that there are
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
     * Returns a policy by its name and its edition's name, as in a configuration or on a command line, without a host's changes.
     *
     * @param name the name of the policy: {@code standard} or {@code extended}
     * @param edition the name of the edition, such as {@code 2021-06}
     * @return the rules of that policy in that edition
     * @throws IllegalArgumentException if there is no such policy or edition; the message lists those that there are
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

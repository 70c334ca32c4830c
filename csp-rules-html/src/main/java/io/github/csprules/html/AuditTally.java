package io.github.csprules.html;

import io.github.csprules.model.Party;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Region;
import io.github.csprules.model.Regions;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The count of the verdicts of a batch, and the page that shows it: outcomes, the most frequent rules and reasons with example
 * lines, and outcomes by transaction, region and month.
 * <p>
 * It keeps counts and a few example lines, no verdict: what it needs does not depend on the number of lines. This class is mutable
 * and not thread-safe.
 */
public final class AuditTally {

    private static final int INVALID_EXAMPLES = 5;

    final PolicyRef policy;
    final OutcomeCounts all = new OutcomeCounts();
    /** By rule and reason. */
    final Map<String, Hits> violated = new TreeMap<>();
    /** By rule. */
    final Map<String, Hits> open = new TreeMap<>();

    final Map<TransactionType, OutcomeCounts> types = new EnumMap<>(TransactionType.class);
    final Map<Region, OutcomeCounts> regions = new EnumMap<>(Region.class);
    final OutcomeCounts inNoRegion = new OutcomeCounts();
    final OutcomeCounts withoutCountry = new OutcomeCounts();
    final Map<YearMonth, OutcomeCounts> months = new TreeMap<>();
    final List<Invalid> invalidLines = new ArrayList<>(INVALID_EXAMPLES);
    long invalid;
    long beforeKnownPolicy;
    long beyondKnownPolicy;

    private final Optional<Regions> table;

    /** A line without a valid scenario: its number, the id of its answer, and its first problem. */
    record Invalid(long line, String id, String problem) {}

    private AuditTally(PolicyRef policy) {
        this.policy = policy;
        table = new Documents(policy).regions();
    }

    /**
     * Returns an empty count.
     *
     * @param policy the policy of the verdicts
     * @return the count
     */
    public static AuditTally of(PolicyRef policy) {
        return new AuditTally(Objects.requireNonNull(policy, "policy"));
    }

    /**
     * Counts a verdict.
     * <p>
     * A denied line counts once for each violated rule and reason, an undetermined one once for each rule that lacks a fact.
     *
     * @param line the number of the line, from 1
     * @param id the host's own key of the line; its number if there is none
     * @param scenario the judged scenario
     * @param verdict the verdict on it
     */
    public void add(long line, String id, Scenario scenario, Verdict verdict) {
        Objects.requireNonNull(id, "id");
        Outcome outcome = verdict.outcome();
        all.add(outcome);
        types.computeIfAbsent(verdict.transaction(), type -> new OutcomeCounts())
                .add(outcome);
        months.computeIfAbsent(YearMonth.from(verdict.asOf()), month -> new OutcomeCounts())
                .add(outcome);
        counts(scenario).add(outcome);
        if (verdict.isBeforeKnownPolicy()) {
            beforeKnownPolicy++;
        }
        if (verdict.isBeyondKnownPolicy()) {
            beyondKnownPolicy++;
        }
        if (outcome != Outcome.ALLOWED) {
            addFindings(new Hits.Line(line, id), verdict);
        }
    }

    /** The region of the customer, else of the first partner. */
    private OutcomeCounts counts(Scenario scenario) {
        Party party = scenario.hasCustomer() ? scenario.customer() : scenario.partner();
        if (party.country().isNotStated()) {
            return withoutCountry;
        }
        return table.flatMap(known -> known.regionOf(party.country().get(), scenario.asOf()))
                .map(region -> regions.computeIfAbsent(region, first -> new OutcomeCounts()))
                .orElse(inNoRegion);
    }

    private void addFindings(Hits.Line line, Verdict verdict) {
        Set<String> counted = new HashSet<>();
        for (Finding finding : verdict.findings()) {
            String rule = finding.rule().value();
            if (finding instanceof Violation violation) {
                String reason = rule + "." + violation.reason();
                if (counted.add(reason)) {
                    violated.computeIfAbsent(reason, first -> new Hits()).add(line);
                }
            } else if (finding instanceof Gap && verdict.outcome() == Outcome.UNDETERMINED && counted.add(rule)) {
                open.computeIfAbsent(rule, first -> new Hits()).add(line);
            }
        }
    }

    /**
     * Counts a line without a valid scenario.
     *
     * @param line the number of the line, from 1
     * @param id the host's own key of the line; its number if there is none
     * @param problems its problems, at least one
     */
    public void addInvalid(long line, String id, List<Problem> problems) {
        Objects.requireNonNull(id, "id");
        String problem = problems.get(0).toString();
        invalid++;
        if (invalidLines.size() < INVALID_EXAMPLES) {
            invalidLines.add(new Invalid(line, id, problem));
        }
    }

    /** The number of lines. */
    long lines() {
        return all.total() + invalid;
    }

    /**
     * Returns the page about what was counted so far.
     *
     * @param texts the texts
     * @param locale the language
     * @return the page, to be written in UTF-8
     */
    public String toHtml(Texts texts, Locale locale) {
        return new AuditSections(this, new Words(texts, locale)).page();
    }
}

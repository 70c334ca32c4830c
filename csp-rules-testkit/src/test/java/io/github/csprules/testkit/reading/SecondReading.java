package io.github.csprules.testkit.reading;

import io.github.csprules.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The whole policy read a second time, on purpose naively: chapter by chapter as the policy's tables stand, without looking
 * at how the library reads them.
 * <p>
 * It shares nothing with the library but the plain properties of a scenario. Where the two differ, one of them is wrong.
 */
public final class SecondReading {

    /** The names of the two policies. */
    static final List<String> POLICIES = List.of("standard", "extended");

    private final Scenario scenario;
    private final boolean extended;
    private final Edition edition;

    private SecondReading(Scenario scenario, boolean extended, Edition edition) {
        this.scenario = scenario;
        this.extended = extended;
        this.edition = edition;
    }

    /**
     * Judges a scenario.
     *
     * @param scenario the scenario
     * @param policy {@code standard} or {@code extended}
     * @param edition the edition, such as {@code 2023-10}
     * @return what is to be said about it
     */
    public static Reading of(Scenario scenario, String policy, String edition) {
        if (!POLICIES.contains(policy)) {
            throw new IllegalArgumentException("no policy " + policy);
        }
        return new SecondReading(scenario, policy.equals("extended"), Edition.of(edition)).reading();
    }

    private Reading reading() {
        AnswerSheet sheet = answersWithout(Set.of());
        List<String> assumed = Told.assumed(scenario);
        List<String> assumptions = new ArrayList<>();
        for (String fact : assumed) {
            if (sheet.differsFrom(answersWithout(Set.of(fact)))) {
                assumptions.add(fact);
            }
        }
        boolean isBefore = edition.isBeforeKnown(scenario.asOf());
        boolean isBeyond = edition.isBeyondKnown(scenario.asOf());
        List<String> marks = new ArrayList<>();
        if (sheet.outcome().equals("ALLOWED")
                && !isBefore
                && !isBeyond
                && answersWithout(Set.copyOf(assumed)).outcome().equals("ALLOWED")) {
            marks.add(Reading.UNCONDITIONAL);
        }
        if (isBefore) {
            marks.add(Reading.BEFORE_KNOWN_POLICY);
        }
        if (isBeyond) {
            marks.add(Reading.BEYOND_KNOWN_POLICY);
        }
        return new Reading(
                sheet.outcome(),
                marks,
                sheet.statuses(),
                sheet.findings(),
                sheet.details(),
                assumptions,
                sheet.consequences(),
                ChapterSeventeen.laterChanges(new Told(scenario, edition, Set.of())));
    }

    private AnswerSheet answersWithout(Set<String> takenBack) {
        Told told = new Told(scenario, edition, takenBack);
        AnswerSheet sheet = new AnswerSheet(told);
        new ChaptersOneToThree(told, sheet).write();
        new ChapterFour(told, sheet).write();
        new ChaptersFiveToSeven(told, sheet).write();
        new ChaptersEightToTen(told, sheet).write();
        if (extended) {
            new ChapterEleven(told, sheet).write();
        }
        new ChapterTwelve(told, sheet, extended).write();
        return sheet;
    }
}

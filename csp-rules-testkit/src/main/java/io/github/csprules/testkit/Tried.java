package io.github.csprules.testkit;

import io.github.csprules.verdict.RuleId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a law tried before it was found to be kept.
 *
 * @param law the law
 * @param scenarios of how many scenarios it was asked
 * @param seed which ones: the same seed gives the same scenarios
 * @param time how long that took
 * @param rules what there was to see of each rule of the host's own
 * @param notes what the law did not speak of, and why
 */
public record Tried(Law law, int scenarios, long seed, Duration time, Map<RuleId, Chances> rules, List<String> notes) {

    /**
     * Creates what a law tried.
     *
     * @param law the law
     * @param scenarios of how many scenarios it was asked
     * @param seed which ones
     * @param time how long that took
     * @param rules what there was to see of each rule of the host's own
     * @param notes what the law did not speak of, and why
     */
    public Tried {
        rules = Map.copyOf(rules);
        notes = List.copyOf(notes);
    }

    /**
     * In how many scenarios something was to be seen of a rule.
     *
     * @param asked in how many the rule was asked
     * @param satisfied in how many of these it was satisfied
     * @param violated in how many it was violated
     * @param lacking in how many it lacked a fact; in the rest it did not apply
     * @param chances how many could have shown a fault of the rule against the law
     */
    public record Chances(int asked, int satisfied, int violated, int lacking, int chances) {

        @Override
        public String toString() {
            return chances + " chances (asked " + asked + ": " + satisfied + " satisfied, " + violated + " violated, "
                    + lacking + " lacking)";
        }
    }

    /** The law, the scenarios and the chances, in a line, and another one for each note. */
    @Override
    public String toString() {
        String chances = rules.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(rule -> "`" + rule.getKey() + "` " + rule.getValue())
                .collect(Collectors.joining(", "));
        String notesBelow = notes.stream().map(note -> "\n  " + note).collect(Collectors.joining());
        return "`" + law + "` is kept in " + scenarios + " scenarios of seed " + seed
                + (chances.isEmpty() ? "" : ": " + chances) + notesBelow;
    }
}

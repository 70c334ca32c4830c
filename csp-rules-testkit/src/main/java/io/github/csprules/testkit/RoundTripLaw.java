package io.github.csprules.testkit;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;
import java.util.Objects;

/** Scenarios and verdicts survive JSON. */
final class RoundTripLaw implements LawCheck {

    private final Questioned questioned;

    RoundTripLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    @Override
    public void require(Scenario scenario) {
        String written = CspJson.writeScenario(scenario);
        Scenario read = CspJson.readScenario(written);
        if (!read.equals(scenario) || !CspJson.writeScenario(read).equals(written)) {
            throw LawBrokenError.of(
                    Law.ROUND_TRIP,
                    null,
                    scenario,
                    "the scenario is read as another one",
                    "read: " + CspJson.writeScenario(read));
        }
        requireMapped(scenario);
        questioned.ask(scenario).ifPresent(verdict -> {
            String answer = CspJson.writeVerdict(verdict);
            Verdict back = CspJson.readVerdict(answer);
            if (!back.equals(verdict)) {
                throw LawBrokenError.of(
                        Law.ROUND_TRIP,
                        null,
                        scenario,
                        "the verdict is read as another one",
                        "written: " + answer,
                        "read: " + CspJson.writeVerdict(back));
            }
        });
    }

    /** What comes back from a host's own mapping is the same. */
    private void requireMapped(Scenario scenario) {
        Scenario mapped;
        try {
            mapped = Objects.requireNonNull(questioned.mapping.apply(scenario), "the scenario that comes back");
        } catch (Exception | AssertionError | StackOverflowError | LinkageError e) {
            throw LawBrokenError.of(Law.ROUND_TRIP, null, scenario, "the host's own mapping throws " + e + Thrown.at(e))
                    .causedBy(e);
        }
        if (!mapped.equals(scenario)) {
            String[] differences = JsonDifference.between(
                            CspJson.writeScenario(scenario), CspJson.writeScenario(mapped))
                    .toArray(String[]::new);
            throw LawBrokenError.of(
                    Law.ROUND_TRIP, null, scenario, "the host's own mapping gives another scenario back", differences);
        }
    }
}

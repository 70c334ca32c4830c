package io.github.csprules.testkit;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;

/** Scenarios and verdicts survive JSON. */
final class RoundTripLaw {

    private final Questioned questioned;

    RoundTripLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    void require(Scenario scenario) {
        String written = CspJson.writeScenario(scenario);
        Scenario read = CspJson.readScenario(written);
        if (!read.equals(scenario) || !CspJson.writeScenario(read).equals(written)) {
            throw Law.ROUND_TRIP.broken(scenario, "the scenario is read as " + CspJson.writeScenario(read));
        }
        questioned.ask(scenario).ifPresent(verdict -> {
            String answer = CspJson.writeVerdict(verdict);
            Verdict back = CspJson.readVerdict(answer);
            if (!back.equals(verdict)) {
                throw Law.ROUND_TRIP.broken(
                        scenario, "the verdict " + answer + " is read as " + CspJson.writeVerdict(back));
            }
        });
    }
}

package io.github.csprules.testkit;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Transaction;
import io.github.csprules.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scenarios and verdicts survive JSON. */
final class RoundTripLaw implements LawCheck {

    /** One in so many changes of a scenario is tried. */
    private static final int PARTS = 8;

    /** What hosts state of their own: a value of each kind. */
    private static final Map<String, Object> OWN = Map.of(
            "com.example.mapped.flag",
            false,
            "com.example.mapped.number",
            new BigDecimal("-123456789012345.678901"),
            "com.example.mapped.text",
            "");

    private final Questioned questioned;
    private int asked;
    private boolean isThorough;

    /** The fact of which a change was found to break the law; null if it was none. */
    private @Nullable FactName<?> blamed;

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

    /** What comes back from a host's own mapping is the same; also where more is stated, or one thing is otherwise. */
    @SuppressWarnings("ReferenceEquality") // a host without a mapping gives back the very object
    private void requireMapped(Scenario scenario) {
        asked++;
        if (mapped(scenario) == scenario) {
            return; // the host has none
        }
        for (Edit change : changes(scenario)) {
            if (questioned.isWanted(change.scenario())) {
                try {
                    mapped(change.scenario());
                } catch (LawBrokenError e) {
                    FactRef fact = change.fact();
                    blamed = fact == null ? null : fact.fact();
                    throw e.with("found by this change of another scenario: " + change);
                }
            }
        }
    }

    private Scenario mapped(Scenario scenario) {
        Scenario mapped;
        try {
            mapped = Objects.requireNonNull(questioned.mapping.apply(scenario), "the scenario that comes back");
        } catch (Exception | AssertionError | StackOverflowError | LinkageError e) {
            throw LawBrokenError.of(Law.ROUND_TRIP, null, scenario, "the host's own mapping throws " + Thrown.words(e))
                    .causedBy(e);
        }
        if (!mapped.equals(scenario)) {
            String[] differences = JsonDifference.between(
                            CspJson.writeScenario(scenario), CspJson.writeScenario(mapped))
                    .toArray(String[]::new);
            throw LawBrokenError.of(
                    Law.ROUND_TRIP, null, scenario, "the host's own mapping gives another scenario back", differences);
        }
        return mapped;
    }

    /** Own facts of everything; and small changes, others of each scenario. Where a change was to blame, only its like. */
    private List<Edit> changes(Scenario scenario) {
        List<Edit> changes = new ArrayList<>(List.of(owning(scenario)));
        int part = asked % PARTS;
        List<FactRef> facts = questioned.edits.facts(scenario);
        for (int i = 0; i < facts.size(); i++) {
            boolean isWanted = isThorough ? facts.get(i).fact().equals(blamed) : i % PARTS == part;
            if (isWanted) {
                changes.addAll(questioned.edits.stating(scenario, facts.get(i)));
            }
        }
        if (part == 0 && !isThorough) {
            changes.addAll(questioned.edits.reshaping(scenario));
        }
        return changes;
    }

    /** The same with facts of a host's own wherever there can be some, of all kinds. */
    private Edit owning(Scenario scenario) {
        Scenario owning =
                scenario.toBuilder().extensions(with(scenario.extensions())).build();
        for (Partner partner : scenario.book().partners()) {
            owning = owning.with(
                    partner.toBuilder().extensions(with(partner.extensions())).build());
        }
        for (Customer customer : scenario.book().customers()) {
            owning = owning.with(
                    customer.toBuilder().extensions(with(customer.extensions())).build());
        }
        for (Subscription subscription : scenario.book().subscriptions()) {
            owning = owning.with(subscription.toBuilder()
                    .extensions(with(subscription.extensions()))
                    .build());
        }
        Transaction transaction = scenario.transaction();
        owning = owning.with(transaction.toBuilder()
                .extensions(with(transaction.extensions()))
                .build());
        return new Edit(owning, "everything states own facts", null);
    }

    private static Extensions with(Extensions stated) {
        Map<String, Object> all = new HashMap<>(OWN);
        all.putAll(stated.asMap());
        return Extensions.of(all);
    }

    @Override
    public void beThorough() {
        isThorough = true;
    }
}

package io.github.csprules.testkit;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An assumed fact is judged as a stated one. */
final class AssumedLaw implements LawCheck {

    private final Questioned questioned;

    AssumedLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    @Override
    public void require(Scenario scenario) {
        Optional<Verdict> stated = questioned.ask(questioned.judged, scenario);
        if (stated.isEmpty()) {
            return;
        }
        Scenario assumed = assumingAll(scenario);
        Optional<Verdict> answer = questioned.ask(questioned.judged, assumed);
        if (answer.isEmpty()) {
            throw LawBrokenError.of(Law.ASSUMED, null, scenario, "where all is assumed, a rule throws that did not");
        }
        for (RuleId rule : questioned.judged.ids()) {
            Questioned.difference(stated.get(), answer.get(), rule).ifPresent(what -> {
                throw LawBrokenError.of(
                        Law.ASSUMED,
                        rule,
                        scenario,
                        "where what is stated is assumed, " + what,
                        "a rule reads an assumed fact like any other; the verdict shows what rests on it");
            });
        }
    }

    /** A rule that reads nothing that can be assumed has no fault to show. */
    @Override
    public boolean couldShow(RuleId rule, Scenario scenario, Verdict verdict) {
        RuleInfo info = questioned.asked(rule, scenario).orElseThrow();
        List<FactRef> read = questioned.edits.facts(scenario).stream()
                .filter(fact -> !fact.fact().isExtension()
                        && Questioned.reads(
                                info, Questioned.owner(scenario, fact).orElseThrow(), fact.fact()))
                .toList();
        return read.isEmpty() || read.stream().anyMatch(fact -> questioned.edits.isStated(scenario, fact));
    }

    @Override
    public String chance() {
        return "a scenario that states a fact of the policy that the rule reads";
    }

    /** The scenario in which every fact that is stated is assumed. */
    private static Scenario assumingAll(Scenario scenario) {
        Scenario assumed = scenario;
        for (Partner partner : scenario.book().partners()) {
            assumed = assumed.with(partner.toBuilder()
                    .assuming(known(partner.facts().names(), partner::fact))
                    .build());
        }
        for (Customer customer : scenario.book().customers()) {
            assumed = assumed.with(customer.toBuilder()
                    .assuming(known(customer.facts().names(), customer::fact))
                    .build());
        }
        for (Relationship relationship : Edits.statedRelationships(scenario)) {
            assumed = assumed.with(
                    relationship.assuming(known(relationship.facts().names(), relationship::fact)));
        }
        assumed = assumed.with(scenario.transaction().toBuilder()
                .assuming(known(scenario.transaction().facts().names(), scenario.transaction()::fact))
                .build());
        boolean isMore = scenario.book().statesRelationships()
                && !scenario.fact(FactRef.RELATIONSHIPS).isAssumed();
        if (isMore) {
            Book book =
                    assumed.book().toBuilder().assuming(FactName.RELATIONSHIPS).build();
            assumed = assumed.toBuilder().book(book).build();
        }
        return assumed;
    }

    /** The facts that are stated as known. */
    private static FactName<?>[] known(List<FactName<?>> names, Function<FactName<?>, Fact<?>> facts) {
        return names.stream()
                .filter(name ->
                        facts.apply(name).isStated() && !facts.apply(name).isAssumed())
                .toArray(FactName<?>[]::new);
    }
}

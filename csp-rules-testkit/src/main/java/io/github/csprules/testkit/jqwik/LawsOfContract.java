package io.github.csprules.testkit.jqwik;

import io.github.csprules.testkit.Laws;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;

/** Makes the laws of a contract once per property, not once per scenario. */
final class LawsOfContract {

    private LawsOfContract() {}

    static Laws of(RuleSetContract contract) {
        return Store.getOrCreate(
                        RuleSetContract.class, Lifespan.PROPERTY, () -> Laws.of(contract.rules(), contract.scenarios()))
                .get();
    }
}

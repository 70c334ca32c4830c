package io.github.csprules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** Before they are timed, engines whose rules are texts give the same answers as the others. */
final class RuleEnginesTest {

    @Test
    void they_find_the_rules_that_are_broken() {
        List<ToIntFunction<FlatOrder>> peers = List.of(RuleEngines.drools(), RuleEngines.cel(), RuleEngines.cedar());
        ToIntFunction<FlatOrder> expected = Engines.handWritten();
        for (FlatOrder order : new Orders(3, random -> random.nextInt(256)).flat()) {
            assertThat(peers).allSatisfy(peer -> assertThat(peer.applyAsInt(order)).isEqualTo(expected.applyAsInt(order)));
        }
    }
}

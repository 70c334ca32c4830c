package io.github.csprules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** Before they are timed, all engines give the same answers to the same orders, and the right ones. */
final class EightRulesTest {

    private static final List<ToIntFunction<FlatOrder>> PEERS =
            List.of(Engines.handWritten(), Engines.yavi(), Engines.hibernateValidator(), Engines.easyRules());

    @Test
    void all_engines_find_the_rules_that_are_broken() {
        int[] broken = new int[4 * Orders.COUNT];
        int[] made = {0};
        for (int seed = 0; seed < 4; seed++) {
            Orders orders = new Orders(seed, random -> broken[made[0]++] = random.nextInt(256));
            int first = seed * Orders.COUNT;
            assertFound(orders, Arrays.copyOfRange(broken, first, first + Orders.COUNT));
        }
    }

    @Test
    void measured_orders_break_as_many_rules_as_is_said() {
        assertThat(Orders.passing().scenarios()).allMatch(scenario -> Engines.csp(scenario) == 0);
        assertThat(Orders.violating().scenarios()).allMatch(scenario -> Integer.bitCount(Engines.csp(scenario)) == 3);
    }

    private static void assertFound(Orders orders, int... broken) {
        FlatOrder[] flat = orders.flat();
        Scenario[] scenarios = orders.scenarios();
        for (int i = 0; i < broken.length; i++) {
            assertThat(Engines.csp(scenarios[i])).isEqualTo(broken[i]);
            for (ToIntFunction<FlatOrder> peer : PEERS) {
                assertThat(peer.applyAsInt(flat[i])).isEqualTo(broken[i]);
            }
        }
    }
}

package io.github.csprules.testkit.reading;

import io.github.csprules.model.FactName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** What is drawn at random, by a seed. */
final class Luck {

    private final Random random;
    private final double wildness;
    private final boolean isAssuming;

    Luck(long seed) {
        random = new Random(seed);
        wildness = pick(List.of(0.0, 0.02, 0.05, 0.1, 0.2, 0.5, 0.9));
        isAssuming = chance(0.3);
    }

    /** Whether what is stated is now and then only assumed. */
    boolean isAssuming() {
        return isAssuming;
    }

    /** A number from 0 on that is smaller than this one. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    void shuffle(List<?> all) {
        Collections.shuffle(all, random);
    }

    /** Some of the facts that can be assumed, in any order, now and then one twice. */
    FactName<?>[] assumed(List<FactName<?>> facts, Predicate<FactName<?>> isStated) {
        if (!isAssuming || chance(0.4)) {
            return new FactName<?>[0];
        }
        List<FactName<?>> some = new ArrayList<>();
        for (FactName<?> fact : facts) {
            if (isStated.test(fact) && chance(0.6)) {
                some.add(fact);
            }
        }
        Collections.shuffle(some, random);
        if (!some.isEmpty() && chance(0.1)) {
            some.add(some.get(0));
        }
        return some.toArray(FactName<?>[]::new);
    }

    /** Mostly the good one; one of the others where it is wild. */
    void state(Runnable good, Runnable... others) {
        if (isWild()) {
            others[random.nextInt(others.length)].run();
        } else {
            good.run();
        }
    }

    /** Whether something other than what is good is wanted here. */
    boolean isWild() {
        return chance(wildness);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

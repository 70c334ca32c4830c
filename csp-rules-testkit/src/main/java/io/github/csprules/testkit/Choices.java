package io.github.csprules.testkit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Where a generator takes its decisions from.
 * <p>
 * Each decision has a label and a number from 0; 0 is always the simplest, and for what rules look at, what satisfies them.
 * A value is therefore known by the decisions that are not 0, and setting one of them to 0 leaves the others as they are:
 * that is all there is to shrinking.
 */
final class Choices {

    /** How likely a decision is one that rules may have something against. Most scenarios have few of them, some have many. */
    private static final double[] ODDITIES = {0, 0, 0, 0.02, 0.02, 0.05, 0.05, 0.12, 0.35};

    /** How likely a fact that rules ask for is left out. */
    private static final double[] GAPS = {0, 0, 0.02, 0.05, 0.15, 0.5};

    /** How likely a decision among equals is not the simplest. */
    private static final double[] VARIETIES = {0.1, 0.3, 0.6};

    private static final double FAVORITE = 0.5;

    private final String prefix;
    private final Map<String, Integer> given;
    private final Map<String, Integer> taken;
    /** Null to take what is given, and 0 else. */
    private final @Nullable Random random;

    private final Mood mood;

    /** How likely it is that decisions are not the simplest. */
    private record Mood(double oddity, double gap, double variety) {

        static final Mood SIMPLE = new Mood(0, 0, 0);

        static Mood random(Random random) {
            return new Mood(
                    ODDITIES[random.nextInt(ODDITIES.length)],
                    GAPS[random.nextInt(GAPS.length)],
                    VARIETIES[random.nextInt(VARIETIES.length)]);
        }
    }

    private Choices(
            String prefix, Map<String, Integer> given, Map<String, Integer> taken, @Nullable Random random, Mood mood) {
        this.prefix = prefix;
        this.given = given;
        this.taken = taken;
        this.random = random;
        this.mood = mood;
    }

    /** Decisions at random; the same for the same seed on every machine. */
    static Choices random(long seed) {
        Random random = new Random(mixed(seed));
        return new Choices("", Map.of(), new LinkedHashMap<>(), random, Mood.random(random));
    }

    /** The decisions that were taken before, and 0 for all others. */
    static Choices replaying(Map<String, Integer> given) {
        return new Choices("", given, new LinkedHashMap<>(), null, Mood.SIMPLE);
    }

    /** Neighboring seeds would give {@link Random} neighboring first numbers. */
    static long mixed(long seed) {
        long mixed = (seed + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        return (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
    }

    /** The same decisions, with labels that begin with the name of a part. */
    Choices of(String part) {
        return new Choices(prefix + part + ".", given, taken, random, mood);
    }

    /** Decides among equals. */
    int variety(String label, int bound) {
        return decide(label, bound, mood.variety);
    }

    /** Decides among equals. */
    <T> T variety(String label, List<T> options) {
        return options.get(variety(label, options.size()));
    }

    /** Decides between what rules want, which is 0, and what they may not. */
    int oddity(String label, int bound) {
        return decide(label, bound, mood.oddity);
    }

    /** Decides between what rules want, which comes first, and what they may not. */
    <T> T oddity(String label, List<T> options) {
        return options.get(oddity(label, options.size()));
    }

    /** Decides whether something that rules want to know is left out. */
    boolean gap(String label) {
        return chance(label, mood.gap);
    }

    /** Decides among equals, all equally likely. */
    <T> T evenly(String label, List<T> options) {
        return options.get(decide(label, options.size(), 1 - 1.0 / options.size()));
    }

    /** Decides among options, of which the first is what is not taken with a chance. */
    <T> T mostly(String label, double chance, List<T> options) {
        return options.get(decide(label, options.size(), chance));
    }

    /** Decides whether something happens that need not. */
    boolean chance(String label, double chance) {
        return decide(label, 2, chance) == 1;
    }

    /** Decides among equals, of which some matter more. */
    int favoring(String label, int bound, List<Integer> favorites) {
        if (random == null) {
            return replay(label, bound);
        }
        boolean isFavorite = !favorites.isEmpty() && random.nextDouble() < FAVORITE;
        return take(label, isFavorite ? favorites.get(random.nextInt(favorites.size())) : random.nextInt(bound));
    }

    private int decide(String label, int bound, double chance) {
        if (random == null) {
            return replay(label, bound);
        }
        return take(label, bound > 1 && random.nextDouble() < chance ? 1 + random.nextInt(bound - 1) : 0);
    }

    private int replay(String label, int bound) {
        return take(label, Math.min(given.getOrDefault(prefix + label, 0), bound - 1));
    }

    private int take(String label, int choice) {
        Integer before = taken.put(prefix + label, choice);
        if (before != null) {
            throw new IllegalStateException("`" + prefix + label + "` is decided twice");
        }
        return choice;
    }

    /** What was decided, in order. */
    Map<String, Integer> taken() {
        return Collections.unmodifiableMap(taken);
    }
}

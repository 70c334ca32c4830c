package io.github.csprules.testkit;

import io.github.csprules.model.FactName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** States facts of something that is being built, and remembers which. */
final class Facts<B> {

    private static final double ASSUMED = 0.03;

    private final Choices choices;
    private final Setting setting;
    private final B builder;
    private final List<FactName<?>> assumed = new ArrayList<>();

    Facts(Choices choices, Setting setting, B builder) {
        this.choices = choices;
        this.setting = setting;
        this.builder = builder;
    }

    /**
     * States a fact, or does not.
     *
     * @param isWanted whether rules ask for it in this place; if one of the set does at all, it is stated
     * @param good the ways of stating it that no rule has anything against, the simplest first
     * @param odd the ways that one may
     */
    void state(FactName<?> fact, boolean isWanted, List<Consumer<B>> good, List<Consumer<B>> odd) {
        if (setting.unstated().contains(fact)) {
            return;
        }
        Choices own = choices.of(fact.name());
        Consumer<B> way;
        if (isWanted && setting.reads().contains(fact)) {
            if (own.gap("left out")) {
                return;
            }
            int oddity = own.oddity("odd", odd.size() + 1);
            way = oddity == 0 ? own.variety("way", good) : odd.get(oddity - 1);
        } else {
            int variety = own.variety("unasked", good.size() + odd.size() + 1);
            if (variety == 0) {
                return;
            }
            way = variety <= good.size() ? good.get(variety - 1) : odd.get(variety - 1 - good.size());
        }
        way.accept(builder);
        stated(fact);
    }

    /** States what no single fact is. */
    void build(Consumer<B> way) {
        way.accept(builder);
    }

    /** Remembers that a fact is stated. */
    void stated(FactName<?> fact) {
        if (choices.of(fact.name()).chance("assumed", ASSUMED)) {
            assumed.add(fact);
        }
    }

    /** Those of the stated facts that are only assumed. */
    FactName<?>[] assumed() {
        return assumed.toArray(FactName<?>[]::new);
    }
}

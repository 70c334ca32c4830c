package io.github.csprules.model;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A part of a fact's value that is a fact too.
 *
 * @param <W> the type of the whole
 * @param <T> the type of the part
 * @param name the name, that of the whole, a dot and the property
 * @param form what values of the part look like
 * @param allowsNone whether it can be stated that there is none
 * @param reading reads the part of a whole
 * @param stating returns the whole with another part
 */
record FactPart<W, T>(
        FactName<T> name,
        FactForm<T> form,
        boolean allowsNone,
        Function<W, Fact<T>> reading,
        BiFunction<W, Fact<T>, W> stating) {

    /** The whole with another part, which is checked as the whole checks its parts. */
    W in(W whole, Fact<T> part) {
        if (part.isStated() && !part.isNone()) {
            Validator validator = new Validator();
            form.check(validator, "/" + name.property(), part.get());
            validator.throwIfAny();
        }
        return stating.apply(whole, part);
    }

    /** The whole, whose part is an assumption if its name is among these, else knowledge. */
    W marked(W whole, List<FactName<?>> assumed) {
        Fact<T> stated = reading.apply(whole);
        boolean isAssumed = assumed.contains(name);
        return stated.isNotStated() || stated.isAssumed() == isAssumed
                ? whole
                : stating.apply(whole, stated.assumed(isAssumed));
    }
}

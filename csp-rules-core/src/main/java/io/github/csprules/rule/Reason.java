package io.github.csprules.rule;

import io.github.csprules.model.PartnerType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.ArgumentValue;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Remedy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way of violating a rule, with all that is to be said about it.
 * <p>
 * Reasons are compared by identity: a rule answers with the very objects that its header declares. This class is immutable and
 * thread-safe.
 */
public final class Reason {

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    /** What texts call the subjects. */
    private static final Set<String> RESERVED = Set.of("subject", "other", "subjects");

    private static final Object[] NO_VALUES = {};

    private final String name;
    private final Map<String, ArgumentType> arguments;
    private final List<Citation> decisive;
    private final List<Remedy> remedies;
    private final List<ErrorCode> errorCodes;

    /**
     * An error code of the Partner Center API.
     *
     * @param code the code
     * @param positions the types of partner that it speaks of, empty for any
     */
    public record ErrorCode(String code, Set<PartnerType> positions) {

        /**
         * Creates an error code.
         *
         * @param code the code
         * @param positions the types of partner that it speaks of, empty for any
         */
        public ErrorCode {
            Objects.requireNonNull(code, "code");
            positions = Set.copyOf(positions);
        }
    }

    private Reason(
            String name,
            Map<String, ArgumentType> arguments,
            List<Citation> decisive,
            List<Remedy> remedies,
            List<ErrorCode> errorCodes) {
        this.name = name;
        this.arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        this.decisive = List.copyOf(decisive);
        this.remedies = List.copyOf(remedies);
        this.errorCodes = List.copyOf(errorCodes);
    }

    /**
     * Starts a reason.
     *
     * @param name the name in camel case, such as {@code otherRegion}; never renamed
     * @return the builder
     * @throws IllegalArgumentException if the name is not in camel case
     */
    public static Builder reason(String name) {
        return new Builder(name);
    }

    /**
     * Returns the name.
     *
     * @return the name, such as {@code otherRegion}
     */
    public String name() {
        return name;
    }

    /**
     * Returns what the reason speaks of.
     *
     * @return the types of its arguments by name, in order
     */
    public Map<String, ArgumentType> arguments() {
        return arguments;
    }

    /**
     * Returns what decides.
     *
     * @return the decisive clauses
     */
    public List<Citation> decisive() {
        return decisive;
    }

    /**
     * Returns what can be done about it.
     *
     * @return the remedies, best first
     */
    public List<Remedy> remedies() {
        return remedies;
    }

    /**
     * Returns the codes with which Partner Center answers for the same.
     *
     * @return the codes; empty where Partner Center does not check this
     */
    public List<ErrorCode> errorCodes() {
        return errorCodes;
    }

    /** The codes that can come for a partner of this type; all of them where the subject is no partner. */
    List<String> errorCodes(@Nullable PartnerType position) {
        return errorCodes.stream()
                .filter(error -> position == null
                        || error.positions().isEmpty()
                        || error.positions().contains(position))
                .map(ErrorCode::code)
                .toList();
    }

    /** The values of a violation under the names of the arguments. */
    Map<String, ArgumentValue> named(Object[] values) {
        Map<String, ArgumentValue> named = new LinkedHashMap<>();
        int i = 0;
        for (String argument : arguments.keySet()) {
            named.put(argument, argument(values[i++]));
        }
        return named;
    }

    /** Keeps the values of a violation, which are as many as the arguments and of their types. */
    Object[] checked(Object... values) {
        if (values.length != arguments.size()) {
            throw new IllegalArgumentException("reason `" + name + "` takes the arguments " + arguments.keySet()
                    + ", not " + values.length + " values");
        }
        if (values.length == 0) {
            return NO_VALUES;
        }
        Object[] checked = new Object[values.length];
        int i = 0;
        for (Map.Entry<String, ArgumentType> argument : arguments.entrySet()) {
            Object value = Objects.requireNonNull(values[i], "argument");
            Object kept = value instanceof List<?> list ? List.copyOf(list) : value;
            if (!argument.getValue().accepts(kept)) {
                throw new IllegalArgumentException("argument `" + argument.getKey() + "` of reason `" + name
                        + "` is of type " + argument.getValue() + ", not of "
                        + value.getClass().getSimpleName());
            }
            checked[i++] = kept;
        }
        return checked;
    }

    private static ArgumentValue argument(Object value) {
        if (value instanceof List<?> several) {
            return ArgumentValue.of(several.stream().map(Reason::text).toList());
        }
        return ArgumentValue.of(text(value));
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** This reason as that of a part of a composition. */
    Reason ofPart(RuleInfo part) {
        return new Reason(part.id() + "." + name, arguments, decisive, remedies, errorCodes);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Builds a {@link Reason}. */
    public static final class Builder {

        private final String name;
        private final Map<String, ArgumentType> arguments = new LinkedHashMap<>();
        private final List<Citation> decisive = new ArrayList<>();
        private final List<Remedy> remedies = new ArrayList<>();
        private final List<ErrorCode> errorCodes = new ArrayList<>();

        private Builder(String name) {
            this.name = require(CAMEL_CASE, Objects.requireNonNull(name, "name"), "a reason");
        }

        private static String require(Pattern pattern, String name, String what) {
            if (!pattern.matcher(name).matches()) {
                throw new IllegalArgumentException(what + " cannot be named `" + name + "`");
            }
            return name;
        }

        /**
         * Names something that the reason speaks of; {@code violated(…)} takes the values in this order.
         *
         * @param argument the name in camel case; not {@code subject}, {@code other} or {@code subjects}
         * @param type what its values are
         * @return this builder
         * @throws IllegalArgumentException if the name is not in camel case, reserved or there already
         */
        public Builder argument(String argument, ArgumentType type) {
            require(CAMEL_CASE, argument, "an argument");
            Objects.requireNonNull(type, "type");
            if (RESERVED.contains(argument) || arguments.putIfAbsent(argument, type) != null) {
                throw new IllegalArgumentException("an argument cannot be named `" + argument + "` (again)");
            }
            return this;
        }

        /**
         * Names something that the reason speaks of, and that is a constant.
         *
         * @param argument the name in camel case; not {@code subject}, {@code other} or {@code subjects}
         * @param constants the constants, such as those of {@code Region}
         * @return this builder
         * @throws IllegalArgumentException if the name is not in camel case, reserved or there already
         */
        public Builder argument(String argument, Class<? extends Enum<?>> constants) {
            return argument(argument, ArgumentType.of(constants));
        }

        /**
         * Cites the decisive clauses.
         *
         * @param clauses ids such as {@code S0-189}, or ranges such as {@code S0-182..187}
         * @return this builder
         * @throws IllegalArgumentException if there is no such clause
         */
        public Builder decidedBy(String... clauses) {
            for (String clause : clauses) {
                decisive.addAll(Citation.ofClauses(clause));
            }
            return this;
        }

        /**
         * Cites what decides, such as a page as a whole or a host's own contract.
         *
         * @param citations the citations
         * @return this builder
         */
        public Builder decidedBy(Citation... citations) {
            decisive.addAll(List.of(citations));
            return this;
        }

        /**
         * Names something that can be done about it; the best first.
         *
         * @param code what can be done, in kebab case
         * @param by who can do it
         * @return this builder
         * @throws IllegalArgumentException if the code is not in kebab case
         */
        public Builder remedy(String code, Actor by) {
            require(KEBAB_CASE, code, "a remedy");
            remedies.add(new Remedy(code, by));
            return this;
        }

        /**
         * Names codes with which Partner Center answers for the same, whoever the partner is.
         *
         * @param codes the codes
         * @return this builder
         */
        public Builder errorCodes(String... codes) {
            return errorCodes(Set.of(), codes);
        }

        /**
         * Names codes with which Partner Center answers for the same, for partners of some types.
         *
         * @param positions the types of partner that the codes speak of
         * @param codes the codes
         * @return this builder
         */
        public Builder errorCodes(Set<PartnerType> positions, String... codes) {
            for (String code : codes) {
                errorCodes.add(new ErrorCode(code, positions));
            }
            return this;
        }

        /**
         * Builds the reason.
         *
         * @return the reason
         */
        public Reason build() {
            return new Reason(name, arguments, decisive, remedies, errorCodes);
        }
    }
}

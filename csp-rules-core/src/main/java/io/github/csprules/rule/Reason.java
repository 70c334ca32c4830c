package io.github.csprules.rule;

import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Problem;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.ArgumentValue;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to violate a rule, with arguments, remedies, clauses and error codes.
 * <p>
 * Reasons are compared by identity: a rule answers with the objects in its header. This class is immutable and thread-safe.
 */
public final class Reason {

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String name;
    private final DeclaredArguments arguments;
    private final Sources decisive;
    private final List<Remedy> remedies;
    /** The codes of the remedies for the first subject itself. */
    private final Set<String> bySubject;

    private final List<ErrorCode> errorCodes;
    private final Need need;
    /** Made when it is first asked for; several threads may make it: each makes the same. */
    private volatile @Nullable Map<PartnerType, List<Remedy>> remediesByType;

    /** What is needed if no declared party can cure the violation. */
    public enum Need {
        /** Declare another seller. */
        OTHER_SELLER,
        /** Declare another provider. */
        OTHER_PROVIDER,
        /** Declare another account of the partner. */
        OTHER_ACCOUNT,
        /** Check the stated facts. */
        CHECK,
        /** Nothing helps now: ask for something else, or wait for months or figures. */
        NOTHING
    }

    /**
     * An error code of the Partner Center API.
     *
     * @param code the code
     * @param partnerTypes the types of partner that it concerns, empty for any
     */
    public record ErrorCode(String code, Set<PartnerType> partnerTypes) {

        /**
         * Creates an error code.
         *
         * @param code the code
         * @param partnerTypes the types of partner that it concerns, empty for any
         */
        public ErrorCode {
            Objects.requireNonNull(code, "code");
            partnerTypes = Set.copyOf(partnerTypes);
        }
    }

    private Reason(
            String name,
            DeclaredArguments arguments,
            Sources decisive,
            List<Remedy> remedies,
            Set<String> bySubject,
            List<ErrorCode> errorCodes,
            Need need) {
        this.name = name;
        this.arguments = arguments;
        this.decisive = decisive;
        this.remedies = List.copyOf(remedies);
        this.bySubject = Set.copyOf(bySubject);
        this.errorCodes = List.copyOf(errorCodes);
        this.need = need;
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

    /** {@return the name, such as {@code otherRegion}} */
    public String name() {
        return name;
    }

    /** {@return the types of its arguments by name, in order} */
    public Map<String, ArgumentType> arguments() {
        return arguments.types();
    }

    /** Reasons of one name differ in clauses or remedies, and have the same arguments. */
    static void requireNoneTwice(List<Reason> reasons, RuleId rule) {
        Map<String, Reason> names = new HashMap<>();
        for (Reason reason : reasons) {
            Reason same = names.putIfAbsent(reason.name, reason);
            if (same == reason || (same != null && !same.arguments().equals(reason.arguments()))) {
                throw new IllegalArgumentException("rule `" + rule + "` declares the reason `" + reason + "` twice");
            }
        }
    }

    /** {@return the clauses, ranges of clauses and pages that the reason names; {@link RuleSet#decisive} finds their places} */
    public List<String> clauses() {
        return decisive.names();
    }

    Sources decisive() {
        return decisive;
    }

    /** {@return the remedies, best first} */
    public List<Remedy> remedies() {
        return remedies;
    }

    /** The remedies if the first subject is a partner of this type, or null if it is not a partner. */
    List<Remedy> remedies(@Nullable PartnerType subject) {
        if (subject == null || bySubject.isEmpty()) {
            return remedies;
        }
        Map<PartnerType, List<Remedy>> byType = remediesByType;
        if (byType == null) {
            byType = new EnumMap<>(PartnerType.class);
            for (PartnerType type : PartnerType.values()) {
                byType.put(type, remediesBy(type));
            }
            remediesByType = byType;
        }
        return Objects.requireNonNull(byType.get(subject));
    }

    private List<Remedy> remediesBy(PartnerType subject) {
        return remedies.stream()
                .map(remedy ->
                        bySubject.contains(remedy.code()) ? new Remedy(remedy.code(), Actor.of(subject)) : remedy)
                .toList();
    }

    /** {@return what is needed if no step helps; by default a check of the stated facts} */
    public Need need() {
        return need;
    }

    /** {@return the error codes of Partner Center for this reason alone; see {@link RuleInfo#errorCodes}} */
    public List<ErrorCode> errorCodes() {
        return errorCodes;
    }

    /** The codes of this reason, then those of all reasons of its rule, each once. */
    List<ErrorCode> errorCodesWith(List<ErrorCode> ofRule) {
        if (errorCodes.isEmpty()) {
            return ofRule;
        }
        Set<ErrorCode> both = new LinkedHashSet<>(errorCodes);
        both.addAll(ofRule);
        return List.copyOf(both);
    }

    /** The stored values of a violation. */
    Object checked(Object... values) {
        return arguments.checked("reason", name, values);
    }

    /** The values of a violation by argument name. */
    Map<String, ArgumentValue> named(Object checked) {
        return arguments.named(checked);
    }

    private static String require(Pattern pattern, String name, String what) {
        if (!pattern.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(what + " cannot be named `" + Problem.visible(name) + "`");
        }
        return name;
    }

    static String requireKebabCase(String code, String what) {
        return require(KEBAB_CASE, code, what);
    }

    /** This reason for a part of a composition. */
    Reason ofPart(RuleInfo part) {
        return new Reason(
                part.id() + "." + name, arguments, decisive, remedies, bySubject, part.errorCodes(this), need);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Builds a {@link Reason}. */
    public static final class Builder {

        private final String name;
        private DeclaredArguments arguments = DeclaredArguments.NONE;
        private Sources decisive = Sources.NONE;
        private final List<Remedy> remedies = new ArrayList<>();
        private final Set<String> bySubject = new HashSet<>();
        private final List<ErrorCode> errorCodes = new ArrayList<>();
        private Need need = Need.CHECK;

        private Builder(String name) {
            this.name = require(CAMEL_CASE, name, "a reason");
        }

        /**
         * Names an argument of the reason; {@code violated(…)} takes the values in this order.
         *
         * @param argument the name in camel case; not {@code subject}, {@code other} or {@code subjects}
         * @param type the type of its values
         * @return this builder
         * @throws IllegalArgumentException if the name is not in camel case, reserved or already used
         */
        public Builder argument(String argument, ArgumentType type) {
            arguments = arguments.and(argument, type);
            return this;
        }

        /**
         * Names an argument of the reason whose values are constants.
         *
         * @param argument the name in camel case; not {@code subject}, {@code other} or {@code subjects}
         * @param constants the constants, such as those of {@code Region}
         * @return this builder
         * @throws IllegalArgumentException if the name is not in camel case, reserved or already used
         */
        public Builder argument(String argument, Class<? extends Enum<?>> constants) {
            return argument(argument, ArgumentType.of(constants));
        }

        /**
         * Cites the decisive clauses.
         *
         * @param clauses ids such as {@code S0-189}, ranges such as {@code S0-182..187}, or names of pages
         * @return this builder
         */
        public Builder decidedBy(String... clauses) {
            decisive = decisive.and(clauses);
            return this;
        }

        /**
         * Cites other decisive texts, such as a host's own contract.
         *
         * @param citations the citations
         * @return this builder
         */
        public Builder decidedBy(Citation... citations) {
            decisive = decisive.and(citations);
            return this;
        }

        /**
         * Names a remedy; name the best first.
         *
         * @param code the code of the remedy, in kebab case
         * @param by who can act
         * @return this builder
         * @throws IllegalArgumentException if the code is not in kebab case
         */
        public Builder remedy(String code, Actor by) {
            require(KEBAB_CASE, code, "a remedy");
            remedies.add(new Remedy(code, by));
            return this;
        }

        /**
         * Names a remedy for the first subject; findings show it as its declared type.
         *
         * @param code the code of the remedy, in kebab case
         * @return this builder
         * @throws IllegalArgumentException if the code is not in kebab case
         */
        public Builder remedyBySubject(String code) {
            bySubject.add(code);
            return remedy(code, Actor.PARTNER);
        }

        /**
         * Sets what is needed if no step helps; the default is a check of the stated facts.
         *
         * @param what the need
         * @return this builder
         */
        public Builder needs(Need what) {
            need = Objects.requireNonNull(what, "need");
            return this;
        }

        /**
         * Names the error codes of Partner Center for the same violation, for any partner.
         *
         * @param codes the codes
         * @return this builder
         */
        public Builder errorCodes(String... codes) {
            return errorCodes(Set.of(), codes);
        }

        /**
         * Names the error codes of Partner Center for the same violation, for partners of some types.
         *
         * @param partnerTypes the types of partner that the codes concern
         * @param codes the codes
         * @return this builder
         */
        public Builder errorCodes(Set<PartnerType> partnerTypes, String... codes) {
            for (String code : codes) {
                errorCodes.add(new ErrorCode(code, partnerTypes));
            }
            return this;
        }

        /**
         * Builds the reason.
         *
         * @return the reason
         */
        public Reason build() {
            return new Reason(name, arguments, decisive, remedies, bySubject, errorCodes, need);
        }
    }
}

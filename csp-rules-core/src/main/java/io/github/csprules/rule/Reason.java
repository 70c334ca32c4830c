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
 * One way of violating a rule, with all that is to be said about it.
 * <p>
 * Reasons are compared by identity: a rule answers with the very objects that its header declares. This class is immutable and
 * thread-safe.
 */
public final class Reason {

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String name;
    private final DeclaredArguments arguments;
    private final Sources decisive;
    private final List<Remedy> remedies;
    /** The codes of the remedies that are for the first subject itself. */
    private final Set<String> bySubject;

    private final List<ErrorCode> errorCodes;
    private final Need need;

    /** What is needed where nobody can do anything about it with the parties that are declared. */
    public enum Need {
        /** Another seller has to be declared. */
        OTHER_SELLER,
        /** Another provider has to be declared. */
        OTHER_PROVIDER,
        /** Another account of the partner has to be declared. */
        OTHER_ACCOUNT,
        /** What is stated should be checked. */
        CHECK,
        /** Nothing helps: something else has to be wanted, or months and figures have to come. */
        NOTHING
    }

    /**
     * An error code of the Partner Center API.
     *
     * @param code the code
     * @param partnerTypes the types of partner that it speaks of, empty for any
     */
    public record ErrorCode(String code, Set<PartnerType> partnerTypes) {

        /**
         * Creates an error code.
         *
         * @param code the code
         * @param partnerTypes the types of partner that it speaks of, empty for any
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

    /** {@return what the reason speaks of: the types of its arguments by name, in order} */
    public Map<String, ArgumentType> arguments() {
        return arguments.types();
    }

    /** Reasons of one name are told apart by what decides them or what can be done, and speak of the same. */
    static void requireNoneTwice(List<Reason> reasons, RuleId rule) {
        Map<String, Reason> names = new HashMap<>();
        for (Reason reason : reasons) {
            Reason same = names.putIfAbsent(reason.name, reason);
            if (same == reason || (same != null && !same.arguments().equals(reason.arguments()))) {
                throw new IllegalArgumentException("rule `" + rule + "` declares the reason `" + reason + "` twice");
            }
        }
    }

    /** {@return the clauses, ranges of clauses and pages that the reason names; {@link RuleSet#decisive} tells where they stand} */
    public List<String> clauses() {
        return decisive.names();
    }

    Sources decisive() {
        return decisive;
    }

    /** {@return what can be done about it, best first} */
    public List<Remedy> remedies() {
        return remedies;
    }

    /** What can be done about it, where the first subject is a partner of this type; null if it is none. */
    List<Remedy> remedies(@Nullable PartnerType subject) {
        if (subject == null || bySubject.isEmpty()) {
            return remedies;
        }
        return remedies.stream()
                .map(remedy ->
                        bySubject.contains(remedy.code()) ? new Remedy(remedy.code(), Actor.of(subject)) : remedy)
                .toList();
    }

    /** {@return what is needed where no step helps; a check of what is stated unless the reason says something else} */
    public Need need() {
        return need;
    }

    /** {@return the codes with which Partner Center answers for this reason alone; see {@link RuleInfo#errorCodes}} */
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

    /** Keeps the values of a violation. */
    Object[] checked(Object... values) {
        return arguments.checked("reason `" + name + "`", values);
    }

    /** The values of a violation under the names of the arguments. */
    Map<String, ArgumentValue> named(Object[] checked) {
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

    /** This reason as that of a part of a composition. */
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
         * Names something that the reason speaks of; {@code violated(…)} takes the values in this order.
         *
         * @param argument the name in camel case; not {@code subject}, {@code other} or {@code subjects}
         * @param type what its values are
         * @return this builder
         * @throws IllegalArgumentException if the name is not in camel case, reserved or there already
         */
        public Builder argument(String argument, ArgumentType type) {
            arguments = arguments.and(argument, type);
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
         * Cites what decides.
         *
         * @param clauses ids such as {@code S0-189}, ranges such as {@code S0-182..187}, or names of pages
         * @return this builder
         */
        public Builder decidedBy(String... clauses) {
            decisive = decisive.and(clauses);
            return this;
        }

        /**
         * Cites what decides, such as a host's own contract.
         *
         * @param citations the citations
         * @return this builder
         */
        public Builder decidedBy(Citation... citations) {
            decisive = decisive.and(citations);
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
         * Names something that the first subject can do about it; findings call it by the type that it is declared as.
         *
         * @param code what can be done, in kebab case
         * @return this builder
         * @throws IllegalArgumentException if the code is not in kebab case
         */
        public Builder remedyBySubject(String code) {
            bySubject.add(code);
            return remedy(code, Actor.PARTNER);
        }

        /**
         * Sets what is needed where no step helps; a check of what is stated unless it is set.
         *
         * @param what what is needed
         * @return this builder
         */
        public Builder needs(Need what) {
            need = Objects.requireNonNull(what, "need");
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
         * @param partnerTypes the types of partner that the codes speak of
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

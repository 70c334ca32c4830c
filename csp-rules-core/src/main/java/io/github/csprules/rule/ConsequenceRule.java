package io.github.csprules.rule;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Consequence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The rule of a consequence: a header that is data, and one question.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class ConsequenceRule {

    private final String code;
    private final Consequence.Level level;
    private final List<TransactionType> types;
    private final DateRange period;
    private final ChangeDays changes;
    private final List<FactKind> reads;
    private final DeclaredArguments arguments;
    private final List<Function<Scenario, ?>> values;
    private final Sources sources;
    private final Predicate<Scenario> condition;

    private ConsequenceRule(Builder builder, Predicate<Scenario> condition) {
        code = builder.code;
        level = builder.level;
        types = List.copyOf(builder.types);
        period = builder.period;
        changes = builder.changes;
        reads = List.copyOf(builder.reads);
        arguments = builder.arguments;
        values = List.copyOf(builder.values);
        sources = builder.sources;
        this.condition = Objects.requireNonNull(condition, "condition");
    }

    /**
     * Starts a consequence.
     *
     * @param code the code of the consequence, in kebab case; never renamed
     * @param level how important it is
     * @return the builder
     * @throws IllegalArgumentException if the code is not in kebab case
     */
    public static Builder consequence(String code, Consequence.Level level) {
        return new Builder(code, level);
    }

    /** {@return the code of the consequence} */
    public String code() {
        return code;
    }

    /** {@return how important it is} */
    public Consequence.Level level() {
        return level;
    }

    /** {@return the types of transaction that can have it, at least one} */
    public List<TransactionType> types() {
        return types;
    }

    /** {@return the period in which it applies} */
    public DateRange period() {
        return period;
    }

    /** {@return the days in its period on which the same facts start to give another result, in chronological order} */
    public SortedSet<LocalDate> changes() {
        return changes.inside(period);
    }

    /** {@return the facts on which it can depend} */
    public List<FactKind> reads() {
        return reads;
    }

    /** {@return the types of the arguments of its text by name, in order} */
    public Map<String, ArgumentType> arguments() {
        return arguments.types();
    }

    /** {@return the clauses, ranges of clauses and pages that it names} */
    public List<String> clauses() {
        return sources.names();
    }

    Sources sources() {
        return sources;
    }

    /** Whether an allowed transaction of one of its types has it, on a day inside its period. */
    boolean follows(Scenario scenario) {
        return condition.test(scenario);
    }

    /** The consequence of such a transaction. */
    Consequence of(Scenario scenario, Citations citations) {
        Object[] told = new Object[values.size()];
        for (int i = 0; i < told.length; i++) {
            told[i] = values.get(i).apply(scenario);
        }
        Object checked = arguments.checked("consequence", code, told);
        return new Consequence(code, level, arguments.named(checked), citations.of(sources));
    }

    @Override
    public String toString() {
        return code;
    }

    /** Builds a {@link ConsequenceRule}. */
    public static final class Builder {

        private final String code;
        private final Consequence.Level level;
        private final Set<TransactionType> types = EnumSet.noneOf(TransactionType.class);
        private DateRange period = DateRange.always();
        private ChangeDays changes = ChangeDays.NONE;
        private final Set<FactKind> reads = new LinkedHashSet<>();
        private DeclaredArguments arguments = DeclaredArguments.NONE;
        private final List<Function<Scenario, ?>> values = new ArrayList<>();
        private Sources sources = Sources.NONE;

        private Builder(String code, Consequence.Level level) {
            this.code = Reason.requireKebabCase(Objects.requireNonNull(code, "code"), "a consequence");
            this.level = Objects.requireNonNull(level, "level");
        }

        /**
         * Names types of transaction that can have it.
         *
         * @param more types of transaction
         * @return this builder
         */
        public Builder on(TransactionType... more) {
            types.addAll(List.of(more));
            return this;
        }

        /**
         * Sets the first day on which it applies.
         *
         * @param year the year
         * @param month the month, 1 to 12
         * @param day the day of the month
         * @return this builder
         */
        public Builder since(int year, int month, int day) {
            return inForce(new DateRange(LocalDate.of(year, month, day), period.end()));
        }

        /**
         * Sets the first day on which it no longer applies.
         *
         * @param year the year
         * @param month the month, 1 to 12
         * @param day the day of the month
         * @return this builder
         */
        public Builder until(int year, int month, int day) {
            return inForce(new DateRange(period.start(), LocalDate.of(year, month, day)));
        }

        /**
         * Sets the period in which it applies; the default is always.
         *
         * @param newPeriod the period
         * @return this builder
         */
        public Builder inForce(DateRange newPeriod) {
            period = Objects.requireNonNull(newPeriod, "period");
            return this;
        }

        /**
         * Names days on which the same facts start to give another result, such as days on which a table changes.
         *
         * @param days returns the first day of each change, on first use; always the same days
         * @return this builder
         */
        public Builder changesOn(Supplier<? extends Collection<LocalDate>> days) {
            changes = changes.and(days);
            return this;
        }

        /**
         * Names facts on which it can depend.
         *
         * @param owner the kind of object that has the facts
         * @param facts their names
         * @return this builder
         */
        public Builder reads(FactKind.Owner owner, FactName<?>... facts) {
            for (FactName<?> fact : facts) {
                reads.add(new FactKind(owner, fact));
            }
            return this;
        }

        /**
         * Names an argument of its text.
         *
         * @param argument the name in camel case
         * @param type the type of its values
         * @param value returns the value for a transaction that has the consequence
         * @return this builder
         * @throws IllegalArgumentException if the name is not in camel case, reserved or already used
         */
        public Builder argument(String argument, ArgumentType type, Function<Scenario, ?> value) {
            arguments = arguments.and(argument, type);
            values.add(Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Cites the documentation.
         *
         * @param clauses ids such as {@code S0-189}, ranges such as {@code S0-182..187}, or names of pages
         * @return this builder
         */
        public Builder cites(String... clauses) {
            sources = sources.and(clauses);
            return this;
        }

        /**
         * Cites other texts, such as a host's own contract.
         *
         * @param citations the citations
         * @return this builder
         */
        public Builder cites(Citation... citations) {
            sources = sources.and(citations);
            return this;
        }

        /**
         * Builds a consequence of every allowed transaction of its types.
         *
         * @return the consequence
         * @throws IllegalArgumentException if it names no type
         */
        public ConsequenceRule always() {
            return when(scenario -> true);
        }

        /**
         * Builds a consequence of some allowed transactions of its types.
         *
         * @param condition decides about a transaction; a function without state
         * @return the consequence
         * @throws IllegalArgumentException if it names no type
         */
        public ConsequenceRule when(Predicate<Scenario> condition) {
            if (types.isEmpty()) {
                throw new IllegalArgumentException("consequence `" + code + "` is brought by no type of transaction");
            }
            return new ConsequenceRule(this, condition);
        }
    }
}

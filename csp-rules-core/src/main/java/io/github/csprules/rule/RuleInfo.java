package io.github.csprules.rule;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The header of a rule: everything about it that is data.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class RuleInfo {

    private final RuleId id;
    private final List<TransactionType> types;
    private final DateRange period;
    private final List<FactKind> reads;
    private final List<Reason> reasons;
    private final List<Citation> citations;
    private final List<Citation> decisive;

    private RuleInfo(Builder builder) {
        id = builder.id;
        types = List.copyOf(builder.types);
        period = builder.period;
        reads = List.copyOf(builder.reads);
        reasons = List.copyOf(builder.reasons);
        citations = List.copyOf(builder.citations);
        Set<Citation> deciding = new LinkedHashSet<>();
        reasons.forEach(reason -> deciding.addAll(reason.decisive()));
        decisive = List.copyOf(deciding);
    }

    /**
     * Starts a header.
     *
     * @param id the id in kebab case, such as {@code customer-within-region}
     * @return the builder
     * @throws IllegalArgumentException if the id is not in kebab case
     */
    public static Builder rule(String id) {
        return new Builder(RuleId.of(id));
    }

    /**
     * Starts a header.
     *
     * @param id the id
     * @return the builder
     */
    public static Builder rule(RuleId id) {
        return new Builder(id);
    }

    /**
     * Returns the id.
     *
     * @return the id, unique in a rule set
     */
    public RuleId id() {
        return id;
    }

    /**
     * Returns what the rule looks at.
     *
     * @return the types of transaction, at least one
     */
    public List<TransactionType> types() {
        return types;
    }

    /**
     * Returns when the rule is in force.
     *
     * @return the period
     */
    public DateRange period() {
        return period;
    }

    /**
     * Returns what the rule's answer can depend on.
     *
     * @return the facts that it reads, in any of its transactions
     */
    public List<FactKind> reads() {
        return reads;
    }

    /**
     * Returns how the rule can be violated.
     *
     * @return the reasons, at least one
     */
    public List<Reason> reasons() {
        return reasons;
    }

    /**
     * Returns what the rule rests on.
     *
     * @return all its clauses and pages
     */
    public List<Citation> citations() {
        return citations;
    }

    /**
     * Returns what decides the rule.
     *
     * @return the decisive clauses of all its reasons, which a gap cites
     */
    public List<Citation> decisive() {
        return decisive;
    }

    /**
     * Checks if the rule is to be asked.
     *
     * @param type the type of a transaction
     * @param day the day on which it would take place
     * @return true if the rule looks at this type and is in force
     */
    public boolean appliesTo(TransactionType type, LocalDate day) {
        return types.contains(type) && period.contains(day);
    }

    /** Whether a fact of this name is declared as read. */
    boolean reads(FactName<?> fact) {
        for (int i = 0; i < reads.size(); i++) {
            if (reads.get(i).name().equals(fact)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Checks if the rule may answer with a reason.
     *
     * @param reason the reason
     * @return true if it is one of the declared objects
     */
    public boolean declares(Reason reason) {
        for (int i = 0; i < reasons.size(); i++) {
            if (reasons.get(i) == reason) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return id.toString();
    }

    /** Builds a {@link RuleInfo}. */
    public static final class Builder {

        private final RuleId id;
        private final Set<TransactionType> types = EnumSet.noneOf(TransactionType.class);
        private DateRange period = DateRange.always();
        private final Set<FactKind> reads = new LinkedHashSet<>();
        private final List<Reason> reasons = new ArrayList<>();
        private final Set<Citation> citations = new LinkedHashSet<>();

        private Builder(RuleId id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /**
         * Names what the rule looks at.
         *
         * @param more types of transaction
         * @return this builder
         */
        public Builder on(TransactionType... more) {
            return on(List.of(more));
        }

        Builder on(Collection<TransactionType> more) {
            types.addAll(more);
            return this;
        }

        /**
         * Sets the day from which the rule is in force.
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
         * Sets when the rule is in force; always unless it is set.
         *
         * @param newPeriod the period
         * @return this builder
         */
        public Builder inForce(DateRange newPeriod) {
            period = Objects.requireNonNull(newPeriod, "period");
            return this;
        }

        /**
         * Names facts that can change the answer.
         *
         * @param owner what the facts are about
         * @param facts their names
         * @return this builder
         */
        public Builder reads(FactOwner owner, FactName<?>... facts) {
            for (FactName<?> fact : facts) {
                reads.add(new FactKind(owner, fact));
            }
            return this;
        }

        Builder reads(Collection<FactKind> more) {
            reads.addAll(more);
            return this;
        }

        /**
         * Names the ways of violating the rule.
         *
         * @param more the reasons
         * @return this builder
         */
        public Builder reasons(Reason... more) {
            return reasons(List.of(more));
        }

        Builder reasons(Collection<Reason> more) {
            reasons.addAll(more);
            return this;
        }

        /**
         * Cites all clauses that the rule rests on.
         *
         * @param clauses ids such as {@code S0-189}, or ranges such as {@code S0-182..187}
         * @return this builder
         * @throws IllegalArgumentException if there is no such clause
         */
        public Builder cites(String... clauses) {
            for (String clause : clauses) {
                citations.addAll(Citation.ofClauses(clause));
            }
            return this;
        }

        /**
         * Cites what the rule rests on, such as a page as a whole or a host's own contract.
         *
         * @param more the citations
         * @return this builder
         */
        public Builder cites(Citation... more) {
            return cites(List.of(more));
        }

        Builder cites(Collection<Citation> more) {
            citations.addAll(more);
            return this;
        }

        /**
         * Builds the header.
         *
         * @return the header
         * @throws IllegalArgumentException if no type or no reason is named, or two reasons have one name
         */
        public RuleInfo build() {
            if (types.isEmpty()) {
                throw new IllegalArgumentException("rule `" + id + "` looks at no type of transaction");
            }
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("rule `" + id + "` declares no reason");
            }
            Set<String> names = new HashSet<>();
            for (Reason reason : reasons) {
                if (!names.add(reason.name())) {
                    throw new IllegalArgumentException(
                            "rule `" + id + "` declares the reason `" + reason.name() + "` twice");
                }
            }
            return new RuleInfo(this);
        }
    }
}

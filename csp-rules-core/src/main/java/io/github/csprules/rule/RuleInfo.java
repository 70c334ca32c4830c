package io.github.csprules.rule;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The header of a rule, or of one of its versions: all its data.
 * <p>
 * A header names clauses and pages. The rule set of the rule finds their places in its edition:
 * {@link RuleSet#citations(RuleInfo)}. This class is immutable and thread-safe.
 */
public final class RuleInfo {

    private final RuleId id;
    private final List<TransactionType> types;
    private final DateRange period;
    private final ChangeDays changes;
    private final List<FactKind> reads;
    private final List<FactKind> judgedOnlyIfStated;
    private final List<RuleId> leavesTo;
    private final List<Reason> reasons;
    private final List<Reason.ErrorCode> errorCodes;
    private final List<String> readings;
    private final Sources decisive;
    private final Sources sources;
    private final ErrorCodes errorCodesBySubject = new ErrorCodes();

    private RuleInfo(Builder builder) {
        id = builder.id;
        types = List.copyOf(builder.types);
        period = builder.period;
        changes = builder.changes;
        reads = List.copyOf(builder.reads);
        judgedOnlyIfStated = List.copyOf(builder.judgedOnlyIfStated);
        leavesTo = List.copyOf(builder.leavesTo);
        reasons = List.copyOf(builder.reasons);
        errorCodes = List.copyOf(builder.errorCodes);
        readings = List.copyOf(builder.readings);
        decisive = Sources.deciding(reasons);
        sources = decisive.and(builder.further);
    }

    /**
     * {@return the builder of a header}
     * @param id the id in kebab case, such as {@code customer-within-region}
     * @throws IllegalArgumentException if the id is not in kebab case
     */
    public static Builder rule(String id) {
        return new Builder(RuleId.of(id));
    }

    /**
     * {@return the builder of a header}
     * @param id the id
     */
    public static Builder rule(RuleId id) {
        return new Builder(id);
    }

    /** {@return the id, shared by all versions of a rule} */
    public RuleId id() {
        return id;
    }

    /** {@return the types of transaction that the rule looks at, at least one} */
    public List<TransactionType> types() {
        return types;
    }

    /** {@return the period in which the rule is in force} */
    public DateRange period() {
        return period;
    }

    /** {@return the days in its period on which its demand changes, in chronological order} */
    public SortedSet<LocalDate> changes() {
        return changes.inside(period);
    }

    /** {@return the facts on which the rule's answer can depend} */
    public List<FactKind> reads() {
        return reads;
    }

    /** {@return the facts that the rule judges if they are stated, but does not always ask for} */
    public List<FactKind> judgesOnlyIfStated() {
        return judgedOnlyIfStated;
    }

    /** {@return the rules that come before this one: it does not apply to subjects that violate one of them} */
    public List<RuleId> leavesTo() {
        return leavesTo;
    }

    /** {@return the reasons: the ways to violate the rule, at least one} */
    public List<Reason> reasons() {
        return reasons;
    }

    /**
     * Returns the error codes of Partner Center for the same violation.
     *
     * @param reason one of the reasons
     * @return the codes of the reason, then of the rule; empty if Partner Center does not check this
     */
    public List<Reason.ErrorCode> errorCodes(Reason reason) {
        return reason.errorCodesWith(errorCodes);
    }

    /** The codes of a reason that can come for a partner of a type; all of them where the subject is no partner. */
    List<String> errorCodes(Reason reason, @Nullable PartnerType subject) {
        return errorCodesBySubject.of(this, reason, subject);
    }

    /** {@return the readings: how the rule interprets what the documentation leaves open, a sentence or two each} */
    public List<String> readings() {
        return readings;
    }

    /** {@return the clauses, ranges of clauses and pages that the header names, decisive ones first} */
    public List<String> clauses() {
        return sources.names();
    }

    /** The decisive clauses of all reasons. */
    Sources decisive() {
        return decisive;
    }

    /** All clauses of the rule. */
    Sources sources() {
        return sources;
    }

    /**
     * Checks if the rule applies to a type of transaction on a day.
     *
     * @param type the type of a transaction
     * @param day the day of the transaction
     * @return true if the rule looks at this type and is in force
     */
    public boolean appliesTo(TransactionType type, LocalDate day) {
        return types.contains(type) && period.contains(day);
    }

    /** Whether the header declares a fact as read, so that it may be missing. */
    boolean reads(FactName<?> fact) {
        return names(reads, fact);
    }

    private static boolean names(List<FactKind> facts, FactName<?> fact) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).name().equals(fact)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the header declares this very object as a reason. */
    boolean declares(Reason reason) {
        return reasons.contains(reason);
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
        private ChangeDays changes = ChangeDays.NONE;
        private final Set<FactKind> reads = new LinkedHashSet<>();
        private final Set<FactKind> judgedOnlyIfStated = new LinkedHashSet<>();
        private final Set<RuleId> leavesTo = new LinkedHashSet<>();
        private final List<Reason> reasons = new ArrayList<>();
        private final Set<Reason.ErrorCode> errorCodes = new LinkedHashSet<>();
        private final Set<String> readings = new LinkedHashSet<>();
        private Sources further = Sources.NONE;

        private Builder(RuleId id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /**
         * Names the types of transaction that the rule looks at.
         *
         * @param more types of transaction
         * @return this builder
         */
        public Builder on(TransactionType... more) {
            types.addAll(List.of(more));
            return this;
        }

        /**
         * Sets the first day on which the rule is in force.
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
         * Sets the first day on which the rule is no longer in force.
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
         * Sets the period in which the rule is in force; the default is always.
         *
         * @param newPeriod the period
         * @return this builder
         */
        public Builder inForce(DateRange newPeriod) {
            period = Objects.requireNonNull(newPeriod, "period");
            return this;
        }

        /**
         * Names days on which the demand changes for the same facts, such as days on which a table changes.
         *
         * @param days returns the first day of each change, on first use; always the same days
         * @return this builder
         */
        public Builder changesOn(Supplier<? extends Collection<LocalDate>> days) {
            changes = changes.and(days);
            return this;
        }

        /**
         * Names facts that can change the answer.
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
         * Names facts that the rule judges only if they are stated, such as those of parties that the transaction does not name.
         *
         * @param owner the kind of object that has the facts
         * @param facts their names
         * @return this builder
         */
        public Builder judgesOnlyIfStated(FactKind.Owner owner, FactName<?>... facts) {
            for (FactName<?> fact : facts) {
                judgedOnlyIfStated.add(new FactKind(owner, fact));
            }
            return this;
        }

        /**
         * Names rules that come before this one: it does not apply to subjects that violate one of them.
         *
         * @param rules their ids
         * @return this builder
         */
        public Builder leavesTo(RuleId... rules) {
            leavesTo.addAll(List.of(rules));
            return this;
        }

        /**
         * Names the ways to violate the rule. If clauses or remedies depend on the subject, declare several reasons with one name
         * and equal arguments; the rule answers with one of them.
         *
         * @param more the reasons
         * @return this builder
         */
        public Builder reasons(Reason... more) {
            reasons.addAll(List.of(more));
            return this;
        }

        /**
         * Names the error codes of Partner Center for any of the reasons, for any partner.
         *
         * @param codes the codes
         * @return this builder
         */
        public Builder errorCodes(String... codes) {
            return errorCodes(Set.of(), codes);
        }

        /**
         * Names the error codes of Partner Center for any of the reasons, for partners of some types.
         *
         * @param partnerTypes the types of partner that the codes concern
         * @param codes the codes
         * @return this builder
         */
        public Builder errorCodes(Set<PartnerType> partnerTypes, String... codes) {
            for (String code : codes) {
                errorCodes.add(new Reason.ErrorCode(code, partnerTypes));
            }
            return this;
        }

        /**
         * Cites clauses other than those that {@linkplain Reason.Builder#decidedBy(String...) decide its reasons}.
         *
         * @param clauses ids such as {@code S0-189}, ranges such as {@code S0-182..187}, or names of pages
         * @return this builder
         */
        public Builder alsoCites(String... clauses) {
            further = further.and(clauses);
            return this;
        }

        /**
         * Cites texts other than those that decide its reasons, such as a host's own contract.
         *
         * @param citations the citations
         * @return this builder
         */
        public Builder alsoCites(Citation... citations) {
            further = further.and(citations);
            return this;
        }

        /**
         * States how the rule interprets what the documentation leaves open.
         *
         * @param sentences a sentence or two, shown with every description of the rule
         * @return this builder
         */
        public Builder reading(String sentences) {
            readings.add(Objects.requireNonNull(sentences, "reading"));
            return this;
        }

        /** Adds the types, facts and clauses of a part of a composition. */
        Builder composedOf(RuleInfo part, Collection<Reason> reasonsOfPart) {
            types.addAll(part.types);
            changes = changes.and(part.changes).and(part.period.start(), part.period.end());
            reads.addAll(part.reads);
            judgedOnlyIfStated.addAll(part.judgedOnlyIfStated);
            leavesTo.addAll(part.leavesTo);
            reasons.addAll(reasonsOfPart);
            readings.addAll(part.readings);
            further = further.and(part.sources);
            return this;
        }

        /**
         * {@return the header}
         *
         * @throws IllegalArgumentException if it names no type or no reason, or two reasons of one name have different arguments
         */
        public RuleInfo build() {
            if (types.isEmpty()) {
                throw new IllegalArgumentException("rule `" + id + "` looks at no type of transaction");
            }
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("rule `" + id + "` declares no reason");
            }
            Reason.requireNoneTwice(reasons, id);
            return new RuleInfo(this);
        }
    }
}

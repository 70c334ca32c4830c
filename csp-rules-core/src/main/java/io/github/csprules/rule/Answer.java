package io.github.csprules.rule;

import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Party;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.RuleStatus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A rule's answer about a transaction: it does not apply, it is satisfied, or for each subject the violation or the missing
 * facts.
 * <p>
 * Answers hold ids, not parties, and do not know the rule. {@link #satisfied()} and {@link #notApplicable()} are shared and
 * compared by identity. This class is immutable and thread-safe.
 */
public abstract sealed class Answer {

    static final Answer SATISFIED = new Settled(RuleStatus.SATISFIED);
    static final Answer NOT_APPLICABLE = new Settled(RuleStatus.NOT_APPLICABLE);

    private final RuleStatus status;

    /**
     * The demand of a rule on one subject.
     * <p>
     * As a static method it captures nothing and allocates nothing.
     *
     * @param <S> the type of the subject
     */
    @FunctionalInterface
    public interface Demand<S> {

        /**
         * Checks one subject.
         *
         * @param subject the subject
         * @param scenario the scenario
         * @return the answer about this subject
         */
        Answer of(S subject, Scenario scenario);
    }

    private Answer(RuleStatus status) {
        this.status = status;
    }

    /** {@return the answer: all subjects satisfy the rule; always the same object} */
    public static Answer satisfied() {
        return SATISFIED;
    }

    /** {@return the answer: the rule does not apply, or not to this subject; always the same object} */
    public static Answer notApplicable() {
        return NOT_APPLICABLE;
    }

    /**
     * Returns the answer: a subject violates the rule.
     *
     * @param reason one of the reasons in the rule's header
     * @param subject the subject
     * @param arguments the values of the reason's arguments, in its order
     * @return the answer
     * @throws IllegalArgumentException if number or types do not match the arguments of the reason
     */
    public static Answer violated(Reason reason, Party subject, Object... arguments) {
        return Violated.of(reason, subject, null, arguments);
    }

    /**
     * Returns the answer: a subject of two parties violates the rule.
     *
     * @param reason one of the reasons in the rule's header
     * @param one the first party
     * @param other the second party
     * @param arguments the values of the reason's arguments, in its order
     * @return the answer
     * @throws IllegalArgumentException if number or types do not match the arguments of the reason
     */
    public static Answer violated(Reason reason, Party one, Party other, Object... arguments) {
        return Violated.of(reason, one, Objects.requireNonNull(other), arguments);
    }

    /**
     * Returns the answer: a subject of several parties violates the rule.
     *
     * @param reason one of the reasons in the rule's header
     * @param subject the parties, at least one
     * @param arguments the values of the reason's arguments, in its order
     * @return the answer
     * @throws IllegalArgumentException if no party is given, or the number does not match the arguments of the reason
     */
    public static Answer violated(Reason reason, List<? extends Party> subject, Object... arguments) {
        return Violated.ofSeveral(reason, subject.stream().map(Party::id).toList(), arguments);
    }

    /**
     * Returns the answer: the subject's own facts are missing.
     *
     * @param subject the subject, which also owns the facts
     * @param facts the missing facts that could change the answer, at least one
     * @return the answer
     */
    public static Answer lacking(Party subject, FactName<?>... facts) {
        FactRef[] missing = new FactRef[facts.length];
        for (int i = 0; i < facts.length; i++) {
            missing[i] = FactRef.of(subject, facts[i]);
        }
        return lacking(subject, missing);
    }

    /**
     * Returns the answer: facts are missing.
     *
     * @param subject the subject
     * @param facts the missing facts that could change the answer, at least one
     * @return the answer
     */
    public static Answer lacking(Party subject, FactRef... facts) {
        return lacking(subject, List.of(facts));
    }

    /**
     * Returns the answer: facts are missing.
     *
     * @param subject the subject
     * @param facts the missing facts that could change the answer, at least one
     * @return the answer
     */
    public static Answer lacking(Party subject, List<FactRef> facts) {
        return new Lacking(subject.id(), null, facts);
    }

    /**
     * Returns the answer: facts about a subject of two parties are missing.
     *
     * @param one the first party
     * @param other the second party
     * @param facts the missing facts that could change the answer, at least one
     * @return the answer
     */
    public static Answer lacking(Party one, Party other, FactRef... facts) {
        return lacking(one, other, List.of(facts));
    }

    /**
     * Returns the answer: facts about a subject of two parties are missing.
     *
     * @param one the first party
     * @param other the second party
     * @param facts the missing facts that could change the answer, at least one
     * @return the answer
     */
    public static Answer lacking(Party one, Party other, List<FactRef> facts) {
        return new Lacking(one.id(), other.id(), facts);
    }

    /**
     * Checks a demand on each subject in turn.
     *
     * @param <S> the type of the subjects
     * @param subjects the subjects of the rule
     * @param scenario the scenario
     * @param demand the demand: a static method, or a method reference created once
     * @return the combined answers; not applicable if there is no subject
     */
    public static <S> Answer forEach(List<S> subjects, Scenario scenario, Demand<? super S> demand) {
        Answer all = NOT_APPLICABLE;
        for (int i = 0; i < subjects.size(); i++) { // by index: an iterator is not always optimized away
            all = all.and(demand.of(subjects.get(i), scenario));
        }
        return all;
    }

    /**
     * Combines this answer with that for further subjects.
     *
     * @param other the answer for further subjects
     * @return both; satisfied subjects are dropped beside others, subjects to which the rule does not apply are neutral
     */
    public Answer and(Answer other) {
        Objects.requireNonNull(other, "other");
        if (other == NOT_APPLICABLE || (other == SATISFIED && this != NOT_APPLICABLE)) {
            return this;
        }
        if (this == NOT_APPLICABLE || this == SATISFIED) {
            return other;
        }
        return new Several(this, other);
    }

    /** {@return the status of the rule: violated if a subject violates it, else undetermined if one lacks facts} */
    public RuleStatus status() {
        return status;
    }

    /** The answers for single subjects, in order; none if all are satisfied. */
    List<Single> singles() {
        if (!(this instanceof Several)) {
            return this instanceof Single single ? List.of(single) : List.of();
        }
        List<Single> singles = new ArrayList<>();
        Deque<Answer> later = new ArrayDeque<>();
        later.push(this);
        while (!later.isEmpty()) { // not by recursion: hosts' rules may have thousands of subjects
            Answer next = later.pop();
            if (next instanceof Several several) {
                later.push(several.rest);
                later.push(several.first);
            } else if (next instanceof Single single) {
                singles.add(single);
            }
        }
        return singles;
    }

    /** This answer with other reasons, for a composition. */
    Answer withReasons(UnaryOperator<Reason> other) {
        Answer all = status == RuleStatus.SATISFIED ? SATISFIED : NOT_APPLICABLE;
        for (Single single : singles()) {
            all = all.and(single.withReason(other));
        }
        return all;
    }

    /**
     * Checks if a verdict would show no difference between two answers of a rule.
     *
     * @param other the other answer
     * @return true if status, reasons, subjects and missing facts are the same; arguments are not compared
     */
    public boolean saysTheSameAs(Answer other) {
        if (this == other) {
            return true;
        }
        List<Single> mine = singles();
        List<Single> others = other.singles();
        if (status != other.status || mine.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).saysTheSame(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Nothing to report. */
    private static final class Settled extends Answer {

        Settled(RuleStatus status) {
            super(status);
        }
    }

    /** The answers of several subjects: a pair, so that joining copies nothing. */
    private static final class Several extends Answer {

        private final Answer first;
        private final Answer rest;

        Several(Answer first, Answer rest) {
            super(first.status == RuleStatus.VIOLATED ? first.status : rest.status);
            this.first = first;
            this.rest = rest;
        }
    }

    /** The answer for one subject; a finding is created on demand. */
    abstract static sealed class Single extends Answer permits Violated, Lacking {

        final String one;
        final @Nullable String other;

        /** The parties of the subject: nearly always one or two, so the list is created on demand. */
        Single(RuleStatus status, String one, @Nullable String other) {
            super(status);
            this.one = one;
            this.other = other;
        }

        List<String> subjects() {
            return other == null ? List.of(one) : List.of(one, other);
        }

        boolean isAboutTheSameAs(Single that) {
            return one.equals(that.one) && Objects.equals(other, that.other);
        }

        abstract Finding finding(RuleInfo rule, Citations citations);

        abstract Single withReason(UnaryOperator<Reason> other);

        abstract boolean saysTheSame(Single other);

        /** A use of something that the rule's header does not declare, or null. */
        abstract @Nullable String undeclaredBy(RuleInfo rule);
    }

    /** The status and, if any, the number of findings. */
    @Override
    public String toString() {
        int count = singles().size();
        return count == 0 ? status.toString() : status + " (" + count + (count == 1 ? " finding)" : " findings)");
    }
}

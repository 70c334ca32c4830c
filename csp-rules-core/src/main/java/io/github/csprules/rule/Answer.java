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
 * What a rule says about a transaction: nothing, that it is satisfied, or for each subject how it is violated or what is
 * lacking to decide.
 * <p>
 * Answers hold ids, not parties, and do not know the rule. {@link #satisfied()} and {@link #notApplicable()} are shared and
 * compared by identity. This class is immutable and thread-safe.
 */
public abstract sealed class Answer {

    static final Answer SATISFIED = new Settled(RuleStatus.SATISFIED);
    static final Answer NOT_APPLICABLE = new Settled(RuleStatus.NOT_APPLICABLE);

    private final RuleStatus status;

    /**
     * What a rule demands of one subject.
     * <p>
     * Written as a static method it captures nothing, and asking costs no memory.
     *
     * @param <S> the type of the subject
     */
    @FunctionalInterface
    public interface Demand<S> {

        /**
         * Asks one subject.
         *
         * @param subject the subject
         * @param scenario what it stands in
         * @return what the rule says about this subject
         */
        Answer of(S subject, Scenario scenario);
    }

    private Answer(RuleStatus status) {
        this.status = status;
    }

    /** {@return the answer that all subjects satisfy the rule, always the same object} */
    public static Answer satisfied() {
        return SATISFIED;
    }

    /** {@return the answer that the rule has nothing to say, or that a subject turns out to be none, always the same object} */
    public static Answer notApplicable() {
        return NOT_APPLICABLE;
    }

    /**
     * Returns the answer that a subject violates the rule.
     *
     * @param reason why; one of the reasons that the rule's header declares
     * @param subject whom it is about
     * @param arguments the values of the reason's arguments, in its order
     * @return the answer
     * @throws IllegalArgumentException if they are not as many as the reason has arguments, or not of their types
     */
    public static Answer violated(Reason reason, Party subject, Object... arguments) {
        return new Violated(reason, subject.id(), null, List.of(), Violated.typeOf(subject), arguments);
    }

    /**
     * Returns the answer that a subject of two violates the rule.
     *
     * @param reason why; one of the reasons that the rule's header declares
     * @param one whom it is about
     * @param other the other one whom it is about
     * @param arguments the values of the reason's arguments, in its order
     * @return the answer
     * @throws IllegalArgumentException if they are not as many as the reason has arguments, or not of their types
     */
    public static Answer violated(Reason reason, Party one, Party other, Object... arguments) {
        return new Violated(reason, one.id(), other.id(), List.of(), Violated.typeOf(one), arguments);
    }

    /**
     * Returns the answer that a subject of several violates the rule.
     *
     * @param reason why; one of the reasons that the rule's header declares
     * @param subject those whom it is about, at least one
     * @param arguments the values of the reason's arguments, in its order
     * @return the answer
     * @throws IllegalArgumentException if nobody is named, or the reason has more or fewer arguments
     */
    public static Answer violated(Reason reason, List<? extends Party> subject, Object... arguments) {
        return Violated.ofSeveral(reason, subject.stream().map(Party::id).toList(), arguments);
    }

    /**
     * Returns the answer that facts of a subject itself are lacking.
     *
     * @param subject whom it is about, and whose facts they are
     * @param facts the facts that are not stated and could change the answer, at least one
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
     * Returns the answer that facts are lacking.
     *
     * @param subject whom it is about
     * @param facts the facts that are not stated and could change the answer, at least one
     * @return the answer
     */
    public static Answer lacking(Party subject, FactRef... facts) {
        return lacking(subject, List.of(facts));
    }

    /**
     * Returns the answer that facts are lacking.
     *
     * @param subject whom it is about
     * @param facts the facts that are not stated and could change the answer, at least one
     * @return the answer
     */
    public static Answer lacking(Party subject, List<FactRef> facts) {
        return new Lacking(subject.id(), null, facts);
    }

    /**
     * Returns the answer that facts are lacking about a subject of two.
     *
     * @param one whom it is about
     * @param other the other one whom it is about
     * @param facts the facts that are not stated and could change the answer, at least one
     * @return the answer
     */
    public static Answer lacking(Party one, Party other, FactRef... facts) {
        return lacking(one, other, List.of(facts));
    }

    /**
     * Returns the answer that facts are lacking about a subject of two.
     *
     * @param one whom it is about
     * @param other the other one whom it is about
     * @param facts the facts that are not stated and could change the answer, at least one
     * @return the answer
     */
    public static Answer lacking(Party one, Party other, List<FactRef> facts) {
        return new Lacking(one.id(), other.id(), facts);
    }

    /**
     * Makes a demand of each subject in turn.
     *
     * @param <S> the type of the subjects
     * @param subjects whom the rule looks at
     * @param scenario what they stand in
     * @param demand what is demanded; a static method, or a method reference that is made once
     * @return the answers of all; not applicable if there is no subject
     */
    public static <S> Answer forEach(List<S> subjects, Scenario scenario, Demand<? super S> demand) {
        Answer all = NOT_APPLICABLE;
        for (int i = 0; i < subjects.size(); i++) { // by index: an iterator is not always optimized away
            all = all.and(demand.of(subjects.get(i), scenario));
        }
        return all;
    }

    /**
     * Returns this answer for its subjects, then another for its.
     *
     * @param other the answer for further subjects
     * @return both; what is satisfied is dropped beside what is not, what does not apply is neutral
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

    /** {@return what the rule says because of this answer: violated if a subject is, else undetermined if one is} */
    public RuleStatus status() {
        return status;
    }

    /** The answers for single subjects, in order; none if all is settled. */
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

    /** Whether a verdict would show no difference in status, reasons, subjects and missing facts. */
    boolean saysTheSameAs(Answer other) {
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

    /** The answer for one subject, from which a finding is made when somebody wants to see it. */
    abstract static sealed class Single extends Answer permits Violated, Lacking {

        final String one;
        final @Nullable String other;

        /** Whom it is about: nearly always one or two, for whom no list is made before it is read. */
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

        /** What it says that the header of the rule does not declare, or null. */
        abstract @Nullable String undeclaredBy(RuleInfo rule);
    }

    /** The status and, if there is more to say, how much. */
    @Override
    public String toString() {
        int count = singles().size();
        return count == 0 ? status.toString() : status + " (" + count + (count == 1 ? " finding)" : " findings)");
    }
}

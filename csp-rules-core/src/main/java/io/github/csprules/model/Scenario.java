package io.github.csprules.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question: may this transaction happen on this day, given the facts in the book?
 * <p>
 * A scenario resolves the ids in its transaction once, on construction; rules read fields. This class is immutable and
 * thread-safe.
 */
public final class Scenario extends Question {

    private Scenario(
            LocalDate asOf, Book book, Transaction transaction, @Nullable String reference, Extensions extensions) {
        super(asOf, book, transaction, reference, extensions);
    }

    private Scenario(Scenario before, Book book, BookChange change) {
        super(before, book, change);
    }

    /**
     * Returns the scenario of a transaction.
     *
     * @param asOf the day of the transaction, a calendar day in UTC
     * @param book the known facts about the parties
     * @param transaction the transaction
     * @return the scenario
     * @throws InvalidScenarioException with every problem, if the transaction names an id that the book does not declare
     */
    public static Scenario of(LocalDate asOf, Book book, Transaction transaction) {
        return builder(asOf, book, transaction).build();
    }

    /**
     * Starts a scenario.
     *
     * @param asOf the day of the transaction, a calendar day in UTC of the years 1 to 9999
     * @param book the known facts about the parties
     * @param transaction the transaction
     * @return the builder
     */
    public static Builder builder(LocalDate asOf, Book book, Transaction transaction) {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(transaction, "transaction");
        return new Builder(asOf, book, true, transaction, true);
    }

    /**
     * Starts a scenario with unchecked parts, so that it can report all problems at once.
     *
     * @param asOf the day of the transaction, a calendar day in UTC of the years 1 to 9999
     * @param book the known facts about the parties
     * @param transaction the transaction
     * @return the builder
     */
    public static Builder builder(LocalDate asOf, Book.Builder book, Transaction.Builder<?, ?> transaction) {
        return new Builder(asOf, book.unchecked(), false, transaction.unchecked(), false);
    }

    /**
     * Starts a scenario of an existing book with an unchecked transaction.
     *
     * @param asOf the day of the transaction, a calendar day in UTC of the years 1 to 9999
     * @param book the known facts about the parties
     * @param transaction the transaction
     * @return the builder
     */
    public static Builder builder(LocalDate asOf, Book book, Transaction.Builder<?, ?> transaction) {
        Objects.requireNonNull(book, "book");
        return new Builder(asOf, book, true, transaction.unchecked(), false);
    }

    // changed scenarios

    /**
     * Returns the same question on another day.
     *
     * @param day a calendar day in UTC of the years 1 to 9999
     * @return the changed scenario
     * @throws InvalidScenarioException if the day lies outside these years
     */
    public Scenario on(LocalDate day) {
        Validator validator = new Validator();
        validator.date("/asOf", Objects.requireNonNull(day, "day"));
        validator.throwIfAny();
        return new Scenario(day, book, transaction(), reference, extensions);
    }

    /**
     * Returns this scenario with another transaction. Reference and extensions stay.
     *
     * @param other the transaction
     * @return the changed scenario
     * @throws InvalidScenarioException with every problem, if it names an id that is not declared
     */
    public Scenario with(Transaction other) {
        return toBuilder().transaction(other).build();
    }

    /**
     * Returns this scenario with a partner, which replaces the one with the same id, or is appended.
     *
     * @param partner the partner
     * @return the changed scenario
     * @throws InvalidScenarioException with every problem, if it does not fit into the book
     */
    public Scenario with(Partner partner) {
        return in(book.with(partner));
    }

    /**
     * Returns this scenario with a customer, which replaces the one with the same id, or is appended.
     *
     * @param customer the customer
     * @return the changed scenario
     * @throws InvalidScenarioException with every problem, if it does not fit into the book
     */
    public Scenario with(Customer customer) {
        return in(book.with(customer));
    }

    /**
     * Returns this scenario with a subscription, which replaces the one with the same id, or is appended.
     *
     * @param subscription the subscription
     * @return the changed scenario
     * @throws InvalidScenarioException with every problem, if it does not fit into the book
     */
    public Scenario with(Subscription subscription) {
        return in(book.with(subscription));
    }

    /**
     * Returns this scenario with a relationship, which replaces the one of its type between the same two, or is appended.
     *
     * @param relationship the relationship
     * @return the changed scenario
     * @throws InvalidScenarioException with every problem, if it does not fit into the book
     */
    public Scenario with(Relationship relationship) {
        return in(book.with(relationship));
    }

    /**
     * Returns this scenario with a fact stated, in place of the current statement.
     *
     * @param fact a fact of a declared partner, customer or relationship, of the transaction, of the scenario, or a host's own
     *     fact
     * @param stated a value or none
     * @return the changed scenario; the fact stays an assumption if it is one
     * @throws IllegalArgumentException if the book declares no such id, there is no such fact, or the value does not fit
     * @throws InvalidScenarioException with every problem, if it is not valid
     */
    public Scenario with(FactRef fact, Fact<?> stated) {
        if (fact.isOfTransaction()) {
            return with((Transaction) transaction().with(fact.fact(), stated));
        }
        return isOwn(fact)
                ? toBuilder()
                        .extensions(extensions.stating(fact.fact(), stated))
                        .build()
                : in(book.with(fact, stated));
    }

    /**
     * Returns this scenario without a fact and its parts: they are then not stated.
     *
     * @param fact a fact of a declared partner, customer or relationship, of the transaction, of the scenario, or a host's own
     *     fact
     * @return the changed scenario
     * @throws IllegalArgumentException if the book declares no such id
     */
    @SuppressWarnings("ReferenceEquality") // a book without what it does not state is the same object
    public Scenario without(FactRef fact) {
        if (fact.isOfTransaction()) {
            Transaction other = (Transaction) transaction().without(fact.fact());
            return new Scenario(asOf, book, other, reference, extensions);
        }
        if (isOwn(fact)) {
            return new Scenario(asOf, book, transaction(), reference, extensions.without(fact.fact()));
        }
        if (fact.isOfScenario()) {
            return in(book.without(fact));
        }
        BookChange change = new BookChange(book);
        Book other = change.without(fact);
        return other == book ? this : new Scenario(this, other, change);
    }

    /**
     * Returns this scenario without its assumed facts.
     *
     * @return the scenario; this one if it assumes nothing
     */
    public Scenario withoutAssumptions() {
        Scenario known = transaction().assumed().isEmpty()
                ? this
                : new Scenario(asOf, book, (Transaction) transaction().withoutAssumed(), reference, extensions);
        if (book.assumed().isEmpty()) {
            return known;
        }
        if (!book.assumedOfScenario().isEmpty()) {
            return known.in(book.withoutAssumed());
        }
        BookChange change = new BookChange(book);
        return new Scenario(known, change.without(book.assumed()), change);
    }

    /**
     * Returns the same question with the part of the book that matters to it, as in {@link Book#concerned}. The policy gives the
     * same verdict.
     *
     * @return the smaller scenario
     */
    public Scenario concerned() {
        return in(book.concerned(transaction()));
    }

    /** The question in a book that declares all ids of the transaction. */
    private Scenario in(Book other) {
        return new Scenario(asOf, other, transaction(), reference, extensions);
    }

    /** {@return a builder with the same statements} */
    public Builder toBuilder() {
        Builder builder = new Builder(asOf, book, true, transaction(), true);
        builder.reference = reference;
        builder.extensions = extensions;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scenario that
                && asOf.equals(that.asOf)
                && book.equals(that.book)
                && transaction().equals(that.transaction())
                && Objects.equals(reference, that.reference)
                && extensions.equals(that.extensions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, transaction(), reference);
    }

    /** Type, day and reference. */
    @Override
    public String toString() {
        return type() + " on " + asOf + (reference == null ? "" : " (" + Visible.of(reference) + ")");
    }

    /** Builds a {@link Scenario}. */
    public static final class Builder {

        private LocalDate asOf;
        private Book book;
        private boolean isBookChecked;
        private Transaction transaction;
        private boolean isTransactionChecked;
        private @Nullable String reference;
        private Extensions extensions = Extensions.none();

        private Builder(
                LocalDate asOf,
                Book book,
                boolean isBookChecked,
                Transaction transaction,
                boolean isTransactionChecked) {
            this.asOf = Objects.requireNonNull(asOf, "asOf");
            this.book = book;
            this.isBookChecked = isBookChecked;
            this.transaction = transaction;
            this.isTransactionChecked = isTransactionChecked;
        }

        /**
         * Sets the day of the transaction.
         *
         * @param day a calendar day in UTC of the years 1 to 9999
         * @return this builder
         */
        public Builder asOf(LocalDate day) {
            asOf = Objects.requireNonNull(day, "asOf");
            return this;
        }

        /**
         * Sets the book.
         *
         * @param known the book
         * @return this builder
         */
        public Builder book(Book known) {
            book = Objects.requireNonNull(known, "book");
            isBookChecked = true;
            return this;
        }

        /**
         * Sets the transaction.
         *
         * @param wanted the transaction
         * @return this builder
         */
        public Builder transaction(Transaction wanted) {
            transaction = Objects.requireNonNull(wanted, "transaction");
            isTransactionChecked = true;
            return this;
        }

        /**
         * Removes the key of this question.
         *
         * @return this builder
         */
        public Builder noReference() {
            reference = null;
            return this;
        }

        /**
         * Sets the host's own key of this question.
         *
         * @param key the key, at most 200 characters; it appears in verdicts and in the log
         * @return this builder
         */
        public Builder reference(String key) {
            reference = Objects.requireNonNull(key, "reference");
            return this;
        }

        /**
         * States facts for the host's own rules.
         *
         * @param own the host's facts
         * @return this builder
         */
        public Builder extensions(Extensions own) {
            extensions = Objects.requireNonNull(own, "extensions");
            return this;
        }

        /**
         * Lists the problems so far.
         *
         * @return the problems, with pointers from the scenario, at most 100; none if it can be built
         */
        public List<Problem> problems() {
            Validator problems = new Validator();
            check(problems);
            return problems.toList();
        }

        /**
         * Reports all problems so far, without a limit. A place can be reported more than once.
         *
         * @param sink receives each problem, with a pointer from the scenario
         */
        public void problems(Problem.Sink sink) {
            check(new Validator(Objects.requireNonNull(sink, "sink")));
        }

        private void check(Validator problems) {
            problems.date("/asOf", asOf);
            if (reference != null) {
                problems.text("/reference", reference, Validator.MAX_REFERENCE);
            }
            extensions.check(problems);
            if (!isBookChecked) {
                book.check(problems, Validator.MAX_LIST);
            }
            if (!isTransactionChecked) {
                transaction.check(problems.under("/transaction"));
            }
            if (!BookCheck.declaresAllOf(transaction, book)) { // else no pointer is needed
                new BookCheck(book, problems).references(transaction, problems.under("/transaction"));
            }
        }

        /**
         * Builds the scenario.
         *
         * @return the scenario
         * @throws InvalidScenarioException with every problem, if there is one
         */
        public Scenario build() {
            Validator problems = new Validator();
            check(problems);
            problems.throwIfAny();
            return new Scenario(asOf, book, transaction, reference, extensions);
        }
    }
}

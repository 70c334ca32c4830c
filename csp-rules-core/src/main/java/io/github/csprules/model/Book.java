package io.github.csprules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The known facts about the parties: partners, customers, subscriptions and relationships, checked and indexed once. One book
 * answers questions about many transactions.
 * <p>
 * A party is a partner or a customer. Declare a partner that buys for itself as both, under two ids. Each list has at most
 * 1,000,000 entries; at most 10,000, as in a document, if the book is checked together with its only scenario.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class Book extends Declared {

    /** The facts of a scenario as a whole. */
    public static final FactTable<Book, Builder> FACTS = FactTable.<Book, Builder>of()
            .fact(
                    FactName.RELATIONSHIPS,
                    FactForm.RELATIONSHIPS,
                    Book::relationships,
                    (builder, all) -> builder.relationships = all.isStated() ? new ArrayList<>(all.get()) : null)
            .table();

    /** The maximal number of entries of a list here. A scenario in one document may have fewer. */
    static final int MAX_LIST = 1_000_000;

    Book(
            List<Partner> partners,
            List<Customer> customers,
            List<Subscription> subscriptions,
            @Nullable List<Relationship> relationships,
            List<FactName<?>> assumedOfScenario) {
        super(partners, customers, subscriptions, relationships, assumedOfScenario);
    }

    Book(
            Book book,
            Shelf<Partner> partners,
            Shelf<Customer> customers,
            Shelf<Subscription> subscriptions,
            @Nullable Related related,
            List<FactName<?>> assumedOfScenario,
            @Nullable Assumptions assumptions) {
        super(book, partners, customers, subscriptions, related, assumedOfScenario, assumptions);
    }

    /**
     * Starts an empty book. Its relationships are not stated until {@code relationships(…)} is called: with none if there are
     * none.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the same declarations} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.partners(partners()).customers(customers()).subscriptions(subscriptions());
        builder.assuming(assumedOfScenario().toArray(FactName<?>[]::new));
        return statesRelationships() ? builder.relationships(statedRelationships()) : builder;
    }

    /**
     * Returns a fact that this book states.
     *
     * @param fact a fact of a partner, a customer, a relationship or of the scenario
     * @return the fact; not stated if there is no such fact
     * @throws IllegalArgumentException if the book declares no such id
     */
    public Fact<?> fact(FactRef fact) {
        return fact.isOfScenario()
                ? FACTS.fact(this, fact.fact())
                : stating(fact).fact(fact.fact());
    }

    // changed books

    /**
     * Returns this book with a partner, which replaces the one with the same id, or is appended.
     *
     * @param partner the partner
     * @return the changed book
     * @throws InvalidScenarioException with every problem, if it does not fit into the book
     */
    public Book with(Partner partner) {
        return new BookChange(this).with(partner);
    }

    /**
     * Returns this book with a customer, which replaces the one with the same id, or is appended.
     *
     * @param customer the customer
     * @return the changed book
     * @throws InvalidScenarioException with every problem, if it does not fit into the book
     */
    public Book with(Customer customer) {
        return new BookChange(this).with(customer);
    }

    /**
     * Returns this book with a subscription, which replaces the one with the same id, or is appended.
     *
     * @param subscription the subscription
     * @return the changed book
     * @throws InvalidScenarioException with every problem, if it does not fit into the book
     */
    public Book with(Subscription subscription) {
        return new BookChange(this).with(subscription);
    }

    /**
     * Returns this book with a relationship, which replaces the one of its type between the same two, or is appended. If
     * relationships were not stated, it becomes the only one: the list then says that there are no others.
     *
     * @param relationship the relationship
     * @return the changed book
     * @throws InvalidScenarioException with every problem, if it does not fit into the book
     */
    public Book with(Relationship relationship) {
        return new BookChange(this).with(relationship);
    }

    /** This book with one of its facts stated, in place of the current statement. */
    Book with(FactRef fact, Fact<?> stated) {
        if (fact.equals(FactRef.RELATIONSHIPS) && isEmptyList(stated)) {
            return new BookChange(this).withNoRelationship();
        }
        if (fact.isOfScenario()) {
            Builder builder = toBuilder();
            FACTS.require(fact.fact()).stateAny(builder, stated);
            return builder.build();
        }
        Stating now = stating(fact).with(fact.fact(), stated);
        if (now instanceof Partner partner) {
            return with(partner);
        }
        return now instanceof Customer customer ? with(customer) : with((Relationship) now);
    }

    private static boolean isEmptyList(Fact<?> stated) {
        return stated.isStated() && !stated.isNone() && List.of().equals(stated.get());
    }

    /**
     * Returns this book without a fact and its parts: they are then not stated.
     *
     * @param fact a fact of a declared partner, customer or relationship, a host's own fact, or the list of all relationships
     * @return the changed book; this one if the fact is not stated
     * @throws IllegalArgumentException if the book declares no such id
     */
    public Book without(FactRef fact) {
        if (!fact.isOfScenario()) {
            return new BookChange(this).without(fact);
        }
        boolean isStated = fact.equals(FactRef.RELATIONSHIPS) && statesRelationships();
        return isStated ? new BookChange(this).withoutRelationships() : this;
    }

    /** This book without its assumed facts and their parts. */
    Book withoutAssumed() {
        List<FactRef> ofThings =
                assumed().stream().filter(fact -> !fact.isOfScenario()).toList();
        Book changed = new BookChange(this).without(ofThings);
        return assumedOfScenario().isEmpty() ? changed : changed.without(FactRef.RELATIONSHIPS);
    }

    /**
     * Returns the part of this book that matters to a transaction: the parties that it names, and others that share a tenant or
     * an organization with them; the subscriptions of the customer, the named one, and the partners that sold them or have a
     * relationship with the customer; and the relationships between all these.
     * <p>
     * The policy gives the same verdict about it. A host's own rules may look further.
     *
     * @param transaction a transaction whose parties this book declares
     * @return the smaller book
     */
    public Book concerned(Transaction transaction) {
        return new Concerned(this, transaction).book();
    }

    void check(Validator validator, int maxList) {
        new BookCheck(this, validator, maxList).run();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Book that
                && partners().equals(that.partners())
                && customers().equals(that.customers())
                && assumedOfScenario().equals(that.assumedOfScenario())
                && subscriptions().equals(that.subscriptions())
                && relationships().equals(that.relationships());
    }

    @Override
    public int hashCode() {
        return Objects.hash(partners(), customers(), subscriptions());
    }

    /** Counts only. */
    @Override
    public String toString() {
        return "a book of " + partners.size() + " partners and " + customers.size() + " customers";
    }

    /** Builds a {@link Book}. It takes parties and their builders, so that it can report all problems at once. */
    public static final class Builder extends Declarations<Builder> {

        private Builder() {}

        Book unchecked() {
            return new Book(
                    List.copyOf(partners),
                    List.copyOf(customers),
                    List.copyOf(subscriptions),
                    relationships == null ? null : List.copyOf(relationships),
                    List.copyOf(assumed));
        }

        /**
         * Lists the problems so far.
         *
         * @return the problems, with pointers such as {@code /partners/0/country}; none if the book can be built
         */
        public List<Problem> problems() {
            Validator problems = new Validator();
            unchecked().check(problems, MAX_LIST);
            return problems.toList();
        }

        /**
         * Reports all problems so far, without a limit. A place can be reported more than once.
         *
         * @param sink receives each problem, with a pointer from the book
         */
        public void problems(Problem.Sink sink) {
            unchecked().check(new Validator(Objects.requireNonNull(sink, "sink")), MAX_LIST);
        }

        /**
         * Builds the book.
         *
         * @return the book
         * @throws InvalidScenarioException with every problem, if there is one
         */
        public Book build() {
            Book book = unchecked();
            Validator problems = new Validator();
            book.check(problems, MAX_LIST);
            problems.throwIfAny();
            return book;
        }
    }
}

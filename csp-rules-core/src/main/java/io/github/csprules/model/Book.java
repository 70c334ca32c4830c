package io.github.csprules.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about the parties, whatever they want to do: partners, customers, subscriptions and
 * relationships, checked and indexed once. Many transactions can be asked of one book.
 * <p>
 * A party is a partner or a customer: a partner who buys for itself is declared as both, under two ids. Each list has at most
 * 1,000,000 entries; where a book is checked together with the one scenario that it is for, at most 10,000, as in a document.
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

    /** The most entries of a list here. One scenario that is a document of its own may have fewer. */
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
     * Starts an empty book, whose relationships are not stated.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds everything declared here} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.partners(partners()).customers(customers()).subscriptions(subscriptions());
        builder.assuming(assumedOfScenario().toArray(FactName<?>[]::new));
        return statesRelationships() ? builder.relationships(statedRelationships()) : builder;
    }

    /**
     * Returns a fact of what is declared here.
     *
     * @param fact a fact of a partner, a customer, a relationship or of the scenario
     * @return the fact; not stated also where there is no such fact
     * @throws IllegalArgumentException if nothing of that id is declared
     */
    public Fact<?> fact(FactRef fact) {
        return fact.isOfScenario()
                ? FACTS.fact(this, fact.fact())
                : stating(fact).fact(fact.fact());
    }

    // changed books

    /**
     * Returns this book with a partner in the place of the one of its id, or after all others.
     *
     * @param partner the partner
     * @return the changed book
     * @throws InvalidScenarioException with every problem, if it does not fit into the book
     */
    public Book with(Partner partner) {
        return new BookChange(this).with(partner);
    }

    /**
     * Returns this book with a customer in the place of the one of its id, or after all others.
     *
     * @param customer the customer
     * @return the changed book
     * @throws InvalidScenarioException with every problem, if it does not fit into the book
     */
    public Book with(Customer customer) {
        return new BookChange(this).with(customer);
    }

    /**
     * Returns this book with a subscription in the place of the one of its id, or after all others.
     *
     * @param subscription the subscription
     * @return the changed book
     * @throws InvalidScenarioException with every problem, if it does not fit into the book
     */
    public Book with(Subscription subscription) {
        return new BookChange(this).with(subscription);
    }

    /**
     * Returns this book with a relationship in the place of the one of its type between the same two, or after all others.
     * Where relationships were not stated, it is now the only one that there is.
     *
     * @param relationship the relationship
     * @return the changed book
     * @throws InvalidScenarioException with every problem, if it does not fit into the book
     */
    public Book with(Relationship relationship) {
        return new BookChange(this).with(relationship);
    }

    /** This book with one of its facts stated, whatever is stated of it now. */
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
     * Returns this book as if one of its facts, and so the parts of it, were not stated.
     *
     * @param fact a fact of a declared partner, customer or relationship, one of the host's own, or the one that lists all
     *     relationships
     * @return the changed book; this one if the fact is not stated here
     * @throws IllegalArgumentException if nothing of that id is declared
     */
    public Book without(FactRef fact) {
        if (!fact.isOfScenario()) {
            return new BookChange(this).without(List.of(fact));
        }
        boolean isStated = fact.equals(FactRef.RELATIONSHIPS) && statesRelationships();
        return isStated ? new BookChange(this).withoutRelationships() : this;
    }

    /** This book as if some of its facts, and so their parts, were not stated. */
    Book without(Collection<FactRef> facts) {
        List<FactRef> ofThings =
                facts.stream().filter(fact -> !fact.isOfScenario()).toList();
        Book changed = ofThings.isEmpty() ? this : new BookChange(this).without(ofThings);
        return facts.contains(FactRef.RELATIONSHIPS) ? changed.without(FactRef.RELATIONSHIPS) : changed;
    }

    /**
     * Returns what matters here to a transaction: the parties that it names, and who shares a tenant or an organization with one
     * of them; the subscriptions of the customer, the one that is named, and the partners who have a part in them or a
     * relationship with the customer; and the relationships between all these.
     * <p>
     * The policy judges the transaction in the same way. Rules of a host's own may look further.
     *
     * @param transaction a transaction whose parties are declared here
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

    /** Builds a {@link Book}. It takes parties and their builders, so that all problems can be told at once. */
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
         * Tells what is wrong with what is stated so far.
         *
         * @return the problems, with pointers such as {@code /partners/0/country}; none if the book can be built
         */
        public List<Problem> problems() {
            Validator problems = new Validator();
            unchecked().check(problems, MAX_LIST);
            return problems.toList();
        }

        /**
         * Tells somebody everything that is wrong with what is stated so far, however much it is. One place can be told of
         * more than once.
         *
         * @param sink is told of each problem, with a pointer from the book
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

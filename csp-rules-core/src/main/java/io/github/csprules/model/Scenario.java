package io.github.csprules.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question: may this transaction happen on this day, given what the book says?
 * <p>
 * What the transaction names is resolved once, when the scenario is built; rules read fields. This class is immutable and
 * thread-safe.
 */
public final class Scenario {

    private final LocalDate asOf;
    private final Book book;
    private final Transaction transaction;
    private final @Nullable String reference;
    private final Extensions extensions;
    private final List<FactRef> assumed;
    /** What is no longer stated here, of what {@link #assumed} lists. */
    private final Set<FactRef> withdrawn;

    private final NamedParties named;

    private Scenario(
            LocalDate asOf,
            Book book,
            Transaction transaction,
            @Nullable String reference,
            Extensions extensions,
            List<FactRef> assumed,
            Set<FactRef> withdrawn) {
        this.asOf = asOf;
        this.book = book;
        this.transaction = transaction;
        this.reference = reference;
        this.extensions = extensions;
        this.assumed = assumed;
        this.withdrawn = withdrawn;
        named = new NamedParties(book, transaction);
    }

    /**
     * Returns the scenario of a transaction.
     *
     * @param asOf the day on which it would take place, a calendar day in UTC
     * @param book what is known about the parties
     * @param transaction what they want to do
     * @return the scenario
     * @throws InvalidScenarioException with every problem, if the transaction names what the book does not declare
     */
    public static Scenario of(LocalDate asOf, Book book, Transaction transaction) {
        return builder(asOf, book, transaction).build();
    }

    /**
     * Starts a scenario.
     *
     * @param asOf the day on which the transaction would take place, a calendar day in UTC of the years 1 to 9999
     * @param book what is known about the parties
     * @param transaction what they want to do
     * @return the builder
     */
    public static Builder builder(LocalDate asOf, Book book, Transaction transaction) {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(transaction, "transaction");
        return new Builder(asOf, book, true, transaction, true);
    }

    /**
     * Starts a scenario with parts that are checked together with it, so that all problems can be told at once.
     *
     * @param asOf the day on which the transaction would take place, a calendar day in UTC of the years 1 to 9999
     * @param book what is known about the parties
     * @param transaction what they want to do
     * @return the builder
     */
    public static Builder builder(LocalDate asOf, Book.Builder book, Transaction.Builder<?, ?> transaction) {
        return new Builder(asOf, book.unchecked(), false, transaction.unchecked(), false);
    }

    /**
     * Starts a scenario of a book that there is already, with a transaction that is checked together with it.
     *
     * @param asOf the day on which the transaction would take place, a calendar day in UTC of the years 1 to 9999
     * @param book what is known about the parties
     * @param transaction what they want to do
     * @return the builder
     */
    public static Builder builder(LocalDate asOf, Book book, Transaction.Builder<?, ?> transaction) {
        Objects.requireNonNull(book, "book");
        return new Builder(asOf, book, true, transaction.unchecked(), false);
    }

    /**
     * Returns the day that the question is about.
     *
     * @return a calendar day in UTC
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns what is known about the parties.
     *
     * @return the book
     */
    public Book book() {
        return book;
    }

    /**
     * Returns what is to happen.
     *
     * @return the transaction
     */
    public Transaction transaction() {
        return transaction;
    }

    /**
     * Returns what is to happen, as the type that it is known to have.
     *
     * @param <T> the type of the transaction
     * @param type its class, such as {@code Sale.class}
     * @return the transaction
     * @throws ClassCastException if it is another transaction
     */
    public <T> T transaction(Class<T> type) {
        return type.cast(transaction);
    }

    /**
     * Returns what kind of transaction is to happen.
     *
     * @return its type
     */
    public TransactionType type() {
        return transaction.type();
    }

    /**
     * Returns the host's own key of this question.
     *
     * @return the reference, which the verdict repeats, if there is one
     */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /**
     * Returns the host's own facts.
     *
     * @return the extensions
     */
    public Extensions extensions() {
        return extensions;
    }

    /**
     * Returns the partners that the transaction names: the channel of a sale; provider, then reseller; who asks a customer
     * for a relationship; or the one partner.
     *
     * @return the partners, in that order, at least one
     */
    public List<Partner> partners() {
        return named.partners;
    }

    /**
     * Returns the partners of a sale, from Microsoft to the customer.
     *
     * @return the partners, at least one
     * @throws IllegalStateException if the transaction is not a sale
     */
    public List<Partner> channel() {
        if (!(transaction instanceof Sale)) {
            throw hasNo("channel");
        }
        return named.partners;
    }

    /**
     * Returns the resellers: in a transaction between provider and reseller the one who is named so, in all others those who
     * are declared as indirect resellers.
     *
     * @return the resellers among the partners that the transaction names, in order
     */
    public List<Partner> resellers() {
        return named.resellers;
    }

    /**
     * Returns provider and reseller wherever they meet: in a transaction between the two those who are named so, in a sale each
     * indirect provider followed by an indirect reseller, and the two who ask a customer together, in either order.
     *
     * @return the pairs, in order; none in other transactions
     */
    public List<ProviderAndReseller> providersWithResellers() {
        return named.providersWithResellers;
    }

    /**
     * Returns who is named as the provider.
     *
     * @return the provider, whatever its declared type
     * @throws IllegalStateException if the transaction is not one between provider and reseller
     */
    public Partner provider() {
        if (!(transaction instanceof TwoTier)) {
            throw hasNo("provider");
        }
        return named.partners.get(0);
    }

    /**
     * Returns who is named as the reseller.
     *
     * @return the reseller, whatever its declared type
     * @throws IllegalStateException if the transaction is not one between provider and reseller
     */
    public Partner reseller() {
        if (!(transaction instanceof TwoTier)) {
            throw hasNo("reseller");
        }
        return named.partners.get(1);
    }

    /**
     * Returns the customer that the transaction names.
     *
     * @return the customer
     * @throws IllegalStateException if the transaction names none
     */
    public Customer customer() {
        if (named.customer == null) {
            throw hasNo("customer");
        }
        return named.customer;
    }

    /**
     * Returns the subscription that the transaction names.
     *
     * @return the subscription, if there is one
     */
    public Optional<Subscription> subscription() {
        return Optional.ofNullable(named.subscription);
    }

    /**
     * Checks if anything here is an assumption.
     *
     * @return true if {@link #assumed} names facts
     */
    public boolean isAssuming() {
        return !assumed().isEmpty();
    }

    /**
     * Returns the facts that the host only assumes.
     *
     * @return each once: those of partners, of customers, of relationships, of the transaction, as they stand
     */
    public List<FactRef> assumed() {
        return withdrawn.isEmpty()
                ? assumed
                : assumed.stream().filter(fact -> !isWithdrawn(fact)).toList();
    }

    /** What is a part of something that is not stated is not stated either. */
    private boolean isWithdrawn(FactRef fact) {
        return withdrawn.contains(fact)
                || (fact.isOfRelationship() && withdrawn.contains(FactRef.RELATIONSHIPS))
                || withdrawn.stream()
                        .anyMatch(whole ->
                                whole.of().equals(fact.of()) && fact.fact().isPartOf(whole.fact()));
    }

    /**
     * Returns this scenario as if one of its facts were not stated.
     *
     * @param fact a fact of a declared partner, customer or reseller relationship, of the transaction, or the one that lists
     *     all relationships
     * @return the scenario that does not state it
     * @throws IllegalArgumentException if nothing of that id is declared
     */
    public Scenario withdrawing(FactRef fact) {
        return withdrawing(List.of(fact));
    }

    /**
     * Returns this scenario as if some of its facts were not stated.
     *
     * @param facts facts as of {@link #withdrawing(FactRef)}, such as all that are {@link #assumed}
     * @return the scenario that states none of them
     * @throws IllegalArgumentException if nothing of an id is declared
     */
    public Scenario withdrawing(Collection<FactRef> facts) {
        Set<FactRef> ofBook = new LinkedHashSet<>(facts);
        ofBook.removeIf(fact -> fact.of().equals(FactRef.TRANSACTION));
        FactName<?>[] ofTransaction = facts.stream()
                .filter(fact -> !ofBook.contains(fact))
                .map(FactRef::fact)
                .toArray(FactName<?>[]::new);
        Set<FactRef> all = new HashSet<>(withdrawn);
        all.addAll(facts);
        return new Scenario(
                asOf,
                ofBook.isEmpty() ? book : book.withdrawing(ofBook),
                ofTransaction.length == 0
                        ? transaction
                        : transaction.toBuilder().notStating(ofTransaction).unchecked(),
                reference,
                extensions,
                assumed,
                all);
    }

    private IllegalStateException hasNo(String part) {
        return new IllegalStateException("a transaction of type " + type() + " has no " + part);
    }

    private static List<FactRef> assumed(Book book, Transaction transaction) {
        if (transaction.assumed().isEmpty()) {
            return book.assumed();
        }
        Set<FactRef> all = new LinkedHashSet<>(book.assumed());
        transaction.assumed().forEach(fact -> all.add(FactRef.ofTransaction(fact)));
        return List.copyOf(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scenario that
                && asOf.equals(that.asOf)
                && book.equals(that.book)
                && transaction.equals(that.transaction)
                && Objects.equals(reference, that.reference)
                && extensions.equals(that.extensions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, transaction, reference);
    }

    /** Type, day and reference. */
    @Override
    public String toString() {
        return type() + " on " + asOf + (reference == null ? "" : " (" + reference + ")");
    }

    /** Builds a {@link Scenario}. */
    public static final class Builder {

        private final LocalDate asOf;
        private final Book book;
        private final boolean isBookChecked;
        private final Transaction transaction;
        private final boolean isTransactionChecked;
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
         * States what the host's own rules read.
         *
         * @param own the host's facts
         * @return this builder
         */
        public Builder extensions(Extensions own) {
            extensions = Objects.requireNonNull(own, "extensions");
            return this;
        }

        /**
         * Tells what is wrong with what is stated so far.
         *
         * @return the problems, with pointers from the scenario, at most 100; none if it can be built
         */
        public List<Problem> problems() {
            Validator problems = new Validator();
            check(problems);
            return problems.toList();
        }

        /**
         * Tells somebody everything that is wrong with what is stated so far, however much it is. One place can be told of
         * more than once.
         *
         * @param sink is told of each problem, with a pointer from the scenario
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
                book.check(problems);
            }
            if (!isTransactionChecked) {
                transaction.check(problems.under("/transaction"));
            }
            new BookCheck(book, problems).references(transaction);
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
            return new Scenario(asOf, book, transaction, reference, extensions, assumed(book, transaction), Set.of());
        }
    }
}

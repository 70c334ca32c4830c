package io.github.csprules.model;

import java.beans.Transient;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The question and the statements of a scenario: day, book, transaction with its parties, the host's own facts. */
abstract sealed class Question extends NamedParties permits Scenario {

    final LocalDate asOf;
    final Book book;
    final @Nullable String reference;
    private final Optional<String> askedReference;
    final Extensions extensions;

    Question(LocalDate asOf, Book book, Transaction transaction, @Nullable String reference, Extensions extensions) {
        super(book, transaction);
        this.asOf = asOf;
        this.book = book;
        this.reference = reference;
        askedReference = Optional.ofNullable(reference);
        this.extensions = extensions;
    }

    /** The same question in a book without some facts. */
    Question(Question before, Book book, BookChange change) {
        super(before, book, change);
        asOf = before.asOf;
        this.book = book;
        reference = before.reference;
        askedReference = before.askedReference;
        extensions = before.extensions;
    }

    /** {@return the day of the transaction, a calendar day in UTC} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the book with the known facts about the parties} */
    public Book book() {
        return book;
    }

    /** {@return the host's own key of this question, which the verdict repeats, if there is one} */
    public Optional<String> reference() {
        return askedReference;
    }

    /** {@return the host's own facts} */
    public Extensions extensions() {
        return extensions;
    }

    /** {@return whether the scenario contains an assumption} */
    @Transient
    public boolean isAssuming() {
        return !transaction().assumed().isEmpty() || !book.assumed().isEmpty();
    }

    /** {@return the assumed facts, each once: of partners, customers, relationships, the transaction} */
    public List<FactRef> assumed() {
        if (transaction().assumed().isEmpty()) {
            return book.assumed();
        }
        return Stream.concat(book.assumed().stream(), transaction().assumedFacts().stream())
                .toList();
    }

    /**
     * Returns a fact of a declared party or relationship, of the transaction or of the scenario.
     *
     * @param fact the fact
     * @return the fact; not stated if there is no such fact
     * @throws IllegalArgumentException if the book declares no such id
     */
    public Fact<?> fact(FactRef fact) {
        if (fact.isOfTransaction()) {
            return transaction().fact(fact.fact());
        }
        return isOwn(fact) ? extensions.fact(fact.fact()) : book.fact(fact);
    }

    /**
     * Returns the fact table of the owner of a fact.
     *
     * @param fact the fact
     * @return the table
     * @throws IllegalArgumentException if the book declares no such id
     */
    public FactTable<?, ?> facts(FactRef fact) {
        if (fact.isOfTransaction()) {
            return transaction().facts();
        }
        return fact.isOfScenario() ? Book.FACTS : book.stating(fact).facts();
    }

    static boolean isOwn(FactRef fact) {
        return fact.isOfScenario() && fact.fact().isExtension();
    }
}

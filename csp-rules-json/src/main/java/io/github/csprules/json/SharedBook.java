package io.github.csprules.json;

import io.github.csprules.model.Book;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A book that many requests share: a distributor's partners, customers, subscriptions and relationships, read once, with a small
 * document for each order.
 * <pre>{@code
 * SharedBook book = SharedBook.read(Path.of("book.json"));
 * BatchSummary summary = Batch.of(CspPolicy.standard()).withBook(book).run(requests, answers);
 * }</pre>
 * The document of a book, {@code csp-book/1}, is a scenario without {@code asOf}, {@code transaction} and {@code reference}. A
 * request, {@code csp-request/1}, has these, and perhaps {@code extensions}; its {@code schema} is optional. Together they are a
 * scenario. An own fact of the scenario that both state is the request's.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class SharedBook {

    private final Book book;
    private final Extensions extensions;

    private SharedBook(Book book, Extensions extensions) {
        this.book = book;
        this.extensions = extensions;
    }

    /**
     * Returns a shared book from a book.
     *
     * @param book the book
     * @return the book for requests
     */
    public static SharedBook of(Book book) {
        return of(book, Extensions.none());
    }

    /**
     * Returns a shared book from a book, with a host's own facts for every scenario.
     *
     * @param book the book
     * @param extensions the facts of every scenario, unless its request states them
     * @return the book for requests
     */
    public static SharedBook of(Book book, Extensions extensions) {
        return new SharedBook(Objects.requireNonNull(book, "book"), Objects.requireNonNull(extensions, "extensions"));
    }

    /**
     * Reads a book.
     *
     * @param json a JSON document in UTF-8 of at most 1 GiB, whose lists have at most 1,000,000 entries
     * @return the book
     * @throws InvalidScenarioException with the problems of the book, in the order of the text
     */
    public static SharedBook read(byte[] json) {
        Objects.requireNonNull(json, "json");
        return ScenarioReader.readText(() -> JsonSource.of(json, Format.BOOK), ScenarioReader::readBook);
    }

    /**
     * Reads a book from a stream, to its end or until it is too long. Does not close the stream.
     *
     * @param json a JSON document in UTF-8 of at most 1 GiB, whose lists have at most 1,000,000 entries
     * @return the book
     * @throws InvalidScenarioException with the problems of the book, in the order of the text
     * @throws IOException if the stream cannot be read
     */
    public static SharedBook read(InputStream json) throws IOException {
        return read(Format.BOOK.bytesOf(Objects.requireNonNull(json, "json")));
    }

    /**
     * Reads a book from a file.
     *
     * @param file a JSON document in UTF-8 of at most 1 GiB, whose lists have at most 1,000,000 entries
     * @return the book
     * @throws InvalidScenarioException with the problems of the book, in the order of the text
     * @throws IOException if the file cannot be read
     */
    public static SharedBook read(Path file) throws IOException {
        try (InputStream json = Files.newInputStream(Objects.requireNonNull(file, "file"))) {
            return read(json);
        }
    }

    /** {@return the parties, subscriptions and relationships} */
    public Book book() {
        return book;
    }

    /** {@return the host's own facts of every scenario, unless its request states them} */
    public Extensions extensions() {
        return extensions;
    }

    /**
     * Reads a request and combines it with this book.
     *
     * @param json a JSON document in UTF-8 of at most 1 MiB
     * @return the scenario
     * @throws InvalidScenarioException with every problem of the request, in the order of the text
     */
    public Scenario readRequest(byte[] json) {
        Objects.requireNonNull(json, "json");
        return ScenarioReader.readText(
                () -> JsonSource.of(json, Format.REQUEST),
                (document, positions) -> ScenarioReader.readRequest(document, positions, this));
    }

    /**
     * Writes the request of a scenario, without its book.
     *
     * @param scenario the scenario
     * @return a request on one line
     */
    public static String writeRequest(Scenario scenario) {
        return ScenarioWriter.writeRequest(Objects.requireNonNull(scenario, "scenario"));
    }

    /**
     * Writes this book, in the order of the format.
     *
     * @return a JSON document on one line
     */
    public String write() {
        return ScenarioWriter.write(this);
    }

    /** Counts only. */
    @Override
    public String toString() {
        return book.toString();
    }
}

package io.github.csprules.json;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactTable;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Party;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads a scenario from a document, a book from a document, or a scenario from a book and a request.
 * <p>
 * It checks only what JSON can get wrong: properties, types, the spelling of constants and dates. The model checks everything
 * else, with stand-ins for malformed values. Its problems are reported together with those found here, each place once.
 */
final class ScenarioReader {

    private enum RelationshipType {
        PARTNERSHIP,
        RESELLER_RELATIONSHIP
    }

    /** The properties of the document that declare ids. */
    static final String PARTNERS = "partners";

    static final String CUSTOMERS = "customers";
    static final String SUBSCRIPTIONS = "subscriptions";

    private final JsonObject document;
    private final Format format;
    private final ProblemCollector problems;
    private final FactReader read;

    private ScenarioReader(JsonObject document, Positions positions, Format format) {
        this.document = document;
        this.format = format;
        problems = new ProblemCollector(document, positions);
        read = new FactReader(problems, format);
    }

    /** What is read of a document. */
    interface Reading<T> {
        T read(JsonObject document, Positions positions);
    }

    /** Opens a text and reads it, or throws every problem, that it is no JSON too. */
    static <T> T readText(JsonSource.Opening opening, Reading<T> reading) {
        try {
            JsonSource source = opening.source();
            return reading.read(source.parse(), source);
        } catch (NotJsonException e) {
            throw new InvalidScenarioException(List.of(e.problem()));
        }
    }

    /** Reads the scenario, or throws every problem in the order of the text. */
    static Scenario read(JsonObject document, Positions positions) {
        return new ScenarioReader(document, positions, Format.SCENARIO).scenario();
    }

    /** Reads the book that requests share, or throws every problem in the order of the text. */
    static SharedBook readBook(JsonObject document, Positions positions) {
        return new ScenarioReader(document, positions, Format.BOOK).sharedBook();
    }

    /** Reads a request and puts it together with the book, or throws every problem of it in the order of the text. */
    static Scenario readRequest(JsonObject document, Positions positions, SharedBook shared) {
        return new ScenarioReader(document, positions, Format.REQUEST).request(shared);
    }

    private Scenario scenario() {
        requireSchema(document.require("schema"));
        LocalDate asOf = read.date(document.require("asOf"));
        Book.Builder book = book();
        return question(Scenario.builder(asOf, book, transaction()), Extensions.none());
    }

    private SharedBook sharedBook() {
        requireSchema(document.require("schema"));
        Book.Builder book = book();
        JsonValue stated = document.get("extensions");
        Extensions extensions = stated == null ? Extensions.none() : read.extensions(stated);
        read.close(document);
        extensions.problems(problems);
        return built(() -> SharedBook.of(book.build(), extensions), book::problems);
    }

    private Scenario request(SharedBook shared) {
        JsonValue schema = document.get("schema");
        if (schema != null) {
            requireSchema(schema);
        }
        LocalDate asOf = read.date(document.require("asOf"));
        return question(Scenario.builder(asOf, shared.book(), transaction()), shared.extensions());
    }

    private Transaction.Builder<?, ?> transaction() {
        return new TransactionReader(read).transaction(document.require("transaction"));
    }

    /** What a scenario and a request have in common; the request's own facts go before those of the book. */
    private Scenario question(Scenario.Builder scenario, Extensions shared) {
        ValueReader.ifStated(document.getUnlessNull("reference"), read::text, scenario::reference);
        JsonValue stated = document.get("extensions");
        scenario.extensions(stated == null ? shared : shared.and(read.extensions(stated)));
        read.close(document);
        return built(scenario::build, scenario::problems);
    }

    /** What the model builds of a document without problems; else every problem, those of the model too, is thrown. */
    private <T> T built(Supplier<T> build, Consumer<Problem.Sink> check) {
        if (problems.isEmpty()) {
            try {
                return build.get();
            } catch (InvalidScenarioException e) {
                // it may have told only some of its problems
            }
        }
        check.accept(problems);
        throw problems.exception();
    }

    /** A document of another format is not looked at any further. */
    private void requireSchema(JsonValue schema) {
        if (!format.schema.equals(schema.textOrNull())) {
            String text = schema.textOrNull();
            Supplier<String> found =
                    text == null ? schema::describe : () -> Problem.found(text, List.of(format.schema));
            read.report(Problem.Code.SCHEMA, schema, found, "`" + format.schema + "`");
            throw problems.exception();
        }
    }

    private Book.Builder book() {
        Book.Builder book = Book.builder();
        read.list(document.require(PARTNERS), this::partner).forEach(book::partner);
        ValueReader.ifStated(
                document.get(CUSTOMERS), all -> read.list(all, this::customer), all -> all.forEach(book::customer));
        ValueReader.ifStated(
                document.get(SUBSCRIPTIONS),
                all -> read.list(all, this::subscription),
                all -> all.forEach(book::subscription));
        ValueReader.ifStated(document.get("relationships"), all -> read.list(all, this::relationship), all -> {
            book.relationships(); // stated, if only as an empty list
            all.forEach(book::relationship);
        });
        ValueReader.ifStated(document.get("assumed"), read::factNames, book::assuming);
        return book;
    }

    // partners and customers

    private Partner.Builder partner(JsonValue value) {
        JsonObject object = read.object(value);
        Partner.Builder partner = Partner.builder(
                read.text(object.require("id")),
                read.oneOf(object.require("type"), PartnerType.values()),
                partnerTenant(object.require("tenant")));
        party(object, Partner.FACTS, partner);
        return partner;
    }

    private Customer.Builder customer(JsonValue value) {
        JsonObject object = read.object(value);
        Customer.Builder customer =
                Customer.builder(read.text(object.require("id")), customerTenant(object.require("tenant")));
        party(object, Customer.FACTS, customer);
        return customer;
    }

    private <B extends Party.Builder<?, B>> void party(JsonObject object, FactTable<?, B> table, B party) {
        ValueReader.ifStated(object.getUnlessNull("name"), read::text, party::name);
        read.facts(object, table, party);
        ValueReader.ifStated(object.get("assumed"), read::factNames, party::assuming);
        ValueReader.ifStated(object.get("extensions"), read::extensions, party::extensions);
        read.close(object);
    }

    private Tenant partnerTenant(JsonValue value) {
        return tenant(read.object(value), Fact.of(Tenant.Type.CSP));
    }

    private Tenant customerTenant(JsonValue value) {
        JsonObject object = read.object(value);
        JsonValue type = object.get("type");
        return tenant(object, type == null ? Fact.notStated() : Fact.of(read.oneOf(type, Tenant.Type.values())));
    }

    /** A tenant whose type or cloud is malformed is compared with none: it gets an id of its own. */
    private Tenant tenant(JsonObject object, Fact<Tenant.Type> type) {
        String id = read.text(object.require("id"));
        JsonValue stated = object.get("cloud");
        Tenant.Cloud cloud = stated == null ? Tenant.Cloud.GLOBAL : read.oneOf(stated, Tenant.Cloud.values());
        read.close(object);
        Tenant tenant = read.checked(object, () -> new Tenant(id, type, cloud));
        return tenant == null || isSpoiled(object, "type") || isSpoiled(object, "cloud")
                ? new Tenant(read.standIn(), type, cloud)
                : tenant;
    }

    private static boolean isSpoiled(JsonObject object, String property) {
        JsonValue value = object.peek(property);
        return value != null && value.isSpoiled();
    }

    // subscriptions

    private Subscription.Builder subscription(JsonValue value) {
        JsonObject object = read.object(value);
        String id = read.text(object.require("id"));
        String customer = read.reference(object.require("customer"), CUSTOMERS);
        JsonObject soldBy = read.object(object.require("soldBy"));
        Subscription.Channel channel = read.oneOf(soldBy.require("channel"), Subscription.Channel.values());
        Subscription.Builder subscription = Subscription.builder(id, customer, channel);
        ValueReader.ifStated(soldBy.get("partner"), seller -> read.reference(seller, PARTNERS), subscription::partner);
        ValueReader.ifStated(
                soldBy.getUnlessNull("reseller"), seller -> read.reference(seller, PARTNERS), subscription::reseller);
        read.close(soldBy);
        if (soldBy.place("channel").isSpoiled()) {
            soldBy.place("partner").spoil(); // whether it has to be there cannot be told
        }
        ValueReader.ifStated(object.get("extensions"), read::extensions, subscription::extensions);
        read.close(object);
        return subscription;
    }

    // relationships

    private Relationship.Builder<?, ?> relationship(JsonValue value) {
        JsonObject object = read.object(value);
        RelationshipType type = read.kind(object, RelationshipType.values());
        if (type == null) {
            return Partnership.builder(read.standIn(), read.standIn());
        }
        Relationship.Builder<?, ?> relationship = switch (type) {
            case PARTNERSHIP ->
                facts(
                        object,
                        Partnership.FACTS,
                        Partnership.builder(
                                read.reference(object.require("provider"), PARTNERS),
                                read.reference(object.require("reseller"), PARTNERS)));
            case RESELLER_RELATIONSHIP ->
                facts(
                        object,
                        ResellerRelationship.FACTS,
                        ResellerRelationship.builder(
                                read.reference(object.require("partner"), PARTNERS),
                                read.reference(object.require("customer"), CUSTOMERS)));
        };
        ValueReader.ifStated(object.get("assumed"), read::factNames, relationship::assuming);
        read.close(object);
        return relationship;
    }

    private <B> B facts(JsonObject object, FactTable<?, B> table, B builder) {
        read.facts(object, table, builder);
        return builder;
    }
}

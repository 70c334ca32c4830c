package io.github.csprules.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schemas of the formats, draft 2020-12: for editors, for forms, and for hosts that check documents before they send
 * them.
 * <p>
 * The schemas of scenarios, books and requests are closed, like the formats. The reader refuses everything that they refuse, and
 * more, because a schema cannot follow references, for example; the description of the scenario's schema lists what they leave to
 * the reader. The schemas of verdicts and of advice are open: they require everything that the library writes, and allow more.
 * <p>
 * No schema refers to anything outside itself, so nothing is looked up in a network. All methods are thread-safe.
 */
public final class CspSchemas {

    private CspSchemas() {}

    /**
     * Returns the schema of {@code csp-scenario/1}.
     *
     * @return a JSON document, with {@code urn:csp-rules:schema:csp-scenario:1} as its id
     */
    public static String scenario() {
        return read("csp-scenario-1.schema.json");
    }

    /**
     * Returns the schema of {@code csp-book/1}.
     *
     * @return a JSON document, with {@code urn:csp-rules:schema:csp-book:1} as its id
     */
    public static String book() {
        return read("csp-book-1.schema.json");
    }

    /**
     * Returns the schema of {@code csp-request/1}.
     *
     * @return a JSON document, with {@code urn:csp-rules:schema:csp-request:1} as its id
     */
    public static String request() {
        return read("csp-request-1.schema.json");
    }

    /**
     * Returns the schema of {@code csp-verdict/1}.
     *
     * @return a JSON document, with {@code urn:csp-rules:schema:csp-verdict:1} as its id
     */
    public static String verdict() {
        return read("csp-verdict-1.schema.json");
    }

    /**
     * Returns the schema of {@code csp-routes/1}.
     *
     * @return a JSON document, with {@code urn:csp-rules:schema:csp-routes:1} as its id
     */
    public static String routes() {
        return read("csp-routes-1.schema.json");
    }

    /**
     * Returns the schema of {@code csp-readiness/1}.
     *
     * @return a JSON document, with {@code urn:csp-rules:schema:csp-readiness:1} as its id
     */
    public static String readiness() {
        return read("csp-readiness-1.schema.json");
    }

    /**
     * Returns the schema of {@code csp-timeline/1}.
     *
     * @return a JSON document, with {@code urn:csp-rules:schema:csp-timeline:1} as its id
     */
    public static String timeline() {
        return read("csp-timeline-1.schema.json");
    }

    /**
     * Returns the schema of {@code csp-comparison/1}.
     *
     * @return a JSON document, with {@code urn:csp-rules:schema:csp-comparison:1} as its id
     */
    public static String comparison() {
        return read("csp-comparison-1.schema.json");
    }

    private static String read(String resource) {
        try (InputStream in = CspSchemas.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}

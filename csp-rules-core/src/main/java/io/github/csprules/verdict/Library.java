package io.github.csprules.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of the library this is. */
final class Library {

    static final String VERSION = load("library.properties").getProperty("version");

    private Library() {}

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Library.class.getResourceAsStream(resource)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return properties;
    }
}

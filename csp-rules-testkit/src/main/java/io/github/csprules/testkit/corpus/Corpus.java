package io.github.csprules.testkit.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The cases that the library itself is tested with.
 * <p>
 * They are part of the test kit, in a folder for each rule and a few for what is no single rule's; the README beside them
 * describes their format.
 */
public final class Corpus {

    static final String FOLDER = "io/github/csprules/testkit/corpus/cases/";

    /** A file that is always there: archives need not have entries for folders. */
    private static final String README = "cases/README.md";

    private Corpus() {}

    /**
     * Reads all cases.
     *
     * @return the cases in the order of their names
     */
    public static List<CorpusCase> cases() {
        try {
            URL readme = Objects.requireNonNull(Corpus.class.getResource(README), README);
            SortedMap<String, String> files =
                    readme.getProtocol().equals("jar") ? inJar(readme) : inFolder(readme.toURI());
            List<CorpusCase> cases = new ArrayList<>(files.size());
            for (Map.Entry<String, String> file : files.entrySet()) {
                cases.add(CaseReader.read(file.getKey(), file.getValue()));
            }
            return List.copyOf(cases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without a file system of the archive: those are shared by all of a JVM, so nobody could close one safely. */
    private static SortedMap<String, String> inJar(URL readme) throws IOException {
        JarURLConnection connection = (JarURLConnection) readme.openConnection();
        connection.setUseCaches(false); // so that the archive is ours to close
        SortedMap<String, String> files = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String name = entry.getName();
                if (name.startsWith(FOLDER) && isCase(name.substring(FOLDER.length()))) {
                    try (InputStream text = jar.getInputStream(entry)) {
                        files.put(
                                name.substring(FOLDER.length()),
                                new String(text.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return files;
    }

    private static SortedMap<String, String> inFolder(URI readme) throws IOException {
        Path root = Objects.requireNonNull(Path.of(readme).getParent());
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (isCase(name)) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    /** Cases stand in folders; what stands beside the folders is about them. */
    private static boolean isCase(String name) {
        return name.indexOf('/') > 0 && name.endsWith(".json");
    }
}

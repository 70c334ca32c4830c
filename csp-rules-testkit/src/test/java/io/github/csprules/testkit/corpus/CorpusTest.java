package io.github.csprules.testkit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the cases are found: in a folder, in a jar on the class path, and in a named module. */
class CorpusTest {

    private static final String MODULE = "io.github.csprules.testkit";

    /** The cases as they are written. */
    private static final Path SOURCE = Path.of("..", "corpus");

    /** The kit, packed without entries for folders, as some tools do. */
    private static Path jar;

    @BeforeAll
    static void packTheKit(@TempDir Path temporary) throws IOException {
        Path classes = classesOfTheKit();
        jar = temporary.resolve("kit.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, entries);
                entries.closeEntry();
            }
        }
    }

    @Test
    void every_case_that_is_written_is_there_in_the_order_of_names() throws IOException {
        assertThat(Corpus.cases()).extracting(CorpusCase::name).isEqualTo(written());
    }

    @Test
    void the_order_is_the_same_in_a_jar() throws Exception {
        try (URLClassLoader loader = classPathWith(jar)) {
            Class<?> corpus = loader.loadClass(Corpus.class.getName());
            assertThat(corpus.getResource("cases/README.md")).hasProtocol("jar");
            assertThat(namesOf(corpus)).isEqualTo(written());
        }
    }

    @Test
    void a_named_module_finds_its_own() throws Exception {
        assertThat(namesOf(inModule(jar))).isEqualTo(written());
        assertThat(namesOf(inModule(classesOfTheKit()))).isEqualTo(written());
    }

    @Test
    void a_jar_may_be_read_by_many_at_once() throws Exception {
        try (URLClassLoader loader = classPathWith(jar)) {
            Class<?> corpus = loader.loadClass(Corpus.class.getName());
            Callable<List<String>> reading = () -> namesOf(corpus);
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                for (Future<List<String>> names : threads.invokeAll(List.of(reading, reading, reading, reading))) {
                    assertThat(names.get()).isEqualTo(written());
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            return files.filter(file -> file.toString().endsWith(".json") && !SOURCE.equals(file.getParent()))
                    .map(file -> SOURCE.relativize(file).toString().replace(File.separatorChar, '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Asks a corpus of another class loader, whose cases are known by their text form only. */
    private static List<String> namesOf(Class<?> corpus) throws ReflectiveOperationException {
        assertThat(corpus).isNotSameAs(Corpus.class);
        List<?> cases = (List<?>) corpus.getMethod("cases").invoke(null);
        return cases.stream().map(Object::toString).toList();
    }

    private static URLClassLoader classPathWith(Path kit) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(kit.toUri().toURL());
        for (Path element : classPathWithoutTheKit()) {
            urls.add(element.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static Class<?> inModule(Path kit) throws ClassNotFoundException {
        Path[] modulePath = Stream.concat(Stream.of(kit), classPathWithoutTheKit().stream())
                .filter(element ->
                        element.toString().endsWith(".jar") || Files.exists(element.resolve("module-info.class")))
                .toArray(Path[]::new);
        ModuleLayer boot = ModuleLayer.boot();
        Configuration modules =
                boot.configuration().resolve(ModuleFinder.of(modulePath), ModuleFinder.of(), Set.of(MODULE));
        Class<?> corpus = boot.defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader())
                .findLoader(MODULE)
                .loadClass(Corpus.class.getName());
        assertThat(corpus.getModule().getName()).isEqualTo(MODULE);
        return corpus;
    }

    private static List<Path> classPathWithoutTheKit() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(element -> !element.equals(classesOfTheKit()))
                .toList();
    }

    private static Path classesOfTheKit() {
        return Path.of(URI.create(
                Corpus.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}

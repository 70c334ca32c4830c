package io.github.csprules.testkit.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.testkit.corpus.Corpus;
import io.github.csprules.testkit.corpus.CorpusCase;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many threads get, byte for byte, what one thread gets.
 * <p>
 * In each test the library is loaded anew, by a class loader of its own, and all threads begin at once: so they also meet where
 * something is made at its first use.
 */
@Timeout(300)
class ThreadsTest {

    private static final int THREADS = 8;
    /** One case of so many is enough: what threads share is used in each. */
    private static final int CASES = 20;

    private static List<String> documents;
    private static List<String> expected;

    @BeforeAll
    static void one_thread() throws Exception {
        documents = documents();
        assertThat(documents).hasSizeGreaterThan(30);
        expected = new ArrayList<>();
        try (Library library = new Library()) {
            for (String document : documents) {
                expected.add(library.transcript(document));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void threads_that_begin_with_other_scenarios(int seed) throws Exception {
        try (Library library = new Library()) {
            inParallel(thread -> {
                List<Integer> order = shuffled(seed * THREADS + thread);
                for (int i : order) {
                    assertThat(library.transcript(documents.get(i))).isEqualTo(expected.get(i));
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void threads_that_begin_with_the_same_scenario(int half) throws Exception {
        try (Library library = new Library()) {
            inParallel(thread -> {
                for (int i = half; i < documents.size(); i += 2) {
                    assertThat(library.transcript(documents.get(i))).isEqualTo(expected.get(i));
                }
            });
        }
    }

    @Test
    void threads_that_share_scenarios_verdicts_and_texts() throws Exception {
        List<String> alone = new ArrayList<>();
        List<Object> shared = new ArrayList<>();
        try (Library library = new Library()) {
            for (String document : documents) {
                alone.add(library.transcriptOfShared(library.shared(document)));
                shared.add(library.shared(document));
            }
            inParallel(thread -> {
                for (int i : shuffled(thread / 2)) { // two by two in the same order
                    assertThat(library.transcriptOfShared(shared.get(i))).isEqualTo(alone.get(i));
                }
            });
        }
    }

    private interface Work {
        void run(int thread) throws Exception;
    }

    private static void inParallel(Work work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                threads.add(pool.submit(() -> {
                    start.await();
                    work.run(thread);
                    return null;
                }));
            }
            for (Future<?> thread : threads) {
                thread.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Integer> shuffled(int seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, documents.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    /** Scenarios of the corpus. */
    private static List<String> documents() {
        List<CorpusCase> cases = Corpus.cases();
        return IntStream.range(0, cases.size())
                .filter(i -> i % CASES == 0)
                .mapToObj(i -> cases.get(i).scenario())
                .toList();
    }

    /** The library, loaded for itself: nothing in it has been used. */
    private static final class Library implements AutoCloseable {

        private final URLClassLoader loader;
        private final Method transcript;
        private final Method shared;
        private final Method transcriptOfShared;

        Library() throws Exception {
            List<URL> classPath = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                classPath.add(Path.of(entry).toUri().toURL());
            }
            loader = new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
            Class<?> type = Class.forName(Transcript.class.getName(), false, loader);
            assertThat(type).isNotSameAs(Transcript.class);
            transcript = method(type, "of", String.class);
            shared = method(type, "shared", String.class);
            transcriptOfShared = method(type, "ofShared", Object.class);
        }

        private static Method method(Class<?> type, String name, Class<?> parameter) throws NoSuchMethodException {
            Method method = type.getDeclaredMethod(name, parameter);
            method.setAccessible(true);
            return method;
        }

        String transcript(String document) throws ReflectiveOperationException {
            return (String) transcript.invoke(null, document);
        }

        Object shared(String document) throws ReflectiveOperationException {
            return shared.invoke(null, document);
        }

        String transcriptOfShared(Object objects) throws ReflectiveOperationException {
            return (String) transcriptOfShared.invoke(null, objects);
        }

        @Override
        public void close() throws IOException {
            loader.close();
        }
    }
}

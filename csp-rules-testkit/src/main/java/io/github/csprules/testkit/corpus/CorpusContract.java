package io.github.csprules.testkit.corpus;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A test of an implementation of the policy against the whole corpus, for JUnit Jupiter.
 * <p>
 * A test class that implements this interface and its one method is all there is to write. Each case is a test of its own.
 */
public interface CorpusContract extends Judge {

    /**
     * Makes a test of each case of the corpus.
     *
     * @return the tests, named like their cases
     */
    @TestFactory
    default Stream<DynamicTest> corpus() {
        return Corpus.cases().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), URI.create("classpath:/" + Corpus.FOLDER + each.name()), () -> each.check(this)));
    }
}

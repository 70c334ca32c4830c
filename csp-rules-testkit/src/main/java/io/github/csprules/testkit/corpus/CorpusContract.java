package io.github.csprules.testkit.corpus;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A test of an implementation of the policy against the whole corpus, for JUnit Jupiter.
 * <p>
 * A test class that implements this interface and its one method is all there is to write. Each case is a test of its own in each of its editions.
 */
public interface CorpusContract extends Judge {

    /**
     * Makes a test of each case of the corpus and each of its editions.
     *
     * @return the tests, named like their cases and editions
     */
    @TestFactory
    default Stream<DynamicTest> corpus() {
        return Corpus.cases().stream()
                .flatMap(each -> each.editions().stream()
                        .map(edition -> DynamicTest.dynamicTest(
                                each.name() + " in " + edition,
                                URI.create("classpath:/" + Corpus.FOLDER + each.name()),
                                () -> each.check(this, edition))));
    }
}

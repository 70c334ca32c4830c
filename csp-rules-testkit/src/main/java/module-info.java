/** Generators, laws, assertions and a conformance corpus for tests of rules and of integrations. */
module io.github.csprules.testkit {
    requires transitive io.github.csprules.core;
    requires transitive io.github.csprules.json;
    requires com.fasterxml.jackson.databind;
    // Tells who computes from who is not let to.
    requires java.management;
    // Generators and laws work without it, as a seeded stream and as plain calls.
    requires static transitive net.jqwik.api;
    // Only for the assertions.
    requires static transitive org.assertj.core;
    // Only for the corpus as dynamic tests.
    requires static transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;

    exports io.github.csprules.testkit;
    exports io.github.csprules.testkit.assertions;
    exports io.github.csprules.testkit.corpus;
    exports io.github.csprules.testkit.jqwik;
}

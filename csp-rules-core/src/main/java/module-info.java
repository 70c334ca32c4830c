/** The rules of the CSP program: model, rules, verdicts, policy, advice and texts. */
module io.github.csprules.core {
    // For @Transient alone, which keeps mappers that know nothing of these types from writing half of one.
    requires static java.desktop;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports io.github.csprules;
    exports io.github.csprules.advice;
    exports io.github.csprules.catalog;
    exports io.github.csprules.model;
    exports io.github.csprules.rule;
    exports io.github.csprules.verdict;
}

/** Reads scenarios and writes verdicts as JSON. */
module io.github.csprules.json {
    requires transitive io.github.csprules.core;
    requires com.fasterxml.jackson.core;
    requires static transitive org.jspecify;

    exports io.github.csprules.json;
}

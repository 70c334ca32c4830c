/** Reads scenarios and writes verdicts as JSON. */
module io.github.csprules.json {
    requires transitive io.github.csprules.core;
    requires transitive com.fasterxml.jackson.core;
    // Not static: a module that provides a service has to read the service's module. Hosts without an ObjectMapper load
    // no class of it.
    requires transitive com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports io.github.csprules.json;

    provides com.fasterxml.jackson.databind.Module with
            io.github.csprules.json.CspModule;
}

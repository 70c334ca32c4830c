/** Reads and writes scenarios and verdicts through mappers of Jackson 3. */
@SuppressWarnings("module") // the digit is the name of what it is for
module io.github.csprules.jackson3 {
    requires transitive io.github.csprules.json;
    requires transitive tools.jackson.core;
    requires transitive tools.jackson.databind;
    requires static transitive org.jspecify;

    exports io.github.csprules.jackson3;

    provides tools.jackson.databind.JacksonModule with
            io.github.csprules.jackson3.CspJackson3Module;
}

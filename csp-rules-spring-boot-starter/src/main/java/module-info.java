/** Gives Spring Boot applications the rules of the CSP program as a bean. */
module io.github.csprules.spring {
    requires transitive io.github.csprules.jackson3;
    requires spring.beans;
    requires spring.boot;
    requires spring.boot.autoconfigure;
    requires spring.context;
    requires spring.core;
    requires static micrometer.core;
    requires static spring.web;
    requires static transitive org.jspecify;

    exports io.github.csprules.spring;

    // To Spring, whose modules have no fixed names.
    opens io.github.csprules.spring;
}

package com.example.wingtip;

import io.github.csprules.json.CspSchemas;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The schemas of csp-rules, which the OpenAPI document of this service refers to. */
@RestController
class Schemas {

    private static final Map<String, Supplier<String>> SCHEMAS =
            Map.of("csp-verdict-1", CspSchemas::verdict, "csp-routes-1", CspSchemas::routes);

    @GetMapping(path = "/schemas/{name}.schema.json", produces = "application/schema+json")
    ResponseEntity<String> schema(@PathVariable String name) {
        Supplier<String> schema = SCHEMAS.get(name);
        return schema == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok(schema.get());
    }
}

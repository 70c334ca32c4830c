package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Holds documents against a schema; numbers are read exactly. */
final class SchemaValidator {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static final SchemaValidator OF_SCENARIOS = new SchemaValidator(CspSchemas.scenario());
    static final SchemaValidator OF_VERDICTS = new SchemaValidator(CspSchemas.verdict());

    private final Schema schema;

    SchemaValidator(String schema) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree(schema));
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    boolean accepts(JsonNode document) {
        return errors(document).isEmpty();
    }

    List<Error> errors(JsonNode document) {
        return schema.validate(document);
    }

    /** With {@code format} as a demand, as some validators take it, not as a remark. */
    List<Error> errorsWithFormats(JsonNode document) {
        return schema.validate(
                document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}

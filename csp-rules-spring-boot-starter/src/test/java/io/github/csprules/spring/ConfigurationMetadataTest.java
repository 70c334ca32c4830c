package io.github.csprules.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors tell of the properties is what there is. */
class ConfigurationMetadataTest {

    @Test
    void every_property_is_described_with_its_type_and_default() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (RecordComponent component : CspRulesProperties.class.getRecordComponents()) {
            DefaultValue byDefault = Arrays.stream(
                            CspRulesProperties.class.getDeclaredConstructors()[0].getParameters())
                    .filter(parameter -> parameter.getName().equals(component.getName()))
                    .findFirst()
                    .orElseThrow()
                    .getAnnotation(DefaultValue.class);
            expected.put(
                    "csp-rules." + component.getName(),
                    component.getType().getName() + " "
                            + (byDefault == null ? null : byDefault.value()[0]));
        }
        Map<String, String> described = new TreeMap<>();
        for (JsonNode property : metadata().get("properties")) {
            assertThat(property.get("description").asString()).endsWith(".");
            described.put(
                    property.get("name").asString(),
                    property.get("type").asString() + " "
                            + property.path("defaultValue").asString(null));
        }
        assertThat(described).isEqualTo(expected).hasSize(3);
    }

    private static JsonNode metadata() throws IOException {
        try (InputStream in =
                CspRulesProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            return JsonMapper.shared().readTree(in);
        }
    }
}

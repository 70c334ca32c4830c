package io.github.csprules.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code csp-rules-bom} has the version of every artifact that is built here. */
class VersionsTest {

    private static final String BOM = "csp-rules-bom";

    @Test
    void every_artifact_is_in_the_bom_once_in_the_version_of_the_build() throws IOException {
        String parent = Files.readString(Path.of("..", "pom.xml"));
        String bom = Files.readString(Path.of("..", BOM, "pom.xml"));
        String managed = bom.substring(bom.indexOf("<dependencies>"), bom.indexOf("</dependencies>"));
        List<String> modules = texts(parent, "module");
        assertThat(modules).contains(BOM, "csp-rules-core");

        modules.remove(BOM);
        modules.remove("csp-rules-benchmarks"); // is not for others
        assertThat(texts(managed, "artifactId")).containsExactlyElementsOf(modules);
        assertThat(texts(managed, "groupId")).hasSameSizeAs(modules).containsOnly("io.github.csprules");
        assertThat(texts(managed, "version")).hasSameSizeAs(modules).containsOnly("${project.version}");
        assertThat(texts(bom, "version").get(0))
                .isEqualTo(texts(parent, "version").get(0));
        assertThat(bom).doesNotContain("<parent>");
    }

    private static List<String> texts(String xml, String element) {
        List<String> texts = new ArrayList<>();
        Pattern.compile("<" + element + ">([^<]*)</")
                .matcher(xml)
                .results()
                .forEach(found -> texts.add(found.group(1)));
        return texts;
    }
}

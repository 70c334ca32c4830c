package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HostileBatchTest {

    @Test
    @Timeout(300)
    void more_text_and_more_answers_than_there_is_memory() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileBatch.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            String told = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(jvm.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(told.strip()).isEqualTo("200095 lines, 200095 invalid");
        } finally {
            jvm.destroyForcibly();
        }
    }
}

package com.example.tailspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolTest {

    private static final String BLOCK = "```text\n";

    @TempDir
    Path folder;

    private static String run(Path folder) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Main.run(folder, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void the_readme_shows_what_is_printed() throws SQLException, IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf(BLOCK) + BLOCK.length();

        assertThat(readme.substring(start, readme.indexOf("```", start))).isEqualTo(run(folder));
    }

    @Test
    void every_run_starts_anew() throws SQLException {
        assertThat(run(folder)).isEqualTo(run(folder));
    }

    @Test
    void the_database_is_a_file_where_it_is_told_to_be() throws SQLException {
        run(folder.resolve("with a space"));

        assertThat(folder.resolve("with a space").resolve("tailspin.mv.db")).isRegularFile();
    }
}

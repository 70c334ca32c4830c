package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in a document, nothing of it begins a line of its own, moves the cursor or turns the direction of what is shown. */
class HostileTextTest {

    /** C0, DEL, C1, separators of lines and paragraphs, what sets the direction. */
    static List<Integer> awkward() {
        return List.of(
                0x00, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x61c, 0x200e,
                0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069);
    }

    private static final String DENIED = read("scenario-7-other-region");
    private static final String UNDETERMINED = read("undetermined");

    private static String read(String example) {
        try {
            return Files.readString(Path.of("..", "examples", example + ".json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String forged(int c) {
        return "x" + Character.toString(c) + "ALLOWED  sale";
    }

    private static String inJson(int c) {
        return String.format("x\\u%04xALLOWED  sale", c);
    }

    private static CommandTester evaluate(String document, String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "evaluate";
        System.arraycopy(more, 0, args, 1, more.length);
        args[more.length + 1] = "-";
        return CommandTester.pipe(
                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                java.io.OutputStream.nullOutputStream(),
                args);
    }

    private static void assertHarmless(CommandTester command, String outcome) {
        String all = command.out() + command.err();
        assertThat(all.codePoints().filter(c -> c != '\n' && !Problem.isVisible(c)))
                .isEmpty();
        assertThat(all.lines().filter(line -> line.matches("[ ]*(ALLOWED|DENIED|UNDETERMINED) .*")))
                .allMatch(line -> line.startsWith(outcome))
                .hasSize(outcome.isEmpty() ? 0 : 1);
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void in_a_name(int c) {
        CommandTester command = evaluate(DENIED.replace("Adventure Works", inJson(c)));
        assertThat(command.status()).isEqualTo(ExitStatus.DENIED);
        assertThat(command.out()).contains("customer `" + inJson(c) + "`");
        assertHarmless(command, "DENIED");
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void in_an_id(int c) {
        CommandTester command = evaluate(UNDETERMINED
                .replaceAll("\"name\": *\"[^\"]*\",", "")
                .replaceAll(
                        "(\"(id|customer|partner|provider|reseller)\": *\")([^\"]*\")",
                        "$1" + inJson(c).replace("\\", "\\\\") + "$3"));
        assertThat(command.status()).isIn(ExitStatus.UNDETERMINED, ExitStatus.INVALID);
        assertHarmless(command, command.status() == ExitStatus.UNDETERMINED ? "UNDETERMINED" : "");
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void in_a_reference(int c) {
        CommandTester command = evaluate(
                DENIED.replaceFirst("\\{", "{\"reference\": \"" + inJson(c).replace("\\", "\\\\") + "\","));
        assertThat(command.status()).isEqualTo(ExitStatus.DENIED);
        assertThat(command.out()).contains("reference " + inJson(c));
        assertHarmless(command, "DENIED");
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void in_the_name_of_a_property_written_as_an_escape(int c) {
        CommandTester command =
                evaluate(DENIED.replaceFirst("\\{", "{\"" + inJson(c).replace("\\", "\\\\") + "\": 1,"));
        assertThat(command.status()).isEqualTo(ExitStatus.INVALID);
        assertHarmless(command, "");
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void in_a_document_as_it_is(int c) {
        assertHarmless(evaluate(DENIED.replaceFirst("\\{", "{\"" + forged(c) + "\": 1,")), "");
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void in_what_advice_a_timeline_and_a_comparison_show(int c) {
        String document = DENIED.replace("Adventure Works", inJson(c))
                .replaceFirst("\\{", "{\"reference\": \"" + inJson(c).replace("\\", "\\\\") + "\",")
                .replaceAll("\\R", " ");
        for (String words : List.of(
                "timeline", "advise", "compare --with extended --each", "compare --with extended --as-of 2010-01-01")) {
            CommandTester command = CommandTester.pipe(
                    new ByteArrayInputStream((document + "\n").getBytes(StandardCharsets.UTF_8)),
                    java.io.OutputStream.nullOutputStream(),
                    words.split(" "));
            assertThat(command.status()).as(words).isZero();
            String all = command.out() + command.err();
            assertThat(all.codePoints().filter(shown -> shown != '\n' && !Problem.isVisible(shown)))
                    .isEmpty();
            assertThat(all.lines().filter(line -> line.startsWith("ALLOWED"))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void in_json(int c) {
        CommandTester command = evaluate(
                DENIED.replaceFirst("\\{", "{\"reference\": \"" + inJson(c).replace("\\", "\\\\") + "\","), "--json");
        assertThat(command.out().lines()).hasSize(1);
        assertThat(command.out()
                        .codePoints()
                        .filter(Character::isISOControl)
                        .filter(found -> found != '\n' && found < ' '))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x07, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0x61c, 0x2028, 0x202e, 0x2066})
    void in_the_name_of_a_file(int c, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(forged(c)), DENIED);
        Path broken = Files.writeString(folder.resolve("2" + forged(c)), "{}");
        Path absent = folder.resolve("3" + forged(c));

        assertHarmless(CommandTester.run("evaluate", absent.toString()), "");
        assertHarmless(CommandTester.run("evaluate", broken.toString()), "");
        assertHarmless(CommandTester.run("evaluate", file.toString(), broken.toString(), absent.toString()), "DENIED");
        assertHarmless(CommandTester.run("audit", absent.toString()), "");
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void in_the_words_of_the_command_line(int c) {
        for (String line :
                List.of("evaluate --%s", "facts %s", "rules %s", "schema %s", "%s", "evaluate --policy %s x")) {
            String[] words = line.split(" ");
            for (int i = 0; i < words.length; i++) {
                words[i] = words[i].replace("%s", forged(c));
            }
            CommandTester command = CommandTester.run(words);
            assertThat(command.status()).as(line).isEqualTo(ExitStatus.USAGE);
            assertHarmless(command, "");
        }
    }

    @Test
    void what_looks_like_a_place_for_an_argument_is_text() {
        CommandTester command = evaluate(DENIED.replace("Adventure Works", "{subject} {missing} {partnerRegion}"));
        assertThat(command.out()).contains("customer `{subject} {missing} {partnerRegion}` is in region United States");
    }
}

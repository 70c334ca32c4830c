package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the README and the quick starts of the Javadoc with what their programs and commands print. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);
    private static final Pattern SECONDS = Pattern.compile(" in \\d+\\.\\d s:");

    private static final Pattern SNIPPET = Pattern.compile("<pre>\\{@code\n(.*?)}</pre>", Pattern.DOTALL);
    private static final String IMPORTS = Stream.of(
                    "io.github.csprules.",
                    "io.github.csprules.json.",
                    "io.github.csprules.model.",
                    "io.github.csprules.verdict.",
                    "java.nio.file.",
                    "java.time.",
                    "java.util.")
            .map(each -> "import " + each + "*;\n")
            .collect(Collectors.joining());

    private final String readme = readme();

    @ParameterizedTest
    @MethodSource("programs")
    void a_program_compiles_as_written_and_prints_the_block_below_it(
            String name, String code, String printed, @TempDir Path folder) throws Exception {
        assertThat(output(name, code, folder)).isEqualToNormalizingNewlines(printed);
    }

    static Stream<Arguments> programs() {
        return pairs("java").map(pair -> Arguments.of(className(pair.get(0)), pair.get(0), pair.get(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "csp-rules-core/src/main/java/module-info.java",
        "csp-rules-core/src/main/java/io/github/csprules/CspPolicy.java",
        "csp-rules-json/src/main/java/module-info.java",
    })
    void a_quick_start_of_the_javadoc_compiles_and_speaks_of_the_regions(Path file, @TempDir Path folder)
            throws Exception {
        String source = Files.readString(Path.of("..").resolve(file));
        String code =
                SNIPPET.matcher(source).results().findFirst().orElseThrow().group(1);
        String program = "class Start { public static void main(String[] args) throws Exception {\n"
                + code.replaceAll("(?m)^ \\*", "") + "}}";
        assertThat(output("Start", IMPORTS + program, folder)).contains(", outside Europe, the region of p");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_prints_the_block_below_it(String command, String printed) {
        boolean keepsAnswers = command.contains(" > ");
        String words = command.split(" > ", -1)[0].replace("./csp-rules ", "").strip();
        CommandTester run = CommandTester.runLine(words.replace("examples/", "../examples/"));
        assertThat(withoutTime(keepsAnswers ? run.err() : run.out())).isEqualTo(withoutTime(printed));
    }

    static Stream<Arguments> commands() {
        return pairs("sh").map(pair -> Arguments.of(pair.get(0), pair.get(1)));
    }

    @Test
    void every_block_of_output_belongs_to_a_program_or_a_command() {
        assertThat(programs()).hasSize(4);
        assertThat(commands()).hasSize(2);
        assertThat(blocks()).filteredOn(block -> block.group(1).equals("text")).hasSize(6);
        assertThat(blocks()).filteredOn(block -> block.group(1).equals("java")).hasSize(4);
    }

    @Test
    void it_counts_the_rules_and_names_the_days_of_each_edition() {
        int standard = CspPolicy.standard().ids().size();
        assertThat(readme)
                .contains("edition " + CspPolicy.standard().policy().edition() + ": " + standard + " rules")
                .contains((CspPolicy.extended().ids().size() - standard) + " more");
        String line = readme.replace('\n', ' ');
        CspPolicy.editions()
                .forEach(edition -> assertThat(line)
                        .containsPattern(edition.name() + ",? (knows the program )?from " + edition.knownFrom()
                                + " through " + edition.knownThrough()));
    }

    /** Blocks of a language, each with the output right below it. */
    private static Stream<List<String>> pairs(String language) {
        List<MatchResult> blocks = blocks();
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            if (blocks.get(i).group(1).equals(language)
                    && blocks.get(i + 1).group(1).equals("text")) {
                pairs.add(List.of(blocks.get(i).group(2), blocks.get(i + 1).group(2)));
            }
        }
        return pairs.stream();
    }

    private static List<MatchResult> blocks() {
        return BLOCK.matcher(readme()).results().toList();
    }

    private static String className(String code) {
        return CLASS.matcher(code).results().findFirst().orElseThrow().group(1);
    }

    private static String output(String name, String code, Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve(name + ".java"), code.replace("Path.of(\"examples/", "Path.of(\"../examples/"));
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        complaints,
                        complaints,
                        "-proc:none",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        file.toString());
        assertThat(status).as(complaints.toString(StandardCharsets.UTF_8)).isZero();

        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            var main = classes.loadClass(name).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** How long something took differs from run to run. */
    private static String withoutTime(String printed) {
        return SECONDS.matcher(printed).replaceFirst(":");
    }

    private static String readme() {
        try {
            return Files.readString(Path.of("..", "README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

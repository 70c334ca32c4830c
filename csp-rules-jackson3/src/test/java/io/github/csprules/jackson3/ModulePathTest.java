package io.github.csprules.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.json.CspJson;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program of a host on the module path, compiled and run as any other. */
class ModulePathTest {

    private static final String MODULE_INFO = """
            module com.example.orders {
                requires io.github.csprules.jackson3;
                exports com.example.orders;
            }
            """;

    private static final String PROGRAM = """
            package com.example.orders;

            import io.github.csprules.CspPolicy;
            import io.github.csprules.json.CspJson;
            import io.github.csprules.model.Scenario;
            import tools.jackson.databind.json.JsonMapper;

            public class Orders {
                public static String answer(String json) {
                    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
                    Scenario scenario = mapper.readValue(json, Scenario.class);
                    return mapper.writeValueAsString(CspPolicy.extended().evaluate(scenario));
                }
            }
            """;

    @Test
    void a_program_reads_and_writes_with_jackson_3_and_loads_no_databind_2(@TempDir Path folder) throws Exception {
        Path[] path = Stream.concat(
                        Stream.of(folder.resolve("classes")),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(ModulePathTest::isNeeded)
                                .map(Path::of))
                .toArray(Path[]::new);
        compile(folder, path);
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolveAndBind(ModuleFinder.of(path), ModuleFinder.of(), Set.of("com.example.orders"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        assertThat(layer.modules())
                .extracting(Module::getName)
                .contains("tools.jackson.databind", "com.fasterxml.jackson.core")
                .doesNotContain("com.fasterxml.jackson.databind");
        assertThat(answer(layer.findLoader("com.example.orders")))
                .isEqualTo(CspJson.writeVerdict(Documents.verdict(Documents.SALE)));
    }

    /** What the program answers where its own loader is that of the thread, as where it is started by itself. */
    private static Object answer(ClassLoader program) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(program);
        try {
            return program.loadClass("com.example.orders.Orders")
                    .getMethod("answer", String.class)
                    .invoke(null, Documents.SALE);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void compile(Path folder, Path... path) throws Exception {
        Path info = Files.writeString(folder.resolve("module-info.java"), MODULE_INFO);
        Path program = Files.writeString(folder.resolve("Orders.java"), PROGRAM);
        String libraries =
                Arrays.stream(path).skip(1).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "-proc:none",
                        "-d",
                        path[0].toString(),
                        "--module-path",
                        libraries,
                        info.toString(),
                        program.toString());
        assertThat(status).as(said.toString()).isZero();
    }

    /** Ours and the libraries of hosts on Jackson 3; databind 2 stands there as well, if anything brings it. */
    private static boolean isNeeded(String entry) {
        return (entry.contains("csp-rules-") || entry.matches(".*[/\\\\](jackson-|slf4j-|jspecify-).*"))
                && !entry.contains("test-classes");
    }
}

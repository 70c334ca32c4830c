package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the module needs of others to be there. */
class ClassPathTest {

    private static final String JSON = "io.github.csprules.json";
    private static final String DATABIND = "com.fasterxml.jackson.databind";

    @Test
    void databind_is_not_needed_without_a_mapper() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path path :
                classPath("jackson-core", "jspecify", "slf4j-(api|nop)").toList()) {
            urls.add(path.toUri().toURL());
        }
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), platform)) {
            Class<?> json = loader.loadClass(JSON + ".CspJson");
            Object scenario = json.getMethod("readScenario", String.class).invoke(null, Documents.SALE);
            Class<?> policy = loader.loadClass("io.github.csprules.CspPolicy");
            Object verdict = policy.getMethod("evaluate", scenario.getClass()).invoke(null, scenario);
            Object text = json.getMethod("writeVerdict", verdict.getClass()).invoke(null, verdict);
            assertThat(json.getMethod("readVerdict", String.class).invoke(null, text))
                    .isEqualTo(verdict);

            Object rules = policy.getMethod("standard").invoke(null);
            Class<?> batch = loader.loadClass(JSON + ".Batch");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            batch.getMethod("run", InputStream.class, OutputStream.class)
                    .invoke(
                            batch.getMethod("of", rules.getClass()).invoke(null, rules),
                            new ByteArrayInputStream(BatchLines.VALID.getBytes(StandardCharsets.UTF_8)),
                            out);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains((String) text);
        }
    }

    @Test
    void databind_is_not_needed_on_the_module_path() throws Exception {
        ModuleLayer layer = layer(Set.of(JSON), "jackson-core", "slf4j-(api|nop)");
        assertThat(layer.findModule(DATABIND)).isEmpty();
        Class<?> json = load(layer, JSON, JSON + ".CspJson");
        Object scenario = json.getMethod("readScenario", String.class).invoke(null, Documents.SALE);
        assertThat(json.getMethod("writeScenario", scenario.getClass()).invoke(null, scenario))
                .isEqualTo(CspJson.writeScenario(CspJson.readScenario(Documents.SALE)));
    }

    @Test
    void a_mapper_is_told_of_the_module_on_the_module_path() throws Exception {
        ModuleLayer layer = layer(
                Set.of(JSON, DATABIND), "jackson-core", "jackson-databind", "jackson-annotations", "slf4j-(api|nop)");
        Class<?> module = load(layer, DATABIND, DATABIND + ".Module");
        assertThat(ServiceLoader.load(layer, module).stream()).isEmpty();

        Class<?> mapperType = load(layer, DATABIND, DATABIND + ".ObjectMapper");
        Object mapper = mapperType.getConstructor().newInstance();
        mapperType
                .getMethod("registerModule", module)
                .invoke(
                        mapper,
                        load(layer, JSON, JSON + ".CspModule").getConstructor().newInstance());
        Class<?> scenarioType = load(layer, "io.github.csprules.core", "io.github.csprules.model.Scenario");
        Object scenario = mapperType
                .getMethod("readValue", String.class, Class.class)
                .invoke(mapper, Documents.SALE, scenarioType);
        assertThat(mapperType.getMethod("writeValueAsString", Object.class).invoke(mapper, scenario))
                .isEqualTo(CspJson.writeScenario(CspJson.readScenario(Documents.SALE)));
    }

    private static ModuleLayer layer(Set<String> roots, String... libraries) {
        Path[] path = classPath(libraries).toArray(Path[]::new);
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(ModuleFinder.of(path), ModuleFinder.of(), roots);
        return ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
    }

    private static Class<?> load(ModuleLayer layer, String module, String name) {
        try {
            return layer.findLoader(module).loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Core, this module, and the libraries of these names. */
    private static Stream<Path> classPath(String... libraries) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> isOurs(entry) || isOneOf(libraries, new File(entry).getName()))
                .map(Path::of);
    }

    private static boolean isOurs(String entry) {
        return entry.matches(".*csp-rules-(core|json).*") && !entry.contains("test-classes");
    }

    private static boolean isOneOf(String[] libraries, String file) {
        return Arrays.stream(libraries).anyMatch(library -> file.matches(library + "-[0-9.]+\\.jar"));
    }
}

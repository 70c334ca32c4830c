package io.github.csprules.testkit.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.testkit.Generator;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The test kit needs jqwik in one package only, AssertJ in one, and JUnit for one type. */
class WithoutJqwikTest {

    private static final String KIT = "io.github.csprules.testkit";
    private static final Map<String, Long> ALL_DONE = Map.of(
            "scenarios",
            100L,
            "narrowed",
            20L,
            "simpler",
            1L,
            "models",
            20L,
            "laws",
            3L,
            "mutations",
            1L,
            "corpus",
            100L);

    private static final List<Class<?>> NEEDED = List.of(
            Generator.class,
            CspPolicy.class,
            CspJson.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class,
            LoggerFactory.class);

    @Test
    void all_but_the_package_for_jqwik_works_on_a_class_path_without_any_library_for_tests() throws Exception {
        List<URL> classPath = new ArrayList<>(List.of(url(PlainUse.class)));
        for (Class<?> needed : NEEDED) {
            classPath.add(url(needed));
        }
        try (URLClassLoader loader =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertThat(plainUse(loader)).containsExactlyInAnyOrderEntriesOf(ALL_DONE);

            assertIsAbsent(loader, "net.jqwik.api.Arbitrary");
            assertIsAbsent(loader, "org.assertj.core.api.Assertions");
            assertIsAbsent(loader, "org.junit.jupiter.api.Test");
            assertDoesNotWork(loader, KIT + ".jqwik.CspArbitraries");
            assertDoesNotWork(loader, KIT + ".jqwik.CspDomain");
            assertDoesNotWork(loader, KIT + ".assertions.VerdictAssert");
        }
    }

    @Test
    void the_module_resolves_and_works_without_jqwik_and_junit() throws Exception {
        List<Class<?>> needed = new ArrayList<>(NEEDED);
        needed.add(Assertions.class);
        needed.add(ByteBuddy.class);
        List<Path> modulePath = new ArrayList<>();
        for (Class<?> each : needed) {
            modulePath.add(Path.of(url(each).toURI()));
        }
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration = boot.configuration()
                .resolve(ModuleFinder.of(modulePath.toArray(Path[]::new)), ModuleFinder.of(), Set.of(KIT));
        ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());

        assertThat(layer.modules())
                .extracting(Module::getName)
                .contains(KIT, "io.github.csprules.core", "io.github.csprules.json")
                .noneMatch(name -> name.startsWith("net.jqwik") || name.startsWith("org.junit"));
        ClassLoader kit = layer.findLoader(KIT);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url(PlainUse.class)}, kit)) {
            assertThat(plainUse(loader)).containsExactlyInAnyOrderEntriesOf(ALL_DONE);
            assertThat(loader.loadClass(Generator.class.getName()).getModule().getName())
                    .isEqualTo(KIT);

            assertIsAbsent(loader, "net.jqwik.api.Arbitrary");
            assertDoesNotWork(loader, KIT + ".jqwik.CspArbitraries");
        }
    }

    @SuppressWarnings("unchecked") // the result is made of the JDK's own types, which both loaders share
    private static Map<String, Long> plainUse(ClassLoader loader) throws Exception {
        Class<?> use = loader.loadClass(PlainUse.class.getName());
        assertThat(use).isNotEqualTo(PlainUse.class);
        return ((Callable<Map<String, Long>>) use.getConstructor().newInstance()).call();
    }

    private static void assertIsAbsent(ClassLoader loader, String type) {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> loader.loadClass(type));
    }

    private static void assertDoesNotWork(ClassLoader loader, String type) {
        assertThatExceptionOfType(NoClassDefFoundError.class)
                .isThrownBy(() -> Stream.of(Class.forName(type, true, loader).getDeclaredMethods())
                        .forEach(method -> assertThat(method).isNotNull()));
    }

    private static URL url(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}

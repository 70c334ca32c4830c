package io.github.csprules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveModifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.catalog.Edition;
import io.github.csprules.rule.TransactionRule;
import java.beans.Transient;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** What the packages may do to each other and to the world outside. */
@AnalyzeClasses(packages = "io.github.csprules", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {

    /** Leaves tests out, in whatever folder the build puts them. */
    static final class NoTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    @ArchTest
    static final ArchRule imports_point_down = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("root")
            .definedBy("io.github.csprules")
            .layer("catalog")
            .definedBy("io.github.csprules.catalog..")
            .layer("advice")
            .definedBy("io.github.csprules.advice..")
            .layer("rule")
            .definedBy("io.github.csprules.rule..")
            .layer("verdict")
            .definedBy("io.github.csprules.verdict..")
            .layer("model")
            .definedBy("io.github.csprules.model..")
            .whereLayer("root")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("catalog")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("advice")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("rule")
            .mayOnlyBeAccessedByLayers("catalog", "advice", "root")
            .whereLayer("verdict")
            .mayOnlyBeAccessedByLayers("rule", "catalog", "advice", "root")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("verdict", "rule", "catalog", "advice", "root")
            .because("hosts that build, hosts that read and authors of rules each need one package and those below it");

    @ArchTest
    static final ArchRule core_needs_nothing_but_slf4j = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.github.csprules..", "java..", "org.slf4j", "org.jspecify.annotations")
            .because("the library is embedded into other people's applications");

    @ArchTest
    static final ArchRule the_catalog_shows_ids_and_editions_only = classes()
            .that()
            .resideInAPackage("..catalog")
            .and()
            .doNotHaveFullyQualifiedName(CspRules.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(Edition.class.getName())
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .notBePublic()
            .andShould(haveModifier(JavaModifier.FINAL).or(haveModifier(JavaModifier.ABSTRACT)))
            .because("hosts name rules by their id, and rules are not there to be extended");

    @ArchTest
    static final ArchRule rules_have_no_state = classes()
            .that()
            .implement(TransactionRule.class)
            .and()
            .resideInAPackage("..catalog")
            .should()
            .haveOnlyFinalFields()
            .because("a rule answers the same scenario with the same answer for ever, in many threads");

    @ArchTest
    static final ArchRule nothing_public_is_a_property_of_a_bean = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .haveNameMatching("(is|get)[A-Z].*")
            .and()
            .haveRawParameterTypes(new Class<?>[0])
            .and()
            .areDeclaredInClassesThat()
            .areNotRecords() // which are written whole
            .should()
            .beAnnotatedWith(Transient.class)
            .because("a mapper that does not know our module would write these alone, and so half a verdict");

    @ArchTest
    static final ArchRule nobody_reads_a_clock = noClasses()
            .should()
            .callMethodWhere(target(name("now"))
                    .or(target(owner(assignableTo(Clock.class))))
                    .or(target(name("currentTimeMillis")))
                    .or(target(name("nanoTime"))))
            .because("the same scenario gives the same verdict for ever");

    @ArchTest
    static final ArchRule nobody_asks_the_virtual_machine = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(Locale.class, "getDefault", Locale.Category.class)
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(Charset.class, "defaultCharset")
            .orShould()
            .callMethodWhere(target(owner(assignableTo(System.class)))
                    .and(target(name("getProperty"))
                            .or(target(name("getProperties")))
                            .or(target(name("getenv")))
                            .or(target(name("lineSeparator")))))
            .because("the same scenario gives the same verdict on every machine");

    @ArchTest
    static final ArchRule nobody_relies_on_a_default_locale = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould(callMethodWhere(describe(
                    "ResourceBundle.getBundle falls back to the default locale",
                    (JavaMethodCall call) -> call.getTarget().getName().equals("getBundle"))))
            .because("texts and comparisons are the same under every default locale");

    @ArchTest
    static final ArchRule nobody_relies_on_a_default_charset = noClasses()
            .should()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(String.class, byte[].class)
            .orShould()
            .callConstructor(InputStreamReader.class, InputStream.class)
            .because("what is shipped with the library is UTF-8 everywhere");

    @ArchTest
    static final ArchRule nobody_writes_to_the_console = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("a library logs through SLF4J, if at all");

    @ArchTest
    static final ArchRule nobody_reflects = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect..")
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .because("rules are found in one list, not on the class path");

    @ArchTest
    static final ArchRule only_exceptions_are_serializable = noClasses()
            .that()
            .areNotAssignableTo(Throwable.class)
            .and()
            .areNotEnums()
            .should()
            .implement(Serializable.class)
            .because("JSON is the format on the wire");

    @ArchTest
    static final ArchRule no_public_field_can_be_changed =
            fields().that().arePublic().should().beFinal().because("public types are immutable");

    @ArchTest
    static final ArchRule no_static_field_can_be_changed =
            fields().that().areStatic().should().beFinal().because("there is no global state");

    // What a catalogue of classes cannot say about itself

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.csprules");

    @Test
    void every_rule_class_is_on_a_contents_page() {
        Set<String> ruleClasses = MAIN.stream()
                .filter(type -> type.getPackageName().endsWith(".catalog"))
                .filter(type -> type.isAssignableTo(TransactionRule.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        assertThat(CspPolicy.editions().stream()
                        .flatMap(edition ->
                                StreamSupport.stream(edition.extended().spliterator(), false))
                        .map(rule -> rule.getClass().getName())
                        .collect(Collectors.toSet()))
                .as("a rule that is on no contents page is never asked")
                .isEqualTo(ruleClasses);
    }

    @Test
    void every_rule_is_named_like_its_class() {
        assertThat(Newest.all())
                .as("one name, four places: class, test, page, texts")
                .allSatisfy(rule -> assertThat(kebabCase(rule.getClass().getSimpleName()))
                        .isEqualTo(rule.info().id().value()));
    }

    @Test
    void every_rule_has_a_constant_of_its_name() throws Exception {
        for (TransactionRule rule : Newest.all()) {
            String constant = rule.info().id().value().replace('-', '_').toUpperCase(Locale.ROOT);

            assertThat(CspRules.class.getField(constant).get(null))
                    .as("hosts name rules at compile time")
                    .isEqualTo(rule.info().id());
        }
    }

    @Test
    void every_rule_has_a_test_of_its_name() throws Exception {
        for (TransactionRule rule : Newest.all()) {
            Class<?> test = Class.forName(rule.getClass().getName() + "Test");

            assertThat(test.getDeclaredMethods())
                    .as("%s is the truth table of its rule", test.getSimpleName())
                    .anyMatch(method -> method.getName().startsWith("is_violated_"))
                    .anyMatch(method -> method.getName().startsWith("is_satisfied_"));
        }
    }

    @Test
    void every_test_class_is_run() throws URISyntaxException {
        Path here = Path.of(ArchitectureTest.class.getResource("/").toURI());
        JavaClasses tests = new ClassFileImporter().importPath(here);

        assertThat(tests.stream()
                        .filter(type -> type.getMethods().stream()
                                .anyMatch(method -> method.isMetaAnnotatedWith(Testable.class)
                                        || method.isAnnotatedWith(Testable.class)))
                        .map(type -> outermost(type).getSimpleName()))
                .as("surefire runs what is named *Test, *Tests or *Properties, and skips all else silently")
                .isNotEmpty()
                .allMatch(simpleName -> simpleName.matches("\\w+(Test|Tests|Properties)"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static String kebabCase(String pascalCase) {
        return pascalCase.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}

package io.github.csprules.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;

@AnalyzeClasses(packagesOf = CspJson.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_WHAT_HOSTS_NEED_IS_PUBLIC = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .and()
            .haveNameNotMatching(
                    ".*\\.(Csp(Json|Module|Schemas)|InvalidVerdictException|Batch(Answer|Summary|StoppedException)?)")
            .should()
            .bePackagePrivate()
            .because("one reader stands behind every door, and can be changed");

    @ArchTest
    static final ArchRule READS_TOKENS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..")
            .because("formats are read over a stream of tokens, whoever makes it");

    @ArchTest
    static final ArchRule ASKS_FOR_NO_DEFAULT_LOCALE = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .because("the same verdict is the same text everywhere");
}

package io.github.csprules.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;

@AnalyzeClasses(packagesOf = CspJson.class, importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {

    /** Leaves tests out, in whatever folder the build puts them. */
    static final class NoTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    private static final String MODULE = ".*\\.CspModule(\\$.*)?";

    @ArchTest
    static final ArchRule ONLY_WHAT_HOSTS_NEED_IS_PUBLIC = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .and()
            .haveNameNotMatching(
                    ".*\\.(Csp(Json|Module|Schemas)|JsonTokens(\\$Token)?|InvalidVerdictException|AnswersDoNotFitException|SharedBook|Batch(Answer|Summary|StoppedException)?)")
            .should()
            .bePackagePrivate()
            .because("one reader stands behind every door, and can be changed");

    @ArchTest
    static final ArchRule READS_TOKENS = noClasses()
            .that()
            .haveNameNotMatching(MODULE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(MODULE)
            .because("formats are read over a stream of tokens, and hosts without an ObjectMapper load none");

    @ArchTest
    static final ArchRule ASKS_FOR_NO_DEFAULT_LOCALE = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .because("the same verdict is the same text everywhere");
}

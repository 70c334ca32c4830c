package io.github.csprules.html;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

@AnalyzeClasses(packagesOf = VerdictPage.class, importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {

    /** Leaves tests out, in whatever folder the build puts them. */
    static final class NoTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    @ArchTest
    static final ArchRule DEPENDS_ON_CORE_ALONE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "io.github.csprules.html",
                    "io.github.csprules.advice",
                    "io.github.csprules.catalog",
                    "io.github.csprules.model",
                    "io.github.csprules.rule",
                    "io.github.csprules.verdict")
            .because("whoever shows a verdict needs no JSON");

    @ArchTest
    static final ArchRule ONLY_PAGES_ARE_PUBLIC = classes()
            .that()
            .haveNameNotMatching(".*\\.(VerdictPage|AuditTally|package-info)")
            .should()
            .notBePublic()
            .because("how pages are laid out can change");

    @ArchTest
    static final ArchRule THE_SAME_VERDICT_IS_THE_SAME_PAGE = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("a page says what the verdict says, wherever and whenever it is written");
}

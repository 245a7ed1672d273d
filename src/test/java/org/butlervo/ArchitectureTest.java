// SPDX-License-Identifier: MIT
package org.butlervo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The packages in the order of the house, ground floor first: a package uses only what stands below it. */
@AnalyzeClasses(packages = "org.butlervo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "org.butlervo.";

    private static final List<String> FLOORS = List.of(
            "sky",
            "quantity",
            "fault",
            "identity",
            "traffic",
            "table",
            "dali",
            "butler",
            "butler.direct",
            "butler.remote",
            "telemetry",
            "obscore",
            "sia",
            "votable",
            "format",
            "vosi",
            "demo",
            "config",
            "web");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.butlervo.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyClassLivesOnAFloor = classes().should().resideInAnyPackage(packages(FLOORS));

    @ArchTest
    static final ArchRule skyQuantityFaultAndTableKnowOnlyTheJdk = classes()
            .that()
            .resideInAnyPackage(packages(List.of("sky", "quantity", "fault", "table")))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    BASE + "sky",
                    BASE + "quantity",
                    BASE + "fault",
                    BASE + "table",
                    "java..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage(BASE + "butler.direct")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + "butler.remote");

    @ArchTest
    static final ArchRule onlyAdaptersAreSeenByTheFactory = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "butler.direct", BASE + "butler.remote", BASE + "config")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + "butler.direct", BASE + "butler.remote");

    @ArchTest
    static final ArchRule onlyWebKnowsTheJaxRsServer = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "web", BASE + "butler.remote")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule onlyWebConfigAndFormatPlugInsKnowCdi = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "web", BASE + "config", BASE + "format")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..");

    @ArchTest
    static void usesOnlyWhatStandsBelow(JavaClasses all) {
        for (int floor = 0; floor < FLOORS.size() - 1; floor++) {
            noClasses()
                    .that()
                    .resideInAPackage(BASE + FLOORS.get(floor))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(FLOORS.subList(floor + 1, FLOORS.size())))
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(BASE::concat).toArray(String[]::new);
    }
}

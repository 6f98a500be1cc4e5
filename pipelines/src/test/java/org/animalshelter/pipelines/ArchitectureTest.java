package org.animalshelter.pipelines;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.animalshelter", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CLI = "..pipelines.cli..";

    @ArchTest
    static final ArchRule infra_does_not_know_the_pipelines = noClasses()
            .that()
            .resideInAPackage("..infra..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..pipelines..");

    @ArchTest
    static final ArchRule packages_do_not_depend_on_one_another_in_a_circle =
            slices().matching("org.animalshelter.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_uses_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI);

    @ArchTest
    static final ArchRule only_the_command_line_uses_picocli = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    /** What people read on a terminal is printed there, and by nobody below. */
    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that()
            .resideInAPackage("..pipelines..")
            .and()
            .resideOutsideOfPackage(CLI)
            .should()
            .accessField(System.class, "out");

    @ArchTest
    static final ArchRule git_and_files_are_the_ground = noClasses()
            .that()
            .resideInAnyPackage("..pipelines.git..", "..pipelines.process..", "..pipelines.file..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..pipelines.release..",
                    "..pipelines.story..",
                    "..pipelines.traffic..",
                    "..pipelines.matrix..",
                    "..pipelines.walk..",
                    "..pipelines.deploy..");
}

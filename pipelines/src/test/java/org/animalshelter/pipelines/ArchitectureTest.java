package org.animalshelter.pipelines;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.animalshelter", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule infra_does_not_know_the_pipelines = noClasses()
            .that()
            .resideInAPackage("..infra..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..pipelines..");

    @ArchTest
    static final ArchRule packages_do_not_depend_on_one_another_in_a_circle =
            slices().matching("org.animalshelter.pipelines.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_uses_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackages("..pipelines.cli..", "org.animalshelter.pipelines")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..pipelines.cli..");
}

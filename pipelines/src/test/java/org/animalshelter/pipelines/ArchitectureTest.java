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
    static final ArchRule commands_do_not_know_one_another =
            slices().matching("org.animalshelter.pipelines.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_commands_share_does_not_know_the_commands = noClasses()
            .that()
            .resideInAnyPackage(
                    "..pipelines.release..", "..pipelines.story..", "..pipelines.console..", "..pipelines.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..pipelines.up..", "..pipelines.steps..", "..pipelines.toggle..", "..pipelines.test..");
}

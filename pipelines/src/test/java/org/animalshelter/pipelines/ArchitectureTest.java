package org.animalshelter.pipelines;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Set;

@AnalyzeClasses(packages = "org.animalshelter", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CLI = "..pipelines.cli..";

    private static final Set<String> BY_LANGUAGE =
            Set.of("format", "formatted", "printf", "toLowerCase", "toUpperCase", "ofPattern");

    // A formatter names its locale where it is made; what it formats is no text.
    private static final Set<String> NAMES_IT =
            Set.of(Locale.class.getName(), DateTimeFormatter.class.getName(), TemporalAccessor.class.getName());

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

    /** A table, a page or JSON with the digits of a person's language cannot be read by others, nor by programs. */
    @ArchTest
    static final ArchRule what_depends_on_a_language_names_it = noClasses()
            .should()
            .callMethodWhere(describe(
                    "the language of the machine decides",
                    call -> BY_LANGUAGE.contains(call.getName())
                            && call.getTargetOwner().getPackageName().startsWith("java.")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> NAMES_IT.contains(type.getName()))));

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

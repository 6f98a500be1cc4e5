package org.animalshelter.infra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class BoundariesTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.animalshelter.infra");

    @Test
    void packages_do_not_depend_on_one_another_in_a_circle() {
        slices().matching("org.animalshelter.infra.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void the_home_knows_no_part_that_lives_in_it() {
        noClasses()
                .that()
                .resideInAPackage("..infra.home..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..infra.process..",
                        "..infra.postgres..",
                        "..infra.schema..",
                        "..infra.unleash..",
                        "..infra.registry..",
                        "..infra.backend..",
                        "..infra.router..",
                        "..infra.surroundings..",
                        "..infra.production..",
                        "..infra.laboratory..",
                        "..infra.toggle..",
                        "..infra.control..",
                        "..infra.http..")
                .check(CLASSES);
    }

    @Test
    void only_production_and_the_laboratory_know_how_the_parts_fit_together() {
        var parts = new String[] {
            "..infra.postgres..",
            "..infra.schema..",
            "..infra.unleash..",
            "..infra.registry..",
            "..infra.backend..",
            "..infra.router..",
            "..infra.toggle..",
            "..infra.control..",
            "..infra.http..",
            "..infra.surroundings.."
        };
        noClasses()
                .that()
                .resideInAnyPackage(parts)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..infra.production..", "..infra.laboratory..")
                .check(CLASSES);
    }
}

package org.animalshelter.infra;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    private static final String ALL = "org.animalshelter.infra..";
    private static final String GROUND = "..infra.release..";
    private static final String ROLLOUT = "..infra.rollout..";
    private static final String STEERING = "..infra.steering..";
    private static final String LABORATORY = "..infra.laboratory..";
    private static final String PRODUCTION = "..infra.production..";

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.animalshelter.infra");

    @Test
    void packages_do_not_depend_on_one_another_in_a_circle() {
        slices().matching("org.animalshelter.infra.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void the_ground_knows_nothing_else() {
        noClasses()
                .that()
                .resideInAPackage(GROUND)
                .should()
                .dependOnClassesThat(resideInAPackage(ALL).and(resideOutsideOfPackage(GROUND)))
                .check(CLASSES);
    }

    @Test
    void the_home_knows_no_part_that_lives_in_it() {
        noClasses()
                .that()
                .resideInAPackage("..infra.home..")
                .should()
                .dependOnClassesThat(resideInAPackage(ALL).and(resideOutsideOfPackages("..infra.home..", GROUND)))
                .check(CLASSES);
    }

    @Test
    void parts_do_not_know_how_they_fit_together() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROLLOUT, STEERING, LABORATORY, PRODUCTION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROLLOUT, STEERING, LABORATORY, PRODUCTION)
                .check(CLASSES);
    }

    @Test
    void the_laboratory_stands_beside_production() {
        noClasses()
                .that()
                .resideInAPackage(LABORATORY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROLLOUT, STEERING, PRODUCTION)
                .check(CLASSES);
    }

    @Test
    void production_is_on_top() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PRODUCTION)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PRODUCTION)
                .check(CLASSES);
    }
}

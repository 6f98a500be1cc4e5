package org.animalshelter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.PrintStream;
import java.text.Collator;
import java.text.DateFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.Locale;

/** Who may use whom. A new feature depends on the features it needs, and they never on it. */
@AnalyzeClasses(packages = "org.animalshelter", importOptions = DoNotIncludeTests.class)
class BoundariesTest {

    @ArchTest
    static final ArchRule features_form_no_cycles =
            slices().matching("org.animalshelter.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_system_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("..system..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..animal..", "..expense..", "..reminder..", "..user..", "..toggle..", "..registry..");

    @ArchTest
    static final ArchRule animals_and_users_stand_on_the_system_alone = noClasses()
            .that()
            .resideInAnyPackage("..animal..", "..user..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..expense..", "..reminder..", "..toggle..", "..registry..");

    @ArchTest
    static final ArchRule a_resource_is_called_over_http_only = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule a_body_is_of_the_type_that_its_method_names = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .should()
            .beAnnotatedWith(Consumes.class);

    /** On a machine with LANG=ar_EG numbers are written in other digits, and with tr_TR an I becomes another letter. */
    @ArchTest
    static final ArchRule nothing_depends_on_the_language_of_the_machine = noClasses()
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(PrintStream.class, "printf", String.class, Object[].class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callConstructor(Formatter.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(NumberFormat.class, DateFormat.class, MessageFormat.class, Collator.class);
}

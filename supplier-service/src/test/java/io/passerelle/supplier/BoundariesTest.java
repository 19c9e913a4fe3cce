package io.passerelle.supplier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.passerelle.supplier");

    @Test
    void features_are_free_of_cycles() {
        slices().matching("io.passerelle.supplier.(*)..").should().beFreeOfCycles().check(CODE);
    }

    /// Hibernate makes them by reflection, which a native executable can only if it was told.
    @Test
    void what_a_query_makes_is_registered_for_reflection() {
        var made =
                CODE.stream()
                        .filter(repository -> repository.getSimpleName().endsWith("Repository"))
                        .flatMap(repository -> repository.getReferencedClassObjects().stream())
                        .map(ReferencedClassObject::getRawType)
                        .filter(JavaClass::isRecord)
                        .distinct()
                        .toList();

        assertThat(made)
                .isNotEmpty()
                .allMatch(record -> record.isAnnotatedWith(RegisterForReflection.class));
    }

    @Test
    void entities_and_repositories_stay_in_their_package() {
        classes()
                .that()
                .haveNameMatching(".*(Entity|Repository)")
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void only_the_gateway_knows_the_protocols() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.passerelle.supplier.ftps")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons.net..", "org.apache.sshd..")
                .check(CODE);
    }

    @Test
    void matching_and_document_are_pure() {
        for (String pure : new String[] {"matching", "document"}) {
            String own = "io.passerelle.supplier." + pure;
            classes()
                    .that()
                    .resideInAPackage(own)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            own,
                            "java..",
                            "javax.xml..",
                            "org.xml.sax..",
                            "org.jspecify..",
                            "com.google.re2j..",
                            "io.passerelle.common.value",
                            "io.passerelle.common.order")
                    .check(CODE);
        }
    }

    @Test
    void readers_are_pure() {
        classes()
                .that()
                .resideInAPackage("io.passerelle.supplier.notice")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.passerelle.supplier.notice",
                        "io.passerelle.supplier.document",
                        "java..",
                        "javax.xml..",
                        "org.xml.sax..",
                        "org.jspecify..",
                        "de.siegmar.fastcsv..",
                        "io.passerelle.common.value")
                .check(CODE);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(CODE);
    }

    @Test
    void nothing_is_injected_into_fields() {
        fields().should().notBeAnnotatedWith(Inject.class).check(CODE);
    }

    @Test
    void every_package_says_what_may_be_null() {
        assertThat(
                        CODE.stream()
                                .map(c -> c.getPackage())
                                .distinct()
                                .filter(p -> p.getName().startsWith("io.passerelle.supplier."))
                                .filter(p -> !p.isAnnotatedWith(NullMarked.class)))
                .isEmpty();
    }

    @Test
    void names_say_something() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*(Manager|Helper|Utils?|Impl|Base|Dto|Data|Info|Service|Mapper)")
                .check(CODE);
    }
}

package io.passerelle.webhook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    private static final String ROOT = "io.passerelle.webhook";
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    @Test
    void features_are_free_of_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /// Hibernate makes them by reflection, which a native executable can only if it was told.
    @Test
    void what_a_query_makes_is_registered_for_reflection() {
        var made =
                CLASSES.stream()
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
    void entities_and_repositories_stay_in_their_feature() {
        classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(CLASSES);
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void payloads_are_read_by_nothing_but_jdk_jackson_and_common_values() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".payload")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "java..",
                                "com.fasterxml.jackson..",
                                "org.jspecify..",
                                "io.passerelle.common.value",
                                "io.passerelle.common.order",
                                ROOT + ".payload"))
                .check(CLASSES);
    }

    @Test
    void only_gateways_call_others() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".shopify",
                        ROOT + ".handover",
                        ROOT + ".alert",
                        ROOT + ".neighbour",
                        ROOT + ".openid")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs.client..", "io.quarkus.rest.client..", "java.net.http..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".shopify")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.passerelle.common.shopify.ShopifyGraphQl")
                .check(CLASSES);
    }

    @Test
    void time_is_asked_of_the_injected_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .check(CLASSES);
    }

    @Test
    void beans_are_given_what_they_need_by_their_constructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(CLASSES);
        fields().that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .and()
                .areNotStatic()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> unmarked =
                CLASSES.stream()
                        .map(c -> c.getPackage())
                        .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                        .map(p -> p.getName())
                        .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*\\.[A-Za-z]*(Manager|Helper|Utils?|Impl|Service|Dto|Base|Abstract|Data|Info)")
                .check(CLASSES);
    }
}

package io.passerelle.sync;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.passerelle.sync");

    @Test
    void features_form_no_cycles() {
        slices().matching("io.passerelle.sync.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void the_stock_rule_sees_only_the_jdk() {
        noClasses()
                .that()
                .resideInAPackage("..sync.stock..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", "io.passerelle.sync.stock..")
                .check(CODE);
    }

    @Test
    void entities_stay_in_their_feature() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(CODE);
    }

    @Test
    void only_gateways_speak_to_the_outside() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..sync.shopify..", "..sync.filemaker..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.passerelle.common.shopify.ShopifyGraphQl")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.passerelle.common.filemaker.FileMaker")
                .check(CODE);
    }

    @Test
    void time_is_the_injected_clocks() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(CODE);
    }

    @Test
    void nothing_is_injected_into_fields() {
        fields().should().notBeAnnotatedWith(Inject.class).check(CODE);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|Base|Abstract)$")
                .check(CODE);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(CODE.stream().map(c -> c.getPackage()).distinct())
                .allSatisfy(p ->
                        assertThat(p.isAnnotatedWith(NullMarked.class)).as(p.getName()).isTrue());
    }

    @Test
    void the_rules_look_at_something() {
        assertThat(CODE.stream().filter(c -> c.isAssignableTo(PanacheRepositoryBase.class)))
                .isNotEmpty();
    }
}

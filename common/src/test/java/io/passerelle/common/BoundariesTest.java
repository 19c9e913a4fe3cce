package io.passerelle.common;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.passerelle.common");

    @Test
    void packages_form_no_cycles() {
        slices().matching("io.passerelle.common.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void values_and_the_order_contract_see_only_the_jdk() {
        noClasses()
                .that()
                .resideInAnyPackage("..common.value..", "..common.order..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "org.jspecify..",
                        "io.passerelle.common.value..",
                        "io.passerelle.common.order..")
                .check(CODE);
    }

    @Test
    void db_scheduler_is_seen_in_work_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..common.work..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.kagkarlsson..")
                .check(CODE);
    }

    @Test
    void time_enters_in_one_place() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SystemClock")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(CODE);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(CODE.stream().map(c -> c.getPackage()).distinct())
                .allSatisfy(p ->
                        assertThat(p.isAnnotatedWith(NullMarked.class)).as(p.getName()).isTrue());
    }
}

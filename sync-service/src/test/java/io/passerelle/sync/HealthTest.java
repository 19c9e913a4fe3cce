package io.passerelle.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.run.Mode;
import io.passerelle.sync.run.SyncRun;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {
    @Inject EntityManager entities;
    @Inject TestWorld world;
    @Inject SyncRun run;

    @Test
    void live_started_and_ready_say_yes() {
        for (String probe : new String[] {"live", "started", "ready"}) {
            given().get("/q/health/" + probe).then().statusCode(200).body("status", equalTo("UP"));
        }
    }

    @Test
    void not_ready_without_the_migrations() {
        sql("alter table flyway_schema_history rename to hidden");
        try {
            given().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
        } finally {
            sql("alter table hidden rename to flyway_schema_history");
        }
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void not_ready_with_fewer_migrations_than_before() {
        given().get("/q/health/ready").then().statusCode(200);
        String newest = "(select max(installed_rank) from flyway_schema_history)";
        sql("update flyway_schema_history set success = 0 where installed_rank = " + newest);
        try {
            given().get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body(
                            "checks.find { it.name == 'Database migrations' }.data.missing",
                            equalTo(1));
        } finally {
            sql("update flyway_schema_history set success = 1 where installed_rank = " + newest);
        }
    }

    @Test
    void a_closed_filemaker_file_is_shown_and_not_fatal() {
        String sku = world.product(1, 1);
        world.file().database().close();
        try {
            assertThatThrownBy(() -> run.one(Sku.of(sku), Mode.DRY_RUN))
                    .isInstanceOf(FileMakerFailure.class);
            given().get("/q/health/ready").then().statusCode(200);
            given().get("/q/health/well").then().statusCode(503).body(containsString("802"));
        } finally {
            world.file().database().open();
        }
        run.one(Sku.of(sku), Mode.DRY_RUN);
        given().get("/q/health/well").then().statusCode(200).body(containsString("answered at"));
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }
}

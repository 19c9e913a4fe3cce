package io.passerelle.supplier.inbound;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.sandbox.reference.Dashboard;
import io.passerelle.supplier.matching.SupplierKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What a person sees of suppliers' files over HTTP and in the metrics.
@QuarkusTest
@TestProfile(InboxProfile.class)
class OperatingTest {
    private static final Path RULES = Path.of("../deploy/monitoring/alerts.yaml");
    @Inject VisitErrand errand;
    @Inject InboundFiles files;
    @Inject ParkedUnits parked;
    @Inject DataSource database;

    @Test
    void every_metric_the_dashboard_shows_of_this_service_is_there() throws IOException {
        String metrics = given().accept("text/plain").get("/q/metrics").asString();

        assertThat(Dashboard.metrics("supplier-service"))
                .hasSizeGreaterThan(3)
                .allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]"));
    }

    @Test
    void a_parked_file_is_listed_counted_and_tried_again() {
        InboxSuppliers.offer("box-0", "DESADV-1.xml", "no XML");
        await().until(() -> {
            QuarkusTransaction.requiringNew().run(() -> errand.visit(new SupplierKey("box-0")));
            age();
            return files.in(FileState.PARKED, "box-0").size() == 1;
        });
        String id = files.in(FileState.PARKED, "box-0").getFirst().id();
        await().until(() -> parked.count(ParkedFilter.unit("inbound-file", id)) == 1);

        api().get("/api/inbox?supplier=box-0&state=parked")
                .then()
                .statusCode(200)
                .body("files[0].id", equalTo(id))
                .body("files[0].reason", containsString("no XML we read"))
                .body("inboxes.supplier", hasItem("box-0"))
                .body("inboxes.find { it.supplier == 'box-0' }.trouble", equalTo(""));
        assertThat(value("passerelle_inbox_files{state=\"parked\"")).isPositive();
        assertThat(value("passerelle_inbox_parked_age_seconds")).isPositive();
        api().post("/api/inbox/" + id + "/retries").then().statusCode(202);
        api().post("/api/inbox/nothing/retries").then().statusCode(404);
        api().get("/api/inbox?state=lost").then().statusCode(400);
        given().get("/api/inbox").then().statusCode(401);
        api().get("/api/purchase-orders/NONE/proof").then().statusCode(404);
    }

    @Test
    void every_metric_a_rule_names_is_there() throws IOException {
        Set<String> named = new TreeSet<>();
        for (JsonNode rule : rulesOfThisService()) {
            var names = Pattern.compile("passerelle_[a-z_]+").matcher(rule.path("expr").asText());
            names.results().forEach(found -> named.add(found.group()));
        }

        String metrics = metrics();

        assertThat(named).hasSizeGreaterThanOrEqualTo(2);
        assertThat(named)
                .allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]"));
    }

    private static List<JsonNode> rulesOfThisService() throws IOException {
        return new YAMLMapper()
                .readTree(RULES.toFile())
                .path("groups")
                .valueStream()
                .filter(group -> group.path("name").asText().equals("passerelle-supplier"))
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private static double value(String series) {
        String line = metrics().lines().filter(l -> l.startsWith(series)).findFirst().orElseThrow();
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static String metrics() {
        return given().accept("text/plain").get("/q/metrics").asString();
    }

    private static RequestSpecification api() {
        return given().header("Authorization", "Bearer test-token-of-some-length");
    }

    private void age() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update inbound_file set seen_at = seen_at - 86400000 where state = 'seen' and"
                            + " supplier = 'box-0'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

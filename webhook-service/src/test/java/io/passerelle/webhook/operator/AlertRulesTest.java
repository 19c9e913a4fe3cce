package io.passerelle.webhook.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.passerelle.common.runtime.Settings;
import io.passerelle.sandbox.reference.Dashboard;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class AlertRulesTest {
    private static final Path RULES = Path.of("../deploy/monitoring/alerts.yaml");
    private static final AtomicLong IDS = new AtomicLong(7_300_000_000_000L);
    @Inject Settings settings;
    private Outside outside;

    @BeforeEach
    @AfterEach
    void everybodyBehaves() {
        outside = Outside.of(settings);
    }

    @Test
    void every_metric_a_rule_names_is_there() throws IOException {
        Sender.of("{}").with("X-Shopify-Topic", "shop/update").send();
        Set<String> named = new TreeSet<>();
        for (JsonNode rule : rulesOfThisService()) {
            var names = Pattern.compile("passerelle_[a-z_]+").matcher(rule.path("expr").asText());
            names.results().forEach(found -> named.add(found.group()));
        }

        String metrics = metrics();

        assertThat(named).hasSizeGreaterThanOrEqualTo(5);
        assertThat(named)
                .allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]"));
    }

    @Test
    void every_metric_the_dashboard_shows_of_this_service_is_there() throws IOException {
        Sender.of("{}").with("X-Shopify-Topic", "shop/update").send();

        String metrics = metrics();

        assertThat(Dashboard.metrics("webhook-service"))
                .hasSizeGreaterThan(3)
                .allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]"));
    }

    @Test
    void every_rule_says_in_words_what_it_means() throws IOException {
        assertThat(rules())
                .isNotEmpty()
                .allSatisfy(rule -> {
                    assertThat(rule.path("annotations").path("summary").asText()).isNotBlank();
                    assertThat(rule.path("annotations").path("description").asText().length())
                            .as(rule.path("alert").asText())
                            .isGreaterThan(80);
                });
    }

    @Test
    void the_age_of_what_waits_for_a_subscriber_grows_and_ends_when_it_has_it() {
        outside.supplier().down();
        long id = IDS.incrementAndGet();
        Sender.of(order(id)).send();

        patiently().until(() -> owedAge("supplier") > 1);

        outside.supplier().up();
        patiently().until(() -> owedAge("supplier") == 0);
        assertThat(outside.supplier().orders(id)).isNotEmpty();
    }

    @Test
    void a_parked_hand_over_is_counted_as_parked_and_not_as_waiting() {
        // What other tests have left to hand over would be refused as well.
        patiently().until(() -> owedAge("supplier") == 0);
        outside.supplier().answer(400, "{\"detail\":\"no\"}");
        double before = value("passerelle_work_parked{kind=\"handover-supplier\"");
        Sender.of(order(IDS.incrementAndGet())).send();

        patiently()
                .until(() ->
                        value("passerelle_work_parked{kind=\"handover-supplier\"") == before + 1);

        patiently().until(() -> owedAge("supplier") == 0);
        assertThat(value("passerelle_events_waiting_age_seconds")).isLessThan(60);
    }

    private static double owedAge(String subscriber) {
        return value("passerelle_handover_owed_age_seconds{subscriber=\"" + subscriber + "\"");
    }

    private static double value(String series) {
        String line = metrics().lines().filter(l -> l.startsWith(series)).findFirst().orElseThrow();
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static String metrics() {
        return given().accept("text/plain").get("/q/metrics").asString();
    }

    private static List<JsonNode> rules() throws IOException {
        JsonNode groups = new YAMLMapper().readTree(RULES.toFile()).path("groups");
        return groups.findValues("rules").stream().flatMap(rules -> rules.valueStream()).toList();
    }

    /// Those in the other groups are of metrics this service does not have.
    private static List<JsonNode> rulesOfThisService() throws IOException {
        JsonNode groups = new YAMLMapper().readTree(RULES.toFile()).path("groups");
        return groups.valueStream()
                .filter(group -> group.path("name").asText().equals("passerelle"))
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private static String order(long id) {
        return """
        {"id":%d,"name":"#M","created_at":"2026-11-21T10:00:00Z","currency":"EUR",
         "updated_at":"2026-11-21T10:00:00Z","line_items":[]}
        """
                .formatted(id);
    }

    private static ConditionFactory patiently() {
        return await();
    }
}

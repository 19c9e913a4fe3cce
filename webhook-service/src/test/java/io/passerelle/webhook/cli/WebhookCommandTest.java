package io.passerelle.webhook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.runtime.Settings;
import io.passerelle.sandbox.shopify.Faults;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class WebhookCommandTest {
    @Inject CommandLine.IFactory beans;
    @Inject DataSource database;
    @Inject Settings settings;

    private Outside outside;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void connect() {
        outside = Outside.of(settings);
    }

    @Test
    void reconcile_asks_the_serving_process_for_a_pass() {
        long asked = Stored.count(database, "select asked from reconcile_wish");

        assertThat(run("reconcile", "--since", "2026-11-01T00:00:00Z")).isZero();

        assertThat(Stored.count(database, "select asked from reconcile_wish")).isEqualTo(asked + 1);
        assertThat(out).hasToString("A pass is requested; the serving process makes it.\n");
    }

    @Test
    void reconcile_check_shows_the_days_of_the_last_check() {
        assertThat(run("reconcile", "--check")).isZero();
        await().until(() -> Stored.count(database, "select count(*) from order_census") == 7);
        await().until(() ->
                Stored.count(
                                database,
                                "select count(*) from scheduled_tasks where task_name = 'census'")
                        == 0);
        Stored.change(
                database, "update order_census set missing = '4711 4712' where day <> ?", "none");

        assertThat(run("reconcile", "--check")).isZero();

        assertThat(out.toString())
                .containsPattern("\\d{4}-\\d\\d-\\d\\d +\\d+ +\\d+  was missing here: 4711, 4712")
                .contains("Another check is requested");
        assertThat(run("reconcile", "--check", "--json")).isZero();
        assertThat(out.toString()).contains("\"inShop\" : ");
    }

    @Test
    void subscribe_shows_its_plan_and_what_no_api_can_do() {
        assertThat(run("subscribe", "--dry-run")).isZero();

        assertThat(out.toString())
                .containsPattern("create +orders/create +missing")
                .containsPattern("leave alone +orders/create +not ours, goes to http://localhost")
                .contains("cannot subscribe customers/data_request, customers/redact, shop/redact")
                .contains("https://hooks.example.com/webhooks/shopify");
        assertThat(run("subscribe", "--dry-run", "--json")).isZero();
        assertThat(out.toString()).contains("\"address\" : \"https://hooks.example.com/");
    }

    @Test
    void subscribe_tells_by_its_exit_code_how_far_it_came() {
        try {
            outside.shop()
                    .faults()
                    .failNextCallsOf("SubscriptionCreate", Faults.Call.BAD_GATEWAY, 1);

            assertThat(run("subscribe")).isEqualTo(3);
            assertThat(out.toString()).containsPattern("create +orders/create +missing; FAILED: ");
            outside.shop()
                    .faults()
                    .failNextCallsOf("SubscriptionCreate", Faults.Call.BAD_GATEWAY, 1);
            assertThat(run("subscribe")).isEqualTo(1);
            assertThat(run("subscribe")).isZero();
            assertThat(run("subscribe")).isZero();
        } finally {
            outside.subscribeAfresh();
        }
    }

    @Test
    void test_connection_is_content_when_all_is_there() {
        try {
            run("subscribe");

            assertThat(run("test-connection")).isZero();
            assertThat(out.toString())
                    .containsPattern(
                            "ok +Shopify shop +Passerelle demo, days begin in Europe/Berlin")
                    .containsPattern("ok +Shopify scopes +read_orders, read_all_orders")
                    .containsPattern("ok +Shopify API version +2026-10")
                    .containsPattern("ok +webhook subscriptions +10 topics go to https://hooks")
                    .containsPattern("ok +sync-service +ready at http")
                    .containsPattern("ok +supplier-service +ready at http");
        } finally {
            outside.subscribeAfresh();
        }
    }

    @Test
    void test_connection_names_what_is_missing() {
        outside.sync().down();
        outside.shopSays(
                "ShopAndScopes",
                """
                {"shop":{"name":"Other","myshopifyDomain":"other.myshopify.com","ianaTimezone":"UTC"},
                 "currentAppInstallation":{"accessScopes":[{"handle":"read_products"}]},
                 "publicApiVersions":[{"handle":"2027-04","supported":true},
                  {"handle":"2026-10","supported":false}]}
                """);

        assertThat(run("test-connection")).isEqualTo(1);

        assertThat(out.toString())
                .contains("the token belongs to other.myshopify.com, expected passerelle-demo")
                .containsPattern("FAILED +Shopify scopes +missing read_orders;")
                .containsPattern(
                        "FAILED +Shopify API version .*asks for 2026-10; supported: 2027-04\n")
                .containsPattern(
                        "FAILED +webhook subscriptions +orders/create missing;.*'subscribe'")
                .containsPattern(
                        "FAILED +sync-service +no answer from http.* \\(SYNC_SERVICE_URL\\)")
                .containsPattern("ok +supplier-service");
        outside.sync().up();
    }

    @Test
    void events_lists_what_came() {
        Sender.of("{}").with("X-Shopify-Topic", "shop/update").send();

        assertThat(run("events", "--limit", "5")).isZero();

        assertThat(out.toString()).contains("shop/update");
    }

    @Test
    void config_info_shows_no_secret() {
        assertThat(run("config-info")).isZero();

        assertThat(out.toString())
                .contains("passerelle-demo.myshopify.com")
                .containsPattern("SHOPIFY_WEBHOOK_SECRET +set")
                .doesNotContain("demo-secret", "test-token", "shpat");
    }

    @Test
    void replay_says_what_is_not_parked() {
        assertThat(run("replay", "event", "999999999")).isEqualTo(1);

        assertThat(err.toString()).contains("event 999999999 is not parked");
    }

    @Test
    void replay_and_cancel_want_to_be_told_what() {
        assertThat(run("replay")).isEqualTo(2);
        assertThat(err.toString()).contains("nothing is chosen");
        assertThat(run("replay", "event")).isEqualTo(2);
        assertThat(run("replay", "--all", "--kind", "event")).isEqualTo(2);
        assertThat(run("cancel", "event", "1")).isEqualTo(2);
    }

    @Test
    void a_parked_event_is_found_previewed_replayed_and_ended_by_a_person() {
        long id = park();
        String key = Long.toString(id);

        assertThat(run("parked", "--kind", "event", "--reason", "IS NO JSON")).isZero();
        assertThat(said()).contains("event ", key, "the body is no JSON");
        assertThat(run("replay", "event", key, "--dry-run", "--json")).isZero();
        assertThat(said()).contains("\"dryRun\" : true", "\"key\" : \"" + key + "\"");
        assertThat(run("replay", "event", key)).isZero();
        assertThat(said()).contains("1 tried again now.");
        await().until(() -> run("cancel", "event", key, "--by", "Ada", "--why", "a test") == 0);
        assertThat(said()).contains("ended");
        assertThat(run("parked", "--cancelled")).isZero();
        assertThat(said()).contains(key, "by Ada: a test");
        assertThat(run("replay", "event", key)).isEqualTo(1);
    }

    @Test
    void privacy_lists_a_request_until_its_file_was_passed_on_and_never_whose_it_is() {
        Sender request =
                Sender.of("{\"customer\":{\"email\":\"anneliese@example.com\"}}")
                        .with("X-Shopify-Topic", "customers/data_request");
        request.send();
        String id = Long.toString(eventOf(request));
        await().until(() ->
                Stored.count(database, "select count(*) from exports where id = ?", id) == 1);

        assertThat(run("privacy")).isZero();
        assertThat(said())
                .containsPattern("request +" + id + " +made .*, waits to be passed on: .*")
                .doesNotContain("anneliese");
        assertThat(run("privacy", "--passed-on", id)).isZero();
        assertThat(said()).contains("Request " + id + " was passed on.");
        assertThat(run("privacy", "--json")).isZero();
        assertThat(said()).contains("\"redactions\" : ").doesNotContain("anneliese");
        assertThat(run("privacy", "--passed-on", "999999999")).isEqualTo(1);
        assertThat(err.toString()).contains("No file was made for a request 999999999.");
    }

    @Test
    void backup_prints_what_is_in_the_copy_and_replaces_nothing(@TempDir Path directory) {
        String target = directory.resolve("copy.db").toString();

        assertThat(run("backup", target)).isZero();
        assertThat(said()).contains("events ", "orders ", "scheduled_tasks", "bytes, sound");

        assertThat(run("backup", target)).isEqualTo(1);
        assertThat(err.toString()).contains("exists already");
        assertThat(run("backup")).isEqualTo(2);
    }

    private long park() {
        Sender broken = Sender.of("no JSON");
        broken.send();
        String parked = "select count(*) from parked_work where kind = 'event' and work_key = ?";
        long id = eventOf(broken);
        await().until(() -> Stored.count(database, parked, Long.toString(id)) == 1);
        return id;
    }

    private long eventOf(Sender webhook) {
        return Stored.count(
                database, "select id from events where webhook_id = ?", webhook.webhookId());
    }

    /// What was printed since it was last asked.
    private String said() {
        String text = out.toString();
        out.getBuffer().setLength(0);
        return text;
    }

    @Test
    void an_unknown_command_or_time_is_a_usage_error() {
        assertThat(run("dance")).isEqualTo(2);
        assertThat(run("reconcile", "--since", "yesterday")).isEqualTo(2);
    }

    private int run(String... args) {
        return new CommandLine(new WebhookCommand(), beans)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}

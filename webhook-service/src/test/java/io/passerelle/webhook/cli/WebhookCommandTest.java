package io.passerelle.webhook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class WebhookCommandTest {
    @Inject CommandLine.IFactory beans;
    @Inject DataSource database;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void reconcile_asks_the_serving_process_for_a_pass() {
        long asked = Stored.count(database, "select asked from reconcile_wish");

        assertThat(run("reconcile", "--since", "2026-11-01T00:00:00Z")).isZero();

        assertThat(Stored.count(database, "select asked from reconcile_wish")).isEqualTo(asked + 1);
        assertThat(out).hasToString("A pass is requested; the serving process makes it.\n");
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
        await().atMost(Duration.ofSeconds(30))
                .until(() -> run("cancel", "event", key, "--by", "Ada", "--why", "a test") == 0);
        assertThat(said()).contains("ended");
        assertThat(run("parked", "--cancelled")).isZero();
        assertThat(said()).contains(key, "by Ada: a test");
        assertThat(run("replay", "event", key)).isEqualTo(1);
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
        long id =
                Stored.count(
                        database, "select id from events where webhook_id = ?", broken.webhookId());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Stored.count(database, parked, Long.toString(id)) == 1);
        return id;
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

package io.passerelle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.e2e.ServiceProcess.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The three programs as a user calls them, beside the processes that serve.
class CommandLineTest {
    private static final Path ORDER = Path.of("../../docs/examples/order.json").toAbsolutePath();

    @TempDir static Path directory;
    private static World world;

    @BeforeAll
    static void start() {
        ServiceProcess.assumePackaged();
        world = new World(directory).start();
    }

    @AfterAll
    static void stop() {
        if (world != null) {
            world.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-service", "sync-service", "supplier-service"})
    void version_and_commit_are_shown(String service) {
        Answer answer = service(service).command("--version");

        assertThat(answer.output().strip())
                .matches(service + " \\d+\\.\\d+\\.\\d+\\S* \\(([0-9a-f]{7,}|unknown)\\)");
        assertThat(answer.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "webhook-service  | health                      | UP     Database migrations",
                "webhook-service  | config-info --json          | \"SHOPIFY_WEBHOOK_SECRET\" : \"set\"",
                "webhook-service  | test-connection             | ok",
                "webhook-service  | reconcile                   | A pass is requested",
                "webhook-service  | events                      | ''",
                "webhook-service  | parked --json               | [",
                "sync-service     | health --json               | \"status\" : \"UP\"",
                "sync-service     | test-connection             | ok     FileMaker layout",
                "sync-service     | sync --dry-run --json       | \"runId\"",
                "sync-service     | explain AG-HONEY-250        | AG-HONEY-250",
                "sync-service     | sync-sku AG-OIL-500         | AG-OIL-500",
                "sync-service     | runs                        | ''",
                "supplier-service | health                      | UP     Database migrations",
                "supplier-service | suppliers                   | Held lines",
                "supplier-service | test-connection             | ok   rename",
                "supplier-service | match ORDER                 | nordlicht",
                "supplier-service | render ORDER                | <?xml",
                "supplier-service | pause nordlicht --by Ada --why closed | nordlicht",
                "supplier-service | resume nordlicht            | nordlicht",
                "supplier-service | held                        | ''",
                "supplier-service | backup COPY                 | sound"
            })
    void a_command_does_its_work(String service, String line, String says) {
        Answer answer = service(service).command(arguments(line));

        assertThat(answer.output())
                .contains(says)
                .doesNotContain("Exception", "demo-secret", "shpat_demo", World.TOKEN);
        assertThat(answer.code()).as(answer.output()).isZero();
    }

    /// A native service reads its description when it is asked for, a second time as it was.
    @ParameterizedTest
    @ValueSource(strings = {"webhook-service", "sync-service", "supplier-service"})
    void a_service_that_runs_describes_its_operations(String service) throws Exception {
        String first = service(service).get("/q/openapi?format=JSON", "").body();

        assertThat(first).contains("\"internalToken\"", "expected a bearer token");
        assertThat(service(service).get("/q/openapi?format=JSON", "").body()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "webhook-service, fly, 2",
        "webhook-service, subscribe --dry-run, 2",
        "sync-service, explain, 2",
        "sync-service, explain NO-SUCH-SKU, 1",
        "supplier-service, test-connection nobody, 2",
        "supplier-service, render none.json, 1"
    })
    void what_cannot_be_done_is_refused_in_plain_words(String service, String line, int code) {
        Answer answer = service(service).command(arguments(line));

        assertThat(answer.code()).as(answer.output()).isEqualTo(code);
        assertThat(answer.output()).isNotBlank().doesNotContain("\tat ", "Exception");
    }

    @Test
    void a_process_that_does_not_serve_is_not_healthy() {
        Answer answer =
                service("webhook-service").command(List.of("-Dquarkus.http.port=1"), "health");

        assertThat(answer.output()).contains("Nothing that answers on port 1");
        assertThat(answer.code()).isEqualTo(1);
    }

    /// Else a start is slower, and nobody would know why (docs/adr/0029).
    @ParameterizedTest
    @ValueSource(strings = {"webhook-service", "sync-service", "supplier-service"})
    void hibernate_begins_beside_the_migrations(String service) {
        assertThat(service(service).log())
                .content()
                .contains("started in")
                .doesNotContain("persistence.not-ahead");
    }

    /// Numbers and times in documents follow the format, never the machine.
    @Test
    void a_french_machine_in_paris_writes_the_same_bytes() {
        List<String> paris =
                List.of("-Duser.language=fr", "-Duser.country=FR", "-Duser.timezone=Europe/Paris");
        List<String> utc = List.of("-Duser.language=en", "-Duser.timezone=UTC");
        for (String line : List.of("render ORDER", "match ORDER", "test-connection")) {
            Answer french = world.supplier.command(paris, arguments(line));

            assertThat(french.code()).isZero();
            assertThat(french).isEqualTo(world.supplier.command(utc, arguments(line)));
        }
        assertThat(world.supplier.command(paris, arguments("render ORDER")).output())
                .contains("2026-11-20T09:30:00Z", "1234.56", "12 rue de l’Église");
    }

    private String[] arguments(String line) {
        return line.replace("ORDER", ORDER.toString())
                .replace("COPY", directory.resolve("copy.db").toString())
                .split(" ");
    }

    private ServiceProcess service(String name) {
        return switch (name) {
            case "webhook-service" -> world.webhook;
            case "sync-service" -> world.sync;
            default -> world.supplier;
        };
    }
}

package io.passerelle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A missing or malformed setting stops the start with one line that names it, and exit code 2.
class BadStartTest {
    private static final Map<String, String> GOOD =
            Map.of(
                    "INTERNAL_TOKEN", "a-token-of-some-length",
                    "SHOPIFY_SHOP_URL", "demo.myshopify.com",
                    "SHOPIFY_ACCESS_TOKEN", "shpat_secret",
                    "SHOPIFY_WEBHOOK_SECRET", "whsec_secret",
                    "SHOPIFY_LOCATION_ID", "655441491",
                    "FILEMAKER_HOST", "fm.example.com",
                    "FILEMAKER_DATABASE", "Shop",
                    "FILEMAKER_USERNAME", "passerelle",
                    "FILEMAKER_PASSWORD", "fm_secret");

    @TempDir Path directory;

    @BeforeEach
    void packaged() {
        ServiceProcess.assumePackaged("sync-service");
    }

    @ParameterizedTest
    @CsvSource({
        "webhook-service, INTERNAL_TOKEN, ''",
        "webhook-service, SHOPIFY_SHOP_URL, shop.example.com",
        "webhook-service, SHOPIFY_WEBHOOK_SECRET, ''",
        "sync-service, INTERNAL_TOKEN, short",
        "sync-service, SHOPIFY_LOCATION_ID, Lager",
        "sync-service, FILEMAKER_HOST, http://fm.example.com",
        "sync-service, SYNC_INTERVAL_MINUTES, often",
        "sync-service, WEBHOOK_SERVICE_URL, localhost:8080",
        "supplier-service, INTERNAL_TOKEN, ''",
        "supplier-service, DATA_KEY, secret",
        "webhook-service, DATA_KEY, secret",
        "webhook-service, CONSOLE_OIDC_ISSUER, id.example.com",
        "sync-service, LOG_LEVEL, LOUD",
        "sync-service, PORT, 808O"
    })
    void one_line_names_the_variable(String service, String variable, String value) {
        ServiceProcess.Answer answer = start(service, Map.of(variable, value));

        assertThat(answer.output().lines()).as("one line").hasSize(1);
        assertThat(answer.output())
                .startsWith(variable + ": ")
                .contains("expected")
                .doesNotContain("secret\n");
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void a_setting_of_quarkus_is_named_with_what_is_wrong_with_it() {
        ServiceProcess.Answer answer =
                start("sync-service", Map.of("QUARKUS_HTTP_IDLE_TIMEOUT", "long"));

        assertThat(answer.output().lines().filter(line -> line.startsWith("start failed: ")))
                .singleElement()
                .asString()
                .contains("quarkus.http.idle-timeout", "long");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void a_suppliers_bad_setting_names_its_key() throws Exception {
        Files.createDirectories(directory.resolve("config"));
        Files.writeString(
                directory.resolve("config/application.yaml"),
                "passerelle: { suppliers: { agriest: { match: { vendors: [A] }, delivery: { host: h, tls: maybe, username: u, password: p } } } }");

        ServiceProcess.Answer answer = start("supplier-service", Map.of());

        assertThat(answer.output().lines()).hasSize(1);
        assertThat(answer.output())
                .startsWith("passerelle.suppliers.agriest.delivery.tls")
                .contains("maybe");
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void suppliers_need_shopify_only_if_something_declared_does() throws Exception {
        Files.createDirectories(directory.resolve("config"));
        Files.writeString(
                directory.resolve("config/application.yaml"),
                "passerelle: { suppliers: { agriest: { match: { vendors: [A] }, shipments: { notify-customer: false }, delivery: { host: h, username: u, password: p } } } }");

        ServiceProcess.Answer answer =
                start("supplier-service", Map.of("SHOPIFY_SHOP_URL", "shop.example.com"));

        assertThat(answer.output().lines()).hasSize(1);
        assertThat(answer.output())
                .startsWith("SHOPIFY_SHOP_URL: found 'shop.example.com'")
                .contains("needed for shipments of agriest");
        assertThat(answer.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-service", "sync-service", "supplier-service"})
    void help_and_version_need_no_settings_and_no_database(String service) {
        Path data = directory.resolve("none");
        ServiceProcess process =
                new ServiceProcess(service, 0, directory, Map.of("DATA_DIR", data.toString()));

        ServiceProcess.Answer help = process.command("--help");
        ServiceProcess.Answer version = process.command("--version");
        ServiceProcess.Answer serve = process.command("serve", "--help");

        assertThat(help.output()).contains("Usage: " + service).contains("config-info");
        assertThat(version.output()).startsWith(service);
        assertThat(serve.output()).contains("Usage: " + service + " serve");
        assertThat(help.code() + version.code() + serve.code()).isZero();
        assertThat(data).doesNotExist();
    }

    @Test
    void what_serve_does_not_know_is_refused() {
        ServiceProcess.Answer answer =
                new ServiceProcess("sync-service", 0, directory, GOOD)
                        .command("serve", "--port=8081");

        assertThat(answer.output()).contains("Unknown option: '--port=8081'");
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void the_database_of_another_shop_is_not_touched() {
        Map<String, String> ours = new HashMap<>(GOOD);
        ours.put("DATA_DIR", directory.resolve("data").toString());
        Map<String, String> theirs = new HashMap<>(ours);
        theirs.put("SHOPIFY_SHOP_URL", "other.myshopify.com");
        new ServiceProcess("sync-service", 0, directory, ours).command("parked");

        ServiceProcess.Answer answer =
                new ServiceProcess("sync-service", 0, directory, theirs).command("parked");

        assertThat(answer.output())
                .contains(
                        "SHOPIFY_SHOP_URL: found 'other.myshopify.com', expected demo.myshopify.com");
        assertThat(answer.code()).isNotZero();
    }

    private ServiceProcess.Answer start(String service, Map<String, String> changes) {
        Map<String, String> environment = new HashMap<>(GOOD);
        environment.put("DATA_DIR", directory.resolve("data").toString());
        environment.putAll(changes);
        return new ServiceProcess(service, 0, directory, environment).command("serve");
    }
}

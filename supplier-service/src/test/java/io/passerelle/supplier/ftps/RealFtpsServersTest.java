package io.passerelle.supplier.ftps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Uploads to vsftpd, ProFTPD and Pure-FTPd as suppliers run them: the only proof that data
/// connections resume the control connection's session, which the servers here insist on.
class RealFtpsServersTest {
    private static final Path SCRIPT =
            Path.of("..", "..", "shared", "ftps", "ftps-servers.sh").toAbsolutePath().normalize();
    private static final Path WORK =
            Path.of(System.getProperty("java.io.tmpdir"), "passerelle-ftps-servers");
    private static final String SERVERS =
            "vsftpd-tls12 vsftpd-tls13 vsftpd-implicit vsftpd-wronghost vsftpd-untrusted"
                    + " vsftpd-expired vsftpd-plain proftpd-tls12 proftpd-tls13 proftpd-defaults"
                    + " pureftpd-tls13";
    private static final String DOCUMENT = "<Order>é🌱</Order>\n".repeat(2000);
    private static final Properties SETTINGS = new Properties();

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                Files.isExecutable(SCRIPT),
                "skipped: no shared/ftps/ftps-servers.sh beside the repository");
        assumeTrue(
                run("start") == 0 && Files.exists(WORK.resolve("servers.properties")),
                "skipped: real FTPS servers cannot be installed here, see start.log in the"
                        + " temporary folder");
        try (InputStream in = Files.newInputStream(WORK.resolve("servers.properties"))) {
            SETTINGS.load(in);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (Files.isExecutable(SCRIPT) && Files.isDirectory(WORK)) {
            run("stop");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vsftpd-tls12",
                "vsftpd-tls13",
                "vsftpd-implicit",
                "proftpd-tls12",
                "proftpd-tls13",
                "proftpd-defaults",
                "pureftpd-tls13"
            })
    void files_arrive_once_and_are_found_again(String name) throws IOException {
        Endpoint endpoint = endpoint(name, "ca");
        DropboxHarness harness = new DropboxHarness();
        Path in = Path.of(SETTINGS.getProperty(name + ".home"), "in");

        for (int i = 0; i < 5; i++) {
            String file = "PO-" + System.nanoTime() + "-REAL.xml";
            assertThat(harness.put(endpoint, file, DOCUMENT)).isInstanceOf(Upload.Stored.class);
            assertThat(harness.put(endpoint, file, DOCUMENT))
                    .isInstanceOfSatisfying(
                            Upload.Stored.class,
                            s -> assertThat(s.reply()).contains("already there"));
            assertThat(harness.put(endpoint, file, DOCUMENT + " "))
                    .isInstanceOf(Upload.Refused.class);
            assertThat(Files.readAllBytes(in.resolve(file)))
                    .isEqualTo(DOCUMENT.getBytes(StandardCharsets.UTF_8));
        }
        try (var files = Files.list(in)) {
            assertThat(files.filter(f -> f.toString().endsWith(".part"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd-tls12", "vsftpd-tls13", "vsftpd-implicit", "proftpd-tls13"})
    void a_walk_passes_and_resumes_the_session(String name) {
        List<Step> steps = new DropboxHarness().dropbox.walk(endpoint(name, "ca"));

        assertThat(steps).hasSize(8).allMatch(Step::passed);
        assertThat(steps).anyMatch(step -> step.detail().endsWith("session resumed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd-wronghost", "vsftpd-untrusted", "vsftpd-expired"})
    void bad_certificates_are_refused(String name) {
        assertThat(new DropboxHarness().put(endpoint(name, "ca"), "PO-1.xml", DOCUMENT))
                .isInstanceOfSatisfying(
                        Upload.Refused.class, r -> assertThat(r.reason()).contains("certificate"));
    }

    @Test
    void a_server_without_tls_never_sees_the_password() {
        assertThat(new DropboxHarness().put(endpoint("vsftpd-plain", "ca"), "PO-1.xml", DOCUMENT))
                .isInstanceOfSatisfying(
                        Upload.Refused.class,
                        r -> assertThat(r.reason()).contains("AUTH TLS refused"));
    }

    private static Endpoint endpoint(String name, String authority) {
        assumeTrue(
                SETTINGS.containsKey(name + ".port"), "skipped: " + name + " cannot be run here");
        return new Endpoint(
                SETTINGS.getProperty(name + ".host"),
                Integer.parseInt(SETTINGS.getProperty(name + ".port")),
                Boolean.parseBoolean(SETTINGS.getProperty(name + ".implicit"))
                        ? Endpoint.Tls.IMPLICIT
                        : Endpoint.Tls.EXPLICIT,
                SETTINGS.getProperty(name + ".user"),
                SETTINGS.getProperty(name + ".password"),
                Path.of(SETTINGS.getProperty(authority)),
                "in");
    }

    private static int run(String command) throws IOException {
        Path log = Path.of(System.getProperty("java.io.tmpdir"), "passerelle-ftps-start.log");
        ProcessBuilder process = new ProcessBuilder(SCRIPT.toString(), command, WORK.toString());
        process.environment().putAll(Map.of("FTPS_ONLY", SERVERS, "FTPS_BASE_PORT", "33500"));
        process.redirectErrorStream(true).redirectOutput(log.toFile());
        Process running = process.start();
        try {
            if (!running.waitFor(5, TimeUnit.MINUTES)) {
                running.destroy();
                return -1;
            }
            return running.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}

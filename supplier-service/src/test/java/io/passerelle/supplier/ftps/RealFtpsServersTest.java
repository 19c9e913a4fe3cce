package io.passerelle.supplier.ftps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.passerelle.supplier.Certificates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                    + " vsftpd-expired vsftpd-plain vsftpd-noreuse vsftpd-mtls proftpd-tls12"
                    + " proftpd-tls13 proftpd-implicit proftpd-defaults proftpd-mtls"
                    + " pureftpd-tls12 pureftpd-tls13";
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

    /// Each row stands in docs/ftps.md as it is asserted here.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    vsftpd-tls12     | vsftpd    | explicit | 1.2 | required     | resumed
                    vsftpd-tls13     | vsftpd    | explicit | 1.3 | required     | resumed
                    vsftpd-implicit  | vsftpd    | implicit | 1.2 | required     | resumed
                    vsftpd-implicit  | vsftpd    | implicit | 1.3 | required     | resumed
                    vsftpd-noreuse   | vsftpd    | explicit | 1.2 | not required | resumed
                    vsftpd-noreuse   | vsftpd    | explicit | 1.3 | not required | resumed
                    proftpd-tls12    | ProFTPD   | explicit | 1.2 | required     | resumed
                    proftpd-tls13    | ProFTPD   | explicit | 1.3 | required     | resumed
                    proftpd-implicit | ProFTPD   | implicit | 1.2 | required     | resumed
                    proftpd-implicit | ProFTPD   | implicit | 1.3 | required     | resumed
                    pureftpd-tls12   | Pure-FTPd | explicit | 1.2 | not required | resumed
                    pureftpd-tls13   | Pure-FTPd | explicit | 1.3 | not required | not resumed
                    """)
    void the_matrix_of_servers(
            String name, String server, String mode, String tls, String reuse, String session)
            throws IOException {
        Endpoint endpoint = endpoint(name, settings("ca", null, null, "TLSv" + tls));
        assertThat(endpoint.tls().name()).isEqualToIgnoringCase(mode);

        filesArriveOnceAndAreFoundAgain(name, endpoint);

        List<Step> steps = new DropboxHarness().dropbox.walk(endpoint);
        assertThat(steps).hasSize(8).allMatch(Step::passed);
        assertThat(steps).extracting(Step::detail).contains("TLSv" + tls + ", session " + session);
        assertThat(Files.readString(Path.of("../docs/ftps.md")))
                .contains(
                        "| %s | %s | %s | %s | %s |".formatted(server, mode, tls, reuse, session));
    }

    @Test
    void a_server_that_never_overwrites_is_content_as_well() throws IOException {
        filesArriveOnceAndAreFoundAgain(
                "proftpd-defaults", endpoint("proftpd-defaults", settings("ca", null, null)));
    }

    private static void filesArriveOnceAndAreFoundAgain(String name, Endpoint endpoint)
            throws IOException {
        DropboxHarness harness = new DropboxHarness();
        Path in = in(name);
        for (int i = 0; i < 3; i++) {
            String file = fresh();
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
        assertNoRemains(in);
    }

    /// The process that serves our login is killed while it writes.
    @ParameterizedTest
    @ValueSource(strings = {"vsftpd-tls13", "proftpd-tls13", "pureftpd-tls13"})
    void a_server_killed_in_mid_transfer_has_one_file_in_the_end(String name) throws Exception {
        Endpoint endpoint = endpoint(name, settings("ca", null, null));
        DropboxHarness harness = new DropboxHarness();
        Path in = in(name);
        String file = fresh();
        String large = "<Order/>".repeat(16_000_000);
        Thread killer = Thread.ofPlatform().daemon().start(() -> killOnceItWrites(name, in, file));

        Upload first = harness.put(endpoint, file, large);
        killer.join();
        assertThat(first).isInstanceOf(Upload.TryLater.class);
        assertThat(in.resolve(file)).doesNotExist();

        assertThat(harness.put(endpoint, file, large)).isInstanceOf(Upload.Stored.class);
        assertThat(Files.size(in.resolve(file))).isEqualTo(large.length());
        assertNoRemains(in);
    }

    /// A disk of its own, too small for the file and then large enough.
    @ParameterizedTest
    @ValueSource(strings = {"vsftpd-tls13", "proftpd-tls13", "pureftpd-tls13"})
    void a_full_disk_is_waited_out_and_has_one_file_in_the_end(String name) throws Exception {
        Endpoint endpoint = endpoint(name, settings("ca", null, null));
        DropboxHarness harness = new DropboxHarness();
        Path in = in(name);
        String file = fresh();
        String large = "<Order/>".repeat(500_000);
        assumeTrue(
                mount("-t", "tmpfs", "-o", "size=256k,mode=0777", "tmpfs", in.toString()),
                "skipped: no small disk can be mounted here");
        try {
            assertThat(harness.put(endpoint, file, large)).isInstanceOf(Upload.TryLater.class);
            assertThat(in.resolve(file)).doesNotExist();

            assertThat(mount("-o", "remount,size=64m", in.toString())).isTrue();
            assertThat(harness.put(endpoint, file, large)).isInstanceOf(Upload.Stored.class);
            assertThat(Files.size(in.resolve(file))).isEqualTo(large.length());
            assertNoRemains(in);
        } finally {
            new ProcessBuilder("umount", "-l", in.toString()).start().waitFor();
        }
    }

    private static boolean mount(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private static void killOnceItWrites(String name, Path in, String file) {
        try {
            while (!isBeingWritten(in, file)) {
                Thread.onSpinWait();
            }
            String line = Files.readString(WORK.resolve("run").resolve(name + ".pid"));
            String pid = line.substring(0, line.indexOf(' '));
            ProcessHandle.of(Long.parseLong(pid))
                    .orElseThrow()
                    .descendants()
                    .forEach(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBeingWritten(Path in, String file) throws IOException {
        try (var files = Files.list(in)) {
            return files.anyMatch(f ->
                    f.getFileName().toString().startsWith("." + file) && f.toFile().length() > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd-mtls", "proftpd-mtls"})
    void a_server_that_asks_who_we_are_is_shown_our_certificate(String name) throws IOException {
        var client =
                new TlsSettings.ClientCertificate(
                        Path.of(SETTINGS.getProperty("client.p12")),
                        SETTINGS.getProperty("client.p12.password"));
        filesArriveOnceAndAreFoundAgain(name, endpoint(name, settings("ca", null, client)));

        Upload without =
                new DropboxHarness()
                        .put(endpoint(name, settings("ca", null, null)), fresh(), DOCUMENT);
        assertThat(without).isNotInstanceOf(Upload.Stored.class);
    }

    @Test
    void the_pinned_certificate_is_accepted_and_no_other() {
        String right = SETTINGS.getProperty("server.sha256");
        Endpoint pinned = endpoint("vsftpd-tls13", settings("ca", right, null));
        Endpoint other = endpoint("vsftpd-tls13", settings("ca", "ab".repeat(32), null));

        assertThat(new DropboxHarness().put(pinned, fresh(), DOCUMENT))
                .isInstanceOf(Upload.Stored.class);
        assertThat(new DropboxHarness().put(other, fresh(), DOCUMENT))
                .isInstanceOfSatisfying(
                        Upload.Refused.class, r -> assertThat(r.reason()).contains(right));
    }

    @Test
    void a_pin_does_not_make_up_for_a_wrong_host_name() throws Exception {
        String pin =
                Certificates.sha256(
                        Path.of(SETTINGS.getProperty("ca")).resolveSibling("wronghost.pem"));

        Upload upload =
                new DropboxHarness()
                        .put(endpoint("vsftpd-wronghost", settings("ca", pin, null)), fresh(), "x");

        assertThat(upload).isInstanceOf(Upload.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd-wronghost", "vsftpd-untrusted", "vsftpd-expired"})
    void bad_certificates_are_refused(String name) {
        assertThat(
                        new DropboxHarness()
                                .put(
                                        endpoint(name, settings("ca", null, null)),
                                        "PO-1.xml",
                                        DOCUMENT))
                .isInstanceOfSatisfying(
                        Upload.Refused.class, r -> assertThat(r.reason()).contains("certificate"));
    }

    @Test
    void a_server_without_tls_never_sees_the_password() {
        assertThat(
                        new DropboxHarness()
                                .put(
                                        endpoint("vsftpd-plain", settings("ca", null, null)),
                                        "PO-1.xml",
                                        DOCUMENT))
                .isInstanceOfSatisfying(
                        Upload.Refused.class,
                        r -> assertThat(r.reason()).contains("AUTH TLS refused"));
    }

    /// The one without MLSD.
    @Test
    void vsftpd_tells_the_time_of_one_file_and_none_in_its_list() throws IOException {
        Endpoint endpoint = endpoint("vsftpd-tls13", settings("ca", null, null));
        Instant written = Instant.parse("2026-03-02T06:07:08Z");
        Path file = Files.writeString(in("vsftpd-tls13").resolve(fresh()), "x");
        Files.setLastModifiedTime(file, FileTime.from(written));
        String name = file.getFileName().toString();

        List<RemoteFile> listed = new DropboxHarness().inbox().visit(endpoint, Visit::list);
        Optional<Instant> modified =
                new DropboxHarness().inbox().visit(endpoint, visit -> visit.modified(name));

        assertThat(listed)
                .filteredOn(f -> f.name().equals(name))
                .singleElement()
                .satisfies(f -> assertThat(f.modified()).isNull());
        assertThat(modified).hasValue(written);
    }

    private static String fresh() {
        return "PO-" + System.nanoTime() + "-REAL.xml";
    }

    private static Path in(String name) {
        assumeTrue(
                SETTINGS.containsKey(name + ".home"), "skipped: " + name + " cannot be run here");
        return Path.of(SETTINGS.getProperty(name + ".home"), "in");
    }

    private static void assertNoRemains(Path in) throws IOException {
        try (var files = Files.list(in)) {
            assertThat(files.filter(f -> f.toString().endsWith(".part"))).isEmpty();
        }
    }

    private static TlsSettings settings(
            String authority,
            String pin,
            TlsSettings.ClientCertificate client,
            String... versions) {
        return new TlsSettings(
                Path.of(SETTINGS.getProperty(authority)), pin, client, List.of(versions));
    }

    private static Endpoint endpoint(String name, TlsSettings security) {
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
                security,
                "in");
    }

    private static int run(String command) throws IOException {
        Path log = Path.of(System.getProperty("java.io.tmpdir"), "passerelle-ftps-start.log");
        ProcessBuilder process = new ProcessBuilder(SCRIPT.toString(), command, WORK.toString());
        // Below the ports that systems give to outgoing connections.
        process.environment().putAll(Map.of("FTPS_ONLY", SERVERS, "FTPS_BASE_PORT", "27500"));
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

package io.passerelle.supplier.ftps;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.sandbox.supplier.SupplierFault;
import io.passerelle.sandbox.supplier.SupplierOptions;
import io.passerelle.sandbox.supplier.SupplierServer;
import io.passerelle.supplier.Certificates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupplierDropboxTest extends DropboxContract {
    @TempDir private static Path certificates;
    @TempDir private Path folder;
    private SupplierServer server;

    @BeforeEach
    void start() {
        server = SupplierServer.start(options(certificates));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void implicit_tls_works_as_well() throws IOException {
        server.close();
        server = SupplierServer.start(options(certificates).implicit());

        Endpoint implicit =
                new Endpoint(
                        "localhost",
                        server.port(),
                        Endpoint.Tls.IMPLICIT,
                        "agriest",
                        "pw",
                        server.trustCertificate(),
                        "in");
        assertThat(harness.put(implicit, NAME, DOCUMENT)).isInstanceOf(Upload.Stored.class);
        assertExactlyOneFile();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOGIN_REFUSED")
    void after_any_fault_the_next_attempt_leaves_exactly_one_file(SupplierFault fault)
            throws IOException {
        server.faults().next(fault);

        Upload first = harness.put(endpoint(), NAME, DOCUMENT);
        Upload second = harness.put(endpoint(), NAME, DOCUMENT);

        assertThat(first).isInstanceOf(Upload.TryLater.class);
        assertThat(second).isInstanceOf(Upload.Stored.class);
        assertExactlyOneFile();
    }

    @Test
    void a_days_batch_of_500_files_with_faults_in_between_leaves_each_once() {
        SupplierFault[] faults = SupplierFault.values();
        for (int i = 0; i < 500; i++) {
            String name = "PO-%d-AGRIEST.xml".formatted(i);
            DropboxHarness one = new DropboxHarness(harness.dropbox);
            if (i % 10 == 0) {
                server.faults().next(faults[i / 10 % faults.length]);
                one.put(endpoint(), name, "<Order>" + i + "</Order>");
            }
            assertThat(one.put(endpoint(), name, "<Order>" + i + "</Order>"))
                    .as(name)
                    .isInstanceOf(Upload.Stored.class);
        }

        assertThat(server.files("agriest"))
                .hasSize(500)
                .allMatch(file -> !file.name().startsWith("."));
        assertThat(server.read("agriest", "PO-499-AGRIEST.xml"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("<Order>499</Order>");
    }

    @Test
    void a_server_whose_list_tells_no_exact_times_is_asked_for_that_of_one_file()
            throws IOException {
        Instant written = Instant.parse("2026-03-02T06:07:08Z");
        Files.setLastModifiedTime(
                Files.writeString(inbox().resolve("a.csv"), "x"), FileTime.from(written));
        server.close();
        server = SupplierServer.start(options(certificates).lacking("FEAT", "MLSD"));

        assertThat(listed("a.csv")).isNull();
        assertThat(modified("a.csv")).hasValue(written);
        assertThat(modified("b.csv")).isEmpty();

        server.close();
        server = SupplierServer.start(options(certificates).lacking("FEAT", "MLSD", "MDTM"));
        assertThat(listed("a.csv")).isNull();
        assertThat(modified("a.csv")).isEmpty();
    }

    private @Nullable Instant listed(String name) {
        return harness.inbox().visit(endpoint(), Visit::list).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .modified();
    }

    private Optional<Instant> modified(String name) {
        return harness.inbox().visit(endpoint(), visit -> visit.modified(name));
    }

    @Test
    void only_the_pinned_certificate_is_accepted() throws Exception {
        String right = Certificates.sha256(server.trustCertificate());

        assertThat(harness.put(pinned(right), NAME, DOCUMENT)).isInstanceOf(Upload.Stored.class);
        assertRefusedByServer(
                harness.put(pinned("ab".repeat(32)), NAME, DOCUMENT), "certificate", right);
        assertExactlyOneFile();
    }

    @Test
    void a_server_that_drips_is_given_up_in_the_end() throws IOException {
        try (DrippingServer dripping = new DrippingServer()) {
            DropboxHarness hasty = new DropboxHarness(Duration.ofSeconds(2));
            Endpoint endpoint =
                    new Endpoint(
                            "localhost",
                            dripping.port(),
                            Endpoint.Tls.EXPLICIT,
                            "agriest",
                            "pw",
                            server.trustCertificate(),
                            "");

            assertThat(hasty.put(endpoint, NAME, DOCUMENT)).isInstanceOf(Upload.TryLater.class);
        }
        assertThat(harness.put(endpoint(), NAME, DOCUMENT)).isInstanceOf(Upload.Stored.class);
        assertExactlyOneFile();
    }

    @Test
    void a_certificate_of_another_host_is_not_accepted() throws IOException {
        server.close();
        Path other = Certificates.forHost(folder.resolve("other"), "elsewhere.example");
        server = SupplierServer.start(options(other.resolve("certificates")));

        assertRefusedByServer(
                harness.put(endpoint(), NAME, DOCUMENT), "certificate", "delivery.host");
    }

    @Test
    void a_certificate_nobody_vouches_for_is_not_accepted() {
        Endpoint untrusting =
                new Endpoint(
                        "localhost",
                        server.port(),
                        Endpoint.Tls.EXPLICIT,
                        "agriest",
                        "pw",
                        TlsSettings.trusting(null),
                        "");

        assertRefusedByServer(
                harness.put(untrusting, NAME, DOCUMENT), "certificate", "trust-certificate");
    }

    private SupplierOptions options(Path certificates) {
        return new SupplierOptions(
                folder.resolve("suppliers"),
                certificates,
                0,
                SupplierOptions.Tls.EXPLICIT,
                "",
                Map.of("agriest", "pw"));
    }

    private Endpoint pinned(String sha256) {
        return new Endpoint(
                "localhost",
                server.port(),
                Endpoint.Tls.EXPLICIT,
                "agriest",
                "pw",
                new TlsSettings(server.trustCertificate(), sha256, null, List.of()),
                "in");
    }

    @Override
    Endpoint endpoint(int port, String password, String directory) {
        return new Endpoint(
                "localhost",
                port,
                Endpoint.Tls.EXPLICIT,
                "agriest",
                password,
                server.trustCertificate(),
                directory);
    }

    @Override
    int port() {
        return server.port();
    }

    @Override
    Path inbox() {
        return folder.resolve("suppliers/agriest/in");
    }

    @Override
    void loseTheNextAnswerToARename() {
        server.faults().next(SupplierFault.RENAME_REPLY_LOST);
    }

    @Override
    void refuseTheNextFileForWantOfSpace() {
        server.faults().next(SupplierFault.DISK_FULL);
    }
}

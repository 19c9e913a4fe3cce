package io.passerelle.supplier.ftps;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.sandbox.FreePort;
import io.passerelle.sandbox.supplier.SupplierFault;
import io.passerelle.sandbox.supplier.SupplierFile;
import io.passerelle.sandbox.supplier.SupplierOptions;
import io.passerelle.sandbox.supplier.SupplierServer;
import io.passerelle.supplier.Certificates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupplierDropboxTest {
    private static final String NAME = "PO-1043-AGRIEST.xml";
    private static final String DOCUMENT = "<Order>é🌱</Order>\n".repeat(3000);

    @TempDir private static Path certificates;
    @TempDir private Path folder;
    private SupplierServer server;
    private final DropboxHarness harness = new DropboxHarness();

    @BeforeEach
    void start() {
        server = SupplierServer.start(options(certificates));
    }

    @AfterEach
    void stop() {
        server.close();
        harness.dropbox.stop();
    }

    @Test
    void a_file_arrives_whole_under_its_final_name() {
        Upload upload = harness.put(endpoint(), NAME, DOCUMENT);

        assertThat(upload).isInstanceOf(Upload.Stored.class);
        assertThat(((Upload.Stored) upload).size()).isEqualTo(bytes().length);
        assertExactlyOneFile();
    }

    @Test
    void implicit_tls_works_as_well() {
        server.close();
        server = SupplierServer.start(options(certificates).implicit());

        assertThat(harness.put(endpoint(Endpoint.Tls.IMPLICIT, "pw", "in"), NAME, DOCUMENT))
                .isInstanceOf(Upload.Stored.class);
        assertExactlyOneFile();
    }

    @Test
    void the_same_file_again_counts_as_sent_and_makes_no_second_one() {
        harness.put(endpoint(), NAME, DOCUMENT);

        Upload again = harness.put(endpoint(), NAME, DOCUMENT);

        assertThat(again)
                .isInstanceOfSatisfying(
                        Upload.Stored.class, s -> assertThat(s.reply()).contains("already there"));
        assertExactlyOneFile();
    }

    @Test
    void another_file_of_that_name_is_never_overwritten() {
        harness.put(endpoint(), NAME, DOCUMENT);
        String sameSize = DOCUMENT.replace("Order", "Redro");

        Upload other = new DropboxHarness().put(endpoint(), NAME, sameSize);

        assertThat(other)
                .isInstanceOfSatisfying(
                        Upload.Refused.class,
                        r -> assertThat(r.scope()).isEqualTo(Upload.Scope.FILE));
        assertExactlyOneFile();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOGIN_REFUSED")
    void after_any_fault_the_next_attempt_leaves_exactly_one_file(SupplierFault fault) {
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
    void a_lost_answer_to_the_rename_leaves_a_doubt_until_somebody_has_looked() {
        server.faults().next(SupplierFault.RENAME_REPLY_LOST);
        harness.put(endpoint(), NAME, DOCUMENT);
        assertThat(harness.isInDoubt()).isTrue();

        harness.put(endpoint(), NAME, DOCUMENT);

        assertThat(harness.isInDoubt()).isFalse();
    }

    @Test
    void a_file_that_may_have_been_fetched_is_not_sent_again() throws IOException {
        server.faults().next(SupplierFault.RENAME_REPLY_LOST);
        harness.put(endpoint(), NAME, DOCUMENT);
        Files.delete(folder.resolve("suppliers/agriest/in").resolve(NAME));

        Upload upload = harness.put(endpoint(), NAME, DOCUMENT);

        assertThat(upload)
                .isInstanceOfSatisfying(
                        Upload.Refused.class,
                        r -> {
                            assertThat(r.scope()).isEqualTo(Upload.Scope.FILE);
                            assertThat(r.reason()).contains("most likely the supplier has");
                        });
        assertThat(harness.isInDoubt()).isTrue();
        assertThat(server.files("agriest")).isEmpty();
    }

    @Test
    void what_the_journal_objects_to_is_not_renamed_and_leaves_nothing() {
        harness.objection = "the order has changed";

        Upload upload = harness.put(endpoint(), NAME, DOCUMENT);

        assertThat(upload)
                .isInstanceOfSatisfying(
                        Upload.Stopped.class,
                        stopped -> assertThat(stopped.reason()).contains("the order has changed"));
        assertThat(server.files("agriest")).isEmpty();
        assertThat(harness.isInDoubt()).isFalse();
    }

    @Test
    void a_wrong_password_needs_a_person() {
        Upload upload = harness.put(endpoint(Endpoint.Tls.EXPLICIT, "wrong", "in"), NAME, DOCUMENT);

        assertRefusedByServer(upload, "login", "delivery.password");
        assertThat(upload.toString()).doesNotContain("wrong");
    }

    @Test
    void a_missing_folder_needs_a_person() {
        assertRefusedByServer(
                harness.put(endpoint(Endpoint.Tls.EXPLICIT, "pw", "gone"), NAME, DOCUMENT),
                "change to the folder",
                "delivery.directory");
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

    @Test
    void a_server_that_is_down_is_tried_later() {
        Endpoint nobody =
                new Endpoint(
                        "localhost",
                        FreePort.next(),
                        Endpoint.Tls.EXPLICIT,
                        "a",
                        "pw",
                        TlsSettings.trusting(null),
                        "");

        assertThat(harness.put(nobody, NAME, DOCUMENT)).isInstanceOf(Upload.TryLater.class);
        assertThat(harness.isInDoubt()).isFalse();
    }

    @Test
    void a_walk_passes_every_step_and_leaves_nothing_behind() {
        List<Step> steps = harness.dropbox.walk(endpoint());

        assertThat(steps).hasSize(8).allMatch(Step::passed);
        assertThat(server.files("agriest")).isEmpty();
    }

    @Test
    void a_walk_stops_where_it_fails_and_says_what_to_ask() {
        server.faults().next(SupplierFault.DISK_FULL);

        List<Step> steps = harness.dropbox.walk(endpoint());

        assertThat(steps.getLast().passed()).isFalse();
        assertThat(steps.getLast().detail()).contains("452").contains("disk");
    }

    private void assertExactlyOneFile() {
        assertThat(server.files("agriest")).extracting(SupplierFile::name).containsExactly(NAME);
        assertThat(server.read("agriest", NAME)).isEqualTo(bytes());
    }

    private static void assertRefusedByServer(Upload upload, String phase, String advice) {
        assertThat(upload)
                .isInstanceOfSatisfying(
                        Upload.Refused.class,
                        r -> {
                            assertThat(r.scope()).isEqualTo(Upload.Scope.SERVER);
                            assertThat(r.reason()).contains(phase).contains(advice);
                        });
    }

    private static byte[] bytes() {
        return DOCUMENT.getBytes(StandardCharsets.UTF_8);
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

    private Endpoint endpoint() {
        return endpoint(Endpoint.Tls.EXPLICIT, "pw", "in");
    }

    private Endpoint endpoint(Endpoint.Tls tls, String password, String directory) {
        return new Endpoint(
                "localhost",
                server.port(),
                tls,
                "agriest",
                password,
                server.trustCertificate(),
                directory);
    }
}

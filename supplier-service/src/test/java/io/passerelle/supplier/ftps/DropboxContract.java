package io.passerelle.supplier.ftps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.sandbox.FreePort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What holds of every server, whichever protocol it speaks. The login is `agriest` with the
/// password `pw`, and `in` the folder.
abstract class DropboxContract {
    static final String NAME = "PO-1043-AGRIEST.xml";
    static final String DOCUMENT = "<Order>é🌱</Order>\n".repeat(3000);
    final DropboxHarness harness = new DropboxHarness();

    abstract Endpoint endpoint(int port, String password, String directory);

    abstract int port();

    /// Where the files arrive.
    abstract Path inbox();

    /// It is carried out, and the connection ends.
    abstract void loseTheNextAnswerToARename();

    abstract void refuseTheNextFileForWantOfSpace();

    Endpoint endpoint() {
        return endpoint(port(), "pw", "in");
    }

    @AfterEach
    void stopDropbox() {
        harness.dropbox.stop();
    }

    @Test
    void a_file_arrives_whole_under_its_final_name() throws IOException {
        Upload upload = harness.put(endpoint(), NAME, DOCUMENT);

        assertThat(upload)
                .isInstanceOfSatisfying(
                        Upload.Stored.class, s -> assertThat(s.size()).isEqualTo(bytes().length));
        assertExactlyOneFile();
    }

    @Test
    void the_same_file_again_counts_as_sent_and_makes_no_second_one() throws IOException {
        harness.put(endpoint(), NAME, DOCUMENT);

        Upload again = harness.put(endpoint(), NAME, DOCUMENT);

        assertThat(again)
                .isInstanceOfSatisfying(
                        Upload.Stored.class, s -> assertThat(s.reply()).contains("already there"));
        assertExactlyOneFile();
    }

    @Test
    void another_file_of_that_name_is_never_overwritten() throws IOException {
        harness.put(endpoint(), NAME, DOCUMENT);
        String sameSize = DOCUMENT.replace("Order", "Redro");

        Upload other = new DropboxHarness().put(endpoint(), NAME, sameSize);

        assertThat(other)
                .isInstanceOfSatisfying(
                        Upload.Refused.class,
                        r -> assertThat(r.scope()).isEqualTo(Upload.Scope.FILE));
        assertExactlyOneFile();
    }

    @Test
    void a_lost_answer_to_the_rename_leaves_a_doubt_until_somebody_has_looked() throws IOException {
        loseTheNextAnswerToARename();
        assertThat(harness.put(endpoint(), NAME, DOCUMENT)).isInstanceOf(Upload.TryLater.class);
        assertThat(harness.isInDoubt()).isTrue();

        assertThat(harness.put(endpoint(), NAME, DOCUMENT)).isInstanceOf(Upload.Stored.class);

        assertThat(harness.isInDoubt()).isFalse();
        assertExactlyOneFile();
    }

    @Test
    void a_file_that_may_have_been_fetched_is_not_sent_again() throws IOException {
        loseTheNextAnswerToARename();
        harness.put(endpoint(), NAME, DOCUMENT);
        Files.delete(inbox().resolve(NAME));

        Upload upload = harness.put(endpoint(), NAME, DOCUMENT);

        assertThat(upload)
                .isInstanceOfSatisfying(
                        Upload.Refused.class,
                        r -> {
                            assertThat(r.scope()).isEqualTo(Upload.Scope.FILE);
                            assertThat(r.reason()).contains("most likely the supplier has");
                        });
        assertThat(harness.isInDoubt()).isTrue();
        assertThat(files()).isEmpty();
    }

    @Test
    void a_full_disk_is_tried_again() throws IOException {
        refuseTheNextFileForWantOfSpace();

        assertThat(harness.put(endpoint(), NAME, DOCUMENT)).isInstanceOf(Upload.TryLater.class);
        assertThat(harness.put(endpoint(), NAME, DOCUMENT)).isInstanceOf(Upload.Stored.class);
        assertExactlyOneFile();
    }

    @Test
    void what_the_journal_objects_to_is_not_renamed_and_leaves_nothing() throws IOException {
        harness.objection = "the order has changed";

        Upload upload = harness.put(endpoint(), NAME, DOCUMENT);

        assertThat(upload)
                .isInstanceOfSatisfying(
                        Upload.Stopped.class,
                        stopped -> assertThat(stopped.reason()).contains("the order has changed"));
        assertThat(files()).isEmpty();
        assertThat(harness.isInDoubt()).isFalse();
    }

    @Test
    void a_wrong_password_needs_a_person() {
        Upload upload = harness.put(endpoint(port(), "wrong", "in"), NAME, DOCUMENT);

        assertRefusedByServer(upload, "login", "delivery.password");
        assertThat(upload.toString()).doesNotContain("wrong");
    }

    @Test
    void a_missing_folder_needs_a_person() {
        assertRefusedByServer(
                harness.put(endpoint(port(), "pw", "gone"), NAME, DOCUMENT),
                "change to the folder",
                "delivery.directory");
    }

    @Test
    void a_server_that_is_down_is_tried_later() {
        Endpoint nobody = endpoint(FreePort.next(), "pw", "in");

        assertThat(harness.put(nobody, NAME, DOCUMENT)).isInstanceOf(Upload.TryLater.class);
        assertThat(harness.isInDoubt()).isFalse();
    }

    @Test
    void a_walk_passes_every_step_and_leaves_nothing_behind() throws IOException {
        List<Step> steps = harness.dropbox.walk(endpoint());

        assertThat(steps).hasSize(8).allMatch(Step::passed);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_walk_stops_where_it_fails_and_says_what_to_ask() {
        refuseTheNextFileForWantOfSpace();

        List<Step> steps = harness.dropbox.walk(endpoint());

        assertThat(steps.getLast().passed()).isFalse();
        assertThat(steps.getLast().detail()).contains("disk");
    }

    @Test
    void a_visit_finds_reads_and_moves_files_but_no_folders() throws IOException {
        Files.createDirectories(inbox().resolve("archive"));
        Files.writeString(inbox().resolve("é 1.csv"), "sku;quantity");

        harness.inbox()
                .visit(
                        endpoint(),
                        visit -> {
                            List<RemoteFile> files = visit.list();
                            assertThat(files).hasSize(1);
                            assertThat(files.getFirst().name()).isEqualTo("é 1.csv");
                            assertThat(files.getFirst().size()).isEqualTo(12);
                            assertThat(files.getFirst().modified())
                                    .isNotNull()
                                    .isBetween(
                                            Instant.EPOCH.plusSeconds(1),
                                            Clock.systemUTC().instant().plusSeconds(60));
                            assertThat(visit.modified("é 1.csv"))
                                    .hasValue(files.getFirst().modified());
                            assertThat(visit.modified("é 2.csv")).isEmpty();
                            assertThat(visit.fetch("é 1.csv", 12))
                                    .asString(StandardCharsets.UTF_8)
                                    .isEqualTo("sku;quantity");
                            visit.move("é 1.csv", "archive/1.csv");
                            assertThat(visit.size("é 1.csv")).isEmpty();
                            assertThat(visit.size("archive/1.csv")).hasValue(12);
                            return visit.list();
                        });

        assertThat(inbox().resolve("archive/1.csv")).hasContent("sku;quantity");
    }

    @Test
    void a_file_that_is_too_long_is_not_read_to_its_end() throws IOException {
        Files.writeString(inbox().resolve("long.csv"), "x".repeat(200_000));

        assertThatThrownBy(() ->
                        harness.inbox().visit(endpoint(), visit -> visit.fetch("long.csv", 1000)))
                .isInstanceOfSatisfying(
                        RemoteTrouble.class,
                        trouble -> {
                            assertThat(trouble.kind()).isEqualTo(RemoteTrouble.Kind.FILE);
                            assertThat(trouble.reason()).contains("longer than 1000 bytes");
                        });
    }

    @Test
    void a_visit_with_a_wrong_password_or_to_a_missing_folder_needs_a_person() {
        for (Endpoint wrong : List.of(endpoint(port(), "wrong", "in"), endpoint().in("gone"))) {
            assertThatThrownBy(() -> harness.inbox().visit(wrong, Visit::list))
                    .isInstanceOfSatisfying(
                            RemoteTrouble.class,
                            trouble ->
                                    assertThat(trouble.kind())
                                            .isEqualTo(RemoteTrouble.Kind.SERVER));
        }
    }

    @Test
    void a_move_the_server_does_not_allow_needs_a_person() throws IOException {
        Files.writeString(inbox().resolve("a.csv"), "x");

        assertThatThrownBy(() ->
                        harness.inbox()
                                .visit(
                                        endpoint(),
                                        visit -> {
                                            visit.move("a.csv", "nowhere/a.csv");
                                            return 0;
                                        }))
                .isInstanceOfSatisfying(
                        RemoteTrouble.class,
                        trouble -> {
                            assertThat(trouble.kind()).isEqualTo(RemoteTrouble.Kind.SERVER);
                            assertThat(trouble.reason()).contains("inbox.archive");
                        });
        assertThat(inbox().resolve("a.csv")).exists();
    }

    void assertExactlyOneFile() throws IOException {
        assertThat(files()).containsExactly(NAME);
        assertThat(Files.readAllBytes(inbox().resolve(NAME))).isEqualTo(bytes());
    }

    static void assertRefusedByServer(Upload upload, String phase, String advice) {
        assertThat(upload)
                .isInstanceOfSatisfying(
                        Upload.Refused.class,
                        r -> {
                            assertThat(r.scope()).isEqualTo(Upload.Scope.SERVER);
                            assertThat(r.reason()).contains(phase).contains(advice);
                        });
    }

    static byte[] bytes() {
        return DOCUMENT.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(inbox())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

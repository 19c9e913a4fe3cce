package io.passerelle.supplier.inbound;

import static io.passerelle.supplier.inbound.InboxSuppliers.names;
import static io.passerelle.supplier.inbound.InboxSuppliers.offer;
import static io.passerelle.supplier.inbound.InboxSuppliers.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.value.Sha256;
import io.passerelle.common.work.Decider;
import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.supplier.ftps.RemoteFile;
import io.passerelle.supplier.matching.SupplierKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// The way of a supplier's file, from a real FTPS server into the archive.
@QuarkusTest
@TestProfile(InboxProfile.class)
class InboxTest {
    @Inject VisitErrand errand;
    @Inject Visits visits;
    @Inject InboundFiles files;
    @Inject Ledger ledger;
    @Inject RetentionWork retention;
    @Inject RememberingDesk desk;
    @Inject ParkedUnits parked;
    @Inject DataSource database;

    @Test
    void a_file_is_taken_once_its_size_stayed_the_same_and_then_archived() {
        offer("box-1", "DESADV-1.xml", despatch("1", "P-1"));
        offer("box-1", "readme.txt", "not for us");

        look("box-1");
        assertThat(file("box-1").state()).isEqualTo("seen");
        look("box-1");
        assertThat(file("box-1").state()).as("two looks in a moment").isEqualTo("seen");

        offer("box-1", "DESADV-1.xml", despatch("1", "P-1") + "\n<!-- more -->");
        aWhileLater("box-1");
        look("box-1");
        assertThat(file("box-1").state()).as("it grew").isEqualTo("seen");

        aWhileLater("box-1");
        look("box-1");

        awaitNames("box-1", "archive", "DESADV-1.xml");
        assertThat(names(out("box-1"))).containsExactly("readme.txt");
        assertThat(desk.of("box-1"))
                .singleElement()
                .satisfies(received -> {
                    assertThat(received.notice().orderNumber()).isEqualTo("P-1");
                    assertThat(received.sha256()).isEqualTo(file("box-1").sha256());
                });
        InboundFiles.View file = file("box-1");
        assertThat(file.state()).isEqualTo("applied");
        assertThat(file.movedTo()).isEqualTo("archive/DESADV-1.xml");
        assertThat(file.archivedAt()).isNotNull();
    }

    @Test
    void a_file_with_a_done_file_is_taken_when_that_is_there() throws IOException {
        offer("done-1", "DESADV-1.xml", despatch("1", "P-1"));
        look("done-1");
        aWhileLater("done-1");
        look("done-1");
        assertThat(file("done-1").state()).isEqualTo("seen");

        offer("done-1", "DESADV-1.xml.done", "");
        look("done-1");

        awaitNames("done-1", "archive", "DESADV-1.xml");
        assertThat(names(out("done-1"))).isEmpty();
        assertThat(desk.of("done-1")).hasSize(1);
    }

    @Test
    void the_same_content_again_is_archived_and_not_applied() {
        String content = despatch("1", "P-1");
        take("box-2", "DESADV-1.xml", content);
        awaitNames("box-2", "archive", "DESADV-1.xml");

        take("box-2", "DESADV-1.xml", content);
        await().until(() -> names(out("box-2").resolve("archive")).size() == 2);
        take("box-2", "DESADV-1b.xml", content);
        await().until(() -> names(out("box-2").resolve("archive")).size() == 3);

        assertThat(desk.of("box-2")).hasSize(1);
        assertThat(files.newest("box-2"))
                .extracting(InboundFiles.View::state)
                .containsExactlyInAnyOrder("applied", "duplicate", "duplicate");
        String hash = file("box-2").sha256().substring(0, 8);
        assertThat(names(out("box-2").resolve("archive")))
                .containsExactly("DESADV-1.xml", "DESADV-1.xml." + hash, "DESADV-1b.xml");
    }

    @Test
    void nothing_in_the_archive_is_overwritten() throws IOException {
        var archive = out("box-3").resolve("archive");
        Files.writeString(archive.resolve("DESADV-1.xml"), "of old");
        String content = despatch("1", "P-1");
        String suffix = Sha256.of(content.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        Files.writeString(archive.resolve("DESADV-1.xml." + suffix), "of old, too");

        take("box-3", "DESADV-1.xml", content);

        await().until(() -> names(archive).size() == 3);
        assertThat(archive.resolve("DESADV-1.xml")).hasContent("of old");
        assertThat(archive.resolve("DESADV-1.xml." + suffix)).hasContent("of old, too");
        assertThat(archive.resolve("DESADV-1.xml." + file("box-3").id())).hasContent(content);
    }

    @Test
    void an_end_of_the_process_between_any_two_steps_applies_the_file_once() throws Exception {
        desk.breakOnce();
        take("box-4", "DESADV-1.xml", despatch("1", "P-1"));
        awaitNames("box-4", "archive", "DESADV-1.xml");
        assertThat(desk.of("box-4")).as("applying was cut short").hasSize(1);

        // Moved, and nobody heard of it.
        change("update inbound_file set archived_at = null where supplier = 'box-4'");
        look("box-4");
        await().until(() -> file("box-4").archivedAt() != null);
        awaitNames("box-4", "archive", "DESADV-1.xml");

        // Applied, and the move never began.
        Files.move(
                out("box-4").resolve("archive/DESADV-1.xml"), out("box-4").resolve("DESADV-1.xml"));
        change("update inbound_file set archived_at = null where supplier = 'box-4'");
        look("box-4");
        awaitNames("box-4", "archive", "DESADV-1.xml");

        assertThat(desk.of("box-4")).hasSize(1);
        assertThat(files.newest("box-4")).hasSize(1);
    }

    @Test
    void a_broken_file_is_parked_with_its_reason_and_put_aside() {
        take("box-5", "DESADV-1.xml", "<Despatch>");

        awaitNames("box-5", "broken", "DESADV-1.xml");
        InboundFiles.View file = file("box-5");
        assertThat(file.state()).isEqualTo("parked");
        assertThat(file.reason()).startsWith("no XML we read");
        await().until(() -> isParked(file.id()));
        assertThat(files.oldestParked()).isPositive();

        assertThat(files.retry(file.id())).isTrue();
        await().until(() -> isParked(file.id()));
        assertThat(file("box-5").state()).isEqualTo("parked");

        parked.cancel(FileWork.NAME, file.id(), new Decider("Ada", "a test"));
        await().until(() -> file("box-5").state().equals("dismissed"));
        assertThat(files.retry(file.id())).isFalse();
        assertThat(desk.of("box-5")).isEmpty();
    }

    @Test
    void a_file_that_is_too_long_is_parked_and_does_not_hinder_the_next() {
        offer("box-6", "DESADV-1.xml", "x".repeat(200_000));
        take("box-6", "DESADV-2.xml", despatch("2", "P-2"));

        awaitNames("box-6", "archive", "DESADV-2.xml");
        awaitNames("box-6", "broken", "DESADV-1.xml");
        InboundFiles.View tooLong = files.in(FileState.PARKED, "box-6").getFirst();
        assertThat(tooLong.reason()).contains("longer than 100000 bytes");
        assertThat(tooLong.sha256()).isNull();
    }

    @Test
    void names_made_to_do_harm_are_written_down_and_never_used() throws IOException {
        String longName = "DESADV-" + "x".repeat(230) + ".xml";
        offer("box-7", longName, "x");
        offer("box-7", "DESADV-\u202Elmx.xml", "x");
        offer("box-7", "DESADV-\u0007.xml", "x");
        Files.createDirectory(out("box-7").resolve("DESADV-folder.xml"));
        SupplierKey supplier = new SupplierKey("box-7");
        for (String name : List.of("../../etc/passwd", "a\\b", "..", "DELE x\r\nRMD y", " ")) {
            assertThat(NameCheck.refusal(name)).as(name).isPresent();
            ledger.refuse(supplier, new RemoteFile(name, 1, null), "as a server would tell it");
        }

        for (int i = 0; i < 2; i++) {
            take("box-7", "DESADV-1.xml", despatch("1", "P-" + i));
            await().until(() -> names(out("box-7")).size() == 3);
        }

        assertThat(files.in(FileState.REFUSED, "box-7"))
                .hasSize(8)
                .allSatisfy(file -> {
                    assertThat(file.name()).hasSizeLessThan(100).doesNotContainPattern("\\p{Cc}");
                    assertThat(file.reason()).isNotEmpty();
                });
        assertThat(desk.of("box-7")).hasSize(2);
        assertThat(Files.exists(out("box-7").resolve(longName))).isTrue();
    }

    @Test
    void any_number_of_such_names_is_written_down_in_part() {
        SupplierKey supplier = new SupplierKey("box-8");
        for (int i = 0; i < 150; i++) {
            ledger.refuse(supplier, new RemoteFile("../" + i, 1, null), "why");
        }

        assertThat(files.in(FileState.REFUSED, "box-8")).hasSize(100);
    }

    @Test
    void a_file_in_the_place_of_one_that_was_taken_is_taken_as_well() {
        take("box-9", "DESADV-1.xml", despatch("1", "P-1"));
        awaitNames("box-9", "archive", "DESADV-1.xml");

        take("box-9", "DESADV-1.xml", despatch("22", "P-2"));

        await().until(() -> desk.of("box-9").size() == 2);
        await().until(() -> names(out("box-9").resolve("archive")).size() == 2);
    }

    @Test
    void content_is_dropped_when_it_was_kept_long_enough_and_a_parked_one_is_kept() {
        take("box-20", "DESADV-1.xml", despatch("1", "P-1"));
        take("box-20", "DESADV-2.xml", "no XML");
        awaitNames("box-20", "archive", "DESADV-1.xml");
        awaitNames("box-20", "broken", "DESADV-2.xml");

        retention.perform(RetentionWork.KEY);
        assertThat(kept("box-20")).isEqualTo(2);
        change("update inbound_file set settled_at = 1 where supplier = 'box-20'");
        retention.perform(RetentionWork.KEY);

        assertThat(kept("box-20")).isEqualTo(1);
        assertThat(files.in(FileState.APPLIED, "box-20").getFirst().sha256()).hasSize(64);
        take("box-20", "DESADV-1.xml", despatch("1", "P-1"));
        await().until(() -> files.in(FileState.DUPLICATE, "box-20").size() == 1);
        String parkedId = files.in(FileState.PARKED, "box-20").getFirst().id();
        await().until(() -> isParked(parkedId));
    }

    private int kept(String supplier) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from inbound_file where length(content) > 0 and"
                                        + " supplier = '"
                                        + supplier
                                        + "'")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void without_an_archive_files_are_applied_once_and_the_trouble_is_told() {
        take("bare", "DESADV-1.xml", despatch("1", "P-1"));
        await().until(() -> desk.of("bare").size() == 1);
        await().until(() -> standing("bare").trouble().contains("inbox.archive"));

        look("bare");

        assertThat(desk.of("bare")).hasSize(1);
        assertThat(files.notArchived()).isPositive();
        take("bare", "DESADV-2.xml", despatch("2", "P-2"));
        await().until(() -> desk.of("bare").size() == 2);
    }

    private void take(String supplier, String name, String content) {
        await().until(() ->
                files.newest(supplier).stream()
                        .noneMatch(f -> f.name().equals(name) && f.archivedAt() == null));
        long before = fetched(supplier, name);
        offer(supplier, name, content);
        await().until(() -> {
            look(supplier);
            aWhileLater(supplier);
            return fetched(supplier, name) > before;
        });
    }

    private long fetched(String supplier, String name) {
        return files.newest(supplier).stream()
                .filter(f -> f.name().equals(name) && f.fetchedAt() != null)
                .count();
    }

    private void look(String supplier) {
        SupplierKey key = new SupplierKey(supplier);
        Instant before = standing(supplier).visitedAt();
        QuarkusTransaction.requiringNew().run(() -> errand.visit(key));
        await().until(() ->
                !visits.isWanted(key)
                        && standing(supplier).visitedAt() != null
                        && !standing(supplier).visitedAt().equals(before));
    }

    private Visits.Standing standing(String supplier) {
        return visits.of(new SupplierKey(supplier));
    }

    private void aWhileLater(String supplier) {
        change(
                "update inbound_file set seen_at = seen_at - 86400000 where state = 'seen' and"
                        + " supplier = '"
                        + supplier
                        + "'");
    }

    private void change(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private InboundFiles.View file(String supplier) {
        return files.newest(supplier).getFirst();
    }

    private boolean isParked(String id) {
        return parked.count(ParkedFilter.unit(FileWork.NAME, id)) == 1;
    }

    private static void awaitNames(String supplier, String folder, String... names) {
        await().untilAsserted(() ->
                assertThat(names(out(supplier).resolve(folder))).containsExactly(names));
    }

    private static String despatch(String number, String order) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Despatch formatVersion="1">
          <Number>%s</Number>
          <OrderNumber>%s</OrderNumber>
          <Products><Product><SKU>AG-1</SKU><Quantity>1</Quantity></Product></Products>
        </Despatch>
        """
                .formatted(number, order);
    }
}

package io.passerelle.supplier.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.value.Sha256;
import io.passerelle.supplier.ftps.RemoteFile;
import io.passerelle.supplier.ftps.Visit;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Inbox;
import io.passerelle.supplier.partner.Suppliers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// A file may be written anew, as long as before, at the last moment before its move.
@QuarkusTest
@TestProfile(InboxProfile.class)
class RewrittenFileTest {
    private static final SupplierKey BOX = new SupplierKey("box-21");
    private static final String NAME = "DESADV-1.xml";
    @Inject Suppliers suppliers;
    @Inject Ledger ledger;
    @Inject InboundFileRepository rows;
    @Inject InboundFiles files;
    @Inject RememberingDesk desk;
    @Inject Clock clock;

    @Test
    void what_was_moved_unread_is_taken_in_from_the_archive() {
        byte[] first = despatch("P-1");
        byte[] second = despatch("P-2");
        assertThat(second).hasSameSizeAs(first);
        applied(first);

        round(new Folder(Map.of(NAME, first), second));

        await().until(() -> desk.of(BOX.value()).size() == 1);
        assertThat(desk.of(BOX.value()).getFirst().notice().orderNumber()).isEqualTo("P-2");
        assertThat(files.newest(BOX.value()))
                .hasSize(2)
                .allSatisfy(file -> assertThat(file.archivedAt()).isNotNull())
                .allSatisfy(file -> assertThat(file.movedTo()).isEqualTo("archive/" + NAME))
                .extracting(InboundFiles.View::sha256)
                .containsExactlyInAnyOrder(Sha256.of(first), Sha256.of(second));
    }

    private void applied(byte[] content) {
        String id = ledger.enter(BOX, "shipment", listed(content));
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    InboundFileEntity row = rows.get(id);
                    row.keep(content, Sha256.of(content), now);
                    row.settle(FileState.APPLIED, "", now);
                });
    }

    private void round(Visit visit) {
        Inbox inbox = Objects.requireNonNull(suppliers.find(BOX).orElseThrow().inbox());
        assertThat(new Round(visit, ledger, BOX, inbox, 100_000, clock.instant()).go().trouble())
                .isEmpty();
    }

    private static RemoteFile listed(byte[] content) {
        return new RemoteFile(NAME, content.length, null);
    }

    private static byte[] despatch(String order) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Despatch formatVersion="1">
          <Number>1</Number>
          <OrderNumber>%s</OrderNumber>
          <Products><Product><SKU>AG-1</SKU><Quantity>1</Quantity></Product></Products>
        </Despatch>
        """
                .formatted(order)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Whatever is moved is written anew just before.
    private static final class Folder implements Visit {
        private final Map<String, byte[]> files;
        private final byte[] rewritten;

        private Folder(Map<String, byte[]> files, byte[] rewritten) {
            this.files = new HashMap<>(files);
            this.rewritten = rewritten;
        }

        @Override
        public List<RemoteFile> list() {
            return files.values().stream().map(RewrittenFileTest::listed).toList();
        }

        @Override
        public OptionalLong size(String name) {
            byte[] content = files.get(name);
            return content == null ? OptionalLong.empty() : OptionalLong.of(content.length);
        }

        @Override
        public Optional<Instant> modified(String name) {
            return Optional.empty();
        }

        @Override
        public byte[] fetch(String name, long atMost) {
            return Objects.requireNonNull(files.get(name));
        }

        @Override
        public void move(String from, String to) {
            files.remove(from);
            files.put(to, rewritten);
        }

        @Override
        public boolean delete(String name) {
            return files.remove(name) != null;
        }
    }
}

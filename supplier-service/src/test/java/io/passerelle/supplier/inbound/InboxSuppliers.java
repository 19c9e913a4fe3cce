package io.passerelle.supplier.inbound;

import io.passerelle.sandbox.supplier.SupplierOptions;
import io.passerelle.sandbox.supplier.SupplierServer;
import io.passerelle.supplier.MuteServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Suppliers `box-0` to `box-25`, each for one test: all kinds of files, the folders `archive` and
/// `broken`, acknowledgements within a day. `done-1` writes done-files; `bare` has no archive;
/// `lost` declares a folder that is not there, `quiet` is for pauses, `swift` subtracts at once;
/// `mute` accepts connections and says nothing. The servers of `old-1` to `old-4` list files
/// without exact times, those of `older-1` and `older-2` tell times by their lists only; `old-3`
/// and `old-4` have no folder for broken files.
public class InboxSuppliers implements QuarkusTestResourceLifecycleManager {
    private static final String SQLITE =
            "?journal_mode=WAL&synchronous=FULL&foreign_keys=on&busy_timeout=10000"
                    + "&transaction_mode=IMMEDIATE";
    private static final List<String> KEYS =
            Stream.concat(
                            IntStream.rangeClosed(0, 25).mapToObj(i -> "box-" + i),
                            Stream.of("done-1", "bare", "lost", "quiet", "swift"))
                    .toList();
    private static final List<String> OLD =
            IntStream.rangeClosed(1, 4).mapToObj(i -> "old-" + i).toList();
    private static final List<String> OLDER = List.of("older-1", "older-2");
    public static MuteServer mute;
    static FakeSync sync;
    private static SupplierServer server;
    private static SupplierServer oldServer;
    private static SupplierServer olderServer;
    private static Path folder;

    @Override
    public Map<String, String> start() {
        sync = new FakeSync();
        try {
            folder = Files.createTempDirectory("inbox-tests");
            server = SupplierServer.start(options(KEYS));
            oldServer = SupplierServer.start(options(OLD).lacking("FEAT", "MLSD"));
            olderServer = SupplierServer.start(options(OLDER).lacking("FEAT", "MLSD", "MDTM"));
            for (String key : KEYS) {
                if (key.equals("bare")) {
                    Files.delete(out(key).resolve("archive"));
                }
            }
            mute = new MuteServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> config = new HashMap<>();
        config.put(
                "quarkus.datasource.jdbc.url",
                "jdbc:sqlite:" + folder.resolve("supplier.db") + SQLITE);
        config.put("SYNC_SERVICE_URL", sync.url());
        config.put("passerelle.inbox.largest-file", "100000");
        KEYS.forEach(key -> declare(config, key, server.port()));
        OLD.forEach(key -> declare(config, key, oldServer.port()));
        OLDER.forEach(key -> declare(config, key, olderServer.port()));
        config.remove("passerelle.suppliers.old-3.inbox.broken");
        config.remove("passerelle.suppliers.old-4.inbox.broken");
        config.put("passerelle.suppliers.done-1.inbox.complete", "done-file");
        config.put("passerelle.suppliers.lost.inbox.directory", "nowhere");
        config.put("passerelle.suppliers.swift.inbox.stock.subtracted-within", "0s");
        declare(config, "mute", mute.port());
        return config;
    }

    private static SupplierOptions options(List<String> keys) {
        return SupplierOptions.in(
                folder, keys.stream().collect(Collectors.toMap(k -> k, _ -> "pw")));
    }

    private static void declare(Map<String, String> config, String key, int port) {
        String root = "passerelle.suppliers." + key + ".";
        config.put(root + "match.vendors", key);
        config.put(root + "delivery.host", "localhost");
        config.put(root + "delivery.port", Integer.toString(port));
        config.put(root + "delivery.username", key);
        config.put(root + "delivery.password", "pw");
        config.put(root + "delivery.trust-certificate", server.trustCertificate().toString());
        config.put(root + "delivery.directory", "in");
        config.put(root + "inbox.directory", "out");
        config.put(root + "inbox.poll-interval", "1d");
        config.put(root + "inbox.broken", "broken");
        config.put(root + "inbox.acknowledge-within", "1d");
        config.put(root + "inbox.shipments.files", "DESADV*.xml");
        config.put(root + "inbox.acknowledgements.files", "ACK*.xml");
        config.put(root + "inbox.stock.files", "stock*.csv");
        config.put(root + "inbox.stock.sku", "sku");
        config.put(root + "inbox.stock.quantity", "units");
    }

    static Path out(String supplier) {
        return folder.resolve("suppliers").resolve(supplier).resolve("out");
    }

    static Path offer(String supplier, String name, String content) {
        try {
            return Files.write(
                    out(supplier).resolve(name), content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As if it was written at that time.
    static void offer(String supplier, String name, String content, Instant at) {
        try {
            Files.setLastModifiedTime(offer(supplier, name, content), FileTime.from(at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What lies in a folder of a supplier's, by name.
    static List<String> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.close();
        oldServer.close();
        olderServer.close();
        sync.close();
        mute.close();
    }
}

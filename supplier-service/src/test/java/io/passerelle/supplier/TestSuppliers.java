package io.passerelle.supplier;

import io.passerelle.sandbox.FreePort;
import io.passerelle.sandbox.supplier.SupplierOptions;
import io.passerelle.sandbox.supplier.SupplierServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The suppliers of the Quarkus tests: `agriest` works, `flora` is down until a test starts it,
/// `locked` has another password than ours, `masked` another host's certificate; `slow`, `twins`,
/// `calm` and `batch` work and belong to one test each, `mute-1` and `mute-2` accept connections
/// and say nothing; `careful` wants approvals, `shut` opens in three days, `young` takes old orders
/// only; `nord` wants UBL. The database is new for every start: Flyway does not clean SQLite.
public class TestSuppliers implements QuarkusTestResourceLifecycleManager {
    private static final String SQLITE =
            "?journal_mode=WAL&synchronous=FULL&foreign_keys=on&busy_timeout=10000"
                    + "&transaction_mode=IMMEDIATE";
    public static SupplierServer server;
    public static MuteServer mute;
    private static SupplierServer masked;
    private static Path folder;
    private static int floraPort;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("supplier-tests");
            server =
                    SupplierServer.start(
                            SupplierOptions.in(
                                    folder.resolve("one"),
                                    Map.of(
                                            "agriest", "pw", "locked", "changed", "slow", "pw",
                                            "twins", "pw", "calm", "pw", "careful", "pw", "shut",
                                            "pw", "young", "pw", "batch", "pw", "nord", "pw")));
            masked =
                    SupplierServer.start(
                            SupplierOptions.in(
                                    Certificates.forHost(
                                            folder.resolve("two"), "elsewhere.example"),
                                    Map.of("masked", "pw")));
            floraPort = FreePort.next();
            mute = new MuteServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> config = new HashMap<>();
        config.put(
                "quarkus.datasource.jdbc.url",
                "jdbc:sqlite:" + folder.resolve("supplier.db") + SQLITE);
        declare(config, "agriest", server.port(), server.trustCertificate());
        declare(config, "flora", floraPort, server.trustCertificate());
        declare(config, "locked", server.port(), server.trustCertificate());
        declare(config, "slow", server.port(), server.trustCertificate());
        declare(config, "twins", server.port(), server.trustCertificate());
        declare(config, "calm", server.port(), server.trustCertificate());
        declare(config, "batch", server.port(), server.trustCertificate());
        for (String special : List.of("careful", "shut", "young")) {
            declare(config, special, server.port(), server.trustCertificate());
        }
        declare(config, "nord", server.port(), server.trustCertificate());
        String root = "passerelle.suppliers.";
        config.put(root + "nord.format", "ubl-2.1");
        config.put(root + "nord.ubl.buyer.name", "Jardin Facile SAS");
        config.put(root + "nord.ubl.buyer.endpoint", "0009:12345678200010");
        config.put(root + "nord.ubl.buyer.country", "FR");
        config.put(root + "nord.ubl.seller.name", "Nord GmbH");
        config.put(root + "nord.ubl.seller.endpoint", "0088:7300010000001");
        config.put(root + "nord.ubl.seller.country", "DE");
        config.put(root + "careful.approval", "required");
        config.put(root + "young.minimum-age", "30d");
        config.put(root + "shut.window.from", "08:00");
        config.put(root + "shut.window.until", "18:00");
        config.put(root + "shut.window.zone", "UTC");
        config.put(root + "shut.window.days", dayAfter(3));
        declare(config, "mute-1", mute.port(), server.trustCertificate());
        declare(config, "mute-2", mute.port(), server.trustCertificate());
        declare(config, "masked", masked.port(), masked.trustCertificate());
        return config;
    }

    /// From now on `flora` answers.
    public static SupplierServer startFlora() {
        SupplierOptions options =
                new SupplierOptions(
                        folder.resolve("three"),
                        server.trustCertificate().getParent(),
                        floraPort,
                        SupplierOptions.Tls.EXPLICIT,
                        "",
                        Map.of("flora", "pw"));
        return SupplierServer.start(options);
    }

    private static String dayAfter(int days) {
        DayOfWeek day = LocalDate.now(ZoneOffset.UTC).plusDays(days).getDayOfWeek();
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static void declare(Map<String, String> config, String key, int port, Path trust) {
        String root = "passerelle.suppliers." + key + ".";
        config.put(root + "name", "Supplier " + key);
        config.put(root + "match.vendors", key);
        config.put(root + "delivery.host", "localhost");
        config.put(root + "delivery.port", Integer.toString(port));
        config.put(root + "delivery.username", key);
        config.put(root + "delivery.password", "pw");
        config.put(root + "delivery.trust-certificate", trust.toString());
        config.put(root + "delivery.directory", "in");
    }

    @Override
    public void stop() {
        server.close();
        masked.close();
        mute.close();
    }
}

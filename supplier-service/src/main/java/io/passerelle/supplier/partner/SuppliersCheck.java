package io.passerelle.supplier.partner;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSourceLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Reads the declared suppliers before the process starts in earnest, so that a mistake costs one
/// line instead of a stack trace.
public final class SuppliersCheck {
    private static final String ROOT = "passerelle.suppliers.";
    private static final String MATCHING = "passerelle.matching.";
    static final List<String> KNOWN_MATCHING =
            List.of(
                    "sku-list",
                    "order-fulfilled",
                    "own-warehouse.vendors",
                    "own-warehouse.sku-prefixes",
                    "own-warehouse.sku-patterns",
                    "own-warehouse.product-types",
                    "own-warehouse.tags");
    static final List<String> KNOWN =
            List.of(
                    "name",
                    "priority",
                    "match.vendors",
                    "match.sku-prefixes",
                    "match.sku-patterns",
                    "match.product-types",
                    "match.tags",
                    "format",
                    "ubl.buyer.name",
                    "ubl.buyer.endpoint",
                    "ubl.buyer.country",
                    "ubl.seller.name",
                    "ubl.seller.endpoint",
                    "ubl.seller.country",
                    "template.file",
                    "template.schema",
                    "send-when",
                    "approval",
                    "minimum-age",
                    "window.from",
                    "window.until",
                    "window.zone",
                    "window.days",
                    "window.closed-on",
                    "delivery.host",
                    "delivery.port",
                    "delivery.tls",
                    "delivery.username",
                    "delivery.password",
                    "delivery.trust-certificate",
                    "delivery.certificate-sha256",
                    "delivery.client-certificate",
                    "delivery.client-certificate-password",
                    "delivery.tls-versions",
                    "delivery.protocol",
                    "delivery.known-hosts",
                    "delivery.private-key",
                    "delivery.private-key-passphrase",
                    "delivery.directory",
                    "inbox.directory",
                    "inbox.poll-interval",
                    "inbox.archive",
                    "inbox.broken",
                    "inbox.complete",
                    "inbox.done-suffix",
                    "inbox.acknowledge-within",
                    "inbox.shipments.files",
                    "inbox.shipments.format",
                    "inbox.shipments.columns.order",
                    "inbox.shipments.columns.sku",
                    "inbox.shipments.columns.quantity",
                    "inbox.shipments.columns.line",
                    "inbox.shipments.columns.tracking",
                    "inbox.shipments.columns.carrier",
                    "inbox.shipments.columns.despatch",
                    "inbox.stock.files",
                    "inbox.stock.format",
                    "inbox.stock.item",
                    "inbox.stock.sku",
                    "inbox.stock.quantity",
                    "inbox.stock.bad-percent",
                    "inbox.stock.subtracted-within",
                    "inbox.acknowledgements.files",
                    "inbox.acknowledgements.format",
                    "shipments.notify-customer",
                    "shipments.carrier",
                    "shipments.tracking-url");
    private static final Path PROPERTIES = Path.of("config", "application.properties");
    private static final int PROPERTIES_ORDINAL = 260;
    private static final Pattern CODE = Pattern.compile("^SRCFG\\d+: ");

    private SuppliersCheck() {}

    /// For [io.passerelle.common.runtime.Launch]; reads the same sources the started process does.
    public static void check(Settings settings) {
        try {
            SmallRyeConfig config = early();
            for (ConfigSource source : config.getConfigSources()) {
                if (!(source instanceof EnvConfigSource)) {
                    refuseUnknownKeys(source);
                }
            }
            var suppliers = Suppliers.read(config.getConfigMapping(SuppliersConfig.class));
            var rules =
                    new DeclaredRules(config.getConfigMapping(MatchingConfig.class))
                            .read(suppliers);
            ShopifyUse.of(suppliers, rules).check(settings);
        } catch (MarkedYAMLException e) {
            // Its full message quotes the file, perhaps a password.
            throw new BadSetting(
                    "config/application.yaml: line "
                            + (e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1)
                            + " is no YAML, "
                            + e.getProblem());
        } catch (ConfigValidationException e) {
            throw new BadSetting(words(e.getProblem(0).getMessage()));
        } catch (NoSuchElementException e) {
            throw new BadSetting(words(String.valueOf(e.getMessage())));
        }
    }

    private static SmallRyeConfig early() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return new SmallRyeConfigBuilder()
                .forClassLoader(loader)
                .addDefaultSources()
                .addDefaultInterceptors()
                .withSources(DotEnvConfigSourceProvider.dotEnvSources(loader))
                .withSources(new YamlConfigSourceLoader.InFileSystem())
                .withSources(
                        PropertiesConfigSourceLoader.inFileSystem(
                                PROPERTIES.toUri().toString(), PROPERTIES_ORDINAL, loader))
                .withMapping(SuppliersConfig.class)
                .withMapping(MatchingConfig.class)
                .withValidateUnknown(false)
                .build();
    }

    /// A misspelt key would otherwise be a silent default. Environment variables are left out:
    /// their names do not tell dots from dashes.
    static void refuseUnknownKeys(ConfigSource source) {
        for (String name : source.getPropertyNames()) {
            if (name.startsWith(ROOT)) {
                String[] keyAndRest = name.substring(ROOT.length()).split("\\.", 2);
                String rest = keyAndRest.length < 2 ? "" : keyAndRest[1];
                refuseUnknown(name, rest, "no such setting of a supplier", KNOWN);
            } else if (name.startsWith(MATCHING)) {
                String rest = name.substring(MATCHING.length());
                refuseUnknown(name, rest, "no such setting", KNOWN_MATCHING);
            }
        }
    }

    private static void refuseUnknown(
            String name, String rest, String trouble, List<String> known) {
        if (!known.contains(rest.replaceAll("\\[\\d+]$", ""))) {
            throw new BadSetting(
                    name + ": " + trouble + ", expected one of " + String.join(", ", known));
        }
    }

    private static String words(String message) {
        return CODE.matcher(message.lines().findFirst().orElse(message)).replaceFirst("");
    }
}

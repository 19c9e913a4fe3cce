package io.passerelle.supplier.partner;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.supplier.ftps.Endpoint;
import io.passerelle.supplier.ftps.FreshTls;
import io.passerelle.supplier.matching.MatchRule;
import io.passerelle.supplier.matching.SupplierKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one supplier's declaration; every refusal is one line with the key, what was found and
/// what is expected.
class Declaration {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private final String key;
    private final SuppliersConfig.Declared declared;

    Declaration(String key, SuppliersConfig.Declared declared) {
        this.key = key;
        this.declared = declared;
    }

    Supplier read() {
        return new Supplier(
                parse("", key, "a key of lower-case letters, digits, dashes", SupplierKey::new),
                declared.name().map(String::strip).filter(n -> !n.isEmpty()).orElse(key),
                parse("priority", declared.priority(), "a whole number", Integer::valueOf),
                match(),
                choice("format", declared.format(), Format.values()),
                choice("send-when", declared.sendWhen(), SendWhen.values()),
                endpoint(declared.delivery()));
    }

    private MatchRule match() {
        List<String> vendors = declared.match().vendors().orElse(List.of());
        List<String> prefixes = declared.match().skuPrefixes().orElse(List.of());
        try {
            return new MatchRule(vendors, prefixes);
        } catch (IllegalArgumentException e) {
            throw bad(
                    "match",
                    "vendors " + vendors + " and sku-prefixes " + prefixes,
                    e.getMessage());
        }
    }

    private Endpoint endpoint(SuppliersConfig.Delivery delivery) {
        Endpoint.Tls tls = choice("delivery.tls", delivery.tls(), Endpoint.Tls.values());
        String host =
                required("delivery.host", delivery.host(), "the name of the supplier's server");
        if (!host.matches("[\\w.:\\[\\]-]+")) {
            throw bad("delivery.host", "'" + host + "'", "a host name without scheme or path");
        }
        if (tls == Endpoint.Tls.NONE && !LOOPBACK.contains(host)) {
            throw bad(
                    "delivery.tls",
                    "'none' for " + host,
                    "explicit or implicit; none is for a server on this machine only");
        }
        return new Endpoint(
                host,
                port(delivery, tls),
                tls,
                line("delivery.username", delivery.username(), "our login there"),
                password(delivery),
                authorities(delivery),
                directory(delivery));
    }

    private int port(SuppliersConfig.Delivery delivery, Endpoint.Tls tls) {
        String usual = tls == Endpoint.Tls.IMPLICIT ? "990" : "21";
        return parse(
                "delivery.port",
                delivery.port().orElse(usual),
                "a port from 1 to 65535",
                text -> {
                    int port = Integer.parseInt(text.strip());
                    if (port < 1 || port > 65_535) {
                        throw new IllegalArgumentException("port " + port);
                    }
                    return port;
                });
    }

    /// Its value never enters a message.
    private String password(SuppliersConfig.Delivery delivery) {
        String password =
                required(
                        "delivery.password",
                        delivery.password(),
                        "the password, best as ${NAME} of an environment variable");
        if (password.chars().anyMatch(Character::isISOControl)) {
            throw bad("delivery.password", "a control character", "text on one line");
        }
        return password;
    }

    private @Nullable Path authorities(SuppliersConfig.Delivery delivery) {
        String found = delivery.trustCertificate().map(String::strip).orElse("");
        if (found.isEmpty()) {
            return null;
        }
        return parse(
                "delivery.trust-certificate",
                found,
                "a PEM file with the authority's certificate, in the working directory or config/",
                text -> {
                    Path file =
                            Stream.of(Path.of(text), Path.of("config").resolve(text))
                                    .filter(Files::isReadable)
                                    .findFirst()
                                    .orElseThrow();
                    FreshTls.check(file);
                    return file;
                });
    }

    private String directory(SuppliersConfig.Delivery delivery) {
        String directory = delivery.directory().map(String::strip).orElse("");
        return directory.isEmpty()
                ? ""
                : line("delivery.directory", Optional.of(directory), "a folder");
    }

    /// What goes into an FTP command must not contain a line break, or it would be two commands.
    private String line(String name, Optional<String> value, String expected) {
        String text = required(name, value, expected);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw bad(name, "a control character", expected);
        }
        return text;
    }

    private String required(String name, Optional<String> value, String expected) {
        return value.map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new BadSetting(path(name) + ": not set, expected " + expected));
    }

    private <E extends Enum<E>> E choice(String name, String found, E[] choices) {
        return Arrays.stream(choices)
                .filter(c -> c.name().equalsIgnoreCase(found.strip()))
                .findFirst()
                .orElseThrow(() -> bad(name, "'" + found + "'", words(choices)));
    }

    private static String words(Enum<?>[] choices) {
        return Arrays.stream(choices)
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }

    private <T> T parse(String name, String found, String expected, Function<String, T> parser) {
        try {
            return parser.apply(found);
        } catch (RuntimeException e) {
            throw bad(name, "'" + found + "'", expected);
        }
    }

    private BadSetting bad(String name, String found, @Nullable String expected) {
        return new BadSetting(path(name) + ": found " + found + ", expected " + expected);
    }

    private String path(String name) {
        return name.isEmpty()
                ? "passerelle.suppliers." + key
                : "passerelle.suppliers." + key + "." + name;
    }
}

package io.passerelle.supplier.partner;

import io.passerelle.supplier.ftps.Endpoint;
import io.passerelle.supplier.ftps.Security;
import io.passerelle.supplier.ftps.SshSettings;
import io.passerelle.supplier.matching.Shipper;
import io.passerelle.supplier.matching.SupplierKey;
import java.util.Optional;
import java.util.Set;

/// Reads one supplier's declaration, as [Entries] says.
class Declaration {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private final Entries entries;
    private final SuppliersConfig.Declared declared;

    Declaration(String key, SuppliersConfig.Declared declared) {
        this.entries = Entries.of(key);
        this.declared = declared;
    }

    private enum Protocol {
        FTPS,
        SFTP
    }

    Supplier read() {
        return new Supplier(
                entries.parse(
                        "",
                        entries.key(),
                        "a key of lower-case letters, digits, dashes, other than " + Shipper.OWN,
                        key -> new Shipper.Partner(new SupplierKey(key)).key()),
                declared.name().map(String::strip).filter(n -> !n.isEmpty()).orElse(entries.key()),
                entries.parse("priority", declared.priority(), "a whole number", Integer::valueOf),
                new DeclaredMatch(entries, "match", declared.match()).read(),
                new DeclaredFormat(entries, declared).read(),
                new DeclaredSending(entries, declared).read(),
                endpoint(declared.delivery()),
                new DeclaredInbox(entries, declared.inbox()).readIfAny(),
                new DeclaredShipments(entries, declared.shipments()).read());
    }

    private Endpoint endpoint(SuppliersConfig.Delivery delivery) {
        Protocol protocol =
                entries.choice("delivery.protocol", delivery.protocol(), Protocol.values());
        String host =
                entries.required(
                        "delivery.host", delivery.host(), "the name of the supplier's server");
        if (!host.matches("[\\w.:\\[\\]-]+")) {
            throw entries.bad(
                    "delivery.host", "'" + host + "'", "a host name without scheme or path");
        }
        Endpoint.Tls tls = tls(protocol, delivery, host);
        Security security = security(protocol, delivery);
        return new Endpoint(
                host,
                port(delivery, protocol, tls),
                tls,
                entries.line("delivery.username", delivery.username(), "our login there"),
                security instanceof SshSettings ssh && ssh.key() != null ? "" : password(delivery),
                security,
                directory(delivery));
    }

    private Endpoint.Tls tls(Protocol protocol, SuppliersConfig.Delivery delivery, String host) {
        if (protocol == Protocol.SFTP) {
            return Endpoint.Tls.NONE;
        }
        Endpoint.Tls tls = entries.choice("delivery.tls", delivery.tls(), Endpoint.Tls.values());
        if (tls == Endpoint.Tls.NONE && !LOOPBACK.contains(host)) {
            throw entries.bad(
                    "delivery.tls",
                    "'none' for " + host,
                    "explicit or implicit; none is for a server on this machine only");
        }
        return tls;
    }

    private Security security(Protocol protocol, SuppliersConfig.Delivery delivery) {
        return switch (protocol) {
            case FTPS -> new DeclaredTls(entries, delivery).read();
            case SFTP -> new DeclaredSsh(entries, delivery).read();
        };
    }

    private int port(SuppliersConfig.Delivery delivery, Protocol protocol, Endpoint.Tls tls) {
        String usual =
                protocol == Protocol.SFTP ? "22" : tls == Endpoint.Tls.IMPLICIT ? "990" : "21";
        return entries.parse(
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
                entries.required(
                        "delivery.password",
                        delivery.password(),
                        "the password, best as ${NAME} of an environment variable");
        if (password.chars().anyMatch(Character::isISOControl)) {
            throw entries.bad("delivery.password", "a control character", "text on one line");
        }
        return password;
    }

    private String directory(SuppliersConfig.Delivery delivery) {
        String directory = delivery.directory().map(String::strip).orElse("");
        return directory.isEmpty()
                ? ""
                : entries.line("delivery.directory", Optional.of(directory), "a folder");
    }
}

package io.passerelle.supplier.partner;

import io.passerelle.supplier.ftps.SshSettings;
import io.passerelle.supplier.ftps.SshTrust;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads which SFTP server we trust, and how we log in there.
record DeclaredSsh(Entries entries, SuppliersConfig.Delivery declared) {

    SshSettings read() {
        return new SshSettings(knownHosts(), key());
    }

    private Path knownHosts() {
        String expected =
                "a file in OpenSSH's format with the server's key, as 'ssh-keyscan' prints it, "
                        + Entries.WHERE;
        String found = entries.required("delivery.known-hosts", declared.knownHosts(), expected);
        return entries.parse(
                "delivery.known-hosts",
                found,
                expected,
                name -> {
                    Path file = Entries.file(name);
                    SshTrust.checkKnownHosts(file);
                    return file;
                });
    }

    private SshSettings.@Nullable PrivateKey key() {
        String found = declared.privateKey().map(String::strip).orElse("");
        return found.isEmpty()
                ? null
                : entries.parse(
                        "delivery.private-key",
                        found,
                        "a file with our private key, "
                                + Entries.WHERE
                                + ", and delivery.private-key-passphrase its passphrase, if any",
                        name -> {
                            var key =
                                    new SshSettings.PrivateKey(
                                            Entries.file(name),
                                            declared.privateKeyPassphrase().orElse(""));
                            SshTrust.check(key);
                            return key;
                        });
    }
}

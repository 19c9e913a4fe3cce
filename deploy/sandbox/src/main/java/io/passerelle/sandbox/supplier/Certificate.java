package io.passerelle.sandbox.supplier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A key and a self-signed certificate for `localhost` and `127.0.0.1`, made by the JDK's keytool.
///
/// @param keyStore PKCS12, with [#PASSWORD]
/// @param pem what a client has to trust
record Certificate(Path keyStore, Path pem) {
    /// The key protects nothing but a server on loopback.
    static final String PASSWORD = "sandbox";

    private static final String ALIAS = "supplier";

    /// The certificate kept in the folder, made there if it is not complete.
    static Certificate in(Path folder) {
        var certificate = new Certificate(folder.resolve("supplier.p12"), folder.resolve("ca.pem"));
        if (!Files.exists(certificate.keyStore) || !Files.exists(certificate.pem)) {
            certificate.make(folder);
        }
        return certificate;
    }

    private void make(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(keyStore);
            keytool(
                    "-genkeypair -keyalg EC -groupname secp256r1 -validity 3650 -storetype PKCS12",
                    List.of("-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1"));
            keytool("-exportcert -rfc", List.of("-file", pem.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keytool(String options, List<String> values) throws IOException {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(options.split(" ", -1)));
        command.addAll(values);
        command.addAll(List.of("-alias", ALIAS, "-keystore", keyStore.toString()));
        command.addAll(List.of("-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making a certificate", e);
        }
    }
}

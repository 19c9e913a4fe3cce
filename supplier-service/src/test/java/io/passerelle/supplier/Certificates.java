package io.passerelle.supplier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;

/// Certificates the sandbox does not make by itself, put where it looks for its own.
public final class Certificates {

    private Certificates() {}

    /// A trusted certificate of another host, for a server in this folder.
    public static Path forHost(Path folder, String host) throws IOException {
        Path certificates = Files.createDirectories(folder.resolve("certificates"));
        Path store = certificates.resolve("supplier.p12");
        keytool(
                ("-genkeypair -alias supplier -keyalg EC -groupname secp256r1 -validity 3650"
                                + " -storetype PKCS12 -storepass sandbox -dname CN="
                                + host
                                + " -ext SAN=dns:"
                                + host
                                + " -keystore "
                                + store)
                        .split(" "));
        keytool(
                ("-exportcert -rfc -alias supplier -storepass sandbox -keystore "
                                + store
                                + " -file "
                                + certificates.resolve("ca.pem"))
                        .split(" "));
        return folder;
    }

    /// SHA-256 of the certificate in a PEM file, in hexadecimal.
    public static String sha256(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream text = Files.newInputStream(pem)) {
            var certificate = CertificateFactory.getInstance("X.509").generateCertificate(text);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        }
    }

    private static void keytool(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

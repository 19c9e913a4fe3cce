package io.passerelle.supplier.ftps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.SunJCESecurityProviderRegistrar;
import org.apache.sshd.common.util.security.bouncycastle.BouncyCastleSecurityProviderRegistrar;

/// Reads the files with the keys of servers and of us.
public final class SshTrust {

    private SshTrust() {}

    /// Ciphers and keys come from the JDK and, for Ed25519, from Bouncy Castle. MINA would look for
    /// a third provider by a name that no native image can know. To be called before the first use.
    public static void chooseProviders() {
        System.setProperty(
                SecurityUtils.SECURITY_PROVIDER_REGISTRARS,
                SunJCESecurityProviderRegistrar.class.getName()
                        + ","
                        + BouncyCastleSecurityProviderRegistrar.class.getName());
    }

    /// @throws IllegalArgumentException if the file names no host and its key
    public static void checkKnownHosts(Path file) {
        try {
            if (KnownHostEntry.readKnownHostEntries(file).isEmpty()) {
                throw new IllegalArgumentException("no host in " + file);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file, e);
        }
    }

    /// @throws IllegalArgumentException if the file has no key, or another passphrase
    public static void check(SshSettings.PrivateKey key) {
        try {
            keys(key);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("no key in " + key.file(), e);
        }
    }

    static List<KeyPair> keys(SshSettings.PrivateKey key)
            throws IOException, GeneralSecurityException {
        var passphrase =
                key.passphrase().isEmpty()
                        ? FilePasswordProvider.EMPTY
                        : FilePasswordProvider.of(key.passphrase());
        List<KeyPair> keys = new ArrayList<>();
        try (InputStream file = Files.newInputStream(key.file())) {
            Iterable<KeyPair> found =
                    SecurityUtils.loadKeyPairIdentities(
                            null, NamedResource.ofName(key.file().toString()), file, passphrase);
            if (found != null) {
                found.forEach(keys::add);
            }
        }
        if (keys.isEmpty()) {
            throw new GeneralSecurityException("no key in " + key.file());
        }
        return keys;
    }
}

package io.passerelle.common.runtime;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the addresses that settings name; for [Settings#find(String, String, Function)]. Both fail
/// with [IllegalArgumentException], and take a final slash off.
public final class WebAddress {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private WebAddress() {}

    /// Of a service of our own or of an operator's: `http` or `https`.
    public static URI any(String text) {
        URI url = URI.create(text.replaceFirst("/$", ""));
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (url.getHost() == null || !web) {
            throw new IllegalArgumentException(text);
        }
        return url;
    }

    /// Of what is reached over the internet: `https`; `http` to this machine only.
    public static URI secure(String text) {
        URI url = any(text);
        if ("http".equals(url.getScheme()) && !isThisMachine(url.getHost())) {
            throw new IllegalArgumentException(text);
        }
        return url;
    }

    public static boolean isThisMachine(@Nullable String host) {
        return host != null && LOOPBACK.contains(host);
    }
}

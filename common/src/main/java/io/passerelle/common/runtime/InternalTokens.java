package io.passerelle.common.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bearer tokens the services accept from each other (`INTERNAL_TOKEN`, several for rotation;
/// the first one is sent). There is no way to run without one. Application-scoped, so that a
/// command which needs none asks for none.
@ApplicationScoped
public class InternalTokens {
    private static final int SHORTEST = 16;
    private final List<String> tokens;

    public InternalTokens(Settings settings) {
        this.tokens = read(settings);
    }

    /// The check of the start; throws [BadSetting].
    public static List<String> read(Settings settings) {
        List<String> tokens =
                settings.requireSecrets("INTERNAL_TOKEN", "a random text of 16 or more characters");
        if (tokens.stream().anyMatch(t -> t.length() < SHORTEST)) {
            throw new BadSetting(
                    "INTERNAL_TOKEN: too short, expected a random text of 16 or more characters");
        }
        return tokens;
    }

    /// The header to send to another service.
    public String authorization() {
        return "Bearer " + tokens.getFirst();
    }

    /// Compares with every token in constant time.
    boolean accepts(@Nullable String authorization) {
        byte[] given =
                (authorization == null ? "" : authorization).getBytes(StandardCharsets.UTF_8);
        boolean accepted = false;
        for (String token : tokens) {
            accepted |=
                    MessageDigest.isEqual(
                            ("Bearer " + token).getBytes(StandardCharsets.UTF_8), given);
        }
        return accepted;
    }
}

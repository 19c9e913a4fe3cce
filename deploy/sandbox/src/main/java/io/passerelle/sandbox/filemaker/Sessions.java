package io.passerelle.sandbox.filemaker;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// The tokens given out. One dies at log out or fifteen minutes after the last call that carried
/// it.
final class Sessions {
    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final int DEFAULT_MAXIMUM = 500;

    private final Clock clock;
    private final Map<String, Session> open = new LinkedHashMap<>();
    private int maximum = DEFAULT_MAXIMUM;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    synchronized void maximum(int sessions) {
        maximum = sessions;
    }

    /// Opens a session for the account an `Authorization: Basic` header names.
    synchronized Session login(Database file, String authorization) {
        Account account = account(file, authorization);
        expire();
        if (open.size() >= maximum) {
            throw new Refusal(Code.HOST_CAPACITY);
        }
        String token = UUID.randomUUID().toString().replace("-", "");
        var session = new Session(token, file, account, clock.instant());
        open.put(token, session);
        return session;
    }

    private static Account account(Database file, String authorization) {
        if (authorization.isEmpty()) {
            throw new Refusal(Code.AUTHORIZATION_MISSING);
        }
        String[] parts = credentials(authorization).split(":", 2);
        return file.account(parts[0])
                .filter(a -> parts.length == 2 && a.password().equals(parts[1]))
                .orElseThrow(() -> new Refusal(Code.BAD_ACCOUNT));
    }

    private static String credentials(String authorization) {
        try {
            byte[] decoded = Base64.getDecoder().decode(after("Basic ", authorization));
            return new String(decoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Code.BAD_ACCOUNT);
        }
    }

    private static String after(String scheme, String authorization) {
        return authorization.startsWith(scheme) ? authorization.substring(scheme.length()) : "";
    }

    /// The session of an `Authorization: Bearer` header, its idle time starting anew.
    synchronized Session carrying(String authorization) {
        if (authorization.isEmpty()) {
            throw new Refusal(Code.AUTHORIZATION_MISSING);
        }
        expire();
        Session session = open.get(after("Bearer ", authorization));
        if (session == null) {
            throw new Refusal(Code.BAD_TOKEN);
        }
        session.touch(clock.instant());
        return session;
    }

    synchronized void logout(String token) {
        expire();
        if (open.remove(token) == null) {
            throw new Refusal(Code.BAD_TOKEN);
        }
    }

    /// Ends the session of a header without ceremony, as a server does that lost it.
    synchronized void drop(String authorization) {
        open.remove(after("Bearer ", authorization));
    }

    synchronized void dropAll() {
        open.clear();
    }

    synchronized int count() {
        expire();
        return open.size();
    }

    private void expire() {
        var dead = clock.instant().minus(IDLE);
        open.values().removeIf(session -> !session.lastUsed().isAfter(dead));
    }
}

package io.passerelle.sandbox.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An OpenID provider on a port of its own, with one client and one person in front of it:
/// discovery, authorization code with PKCE, signed tokens, user info. Loopback only.
///
/// Strict where a client could be careless: a code serves once, for the client, the address and the
/// verifier it was asked with. It tells an e-mail address to who asks for that scope only.
public final class OpenIdServer implements AutoCloseable {
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><title>Provider</title><main><h1>Provider</h1>\
            <form method="post"><button name="agree" value="yes">It is me</button>\
            <button name="agree" value="no">No</button></form></main></html>\
            """;

    /// What a code was given for.
    private record Grant(String nonce, String challenge, Set<String> scopes) {}

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer http;
    private final Tokens tokens;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private volatile Client client;
    private volatile Map<String, Object> person = Map.of("sub", "1");
    private volatile Map<String, Object> onlyInUserInfo = Map.of();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile UnaryOperator<Map<String, Object>> told = UnaryOperator.identity();
    private volatile CountDownLatch standing = new CountDownLatch(0);
    private volatile boolean silent;

    private OpenIdServer(HttpServer http, Clock clock, Client client) {
        this.http = http;
        this.tokens = new Tokens(clock);
        this.client = client;
    }

    public static OpenIdServer start(Clock clock, Client client) {
        try {
            HttpServer http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var server = new OpenIdServer(http, clock, client);
            http.createContext("/", server::answer);
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/realm";
    }

    /// From now on this one is registered.
    public void register(Client other) {
        client = other;
    }

    /// Who is in front of it: claims of the token, `sub` among them.
    public void person(Map<String, Object> claims) {
        person = claims;
        onlyInUserInfo = Map.of();
    }

    /// As [#person], of whom some claims are told at the user-info address only.
    public void person(Map<String, Object> claims, Map<String, Object> inUserInfo) {
        person = claims;
        onlyInUserInfo = inUserInfo;
    }

    /// Tells what comes out of this in each token, and signs it as it should.
    public void sign(UnaryOperator<JWTClaimsSet.Builder> claims) {
        tokens.sign(claims);
    }

    public void forge(Forgery kind) {
        tokens.forge(kind);
    }

    /// Says this of itself instead.
    public void tell(UnaryOperator<Map<String, Object>> configuration) {
        told = configuration;
    }

    /// Answers nothing but 503.
    public void silence(boolean on) {
        silent = on;
    }

    /// Answers nothing at all until [#goOn].
    public void standStill() {
        standing = new CountDownLatch(1);
    }

    public void goOn() {
        standing.countDown();
    }

    /// Calls that came since the start.
    public int calls() {
        return calls.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.incrementAndGet();
            standing.await();
            if (silent) {
                Http.send(exchange, 503, "text/plain", "come back later");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/realm/.well-known/openid-configuration" ->
                        Http.json(exchange, 200, told.apply(new HashMap<>(metadata())));
                case "/realm/keys" -> Http.json(exchange, 200, tokens.keys(client));
                case "/realm/authorize" -> authorize(exchange);
                case "/realm/token" -> token(exchange);
                case "/realm/userinfo" -> userInfo(exchange);
                default -> Http.send(exchange, 404, "text/plain", "no such page");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "userinfo_endpoint", issuer() + "/userinfo",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256", "HS256", "none"),
                "code_challenge_methods_supported", List.of("S256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = Http.parameters(exchange.getRequestURI().getRawQuery());
        boolean right =
                "code".equals(asked.get("response_type"))
                        && client.id().equals(asked.get("client_id"))
                        && client.back().toString().equals(asked.get("redirect_uri"))
                        && List.of(asked.getOrDefault("scope", "").split(" ")).contains("openid")
                        && "S256".equals(asked.get("code_challenge_method"))
                        && asked.containsKey("state");
        if (!right) {
            Http.send(exchange, 400, "text/plain", "not as registered: " + asked.keySet());
        } else if ("POST".equals(exchange.getRequestMethod())) {
            boolean agreed = "yes".equals(Http.form(exchange).get("agree"));
            sendBack(exchange, asked, agreed ? "code=" + code(asked) : "error=access_denied");
        } else {
            Http.send(exchange, 200, "text/html", PAGE);
        }
    }

    private String code(Map<String, String> asked) {
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Grant(
                        asked.getOrDefault("nonce", ""),
                        asked.getOrDefault("code_challenge", ""),
                        Set.of(asked.getOrDefault("scope", "").split(" "))));
        return code;
    }

    private void sendBack(HttpExchange exchange, Map<String, String> asked, String result)
            throws IOException {
        String state = URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Location", client.back() + "?" + result + "&state=" + state);
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = Http.form(exchange);
        if (!isClient(exchange, asked)) {
            Http.json(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        @Nullable Grant grant = codes.remove(asked.getOrDefault("code", ""));
        if (grant == null
                || !"authorization_code".equals(asked.get("grant_type"))
                || !client.back().toString().equals(asked.get("redirect_uri"))
                || !grant.challenge().equals(hash(asked.getOrDefault("code_verifier", "")))) {
            Http.json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        Map<String, Object> answer = new HashMap<>();
        answer.put("access_token", "access");
        answer.put("token_type", "Bearer");
        answer.put("expires_in", 300);
        String token = tokens.written(issuer(), client, grant.nonce(), within(grant.scopes()));
        if (!token.isEmpty()) {
            answer.put("id_token", token);
        }
        Http.json(exchange, 200, answer);
    }

    private Map<String, Object> within(Set<String> scopes) {
        Map<String, Object> claims = new HashMap<>(person);
        if (!scopes.contains("email")) {
            claims.keySet().removeAll(Set.of("email", "email_verified"));
        }
        return claims;
    }

    /// By the way that it tells of itself; basic authentication unless told otherwise.
    private boolean isClient(HttpExchange exchange, Map<String, String> asked) {
        Object ways =
                told.apply(new HashMap<>(metadata())).get("token_endpoint_auth_methods_supported");
        if (List.of("client_secret_post").equals(ways)) {
            return client.id().equals(asked.get("client_id"))
                    && client.secret().equals(asked.get("client_secret"));
        }
        return credentials(client.id(), client.secret())
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        if (!"Bearer access".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            Http.json(exchange, 401, Map.of("error", "invalid_token"));
            return;
        }
        Map<String, Object> told = new HashMap<>(person);
        told.putAll(onlyInUserInfo);
        Http.json(exchange, 200, told);
    }

    /// RFC 6749, section 2.3.1: both parts are encoded as in a form first.
    private static String credentials(String id, String secret) {
        String pair =
                URLEncoder.encode(id, StandardCharsets.UTF_8)
                        + ":"
                        + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String verifier) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        goOn();
        http.stop(0);
        threads.close();
    }
}

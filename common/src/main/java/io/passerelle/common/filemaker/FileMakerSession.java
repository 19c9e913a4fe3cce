package io.passerelle.common.filemaker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.logging.Log;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// One token, kept and renewed. A token is one single-threaded session on the server, so callers
/// hold this object's lock for the length of a call; leaked sessions exhaust the server (812).
final class FileMakerSession {
    /// The server forgets a token 15 minutes after its last use.
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(14);

    /// Repeated wrong passwords lock the account (214).
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofMinutes(5);

    private final FileMakerSettings settings;
    private final FileMakerApi api;
    private final FileMakerAnswers answers;
    private final Clock clock;
    private String token = "";
    private Instant lastUse = Instant.MIN;
    private Instant refusedUntil = Instant.MIN;

    FileMakerSession(
            FileMakerSettings settings, FileMakerApi api, FileMakerAnswers answers, Clock clock) {
        this.settings = settings;
        this.api = api;
        this.answers = answers;
        this.clock = clock;
    }

    String bearer() {
        Instant now = clock.instant();
        if (!token.isEmpty() && now.isAfter(lastUse.plus(IDLE_LIMIT))) {
            close();
        }
        if (token.isEmpty()) {
            token = logIn();
        }
        lastUse = now;
        return "Bearer " + token;
    }

    /// After code 952: the next call logs in again.
    void forget() {
        token = "";
    }

    void close() {
        if (token.isEmpty()) {
            return;
        }
        try (Response answer = api.logOut(settings.database(), token)) {
            Log.debugf("filemaker.logged_out status=%d", answer.getStatus());
        } catch (ProcessingException e) {
            Log.debugf("filemaker.log_out_failed reason=%s", e.getMessage());
        } finally {
            token = "";
        }
    }

    private String logIn() {
        if (clock.instant().isBefore(refusedUntil)) {
            throw new FileMakerFailure(
                    FileMakerFailure.Kind.LOGIN,
                    212,
                    "log in: FileMaker refused FILEMAKER_USERNAME with FILEMAKER_PASSWORD; not tried again before "
                            + refusedUntil);
        }
        String account = settings.username() + ":" + settings.password();
        String basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(account.getBytes(StandardCharsets.UTF_8));
        try (Response answer =
                api.logIn(settings.database(), basic, JsonNodeFactory.instance.objectNode())) {
            return answers.read("log in", answer).path("token").asText();
        } catch (FileMakerFailure e) {
            if (e.kind() != FileMakerFailure.Kind.LOGIN
                    && e.kind() != FileMakerFailure.Kind.TOKEN) {
                throw e;
            }
            refusedUntil = clock.instant().plus(PAUSE_AFTER_REFUSAL);
            throw new FileMakerFailure(
                    FileMakerFailure.Kind.LOGIN, e.code(), String.valueOf(e.getMessage()));
        } catch (ProcessingException e) {
            throw new FileMakerFailure(
                    FileMakerFailure.Kind.UNAVAILABLE,
                    -1,
                    "log in: no answer from FileMaker: " + e.getMessage());
        }
    }
}

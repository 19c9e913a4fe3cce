package io.passerelle.common.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.passerelle.common.runtime.Outside;
import io.passerelle.common.runtime.Settings;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/// The merchant's FileMaker file through the Data API. Every failure is a [FileMakerFailure].
///
/// Calls wait for each other, as the server would make them wait anyway. Reads are repeated once
/// after an expired token; writes never are: the caller looks first.
@ApplicationScoped
public class FileMaker {
    private final FileMakerSettings settings;
    private final FileMakerApi api;
    private final FileMakerAnswers answers;
    private final FileMakerSession session;
    private final ObjectMapper json;
    private final Outside outside;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    @Inject
    FileMaker(Settings settings, ObjectMapper json, Outside outside, Clock clock) {
        this.settings = FileMakerSettings.from(settings);
        this.api = open(this.settings.host());
        this.answers = new FileMakerAnswers(json);
        this.session = new FileMakerSession(this.settings, api, answers, clock);
        this.json = json;
        this.outside = outside;
    }

    private static FileMakerApi open(URI host) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(host)
                .connectTimeout(5, TimeUnit.SECONDS)
                .readTimeout(60, TimeUnit.SECONDS)
                // Apache in front of FileMaker drops idle connections after 5 s; a write sent on
                // one
                // that is just closing would end with an unknown outcome.
                .property(QuarkusRestClientProperties.CONNECTION_TTL, 3_000)
                .disableDefaultMapper(true)
                .build(FileMakerApi.class);
    }

    /// The records that match; none is an empty page, not an error.
    public FileMakerPage find(String layout, FileMakerFind find) {
        ObjectNode request = json.createObjectNode();
        request.set("query", json.valueToTree(find.anyOf()));
        request.put("limit", find.limit());
        request.put("offset", find.offset());
        ArrayNode sort = json.createArrayNode();
        find.sortBy()
                .forEach(field ->
                        sort.addObject().put("fieldName", field).put("sortOrder", "ascend"));
        if (!sort.isEmpty()) {
            request.set("sort", sort);
        }
        return pageOrNothing(
                "find in " + layout,
                bearer -> api.find(settings.database(), layout, bearer, request));
    }

    private FileMakerPage pageOrNothing(String call, Function<String, Response> send) {
        try {
            return FileMakerAnswers.page(read(call, send));
        } catch (FileMakerFailure e) {
            if (e.code() == 401 || e.code() == 101) {
                return FileMakerPage.empty();
            }
            throw e;
        }
    }

    /// Changes one record and adds rows to one of its portals, if its `modId` is still the given
    /// one. Returns the new `modId`.
    public String edit(String layout, String recordId, FileMakerEdit edit) {
        ObjectNode request = json.createObjectNode();
        request.set("fieldData", json.valueToTree(edit.fields()));
        request.put("modId", edit.modId());
        if (!edit.newRows().isEmpty()) {
            request.set("portalData", json.valueToTree(Map.of(edit.portal(), edit.newRows())));
        }
        return write(
                        "edit in " + layout,
                        bearer -> api.edit(settings.database(), layout, recordId, bearer, request))
                .path("modId")
                .asText();
    }

    /// Adds a record. Returns its `recordId`.
    public String create(String layout, Map<String, ?> fields) {
        ObjectNode request = json.createObjectNode();
        request.set("fieldData", json.valueToTree(fields));
        return write(
                        "create in " + layout,
                        bearer -> api.create(settings.database(), layout, bearer, request))
                .path("recordId")
                .asText();
    }

    /// Runs a script. It may change anything, so an unknown outcome is not followed by a second
    /// run. The script's own error is part of the result, not a failure of the call.
    public FileMakerScript run(String layout, String script, String parameter) {
        JsonNode response =
                write(
                        "script " + script,
                        bearer -> api.run(settings.database(), layout, script, parameter, bearer));
        return new FileMakerScript(
                script,
                response.path("scriptError").asInt(-1),
                response.path("scriptResult").asText(""));
    }

    /// The names of the file's scripts, those in folders included.
    public Set<String> scripts() {
        Set<String> names = new TreeSet<>();
        collect(
                read("scripts", bearer -> api.scripts(settings.database(), bearer)).path("scripts"),
                names);
        return names;
    }

    private static void collect(JsonNode scripts, Set<String> names) {
        for (JsonNode script : scripts) {
            names.add(script.path("name").asText());
            collect(script.path("folderScriptNames"), names);
        }
    }

    /// The layout's `fieldMetaData` and `portalMetaData`, as FileMaker gives them.
    public JsonNode layout(String layout) {
        return read("layout " + layout, bearer -> api.layout(settings.database(), layout, bearer));
    }

    private JsonNode read(String call, Function<String, Response> send) {
        try {
            return write(call, send);
        } catch (FileMakerFailure e) {
            if (e.kind() != FileMakerFailure.Kind.TOKEN) {
                throw e;
            }
            return write(call, send);
        }
    }

    private JsonNode write(String call, Function<String, Response> send) {
        oneAtATime.lock();
        try {
            JsonNode response = answered(call, send);
            outside.answered("FileMaker");
            return response;
        } catch (FileMakerFailure e) {
            note(e);
            throw e;
        } finally {
            oneAtATime.unlock();
        }
    }

    private JsonNode answered(String call, Function<String, Response> send) {
        try (Response answer = send.apply(session.bearer())) {
            return answers.read(call, answer);
        } catch (ProcessingException e) {
            throw FileMakerFailure.noAnswer(call, e);
        }
    }

    /// A refusal is an answer too; what counts as trouble is what keeps every call from working.
    private void note(FileMakerFailure failure) {
        switch (failure.kind()) {
            case TOKEN -> session.forget();
            case LOGIN, UNAVAILABLE, UNKNOWN, CONFIGURATION ->
                    outside.failed("FileMaker", String.valueOf(failure.getMessage()));
            case LOCKED, CONFLICT, MISSING, NOT_UNIQUE, REJECTED -> outside.answered("FileMaker");
        }
    }

    /// Logs out: a session left open takes one of the server's few places for 15 minutes.
    @PreDestroy
    void close() {
        oneAtATime.lock();
        try {
            session.close();
        } finally {
            oneAtATime.unlock();
        }
    }
}

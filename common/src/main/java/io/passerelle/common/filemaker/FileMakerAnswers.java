package io.passerelle.common.filemaker;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads FileMaker's envelope `{"response":{…},"messages":[{"code":"0",…}]}`.
final class FileMakerAnswers {
    private final ObjectReader json;

    FileMakerAnswers(ObjectMapper mapper) {
        this.json = mapper.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /// The `response` part of an answer with code 0; every other answer is a [FileMakerFailure].
    JsonNode read(String call, Response answer) {
        JsonNode body = body(call, answer);
        JsonNode message = body.path("messages").path(0);
        if (!message.has("code")) {
            throw withoutEnvelope(call, answer, "an envelope");
        }
        int code = message.path("code").asInt(-1);
        if (code != 0) {
            throw FileMakerFailure.of(code, message.path("message").asText(""), call);
        }
        return body.path("response");
    }

    private JsonNode body(String call, Response answer) {
        try {
            return json.readTree(answer.readEntity(byte[].class));
        } catch (IOException e) {
            // The web server in front answers HTML when the engine is down.
            throw withoutEnvelope(call, answer, "JSON");
        }
    }

    /// A proxy may answer 401 in HTML; it means the token all the same.
    private static FileMakerFailure withoutEnvelope(String call, Response answer, String missing) {
        String what = "HTTP " + answer.getStatus() + " without " + missing;
        return answer.getStatus() == 401
                ? new FileMakerFailure(FileMakerFailure.Kind.TOKEN, -1, call + ": " + what)
                : FileMakerFailure.noAnswer(call, what);
    }

    static FileMakerPage page(JsonNode response) {
        List<FileMakerRecord> records = new ArrayList<>();
        for (JsonNode row : response.path("data")) {
            records.add(
                    new FileMakerRecord(
                            row.path("recordId").asText(),
                            row.path("modId").asText(),
                            row.path("fieldData")));
        }
        return new FileMakerPage(
                records, response.path("dataInfo").path("foundCount").asInt(records.size()));
    }
}

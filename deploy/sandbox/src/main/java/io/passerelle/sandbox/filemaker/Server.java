package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Supplier;

/// Carries out calls as a faultless server would.
record Server(Map<String, Database> files, Sessions sessions) {
    Reply answer(Call call, Route route) {
        try {
            if (route.takesJson() && !call.contentType().startsWith("application/json")) {
                throw new Refusal(Code.HEADER_MISSING);
            }
            return Reply.ok(respond(call, route));
        } catch (Refusal refusal) {
            return Reply.refusal(refusal);
        }
    }

    private ObjectNode respond(Call call, Route route) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        switch (route.endpoint()) {
            case PRODUCT_INFO -> Metadata.product(response);
            case DATABASES -> databases(response);
            case VALIDATE_SESSION -> validate(call, response);
            case LOGIN -> login(call, route, response);
            case LOGOUT -> sessions.logout(route.object());
            default -> {
                return onFile(call, route, response);
            }
        }
        return response;
    }

    private void databases(ObjectNode response) {
        ArrayNode databases = response.putArray("databases");
        files.keySet().forEach(name -> databases.addObject().put("name", name));
    }

    private void validate(Call call, ObjectNode response) {
        Session session = sessions.carrying(call.authorization());
        response.put("isSessionInUse", session.turn().isLocked());
    }

    private void login(Call call, Route route, ObjectNode response) {
        var _ = call.json();
        Database file = files.get(route.database());
        if (file == null || !file.isOpen()) {
            throw new Refusal(Code.FILE_CLOSED);
        }
        response.put("token", sessions.login(file, call.authorization()).token());
    }

    private ObjectNode onFile(Call call, Route route, ObjectNode response) {
        Session session = sessions.carrying(call.authorization());
        if (!session.file().name().equals(route.database())) {
            throw new Refusal(Code.BAD_TOKEN);
        }
        return inTurn(
                session,
                () -> {
                    if (!session.file().isOpen()) {
                        throw new Refusal(Code.FILE_CLOSED);
                    }
                    switch (route.endpoint()) {
                        case LAYOUTS -> new Metadata(session.file()).layouts(response);
                        case SCRIPTS -> new Metadata(session.file()).scripts(response);
                        case GLOBALS -> throw new Refusal(Code.FIELD_MISSING);
                        default -> {
                            return new Operation(session, route, call.parameters()).run();
                        }
                    }
                    return response;
                });
    }

    private static ObjectNode inTurn(Session session, Supplier<ObjectNode> work) {
        session.turn().lock();
        try {
            return work.get();
        } finally {
            session.turn().unlock();
        }
    }
}

package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.passerelle.sandbox.filemaker.Account.Right;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One call on a layout, with the scripts it names. They run in the vendor's order: before the
/// request, before the sort, after it; what the action committed stays whatever they do, and a
/// script that does not exist is noticed when its turn comes.
record Operation(Session session, Route route, Parameters parameters) {
    ObjectNode run() {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        View view = View.of(session.file(), route.subject());
        switch (route.endpoint()) {
            case LIST -> read(view, response, () -> List.copyOf(view.table().rows()));
            case GET -> read(view, response, () -> List.of(Rows.byNumber(view.table(), number())));
            case FIND -> {
                parameters.allowOnly(
                        "query", "sort", "limit", "offset", "portal", "layout.response");
                read(view, response, () -> find(view));
            }
            case CREATE -> write(response, r -> writes(view).create(r));
            case EDIT -> write(response, r -> writes(view).edit(number(), r));
            case DUPLICATE -> write(response, r -> writes(view).duplicate(number(), r));
            case DELETE -> write(response, _ -> writes(view).delete(number()));
            case RUN_SCRIPT -> alone(response);
            case LAYOUT -> new Metadata(session.file()).layout(view, response);
            default -> throw new Refusal(Code.COMMAND_UNAVAILABLE);
        }
        return response;
    }

    private String number() {
        return route.object();
    }

    private Writes writes(View view) {
        return new Writes(session, view, parameters);
    }

    private List<Row> find(View view) {
        return Find.parse(parameters.json("query"), view, parameters.dates()).rows(view.table());
    }

    private void read(View view, ObjectNode response, Supplier<List<Row>> action) {
        session.account().demand(Right.VIEW, view.layout().table());
        View shown =
                parameters
                        .text("layout.response")
                        .map(l -> View.of(session.file(), l))
                        .orElse(view);
        script(".prerequest", response);
        List<Row> found = session.file().locked(action);
        script(".presort", response);
        List<Row> sorted =
                session.file().locked(() -> Sort.sorted(found, parameters.json("sort"), view));
        script("", response);
        session.file()
                .locked(() -> {
                    new Records(shown, parameters).page(response, sorted);
                    return response;
                });
    }

    private void write(ObjectNode response, Consumer<ObjectNode> action) {
        script(".prerequest", response);
        action.accept(response);
        script(".presort", response);
        script("", response);
    }

    private void alone(ObjectNode response) {
        String parameter = parameters.text("script.param").orElse("");
        run(route.object(), parameter, "", response);
    }

    private void script(String phase, ObjectNode response) {
        Optional<String> name = parameters.text("script" + phase).filter(n -> !n.isEmpty());
        String parameter = parameters.text("script" + phase + ".param").orElse("");
        name.ifPresent(script -> run(script, parameter, phase, response));
    }

    private void run(String script, String parameter, String phase, ObjectNode response) {
        Script.Outcome outcome = session.file().script(script).run(parameter);
        if (outcome.result() != null) {
            response.put("scriptResult" + phase, outcome.result());
        }
        response.put("scriptError" + phase, Integer.toString(outcome.error()));
    }
}

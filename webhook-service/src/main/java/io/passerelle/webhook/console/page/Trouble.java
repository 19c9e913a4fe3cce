package io.passerelle.webhook.console.page;

import io.passerelle.webhook.neighbour.Answer;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// What is answered to a form: the page to go on with, or why nothing was done.
@Singleton
class Trouble {
    private final Frames frames;

    Trouble(Frames frames) {
        this.frames = frames;
    }

    /// @param open whether it may have been done, as nobody answered
    record trouble(Frame frame, String reason, boolean open) implements TemplateInstance {}

    /// @param section where the form stands
    /// @param then where to go if it was done
    Response after(Answer<?> answer, String section, String then) {
        return switch (answer) {
            case Answer.Given<?> _ -> Response.seeOther(URI.create(then)).build();
            case Answer.Refused<?>(int status, String detail) -> page(status, section, detail);
            case Answer.Down<?>(String reason) -> page(502, section, reason, true);
        };
    }

    Response page(int status, String section, String reason) {
        return page(status, section, reason, false);
    }

    private Response page(int status, String section, String reason, boolean open) {
        Frame frame = frames.of(section);
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(frame.in(new trouble(frame, reason, open)))
                .build();
    }
}

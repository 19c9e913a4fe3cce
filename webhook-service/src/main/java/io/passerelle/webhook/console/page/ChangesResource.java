package io.passerelle.webhook.console.page;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;

@Authenticated
@Path("/console/changes")
class ChangesResource {
    private final Changes changes;

    ChangesResource(Changes changes) {
        this.changes = changes;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<String> listen() {
        return changes.listen().orElseThrow(ServiceUnavailableException::new);
    }
}

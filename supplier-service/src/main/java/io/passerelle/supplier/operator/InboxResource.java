package io.passerelle.supplier.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.Problem;
import io.passerelle.supplier.inbound.FileState;
import io.passerelle.supplier.inbound.InboundFiles;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/inbox")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
class InboxResource {
    private final InboundFiles files;
    private final InboxStates states;

    InboxResource(InboundFiles files, InboxStates states) {
        this.files = files;
        this.states = states;
    }

    /// @param inboxes of the suppliers that are declared with one
    /// @param files the newest first, at most 500
    @RegisterForReflection
    public record Inbox(List<InboxStates.InboxState> inboxes, List<InboundFiles.View> files) {
        public Inbox {
            inboxes = List.copyOf(inboxes);
            files = List.copyOf(files);
        }
    }

    @GET
    @Operation(
            summary = "What suppliers have left for us, the newest 500 files",
            description =
                    "state: seen, fetched, applied, duplicate, parked, dismissed, refused. A reason"
                            + " quotes the file and may be personal.")
    @APIResponse(responseCode = "200", description = "The newest first")
    @APIResponse(responseCode = "400", description = "No such state")
    public Inbox list(
            @QueryParam("supplier") @DefaultValue("") String supplier,
            @QueryParam("state") @DefaultValue("") String state) {
        return new Inbox(
                states.all(),
                state.isBlank()
                        ? files.newest(supplier)
                        : files.in(FileState.parse(state), supplier));
    }

    @POST
    @Path("{id}/retries")
    @Operation(
            summary = "Tries a parked file once more",
            description = "After its cause is gone; to give it up, cancel the unit inbound-file.")
    @APIResponse(responseCode = "202", description = "It is tried now")
    @APIResponse(responseCode = "404", description = "No such file is parked")
    public Response retry(@PathParam("id") String id) {
        return files.retry(id)
                ? Response.accepted().build()
                : Problem.notFound("no file " + id + " is parked").response();
    }
}

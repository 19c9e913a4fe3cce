package io.passerelle.webhook.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.webhook.privacy.Export;
import io.passerelle.webhook.privacy.Exports;
import io.passerelle.webhook.privacy.Redaction;
import io.passerelle.webhook.privacy.Redactions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
public class PrivacyResource {
    private static final int MOST = 500;
    private final Redactions redactions;
    private final Exports exports;

    PrivacyResource(Redactions redactions, Exports exports) {
        this.redactions = redactions;
        this.exports = exports;
    }

    @GET
    @Path("redactions")
    @Operation(summary = "That people were forgotten: when and in how many places, never who")
    @APIResponse(
            responseCode = "200",
            description = "newest first, at most 500",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "redactions",
                                            value = Examples.REDACTIONS)))
    public List<Redaction> redactions() {
        return redactions.latest(MOST);
    }

    @GET
    @Path("exports")
    @Operation(
            summary = "The files made for customers who asked what is held about them",
            description = "Where each is and whether it was passed on; never what is in it.")
    @APIResponse(
            responseCode = "200",
            description = "newest first, at most 500",
            content =
                    @Content(examples = @ExampleObject(name = "exports", value = Examples.EXPORTS)))
    public List<Export> exports() {
        return exports.latest(MOST);
    }
}

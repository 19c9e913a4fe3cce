package io.passerelle.webhook.handover;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.common.value.OrderId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What supplier-service offers about the people in the orders it was handed. Any status but 2xx is
/// a [jakarta.ws.rs.WebApplicationException].
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface PeopleApi {

    /// Answers how much was erased, see [HandedOnPeople.Erased].
    @POST
    @Path("/redactions")
    JsonNode redact(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, Redaction redaction);

    /// Answers what is held about these orders.
    @POST
    @Path("/holdings")
    JsonNode holdings(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, Orders orders);

    /// @param orders whose buyers are to be forgotten
    /// @param allAfter instead: of the next orders after this id, 0 for the first; null for none
    record Redaction(List<OrderId> orders, @Nullable Long allAfter) {}

    record Orders(List<OrderId> orders) {}
}

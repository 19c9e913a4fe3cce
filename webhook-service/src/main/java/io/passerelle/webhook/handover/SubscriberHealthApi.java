package io.passerelle.webhook.handover;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Whether a subscriber is ready to take orders.
@Path("/q/health")
@Produces(MediaType.WILDCARD)
interface SubscriberHealthApi {

    @GET
    @Path("/ready")
    Response ready();
}

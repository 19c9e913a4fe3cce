package io.passerelle.webhook.handover;

import io.passerelle.common.order.PlacedOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What subscribers offer. Built without the default exception mapper: each status is judged by
/// [SubscriberGateway].
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.WILDCARD)
interface SubscriberApi {

    @POST
    @Path("/orders")
    Response order(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, PlacedOrder order);

    @POST
    @Path("/reconciled")
    Response reconciled(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, Reconciled mark);

    /// @param until every change of an order *before* this moment of Shopify's clock, and in its
    ///   order index when the pass was made, has been handed over; whole seconds, rounded down, so
    ///   changes stamped with this very second may be missing
    /// @param ordersKnown how many orders it has accepted, in any revision; answered 409 if it
    ///   holds fewer, and then every order is sent again
    /// @param newest the state it accepted last; answered 409 likewise if it holds an older one of
    ///   that order, or none; null if that cannot be told
    record Reconciled(Instant until, long ordersKnown, Holdings.@Nullable Newest newest) {}
}

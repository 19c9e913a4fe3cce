package io.passerelle.common.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// The two calls of Shopify we make. Built without the default exception mapper: each status is
/// judged by [ShopifyGraphQl].
@Path("/admin")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ShopifyApi {

    @POST
    @Path("/api/{version}/graphql.json")
    Response graphQl(
            @PathParam("version") String version,
            @HeaderParam("X-Shopify-Access-Token") String token,
            JsonNode request);

    @POST
    @Path("/oauth/access_token")
    Response accessToken(JsonNode request);
}

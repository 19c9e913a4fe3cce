package io.passerelle.supplier.stock;

import io.passerelle.common.stock.SupplierStock;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// What sync-service offers. Built without the default exception mapper: each status is judged by
/// [SyncGateway].
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.WILDCARD)
interface SyncApi {

    @POST
    @Path("/supplier-stock")
    Response stock(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, SupplierStock stock);
}

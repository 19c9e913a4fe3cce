package io.passerelle.sync.run;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

@Path("/internal")
interface WebhookApi {

    @POST
    @Path("/reconcile")
    Response reconcile(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);
}

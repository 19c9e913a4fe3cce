package io.passerelle.webhook.alert;

import io.passerelle.common.condition.Condition;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/// What another service says is wrong with it.
@Path("/api/conditions")
@Produces(MediaType.APPLICATION_JSON)
interface ConditionsApi {

    @GET
    List<Condition> now(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}

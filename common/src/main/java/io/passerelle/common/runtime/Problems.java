package io.passerelle.common.runtime;

import io.quarkus.logging.Log;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Every error leaves as a [Problem]; the unforeseen is logged once, here.
class Problems {

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return new Problem(status, title, String.valueOf(e.getMessage())).response();
    }

    @ServerExceptionMapper
    Response refused(IllegalArgumentException e) {
        return Problem.badRequest(String.valueOf(e.getMessage())).response();
    }

    @ServerExceptionMapper
    Response unforeseen(RuntimeException e) {
        Log.error("request.failed", e);
        return new Problem(500, "Internal error", "see the log of this service").response();
    }
}

package io.passerelle.common.runtime;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.logging.Log;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Every error leaves as a [Problem]; the unforeseen is logged once, here.
class Problems {

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        if (e.getCause() instanceof JsonMappingException unreadable) {
            return Problem.badRequest(about(unreadable)).response();
        }
        int status = e.getResponse().getStatus();
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return new Problem(status, title, String.valueOf(e.getMessage())).response();
    }

    /// In the place of the framework's answer, which repeats the value.
    @ServerExceptionMapper
    Response refused(MismatchedInputException e) {
        return Problem.badRequest(about(e)).response();
    }

    /// Our own words where a value refused itself; else only which field it is, since the library's
    /// words quote the body.
    private static String about(JsonMappingException e) {
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return String.valueOf(e.getCause().getMessage());
        }
        String field =
                e.getPath().stream()
                        .map(p ->
                                p.getFieldName() == null
                                        ? "[" + p.getIndex() + "]"
                                        : "." + p.getFieldName())
                        .collect(Collectors.joining());
        return field.isEmpty()
                ? "body: cannot be read as JSON of the expected form"
                : field.substring(1) + ": cannot be read as a value of the expected form";
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

package io.passerelle.common.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// The calls of the Data API we make. Built without the default exception mapper: HTTP 500 is
/// FileMaker's way to say many things, such as "nothing found".
@Path("/fmi/data/vLatest")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface FileMakerApi {

    @POST
    @Path("/databases/{database}/sessions")
    Response logIn(
            @PathParam("database") String database,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String basic,
            JsonNode empty);

    @DELETE
    @Path("/databases/{database}/sessions/{token}")
    Response logOut(@PathParam("database") String database, @PathParam("token") String token);

    @POST
    @Path("/databases/{database}/layouts/{layout}/_find")
    Response find(
            @PathParam("database") String database,
            @PathParam("layout") String layout,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            JsonNode request);

    @PATCH
    @Path("/databases/{database}/layouts/{layout}/records/{record}")
    Response edit(
            @PathParam("database") String database,
            @PathParam("layout") String layout,
            @PathParam("record") String recordId,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            JsonNode request);

    @POST
    @Path("/databases/{database}/layouts/{layout}/records")
    Response create(
            @PathParam("database") String database,
            @PathParam("layout") String layout,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            JsonNode request);

    @GET
    @Path("/databases/{database}/layouts/{layout}/script/{script}")
    Response run(
            @PathParam("database") String database,
            @PathParam("layout") String layout,
            @PathParam("script") String script,
            @QueryParam("script.param") String parameter,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @GET
    @Path("/databases/{database}/scripts")
    Response scripts(
            @PathParam("database") String database,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @GET
    @Path("/databases/{database}/layouts/{layout}")
    Response layout(
            @PathParam("database") String database,
            @PathParam("layout") String layout,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);
}

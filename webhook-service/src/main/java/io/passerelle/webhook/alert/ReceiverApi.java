package io.passerelle.webhook.alert;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Where alerts are posted to.
@Consumes(MediaType.APPLICATION_JSON)
interface ReceiverApi {

    /// @param signature see [Signature]
    /// @param id of the notice, the same when it is sent again
    @POST
    Response tell(
            @HeaderParam("Passerelle-Signature") String signature,
            @HeaderParam("Passerelle-Notice") String id,
            String body);
}

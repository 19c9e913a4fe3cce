package io.passerelle.webhook.intake;

import io.passerelle.common.runtime.Problem;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Where Shopify delivers its webhooks. Checked in this order:
///
/// | request | answer | stored |
/// |---|---|---|
/// | not POST | 405 | no |
/// | body above `quarkus.http.limits.max-body-size` | 413, not read on | no |
/// | signature missing, several, no base64 of 32 bytes, or wrong | 401 | no |
/// | signed, but empty | 400 | no |
/// | signed, no topic or no shop | 400 | no |
/// | signed, of another shop (also a look-alike) | 403 | no |
/// | signed, no webhook id, or topic or id above 255 characters | 400 | no |
/// | stored before under this webhook id | 200 | once |
/// | more waits than may, nothing was stored within 4 s, or this process ends | 503, `Retry-After` | if at all, once |
/// | anything else: any topic, any content type, any bytes | 200 | yes |
///
/// 400 and 403 follow Shopify's own library; it never sends such requests. What Shopify does send
/// is answered 200 even if nobody can read it, since a refusal would be repeated for hours and in
/// the end cost the subscription; it is parked for a person instead. Duplicates are told by the
/// webhook id alone: one event id may come under two topics.
///
/// A refusal is counted as `passerelle.webhooks` by reason, and logged without the body unless it
/// is 503: that many lines would only add to the load.
///
/// Runs on the event loop and waits for nothing there: thousands of requests may wait for the same
/// commit, and a thread for each would be what limits them.
@Path("/webhooks/shopify")
@Consumes(MediaType.WILDCARD)
@Tag(name = "webhooks")
public class WebhookResource {
    private static final int RETRY_AFTER_SECONDS = 5;
    private final Intake intake;
    private final IntakeMeters meters;

    WebhookResource(Intake intake, IntakeMeters meters) {
        this.intake = intake;
        this.meters = meters;
    }

    @POST
    @NonBlocking
    @Operation(summary = "Takes a webhook of any topic")
    @APIResponse(responseCode = "200", description = "stored, now or before")
    @APIResponse(responseCode = "400", description = "signed, but incomplete")
    @APIResponse(responseCode = "401", description = "not signed by Shopify")
    @APIResponse(responseCode = "403", description = "signed, but of another shop")
    @APIResponse(responseCode = "413", description = "body too large")
    @APIResponse(responseCode = "503", description = "not now; `Retry-After` says when to repeat")
    public CompletionStage<Response> any(byte[] body, @Context HttpHeaders headers) {
        return intake.take(body, new WebhookHeaders(name -> values(headers, name)))
                .thenApply(this::answer);
    }

    @POST
    @NonBlocking
    @Path("/orders")
    @Operation(summary = "The same, at the address used for orders")
    public CompletionStage<Response> orders(byte[] body, @Context HttpHeaders headers) {
        return any(body, headers);
    }

    private static List<String> values(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getRequestHeader(name)).orElse(List.of());
    }

    private Response answer(Reception reception) {
        meters.outcome(reception);
        return switch (reception) {
            case Reception.Stored(), Reception.Duplicate() -> Response.ok().build();
            case Reception.Refused(Refusal reason) -> refuse(reason);
        };
    }

    private static Response refuse(Refusal reason) {
        Response answer = new Problem(reason.status(), "Not taken", reason.word()).response();
        if (reason.isForNow()) {
            return Response.fromResponse(answer)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        Log.warnf("webhook.refused reason=%s", reason.word());
        return answer;
    }
}

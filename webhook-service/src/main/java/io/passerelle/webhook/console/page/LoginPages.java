package io.passerelle.webhook.console.page;

import io.passerelle.webhook.console.access.Console;
import io.passerelle.webhook.console.access.OpenIdLogin;
import io.passerelle.webhook.openid.OpenIdRefused;
import io.quarkus.logging.Log;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// In, out, and in which language. A password is taken by the form authentication, to which this
/// page posts it.
@Path("/console")
@Produces(MediaType.TEXT_HTML)
class LoginPages {
    private static final int A_YEAR = 31_536_000;
    private final Frames frames;
    private final SecurityIdentity identity;
    private final Console console;
    private final OpenIdLogin openId;

    LoginPages(Frames frames, SecurityIdentity identity, Console console, OpenIdLogin openId) {
        this.frames = frames;
        this.identity = identity;
        this.console = console;
        this.openId = openId;
    }

    /// @param trouble why it came to nothing, `""` at first
    /// @param who whom the provider knows and the settings do not, else `""`
    record login(Frame frame, boolean takesPasswords, String provider, String trouble, String who)
            implements TemplateInstance {}

    record arrived(Frame frame, String wanted) implements TemplateInstance {}

    @GET
    @Path("login")
    public TemplateInstance login(@QueryParam("wrong") @DefaultValue("false") boolean wrong) {
        return page(wrong ? "WRONG" : "", "");
    }

    /// Out to the OpenID provider.
    @GET
    @Path("login/openid")
    public Response begin(@Context RoutingContext routing) {
        try {
            return Response.seeOther(offered().begin(routing)).build();
        } catch (OpenIdRefused e) {
            return refused(e);
        }
    }

    /// Back from there. Not a redirect but a page that goes on: a browser that comes from another
    /// site does not send the session's cookie at once.
    @GET
    @Path("login/openid/back")
    public Response back(@Context RoutingContext routing) {
        try {
            String wanted = offered().finish(routing);
            Frame frame = frames.ofNobody();
            return Response.ok(frame.in(new arrived(frame, wanted)))
                    .header("Refresh", "0;url=" + wanted)
                    .build();
        } catch (OpenIdRefused e) {
            return refused(e);
        }
    }

    private OpenIdLogin offered() {
        if (!openId.isOffered()) {
            throw new NotFoundException();
        }
        return openId;
    }

    private Response refused(OpenIdRefused refused) {
        Log.warnf(
                "console.login-refused by=openid reason=%s detail=%s",
                refused.reason(), refused.getMessage());
        int status =
                switch (refused.reason()) {
                    case UNREACHABLE, UNTRUSTED -> 502;
                    case EXPIRED -> 400;
                    case DECLINED, UNVERIFIED, STRANGER -> 403;
                };
        return Response.status(status)
                .entity(page(refused.reason().name(), refused.person()))
                .build();
    }

    private TemplateInstance page(String trouble, String who) {
        Frame frame = frames.ofNobody();
        return frame.in(
                new login(frame, console.takesPasswords(), console.provider(), trouble, who));
    }

    @POST
    @Path("logout")
    public Response logout() {
        FormAuthenticationMechanism.logout(identity);
        return Response.seeOther(URI.create("/console/login")).build();
    }

    @POST
    @Path("language")
    public Response language(
            @FormParam("language") @DefaultValue("en") String language,
            @FormParam("back") @DefaultValue("") String back) {
        NewCookie chosen =
                new NewCookie.Builder(Frames.LANGUAGE)
                        .value(Frames.spoken(language).getLanguage())
                        .path("/console")
                        .maxAge(A_YEAR)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.STRICT)
                        .build();
        return Response.seeOther(
                        URI.create(back.matches("[a-z]{1,20}") ? "/console/" + back : "/console"))
                .cookie(chosen)
                .build();
    }
}

package io.passerelle.webhook.console.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// In, out, and in which language. The login itself is done by the form authentication, which takes
/// what this page posts.
@Path("/console")
@Produces(MediaType.TEXT_HTML)
class LoginPages {
    private static final int A_YEAR = 31_536_000;
    private final Frames frames;
    private final SecurityIdentity identity;

    LoginPages(Frames frames, SecurityIdentity identity) {
        this.frames = frames;
        this.identity = identity;
    }

    record login(Frame frame, boolean wrong) implements TemplateInstance {}

    @GET
    @Path("login")
    public TemplateInstance login(@QueryParam("wrong") @DefaultValue("false") boolean wrong) {
        Frame frame = frames.ofNobody();
        return frame.in(new login(frame, wrong));
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

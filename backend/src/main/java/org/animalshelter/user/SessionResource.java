package org.animalshelter.user;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.animalshelter.system.PlainText;
import org.animalshelter.system.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/session")
@Tag(name = "Session")
@PermitAll
class SessionResource {

    private final SignIn signIn;
    private final Sessions sessions;

    @Inject
    SessionResource(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Sign in", description = "The session is a cookie that scripts cannot read.")
    @APIResponse(responseCode = "204", description = "Signed in")
    @APIResponse(responseCode = "401", description = "User name or password is wrong")
    @APIResponse(
            responseCode = "429",
            description = "Too many attempts failed, or too many people are signing in",
            headers = @Header(name = "Retry-After", description = "After how many seconds to try again"))
    public void signIn(
            @FormParam("username") @NotNull @PlainText(max = 200) String username,
            @FormParam("password") @NotNull String password,
            RoutingContext context) {
        Passwords.complaint(password).ifPresent(complaint -> {
            throw Refusal.badField("password", complaint);
        });
        SignInAttempt attempt = new SignInAttempt(username, Forwarded.from(context.request()));
        sessions.begin(signIn.check(attempt, password), context);
    }

    @DELETE
    @Operation(summary = "Sign out")
    @APIResponse(responseCode = "204", description = "Signed out")
    public void signOut(RoutingContext context) {
        sessions.end(context);
    }
}

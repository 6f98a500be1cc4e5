package org.animalshelter.user;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/users")
@Tag(name = "Users")
@RolesAllowed("volunteer")
class UserResource {

    private final SecurityIdentity identity;

    @Inject
    UserResource(SecurityIdentity identity) {
        this.identity = identity;
    }

    @GET
    @Path("/me")
    @Operation(summary = "Who is signed in")
    public SignedIn me() {
        return SignedIn.of(identity);
    }
}

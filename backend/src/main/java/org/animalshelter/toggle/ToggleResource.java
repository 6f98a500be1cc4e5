package org.animalshelter.toggle;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.animalshelter.user.SignedIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/toggles")
@Tag(name = "Toggles")
@RolesAllowed("volunteer")
class ToggleResource {

    private final Toggles toggles;
    private final SecurityIdentity identity;

    @Inject
    ToggleResource(Toggles toggles, SecurityIdentity identity) {
        this.toggles = toggles;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "Every toggle, on or off for who is signed in")
    public Map<String, Boolean> all() {
        SignedIn user = SignedIn.of(identity);
        return toggles.all(user.username(), user.role());
    }
}

package org.animalshelter.system;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/version")
@Tag(name = "System")
@PermitAll
class VersionResource {

    record Version(String release) {}

    @ConfigProperty(name = "shelter.release")
    String release;

    @GET
    @Operation(summary = "The release that answers")
    public Version version() {
        return new Version(release);
    }
}

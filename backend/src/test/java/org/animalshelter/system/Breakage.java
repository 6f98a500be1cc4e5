package org.animalshelter.system;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;

/** Endpoints, in tests only, that fail: in a way nobody foresaw, or for want of something. */
@Path("/breakage")
@PermitAll
class Breakage {

    static final String SECRET = "the inside of the application";

    record Anything(String text, Integer number, Long large, Instant at) {}

    @GET
    @Produces("application/json")
    public String fail() {
        throw new IllegalStateException(SECRET);
    }

    @GET
    @Path("/missing")
    @Produces("application/json")
    public String miss() {
        throw Refusal.notThereYet("There are no kennels yet.");
    }

    @POST
    public Anything echo(Anything body) {
        return body;
    }
}

package org.animalshelter.system;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** An endpoint, in tests only, that fails in a way nobody foresaw. */
@Path("/breakage")
@PermitAll
class Breakage {

    static final String SECRET = "the inside of the application";

    record Anything(String text) {}

    @GET
    @Produces("application/json")
    public String fail() {
        throw new IllegalStateException(SECRET);
    }

    @POST
    public Anything echo(Anything body) {
        return body;
    }
}

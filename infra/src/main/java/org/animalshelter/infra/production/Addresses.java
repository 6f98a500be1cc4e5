package org.animalshelter.infra.production;

import java.net.URI;
import java.util.List;

/**
 * Where everything is, for people and for programs of this machine.
 *
 * @param page the shelter
 * @param unleash the page of the toggle server
 * @param unleashSignIn who gets into it
 * @param instances the backend instances, past the router
 * @param registry the stand-in for the microchip registry; its switch is below it, at {@code /switch}
 * @param database the shelter's database, without a user
 */
public record Addresses(
        URI page, URI unleash, SignIn unleashSignIn, List<URI> instances, URI registry, String database) {
    /** A user and a password. */
    public record SignIn(String user, String password) {}
}

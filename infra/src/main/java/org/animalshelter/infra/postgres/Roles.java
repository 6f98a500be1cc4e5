package org.animalshelter.infra.postgres;

import org.animalshelter.infra.home.Home;

/**
 * The three roles beside the administrator.
 *
 * @param owner owns the shelter's schema and migrates it
 * @param application reads and writes the shelter's rows, and can do nothing else
 * @param unleash owns the toggle server's database
 */
public record Roles(Credentials owner, Credentials application, Credentials unleash) {
    public static Roles of(Home home) {
        return new Roles(
                new Credentials("shelter_owner", home.secret("database-owner")),
                new Credentials("shelter_app", home.secret("database-application")),
                new Credentials("shelter_unleash", home.secret("database-unleash")));
    }

    /** The administrator of a server that is the shelter's own. */
    public static Credentials superuser(Home home) {
        return new Credentials("postgres", home.secret("database-superuser"));
    }
}
